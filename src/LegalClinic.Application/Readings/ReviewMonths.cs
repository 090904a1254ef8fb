using System.Globalization;

namespace LegalClinic.Application.Readings;

/// <summary>The month of a review: from midnight to midnight in Baghdad.</summary>
internal static class ReviewMonths
{
    private const string Format = "yyyy-MM";
    private static readonly TimeSpan Baghdad = TimeSpan.FromHours(3);

    /// <summary>True for null and for a month as 2026-11.</summary>
    public static bool IsMonth(string? text) => text is null || DateOnly.TryParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    /// <summary>First day of the month named, else of the present one.</summary>
    public static DateOnly Read(string? text, DateOnly today) =>
        text is null ? new DateOnly(today.Year, today.Month, 1) : DateOnly.ParseExact(text, Format, CultureInfo.InvariantCulture);

    /// <summary>As 2026-11.</summary>
    public static string Write(DateOnly month) => month.ToString(Format, CultureInfo.InvariantCulture);

    /// <summary>First instant of the month and of the next.</summary>
    public static (DateTimeOffset From, DateTimeOffset To) Instants(DateOnly month) => (Midnight(month), Midnight(month.AddMonths(1)));

    private static DateTimeOffset Midnight(DateOnly day) => new DateTimeOffset(day, TimeOnly.MinValue, Baghdad).ToUniversalTime();
}
