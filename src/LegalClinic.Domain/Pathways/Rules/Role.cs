namespace LegalClinic.Domain.Pathways.Rules;

/// <summary>Who is meant in a rule, seen from the person the rule is applied to (domain.md 1.3).</summary>
public enum Role
{
    /// <summary>The person.</summary>
    P,

    /// <summary>The child.</summary>
    C,

    /// <summary>The father, or the husband.</summary>
    F,

    /// <summary>The mother, or the wife.</summary>
    M,

    /// <summary>Head of the household.</summary>
    H,

    /// <summary>Each spouse of the person.</summary>
    S,

    /// <summary>The deceased; where nobody is named, each dead member.</summary>
    D,

    /// <summary>Guardian: the mother if she can act, else the head of the household.</summary>
    G,

    /// <summary>Each missing member.</summary>
    A,

    /// <summary>Each living spouse, child and parent of the deceased.</summary>
    Heirs,

    /// <summary>Each member who lives with the family.</summary>
    AllMembers,

    /// <summary>The marriage of father and mother; only in conditions.</summary>
    Marriage,
}

/// <summary>Spelling of the roles in the rule files.</summary>
public static class Roles
{
    private static readonly Dictionary<string, Role> Read = Enum.GetValues<Role>().ToDictionary(Spell, StringComparer.Ordinal);

    /// <summary>Roles that stand for any number of people.</summary>
    public static bool IsMany(this Role role) => role is Role.S or Role.A or Role.Heirs or Role.AllMembers;

    /// <summary>As it stands in the rule files: <c>P</c>, <c>ALL_MEMBERS</c>, <c>marriage</c>.</summary>
    public static string Spell(this Role role) => role switch
    {
        Role.Heirs => "HEIRS",
        Role.AllMembers => "ALL_MEMBERS",
        Role.Marriage => "marriage",
        _ => role.ToString(),
    };

    /// <summary>The role of a spelling; false when there is none.</summary>
    public static bool TryParse(string text, out Role role) => Read.TryGetValue(text, out role);

    /// <summary>The roles of a signature such as <c>F,M</c>; empty for <c>N</c>, a number.</summary>
    /// <exception cref="FormatException">A role is unknown.</exception>
    public static IReadOnlyList<Role> Signature(string text) => text is "N" or ""
        ? []
        : [.. text.Split(',').Select(part => TryParse(part.Trim(), out var role) ? role : throw new RuleTextException(RuleFaultKind.UnknownPerson, part, $"unknown person '{part}'"))];
}
