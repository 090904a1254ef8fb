using System.Globalization;
using LegalClinic.Domain.Pathways.Facts;
using LegalClinic.Domain.Pathways.Rules;

namespace LegalClinic.Domain.Pathways.Engine;

/// <summary>
/// Writes the rules out for the people of one family: a node for every document and act that could matter, with all
/// its alternatives. Helpers are written out where they are used, so that they never become steps.
/// </summary>
internal sealed class GraphBuilder(PathwayRules rules, PathwayRequest request, FactTable facts, Kin kin, DecisionBook decisions)
{
    private readonly Dictionary<NodeKey, Node> _nodes = [];
    private readonly Queue<Node> _open = new();
    private readonly ILookup<(string, int), HeldPaper> _papers = request.Family.Papers.ToLookup(p => (p.Document, kin.Number(p.PersonId)));

    public List<Node> Nodes { get; } = [];

    /// <summary>The node of a target; all targets are named before the graph grows, since a target is renewed where others are content.</summary>
    public Node Target(Procedure procedure, int[] people)
    {
        var node = Node(procedure, people, -1);
        node.IsTarget = true;
        Open(node);
        return node;
    }

    /// <summary>Writes out everything below the targets.</summary>
    public void Grow()
    {
        while (_open.TryDequeue(out var next)) Expand(next);
    }

    /// <summary>Writes the fallback of a rule out for a node.</summary>
    public Tree Fallback(Dependency rule, Node node)
    {
        var tree = Build(rule.Fallback!, Frame(rule, node), new Writing(node, rule, Strength.Soft));
        Grow();
        return tree;
    }

    private sealed record Writing(Node Owner, Dependency Rule, Strength Strength)
    {
        public Stack<string> Rules { get; } = new([Rule.Source.Code]);
        public List<FactUse> Facts { get; } = [];
    }

    private void Open(Node node)
    {
        if (node.IsExpanded || !node.Procedure.IsStep) return;
        node.IsExpanded = true;
        _open.Enqueue(node);
    }

    private void Expand(Node node)
    {
        if (node.IsFulfilled && !(node.IsTarget && node.Procedure.IsRenewed)) return;
        foreach (var rule in rules.DependenciesOf[node.Procedure.Code]) Expand(node, rule);
    }

    private void Expand(Node node, Dependency rule)
    {
        var frame = Frame(rule, node);
        if (IsForChildrenOnly(rule) && !(facts.Number("age", frame.C) < 18)) return;
        foreach (var each in Frames(rule, frame))
        {
            var writing = new Writing(node, rule, rule.Strength);
            if (!facts.Holds(rule.Condition, each, writing.Facts)) continue;
            var tree = Build(rule.Requires, each, writing);
            foreach (var part in Parts(tree)) node.Links.Add(new Link(rule, part, writing.Facts));
        }
    }

    private Frame Frame(Dependency rule, Node node) => kin.Frame(rule.Target, node.People);

    // "UNID(C)" where the procedure is for any person: the line is about children.
    private static bool IsForChildrenOnly(Dependency rule) => rule.Target is [Role.C] && rule.Of.Signature is [Role.P];

    private IEnumerable<Frame> Frames(Dependency rule, Frame frame) =>
        rule.SpeaksOfSpouse ? kin.Spouses(frame.P).Select(spouse => kin.WithSpouse(frame, spouse)) : [frame];

    private static IEnumerable<Tree> Parts(Tree tree) => tree is Tree.All all ? all.Items.SelectMany(Parts) : [tree];

    private Tree Build(Requirement requirement, Frame frame, Writing writing) => requirement switch
    {
        Requirement.All all => new Tree.All([.. all.Items.Select(i => Build(i, frame, writing))]),
        Requirement.Any any => new Tree.Any(Every(any, frame, writing), writing.Rules.Peek()),
        Requirement.Need need => One(need, frame, writing),
        Requirement.Elapsed elapsed => Elapsed(elapsed, frame, writing),
        _ => throw new InvalidOperationException($"{requirement} is no requirement"),
    };

    private Tree[] Every(Requirement.Any any, Frame frame, Writing writing) => [.. any.Items.SelectMany(item => Alternatives(item, frame, writing))];

    private IEnumerable<Tree> Alternatives(Requirement requirement, Frame frame, Writing writing) =>
        requirement is Requirement.Need need ? Each(need, frame, writing) : [Build(requirement, frame, writing)];

    private Tree One(Requirement.Need need, Frame frame, Writing writing)
    {
        Tree[] all = [.. Each(need, frame, writing)];
        if (all.Length == 1) return all[0];
        return all.Length > 1 || need.People.Any(w => w.Role.IsMany() || w.Role == Role.D)
            ? new Tree.All(all)
            : new Tree.Fixed(false, new Obstacle(NoPlanKind.NobodyNamed, need.Procedure.Code, [], writing.Rules.Peek(), []));
    }

    private IEnumerable<Tree> Each(Requirement.Need need, Frame frame, Writing writing) =>
        People(need, frame).Select<int[], Tree>(people => need.Procedure.Kind == ProcedureKind.Helper
            ? Helper(need.Procedure, people, frame, writing)
            : Leaf(Node(need.Procedure, people, need.People.Count == 0 ? writing.Owner.Index : -1), need.Count, writing));

    private Tree.Of Leaf(Node node, int count, Writing writing)
    {
        if (writing.Strength != Strength.Evidence) Open(node);
        return new Tree.Of(node, count, writing.Rules.Peek());
    }

    private Tree.All Helper(Procedure helper, int[] people, Frame outer, Writing writing)
    {
        List<Tree> parts = [];
        foreach (var rule in rules.DependenciesOf[helper.Code])
        {
            var frame = kin.Frame(rule.Target, people);
            if (outer.C >= 0 && frame.F == outer.F && frame.M == outer.M && rule.Target is [Role.F, Role.M]) frame = frame with { C = outer.C };
            foreach (var each in Frames(rule, frame))
            {
                if (!facts.Holds(rule.Condition, each, writing.Facts)) continue;
                writing.Rules.Push(rule.Source.Code);
                parts.Add(Build(rule.Requires, each, writing));
                writing.Rules.Pop();
            }
        }

        return new Tree.All([.. parts]);
    }

    private List<int[]> People(Requirement.Need need, Frame frame)
    {
        List<int[]> people = [[]];
        foreach (var who in need.People)
        {
            var found = kin.Resolve(who, frame);
            people = [.. people.SelectMany(before => found.Select(person => (int[])[.. before, person]))];
        }

        return people;
    }

    private Tree.Fixed Elapsed(Requirement.Elapsed elapsed, Frame frame, Writing writing)
    {
        var years = facts.At(new FactPath(Role.P, "years_since_declared"), frame with { P = frame.F >= 0 ? frame.F : frame.P }, writing.Facts);
        var holds = years is not null && int.Parse(years, CultureInfo.InvariantCulture) >= elapsed.Years
            && (elapsed.Fact is null || facts.At(new FactPath(Role.P, elapsed.Fact), frame, writing.Facts) == "yes");
        return new Tree.Fixed(holds, new Obstacle(NoPlanKind.EvidenceMissing, "ELAPSED", [], writing.Rules.Peek(), [.. writing.Facts.Select(use => facts.Told(use))]));
    }

    private Node Node(Procedure procedure, int[] people, int serves)
    {
        if (procedure.Signature is [Role.F, Role.M] && kin.Marriage(people[0], people[1]) is >= 0 and var marriage) people = [kin.Couple(marriage).Husband, kin.Couple(marriage).Wife];
        var key = new NodeKey(procedure.Index, people.Length > 0 ? people[0] : -1, people.Length > 1 ? people[1] : -1, serves);
        if (_nodes.TryGetValue(key, out var known)) return known;
        var node = new Node(Nodes.Count, key, procedure, people, people.Length == 0 ? Engine.Frame.Of(kin.Head) : kin.Frame(procedure.Signature, people));
        _nodes.Add(key, node);
        Nodes.Add(node);
        Judge(node, serves);
        return node;
    }

    private void Judge(Node node, int serves)
    {
        var procedure = node.Procedure;
        node.Effects = decisions.On(node.Key);
        node.IsFulfilled = procedure.FulfilledBy is { } fulfilled ? facts.Holds(fulfilled, node.Frame, node.Facts) : procedure.Kind == ProcedureKind.Evidence;
        if (serves >= 0) Witnesses(node, Nodes[serves]);
        foreach (var paper in node.People.SelectMany(p => _papers[(procedure.Code, p)]).Where(p => IsFor(p, node)).Distinct())
        {
            if (paper.IsGoodOn(request.Day)) node.Good ??= paper;
            node.IsWorn |= paper.IsWornOn(request.Day);
            node.IsInProcess |= paper.IsInProcess;
        }

        if (!procedure.IsStep) return;
        node.IsOpen = facts.Holds(procedure.OnlyIf, node.Frame, node.Facts) && !node.Effects.Any(e => e.Verb == EffectVerb.Forbid);
        node.Variant = rules.VariantsOf[procedure.Code].FirstOrDefault(v => facts.Holds(v.Condition, node.Frame, node.Facts));
        node.Days = node.Variant?.Days ?? procedure.Days;
        node.Points = rules.Weights.Of(procedure, node.Days.Expected, node.Variant?.FeeIqd ?? procedure.FeeIqd);
    }

    private void Witnesses(Node node, Node served)
    {
        if (served.Procedure.Witnesses is { } path) node.IsFulfilled = facts.At(path, served.Frame, node.Facts) != "no";
    }

    // A paper about one of the people, and naming nobody else than them.
    private bool IsFor(HeldPaper paper, Node node) =>
        node.People.Contains(kin.Number(paper.PersonId)) && (paper.OtherId is null || node.People.Contains(kin.Number(paper.OtherId)) || node.People.Length == 1);
}
