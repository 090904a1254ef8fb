using LegalClinic.Domain.Calendars;
using LegalClinic.Domain.Cases;
using LegalClinic.Domain.Deadlines;
using LegalClinic.Domain.Staff;

namespace LegalClinic.Domain.Tests.Deadlines;

public sealed class DeadlineTests
{
    private static readonly Stamp Stamp = new(new StaffId(Guid.CreateVersion7()), new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero));
    private static readonly WorkingCalendar Calendar = new(new HashSet<DateOnly>());
    private static readonly DateOnly Event = new(2026, 11, 1);

    private static readonly Dictionary<string, DeadlineKind> Kinds = new[]
    {
        new DeadlineKind { Code = "tazallum", NextCode = "tazallum_answer" },
        new DeadlineKind { Code = "tazallum_answer", IsWait = true, NextCode = "administrative_court" },
        new DeadlineKind { Code = "administrative_court", BodyCode = "ADMC" },
    }.ToDictionary(k => k.Code, StringComparer.Ordinal);

    // Thirty days from Sunday 1 November end on Tuesday 1 December; day n-3 is 28 November.
    [TestCase("2026-11-02", DeadlineState.Running, 0)]
    [TestCase("2026-11-03", DeadlineState.Running, 0)]
    [TestCase("2026-11-04", DeadlineState.Running, 1)]
    [TestCase("2026-11-27", DeadlineState.Running, 1)]
    [TestCase("2026-11-28", DeadlineState.Soon, 2)]
    [TestCase("2026-11-30", DeadlineState.Soon, 2)]
    [TestCase("2026-12-01", DeadlineState.LastDay, 2)]
    [TestCase("2026-12-02", DeadlineState.Missed, 2)]
    public void A_deadline_says_how_it_stands_and_which_reminder_is_due(string today, DeadlineState state, int reminder)
    {
        var deadline = Open("tazallum");

        Assert.That((deadline.StateOn(DateOnly.Parse(today)), deadline.ReminderOn(DateOnly.Parse(today))), Is.EqualTo((state, reminder)));
    }

    [Test]
    public void A_bodys_time_to_answer_lapses_instead_of_being_missed()
    {
        Assert.That(Open("tazallum_answer").StateOn(new DateOnly(2026, 12, 2)), Is.EqualTo(DeadlineState.Lapsed));
    }

    [TestCase("")]
    [TestCase("  ")]
    public void A_deadline_is_done_only_with_a_receipt_number(string receipt)
    {
        var deadline = Open("tazallum");

        Assert.That(() => deadline.Finish(receipt, Event, Stamp), Throws.InstanceOf<DomainException>().With.Property("Code").EqualTo("deadline.receipt_missing"));
        Assert.That(deadline.Status, Is.EqualTo(DeadlineStatus.Open));
    }

    [Test]
    public void A_receipt_is_not_older_than_the_event()
    {
        var deadline = Open("tazallum");

        Assert.That(() => deadline.Finish("12", Event.AddDays(-1), Stamp), Throws.InstanceOf<DomainException>().With.Property("Code").EqualTo("deadline.done_before_event"));
    }

    [TestCase("2026-12-01", false)]
    [TestCase("2026-12-02", true)]
    public void What_was_handed_in_after_the_last_day_is_marked_as_late(string on, bool late)
    {
        var deadline = Open("tazallum");

        deadline.Finish("12", DateOnly.Parse(on), Stamp);

        Assert.That((deadline.StateOn(DateOnly.Parse(on)), deadline.IsLate, deadline.ReminderOn(DateOnly.Parse(on))), Is.EqualTo((DeadlineState.Done, late, 0)));
    }

    [Test]
    public void What_is_done_is_neither_done_nor_withdrawn_again_but_can_be_opened_again()
    {
        var deadline = Open("tazallum");
        deadline.Finish("12", Event, Stamp);

        Assert.That(() => deadline.Finish("13", Event, Stamp), Throws.InstanceOf<DomainException>().With.Property("Code").EqualTo("deadline.not_open"));
        Assert.That(() => deadline.Withdraw("no", Stamp), Throws.InstanceOf<DomainException>().With.Property("Code").EqualTo("deadline.not_open"));
        deadline.Reopen("wrong case", Calendar, Stamp);
        Assert.That((deadline.Status, deadline.ReceiptNumber, deadline.DoneOn), Is.EqualTo((DeadlineStatus.Open, (string?)null, (DateOnly?)null)));
        Assert.That(() => deadline.Reopen("again", Calendar, Stamp), Throws.InstanceOf<DomainException>().With.Property("Code").EqualTo("deadline.open"));
    }

    [Test]
    public void A_deadline_opened_again_is_counted_by_the_calendar_of_now()
    {
        var deadline = Open("tazallum");
        deadline.Withdraw("granted", Stamp);

        deadline.Reopen("not granted", new WorkingCalendar(new HashSet<DateOnly> { new(2026, 12, 1) }), Stamp);

        Assert.That((deadline.Term.LastOn, deadline.MovedFromOn), Is.EqualTo((new DateOnly(2026, 12, 2), new DateOnly(2026, 12, 1))));
    }

    [Test]
    public void A_registered_complaint_is_followed_by_the_time_to_answer_it()
    {
        var complaint = Open("tazallum");
        complaint.Finish("12", new DateOnly(2026, 11, 10), Stamp);

        var next = NextRemedy.After([complaint], Kinds, new DateOnly(2026, 11, 11)).Single();

        Assert.That((next.Kind.Code, next.EventOn), Is.EqualTo(("tazallum_answer", new DateOnly(2026, 11, 10))));
    }

    [TestCase("2026-12-01", 0, Description = "the last day is not over yet")]
    [TestCase("2026-12-02", 1)]
    public void Silence_counts_as_a_refusal_once_the_time_to_answer_is_over(string today, int expected)
    {
        var wait = Open("tazallum_answer");

        var next = NextRemedy.After([wait], Kinds, DateOnly.Parse(today));

        Assert.That(next.Select(n => (n.Kind.Code, n.EventOn)), Is.EqualTo(Enumerable.Repeat(("administrative_court", new DateOnly(2026, 12, 1)), expected)));
    }

    [Test]
    public void Nothing_follows_what_is_followed_already_or_withdrawn_or_missed()
    {
        var wait = Open("tazallum_answer");
        var court = Open("administrative_court", wait.Id);
        var withdrawn = Open("tazallum_answer");
        withdrawn.Withdraw("granted", Stamp);

        Assert.That(NextRemedy.After([wait, court, withdrawn, Open("tazallum")], Kinds, new DateOnly(2026, 12, 20)), Is.Empty);
    }

    [Test]
    public void A_remedy_withdrawn_by_mistake_is_proposed_again()
    {
        var wait = Open("tazallum_answer");
        var court = Open("administrative_court", wait.Id);
        court.Withdraw("entered twice", Stamp);

        Assert.That(NextRemedy.After([wait, court], Kinds, new DateOnly(2026, 12, 20)).Select(n => n.Follows), Is.EqualTo(new[] { wait }));
    }

    private static Deadline Open(string kind, DeadlineId? follows = null) => Deadline.Open(
        new DeadlineId(Guid.CreateVersion7()), new CaseId(Guid.CreateVersion7()), new DeadlineAbout(null, null, follows), Kinds[kind], 30,
        new BodyPlace(Jurisdiction.Federal, "CAD-OFF"), Event, Calendar, Stamp);
}
