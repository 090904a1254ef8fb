using LegalClinic.Domain.Pathways.Rules;
using LegalClinic.Domain.Staff;

namespace LegalClinic.Domain.Pathways;

/// <summary>The words of one language from which sentences about rules are made.</summary>
internal sealed class RuleWording(PathwayRules rules, ClinicLanguage language)
{
    public string Fill(string key, params string[] parts)
    {
        var text = rules.Words.TryGetValue(key, out var words) ? words.In(language) : key;
        for (var i = 0; i < parts.Length; i++) text = text.Replace($"{{{i}}}", parts[i], StringComparison.Ordinal);
        return text;
    }

    public string In(RuleText text) => text.In(language);

    public string Name(Procedure procedure) => procedure.Name.In(language);

    public string Body(string code) => rules.Bodies.TryGetValue(code, out var body) ? body.In(language) : code;

    public string If(Condition? condition) => condition is null ? "" : Fill("if", Say(condition));

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
        Condition.Compare compare => Compare(compare),
        _ => "",
    };

    public string Named(Procedure procedure, IEnumerable<Who> people)
    {
        var who = string.Join(Fill("all"), people.Select(w => Fill("person_" + w.Role.Spell())));
        return who.Length == 0 ? procedure.Name.In(language) : Fill("of", procedure.Name.In(language), who);
    }

    private string Compare(Condition.Compare compare)
    {
        var fact = rules.Facts[compare.Path.Fact];
        var answer = compare.Comparison switch
        {
            Comparison.In => string.Join(Fill("any"), compare.Values.Select(v => Fill("value_" + v))),
            Comparison.Less => $"< {compare.Number}",
            Comparison.AtMost => $"≤ {compare.Number}",
            Comparison.More => $"> {compare.Number}",
            _ => $"≥ {compare.Number}",
        };
        return fact.About == FactAbout.Person ? Fill("fact", Fill("person_" + compare.Path.Role.Spell()), In(fact.Question), answer) : Fill("fact_of_all", In(fact.Question), answer);
    }
}
