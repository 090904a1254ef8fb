using LegalClinic.Api.Referrals;
using LegalClinic.Application.Cases;
using LegalClinic.Application.Persistence;
using LegalClinic.Application.Referrals;
using LegalClinic.Domain.Applications;
using LegalClinic.Domain.Referrals;
using LegalClinic.Functional.Tests.Testing;

namespace LegalClinic.Functional.Tests.Referrals;

public sealed class ReferralTests : ClinicTests
{
    [Test]
    public async Task One_request_is_about_many_applications()
    {
        var active = await Steps.ActivateAsync();

        var drafted = await Steps.ReferAsync(active);

        Assert.That(drafted.Status, Is.EqualTo(ReferralStatus.Draft));
        Assert.That(drafted.Applications, Is.EquivalentTo(active.Applications.Select(a => a.Id)));
    }

    [Test]
    public async Task A_request_is_about_something_and_about_applications_of_its_own_case()
    {
        var (mine, other) = (await Steps.ActivateAsync(), await Steps.ActivateAsync());
        DraftReferralBody About(params DocumentApplicationId[] applications) =>
            new(ClinicSteps.NewReferral(), mine.Id, "POLICE", "Telafar", "Please confirm", applications);

        var empty = await Lawyer.PostAsync<ReferralDto>("/api/referrals", About());
        var foreign = await Lawyer.PostAsync<ReferralDto>("/api/referrals", About(other.Applications[0].Id));

        Assert.That(empty.Faults, Is.EqualTo(new[] { "applications: out_of_range" }));
        Assert.That(foreign.ToString(), Is.EqualTo("404 application.not_found"));
    }

    // The police answer within three working days; 1 and 6 January 2026 are holidays of the federal offices.
    [TestCase("2026-11-22", "2026-11-25", Description = "Sunday to Wednesday")]
    [TestCase("2026-11-18", "2026-11-23", Description = "over a Friday and a Saturday")]
    [TestCase("2025-12-31", "2026-01-07", Description = "over New Year, a weekend and Army Day")]
    [TestCase("2026-11-20", "2026-11-24", Description = "handed over on a Friday")]
    public async Task The_reply_is_expected_after_working_days_only(string delivered, string expected)
    {
        var drafted = await Steps.ReferAsync(await Steps.ActivateAsync());

        var answer = await StepAsync(drafted, "delivery", new DeliverReferralBody(DateOnly.Parse(delivered), "Ali", "Window 2", "و/٩٨٧"));

        Assert.That(answer.Value.ReplyExpectedOn, Is.EqualTo(DateOnly.Parse(expected)));
        Assert.That((answer.Value.Status, answer.Value.RegisterNumber), Is.EqualTo((ReferralStatus.Delivered, "و/987")));
    }

    [Test]
    public async Task A_body_is_reminded_as_often_as_it_takes()
    {
        var delivered = await DeliverAsync();

        var once = (await StepAsync(delivered, "reminders", new RemindReferralBody(TestClock.Today))).Value;
        var twice = (await StepAsync(once, "reminders", new RemindReferralBody(TestClock.Today))).Value;

        Assert.That((twice.Status, twice.Reminders, twice.LastRemindedOn), Is.EqualTo((ReferralStatus.Reminded, 2, TestClock.Today)));
    }

    [Test]
    public async Task A_reply_is_recorded_and_the_request_closed()
    {
        var delivered = await DeliverAsync();

        var replied = (await StepAsync(delivered, "reply", new RecordReplyBody(TestClock.Today, ReferralResult.Granted, "١٢/٣"))).Value;
        var closed = (await StepAsync(replied, "closing", new CloseReferralBody())).Value;

        Assert.That((replied.Reply?.Result, replied.Reply?.Number), Is.EqualTo((ReferralResult.Granted, "12/3")));
        Assert.That(closed.Status, Is.EqualTo(ReferralStatus.Closed));
    }

    [Test]
    public async Task A_reply_older_than_the_request_is_refused()
    {
        var delivered = await DeliverAsync();

        var replied = await StepAsync(delivered, "reply", new RecordReplyBody(delivered.DeliveredOn!.Value.AddDays(-1), ReferralResult.Granted));

        Assert.That(replied.ToString(), Is.EqualTo("422 referral.reply_before_delivery"));
    }

    [TestCase("reminders", """{ "on": "2026-11-23" }""")]
    [TestCase("reply", """{ "on": "2026-11-23", "result": "granted" }""")]
    public async Task Nobody_is_waited_for_before_the_request_was_delivered(string step, string body)
    {
        var drafted = await Steps.ReferAsync(await Steps.ActivateAsync());

        var answer = await StepAsync(drafted, step, body);

        Assert.That(answer.ToString(), Is.EqualTo("422 referral.not_waiting"));
    }

    [Test]
    public async Task A_request_is_delivered_once()
    {
        var delivered = await DeliverAsync();

        var again = await StepAsync(delivered, "delivery", new DeliverReferralBody(TestClock.Today));

        Assert.That(again.ToString(), Is.EqualTo("422 referral.not_draft"));
    }

    [Test]
    public async Task A_request_without_a_reply_is_given_up_only_with_a_reason()
    {
        var delivered = await DeliverAsync();

        var silent = await StepAsync(delivered, "closing", new CloseReferralBody(" "));
        var given = await StepAsync(delivered, "closing", new CloseReferralBody("The office burned down"));

        Assert.That(silent.ToString(), Is.EqualTo("422 referral.reason_missing"));
        Assert.That(given.Value.Status, Is.EqualTo(ReferralStatus.Closed));
    }

    [Test]
    public async Task The_list_of_overdue_requests_holds_those_whose_reply_has_not_come()
    {
        var late = (await StepAsync(await Steps.ReferAsync(await Steps.ActivateAsync()), "delivery", new DeliverReferralBody(TestClock.Today.AddDays(-30)))).Value;
        var fresh = await DeliverAsync();

        var overdue = (await Supervisor.GetAsync<Page<ReferralRow>>("/api/referrals?overdue=true&size=100")).Value.Items.Select(r => r.Id).ToList();

        Assert.That(overdue, Does.Contain(late.Id).And.Not.Contain(fresh.Id));
    }

    private async Task<ReferralDto> DeliverAsync() =>
        (await StepAsync(await Steps.ReferAsync(await Steps.ActivateAsync()), "delivery", new DeliverReferralBody(TestClock.Today))).Value;

    private Task<Answer<ReferralDto>> StepAsync(ReferralDto referral, string step, object body) =>
        Lawyer.PostAsync<ReferralDto>($"/api/referrals/{referral.Id.Value}/{step}", body, referral.Version);
}
