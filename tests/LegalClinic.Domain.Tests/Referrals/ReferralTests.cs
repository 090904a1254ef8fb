using LegalClinic.Domain.Applications;
using LegalClinic.Domain.Calendars;
using LegalClinic.Domain.Cases;
using LegalClinic.Domain.Families;
using LegalClinic.Domain.People;
using LegalClinic.Domain.Referrals;
using LegalClinic.Domain.Staff;

namespace LegalClinic.Domain.Tests.Referrals;

public sealed class ReferralTests
{
    private static readonly DateOnly Sunday = new(2026, 11, 22);
    private static readonly Stamp Stamp = new(new StaffId(Guid.CreateVersion7()), new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero));
    private static readonly WorkingCalendar Calendar = new(new HashSet<DateOnly>());
    private static readonly ReplyDays Days = new(2, 5, 10);

    private static readonly Case About = Case.Open(new CaseId(Guid.CreateVersion7()), "C-00000-0", new FamilyId(Guid.CreateVersion7()),
        new OfficeId(Guid.CreateVersion7()), ServiceLevel.Assist, Priority.None, Sunday, Stamp);

    [Test]
    public void A_request_is_about_applications_of_its_own_case_each_once()
    {
        var mine = Application(About.Id);

        var draft = Draft(mine, mine);

        Assert.That(draft.Applications.Select(a => a.ApplicationId), Is.EqualTo(new[] { mine.Id }));
        Assert.That(() => Draft(), Refuses("referral.no_applications"));
        Assert.That(() => Draft(mine, Application(new CaseId(Guid.CreateVersion7()))), Refuses("referral.other_case"));
    }

    [Test]
    public void The_clock_for_the_reply_starts_with_the_delivery()
    {
        var draft = Draft(Application(About.Id));

        draft.Deliver(new Delivery(Sunday, null, null, null), Days, Calendar, Stamp);

        Assert.That(draft.ReplyExpectedOn, Is.EqualTo(Sunday.AddDays(7)));
    }

    [Test]
    public void It_is_reminded_once_then_taken_higher_and_nobody_is_reminded_who_answered()
    {
        var (waiting, answered, given) = (Delivered(), Delivered(), Delivered());
        Assert.That((waiting.RemindOn, waiting.EscalateOn), Is.EqualTo((Sunday.AddDays(2), Sunday.AddDays(14))));

        waiting.Remind(Sunday.AddDays(3), Stamp);
        Assert.That(waiting.RemindOn, Is.EqualTo(waiting.EscalateOn));
        waiting.Remind(Sunday.AddDays(14), Stamp);
        Assert.That(waiting.RemindOn, Is.Null);

        answered.Answer(new Reply { On = Sunday.AddDays(1) }, Stamp);
        given.Close("the family moved on", Stamp);
        Assert.That((answered.RemindOn, given.RemindOn), Is.EqualTo(((DateOnly?)null, (DateOnly?)null)));
    }

    [TestCase(-1, true)]
    [TestCase(0, false)]
    [TestCase(1, false)]
    public void A_reply_is_not_older_than_the_delivery(int days, bool refused)
    {
        var delivered = Delivered();

        Assert.That(() => delivered.Answer(new Reply { On = Sunday.AddDays(days) }, Stamp), refused ? Refuses("referral.reply_before_delivery") : Throws.Nothing);
    }

    [Test]
    public void A_request_ends_once()
    {
        var closed = Draft(Application(About.Id));
        closed.Close("no longer needed", Stamp);

        Assert.That(() => closed.Close("again", Stamp), Refuses("referral.closed"));
        Assert.That(() => closed.Remind(Sunday, Stamp), Refuses("referral.not_waiting"));
    }

    private static NUnit.Framework.Constraints.IResolveConstraint Refuses(string code) =>
        Throws.InstanceOf<DomainException>().With.Property("Code").EqualTo(code);

    private static Referral Draft(params DocumentApplication[] applications) =>
        Referral.Draft(new ReferralId(Guid.CreateVersion7()), About, "CAD-OFF", "Telafar", "Please confirm", applications, Stamp);

    private static Referral Delivered()
    {
        var draft = Draft(Application(About.Id));
        draft.Deliver(new Delivery(Sunday, null, null, null), Days, Calendar, Stamp);
        return draft;
    }

    private static DocumentApplication Application(CaseId inCase) =>
        DocumentApplication.Plan(new DocumentApplicationId(Guid.CreateVersion7()), inCase, new PersonId(Guid.CreateVersion7()), "UNID", Stamp);
}
