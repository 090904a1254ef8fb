using LegalClinic.Domain.Calendars;

namespace LegalClinic.Domain.Deadlines;

/// <summary>The days of a deadline (domain.md 3.8): calendar days from the day after the event, two reminders on day 3 and day n−3.</summary>
/// <param name="NominalOn">Last day by counting alone.</param>
/// <param name="LastOn">Last day on which something can still be handed in.</param>
/// <param name="RestsOnProvisional">It lies later than it would without a holiday that is not announced yet.</param>
/// <param name="FirstReminderOn">Day 3.</param>
/// <param name="SecondReminderOn">Day n−3, never before the first reminder.</param>
public sealed record DeadlineTerm(DateOnly NominalOn, DateOnly LastOn, bool RestsOnProvisional, DateOnly FirstReminderOn, DateOnly SecondReminderOn)
{
    /// <summary>Longest period in calendar days.</summary>
    public const int MostDays = 3650;

    // domain.md 3.8: "show two reminders (day 3 and day n-3)".
    private const int ReminderDays = 3;

    /// <summary>Counts a period.</summary>
    /// <param name="eventOn">Day of the event from which the period runs; not counted itself.</param>
    /// <param name="days">Calendar days, 1 to 3650.</param>
    /// <param name="rollsOver">False for a body's time to answer: nothing has to be handed in on its last day.</param>
    public static DeadlineTerm Of(DateOnly eventOn, int days, bool rollsOver, WorkingCalendar calendar)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(days, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(days, MostDays);
        var nominal = eventOn.AddDays(days);
        var first = Math.Min(ReminderDays, days);
        return new DeadlineTerm(
            nominal, rollsOver ? calendar.LastDay(eventOn, days) : nominal, rollsOver && calendar.RestsOnProvisional(nominal),
            eventOn.AddDays(first), eventOn.AddDays(Math.Max(days - ReminderDays, first)));
    }
}
