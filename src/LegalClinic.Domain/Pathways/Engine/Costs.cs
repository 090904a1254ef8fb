using LegalClinic.Domain.Pathways.Rules;

namespace LegalClinic.Domain.Pathways.Engine;

/// <summary>
/// What each node costs and whether it can be had. Costs leave papers in hand out of account, so that a paper can only
/// take steps away, never turn the family onto a longer way.
/// </summary>
internal static class Costs
{
    /// <summary>It cannot be had.</summary>
    public const long Never = long.MaxValue / 4;

    /// <summary>Works costs and feasibility out.</summary>
    public static void Settle(List<Node> nodes)
    {
        foreach (var node in nodes) (node.Strict, node.Way) = (Start(node), null);
        for (var changed = true; changed;)
        {
            changed = false;
            foreach (var node in nodes) changed |= node is { IsOpen: true, IsFulfilled: false } && Lower(node);
        }

        Feasible(nodes);
    }

    /// <summary>Cost of what a requirement strictly needs: the cheapest alternative, the sum of what belongs together.</summary>
    public static long Of(Tree tree) => tree switch
    {
        Tree.Of of => of.Node.Strict,
        Tree.All all => Sum(all.Items),
        Tree.Any any => Least(any.Items),
        Tree.Fixed { Holds: true } => 0,
        _ => Never,
    };

    /// <summary>Every step a requirement would take with its usual demands, each once, always on the strictly cheapest way.</summary>
    public static HashSet<Node> Steps(Tree tree) => tree is Tree.Of of ? Way(of).Steps : Collect(tree);

    /// <summary>Points of the steps of <see cref="Steps"/>.</summary>
    public static long Points(Tree tree) => Of(tree) >= Never ? Never : tree is Tree.Of of ? Way(of).Points : Collect(tree).Sum(n => n.Points);

    private static (HashSet<Node> Steps, long Points) Way(Tree.Of of)
    {
        if (of.Node.Way is { } known) return known;
        var steps = Collect(of);
        of.Node.Way = (steps, steps.Sum(n => n.Points));
        return of.Node.Way.Value;
    }

    private static HashSet<Node> Collect(Tree tree)
    {
        HashSet<Node> steps = [];
        Stack<Tree> open = new([tree]);
        while (open.TryPop(out var next))
        {
            Tree[] parts = next switch
            {
                Tree.Of { Node: { Procedure.IsStep: true, IsFulfilled: false } node } when steps.Add(node) => [.. Demands(node)],
                Tree.All all => all.Items,
                Tree.Any { Items.Length: > 0 } any => [any.Items.MinBy(Of)!],
                _ => [],
            };
            foreach (var part in parts.Where(p => Of(p) < Never)) open.Push(part);
        }

        return steps;
    }

    private static IEnumerable<Tree> Demands(Node node) => node.Links.Where(l => l.Strength != Strength.Evidence && !l.IsDropped).Select(l => l.Tree);

    /// <summary>The round in which a requirement was found to be possible; -1: it is not.</summary>
    public static int Round(Tree tree, Strength strength) => tree switch
    {
        Tree.All all => all.Items.Select(i => Round(i, strength)).DefaultIfEmpty(0).Aggregate((a, b) => a < 0 || b < 0 ? -1 : Math.Max(a, b)),
        Tree.Any any => any.Items.Select(i => Round(i, strength)).Where(r => r >= 0).DefaultIfEmpty(-1).Min(),
        Tree.Of of => of.Node.IsSatisfied(strength) ? 0 : of.Node.Round,
        Tree.Fixed { Holds: true } => 0,
        _ => -1,
    };

    private static long Start(Node node) => node.IsFulfilled ? 0 : Never;

    private static bool Lower(Node node)
    {
        var cost = node.Points;
        foreach (var link in node.Links)
        {
            if (link.Strength == Strength.Hard) cost = Math.Min(Never, cost + Of(link.Tree));
        }

        if (cost >= node.Strict) return false;
        node.Strict = cost;
        return true;
    }

    private static long Least(Tree[] items)
    {
        var least = Never;
        foreach (var item in items) least = Math.Min(least, Of(item));
        return least;
    }

    private static long Sum(Tree[] items)
    {
        long sum = 0;
        foreach (var item in items) sum = Math.Min(Never, sum + Of(item));
        return sum;
    }

    private static void Feasible(List<Node> nodes)
    {
        foreach (var node in nodes.Where(n => n.IsFulfilled || n.Good is not null)) node.Round = 0;
        var round = 0;
        for (var changed = true; changed;)
        {
            round++;
            var found = nodes.Where(n => n is { IsOpen: true, Round: < 0 } && n.Links.TrueForAll(l => l.Strength != Strength.Hard || Round(l.Tree, Strength.Hard) >= 0)).ToList();
            foreach (var node in found) node.Round = round;
            changed = found.Count > 0;
        }
    }
}
