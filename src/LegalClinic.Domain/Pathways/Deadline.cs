using LegalClinic.Domain.Referrals;

namespace LegalClinic.Domain.Pathways;

/// <summary>Last day of a period in calendar days.</summary>
public static class Deadline
{
    /// <summary>The last day; on a day on which offices are closed it moves to the next working day (domain.md 12 item 4).</summary>
    /// <param name="days">Calendar days, from 0.</param>
    public static DateOnly From(DateOnly start, int days, WorkingCalendar calendar)
    {
        var last = start.AddDays(days);
        while (!calendar.IsWorkingDay(last)) last = last.AddDays(1);
        return last;
    }
}
