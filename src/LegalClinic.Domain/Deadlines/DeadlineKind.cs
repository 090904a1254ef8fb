using LegalClinic.Domain.Reference;

namespace LegalClinic.Domain.Deadlines;

/// <summary>From what a period runs (domain.md 3.8).</summary>
public enum DeadlineStart { Notification, Registration, Refusal }

/// <summary>
/// A kind of deadline of domain.md 3.8: against what it is, from what it runs, where it is handed in. Days and remedy are the rule of the
/// same code in deadlines.csv, which the rules desk changes by circular; the name of this row says against what.
/// </summary>
public sealed class DeadlineKind : NamedReferenceRow
{
    /// <summary>Longest source in characters.</summary>
    public const int SourceMaxLength = 200;

    public DeadlineStart Starts { get; init; }

    /// <summary>Body at which it is handed in; null for the one that decided.</summary>
    public string? BodyCode { get; init; }

    /// <summary>True for a body's time to answer: when it passes in silence, that counts as a refusal.</summary>
    public bool IsWait { get; init; }

    /// <summary>Kind that may follow; null when none does by itself.</summary>
    public string? NextCode { get; init; }
    public string Source { get; init; } = "";
}
