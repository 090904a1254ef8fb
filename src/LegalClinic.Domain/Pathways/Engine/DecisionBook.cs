using LegalClinic.Domain.Pathways.Rules;

namespace LegalClinic.Domain.Pathways.Engine;

/// <summary>The decision rules that hold in a family, by what they touch.</summary>
internal sealed class DecisionBook
{
    private readonly Dictionary<NodeKey, List<EffectUse>> _byNode = [];

    public DecisionBook(PathwayRules rules, FactTable facts, Kin kin)
    {
        foreach (var rule in rules.Decisions)
        {
            foreach (var frame in Frames(rule, kin))
            {
                List<FactUse> trace = [];
                if (!facts.Holds(rule.Condition, frame, trace)) continue;
                foreach (var effect in rule.Effects) Enter(rule, effect, frame, trace, kin);
            }
        }
    }

    /// <summary>Effects that are about no procedure, with the person they are about (-1: nobody).</summary>
    public List<(EffectUse Use, int Person)> Notices { get; } = [];

    /// <summary>Branches to be offered: effect and people of its procedure.</summary>
    public List<(EffectUse Use, int[] People)> Offers { get; } = [];

    /// <summary>People whose plan stops at a review, and the rule that says so.</summary>
    public Dictionary<int, EffectUse> Stopped { get; } = [];

    /// <summary>Effects on a node.</summary>
    public IReadOnlyList<EffectUse> On(NodeKey key) => _byNode.TryGetValue(key, out var effects) ? effects : [];

    private static IEnumerable<Frame> Frames(DecisionRule rule, Kin kin) => rule.Subject switch
    {
        [Role.F, Role.M] => Enumerable.Range(0, kin.Marriages).Select(m => kin.Frame(rule.Subject, [kin.Couple(m).Husband, kin.Couple(m).Wife])),
        [Role.H] => kin.Spouses(kin.Head) is { Count: > 0 } spouses
            ? spouses.Select(s => kin.WithSpouse(kin.Frame(rule.Subject, [kin.Head]), s))
            : [kin.Frame(rule.Subject, [kin.Head])],
        [Role.C] => kin.Everybody().Select(p => kin.Frame(rule.Subject, [p])),
        _ => kin.Everybody().Select(p => kin.Frame([Role.P], [p])),
    };

    private void Enter(DecisionRule rule, Effect effect, Frame frame, List<FactUse> trace, Kin kin)
    {
        var use = new EffectUse(effect.Verb, rule, effect, trace);
        if (effect.On is null)
        {
            var person = effect.Person is { } role ? Kin.One(role, frame) : -1;
            if (!Notices.Exists(n => n.Use.Rule == rule && n.Person == person)) Notices.Add((use, person));
            return;
        }

        foreach (var people in People(effect.On, frame, kin))
        {
            if (effect.Verb is EffectVerb.Offer or EffectVerb.Later) Offers.Add((use, people));
            else if (effect.Verb == EffectVerb.Stop) Stopped.TryAdd(people[0], use);
            Add(effect.On.Procedure, people, use);
        }
    }

    private void Add(Procedure procedure, int[] people, EffectUse use)
    {
        var key = new NodeKey(procedure.Index, people[0], people.Length > 1 ? people[1] : -1, -1);
        if (!_byNode.TryGetValue(key, out var effects)) _byNode.Add(key, effects = []);
        if (!effects.Exists(e => e.Verb == use.Verb && e.Rule == use.Rule)) effects.Add(use);
    }

    private static List<int[]> People(Requirement.Need need, Frame frame, Kin kin)
    {
        List<int[]> people = [[]];
        foreach (var who in need.People) people = [.. people.SelectMany(before => kin.Resolve(who, frame).Select(p => (int[])[.. before, p]))];
        return [.. people.Select(p => p.Length == 2 && need.Procedure.Signature is [Role.F, Role.M] && kin.Marriage(p[0], p[1]) is >= 0 and var m ? [kin.Couple(m).Husband, kin.Couple(m).Wife] : p)];
    }
}
