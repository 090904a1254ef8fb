using LegalClinic.Api.Cases;
using LegalClinic.Api.Pathways;
using LegalClinic.Application.Cases;
using LegalClinic.Application.Intakes;
using LegalClinic.Application.Pathways.Plans;
using LegalClinic.Domain.Cases;
using LegalClinic.Domain.Pathways.Plans;
using LegalClinic.Functional.Tests.Testing;
using LegalClinic.Infrastructure.Training;

namespace LegalClinic.Functional.Tests.Pathways;

/// <summary>The pathway becomes the plan of a case: made, decided, put in order, approved.</summary>
public sealed class PlanTests : ClinicTests
{
    // W2: the widow with three children, one step tied to the other.
    private static readonly IntakeForm Widow = SampleFamilyReader.Read(ClinicTemplates.SamplesFolder).Single(f => f.Key == "F002").Form;

    [Test]
    public async Task The_pathway_becomes_the_plan_and_begins_the_planning()
    {
        var planned = await Steps.PlanAsync();

        var plan = await Steps.ReadPlanAsync(planned.Id);

        Assert.That(planned.Status, Is.EqualTo(CaseStatus.Planning));
        Assert.That(plan.Lines.Select(l => l.State), Is.All.EqualTo(PlanLineState.Proposed));
        Assert.That(plan.Lines.Select(l => l.Procedure), Is.SupersetOf(new[] { "GUARD_TEMP", "UNID" }));
        Assert.That(plan.Lines.Select(l => l.Name), Is.All.Not.Empty);
        Assert.That((plan.RestsOn, plan.Approval, plan.Changes, plan.Ready.Count, plan.CanApprove), Is.EqualTo((TestClock.Today, (PlanApproval?)null, (PlanChangesDto?)null, 0, false)));
        Assert.That(planned.Timeline.Select(e => (e.Subject, e.To)), Does.Contain(("plan", "made")));
    }

    [Test]
    public async Task The_same_plan_is_made_once_and_another_is_refused()
    {
        var assigned = await Steps.AssignAsync();
        var body = new MakePlanBody(new CasePlanId(Guid.CreateVersion7()));

        var made = await Lawyer.PostAsync<PlanState>(ClinicSteps.Plan(assigned.Id), body);
        var again = await Lawyer.PostAsync<PlanState>(ClinicSteps.Plan(assigned.Id), body);
        var other = await Lawyer.PostAsync<PlanState>(ClinicSteps.Plan(assigned.Id), new MakePlanBody(new CasePlanId(Guid.CreateVersion7())));

        Assert.That(again.Value, Is.EqualTo(made.Value));
        Assert.That(other.ToString(), Is.EqualTo("409 plan.exists"));
    }

    [Test]
    public async Task Of_two_people_who_make_the_plan_at_once_one_is_told()
    {
        var assigned = await Steps.AssignAsync();

        var answers = await Task.WhenAll(new[] { Lawyer, Supervisor }.Select(who =>
            who.PostAsync<PlanState>(ClinicSteps.Plan(assigned.Id), new MakePlanBody(new CasePlanId(Guid.CreateVersion7())))));

        Assert.That(answers.Count(a => a.IsSuccess), Is.EqualTo(1));
        Assert.That(answers.Single(a => !a.IsSuccess).ToString(), Is.EqualTo("409 plan.exists").Or.EqualTo("412 version.stale"));
    }

    [Test]
    public async Task A_case_that_nobody_carries_has_no_plan_and_gets_none()
    {
        var opened = await Steps.OpenAsync();

        var read = await Supervisor.GetAsync<CasePlanAnswer>($"{ClinicSteps.Plan(opened.Id)}?language=ar");
        var made = await Supervisor.PostAsync<PlanState>(ClinicSteps.Plan(opened.Id), new MakePlanBody(new CasePlanId(Guid.CreateVersion7())));

        Assert.That(read.Value, Is.EqualTo(new CasePlanAnswer(null, false)));
        Assert.That(made.ToString(), Is.EqualTo("422 case.wrong_state"));
    }

    [Test]
    public async Task A_family_that_wants_nothing_has_nothing_to_plan_and_its_case_goes_on_by_its_applications()
    {
        var assigned = await Steps.AssignAsync(TestForms.Household(2));

        var made = await Lawyer.PostAsync<PlanState>(ClinicSteps.Plan(assigned.Id), new MakePlanBody(new CasePlanId(Guid.CreateVersion7())));
        await ClinicSteps.StepAsync(Lawyer, assigned, "moves", new MoveCaseBody(CaseStatus.Planning));
        var approved = await ClinicSteps.TryStepAsync(Lawyer, await Steps.ReadAsync(assigned.Id), "plan-approval", new ApprovePlanBody(TestClock.Today, ClientMethod.Phone));

        Assert.That(made.ToString(), Is.EqualTo("422 plan.no_steps"));
        Assert.That(approved.ToString(), Is.EqualTo("422 case.plan_empty"));
    }

    [Test]
    public async Task The_client_approves_no_plan_that_was_not_made_or_is_not_decided_or_is_not_the_one_shown()
    {
        var assigned = await Steps.AssignAsync();
        await ClinicSteps.StepAsync(Lawyer, assigned, "moves", new MoveCaseBody(CaseStatus.Planning));

        var missing = await TryApproveAsync(assigned.Id, null);
        await Lawyer.PostAsync<PlanState>(ClinicSteps.Plan(assigned.Id), new MakePlanBody(new CasePlanId(Guid.CreateVersion7())));
        var unnamed = await TryApproveAsync(assigned.Id, null);
        var undecided = await TryApproveAsync(assigned.Id, 1);
        await AcceptAsync(assigned.Id);
        var older = await TryApproveAsync(assigned.Id, 1);
        var tomorrow = await TryApproveAsync(assigned.Id, 2, TestClock.Today.AddDays(1));

        Assert.That(missing.ToString(), Is.EqualTo("422 plan.missing"));
        Assert.That(unnamed.ToString(), Is.EqualTo("412 version.stale"));
        Assert.That(undecided.ToString(), Is.EqualTo("422 plan.undecided"));
        Assert.That(older.ToString(), Is.EqualTo("412 version.stale"));
        Assert.That(tomorrow.Faults, Is.EqualTo(new[] { "on: in_future" }));
    }

    [Test]
    public async Task The_approval_keeps_which_version_the_client_was_shown()
    {
        var planned = await Steps.PlanAsync();
        await AcceptAsync(planned.Id);

        var approved = await TryApproveAsync(planned.Id, 2);

        var plan = await Steps.ReadPlanAsync(planned.Id);
        Assert.That(approved.Value.Status, Is.EqualTo(CaseStatus.Active));
        Assert.That(plan.Approval, Is.EqualTo(new PlanApproval { Version = 2, On = TestClock.Today, How = ClientMethod.InPerson }));
        Assert.That(plan.Lines.Select(l => l.IsApproved), Is.All.True);
        Assert.That(plan.Ready, Is.Not.Empty);
    }

    [Test]
    public async Task A_step_is_dropped_with_a_reason_and_comes_back()
    {
        var planned = await Steps.PlanAsync();
        var plan = await Steps.ReadPlanAsync(planned.Id);
        var last = plan.Lines[^1].Key;

        var silent = await Lawyer.PostAsync<PlanState>(ClinicSteps.Plan(planned.Id, "dropping"), new DropPlanStepsBody([last], ""), plan.Version);
        var dropped = await Lawyer.PostAsync<PlanState>(ClinicSteps.Plan(planned.Id, "dropping"), new DropPlanStepsBody([last], "The family does not want it"), plan.Version);
        var seen = (await Steps.ReadPlanAsync(planned.Id)).Lines.Single(l => l.Key == last);
        var back = await Lawyer.PostAsync<PlanState>(ClinicSteps.Plan(planned.Id, "acceptance"), new AcceptPlanStepsBody([last]), dropped.Value.Version);

        Assert.That(silent.Faults, Is.EqualTo(new[] { "why: required" }));
        Assert.That((seen.State, seen.Why), Is.EqualTo((PlanLineState.Dropped, "The family does not want it")));
        Assert.That(back.IsSuccess, Is.True);
        Assert.That((await Steps.ReadAsync(planned.Id)).Timeline.Where(e => e.Subject == "plan_step").Select(e => (e.From, e.To)), Is.EqualTo(new[] { ("dropped", "accepted"), ("proposed", "dropped") }));
    }

    [Test]
    public async Task What_others_need_stays_and_what_was_dropped_keeps_out_what_needs_it()
    {
        var planned = await Steps.PlanAsync(Widow);
        var plan = await Steps.ReadPlanAsync(planned.Id);
        string[] cards = [.. plan.Lines.Where(l => l.Procedure is "REGISTERED" or "UNID" or "PDS").Select(l => l.Key)];

        var alone = await DropAsync(planned.Id, plan.Version, plan.Lines.First(l => l.Procedure == "REGISTERED").Key);
        var together = await DropAsync(planned.Id, plan.Version, cards);
        var card = await Lawyer.PostAsync<PlanState>(ClinicSteps.Plan(planned.Id, "acceptance"),
            new AcceptPlanStepsBody([plan.Lines.Last(l => l.Procedure == "UNID").Key]), together.Value.Version);

        Assert.That(alone.ToString(), Is.EqualTo("422 plan.step_needed"));
        Assert.That(alone.Details, Has.Some.StartsWith("UNID:"));
        Assert.That(card.ToString(), Is.EqualTo("422 plan.step_needs_dropped"));
    }

    [Test]
    public async Task A_step_that_is_not_there_and_no_step_at_all_are_refused()
    {
        var planned = await Steps.PlanAsync();

        var nothing = await Lawyer.PostAsync<PlanState>(ClinicSteps.Plan(planned.Id, "acceptance"), new AcceptPlanStepsBody(["MOON_CARD:1"]), 1);
        var none = await Lawyer.PostAsync<PlanState>(ClinicSteps.Plan(planned.Id, "acceptance"), new AcceptPlanStepsBody([]), 1);

        Assert.That(nothing.ToString(), Is.EqualTo("422 plan.step_not_found"));
        Assert.That(none.Faults, Is.EqualTo(new[] { "keys: required" }));
    }

    [Test]
    public async Task A_step_moves_where_the_buttons_say_and_never_before_what_it_needs()
    {
        var planned = await Steps.PlanAsync();
        var plan = await Steps.ReadPlanAsync(planned.Id);
        var free = plan.Lines.First(l => l.CanMoveDown);
        var bound = plan.Lines.First(l => l.Step!.After.Count > 0);

        var illegal = await Lawyer.PostAsync<PlanState>(ClinicSteps.Plan(planned.Id, "order"), new MovePlanStepBody(bound.Key, 1), plan.Version);
        var nowhere = await Lawyer.PostAsync<PlanState>(ClinicSteps.Plan(planned.Id, "order"), new MovePlanStepBody(free.Key, 0), plan.Version);
        var moved = await Lawyer.PostAsync<PlanState>(ClinicSteps.Plan(planned.Id, "order"), new MovePlanStepBody(free.Key, free.Number + 1), plan.Version);

        Assert.That(illegal.ToString(), Is.EqualTo("422 plan.order_illegal"));
        Assert.That(nowhere.Faults, Is.EqualTo(new[] { "place: out_of_range" }));
        Assert.That(moved.Value.Version, Is.EqualTo(plan.Version + 1));
        Assert.That((await Steps.ReadPlanAsync(planned.Id)).Lines.Single(l => l.Key == free.Key).Number, Is.EqualTo(free.Number + 1));
    }

    [TestCase("acceptance")]
    [TestCase("dropping")]
    [TestCase("order")]
    [TestCase("ways")]
    [TestCase("ways/withdrawal")]
    [TestCase("changes")]
    [TestCase("start")]
    public async Task An_older_reading_changes_nothing(string act)
    {
        var planned = await Steps.PlanAsync();
        await AcceptAsync(planned.Id);
        var key = (await Steps.ReadPlanAsync(planned.Id)).Lines[0].Key;
        object body = act switch
        {
            "acceptance" => new AcceptPlanStepsBody([key]),
            "dropping" => new DropPlanStepsBody([key], "no"),
            "order" => new MovePlanStepBody(key, 2),
            "ways" => new ChoosePlanWayBody("D01", key, "CSID", "no"),
            "ways/withdrawal" => new TakeBackPlanWayBody("D01", key),
            "changes" => new TakePlanChangesBody(""),
            _ => new StartPlanStepsBody([key], Domain.Staff.ClinicLanguage.En),
        };

        var stale = await Lawyer.PostAsync<PlanState>(ClinicSteps.Plan(planned.Id, act), body, 1);
        var blind = await Lawyer.PostAsync<PlanState>(ClinicSteps.Plan(planned.Id, act), body);

        Assert.That(stale.ToString(), Is.EqualTo("412 version.stale"));
        Assert.That(blind.ToString(), Is.EqualTo("428 version.missing"));
        Assert.That((await Steps.ReadPlanAsync(planned.Id)).Version, Is.EqualTo(2));
    }

    [Test]
    public async Task A_plan_does_not_exist_for_those_who_may_not_see_the_case()
    {
        var planned = await Steps.PlanAsync();
        var elsewhere = await Clinic.AsAsync("lawyer.duh");
        var manager = await Clinic.AsAsync("manager");

        var read = await elsewhere.GetAsync<CasePlanAnswer>($"{ClinicSteps.Plan(planned.Id)}?language=ar");
        var changed = await elsewhere.PostAsync<PlanState>(ClinicSteps.Plan(planned.Id, "acceptance"), new AcceptPlanStepsBody(["x"]), 1);
        var asked = await manager.GetAsync<CasePlanAnswer>($"{ClinicSteps.Plan(planned.Id)}?language=ar");

        Assert.That(read.ToString(), Is.EqualTo("404 case.not_found"));
        Assert.That(changed.ToString(), Is.EqualTo("404 case.not_found"));
        Assert.That(asked.ToString(), Is.EqualTo("403 access.refused"));
    }

    [Test]
    public async Task A_case_without_a_plan_has_nothing_to_change()
    {
        var assigned = await Steps.AssignAsync();

        var changed = await Lawyer.PostAsync<PlanState>(ClinicSteps.Plan(assigned.Id, "acceptance"), new AcceptPlanStepsBody(["x"]), 1);

        Assert.That(changed.ToString(), Is.EqualTo("404 plan.not_found"));
    }

    private Task<Answer<PlanState>> DropAsync(CaseId id, int version, params string[] keys) =>
        Lawyer.PostAsync<PlanState>(ClinicSteps.Plan(id, "dropping"), new DropPlanStepsBody(keys, "The family wants it later"), version);

    private async Task AcceptAsync(CaseId id)
    {
        var plan = await Steps.ReadPlanAsync(id);
        await Lawyer.PostAsync<PlanState>(ClinicSteps.Plan(id, "acceptance"), new AcceptPlanStepsBody([.. plan.Lines.Select(l => l.Key)]), plan.Version);
    }

    private async Task<Answer<CaseState>> TryApproveAsync(CaseId id, int? planVersion, DateOnly? on = null) =>
        await ClinicSteps.TryStepAsync(Lawyer, await Steps.ReadAsync(id), "plan-approval", new ApprovePlanBody(on ?? TestClock.Today, ClientMethod.InPerson, planVersion));
}
