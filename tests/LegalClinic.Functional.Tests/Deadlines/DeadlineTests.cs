using LegalClinic.Api.Deadlines;
using LegalClinic.Api.Documents;
using LegalClinic.Application.Cases;
using LegalClinic.Application.Deadlines;
using LegalClinic.Application.Families;
using LegalClinic.Application.Pathways;
using LegalClinic.Application.Persistence;
using LegalClinic.Domain.Applications;
using LegalClinic.Domain.Deadlines;
using LegalClinic.Domain.Documents;
using LegalClinic.Domain.Staff;
using LegalClinic.Functional.Tests.Audit;
using LegalClinic.Functional.Tests.Testing;

namespace LegalClinic.Functional.Tests.Deadlines;

/// <summary>Deadlines on a case. Today is Monday 23 November 2026.</summary>
public sealed class DeadlineTests : ClinicTests
{
    private CaseDto _case = null!;

    [OneTimeSetUp]
    public async Task OpenACase() => _case = await Steps.AssignAsync();

    [Test]
    public async Task A_complaint_runs_thirty_days_from_the_notification_with_two_reminders()
    {
        var opened = await DeadlineSteps.OpenAsync(Lawyer, DeadlineSteps.Complaint(_case.Id, new DateOnly(2026, 11, 18)) with { ApplicationId = _case.Applications[0].Id, OfficeName = " Telafar " });

        var deadline = opened.Value;
        Assert.That(opened.ToString(), Is.EqualTo("201"));
        Assert.That((deadline.Days, deadline.NominalOn, deadline.LastOn), Is.EqualTo((30, new DateOnly(2026, 12, 18), new DateOnly(2026, 12, 20))), "day 30 is a Friday");
        Assert.That((deadline.FirstReminderOn, deadline.SecondReminderOn), Is.EqualTo((new DateOnly(2026, 11, 21), new DateOnly(2026, 12, 15))));
        Assert.That((deadline.State, deadline.DaysLeft, deadline.Reminder), Is.EqualTo((DeadlineState.Running, 27, 1)));
        Assert.That((deadline.Jurisdiction, deadline.OfficeName, deadline.ApplicationId), Is.EqualTo((Jurisdiction.Federal, "Telafar", (DocumentApplicationId?)_case.Applications[0].Id)));
    }

    [Test]
    public async Task The_year_end_stock_take_of_the_civil_status_offices_moves_their_deadlines_only()
    {
        // Sixty days from 30 October end on Tuesday 29 December; the stock-take is expected until Sunday 3 January.
        var before = (await OpenAsync(DeadlineSteps.Complaint(_case.Id, new DateOnly(2026, 11, 23)))).Value;
        var closed = (await DeadlineSteps.OpenAsync(Lawyer, new OpenDeadlineBody(DeadlineSteps.NewDeadline(), _case.Id, "administrative_court", "CAD-OFF", new DateOnly(2026, 10, 30)))).Value;
        var passport = (await DeadlineSteps.OpenAsync(Lawyer, new OpenDeadlineBody(DeadlineSteps.NewDeadline(), _case.Id, "administrative_court", "PASS", new DateOnly(2026, 10, 30)))).Value;

        Assert.That((before.LastOn, before.RestsOnProvisional), Is.EqualTo((new DateOnly(2026, 12, 23), false)));
        Assert.That((closed.LastOn, closed.RestsOnProvisional), Is.EqualTo((new DateOnly(2027, 1, 4), true)));
        Assert.That((passport.LastOn, passport.RestsOnProvisional), Is.EqualTo((new DateOnly(2026, 12, 29), false)));
    }

    [TestCase("ASAYISH", null, Jurisdiction.Kri)]
    [TestCase("MOMD-BR", Jurisdiction.Kri, Jurisdiction.Federal, Description = "the body decides, not the person")]
    [TestCase("CAD-OFF", null, Jurisdiction.Federal, Description = "the side of the clinic's office")]
    [TestCase("CAD-OFF", Jurisdiction.Kri, Jurisdiction.Kri)]
    public async Task Which_calendar_holds_follows_from_the_body(string body, Jurisdiction? side, Jurisdiction expected)
    {
        var opened = await OpenAsync(DeadlineSteps.Complaint(_case.Id, TestClock.Today) with { BodyCode = body, Side = side });

        Assert.That(opened.Value.Jurisdiction, Is.EqualTo(expected));
    }

    [Test]
    public async Task A_remedy_that_one_side_does_not_know_is_refused_there()
    {
        var opened = await OpenAsync(new OpenDeadlineBody(DeadlineSteps.NewDeadline(), _case.Id, "administrative_court", "ADMC", TestClock.Today, Side: Jurisdiction.Kri));

        Assert.That(opened.ToString(), Is.EqualTo("422 deadline.kind_not_there"));
        Assert.That(opened.Details, Is.EqualTo(new[] { "administrative_court", "kri" }));
    }

    [Test]
    public async Task What_is_no_deadline_is_refused_field_by_field()
    {
        var opened = await OpenAsync(new OpenDeadlineBody(default, _case.Id, "holiday", "NOBODY", TestClock.Today.AddDays(1), new string('x', 121)));

        Assert.That(opened.Faults, Is.EquivalentTo(new[] { "id: required", "kind: unknown_code", "bodyCode: unknown_code", "eventOn: in_future", "officeName: too_long" }));
    }

    [Test]
    public async Task An_event_older_than_the_rules_gives_no_deadline()
    {
        Assert.That((await OpenAsync(DeadlineSteps.Complaint(_case.Id, new DateOnly(2023, 12, 31)))).ToString(), Is.EqualTo("422 deadline.kind_not_there"));
    }

    [Test]
    public async Task The_same_deadline_sent_twice_is_one_and_something_else_under_its_identifier_is_refused()
    {
        var body = DeadlineSteps.Complaint(_case.Id, TestClock.Today);

        var first = await OpenAsync(body);
        var second = await OpenAsync(body);
        var other = await OpenAsync(body with { Kind = "objection" });

        Assert.That(second.Value, Is.EqualTo(first.Value));
        Assert.That(other.ToString(), Is.EqualTo("409 deadline.id_taken"));
    }

    [Test]
    public async Task A_deadline_is_about_things_of_its_own_case()
    {
        var other = await Steps.AssignAsync();
        var elsewhere = (await OpenAsync(DeadlineSteps.Complaint(other.Id, TestClock.Today))).Value;

        var application = await OpenAsync(DeadlineSteps.Complaint(_case.Id, TestClock.Today) with { ApplicationId = other.Applications[0].Id });
        var referral = await OpenAsync(DeadlineSteps.Complaint(_case.Id, TestClock.Today) with { ReferralId = ClinicSteps.NewReferral() });
        var follows = await OpenAsync(DeadlineSteps.Complaint(_case.Id, TestClock.Today) with { FollowsId = elsewhere.Id });

        Assert.That(new[] { application.ToString(), referral.ToString(), follows.ToString() }, Is.All.EqualTo("422 deadline.other_case"));
    }

    [Test]
    public async Task A_deadline_is_done_with_the_number_and_day_of_a_receipt_only()
    {
        var deadline = (await OpenAsync(DeadlineSteps.Complaint(_case.Id, new DateOnly(2026, 11, 10)))).Value;

        var bare = await DeadlineSteps.StepAsync(Lawyer, deadline, "completion", new FinishDeadlineBody("", TestClock.Today));
        var future = await DeadlineSteps.StepAsync(Lawyer, deadline, "completion", new FinishDeadlineBody("12", TestClock.Today.AddDays(1)));
        var early = await DeadlineSteps.StepAsync(Lawyer, deadline, "completion", new FinishDeadlineBody("12", new DateOnly(2026, 11, 9)));
        var done = await DeadlineSteps.StepAsync(Lawyer, deadline, "completion", new FinishDeadlineBody("و/١٢", TestClock.Today));
        var again = await DeadlineSteps.StepAsync(Lawyer, done.Value, "completion", new FinishDeadlineBody("13", TestClock.Today));

        Assert.That((bare.Faults[0], future.Faults[0]), Is.EqualTo(("receiptNumber: required", "on: in_future")));
        Assert.That((early.ToString(), again.ToString()), Is.EqualTo(("422 deadline.done_before_event", "422 deadline.not_open")));
        Assert.That((done.Value.State, done.Value.ReceiptNumber, done.Value.DoneOn, done.Value.IsLate), Is.EqualTo((DeadlineState.Done, "و/12", (DateOnly?)TestClock.Today, false)));
    }

    [Test]
    public async Task A_deadline_is_withdrawn_and_opened_again_with_a_reason_that_stays_in_the_timeline()
    {
        var deadline = (await OpenAsync(DeadlineSteps.Complaint(_case.Id, TestClock.Today))).Value;

        var silent = await DeadlineSteps.StepAsync(Lawyer, deadline, "withdrawal", new DeadlineReasonBody(" "));
        var withdrawn = (await DeadlineSteps.StepAsync(Lawyer, deadline, "withdrawal", new DeadlineReasonBody("The office granted it"))).Value;
        var opened = (await DeadlineSteps.StepAsync(Lawyer, withdrawn, "reopening", new DeadlineReasonBody("It did not"))).Value;
        var open = await DeadlineSteps.StepAsync(Lawyer, opened, "reopening", new DeadlineReasonBody("again"));

        var timeline = (await Steps.ReadAsync(_case.Id)).Timeline.Where(e => e.SubjectId == deadline.Id.Value).Select(e => $"{e.From}>{e.To} {e.Why}");
        Assert.That(silent.Faults, Is.EqualTo(new[] { "why: required" }));
        Assert.That((withdrawn.State, opened.State, open.ToString()), Is.EqualTo((DeadlineState.Withdrawn, DeadlineState.Running, "422 deadline.open")));
        Assert.That(timeline, Is.EquivalentTo(new[] { ">open ", "open>withdrawn The office granted it", "withdrawn>open It did not" }));
    }

    [Test]
    public async Task A_step_says_which_version_it_is_based_on()
    {
        var deadline = (await OpenAsync(DeadlineSteps.Complaint(_case.Id, TestClock.Today))).Value;
        var body = new FinishDeadlineBody("1", TestClock.Today);

        var bare = await Lawyer.PostAsync<DeadlineDto>($"/api/deadlines/{deadline.Id.Value}/completion", body);
        await DeadlineSteps.StepAsync(Lawyer, deadline, "completion", body);
        var stale = await DeadlineSteps.StepAsync(Lawyer, deadline, "withdrawal", new DeadlineReasonBody("late"));

        Assert.That((bare.ToString(), stale.ToString(), stale.CurrentVersion), Is.EqualTo(("428 version.missing", "412 version.stale", (int?)2)));
    }

    [Test]
    public async Task Silence_to_a_complaint_counts_as_a_refusal_and_the_next_remedy_is_proposed_and_opened_once()
    {
        var mine = await Steps.AssignAsync();
        var complaint = (await OpenAsync(DeadlineSteps.Complaint(mine.Id, new DateOnly(2026, 10, 1)))).Value;
        await DeadlineSteps.StepAsync(Lawyer, complaint, "completion", new FinishDeadlineBody("88", new DateOnly(2026, 10, 11)));
        var waiting = (await DeadlineSteps.OfAsync(Lawyer, mine.Id)).Next.Single();
        var wait = (await OpenAsync(new OpenDeadlineBody(DeadlineSteps.NewDeadline(), mine.Id, waiting.Kind, waiting.BodyCode, waiting.EventOn, FollowsId: waiting.FollowsId))).Value;
        var court = (await DeadlineSteps.OfAsync(Lawyer, mine.Id)).Next.Single();

        var body = new OpenDeadlineBody(DeadlineSteps.NewDeadline(), mine.Id, court.Kind, court.BodyCode, court.EventOn, FollowsId: court.FollowsId);
        var opened = await OpenAsync(body);
        var twice = await OpenAsync(body with { Id = DeadlineSteps.NewDeadline() });

        // Thirty days from 11 October end on Tuesday 10 November; sixty days from there on Saturday 9 January.
        Assert.That((waiting.Kind, waiting.EventOn, waiting.BySilence), Is.EqualTo(("tazallum_answer", new DateOnly(2026, 10, 11), false)));
        Assert.That((wait.IsWait, wait.LastOn, wait.State), Is.EqualTo((true, new DateOnly(2026, 11, 10), DeadlineState.Lapsed)));
        Assert.That((court.Kind, court.BodyCode, court.EventOn, court.LastOn, court.BySilence), Is.EqualTo(("administrative_court", "ADMC", new DateOnly(2026, 11, 10), new DateOnly(2027, 1, 10), true)));
        Assert.That((opened.Value.LastOn, twice.ToString()), Is.EqualTo((new DateOnly(2027, 1, 10), "409 deadline.followed_already")));
        Assert.That((await DeadlineSteps.OfAsync(Lawyer, mine.Id)).Next, Is.Empty);
    }

    [Test]
    public async Task Deadlines_do_not_exist_for_those_who_do_not_work_on_the_case()
    {
        var deadline = (await OpenAsync(DeadlineSteps.Complaint(_case.Id, TestClock.Today))).Value;
        var stranger = await Clinic.AsAsync("lawyer.duh");

        var read = await stranger.GetAsync<CaseDeadlinesDto>($"/api/cases/{_case.Id.Value}/deadlines");
        var step = await DeadlineSteps.StepAsync(stranger, deadline, "completion", new FinishDeadlineBody("1", TestClock.Today));
        var opened = await DeadlineSteps.OpenAsync(stranger, DeadlineSteps.Complaint(_case.Id, TestClock.Today));
        var manager = await (await Clinic.AsAsync("manager")).GetAsync<CaseDeadlinesDto>($"/api/cases/{_case.Id.Value}/deadlines");

        Assert.That((read.ToString(), step.ToString(), opened.ToString()), Is.EqualTo(("404 case.not_found", "404 deadline.not_found", "404 case.not_found")));
        Assert.That(manager.ToString(), Is.EqualTo("403 access.refused"));
        Assert.That((await stranger.GetAsync<Page<DeadlineRow>>("/api/deadlines")).Value.Items.Select(r => r.Deadline.CaseId), Does.Not.Contain(_case.Id));
    }

    [Test]
    public async Task The_nearest_open_deadline_stands_first_in_the_list()
    {
        await OpenAsync(DeadlineSteps.Complaint(_case.Id, TestClock.Today));
        var nearest = (await OpenAsync(new OpenDeadlineBody(DeadlineSteps.NewDeadline(), _case.Id, "correction", "CASS", new DateOnly(2026, 1, 4)))).Value;

        var list = (await Lawyer.GetAsync<Page<DeadlineRow>>("/api/deadlines?size=100")).Value;

        Assert.That(list.Items.Select(r => r.Deadline.LastOn), Is.Ordered);
        Assert.That((list.Items[0].Deadline.Id, list.Items[0].CaseNumber, list.Items[0].Deadline.State), Is.EqualTo((nearest.Id, _case.Number, DeadlineState.Missed)));
        Assert.That(list.Items.Select(r => r.Deadline.State), Has.None.EqualTo(DeadlineState.Done).And.None.EqualTo(DeadlineState.Withdrawn));
    }

    [Test]
    public async Task Every_kind_of_the_domain_file_is_there_with_its_days()
    {
        var kinds = (await Lawyer.GetAsync<IReadOnlyList<DeadlineKindDto>>("/api/deadline-kinds")).Value;

        Assert.That(kinds.Select(k => $"{k.Code} {k.FederalDays} {k.KriDays}".TrimEnd()), Is.EquivalentTo(new[]
        {
            "tazallum 30 30", "tazallum_answer 30 30", "administrative_court 60", "supreme_administrative_court 30", "objection 10 10", "appeal 15 15",
            "cassation_personal_status 10 10", "cassation_decision 7 7", "correction 7 7",
        }));
        Assert.That(kinds.Select(k => new[] { k.AgainstAr, k.AgainstCkb, k.AgainstEn, k.RemedyAr, k.RemedyCkb, k.RemedyEn, k.Source }), Has.All.All.Not.Empty);
    }

    [TestCase("POA_GEN", "2026-12-23", null, "2026-12-23", true, PaperTermState.Soon, Description = "only what is written on it")]
    [TestCase("SEC_CLEAR", null, "2026-10-01", "2026-12-31", false, PaperTermState.Valid, Description = "three months from its day of issue")]
    [TestCase("CUSTODY", "2026-11-22", null, "2026-11-22", true, PaperTermState.Expired)]
    public async Task A_paper_that_runs_out_stands_with_the_deadlines_of_the_case(
        string type, string? written, string? issued, string until, bool isWritten, PaperTermState state)
    {
        var paper = new HoldingDetails { State = HoldingState.HasValid, ExpiresOn = Day(written), IssuedOn = Day(issued) };
        var mine = await Steps.AssignAsync();
        var holder = mine.People[0].Id;

        var kept = (await Lawyer.PutAsync<HoldingDto>($"/api/families/{mine.FamilyId.Value}/people/{holder.Value}/holdings/{type}", new RecordHoldingBody(paper), version: 0)).Value;

        var term = (await DeadlineSteps.OfAsync(Lawyer, mine.Id)).Papers.Single(p => p.DocumentType == type);
        Assert.That(term, Is.EqualTo(new PaperTermDto(
            kept.Id, holder, type, DateOnly.Parse(until), isWritten, DateOnly.Parse(until).DayNumber - TestClock.Today.DayNumber, state)));
        var matrix = (await Lawyer.GetAsync<FamilyMatrixDto>($"/api/families/{mine.FamilyId.Value}/matrix?language=en")).Value;
        var cell = matrix.Cells.Single(c => c.PersonId == holder && c.DocumentType == type);
        Assert.That(cell.Term, Is.EqualTo(new PaperTerm(term.ValidUntil, isWritten, term.DaysLeft, state)), "on the paper as well");
    }

    [Test]
    public async Task What_is_done_with_a_deadline_is_written_down_under_its_case()
    {
        var rows = await AuditTrail.OfAsync(Clinic, async () =>
        {
            var deadline = (await OpenAsync(DeadlineSteps.Complaint(_case.Id, TestClock.Today))).Value;
            await DeadlineSteps.StepAsync(Lawyer, deadline, "completion", new FinishDeadlineBody("1", TestClock.Today));
            await DeadlineSteps.OfAsync(Lawyer, _case.Id);
        });

        Assert.That(rows, Is.EqualTo(new[]
        {
            "lawyer OpenDeadline change deadline lawyer case kind=tazallum", "lawyer FinishDeadline change deadline lawyer deadline",
            "lawyer ListCaseDeadlines read deadline lawyer case",
        }));
        Assert.That(await AuditTrail.CountAsync(Clinic, $"act = 'FinishDeadline' AND case_id = '{_case.Id.Value}'"), Is.Positive);
    }

    private static DateOnly? Day(string? text) => text is null ? null : DateOnly.Parse(text);

    private Task<Answer<DeadlineDto>> OpenAsync(OpenDeadlineBody body) => DeadlineSteps.OpenAsync(Lawyer, body);
}
