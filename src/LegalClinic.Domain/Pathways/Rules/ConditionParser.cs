using System.Globalization;
using System.Text.RegularExpressions;

namespace LegalClinic.Domain.Pathways.Rules;

/// <summary>
/// Reads conditions: <c>F.state in dead_proved|dead_unproved and not H.q_card = no</c>. <c>not</c> binds closest, then
/// <c>and</c>, then <c>or</c>; brackets group.
/// </summary>
internal sealed partial class ConditionParser(
    string text, IReadOnlyDictionary<string, FactType> facts, IReadOnlyDictionary<string, NamedCondition> named)
{
    private readonly List<string> _tokens = [.. Token().Matches(text).Select(m => m.Value)];
    private int _at;

    private string? Current => _at < _tokens.Count ? _tokens[_at] : null;

    /// <summary>Reads a condition.</summary>
    /// <exception cref="FormatException">It does not read; unknown fact, person, value or name.</exception>
    public static Condition Parse(
        string text, IReadOnlyDictionary<string, FactType> facts, IReadOnlyDictionary<string, NamedCondition> named)
    {
        var parser = new ConditionParser(text, facts, named);
        var condition = parser.Alternatives();
        return parser.Current is { } rest ? throw new RuleTextException(RuleFaultKind.Spelling, rest, $"'{text}': '{rest}' was not expected.") : condition;
    }

    private Condition Alternatives()
    {
        var left = Conjunction();
        while (Skip("or")) left = new Condition.Or(left, Conjunction());
        return left;
    }

    private Condition Conjunction()
    {
        var left = Single();
        while (Skip("and")) left = new Condition.And(left, Single());
        return left;
    }

    private Condition Single()
    {
        if (Skip("not")) return new Condition.Not(Single());
        if (Skip("("))
        {
            var inner = Alternatives();
            return Skip(")") ? inner : throw new RuleTextException(RuleFaultKind.Spelling, text, $"'{text}': expected ')'.");
        }

        var name = Next();
        return name.Contains('.', StringComparison.Ordinal)
            ? Comparison(Path(name))
            : new Condition.Named(named.GetValueOrDefault(name) ?? throw new RuleTextException(RuleFaultKind.UnknownCondition, name, $"unknown condition '{name}'"));
    }

    private FactPath Path(string name)
    {
        var parts = name.Split('.', 2);
        if (!Roles.TryParse(parts[0], out var role)) throw new RuleTextException(RuleFaultKind.UnknownPerson, parts[0], $"unknown person '{parts[0]}'");
        var fact = facts.GetValueOrDefault(parts[1]) ?? throw new RuleTextException(RuleFaultKind.UnknownFact, parts[1], $"unknown fact '{parts[1]}'");
        var subject = role switch { Role.Marriage => FactAbout.Marriage, Role.H when fact.About == FactAbout.Household => FactAbout.Household, _ => FactAbout.Person };
        return fact.About == subject ? new FactPath(role, fact.Code) : throw new RuleTextException(RuleFaultKind.UnknownFact, name, $"'{fact.Code}' is no fact about {parts[0]}");
    }

    private Condition.Compare Comparison(FactPath path)
    {
        var sign = Next();
        var value = Next();
        if (sign is "=" or "in") return new Condition.Compare(path, Rules.Comparison.In, Known(path, value.Split('|')), 0);
        if (!facts[path.Fact].IsNumber) throw new RuleTextException(RuleFaultKind.NotANumber, path.Fact, $"'{path.Fact}' is not a number");
        var number = int.TryParse(value, CultureInfo.InvariantCulture, out var n) ? n : throw new RuleTextException(RuleFaultKind.NotANumber, value, $"'{value}' is not a number");
        return new Condition.Compare(path, sign switch
        {
            "<" => Rules.Comparison.Less,
            "<=" => Rules.Comparison.AtMost,
            ">" => Rules.Comparison.More,
            ">=" => Rules.Comparison.AtLeast,
            _ => throw new RuleTextException(RuleFaultKind.Spelling, sign, $"'{sign}' is no comparison"),
        }, [value], number);
    }

    private string[] Known(FactPath path, string[] values) =>
        Array.Find(values, v => !facts[path.Fact].Values.Contains(v)) is { } unknown
            ? throw new RuleTextException(RuleFaultKind.UnknownValue, unknown, $"'{unknown}' is no value of '{path.Fact}'")
            : values;

    private string Next()
    {
        var token = Current ?? throw new RuleTextException(RuleFaultKind.Spelling, text, $"'{text}' ends too early.");
        _at++;
        return token;
    }

    private bool Skip(string token)
    {
        if (Current != token) return false;
        _at++;
        return true;
    }

    [GeneratedRegex(@"[A-Za-z0-9_.|]+|<=|>=|[=<>()]|\S")]
    private static partial Regex Token();
}
