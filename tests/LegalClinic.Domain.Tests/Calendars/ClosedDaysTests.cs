using LegalClinic.Domain.Calendars;
using LegalClinic.Domain.Staff;

namespace LegalClinic.Domain.Tests.Calendars;

public sealed class ClosedDaysTests
{
    private static readonly Stamp Stamp = new(new StaffId(Guid.CreateVersion7()), new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero));
    private static readonly ClosedDaysContent Closure = new()
    {
        FirstDay = new DateOnly(2026, 12, 1), LastDay = new DateOnly(2026, 12, 3), Jurisdiction = Jurisdiction.Federal, BodyCode = "PSC", OfficeName = "تلعفر", Source = "letter",
    };

    [TestCase(Jurisdiction.Federal, "PSC", "تلعفر", true)]
    [TestCase(Jurisdiction.Federal, "PSC", "تلعفرْ", true, Description = "with a vowel sign")]
    [TestCase(Jurisdiction.Federal, "PSC", "الموصل", false)]
    [TestCase(Jurisdiction.Federal, "PSC", null, false)]
    [TestCase(Jurisdiction.Federal, "CAD-OFF", "تلعفر", false)]
    [TestCase(Jurisdiction.Kri, "PSC", "تلعفر", false)]
    public void The_closure_of_one_office_holds_for_this_office_only(Jurisdiction side, string body, string? office, bool holds)
    {
        Assert.That(Enter(Closure).HoldsFor(new BodyPlace(side, body, office)), Is.EqualTo(holds));
    }

    [Test]
    public void A_holiday_of_one_side_closes_every_body_of_that_side()
    {
        var holiday = Enter(Closure with { BodyCode = null, OfficeName = null, Jurisdiction = Jurisdiction.Kri });

        Assert.That((holiday.HoldsFor(new BodyPlace(Jurisdiction.Kri, "ASAYISH")), holiday.HoldsFor(new BodyPlace(Jurisdiction.Federal, "NSS"))), Is.EqualTo((true, false)));
    }

    [TestCase(-1, "closed_days.ends_before_start")]
    [TestCase(62, "closed_days.too_long")]
    public void An_entry_has_1_to_62_days(int length, string code)
    {
        Assert.That(() => Enter(Closure with { LastDay = Closure.FirstDay.AddDays(length) }), Throws.InstanceOf<DomainException>().With.Property("Code").EqualTo(code));
        Assert.That(() => Enter(Closure with { LastDay = Closure.FirstDay.AddDays(61) }), Throws.Nothing);
        Assert.That(() => Enter(Closure with { LastDay = Closure.FirstDay }), Throws.Nothing);
    }

    [Test]
    public void A_single_office_is_named_with_its_body()
    {
        Assert.That(() => Enter(Closure with { BodyCode = null }), Throws.InstanceOf<DomainException>().With.Property("Code").EqualTo("closed_days.office_without_body"));
    }

    [Test]
    public void What_was_withdrawn_holds_for_nobody_and_is_not_changed_any_more()
    {
        var entry = Enter(Closure);

        entry.Withdraw("it was the court of Sinjar", Stamp);

        Assert.That(entry.HoldsFor(new BodyPlace(Jurisdiction.Federal, "PSC", "تلعفر")), Is.False);
        Assert.That(() => entry.Restate(Closure, "again", Stamp), Throws.InstanceOf<DomainException>().With.Property("Code").EqualTo("closed_days.withdrawn"));
        Assert.That(() => entry.Withdraw("again", Stamp), Throws.InstanceOf<DomainException>().With.Property("Code").EqualTo("closed_days.withdrawn"));
    }

    [Test]
    public void Every_change_stays_with_its_reason()
    {
        var entry = Enter(Closure with { IsProvisional = true });
        entry.Restate(Closure, "announced", Stamp);
        entry.Withdraw("taken back", Stamp);

        Assert.That(entry.History.Select(h => (h.Number, h.IsProvisional, h.IsWithdrawn, h.Why)),
            Is.EqualTo(new[] { (1, true, false, "entered"), (2, false, false, "announced"), (3, false, true, "taken back") }));
    }

    [Test]
    public void A_day_that_is_announced_by_one_entry_is_not_provisional_by_another()
    {
        var day = Closure.FirstDay;
        var announced = Enter(Closure with { BodyCode = null, OfficeName = null, LastDay = day });
        var expected = Enter(Closure with { BodyCode = null, OfficeName = null, IsProvisional = true });

        var calendar = WorkingCalendar.Of([announced, expected], new BodyPlace(Jurisdiction.Federal));

        Assert.That(calendar.Holidays, Is.EquivalentTo(new[] { day, day.AddDays(1), day.AddDays(2) }));
        Assert.That(calendar.Provisional, Is.EquivalentTo(new[] { day.AddDays(1), day.AddDays(2) }));
    }

    private static ClosedDays Enter(ClosedDaysContent content) => ClosedDays.Enter(new ClosedDaysId(Guid.CreateVersion7()), content, "entered", Stamp);
}
