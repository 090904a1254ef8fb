using LegalClinic.Domain.Pathways.Facts;
using LegalClinic.Domain.Pathways.Rules;

namespace LegalClinic.Domain.Pathways.Engine;

/// <summary>Why a step is in the plan: who wants it, what needs it, which rules decided.</summary>
internal sealed class StepReasons(FactTable facts, Func<Node, string> keyOf)
{
    public IReadOnlyList<Because> Of(Draft draft) =>
    [
        .. draft.Parts.SelectMany(Of).DistinctBy(b => (b.Kind, b.Rule, b.For)),
    ];

    private IEnumerable<Because> Of(Planned planned)
    {
        if (planned.Node.IsTarget) yield return new Because(BecauseKind.Wanted, "", "", []);
        foreach (var (node, link, rule) in planned.NeededBy)
        {
            yield return new Because(BecauseKind.Needed, link.Rule.Source.Code, keyOf(node), Told(link.Facts));
            if (rule != link.Rule.Source.Code) yield return new Because(BecauseKind.Needed, rule, keyOf(node), []);
        }

        foreach (var effect in planned.Node.Effects.Where(e => e.Verb != EffectVerb.Forbid)) yield return new Because(BecauseKind.Decision, effect.Rule.Source.Code, "", Told(effect.Facts));
        if (planned.Node.Facts.Count > 0) yield return new Because(BecauseKind.Procedure, planned.Node.Procedure.Code, "", Told(planned.Node.Facts));
    }

    private Fact[] Told(IEnumerable<FactUse> uses) => [.. uses.Distinct().Select(facts.Told)];
}

/// <summary>What to bring: papers in hand, papers of earlier steps, and evidence.</summary>
internal sealed class StepPapers(Kin kin, List<Draft> drafts)
{
    private readonly Dictionary<Node, string> _keys = drafts.SelectMany(d => d.Parts.Select(p => (p.Node, d.Key))).ToDictionary(x => x.Node, x => x.Key);

    public IReadOnlyList<PaperToBring> Of(Draft draft) =>
    [
        .. draft.Parts.SelectMany(Of).DistinctBy(p => (p.Code, First: p.People.FirstOrDefault(), Last: p.People.LastOrDefault(), p.FromStep)),
    ];

    private IEnumerable<PaperToBring> Of(Planned planned)
    {
        foreach (var (paper, link) in planned.Papers.Where(p => !(p.Paper.Node.IsFulfilled && p.Paper.Node.Procedure.Kind == ProcedureKind.Act)))
            yield return Paper(paper.Node, paper.Count, null, link.Strength == Strength.Evidence);
        foreach (var node in planned.After.Where(n => n.Procedure.Kind == ProcedureKind.Document))
            yield return Paper(node, 0, _keys[node], planned.Help.Contains(node));
    }

    private PaperToBring Paper(Node node, int count, string? from, bool helps) => new(node.Procedure.Code, [.. node.People.Select(p => kin.Ids[p])], count, from, helps);
}

/// <summary>The other ways that were passed by, for the steps of the way taken.</summary>
internal sealed class StepAlternatives
{
    private readonly Dictionary<Draft, List<Alternative>> _alternatives;

    public StepAlternatives(List<Draft> drafts)
    {
        _alternatives = drafts.ToDictionary(d => d, _ => new List<Alternative>());
        var byNode = drafts.SelectMany(d => d.Parts.Select(p => (p.Node, Draft: d))).ToDictionary(x => x.Node, x => x.Draft);
        foreach (var owner in drafts)
        {
            foreach (var (any, taken, _) in owner.Parts.SelectMany(p => p.Passed)) Enter(owner, any, taken, byNode);
        }
    }

    public IReadOnlyList<Alternative> Of(Draft draft) => _alternatives[draft];

    private void Enter(Draft owner, Tree.Any any, Tree taken, Dictionary<Node, Draft> byNode)
    {
        var open = Names(taken).Select(byNode.GetValueOrDefault).OfType<Draft>().Distinct().Select(d => _alternatives[d])
            .Where(a => !a.Exists(other => other.Rule == any.Rule && other.For == owner.Key)).ToList();
        if (open.Count == 0) return;
        var points = Known(taken);
        foreach (var other in any.Items.Where(i => i != taken))
        {
            var alternative = new Alternative(any.Rule, owner.Key, [.. Names(other).Select(n => n.Procedure.Code).Distinct()], Known(other), points);
            open.ForEach(a => a.Add(alternative));
        }
    }

    private static long? Known(Tree tree) => Costs.Points(tree) is < Costs.Never and var points ? points : null;

    private static IEnumerable<Node> Names(Tree tree) => tree switch
    {
        Tree.All all => all.Items.SelectMany(Names),
        Tree.Any any => any.Items.SelectMany(Names),
        Tree.Of of => [of.Node],
        _ => [],
    };
}

/// <summary>What waits for each step.</summary>
internal sealed class UnblocksFinder
{
    private readonly List<Draft> _drafts;
    private readonly Kin _kin;
    private readonly Dictionary<Draft, bool[]> _waiting = [];
    private readonly string[][] _documents;
    private readonly int[][] _people;

    public UnblocksFinder(List<Draft> drafts, Kin kin)
    {
        _drafts = drafts;
        _kin = kin;
        _documents = [.. drafts.Select(d => d.Parts.Select(p => p.Node).Where(n => n.Procedure.Kind == ProcedureKind.Document)
            .Select(n => Pathway.KeyOf(n.Procedure.Code, n.People.Select(p => kin.Ids[p]))).ToArray())];
        _people = [.. drafts.Select(d => d.Parts.Where(p => p.Node.IsTarget).Select(p => p.Node.People[^1]).ToArray())];
        for (var i = drafts.Count - 1; i >= 0; i--) _waiting.Add(drafts[i], Waiting(drafts[i], i));
    }

    public Unblocks Of(Draft draft)
    {
        var waiting = _waiting[draft];
        var freed = Enumerable.Range(0, _drafts.Count).Where(i => waiting[i]).ToList();
        return new Unblocks([.. freed.SelectMany(i => _people[i]).Distinct().Order().Select(p => _kin.Ids[p])], [.. freed.SelectMany(i => _documents[i])]);
    }

    // Steps come in order, so that whoever waits is complete before whatever it waits for.
    private bool[] Waiting(Draft draft, int place)
    {
        var waiting = new bool[_drafts.Count];
        waiting[place] = true;
        foreach (var later in draft.Before.Select(b => _waiting[b]))
        {
            for (var i = place + 1; i < waiting.Length; i++) waiting[i] |= later[i];
        }

        return waiting;
    }
}
