using LegalClinic.Domain.Applications;
using LegalClinic.Domain.Tasks;

namespace LegalClinic.Domain.Pathways.Plans;

/// <summary>Says which steps of a plan are over.</summary>
public static class PlanProgress
{
    /// <summary>
    /// Keys of the steps that were started and are over: every application succeeded; without an application the task is done; or
    /// today's pathway asks for them no more.
    /// </summary>
    public static IReadOnlySet<string> Done(CasePlan plan, PathwayPlan? present, IReadOnlyCollection<DocumentApplication> applications, IReadOnlyCollection<TaskItem> tasks)
    {
        var asked = present?.Steps.Select(s => s.Key).ToHashSet(StringComparer.Ordinal);
        var finished = tasks.Where(t => t.Status == TaskItemStatus.Done && t.StepKey is not null).Select(t => t.StepKey!).ToHashSet(StringComparer.Ordinal);
        return plan.Lines.Where(l => l.State == PlanLineState.Started && (asked?.Contains(l.Key) == false || IsOver(l))).Select(l => l.Key).ToHashSet(StringComparer.Ordinal);

        bool IsOver(PlanLine line)
        {
            var own = applications.Where(a => a.DocumentType == line.Procedure && line.People.Contains(a.PersonId) && a.Status != ApplicationStatus.Withdrawn).ToList();
            return own.Count > 0 ? own.TrueForAll(a => a.Outcome is { IsSuccess: true }) : finished.Contains(line.Key);
        }
    }
}
