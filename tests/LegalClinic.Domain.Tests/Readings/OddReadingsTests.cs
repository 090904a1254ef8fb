using LegalClinic.Domain.Families;
using LegalClinic.Domain.Readings;
using LegalClinic.Domain.Staff;

namespace LegalClinic.Domain.Tests.Readings;

public sealed class OddReadingsTests
{
    private static readonly OddReadingLimits Limits = new(NightFrom: 22, NightUntil: 6, ManyFamilies: 3);
    private static readonly StaffId Lawyer = new(new Guid(1, 0, 0, new byte[8]));
    private static readonly StaffId Other = new(new Guid(2, 0, 0, new byte[8]));

    [TestCase("22:00", true)]
    [TestCase("21:59", false)]
    [TestCase("00:00", true)]
    [TestCase("05:59", true)]
    [TestCase("06:00", false)]
    [TestCase("12:00", false)]
    public void The_night_is_that_of_Baghdad_and_ends_with_its_last_hour(string clock, bool night)
    {
        Assert.That(OddReadings.IsNight(At(clock), Limits), Is.EqualTo(night));
    }

    [TestCase("01:30", true)]
    [TestCase("00:59", false)]
    [TestCase("03:00", false)]
    public void A_night_that_begins_after_midnight_is_read_right(string clock, bool night)
    {
        Assert.That(OddReadings.IsNight(At(clock), Limits with { NightFrom = 1, NightUntil = 3 }), Is.EqualTo(night));
    }

    [Test]
    public void What_one_person_reads_before_and_after_midnight_is_one_night()
    {
        var odd = Odd(Read("23:50", 1), Read("00:10", 2, day: 24), Read("05:00", 2, day: 24), Read("22:30", 1, day: 24));

        Assert.That(odd.Select(o => (o.Kind, o.Readings, o.Families)), Is.EqualTo(new[] { (OddReadingKind.Night, 1, 1), (OddReadingKind.Night, 3, 2) }));
        Assert.That(odd[1].FamilyId, Is.Null, "it is about two families");
        Assert.That((odd[1].From, odd[1].To), Is.EqualTo((At("23:50"), At("05:00", 24))));
    }

    [Test]
    public void As_many_families_as_the_limit_within_an_hour_are_many()
    {
        var odd = Odd(Read("10:00", 1), Read("10:30", 2), Read("10:59", 3));

        Assert.That(odd.Single(), Is.EqualTo(new OddReading(OddReadingKind.ManyFamilies, Lawyer, Role.Lawyer, null, At("10:00"), At("10:59"), 3, 3, false)));
    }

    [Test]
    public void An_hour_later_they_are_not()
    {
        Assert.That(Odd(Read("10:00", 1), Read("10:30", 2), Read("11:00", 3)), Is.Empty);
    }

    [Test]
    public void The_hour_slides_over_full_hours_and_hours_that_overlap_are_one_line()
    {
        var odd = Odd(Read("10:40", 1), Read("10:50", 2), Read("11:10", 3), Read("11:30", 4), Read("15:00", 1), Read("15:01", 2), Read("15:02", 3));

        Assert.That(odd.Select(o => (o.From, o.To, o.Families)), Is.EqualTo(new[] { (At("15:00"), At("15:02"), 3), (At("10:40"), At("11:30"), 4) }));
    }

    [Test]
    public void The_same_families_again_and_again_and_several_readers_together_are_not_many()
    {
        Assert.That(Odd(Read("10:00", 1), Read("10:01", 2), Read("10:02", 1), Read("10:03", 2), Read("10:04", 3) with { By = Other }), Is.Empty);
    }

    [TestCase(Role.Lawyer, true)]
    [TestCase(Role.Supervisor, true)]
    [TestCase(Role.Manager, false)]
    [TestCase(Role.FieldOfficer, false)]
    public void Who_reads_a_file_without_having_it_to_work_on_is_listed_by_family(Role role, bool listed)
    {
        var odd = Odd(Read("10:00", 1) with { Role = role, Assigned = false, Refused = true }, Read("11:30", 1) with { Role = role, Assigned = false, Refused = true });

        Assert.That(odd.Select(o => (o.Kind, o.FamilyId, o.Readings, o.Refused)), listed
            ? Is.EqualTo(new[] { (OddReadingKind.Unassigned, (FamilyId?)Family(1), 2, true) })
            : Is.Empty);
    }

    [Test]
    public void Reading_the_family_of_ones_own_surname_is_listed_once_for_the_month()
    {
        var odd = OddReadings.Of([Read("10:00", 1), Read("11:30", 1), Read("13:00", 2)], Limits, (_, family) => family == Family(1));

        Assert.That(odd.Select(o => (o.Kind, o.FamilyId, o.Readings)), Is.EqualTo(new[] { (OddReadingKind.OwnName, (FamilyId?)Family(1), 2) }));
    }

    [Test]
    public void Whatever_order_they_come_in_the_same_is_found()
    {
        Reading[] readings = [Read("10:00", 1), Read("10:30", 2), Read("10:59", 3), Read("23:00", 1)];

        Assert.That(Odd([.. readings.Reverse()]), Is.EqualTo(Odd(readings)));
    }

    private static IReadOnlyList<OddReading> Odd(params Reading[] readings) => OddReadings.Of(readings, Limits, (_, _) => false);

    private static Reading Read(string clock, int family, int day = 23) => new(Lawyer, Role.Lawyer, Family(family), At(clock, day), Assigned: true, Refused: false);

    private static FamilyId Family(int number) => new(new Guid(number, 1, 0, new byte[8]));

    private static DateTimeOffset At(string clock, int day = 23) => new(new DateOnly(2026, 11, day), TimeOnly.Parse(clock, System.Globalization.CultureInfo.InvariantCulture), TimeSpan.FromHours(3));
}
