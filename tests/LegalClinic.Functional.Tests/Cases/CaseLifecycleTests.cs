using LegalClinic.Api.Cases;
using LegalClinic.Application.Cases;
using LegalClinic.Domain.Cases;
using LegalClinic.Functional.Tests.Testing;

namespace LegalClinic.Functional.Tests.Cases;

public sealed class CaseLifecycleTests : ClinicTests
{
    private static IEnumerable<TestCaseData> MovesOfWork() =>
        from before in CaseLifecycle.InWork
        from next in CaseLifecycle.After(before)
        where next != CaseStatus.PendingClosure
        select new TestCaseData(before, next);

    [TestCaseSource(nameof(MovesOfWork))]
    public async Task A_case_in_work_waits_is_suspended_and_goes_on(CaseStatus before, CaseStatus next)
    {
        var found = await InAsync(before);

        var moved = await ClinicSteps.TryStepAsync(Lawyer, found, "moves", new MoveCaseBody(next, "as planned"));

        Assert.That(found.Can.MoveTo, Does.Contain(next));
        Assert.That(moved.Value.Status, Is.EqualTo(next));
    }

    [Test]
    public async Task A_case_with_a_result_goes_back_to_work()
    {
        var found = await InAsync(CaseStatus.ResultRecorded);

        var moved = await ClinicSteps.TryStepAsync(Lawyer, found, "moves", new MoveCaseBody(CaseStatus.Active));

        Assert.That(moved.Value.Status, Is.EqualTo(CaseStatus.Active));
    }

    [TestCase(CaseStatus.ConflictCheck)]
    [TestCase(CaseStatus.Accepted)]
    [TestCase(CaseStatus.Assigned)]
    [TestCase(CaseStatus.Planning)]
    [TestCase(CaseStatus.Active)]
    [TestCase(CaseStatus.PendingClosure)]
    [TestCase(CaseStatus.Closed)]
    [TestCase(CaseStatus.Reopened)]
    public async Task A_case_in_work_does_not_jump(CaseStatus next)
    {
        var active = await InAsync(CaseStatus.Active);

        var moved = await ClinicSteps.TryStepAsync(Lawyer, active, "moves", new MoveCaseBody(next));

        Assert.That(active.Can.MoveTo, Does.Not.Contain(next));
        Assert.That(moved.ToString(), Is.EqualTo("422 case.wrong_state"));
    }

    [Test]
    public async Task A_case_is_suspended_only_with_a_reason()
    {
        var active = await InAsync(CaseStatus.Active);

        var moved = await ClinicSteps.TryStepAsync(Lawyer, active, "moves", new MoveCaseBody(CaseStatus.Suspended));

        Assert.That(moved.Faults, Is.EqualTo(new[] { "why: required" }));
    }

    [Test]
    public async Task Of_two_people_who_move_a_case_at_once_one_is_told_to_look_again()
    {
        var active = await InAsync(CaseStatus.Active);

        var answers = await Task.WhenAll(
            ClinicSteps.TryStepAsync(Lawyer, active, "moves", new MoveCaseBody(CaseStatus.WaitGov)),
            ClinicSteps.TryStepAsync(Supervisor, active, "moves", new MoveCaseBody(CaseStatus.WaitCourt)));

        Assert.That(answers.Select(a => a.ToString()), Is.EquivalentTo(new[] { "200", "412 version.stale" }));
    }

    private async Task<CaseDto> InAsync(CaseStatus status)
    {
        var active = await Steps.ActivateAsync();
        if (status == CaseStatus.Active)
            return active;
        await ClinicSteps.StepAsync(Lawyer, active, "moves", new MoveCaseBody(status, "as planned"));
        return await Steps.ReadAsync(active.Id);
    }
}
