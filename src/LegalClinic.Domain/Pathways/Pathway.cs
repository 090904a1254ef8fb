using LegalClinic.Domain.Pathways.Engine;
using LegalClinic.Domain.Pathways.Facts;
using LegalClinic.Domain.Pathways.Rules;
using LegalClinic.Domain.People;

namespace LegalClinic.Domain.Pathways;

/// <summary>Computes the way of a family to its documents. Pure: the same request and rules give the same plan.</summary>
public sealed class Pathway
{
    private readonly PathwayRules _rules;
    private readonly PathwayRequest _request;
    private readonly FactTable _facts;
    private readonly Kin _kin;
    private readonly DecisionBook _decisions;
    private readonly GraphBuilder _graph;
    private readonly List<NoPlan> _noPlans = [];
    private readonly List<PathwayTarget> _held = [];

    private Pathway(PathwayRules rules, PathwayRequest request)
    {
        _rules = rules;
        _request = request;
        _facts = new FactTable(rules, request.Family);
        _kin = new Kin(request.Family, _facts, request.Family.Members.Select((m, i) => (m.Id, i)).ToDictionary(x => x.Id, x => x.i));
        _decisions = new DecisionBook(rules, _facts, _kin);
        _graph = new GraphBuilder(rules, request, _facts, _kin, _decisions);
    }

    /// <summary>Plans the way of a family.</summary>
    /// <exception cref="DomainException"><c>pathway.facts_refused</c>: the facts are impossible or contradict each other, or a
    /// target names a document, person or remedy that does not exist; details name each fault as reason@person.</exception>
    public static PathwayPlan Plan(PathwayRules rules, PathwayRequest request)
    {
        FamilyChecks.Refuse(request.Family, rules, request.Day);
        RequestChecks.Refuse(request, rules);
        return new Pathway(rules, request).Plan();
    }

    private PathwayPlan Plan()
    {
        List<(PathwayTarget? Target, Node Node)> targets = [.. Targets()];
        _graph.Grow();
        var ways = new Ways(_request, _graph, KeyOf);
        ways.Settle([.. targets.Select(t => t.Node)]);
        var selection = new Selection(ways);
        foreach (var (target, node) in targets) Take(target, node, selection);
        selection.AddHelp();
        var steps = Drafts.InOrder(selection.Nodes, KeyOf, FiledWith);
        return new PlanWriter(_rules, _request, _facts, _kin, _decisions, KeyOf).Write(steps, _held, _noPlans, ways.Opened);
    }

    // What a rule adds by itself, such as an appeal, has no target and is always open.
    private void Take(PathwayTarget? target, Node node, Selection selection)
    {
        if (target is not null && node.IsSatisfied(Strength.Hard) && !node.Procedure.IsRenewed) _held.Add(target);
        else if (CanBeHad(node)) selection.Take(node);
        else if (target is not null) _noPlans.Add(new NoPlan(target, Obstacles.Of(node, _facts, _kin)));
    }

    private IEnumerable<(PathwayTarget? Target, Node Node)> Targets() => _request.Targets.Distinct().Select(Target).OfType<(PathwayTarget?, Node)>().Concat(Appeals());

    private (PathwayTarget? Target, Node Node)? Target(PathwayTarget target)
    {
        var person = _kin.Number(target.PersonId);
        var procedure = _rules.Procedures[target.Document];
        if (!_rules.Targets.Contains(target.Document)) return Refuse(target, NoPlanKind.NotATarget, procedure.Code, []);
        if (_decisions.Stopped.TryGetValue(person, out var stop) && procedure.Signature is not [Role.H])
        {
            Refuse(target, NoPlanKind.LegalReview, stop.Rule.Source.Code, [.. stop.Facts.Select(_facts.Told)]);
            return (null, _graph.Target(stop.Effect.On!.Procedure, [person]));
        }

        return People(procedure, person) is { } people ? (target, _graph.Target(procedure, people)) : Refuse(target, NoPlanKind.NobodyNamed, procedure.Code, []);
    }

    private IEnumerable<(PathwayTarget? Target, Node Node)> Appeals() =>
        from effect in _rules.Decisions.SelectMany(d => d.Effects).Where(e => e.Verb == EffectVerb.Appeal).Take(1)
        from person in _request.Refusals.Select(r => _kin.Number(r.PersonId)).Distinct().Order()
        select ((PathwayTarget?)null, _graph.Target(effect.On!.Procedure, [person]));

    private (PathwayTarget?, Node)? Refuse(PathwayTarget target, NoPlanKind kind, string rule, IReadOnlyList<Fact> facts)
    {
        _noPlans.Add(new NoPlan(target, [new Obstacle(kind, target.Document, [target.PersonId], rule, facts)]));
        return null;
    }

    // Whom a document is for when one person wants it: the couple, the child with its mother or guardian, the head for the household.
    private int[]? People(Procedure procedure, int person)
    {
        var child = _kin.Frame([Role.C], [person]);
        int[] people = procedure.Signature switch
        {
            [Role.H] => [_kin.Head],
            [Role.F, Role.M] when _kin.Spouses(person) is [var spouse, ..] => [person, spouse],
            [Role.F, Role.M] => [child.F, child.M],
            [Role.M, Role.C] => [child.M, person],
            [Role.G, Role.C] => [child.G, person],
            _ => [person],
        };
        return Array.TrueForAll(people, p => p >= 0) ? people : null;
    }

    private static bool CanBeHad(Node node) => node.IsFeasible && node.Links.TrueForAll(l => l.Strength != Strength.Hard || l.IsDropped || Costs.Round(l.Tree, Strength.Hard) >= 0);

    // The step a node belongs to: its procedure with its people, or with those who have to be the same for one claim.
    private string KeyOf(Node node)
    {
        if (node.StepKey is { } known) return known;
        var shared = node.Procedure.SharedBy.Select(r => Kin.One(r, node.Frame)).ToArray();
        var people = shared.Length > 0 && Array.TrueForAll(shared, p => p >= 0) ? shared : node.People;
        return node.StepKey = KeyOf(node.Procedure.Code, people.Select(p => _kin.Ids[p]));
    }

    internal static string KeyOf(string procedure, IEnumerable<PersonId> people) => $"{procedure}:{string.Join(",", people.Select(p => p.Value))}";

    private Node? FiledWith(Node node)
    {
        if (node.Procedure.FiledWith is not { } need) return null;
        var people = need.People.Select(w => _kin.Resolve(w, node.Frame)).ToList();
        return people.TrueForAll(p => p.Count == 1) ? _graph.Nodes.Find(n => n.Procedure.Code == need.Procedure.Code && n.People.SequenceEqual(people.Select(p => p[0]))) : null;
    }
}
