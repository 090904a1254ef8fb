using LegalClinic.Domain.Pathways.Rules;

namespace LegalClinic.Domain.Pathways.Engine;

/// <summary>A node of the plan with what it was taken for and what it rests on.</summary>
internal sealed class Planned(Node node)
{
    public Node Node => node;
    public List<Node> After { get; } = [];

    /// <summary>Who needs it, by which demand; null: the family wants it.</summary>
    public List<(Node For, Link Link, string Rule)> NeededBy { get; } = [];
    public List<(Tree.Of Paper, Link Link)> Papers { get; } = [];
    public List<Node> Help { get; } = [];
    public List<Link> Waived { get; } = [];

    /// <summary>Alternatives passed by, with the one taken.</summary>
    public List<(Tree.Any Any, Tree Taken, Link Link)> Passed { get; } = [];
}

/// <summary>Takes the chosen ways from the targets down, leaving out what is in hand.</summary>
internal sealed class Selection(Ways ways)
{
    private readonly Dictionary<Node, Planned> _planned = [];

    /// <summary>The nodes of the plan in the order in which they were found.</summary>
    public List<Planned> Nodes { get; } = [];

    /// <summary>Takes a target and everything it needs.</summary>
    public void Take(Node target)
    {
        Queue<Planned> open = new();
        Enter(target, open);
        while (open.TryDequeue(out var next))
        {
            foreach (var link in next.Node.Links.Where(l => !l.IsDropped && l.Strength != Strength.Evidence)) Take(next, link, open);
        }
    }

    /// <summary>Adds what helps: it comes first if it is planned, and never adds a step.</summary>
    public void AddHelp()
    {
        foreach (var planned in Nodes)
        {
            foreach (var link in planned.Node.Links.Where(l => l.Strength == Strength.Evidence))
            {
                foreach (var help in Helpful(link.Tree)) Help(planned, help, link);
            }
        }
    }

    /// <summary>True when a demand is met by what is there.</summary>
    public static bool IsSatisfied(Tree tree, Strength strength) => tree switch
    {
        Tree.All all => Array.TrueForAll(all.Items, i => IsSatisfied(i, strength)),
        Tree.Any any => Array.Exists(any.Items, i => IsSatisfied(i, strength)),
        Tree.Of of => of.Node.IsSatisfied(strength),
        Tree.Fixed decided => decided.Holds,
        _ => false,
    };

    private void Help(Planned planned, Tree.Of help, Link link)
    {
        var node = help.Node;
        if (node.IsSatisfied(Strength.Soft)) planned.Papers.Add((help, link));
        if (node.IsSatisfied(Strength.Soft) || !_planned.TryGetValue(node, out var first) || first == planned || IsBefore(planned, first)) return;
        planned.Help.Add(node);
        planned.After.Add(node);
        first.NeededBy.Add((planned.Node, link, help.Rule));
    }

    private bool IsBefore(Planned first, Planned last)
    {
        HashSet<Node> seen = [];
        Stack<Node> open = new(last.After);
        while (open.TryPop(out var node))
        {
            if (node == first.Node) return true;
            if (!seen.Add(node)) continue;
            foreach (var before in _planned[node].After) open.Push(before);
        }

        return false;
    }

    private Planned Enter(Node node, Queue<Planned> open)
    {
        if (_planned.TryGetValue(node, out var known)) return known;
        var planned = new Planned(node);
        _planned.Add(node, planned);
        Nodes.Add(planned);
        open.Enqueue(planned);
        return planned;
    }

    private void Take(Planned owner, Link link, Queue<Planned> open)
    {
        if (!IsSatisfied(link.Tree, link.Strength) && Costs.Round(link.Tree, link.Strength) < 0) owner.Waived.Add(link);
        else Take(owner, link, link.Tree, open);
    }

    private void Take(Planned owner, Link link, Tree tree, Queue<Planned> open)
    {
        switch (tree)
        {
            case Tree.All all:
                foreach (var item in all.Items) Take(owner, link, item, open);
                break;
            case Tree.Any any:
                var taken = Pick(any, owner.Node, link.Strength);
                if (!IsSatisfied(taken, link.Strength)) owner.Passed.Add((any, taken, link));
                Take(owner, link, taken, open);
                break;
            case Tree.Of of when of.Node.IsSatisfied(link.Strength):
                owner.Papers.Add((of, link));
                break;
            case Tree.Of of:
                if (!owner.After.Contains(of.Node)) owner.After.Add(of.Node);
                Enter(of.Node, open).NeededBy.Add((owner.Node, link, of.Rule));
                break;
        }
    }

    private Tree Pick(Tree.Any any, Node owner, Strength strength)
    {
        if (Array.Find(any.Items, i => IsSatisfied(i, strength)) is { } there) return there;
        var chosen = ways.Choice(any, owner);
        if (chosen >= 0 && Costs.Round(any.Items[chosen], strength) >= 0) return any.Items[chosen];
        return any.Items.Where(i => Costs.Round(i, strength) >= 0).MinBy(i => Costs.Round(i, strength))!;
    }

    // Of alternatives the one in hand is enough; while none is, whichever is planned is waited for.
    private static IEnumerable<Tree.Of> Helpful(Tree tree) => tree switch
    {
        Tree.All all => all.Items.SelectMany(Helpful),
        Tree.Any any => Array.Find(any.Items, i => IsSatisfied(i, Strength.Soft)) is { } there ? Helpful(there) : any.Items.SelectMany(Helpful),
        Tree.Of of => [of],
        _ => [],
    };
}
