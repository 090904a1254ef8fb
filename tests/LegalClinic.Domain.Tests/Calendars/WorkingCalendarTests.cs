using CsCheck;
using LegalClinic.Domain.Calendars;

namespace LegalClinic.Domain.Tests.Calendars;

public sealed class WorkingCalendarTests
{
    private static readonly Gen<DateOnly> Days = Gen.Int[0, 3652].Select(new DateOnly(2020, 1, 1).AddDays);

    private static readonly Gen<WorkingCalendar> Calendars = Days.HashSet[0, 60].Select(holidays => new WorkingCalendar(holidays));

    [Test]
    public void The_day_after_so_many_working_days_lies_so_many_working_days_away()
    {
        Gen.Select(Calendars, Days, Gen.Int[0, 400]).Sample((calendar, from, days) => calendar.Between(from, calendar.Add(from, days)) == days);
    }

    [Test]
    public void A_period_ends_on_a_working_day()
    {
        Gen.Select(Calendars, Days, Gen.Int[1, 400]).Sample((calendar, from, days) => calendar.IsWorkingDay(calendar.Add(from, days)));
    }

    [Test]
    public void One_period_after_another_is_the_sum_of_both()
    {
        Gen.Select(Calendars, Days, Gen.Int[0, 200], Gen.Int[0, 200])
            .Sample((calendar, from, a, b) => calendar.Add(calendar.Add(from, a), b) == calendar.Add(from, a + b));
    }

    [Test]
    public void Counting_back_gives_the_same_number_below_zero()
    {
        Gen.Select(Calendars, Days, Days).Sample((calendar, a, b) => calendar.Between(a, b) == -calendar.Between(b, a));
    }

    [TestCase("2026-11-19", 1, "2026-11-22", Description = "Thursday to Sunday")]
    [TestCase("2026-11-20", 1, "2026-11-22", Description = "from a Friday")]
    [TestCase("2026-11-22", 5, "2026-11-29")]
    [TestCase("2026-11-22", 0, "2026-11-22")]
    public void Friday_and_Saturday_are_free(string from, int days, string expected)
    {
        Assert.That(new WorkingCalendar(new HashSet<DateOnly>()).Add(DateOnly.Parse(from), days), Is.EqualTo(DateOnly.Parse(expected)));
    }

    [TestCase(-1)]
    [TestCase(401)]
    public void A_period_has_0_to_400_days(int days)
    {
        Assert.That(() => new WorkingCalendar(new HashSet<DateOnly>()).Add(new DateOnly(2026, 1, 1), days), Throws.InstanceOf<ArgumentOutOfRangeException>());
    }
}
