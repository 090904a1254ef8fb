using LegalClinic.Domain.Pathways.Rules;

namespace LegalClinic.Domain.Pathways.Engine;

/// <summary>
/// Chooses one way at every alternative and opens circles, all without regard to papers in hand: first what a lawyer
/// chose, then what the family wants anyway unless the cheapest lies on the way to it, then the cheapest.
/// </summary>
internal sealed class Ways(PathwayRequest request, GraphBuilder graph, Func<Node, string> keyOf)
{
    private readonly Dictionary<Node, bool[]> _reached = [];

    public List<OpenedCircle> Opened { get; } = [];

    /// <summary>Settles costs and choices so that the ways from the targets go in no circle.</summary>
    public void Settle(IReadOnlyList<Node> targets)
    {
        Costs.Settle(graph.Nodes);
        while (new CircleSearch(this).From(targets) is { } circle) Open(circle);
    }

    /// <summary>Nodes a demand leads to on the way chosen; none when it cannot be met without papers in hand.</summary>
    public IEnumerable<Node> Next(Tree tree, Node owner) => tree switch
    {
        Tree.All all => all.Items.SelectMany(i => Next(i, owner)),
        Tree.Any any => Choice(any, owner) is >= 0 and var chosen ? Next(any.Items[chosen], owner) : [],
        Tree.Of { Node: { Procedure.IsStep: true, IsFulfilled: false } node } => [node],
        _ => [],
    };

    /// <summary>Number of the alternative taken; -1 when none is open without papers in hand.</summary>
    public int Choice(Tree.Any any, Node owner) => any.Chosen ??= Choose(any, owner);

    private int Choose(Tree.Any any, Node owner)
    {
        var open = Enumerable.Range(0, any.Items.Length).Where(i => Costs.Of(any.Items[i]) < Costs.Never).ToList();
        if (open.Count <= 1) return open.Count == 0 ? -1 : open[0];
        if (request.Chosen.Count > 0 && request.Chosen.FirstOrDefault(c => c.Rule == any.Rule && c.For == keyOf(owner)) is { } chosen
            && open.FindIndex(i => Steps(any.Items[i]).Any(n => n.Procedure.Code == chosen.Procedure)) is >= 0 and var at)
        {
            return open[at];
        }

        var cheapest = open.MinBy(i => (Costs.Points(any.Items[i]), i));
        var wanted = open.Where(i => i != cheapest && IsWanted(any.Items[i], owner, any.Items[cheapest]));
        return wanted.OrderBy(i => Costs.Points(any.Items[i])).Append(cheapest).First();
    }

    // The family gets it anyway, the cheapest does not lie on the way to it, and it does not need the owner.
    private bool IsWanted(Tree tree, Node owner, Tree cheapest) =>
        Steps(tree).ToList() is { Count: > 0 } steps && steps.TrueForAll(n => n.IsTarget) && !Costs.Steps(tree).IsSupersetOf(Steps(cheapest)) && !steps.Exists(n => Reached(n)[owner.Index]);

    private static IEnumerable<Node> Steps(Tree tree) => tree switch
    {
        Tree.All all => all.Items.SelectMany(Steps),
        Tree.Any any => any.Items.SelectMany(Steps),
        Tree.Of { Node: { Procedure.IsStep: true, IsFulfilled: false } node } => [node],
        _ => [],
    };

    // Everything that could be needed below a node, whichever way is chosen; a rule with a fallback does not count, since it
    // can always be opened.
    private bool[] Reached(Node from)
    {
        if (_reached.TryGetValue(from, out var known) && known.Length == graph.Nodes.Count) return known;
        var reached = new bool[graph.Nodes.Count];
        Stack<Node> open = new([from]);
        while (open.TryPop(out var node))
        {
            if (reached[node.Index]) continue;
            reached[node.Index] = true;
            foreach (var link in node.Links)
            {
                if (link.Strength != Strength.Evidence && link.Rule.Fallback is null) Push(link.Tree, open);
            }
        }

        return _reached[from] = reached;
    }

    private static void Push(Tree tree, Stack<Node> open)
    {
        if (tree is Tree.Of { Node: { IsOpen: true, IsFulfilled: false } node }) open.Push(node);
        foreach (var item in tree switch { Tree.All all => all.Items, Tree.Any any => any.Items, _ => [] }) Push(item, open);
    }

    private void Open(List<(Node Node, Link Link)> circle)
    {
        var at = circle.FindIndex(c => c.Link.Rule.Fallback is not null && c.Link.Strength == Strength.Soft);
        if (at < 0) at = circle.FindLastIndex(c => c.Link.Strength == Strength.Soft);
        if (at < 0)
        {
            // Nothing soft in it: who is in the circle cannot be had this way.
            circle[0].Node.IsOpen = false;
            foreach (var node in graph.Nodes) (node.Strict, node.Round) = (Costs.Never, -1);
            foreach (var any in graph.Nodes.SelectMany(n => n.Links).SelectMany(l => Anys(l.Tree))) any.Chosen = null;
            Costs.Settle(graph.Nodes);
            return;
        }

        var (owner, link) = circle[at];
        var fallback = link.Rule.Fallback is null || link.Strength != Strength.Soft || Opened.Exists(o => o.Rule == link.Rule.Source.Code && o.For == keyOf(owner)) ? null : graph.Fallback(link.Rule, owner);
        Opened.Add(new OpenedCircle(link.Rule.Source.Code, keyOf(owner), fallback is not null));
        link.IsDropped = fallback is null;
        link.Tree = fallback ?? link.Tree;
        Costs.Settle(graph.Nodes);
    }

    private static IEnumerable<Tree.Any> Anys(Tree tree) => tree switch
    {
        Tree.All all => all.Items.SelectMany(Anys),
        Tree.Any any => any.Items.SelectMany(Anys).Prepend(any),
        _ => [],
    };

    /// <summary>Looks for a circle among the ways chosen, from the targets down.</summary>
    private sealed class CircleSearch(Ways ways)
    {
        private readonly HashSet<int> _done = [];
        private readonly HashSet<int> _open = [];
        private readonly List<(Node Node, Link Link)> _way = [];

        public List<(Node Node, Link Link)>? From(IEnumerable<Node> targets) => targets.Select(Visit).FirstOrDefault(c => c is not null);

        private List<(Node Node, Link Link)>? Visit(Node node)
        {
            if (_done.Contains(node.Index)) return null;
            if (!_open.Add(node.Index)) return _way[_way.FindIndex(w => w.Node == node)..];
            foreach (var link in node.Links.Where(l => !l.IsDropped && l.Strength != Strength.Evidence))
            {
                _way.Add((node, link));
                foreach (var next in ways.Next(link.Tree, node))
                {
                    if (Visit(next) is { } circle) return circle;
                }

                _way.RemoveAt(_way.Count - 1);
            }

            _done.Add(node.Index);
            return null;
        }
    }
}
