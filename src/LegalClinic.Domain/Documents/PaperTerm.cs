using LegalClinic.Domain.Reference;

namespace LegalClinic.Domain.Documents;

/// <summary>How long papers of a type are good for, and when to warn. Source: document-types.csv, validity; dated, since practice changes.</summary>
public sealed class PaperValidity : ReferenceRow
{
    /// <summary>Longest source in characters.</summary>
    public const int SourceMaxLength = 200;

    /// <summary>Whole months from the day of issue; null when only what is written on the paper counts.</summary>
    public int? Months { get; init; }

    /// <summary>Days before the end on which to warn, 1 to 365.</summary>
    public int WarnDays { get; init; }
    public string Source { get; init; } = "";
}

/// <summary>How a paper's validity stands.</summary>
public enum PaperTermState { Valid, Soon, Expired }

/// <summary>Until when a paper is valid.</summary>
/// <param name="IsWritten">The day stands on the paper; else it is counted from the day of issue.</param>
/// <param name="DaysLeft">Whole days until the last day; 0 on it, negative after it.</param>
public sealed record PaperTerm(DateOnly ValidUntil, bool IsWritten, int DaysLeft, PaperTermState State)
{
    // For a type without a row of its own: a month is what a court or an office needs to make a new one (domain.md 1.7, est).
    private const int UsualWarnDays = 30;

    /// <summary>The end of a paper that somebody holds; null when it has none that is known.</summary>
    /// <param name="row">Row of its type; null when there is none.</param>
    public static PaperTerm? Of(HoldingDetails paper, PaperValidity? row, DateOnly today)
    {
        if (paper.State is not (HoldingState.HasValid or HoldingState.HasExpired)) return null;
        if ((paper.ExpiresOn ?? Counted(paper.IssuedOn, row)) is not { } until) return null;

        var left = until.DayNumber - today.DayNumber;
        return new PaperTerm(until, paper.ExpiresOn is not null, left,
            left < 0 ? PaperTermState.Expired : left <= (row?.WarnDays ?? UsualWarnDays) ? PaperTermState.Soon : PaperTermState.Valid);
    }

    // A paper of three months issued on 15 January is good up to and including 14 April.
    private static DateOnly? Counted(DateOnly? issued, PaperValidity? row) =>
        issued is { } from && row?.Months is { } months ? from.AddMonths(months).AddDays(-1) : null;
}
