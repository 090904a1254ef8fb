using LegalClinic.Domain.Pathways;

namespace LegalClinic.Application.Pathways;

/// <summary>How near a step is.</summary>
internal enum PathNearness { Waiting, Now, Then }

/// <summary>Steps that read the same to the family and stand as one line.</summary>
internal sealed record PathGroup(PathNearness Nearness, string What, string Where, List<PathwayStep> Steps);

/// <summary>Puts the steps of a plan together as the family sees them: three birth papers from one court are one thing to do.</summary>
internal static class PathLines
{
    /// <summary>
    /// The lines in their order. A step joins a line that reads the same when everything it waits for stands in that line or before it, so
    /// that no line asks for what comes later.
    /// </summary>
    public static IReadOnlyList<PathGroup> Of(PathwayPlan plan, PathWords words)
    {
        List<PathGroup> lines = [];
        foreach (var step in plan.Steps.OrderBy(Nearness))
        {
            var (nearness, what, where) = (Nearness(step), words.Step(step.Procedure), words.Place(step.Body));
            var earliest = step.After.Select(key => lines.FindIndex(line => line.Steps.Any(s => s.Key == key))).Append(0).Max();
            var same = lines.Skip(earliest).FirstOrDefault(line => (line.Nearness, line.What, line.Where) == (nearness, what, where));
            if (same is null)
            {
                lines.Add(new PathGroup(nearness, what, where, [step]));
            }
            else
            {
                same.Steps.Add(step);
            }
        }

        return lines;
    }

    private static PathNearness Nearness(PathwayStep step) =>
        step.IsInProcess ? PathNearness.Waiting : step.IsFrontier ? PathNearness.Now : PathNearness.Then;
}
