namespace LegalClinic.Domain.Pathways.Rules;

/// <summary>A fact about somebody: <c>F.state</c>, <c>marriage.kind</c>, <c>H.in_camp</c>.</summary>
public readonly record struct FactPath(Role Role, string Fact)
{
    public override string ToString() => $"{Role.Spell()}.{Fact}";
}

/// <summary>How a fact is compared.</summary>
public enum Comparison { In, Less, AtMost, More, AtLeast }

/// <summary>A condition over facts. A fact that nobody knows fulfils no comparison, so a rule says by <c>not</c> what then holds.</summary>
public abstract record Condition
{
    /// <summary>Both hold.</summary>
    public sealed record And(Condition Left, Condition Right) : Condition;

    /// <summary>At least one holds.</summary>
    public sealed record Or(Condition Left, Condition Right) : Condition;

    /// <summary>It does not hold.</summary>
    public sealed record Not(Condition Inner) : Condition;

    /// <summary>A condition with a name of its own, such as <c>father_missing</c>.</summary>
    public sealed record Named(NamedCondition Definition) : Condition;

    /// <summary>A fact against one or more values.</summary>
    public sealed record Compare(FactPath Path, Comparison Comparison, IReadOnlyList<string> Values, int Number) : Condition;

    /// <summary>Every fact the condition looks at.</summary>
    public IEnumerable<FactPath> Paths() => this switch
    {
        And and => and.Left.Paths().Concat(and.Right.Paths()),
        Or or => or.Left.Paths().Concat(or.Right.Paths()),
        Not not => not.Inner.Paths(),
        Named named => named.Definition.Condition.Paths(),
        Compare compare => [compare.Path],
        _ => [],
    };
}

/// <summary>A condition that rules share by name, with its words.</summary>
public sealed record NamedCondition(string Code, Condition Condition, RuleText Text, RuleSource Source);
