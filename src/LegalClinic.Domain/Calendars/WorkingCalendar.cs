using LegalClinic.Domain.Staff;

namespace LegalClinic.Domain.Calendars;

/// <summary>Working days of a government office: no Friday, no Saturday, no closed day of the calendar. Source: domain.md 2 (notes) and 9.3.</summary>
/// <param name="Holidays">Days on which the office is closed, provisional ones included. Source: the clinic's calendar.</param>
public sealed record WorkingCalendar(IReadOnlySet<DateOnly> Holidays)
{
    /// <summary>Those of the closed days that nobody has announced yet, such as the days of an Eid by calculation.</summary>
    public IReadOnlySet<DateOnly> Provisional { get; init; } = new HashSet<DateOnly>();

    /// <summary>The working days of an office, from everything that stands in the calendar.</summary>
    public static WorkingCalendar Of(IEnumerable<ClosedDays> entries, BodyPlace place)
    {
        var holding = entries.Where(e => e.HoldsFor(place)).Select(e => e.Content).ToList();
        var announced = holding.Where(c => !c.IsProvisional).SelectMany(c => c.Days).ToHashSet();
        var expected = holding.Where(c => c.IsProvisional).SelectMany(c => c.Days).Where(d => !announced.Contains(d)).ToHashSet();
        return new WorkingCalendar(announced.Union(expected).ToHashSet()) { Provisional = expected };
    }

    /// <summary>True when the office works on the day.</summary>
    public bool IsWorkingDay(DateOnly day) => !IsWeekend(day) && !Holidays.Contains(day);

    /// <summary>The day itself when the office works on it, else the next day on which it does.</summary>
    public DateOnly WorkingDayFrom(DateOnly day)
    {
        while (!IsWorkingDay(day)) day = day.AddDays(1);
        return day;
    }

    /// <summary>
    /// Last day of a period in calendar days; on a day on which the office is closed it moves to the next working day (domain.md 3.8; 12 item 4).
    /// </summary>
    /// <param name="days">Calendar days after <paramref name="start"/>, from 0; the day of the event is not counted.</param>
    public DateOnly LastDay(DateOnly start, int days) => WorkingDayFrom(start.AddDays(days));

    /// <summary>True when the next working day from a day on would be an earlier one if what is provisional were not announced after all.</summary>
    public bool RestsOnProvisional(DateOnly day)
    {
        for (var last = WorkingDayFrom(day); day < last; day = day.AddDays(1))
        {
            if (!IsWeekend(day) && Provisional.Contains(day)) return true;
        }

        return false;
    }

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

    private static bool IsWeekend(DateOnly day) => day.DayOfWeek is DayOfWeek.Friday or DayOfWeek.Saturday;
}

/// <summary>Whose working days are asked for.</summary>
/// <param name="Jurisdiction">Federal Iraq or the Kurdistan Region: follows from the body, or from the clinic's office where a body is on both sides.</param>
/// <param name="BodyCode">The body; null for government offices in general.</param>
/// <param name="OfficeName">The single office of the body; null when it is not known.</param>
public sealed record BodyPlace(Jurisdiction Jurisdiction, string? BodyCode = null, string? OfficeName = null);
