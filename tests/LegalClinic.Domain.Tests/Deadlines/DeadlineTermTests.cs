using CsCheck;
using LegalClinic.Domain.Calendars;
using LegalClinic.Domain.Deadlines;

namespace LegalClinic.Domain.Tests.Deadlines;

/// <summary>What holds of every deadline, over ten years of days and any calendar.</summary>
public sealed class DeadlineTermTests
{
    private static readonly Gen<DateOnly> Days = Gen.Int[0, 3652].Select(new DateOnly(2024, 1, 1).AddDays);

    private static readonly Gen<WorkingCalendar> Calendars = Gen.Select(Days.HashSet[0, 150], Days, Gen.Int[0, 20])
        .Select((holidays, first, length) => new WorkingCalendar(holidays.Concat(Enumerable.Range(0, length).Select(first.AddDays)).ToHashSet()));

    private static readonly Gen<int> Lengths = Gen.Int[1, 90];

    [Test]
    public void A_deadline_never_ends_on_a_closed_day()
    {
        Gen.Select(Calendars, Days, Lengths).Sample((calendar, day, days) => calendar.IsWorkingDay(DeadlineTerm.Of(day, days, true, calendar).LastOn));
    }

    [Test]
    public void It_never_ends_before_the_day_by_counting_alone()
    {
        Gen.Select(Calendars, Days, Lengths).Sample((calendar, day, days) =>
            DeadlineTerm.Of(day, days, true, calendar) is var term && term.NominalOn == day.AddDays(days) && term.LastOn >= term.NominalOn);
    }

    [Test]
    public void A_later_event_never_gives_an_earlier_last_day()
    {
        Gen.Select(Calendars, Days, Gen.Int[0, 60], Lengths).Sample((calendar, day, later, days) =>
            DeadlineTerm.Of(day, days, true, calendar).LastOn <= DeadlineTerm.Of(day.AddDays(later), days, true, calendar).LastOn);
    }

    [Test]
    public void Nothing_is_skipped_but_closed_days()
    {
        Gen.Select(Calendars, Days, Lengths).Sample((calendar, day, days) =>
        {
            var term = DeadlineTerm.Of(day, days, true, calendar);
            var skipped = Enumerable.Range(0, term.LastOn.DayNumber - term.NominalOn.DayNumber).Select(term.NominalOn.AddDays);
            return skipped.All(d => d.DayOfWeek is DayOfWeek.Friday or DayOfWeek.Saturday || calendar.Holidays.Contains(d));
        });
    }

    [Test]
    public void Both_reminders_lie_within_the_period_and_in_their_order()
    {
        Gen.Select(Calendars, Days, Lengths).Sample((calendar, day, days) =>
            DeadlineTerm.Of(day, days, true, calendar) is var term
            && day < term.FirstReminderOn && term.FirstReminderOn <= term.SecondReminderOn && term.SecondReminderOn <= term.NominalOn);
    }

    [Test]
    public void A_bodys_time_to_answer_ends_by_counting_alone()
    {
        Gen.Select(Calendars, Days, Lengths).Sample((calendar, day, days) =>
            DeadlineTerm.Of(day, days, false, calendar) is var term && term.LastOn == term.NominalOn && !term.RestsOnProvisional);
    }

    [Test]
    public void A_deadline_rests_on_provisional_days_exactly_when_it_would_end_earlier_without_them()
    {
        Gen.Select(Calendars, Days.HashSet[0, 200], Days, Lengths).Sample((calendar, provisional, day, days) =>
        {
            provisional.ExceptWith(calendar.Holidays);
            var with = new WorkingCalendar(calendar.Holidays.Concat(provisional).ToHashSet()) { Provisional = provisional };
            var term = DeadlineTerm.Of(day, days, true, with);
            return term.RestsOnProvisional == (term.LastOn > DeadlineTerm.Of(day, days, true, calendar).LastOn);
        });
    }
}
