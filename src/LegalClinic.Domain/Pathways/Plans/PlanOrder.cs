namespace LegalClinic.Domain.Pathways.Plans;

/// <summary>The order of a plan: a lawyer may change it as long as no step comes before what it needs.</summary>
internal static class PlanOrder
{
    /// <summary>Keys of the steps that would come after a step that needs them; empty when the order is legal.</summary>
    public static IReadOnlyList<string> Faults(IReadOnlyList<PlanLine> lines)
    {
        var places = lines.Select((line, place) => (line, place)).Where(x => x.line.Stands).ToDictionary(x => x.line.Key, x => x.place, StringComparer.Ordinal);
        return [.. lines.Where(l => l.Stands).SelectMany(l => l.After.Where(key => places.TryGetValue(key, out var before) && before > places[l.Key])).Distinct()];
    }

    /// <summary>The lines in the lawyer's order as far as it is legal still; a new one stands where the pathway has it.</summary>
    /// <param name="pathway">Keys in the order of the pathway.</param>
    public static List<PlanLine> Merge(IReadOnlyCollection<PlanLine> lines, IReadOnlyList<string> pathway)
    {
        var rank = Ranks(lines, pathway);
        var open = lines.ToDictionary(l => l.Key, StringComparer.Ordinal);
        List<PlanLine> ordered = [];
        while (open.Count > 0)
        {
            var ready = open.Values.Where(l => !l.After.Any(open.ContainsKey)).ToList();
            var next = (ready.Count > 0 ? ready : [.. open.Values]).MinBy(l => rank[l.Key])!;
            open.Remove(next.Key);
            ordered.Add(next);
        }

        return ordered;
    }

    // A line that is new has no place yet and takes that of the step before it in the pathway.
    private static Dictionary<string, (int, int)> Ranks(IReadOnlyCollection<PlanLine> lines, IReadOnlyList<string> pathway)
    {
        var places = lines.ToDictionary(l => l.Key, l => l.Place, StringComparer.Ordinal);
        var ranks = places.ToDictionary(p => p.Key, p => (p.Value, 0), StringComparer.Ordinal);
        var last = 0;
        for (var i = 0; i < pathway.Count; i++)
        {
            if (!places.TryGetValue(pathway[i], out var place)) continue;
            if (place > 0) last = place;
            else ranks[pathway[i]] = (last, i + 1);
        }

        return ranks;
    }
}
