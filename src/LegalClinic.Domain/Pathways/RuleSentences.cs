using LegalClinic.Domain.Pathways.Rules;
using LegalClinic.Domain.Staff;

namespace LegalClinic.Domain.Pathways;

/// <summary>A rule as a sentence, for the rules desk and for "because …".</summary>
public static class RuleSentences
{
    /// <summary>The sentence of a rule by its code; null when the rules hold no such code.</summary>
    public static string? Of(PathwayRules rules, string code, ClinicLanguage language) =>
        rules.Decisions.FirstOrDefault(d => d.Source.Code == code)?.Text.In(language)
        ?? (rules.Dependencies.FirstOrDefault(d => d.Source.Code == code) is { } dependency ? Of(rules, dependency, language) : null);

    /// <summary>A line of the dependency grammar as a sentence.</summary>
    public static string Of(PathwayRules rules, Dependency rule, ClinicLanguage language)
    {
        var words = new Words(rules, language);
        var key = rule.Strength switch { Strength.Hard => "needs", Strength.Soft => "usually_needs", _ => "is_helped_by" };
        var target = words.Named(rule.Of, rule.Target.Select(r => new Who(r, null)));
        var sentence = words.Fill(key, target, words.Say(rule.Requires));
        return rule.Condition is null ? sentence : words.Fill("if", words.Say(rule.Condition)) + sentence;
    }

    private sealed class Words(PathwayRules rules, ClinicLanguage language)
    {
        public string Fill(string key, params string[] parts)
        {
            var text = rules.Words.TryGetValue(key, out var words) ? words.In(language) : key;
            for (var i = 0; i < parts.Length; i++) text = text.Replace($"{{{i}}}", parts[i], StringComparison.Ordinal);
            return text;
        }

        public string Say(Requirement requirement) => requirement switch
        {
            Requirement.All all => string.Join(Fill("all"), all.Items.Select(Say)),
            Requirement.Any any => string.Join(Fill("any"), any.Items.Select(Say)),
            Requirement.Need need => Named(need.Procedure, need.People) + (need.Count > 0 ? $" × {need.Count}" : ""),
            Requirement.Elapsed elapsed => Fill("elapsed", $"{elapsed.Years}", elapsed.Since.Name.In(language)) + (elapsed.Fact is { } fact ? $" ({rules.Facts[fact].Question.In(language)})" : ""),
            _ => "",
        };

        public string Say(Condition condition) => condition switch
        {
            Condition.And and => Say(and.Left) + Fill("all") + Say(and.Right),
            Condition.Or or => Say(or.Left) + Fill("any") + Say(or.Right),
            Condition.Not not => Fill("not", Say(not.Inner)),
            Condition.Named named => named.Definition.Text.In(language),
            Condition.Compare compare => $"{rules.Facts[compare.Path.Fact].Question.In(language)} {string.Join(Fill("any"), compare.Values)}",
            _ => "",
        };

        public string Named(Procedure procedure, IEnumerable<Who> people)
        {
            var who = string.Join(Fill("all"), people.Select(w => Fill("person_" + w.Role.Spell())));
            return who.Length == 0 ? procedure.Name.In(language) : Fill("of", procedure.Name.In(language), who);
        }
    }
}
