using LegalClinic.Api.Applications;
using LegalClinic.Api.Pathways;
using LegalClinic.Api.Tasks;
using LegalClinic.Application.Cases;
using LegalClinic.Application.Pathways.Plans;
using LegalClinic.Domain.Applications;
using LegalClinic.Domain.Cases;
using LegalClinic.Domain.Pathways.Plans;
using LegalClinic.Domain.Staff;
using LegalClinic.Domain.Tasks;
using LegalClinic.Functional.Tests.Testing;

namespace LegalClinic.Functional.Tests.Pathways;

/// <summary>Steps of the plan become applications, tasks and drafts of requests.</summary>
public sealed class StartPlanStepsTests : ClinicTests
{
    [Test]
    public async Task A_document_becomes_an_application_a_task_and_a_request_to_an_office_that_takes_a_letter()
    {
        var (active, plan) = await ReadyAsync();
        var line = plan.Lines.First(l => l.IsReady && l.TakesLetter);

        await StartAsync(active.Id, plan, [line.Key], office: "Telafar");

        var read = await Steps.ReadAsync(active.Id);
        var application = read.Applications.Single(a => a.DocumentType == line.Procedure && line.People.Contains(a.PersonId));
        var task = read.Tasks.Single();
        var referral = read.Referrals.Single();
        Assert.That((task.StepKey, task.Title, task.Status), Is.EqualTo((line.Key, line.Name, TaskItemStatus.Open)));
        Assert.That(task.DueOn, Is.GreaterThanOrEqualTo(TestClock.Today.AddDays(line.Step!.RemindDays)).And.LessThan(TestClock.Today.AddDays(line.Step.RemindDays + 7)));
        Assert.That(task.DueOn.DayOfWeek, Is.Not.EqualTo(DayOfWeek.Friday).And.Not.EqualTo(DayOfWeek.Saturday));
        Assert.That((referral.BodyCode, referral.OfficeName, referral.Purpose), Is.EqualTo((line.Body, "Telafar", line.Name)));
        Assert.That(referral.Applications, Is.EqualTo(new[] { application.Id }));
        var started = (await Steps.ReadPlanAsync(active.Id)).Lines.Single(l => l.Key == line.Key);
        Assert.That((started.State, started.StartedOn, started.IsDone, started.IsReady), Is.EqualTo((PlanLineState.Started, (DateOnly?)TestClock.Today, false, false)));
        Assert.That(read.Timeline.Select(e => (e.Subject, e.To)), Does.Contain(("plan_step", "started")).And.Contain(("task", "open")).And.Contain(("application", "planned")).And.Contain(("referral", "draft")));
    }

    [Test]
    public async Task All_of_todays_steps_start_at_once_with_one_request_for_each_office()
    {
        var (active, plan) = await ReadyAsync();

        await StartAsync(active.Id, plan, plan.Ready);

        var read = await Steps.ReadAsync(active.Id);
        Assert.That(read.Tasks.Select(t => t.StepKey), Is.EquivalentTo(plan.Ready));
        Assert.That(read.Referrals.Select(r => r.BodyCode), Is.Unique.And.EquivalentTo(plan.Lines.Where(l => l.IsReady && l.TakesLetter).Select(l => l.Body).Distinct()));
        Assert.That(read.Applications.Select(a => (a.PersonId, a.DocumentType)), Is.Unique);
        Assert.That((await Steps.ReadPlanAsync(active.Id)).Changes, Is.Null, "what was started alters nothing");
    }

    [Test]
    public async Task Without_letters_nothing_is_drafted()
    {
        var (active, plan) = await ReadyAsync();

        await StartAsync(active.Id, plan, plan.Ready, letters: false);

        Assert.That((await Steps.ReadAsync(active.Id)).Referrals, Is.Empty);
    }

    [Test]
    public async Task What_is_applied_for_already_is_not_applied_for_twice()
    {
        var (active, plan) = await ReadyAsync();
        var line = plan.Lines.First(l => l.IsReady && l.TakesLetter);
        var by_hand = (await Lawyer.PostAsync<ApplicationDto>("/api/applications",
            new AddApplicationBody(new DocumentApplicationId(Guid.CreateVersion7()), active.Id, line.People[0], line.Procedure))).Value;

        await StartAsync(active.Id, await Steps.ReadPlanAsync(active.Id), [line.Key]);

        Assert.That((await Steps.ReadAsync(active.Id)).Applications.Where(a => a.DocumentType == line.Procedure && a.PersonId == line.People[0]).Select(a => a.Id), Is.EqualTo(new[] { by_hand.Id }));
    }

    [Test]
    public async Task What_is_not_approved_waits_is_started_or_is_not_there_is_refused()
    {
        var planned = await Steps.PlanAsync();
        var first = await Steps.ReadPlanAsync(planned.Id);
        var early = await TryStartAsync(planned.Id, first, [first.Lines[0].Key]);
        await Steps.AcceptAndApproveAsync(planned.Id);
        var plan = await Steps.ReadPlanAsync(planned.Id);
        var waiting = plan.Lines.First(l => l.Step!.After.Count > 0 && l.Step.FiledWith is null);

        var waits = await TryStartAsync(planned.Id, plan, [waiting.Key]);
        var unknown = await TryStartAsync(planned.Id, plan, ["MOON_CARD:1"]);
        var none = await TryStartAsync(planned.Id, plan, []);
        await StartAsync(planned.Id, plan, [plan.Ready[0]]);
        var twice = await TryStartAsync(planned.Id, await Steps.ReadPlanAsync(planned.Id), [plan.Ready[0]]);

        Assert.That(early.ToString(), Is.EqualTo("422 plan.step_not_approved"));
        Assert.That(waits.ToString(), Is.EqualTo("422 plan.step_waits"));
        Assert.That(waits.Details, Is.SubsetOf(waiting.Step!.After).And.Not.Empty);
        Assert.That(unknown.ToString(), Is.EqualTo("422 plan.step_not_found"));
        Assert.That(none.Faults, Is.EqualTo(new[] { "keys: required" }));
        Assert.That(twice.ToString(), Is.EqualTo("422 plan.step_started"));
    }

    [Test]
    public async Task What_was_obtained_is_over_and_what_waited_for_it_can_start()
    {
        var active = await Steps.ActivateAsync();
        var plan = await SupervisorsAsync(active.Id);
        var started = plan.Lines.Where(l => l.IsReady).ToList();
        _ = (await Supervisor.PostAsync<PlanState>(ClinicSteps.Plan(active.Id, "start"), new StartPlanStepsBody(plan.Ready, ClinicLanguage.En, false), plan.Version)).Value;
        foreach (var application in (await Steps.ReadAsync(active.Id)).Applications.Where(a => started.Any(l => l.Procedure == a.DocumentType && l.People.Contains(a.PersonId))))
            await Steps.DecideAsync(await Steps.FileAsync(application), new RecordOutcomeBody(OutcomeCode.Obtained, TestClock.Today));
        foreach (var task in (await Steps.ReadAsync(active.Id)).Tasks)
            await Lawyer.PostAsync<TaskDto>($"/api/tasks/{task.Id.Value}/completion", null, task.Version);

        var after = await SupervisorsAsync(active.Id);

        Assert.That(after.Lines.Where(l => l.IsDone).Select(l => l.Key), Is.EquivalentTo(plan.Ready));
        Assert.That(after.Ready, Has.Some.StartsWith("UNID:").And.No.SubsetOf(plan.Ready));
    }

    [Test]
    public async Task What_a_rule_keeps_for_a_supervisor_a_lawyer_does_not_start()
    {
        var active = await Steps.ActivateAsync();
        var plan = await SupervisorsAsync(active.Id);
        var kept = plan.Lines.First(l => l.IsReady && l.Step!.NeedsSupervisor).Key;

        var lawyers = await Steps.ReadPlanAsync(active.Id);
        var refused = await TryStartAsync(active.Id, plan, [kept]);

        Assert.That(lawyers.Ready, Does.Not.Contain(kept));
        Assert.That(refused.ToString(), Is.EqualTo("422 plan.needs_supervisor"));
    }

    [Test]
    public async Task A_task_is_set_done_and_taken_back()
    {
        var active = await Steps.ActivateAsync();
        var body = new AddTaskBody(new TaskItemId(Guid.CreateVersion7()), active.Id, "Call the office", TestClock.Today.AddDays(3));

        var set = await Lawyer.PostAsync<TaskDto>("/api/tasks", body);
        var again = await Lawyer.PostAsync<TaskDto>("/api/tasks", body);
        var done = await Lawyer.PostAsync<TaskDto>($"/api/tasks/{body.Id.Value}/completion", null, set.Value.Version);
        var twice = await Lawyer.PostAsync<TaskDto>($"/api/tasks/{body.Id.Value}/completion", null, done.Value.Version);
        var stale = await Lawyer.PostAsync<TaskDto>($"/api/tasks/{body.Id.Value}/reopening", null, set.Value.Version);
        var open = await Lawyer.PostAsync<TaskDto>($"/api/tasks/{body.Id.Value}/reopening", null, done.Value.Version);

        Assert.That(again.Value, Is.EqualTo(set.Value));
        Assert.That((done.Value.Status, done.Value.DoneOn), Is.EqualTo((TaskItemStatus.Done, (DateOnly?)TestClock.Today)));
        Assert.That(twice.ToString(), Is.EqualTo("422 task.wrong_state"));
        Assert.That(stale.ToString(), Is.EqualTo("412 version.stale"));
        Assert.That((open.Value.Status, open.Value.DoneOn), Is.EqualTo((TaskItemStatus.Open, (DateOnly?)null)));
        Assert.That((await Steps.ReadAsync(active.Id)).Tasks.Single().Title, Is.EqualTo("Call the office"));
    }

    [Test]
    public async Task A_task_needs_words_an_open_case_and_somebody_who_may_see_it()
    {
        var active = await Steps.ActivateAsync();
        var elsewhere = await Clinic.AsAsync("lawyer.duh");
        var task = (await Lawyer.PostAsync<TaskDto>("/api/tasks", new AddTaskBody(new TaskItemId(Guid.CreateVersion7()), active.Id, "Call", TestClock.Today))).Value;

        var empty = await Lawyer.PostAsync<TaskDto>("/api/tasks", new AddTaskBody(new TaskItemId(Guid.CreateVersion7()), active.Id, "", TestClock.Today));
        var others = await elsewhere.PostAsync<TaskDto>($"/api/tasks/{task.Id.Value}/completion", null, task.Version);
        var foreign = await elsewhere.PostAsync<TaskDto>("/api/tasks", new AddTaskBody(new TaskItemId(Guid.CreateVersion7()), active.Id, "Call", TestClock.Today));
        var closed = await Steps.PrepareClosureAsync(ClinicSteps.FullClosure);
        await ClinicSteps.StepAsync(Lawyer, closed, "closing");
        var late = await Lawyer.PostAsync<TaskDto>("/api/tasks", new AddTaskBody(new TaskItemId(Guid.CreateVersion7()), closed.Id, "Call", TestClock.Today));

        Assert.That(empty.Faults, Is.EqualTo(new[] { "title: required" }));
        Assert.That(others.ToString(), Is.EqualTo("404 task.not_found"));
        Assert.That(foreign.ToString(), Is.EqualTo("404 case.not_found"));
        Assert.That(late.ToString(), Is.EqualTo("422 case.closed"));
    }

    [Test]
    public async Task A_manager_sees_no_task()
    {
        var active = await Steps.ActivateAsync();
        await Lawyer.PostAsync<TaskDto>("/api/tasks", new AddTaskBody(new TaskItemId(Guid.CreateVersion7()), active.Id, "Call", TestClock.Today));
        var manager = await Clinic.AsAsync("manager");

        Assert.That((await manager.GetAsync<CaseDto>($"/api/cases/{active.Id.Value}")).Value.Tasks, Is.Empty);
    }

    private async Task<CasePlanDto> SupervisorsAsync(CaseId id) => (await Supervisor.GetAsync<CasePlanAnswer>($"{ClinicSteps.Plan(id)}?language=en")).Value.Plan!;

    private async Task<(CaseDto Active, CasePlanDto Plan)> ReadyAsync()
    {
        var active = await Steps.ActivateAsync();
        return (active, await Steps.ReadPlanAsync(active.Id));
    }

    private async Task StartAsync(CaseId id, CasePlanDto plan, IReadOnlyList<string> keys, bool letters = true, string? office = null) =>
        _ = (await TryStartAsync(id, plan, keys, letters, office)).Value;

    private Task<Answer<PlanState>> TryStartAsync(CaseId id, CasePlanDto plan, IReadOnlyList<string> keys, bool letters = true, string? office = null) =>
        Lawyer.PostAsync<PlanState>(ClinicSteps.Plan(id, "start"), new StartPlanStepsBody(keys, ClinicLanguage.En, letters, office), plan.Version);
}
