namespace LegalClinic.Domain.Pathways.Rules;

/// <summary>What is wrong with a line, so that it can be said in any language.</summary>
public enum RuleFaultKind
{
    Spelling, Missing, NotANumber, NotADay, OutOfRange, UnknownToken, UnknownPerson, UnknownFact, UnknownValue, UnknownCondition, UnknownBody,
    UnknownStrength, UnknownEffect, WrongPeople, Twice, Circle, DoubleAlternative, DeadAlternative,
}

/// <summary>Something in a rule file that cannot stand.</summary>
/// <param name="Line">Line in the file, from 1; 0 when it is a change and stands in no file.</param>
/// <param name="Reason">In English, for whoever writes the files.</param>
public sealed record RuleFault(string File, int Line, string Reason)
{
    public RuleFaultKind Kind { get; init; }

    /// <summary>Code of the rule.</summary>
    public string Rule { get; init; } = "";

    /// <summary>Column at fault; null when it is the whole line.</summary>
    public string? Column { get; init; }

    /// <summary>The word at fault; empty when it is none.</summary>
    public string Subject { get; init; } = "";

    public override string ToString() => Line > 0 ? $"{File}, line {Line}: {Reason}" : $"{File}, change of {Rule}: {Reason}";
}

/// <summary>The rule files were refused; every fault names file, line and reason, and no rule is taken over.</summary>
public sealed class RuleFaultsException(IReadOnlyList<RuleFault> faults) : Exception(string.Join(Environment.NewLine, faults))
{
    public IReadOnlyList<RuleFault> Faults { get; } = faults;
}

/// <summary>A text of a rule does not read.</summary>
/// <param name="subject">The word at fault.</param>
internal sealed class RuleTextException(RuleFaultKind kind, string subject, string message) : FormatException(message)
{
    public RuleFaultKind Kind { get; } = kind;
    public string Subject { get; } = subject;

    /// <summary>Column in which the text stands; null while nobody has said.</summary>
    public string? Column { get; set; }
}
