namespace LegalClinic.Domain.Reference;

/// <summary>A number by which reading counts as unusual, with where it comes from and why it is so. Changed by a row, never in code.</summary>
public sealed class AuditThreshold : NamedReferenceRow
{
    /// <summary>Longest source or reason in characters.</summary>
    public const int TextMaxLength = 300;

    /// <summary>Hour at which the night begins, 0 to 23, Asia/Baghdad.</summary>
    public const string NightFrom = "night_from_hour";

    /// <summary>Hour at which the night ends, 0 to 23, Asia/Baghdad.</summary>
    public const string NightUntil = "night_until_hour";

    /// <summary>So many different families in one hour are many.</summary>
    public const string ManyFamilies = "many_families_in_hour";

    public int Value { get; init; }

    /// <summary>Where the number comes from.</summary>
    public string Source { get; init; } = "";

    /// <summary>Why it is this number.</summary>
    public string Reason { get; init; } = "";
}
