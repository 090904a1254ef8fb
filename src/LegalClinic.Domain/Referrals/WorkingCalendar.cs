namespace LegalClinic.Domain.Referrals;

/// <summary>Working days of government offices: no Friday, no Saturday, no day of the holiday table.</summary>
/// <param name="Holidays">Days on which the offices are closed. Source: reference data, holidays.</param>
public sealed record WorkingCalendar(IReadOnlySet<DateOnly> Holidays)
{
    /// <summary>True when offices work on the day.</summary>
    public bool IsWorkingDay(DateOnly day) =>
        day.DayOfWeek is not (DayOfWeek.Friday or DayOfWeek.Saturday) && !Holidays.Contains(day);

    /// <summary>The day that lies a number of working days after another.</summary>
    /// <param name="workingDays">0 to 400.</param>
    public DateOnly Add(DateOnly from, int workingDays)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(workingDays);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(workingDays, 400);
        var day = from;
        for (var left = workingDays; left > 0;)
        {
            day = day.AddDays(1);
            left -= IsWorkingDay(day) ? 1 : 0;
        }

        return day;
    }

    /// <summary>Working days from one day (exclusive) to another (inclusive); negative when it lies before.</summary>
    public int Between(DateOnly from, DateOnly to)
    {
        var (first, last, sign) = from <= to ? (from, to, 1) : (to, from, -1);
        var count = 0;
        for (var day = first.AddDays(1); day <= last; day = day.AddDays(1))
        {
            count += IsWorkingDay(day) ? 1 : 0;
        }

        return sign * count;
    }
}
