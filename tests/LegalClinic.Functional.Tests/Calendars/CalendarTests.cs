using LegalClinic.Api.Calendars;
using LegalClinic.Application.Calendars;
using LegalClinic.Application.Cases;
using LegalClinic.Application.Persistence;
using LegalClinic.Domain.Staff;
using LegalClinic.Functional.Tests.Audit;
using LegalClinic.Functional.Tests.Deadlines;
using LegalClinic.Functional.Tests.Testing;
using Npgsql;

namespace LegalClinic.Functional.Tests.Calendars;

/// <summary>A supervisor changes the calendar, and the deadlines follow. Today is Monday 23 November 2026.</summary>
[NonParallelizable]
public sealed class CalendarTests : ClinicTests
{
    private static readonly DateOnly Notified = new(2026, 11, 10);

    // Thirty days from 10 November.
    private static readonly DateOnly Thursday = new(2026, 12, 10);
    private static readonly DateOnly Sunday = new(2026, 12, 13);

    private CaseDto _case = null!;

    [OneTimeSetUp]
    public async Task OpenACase() => _case = await Steps.AssignAsync();

    [Test]
    public async Task A_new_holiday_moves_the_open_deadlines_and_each_case_says_so()
    {
        var open = (await DeadlineSteps.OpenAsync(Lawyer, DeadlineSteps.Complaint(_case.Id, Notified))).Value;
        var done = (await DeadlineSteps.OpenAsync(Lawyer, DeadlineSteps.Complaint(_case.Id, Notified))).Value;
        await DeadlineSteps.StepAsync(Lawyer, done, "completion", new Api.Deadlines.FinishDeadlineBody("7", TestClock.Today));

        var entered = (await DeadlineSteps.EnterAsync(Supervisor, DeadlineSteps.Holiday(Thursday))).Value;

        var after = (await DeadlineSteps.OfAsync(Lawyer, _case.Id)).Deadlines;
        var moved = after.Single(d => d.Id == open.Id);
        var line = (await Steps.ReadAsync(_case.Id)).Timeline.Single(e => e.SubjectId == open.Id.Value && e.Subject == "deadline_day");
        await DeadlineSteps.WithdrawAsync(Supervisor, entered);
        var back = (await DeadlineSteps.OfAsync(Lawyer, _case.Id)).Deadlines.Single(d => d.Id == open.Id);
        Assert.That((open.LastOn, moved.LastOn, moved.MovedFromOn, moved.Version), Is.EqualTo((Thursday, Sunday, (DateOnly?)Thursday, open.Version + 1)));
        Assert.That((line.From, line.To, line.Why), Is.EqualTo(("2026-12-10", "2026-12-13", "announced")));
        Assert.That(after.Single(d => d.Id == done.Id).LastOn, Is.EqualTo(Thursday), "what is done stays");
        Assert.That(entered.MovedDeadlines, Is.Positive);
        Assert.That((back.LastOn, back.MovedFromOn), Is.EqualTo((Thursday, (DateOnly?)Sunday)));
    }

    [Test]
    public async Task Deadlines_of_other_offices_move_too()
    {
        var (supervisor, lawyer) = (await Clinic.AsAsync("supervisor.duh"), await Clinic.AsAsync("lawyer"));
        var open = (await DeadlineSteps.OpenAsync(lawyer, DeadlineSteps.Complaint(_case.Id, Notified))).Value;

        var entered = (await DeadlineSteps.EnterAsync(supervisor, DeadlineSteps.Holiday(Thursday))).Value;

        var moved = (await DeadlineSteps.OfAsync(Lawyer, _case.Id)).Deadlines.Single(d => d.Id == open.Id);
        await DeadlineSteps.WithdrawAsync(supervisor, entered);
        Assert.That(moved.LastOn, Is.EqualTo(Sunday));
    }

    [Test]
    public async Task The_closure_of_one_office_moves_the_deadlines_there_and_no_others()
    {
        var there = (await DeadlineSteps.OpenAsync(Lawyer, DeadlineSteps.Complaint(_case.Id, Notified) with { OfficeName = "تلعفر" })).Value;
        var elsewhere = (await DeadlineSteps.OpenAsync(Lawyer, DeadlineSteps.Complaint(_case.Id, Notified) with { OfficeName = "الموصل" })).Value;

        var entered = (await DeadlineSteps.EnterAsync(Supervisor, DeadlineSteps.Holiday(Thursday, Sunday) with { BodyCode = "CAD-OFF", OfficeName = "تلعفر" })).Value;

        var after = (await DeadlineSteps.OfAsync(Lawyer, _case.Id)).Deadlines.ToDictionary(d => d.Id, d => d.LastOn);
        await DeadlineSteps.WithdrawAsync(Supervisor, entered);
        Assert.That((after[there.Id], after[elsewhere.Id]), Is.EqualTo((new DateOnly(2026, 12, 14), Thursday)));
    }

    [Test]
    public async Task A_provisional_day_marks_the_deadline_until_it_is_announced()
    {
        var open = (await DeadlineSteps.OpenAsync(Lawyer, DeadlineSteps.Complaint(_case.Id, Notified))).Value;
        var body = DeadlineSteps.Holiday(Thursday) with { IsProvisional = true };

        var entered = (await DeadlineSteps.EnterAsync(Supervisor, body)).Value;
        var expected = (await DeadlineSteps.OfAsync(Lawyer, _case.Id)).Deadlines.Single(d => d.Id == open.Id);
        var changed = (await Supervisor.PutAsync<ClosedDaysState>($"/api/closed-days/{entered.Id.Value}", Announced(body), entered.Version)).Value;
        var announced = (await DeadlineSteps.OfAsync(Lawyer, _case.Id)).Deadlines.Single(d => d.Id == open.Id);

        var row = (await RowsAsync()).Single(d => d.Id == entered.Id);
        await DeadlineSteps.WithdrawAsync(Supervisor, changed);
        Assert.That((expected.LastOn, expected.RestsOnProvisional), Is.EqualTo((Sunday, true)));
        Assert.That((announced.LastOn, announced.RestsOnProvisional), Is.EqualTo((Sunday, false)));
        Assert.That(row.History.Select(h => (h.IsProvisional, h.Why, h.By.Length > 0)), Is.EqualTo(new[] { (true, "announced", true), (false, "seen on television", true) }));
    }

    [Test]
    public async Task A_reply_of_a_body_is_awaited_by_the_same_calendar()
    {
        var entered = (await DeadlineSteps.EnterAsync(Supervisor, DeadlineSteps.Holiday(new DateOnly(2026, 11, 24)) with { BodyCode = "POLICE" })).Value;
        var drafted = await Steps.ReferAsync(await Steps.ActivateAsync());

        var delivered = await Lawyer.PostAsync<ReferralDto>($"/api/referrals/{drafted.Id.Value}/delivery", new Api.Referrals.DeliverReferralBody(TestClock.Today), drafted.Version);

        await DeadlineSteps.WithdrawAsync(Supervisor, entered);
        Assert.That(delivered.Value.ReplyExpectedOn, Is.EqualTo(new DateOnly(2026, 11, 29)), "three working days: Wednesday, Thursday, Sunday");
    }

    [Test]
    public async Task The_calendar_came_with_holidays_of_both_sides_and_the_stock_take()
    {
        var rows = await RowsAsync();

        Assert.That(rows.Select(r => r.FirstDay), Is.Ordered);
        Assert.That(rows.Single(r => r.NameEn == "Eid al-Adha").IsProvisional, Is.True);
        Assert.That(rows.Where(r => r.BodyCode == "CAD-OFF").Select(r => r.FirstDay), Does.Contain(new DateOnly(2025, 12, 28)).And.Contain(new DateOnly(2026, 12, 27)));
        Assert.That(rows.Where(r => r.Jurisdiction == Jurisdiction.Kri).Select(r => r.FirstDay), Does.Contain(new DateOnly(2026, 3, 23)));
        Assert.That(rows.Select(r => r.Source), Has.All.Not.Empty);
    }

    [Test]
    public async Task A_name_in_one_language_is_enough()
    {
        var entered = (await DeadlineSteps.EnterAsync(Supervisor, DeadlineSteps.Holiday(new DateOnly(2026, 7, 1)))).Value;

        var row = (await RowsAsync()).Single(r => r.Id == entered.Id);

        Assert.That((row.NameAr, row.NameCkb, row.NameEn), Is.EqualTo(("عطلة رسمية", "عطلة رسمية", "عطلة رسمية")));
    }

    [Test]
    public async Task The_same_entry_sent_twice_is_one_and_something_else_under_its_identifier_is_refused()
    {
        var body = DeadlineSteps.Holiday(new DateOnly(2026, 7, 8));

        var first = await DeadlineSteps.EnterAsync(Supervisor, body);
        var second = await DeadlineSteps.EnterAsync(Supervisor, body);
        var other = await DeadlineSteps.EnterAsync(Supervisor, body with { LastDay = new DateOnly(2026, 7, 9) });

        Assert.That((first.IsSuccess, second.Value.Version, other.ToString()), Is.EqualTo((true, 1, "409 closed_days.id_taken")));
    }

    [Test]
    public async Task What_is_no_entry_is_refused()
    {
        var body = DeadlineSteps.Holiday(new DateOnly(2026, 7, 8));

        var faults = await DeadlineSteps.EnterAsync(Supervisor, body with { LastDay = body.FirstDay.AddDays(-1), NameAr = " ", Source = "", Why = "", BodyCode = "NOBODY" });
        var tooLong = await DeadlineSteps.EnterAsync(Supervisor, body with { LastDay = body.FirstDay.AddDays(62) });
        var noBody = await DeadlineSteps.EnterAsync(Supervisor, body with { OfficeName = "Telafar" });

        Assert.That(faults.Faults, Is.EquivalentTo(new[] { "lastDay: before_start", "nameAr: required", "source: required", "why: required", "bodyCode: unknown_code" }));
        Assert.That((tooLong.ToString(), noBody.ToString()), Is.EqualTo(("422 closed_days.too_long", "422 closed_days.office_without_body")));
    }

    [Test]
    public async Task A_change_says_which_version_it_is_based_on_and_what_is_withdrawn_stays_so()
    {
        var body = DeadlineSteps.Holiday(new DateOnly(2026, 7, 15));
        var entered = (await DeadlineSteps.EnterAsync(Supervisor, body)).Value;
        var address = $"/api/closed-days/{entered.Id.Value}";

        var bare = await Supervisor.PutAsync<ClosedDaysState>(address, Announced(body));
        var stale = await Supervisor.PutAsync<ClosedDaysState>(address, Announced(body), 9);
        var unknown = await Supervisor.PutAsync<ClosedDaysState>($"/api/closed-days/{Guid.CreateVersion7()}", Announced(body), 1);
        var withdrawn = (await Supervisor.PostAsync<ClosedDaysState>($"{address}/withdrawal", new WithdrawClosedDaysBody("no holiday"), 1)).Value;
        var after = await Supervisor.PutAsync<ClosedDaysState>(address, Announced(body), withdrawn.Version);

        Assert.That(new[] { bare.ToString(), stale.ToString(), unknown.ToString(), after.ToString() },
            Is.EqualTo(new[] { "428 version.missing", "412 version.stale", "404 closed_days.not_found", "422 closed_days.withdrawn" }));
        Assert.That((await RowsAsync()).Single(r => r.Id == entered.Id).IsWithdrawn, Is.True);
    }

    [TestCase("lawyer", true)]
    [TestCase("manager", true)]
    [TestCase("officer", false)]
    public async Task Whoever_has_cases_reads_the_calendar_and_only_a_supervisor_changes_it(string userName, bool reads)
    {
        var browser = await Clinic.AsAsync(userName);

        var list = await browser.GetAsync<Page<ClosedDaysDto>>("/api/closed-days?year=2026");
        var entered = await DeadlineSteps.EnterAsync(browser, DeadlineSteps.Holiday(Thursday));

        Assert.That(list.ToString(), Is.EqualTo(reads ? "200" : "403 access.refused"));
        Assert.That(entered.ToString(), Is.EqualTo("403 access.refused"));
    }

    [Test]
    public async Task The_database_lets_nobody_but_a_supervisor_see_or_move_the_deadlines_of_others()
    {
        await DeadlineSteps.OpenAsync(Lawyer, DeadlineSteps.Complaint(_case.Id, Notified));

        var seen = await Clinic.WithDbAsync(db => new Infrastructure.Persistence.OpenDeadlines(db).ReadAsync(CancellationToken.None), "lawyer.duh");

        Assert.That(seen, Is.Empty);
        Assert.That(async () => await Clinic.WithDbAsync(async db =>
        {
            await new Infrastructure.Persistence.OpenDeadlines(db).MoveAsync(
                [new MovedDeadline(Guid.CreateVersion7(), Sunday, false)], "why", new Domain.Stamp(await Clinic.StaffIdAsync("lawyer.duh"), TestClock.Start), CancellationToken.None);
            return 0;
        }, "lawyer.duh"), Throws.InstanceOf<PostgresException>().With.Property("SqlState").EqualTo(PostgresErrorCodes.InsufficientPrivilege));
    }

    [Test]
    public async Task A_change_of_the_calendar_is_written_down()
    {
        var rows = await AuditTrail.OfAsync(Clinic, async () =>
        {
            var entered = (await DeadlineSteps.EnterAsync(Supervisor, DeadlineSteps.Holiday(new DateOnly(2026, 7, 22)))).Value;
            await DeadlineSteps.WithdrawAsync(Supervisor, entered);
        });

        Assert.That(rows, Is.EqualTo(new[]
        {
            "supervisor AddClosedDays change calendar supervisor closed_days", "supervisor WithdrawClosedDays change calendar supervisor closed_days",
        }));
    }

    private static ChangeClosedDaysBody Announced(AddClosedDaysBody body) =>
        new(body.FirstDay, body.LastDay, body.Jurisdiction, body.Source, "seen on television", body.BodyCode, body.OfficeName, body.NameAr);

    private async Task<IReadOnlyList<ClosedDaysDto>> RowsAsync() => (await Supervisor.GetAsync<Page<ClosedDaysDto>>("/api/closed-days?year=2026&size=100")).Value.Items;
}
