using LegalClinic.Domain.Staff;

namespace LegalClinic.Application.Printing;

/// <summary>The fixed words of all layouts in one language. Reference data; a file that lacks one does not load.</summary>
public sealed record PrintWords
{
    /// <summary>The twelve Gregorian months as they are called in Iraq. Source: domain.md 9.3.</summary>
    public required IReadOnlyList<string> Months { get; init; }

    /// <summary>A date written out: <c>{day}</c>, <c>{month}</c>, <c>{year}</c>.</summary>
    public required string LongDate { get; init; }

    /// <summary>A letter's number: <c>{office}</c>, <c>{year}</c>, <c>{sequence}</c>. Source: domain.md 6.1.</summary>
    public required string ReferencePattern { get; init; }

    /// <summary>Number of the page: <c>{page}</c>, <c>{pages}</c>.</summary>
    public required string PageOf { get; init; }

    /// <summary>What stands between the parts of a list.</summary>
    public required string ListSeparator { get; init; }

    /// <summary>Stands where a table has nothing to say.</summary>
    public required string None { get; init; }

    /// <summary>Words of letters.</summary>
    public required LetterWords Letter { get; init; }

    /// <summary>Words of both reports.</summary>
    public required ReportWords Report { get; init; }

    /// <summary>Words of the case report.</summary>
    public required CaseReportWords CaseReport { get; init; }

    /// <summary>Words of the monthly report.</summary>
    public required MonthlyReportWords Monthly { get; init; }

    /// <summary>Words of the page for the family.</summary>
    public required PathPaperWords Path { get; init; }
}

/// <summary>Fixed words of letters.</summary>
public sealed record LetterWords
{
    public required string Number { get; init; }
    public required string Date { get; init; }
    public required string Attachments { get; init; }
    public required string To { get; init; }
    public required string Subject { get; init; }
    public required string Signature { get; init; }
    public required string Name { get; init; }
    public required string Title { get; init; }
    public required string Stamp { get; init; }
    public required string CopiesTo { get; init; }
    public required string VerificationCode { get; init; }
}

/// <summary>Fixed words of both reports.</summary>
public sealed record ReportWords
{
    public required string ReportId { get; init; }
    public required string RequestedBy { get; init; }
    public required string GeneratedAt { get; init; }
    public required string Yes { get; init; }
    public required string No { get; init; }
}

/// <summary>Fixed words of the case report.</summary>
public sealed record CaseReportWords
{
    public required string CaseNumber { get; init; }
    public required string ServiceLevel { get; init; }
    public required string Status { get; init; }
    public required string Priority { get; init; }
    public required string Office { get; init; }
    public required string Lawyer { get; init; }
    public required string OpenedOn { get; init; }
    public required string ClosedOn { get; init; }
    public required string Parties { get; init; }
    public required string Code { get; init; }
    public required string Role { get; init; }
    public required string Name { get; init; }
    public required string Facts { get; init; }
    public required string Family { get; init; }
    public required string Relation { get; init; }
    public required string Sex { get; init; }
    public required string Birth { get; init; }
    public required string Documents { get; init; }
    public required string Document { get; init; }
    public required string State { get; init; }
    public required string DocumentNumber { get; init; }
    public required string Wanted { get; init; }
    public required string Applications { get; init; }
    public required string SubmittedTo { get; init; }
    public required string SubmittedOn { get; init; }
    public required string Receipt { get; init; }
    public required string Outcome { get; init; }
    public required string Letters { get; init; }
    public required string Date { get; init; }
    public required string Reference { get; init; }
    public required string Recipient { get; init; }
    public required string Subject { get; init; }
    public required string Timeline { get; init; }
    public required string Event { get; init; }
    public required string Consents { get; init; }
    public required string Purpose { get; init; }
    public required string Answer { get; init; }
}

/// <summary>Fixed words of the monthly report.</summary>
public sealed record MonthlyReportWords
{
    public required string Period { get; init; }
    public required string Offices { get; init; }
    public required string Version { get; init; }
    public required string Headlines { get; init; }
    public required string Figure { get; init; }
    public required string Month { get; init; }
    public required string YearToDate { get; init; }
    public required string Documents { get; init; }
    public required string DocumentType { get; init; }
    public required string Applied { get; init; }
    public required string Obtained { get; init; }
    public required string Refused { get; init; }
    public required string Pending { get; init; }
    public required string Ageing { get; init; }
    public required string DaysOpen { get; init; }
    public required string OpenCases { get; init; }
    public required string Notes { get; init; }
    public required string Suppressed { get; init; }
    public required string SmallCells { get; init; }
    public required string DistinctCounts { get; init; }
    public required string PeopleAndDocuments { get; init; }
}

/// <summary>Fixed words of the page for the family. <c>FromSteps</c> holds <c>{steps}</c>.</summary>
public sealed record PathPaperWords
{
    public required string Title { get; init; }
    public required string Intro { get; init; }
    public required string Waiting { get; init; }
    public required string Now { get; init; }
    public required string Then { get; init; }
    public required string Whom { get; init; }
    public required string Member { get; init; }
    public required string Where { get; init; }
    public required string Bring { get; init; }
    public required string FromSteps { get; init; }
    public required string Before { get; init; }
    public required string More { get; init; }
    public required string Done { get; init; }
    public required string Questions { get; init; }
    public required string Quote { get; init; }
    public required string Free { get; init; }
}

/// <summary>The fixed words in all languages, and what is written with them.</summary>
public sealed class PrintWordbook(IReadOnlyDictionary<ClinicLanguage, PrintWords> words)
{
    /// <summary>The words of a language.</summary>
    public PrintWords In(ClinicLanguage language) => words[language];

    /// <summary>A date written out, with the months' names of Iraq: ٥ آذار ٢٠٢٥.</summary>
    public string LongDate(DateOnly date, ClinicLanguage language) => In(language).LongDate
        .Replace("{day}", Digits(date.Day))
        .Replace("{month}", In(language).Months[date.Month - 1])
        .Replace("{year}", Digits(date.Year));

    /// <summary>A date for a table: day, month, year; never the month first. Source: domain.md 9.3.</summary>
    public static string ShortDate(DateOnly date) => $"{Digits(date.Day)}/{Digits(date.Month)}/{Digits(date.Year)}";

    /// <summary>A letter's number as it is printed: <c>ع ق / 2025 / 00123</c>, <c>LC-MOS-2025-00123</c>.</summary>
    /// <param name="office">Code of the clinic's office, Latin letters.</param>
    /// <param name="year">Year of the register.</param>
    /// <param name="sequence">Number in the office's register of that year, 1 or more.</param>
    /// <param name="language">Language of the letter.</param>
    public string Reference(string office, int year, int sequence, ClinicLanguage language) => In(language).ReferencePattern
        .Replace("{office}", office)
        .Replace("{year}", Digits(year))
        .Replace("{sequence}", sequence.ToString("00000", System.Globalization.CultureInfo.InvariantCulture));

    private static string Digits(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
