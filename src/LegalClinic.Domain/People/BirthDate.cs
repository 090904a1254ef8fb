namespace LegalClinic.Domain.People;

/// <summary>A birth date with what is known of it (domain.md 9.3).</summary>
public sealed record BirthDate
{
    /// <summary>Longest text as written, in characters.</summary>
    public const int AsWrittenMaxLength = 60;

    /// <summary>Day; 1 July of the year when only the year is known, the 1st when only the month is. Null: not told.</summary>
    public DateOnly? Date { get; init; }
    public DatePrecision Precision { get; init; }
    public WrittenCalendar Calendar { get; init; }
    public string? AsWritten { get; init; }

    /// <summary>Whole years on a day; null when no date is known. A year-only date counts from 1 July.</summary>
    public int? AgeOn(DateOnly day)
    {
        if (Date is not { } born || born > day)
        {
            return null;
        }

        var years = day.Year - born.Year;
        return born.AddYears(years) > day ? years - 1 : years;
    }
}
