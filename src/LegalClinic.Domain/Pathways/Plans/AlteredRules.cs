using LegalClinic.Domain.Pathways.Rules;

namespace LegalClinic.Domain.Pathways.Plans;

/// <summary>A rule as it stood when a plan was made: where it stands and since when it held.</summary>
public sealed record RuleEdition(string File, string Code, DateOnly ValidFrom);

/// <summary>A rule that is not the same today as when a plan was made.</summary>
/// <param name="Was">Day since which it held then; null: it did not exist.</param>
/// <param name="Is">Day since which it holds in its present form; null: it holds no more.</param>
public sealed record AlteredRule(string File, string Code, DateOnly? Was, DateOnly? Is);

/// <summary>Finds which rules have changed since a plan was made.</summary>
public static class AlteredRules
{
    /// <summary>The rules a plan rests on: those it names, and the facts, conditions and periods behind all of them.</summary>
    public static IReadOnlyList<RuleEdition> RestedOn(PathwayPlan plan, PathwayRules rules)
    {
        var named = Named(plan).ToHashSet(StringComparer.Ordinal);
        return [.. Cited(rules).Where(s => named.Contains(s.Code)).Concat(Beneath(rules)).Select(Edition).Distinct().OrderBy(s => s.File, StringComparer.Ordinal).ThenBy(s => s.Code, StringComparer.Ordinal)];
    }

    /// <summary>What differs today: rules that changed or ended, and new ones that today's plan rests on.</summary>
    /// <param name="editions">Rules the plan rests on, as they stood.</param>
    /// <param name="then">Rules of the plan's day.</param>
    /// <param name="present">The plan by the rules of today.</param>
    public static IReadOnlyList<AlteredRule> Since(IReadOnlyList<RuleEdition> editions, PathwayRules then, PathwayPlan present, PathwayRules now)
    {
        var today = Cited(now).Concat(Beneath(now)).Select(Edition).ToDictionary(s => (s.File, s.Code), s => s.ValidFrom);
        var known = editions.Concat(Cited(then).Concat(Beneath(then)).Select(Edition)).Select(s => (s.File, s.Code)).ToHashSet();
        return
        [
            .. editions.Select(s => new AlteredRule(s.File, s.Code, s.ValidFrom, today.TryGetValue((s.File, s.Code), out var day) ? day : null)).Where(c => c.Was != c.Is),
            .. RestedOn(present, now).Where(s => !known.Contains((s.File, s.Code))).Select(s => new AlteredRule(s.File, s.Code, null, s.ValidFrom)),
        ];
    }

    private static IEnumerable<RuleSource> Cited(PathwayRules rules) =>
        rules.Dependencies.Select(d => d.Source).Concat(rules.Decisions.Select(d => d.Source))
            .Concat(rules.Procedures.Values.Select(p => p.Source)).Concat(rules.Variants.Select(v => v.Source));

    private static IEnumerable<RuleSource> Beneath(PathwayRules rules) =>
        rules.Conditions.Values.Select(c => c.Source).Concat(rules.Facts.Values.Select(f => f.Source)).Concat(rules.Deadlines.Select(d => d.Source));

    private static IEnumerable<string> Named(PathwayPlan plan) =>
    [
        .. plan.Steps.SelectMany(s => (IEnumerable<string>)
        [
            s.Procedure, s.Variant ?? "", .. s.Because.Select(b => b.Rule), .. s.Waivers.Select(w => w.Rule), .. s.Warnings, .. s.Alternatives.Select(a => a.Rule),
        ]),
        .. plan.NoPlans.SelectMany(n => n.Obstacles).SelectMany(o => (IEnumerable<string>)[o.Rule, o.Procedure]),
        .. plan.Offers.Select(o => o.Because.Rule), .. plan.Notices.Select(n => n.Because.Rule), .. plan.OpenedCircles.Select(o => o.Rule),
    ];

    private static RuleEdition Edition(RuleSource source) => new(source.File, source.Code, source.ValidFrom);
}
