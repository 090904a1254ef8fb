using LegalClinic.Api.Applications;
using LegalClinic.Api.Cases;
using LegalClinic.Api.Letters;
using LegalClinic.Api.Pathways;
using LegalClinic.Api.Referrals;
using LegalClinic.Application.Cases;
using LegalClinic.Application.Families;
using LegalClinic.Application.Intakes;
using LegalClinic.Application.Pathways.Plans;
using LegalClinic.Application.Persistence;
using LegalClinic.Domain.Applications;
using LegalClinic.Domain.Cases;
using LegalClinic.Domain.Documents;
using LegalClinic.Domain.Families;
using LegalClinic.Domain.Intakes;
using LegalClinic.Domain.Letters;
using LegalClinic.Domain.Pathways.Plans;
using LegalClinic.Domain.Referrals;
using LegalClinic.Domain.Staff;
using LegalClinic.Functional.Tests.Printing;
using LegalClinic.Functional.Tests.Testing;
using LegalClinic.Infrastructure.Training;

namespace LegalClinic.Functional.Tests;

/// <summary>
/// The walk of family W2 (domain.md 1.6, sample F002) through the clinic: a woman back from Syria, her husband missing,
/// three children without papers. Step by step, each step standing on the one before.
/// </summary>
public sealed class WalkTests : ClinicTests
{
    private static readonly IntakeForm Form = SampleFamilyReader.Read(ClinicTemplates.SamplesFolder).Single(f => f.Key == "F002").Form;

    private FamilyId _family;
    private CaseId _case;
    private ReferralId _referral;

    [Test, Order(10)]
    public async Task The_field_officer_hands_the_form_in()
    {
        var receipt = await Steps.SubmitAsync(Form);

        Assert.That(receipt.Status, Is.EqualTo(IntakeStatus.Submitted));
    }

    [Test, Order(20)]
    public async Task The_supervisor_screens_and_accepts_it()
    {
        var queued = (await Supervisor.GetAsync<Page<IntakeRow>>("/api/intakes?status=submitted")).Value.Items.Single();
        var screened = (await Supervisor.PostAsync<IntakeState>($"/api/intakes/{queued.Id.Value}/screening", null, queued.Version)).Value;

        var accepted = await Supervisor.PostAsync<AcceptedIntake>($"/api/intakes/{queued.Id.Value}/acceptance", await ClinicSteps.ComparedAsync(Supervisor, queued.Id), screened.Version);

        _family = accepted.Value.FamilyId;
        var file = (await Supervisor.GetAsync<FamilyDto>($"/api/families/{_family.Value}")).Value;
        Assert.That(file.Members, Has.Count.EqualTo(Form.Members.Count));
        Assert.That(file.SealedFacts.Select(s => s.Kind), Does.Contain(SealedKind.Life).And.Contain(SealedKind.Birth).And.Contain(SealedKind.Household));
    }

    [Test, Order(30)]
    public async Task A_case_is_opened_for_everything_the_family_wants_and_given_to_a_lawyer()
    {
        var opened = (await Supervisor.PostAsync<CaseState>("/api/cases", new OpenCaseBody(ClinicSteps.NewCase(), _family, ServiceLevel.Repr))).Value;
        _case = opened.Id;

        await ClinicSteps.StepAsync(Supervisor, await ReadAsync(), "assignment", new AssignCaseBody(await Clinic.StaffIdAsync("lawyer")));

        var read = await ReadAsync();
        Assert.That(read.Status, Is.EqualTo(CaseStatus.Assigned));
        Assert.That(read.Applications, Has.Count.EqualTo(Form.Wants.Count));
        Assert.That(read.Priority.Factors, Does.Contain(PriorityFactor.FemaleHead));
    }

    [Test, Order(40)]
    public async Task The_lawyer_makes_the_plan_of_the_pathway_and_the_client_approves_it()
    {
        await Lawyer.PostAsync<PlanState>(ClinicSteps.Plan(_case), new MakePlanBody(new CasePlanId(Guid.CreateVersion7())));
        var planning = (await ReadAsync()).Status;

        await Steps.AcceptAndApproveAsync(_case);

        var plan = await Steps.ReadPlanAsync(_case);
        Assert.That((planning, (await ReadAsync()).Status), Is.EqualTo((CaseStatus.Planning, CaseStatus.Active)));
        Assert.That(plan.Lines.Select(l => l.Procedure), Is.SupersetOf(new[] { "MISSING_DECL", "MARR_RATIF", "BIRTH_PROOF", "UNID" }));
        Assert.That(plan.Changes, Is.Null);
        Assert.That(plan.Ready, Is.Not.Empty);
    }

    [Test, Order(45)]
    public async Task All_that_can_be_filed_today_becomes_work_at_once()
    {
        var plan = await Steps.ReadPlanAsync(_case);

        await Lawyer.PostAsync<PlanState>(ClinicSteps.Plan(_case, "start"), new StartPlanStepsBody(plan.Ready, ClinicLanguage.Ar, Letters: false), plan.Version);

        var tasks = (await ReadAsync()).Tasks;
        Assert.That(tasks.Select(t => t.StepKey), Is.EquivalentTo(plan.Ready));
        Assert.That((await Steps.ReadPlanAsync(_case)).Changes, Is.Null, "what was started alters nothing in the plan");
    }

    [Test, Order(50)]
    public async Task One_request_is_drafted_for_all_of_them_and_its_letter_is_issued()
    {
        var read = await ReadAsync();
        var wanted = read.Applications.Where(a => Form.Wants.Any(w => (w.PersonId, w.DocumentType) == (a.PersonId.Value, a.DocumentType)));
        var drafted = await Steps.ReferAsync(read with { Applications = [.. wanted] }, "CAD-OFF");
        _referral = drafted.Id;

        var letter = (await Lawyer.PostAsync<LetterDto>($"/api/cases/{_case.Value}/letters",
            new IssueLetterBody(new LetterId(Guid.CreateVersion7()), "L1", ClinicLanguage.Ar, _referral))).Value;

        var text = PrintedText.Of(await Lawyer.GetFileAsync($"/api/letters/{letter.Id.Value}/pdf"), rightToLeft: true);
        Assert.That(letter.Reference, Is.EqualTo("LC-MOS-2026-00001"));
        Assert.That((await ReadAsync()).Referrals.Single().LetterId, Is.EqualTo(letter.Id));
        Assert.That(text, Does.Contain(PrintedText.Compared("أميرة عبد الرزاق طعمة عطية اللهيبي")));
        Assert.That(text, Does.Not.Contain("الهول").And.Not.Contain("سوريا"), "nothing dangerous is ever printed");
    }

    [Test, Order(55)]
    public async Task The_request_is_delivered_and_the_clock_for_the_reply_runs()
    {
        var drafted = (await ReadAsync()).Referrals.Single(r => r.Id == _referral);

        var delivered = await StepAsync(drafted, "delivery", new DeliverReferralBody(TestClock.Today, "the lawyer", "Window 4", "و/١٢٣"));

        await ClinicSteps.StepAsync(Lawyer, await ReadAsync(), "moves", new MoveCaseBody(CaseStatus.WaitGov));
        Assert.That(delivered.Applications, Has.Count.EqualTo(Form.Wants.Count));
        Assert.That(delivered.ReplyExpectedOn, Is.EqualTo(new DateOnly(2026, 12, 13)), "fourteen working days of the office");
    }

    [Test, Order(60)]
    public async Task The_office_answers_and_the_papers_are_obtained()
    {
        var referral = (await ReadAsync()).Referrals.Single(r => r.Id == _referral);
        var replied = await StepAsync(referral, "reply", new RecordReplyBody(TestClock.Today, ReferralResult.Granted, "٤٤/٢٠٢٦"));
        await StepAsync(replied, "closing", new CloseReferralBody());

        foreach (var application in (await ReadAsync()).Applications)
            await Steps.DecideAsync(await Steps.FileAsync(application), new RecordOutcomeBody(OutcomeCode.Obtained, TestClock.Today, "A-1"));

        var file = (await Lawyer.GetAsync<FamilyDto>($"/api/families/{_family.Value}")).Value;
        Assert.That(file.Holdings.Where(h => h.Wanted).Select(h => h.State), Is.All.EqualTo(HoldingState.HasValid));
    }

    [Test, Order(70)]
    public async Task The_case_is_closed_with_nothing_lacking()
    {
        await ClinicSteps.StepAsync(Lawyer, await ReadAsync(), "moves", new MoveCaseBody(CaseStatus.ResultRecorded));
        await Steps.PutClosureAsync(await ReadAsync(), ClinicSteps.FullClosure);

        var closed = await ClinicSteps.TryStepAsync(Lawyer, await ReadAsync(), "closing");

        Assert.That(closed.Value.Status, Is.EqualTo(CaseStatus.Closed));
    }

    [Test, Order(75)]
    public async Task The_client_gets_the_closing_letter_in_every_language()
    {
        foreach (var language in Enum.GetValues<ClinicLanguage>())
        {
            var letter = (await Lawyer.PostAsync<LetterDto>($"/api/cases/{_case.Value}/letters",
                new IssueLetterBody(new LetterId(Guid.CreateVersion7()), "L7", language))).Value;

            var text = PrintedText.Of(await Lawyer.GetFileAsync($"/api/letters/{letter.Id.Value}/pdf"), language != ClinicLanguage.En);
            Assert.That(text, Does.Contain(PrintedText.Compared("أميرة عبد الرزاق")));
            Assert.That(letter.Recipient, Does.StartWith("F-"), "the register names the family's number, not the client");
        }
    }

    [Test, Order(77)]
    public async Task The_case_report_names_people_for_the_lawyer_and_codes_for_the_manager()
    {
        var address = $"/api/cases/{_case.Value}/report?language=ar&names=true";

        var lawyers = PrintedText.Of(await Lawyer.GetFileAsync(address), rightToLeft: true);
        using var manager = await Clinic.AsAsync("manager");
        var managers = PrintedText.Of(await manager.GetFileAsync(address), rightToLeft: true);

        Assert.That(lawyers, Does.Contain(PrintedText.Compared("أميرة عبد الرزاق")));
        Assert.That(managers, Does.Not.Contain(PrintedText.Compared("أميرة")).And.Contain("P1"));
        Assert.That(lawyers + managers, Does.Not.Contain(PrintedText.Compared("الهول")).And.Not.Contain(PrintedText.Compared("إشعار ولادة من المخيم")));
    }

    [Test, Order(80)]
    public async Task The_whole_way_stands_in_the_timeline()
    {
        var moves = (await ReadAsync()).Timeline.Where(e => e.Subject == "case").Reverse().Select(e => e.To).Distinct();

        Assert.That(moves, Is.EquivalentTo(new[]
        {
            "conflict_check", "accepted", "assigned", "planning", "active", "wait_gov", "result_recorded", "pending_closure", "closed",
        }));
    }

    private Task<CaseDto> ReadAsync() => Steps.ReadAsync(_case);

    private async Task<ReferralDto> StepAsync(ReferralDto referral, string step, object body) =>
        (await Lawyer.PostAsync<ReferralDto>($"/api/referrals/{referral.Id.Value}/{step}", body, referral.Version)).Value;
}
