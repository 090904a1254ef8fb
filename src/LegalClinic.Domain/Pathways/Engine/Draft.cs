namespace LegalClinic.Domain.Pathways.Engine;

/// <summary>A step being written: one node, or several that are filed as one.</summary>
internal sealed class Draft(string key, List<Planned> parts)
{
    public string Key => key;
    public List<Planned> Parts => parts;
    public Node Node => parts[0].Node;
    public List<Draft> After { get; } = [];
    public List<Draft> Before { get; } = [];
    public Draft? FiledWith { get; set; }
    public int Start { get; set; }
    public int Finish { get; set; }
    public bool IsCritical { get; set; }

    /// <summary>The people of all parts in the order of the family.</summary>
    public IReadOnlyList<int> People { get; } = [.. parts.SelectMany(p => p.Node.People).Distinct()];

    /// <summary>What has to be over before it can start.</summary>
    public IEnumerable<Draft> Waits => After.Where(a => a != FiledWith);
}

/// <summary>Joins nodes that are filed as one, and puts the steps in order.</summary>
internal sealed class Drafts
{
    private readonly Func<Node, string> _keyOf;
    private readonly Dictionary<Node, Draft> _byNode = [];

    private Drafts(List<Planned> nodes, Func<Node, string> keyOf, Func<Node, Node?> filedWith, bool join)
    {
        _keyOf = keyOf;
        foreach (var group in nodes.GroupBy(p => join ? keyOf(p.Node) : OwnKey(p.Node)))
        {
            List<Planned> parts = [.. group.OrderBy(p => p.Node.People[^1])];
            var draft = new Draft(parts.Count == 1 && !join ? OwnKey(parts[0].Node) : group.Key, parts);
            foreach (var part in parts) _byNode.Add(part.Node, draft);
        }

        All = [.. _byNode.Values.Distinct()];
        foreach (var draft in All)
        {
            var leader = filedWith(draft.Node) is { } node ? _byNode.GetValueOrDefault(node) : null;
            draft.FiledWith = leader == draft ? null : leader;
            draft.After.AddRange(draft.Parts.SelectMany(p => p.After).Select(n => _byNode[n]).Concat(draft.FiledWith is { } first ? [first] : []).Where(a => a != draft).Distinct());
        }

        foreach (var draft in All)
        {
            foreach (var before in draft.After) before.Before.Add(draft);
        }
    }

    public List<Draft> All { get; }

    /// <summary>The steps in order; joined unless joining would make a step wait for itself.</summary>
    public static List<Draft> InOrder(List<Planned> nodes, Func<Node, string> keyOf, Func<Node, Node?> filedWith)
    {
        var joined = new Drafts(nodes, keyOf, filedWith, true);
        if (joined.JoinsNothingThatWaits() && joined.Order() is { } ordered && ordered.Count == joined.All.Count) return ordered;
        return new Drafts(nodes, keyOf, _ => null, false).Order();
    }

    /// <summary>Name of a node that is filed alone.</summary>
    private string OwnKey(Node node) => $"{_keyOf(node)}/{string.Join(",", node.People)}";

    private bool JoinsNothingThatWaits() => All.TrueForAll(d => d.Parts.Count == 1 || d.Parts.TrueForAll(p => p.After.TrueForAll(n => _byNode[n] != d)));

    // The order of the procedure file decides among what can be done next, then the order of the family.
    private List<Draft> Order()
    {
        List<Draft> ordered = [];
        var open = All.ToDictionary(d => d, d => d.After.Count);
        var ready = new SortedSet<Draft>(All.Where(d => d.After.Count == 0), Comparer<Draft>.Create(Compare));
        while (ready.Min is { } next)
        {
            ready.Remove(next);
            Schedule(next);
            ordered.Add(next);
            foreach (var later in next.Before.Where(later => --open[later] == 0)) ready.Add(later);
        }

        return ordered;
    }

    private static void Schedule(Draft draft)
    {
        draft.Start = draft.Waits.Select(a => a.Finish).Append(draft.FiledWith?.Start ?? 0).Max();
        draft.Finish = draft.Start + draft.Node.Days.Expected;
    }

    private static int Compare(Draft a, Draft b)
    {
        var order = a.Node.Procedure.Index.CompareTo(b.Node.Procedure.Index);
        for (var i = 0; order == 0 && i < Math.Min(a.Node.People.Length, b.Node.People.Length); i++) order = a.Node.People[i].CompareTo(b.Node.People[i]);
        return order != 0 ? order : string.CompareOrdinal(a.Key, b.Key);
    }
}

/// <summary>Marks the longest chain.</summary>
internal static class CriticalPath
{
    /// <summary>The steps of the longest chain, first to last.</summary>
    public static List<Draft> Mark(List<Draft> steps)
    {
        List<Draft> path = [];
        for (var step = steps.MaxBy(d => d.Finish); step is not null; step = Previous(step))
        {
            step.IsCritical = true;
            path.Insert(0, step);
        }

        return path;
    }

    private static Draft? Previous(Draft step) =>
        step.Waits.FirstOrDefault(w => w.Finish == step.Start && w.Finish > 0) ?? (step.FiledWith is { } leader && leader.Start == step.Start && step.Start > 0 ? Previous(leader) : null);
}
