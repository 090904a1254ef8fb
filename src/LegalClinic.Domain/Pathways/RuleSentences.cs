using System.Globalization;
using LegalClinic.Domain.Pathways.Rules;
using LegalClinic.Domain.Staff;

namespace LegalClinic.Domain.Pathways;

/// <summary>A rule as a sentence, for the rules desk and for "because …".</summary>
public static class RuleSentences
{
    /// <summary>The sentence of a rule by its code, as a reason in a plan; null when the rules hold no such code.</summary>
    public static string? Of(PathwayRules rules, string code, ClinicLanguage language) =>
        rules.Decisions.FirstOrDefault(d => d.Source.Code == code)?.Text.In(language)
        ?? (rules.Dependencies.FirstOrDefault(d => d.Source.Code == code) is { } dependency ? Of(rules, dependency, language) : null);

    /// <summary>A line of the dependency grammar as a sentence.</summary>
    public static string Of(PathwayRules rules, Dependency rule, ClinicLanguage language)
    {
        var words = new RuleWording(rules, language);
        var key = rule.Strength switch { Strength.Hard => "needs", Strength.Soft => "usually_needs", _ => "is_helped_by" };
        var target = words.Named(rule.Of, rule.Target.Select(r => new Who(r, null)));
        var sentence = words.If(rule.Condition) + words.Fill(key, target, words.Say(rule.Requires));
        return rule.Fallback is null ? sentence : sentence + words.Fill("instead", words.Say(rule.Fallback));
    }

    /// <summary>A rule of any kind by its code with everything it says, condition included; null when the rules hold no such code.</summary>
    public static string? Whole(PathwayRules rules, RuleKind kind, string code, ClinicLanguage language)
    {
        var words = new RuleWording(rules, language);
        return kind switch
        {
            RuleKind.Dependency => rules.Dependencies.FirstOrDefault(d => d.Source.Code == code) is { } rule ? Of(rules, rule, language) : null,
            RuleKind.Decision => rules.Decisions.FirstOrDefault(d => d.Source.Code == code) is { } rule ? words.If(rule.Condition) + rule.Text.In(language) : null,
            RuleKind.Procedure => rules.Procedures.TryGetValue(code, out var procedure) ? Procedure(procedure, words) : null,
            RuleKind.Variant => rules.Variants.FirstOrDefault(v => v.Source.Code == code) is { } rule ? Variant(rules, rule, words) : null,
            RuleKind.Condition => rules.Conditions.TryGetValue(code, out var named) ? words.Fill("means", named.Text.In(language), words.Say(named.Condition)) : null,
            RuleKind.Deadline => rules.Deadlines.FirstOrDefault(d => d.Code == code) is { } rule
                ? words.If(rule.Condition) + words.Fill("within", rule.Text.In(language), Spell(rule.Days)) : null,
            _ => rules.Points.TryGetValue(code, out var weight) ? words.Fill("counts", weight.Text.In(language), Spell(weight.Points)) : null,
        };
    }

    private static string Procedure(Procedure procedure, RuleWording words) =>
        (procedure.Body is { } body ? words.Fill("done_at", words.Name(procedure), words.Body(body)) : words.Fill("done_anywhere", words.Name(procedure)))
        + Takes(procedure.Days, words) + Costs(procedure.FeeIqd, words)
        + words.Fill("visits", Spell(procedure.Visits)) + words.Fill("risk", Spell(procedure.Risk))
        + (procedure.OnlyIf is null ? "" : words.Fill("only_if", words.Say(procedure.OnlyIf)))
        + (procedure.FulfilledBy is null ? "" : words.Fill("not_needed_if", words.Say(procedure.FulfilledBy)));

    private static string Variant(PathwayRules rules, ProcedureVariant variant, RuleWording words) =>
        words.If(variant.Condition) + words.Fill("differs", words.Name(rules.Procedures[variant.Procedure]), words.In(variant.Text))
        + (variant.Body is { } body ? words.Fill("done_by", words.Body(body)) : "")
        + (variant.Days is { } days ? Takes(days, words) : "") + Costs(variant.FeeIqd, words);

    private static string Takes(Days days, RuleWording words) => words.Fill("takes", Spell(days.Expected), Spell(days.Remind), Spell(days.Escalate));

    private static string Costs(int? feeIqd, RuleWording words) => feeIqd is { } fee ? words.Fill("costs", Spell(fee)) : "";

    private static string Spell(int number) => number.ToString(CultureInfo.InvariantCulture);
}
