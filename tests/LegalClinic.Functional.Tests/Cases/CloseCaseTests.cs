using LegalClinic.Api.Applications;
using LegalClinic.Api.Cases;
using LegalClinic.Api.Deadlines;
using LegalClinic.Application.Cases;
using LegalClinic.Domain.Applications;
using LegalClinic.Domain.Cases;
using LegalClinic.Functional.Tests.Deadlines;
using LegalClinic.Functional.Tests.Testing;

namespace LegalClinic.Functional.Tests.Cases;

public sealed class CloseCaseTests : ClinicTests
{
    private static IEnumerable<TestCaseData> Gaps()
    {
        var full = ClinicSteps.FullClosure;
        yield return new TestCaseData(full with { ClientInformedOn = null }, "client_not_informed");
        yield return new TestCaseData(full with { ClientInformedHow = null }, "client_not_informed");
        yield return new TestCaseData(full with { PapersReturned = false }, "papers_not_returned");
        yield return new TestCaseData(full with { FollowUpOn = null }, "follow_up_missing");
        yield return new TestCaseData(full with { Harm = true }, "sign_off_missing");
        yield return new TestCaseData(full with { Reason = ClosureReason.UnsafeStopped }, "sign_off_missing");
    }

    [TestCaseSource(nameof(Gaps))]
    public async Task A_case_is_not_closed_while_something_lacks(PrepareClosureBody closure, string lacking)
    {
        var pending = await Steps.PrepareClosureAsync(closure);

        var closed = await ClinicSteps.TryStepAsync(Lawyer, pending, "closing");

        Assert.That(pending.LacksForClosure, Is.EqualTo(new[] { lacking }));
        Assert.That(closed.ToString(), Is.EqualTo("422 case.cannot_close"));
        Assert.That(closed.Details, Is.EqualTo(new[] { lacking }));
    }

    [Test]
    public async Task A_case_is_not_closed_while_a_document_has_no_outcome()
    {
        var active = await Steps.ActivateAsync();
        await Steps.PutClosureAsync(active, ClinicSteps.FullClosure);

        var closed = await ClinicSteps.TryStepAsync(Lawyer, await Steps.ReadAsync(active.Id), "closing");

        Assert.That(closed.Details, Is.EqualTo(new[] { "outcome_missing" }));
    }

    [Test]
    public async Task A_case_with_everything_in_order_is_closed_without_a_supervisor()
    {
        var pending = await Steps.PrepareClosureAsync();

        var closed = await ClinicSteps.TryStepAsync(Lawyer, pending, "closing");

        var read = await Steps.ReadAsync(pending.Id);
        Assert.That(pending.Can.Close, Is.True);
        Assert.That(closed.Value.Status, Is.EqualTo(CaseStatus.Closed));
        Assert.That((read.ClosedOn, read.Can.Reopen), Is.EqualTo((TestClock.Today, true)));
    }

    [Test]
    public async Task A_waiver_stands_for_the_follow_up()
    {
        var pending = await Steps.PrepareClosureAsync(ClinicSteps.FullClosure with { FollowUpOn = null, FollowUpWaiver = "The family asked not to be called" });

        var closed = await ClinicSteps.TryStepAsync(Lawyer, pending, "closing");

        Assert.That(closed.Value.Status, Is.EqualTo(CaseStatus.Closed));
    }

    [Test]
    public async Task A_deadline_that_is_still_open_stands_in_the_way()
    {
        var pending = await Steps.PrepareClosureAsync(ClinicSteps.FullClosure);
        var opened = (await DeadlineSteps.OpenAsync(Lawyer, DeadlineSteps.Complaint(pending.Id, TestClock.Today.AddDays(-2)))).Value;

        var refused = await ClinicSteps.TryStepAsync(Lawyer, await Steps.ReadAsync(pending.Id), "closing");
        var shown = (await Steps.ReadAsync(pending.Id)).LacksForClosure;
        await DeadlineSteps.StepAsync(Lawyer, opened, "withdrawal", new DeadlineReasonBody("The card was issued after all"));
        var closed = await ClinicSteps.TryStepAsync(Lawyer, await Steps.ReadAsync(pending.Id), "closing");

        Assert.That(refused.Details, Is.EqualTo(new[] { "deadline_open" }));
        Assert.That(shown, Is.EqualTo(new[] { "deadline_open" }));
        Assert.That(closed.Value.Status, Is.EqualTo(CaseStatus.Closed));
    }

    [Test]
    public async Task A_refusal_takes_the_signature_of_a_supervisor()
    {
        var pending = await RefusedAsync();

        var unsigned = await ClinicSteps.TryStepAsync(Lawyer, pending, "closing");
        var byLawyer = await ClinicSteps.TryStepAsync(Lawyer, pending, "closure/sign-off");
        await ClinicSteps.StepAsync(Supervisor, pending, "closure/sign-off");
        var signed = await ClinicSteps.TryStepAsync(Lawyer, await Steps.ReadAsync(pending.Id), "closing");

        Assert.That(unsigned.Details, Is.EqualTo(new[] { "sign_off_missing" }));
        Assert.That(byLawyer.ToString(), Is.EqualTo("403 access.refused"));
        Assert.That(signed.Value.Status, Is.EqualTo(CaseStatus.Closed));
    }

    [Test]
    public async Task A_closure_that_is_changed_after_the_signature_is_to_be_signed_again()
    {
        var pending = await RefusedAsync();
        await ClinicSteps.StepAsync(Supervisor, pending, "closure/sign-off");

        await Steps.PutClosureAsync(await Steps.ReadAsync(pending.Id), ClinicSteps.FullClosure with { Reason = ClosureReason.RefusedNoAppealWanted });

        Assert.That((await Steps.ReadAsync(pending.Id)).LacksForClosure, Is.EqualTo(new[] { "sign_off_missing" }));
    }

    [Test]
    public async Task A_case_that_was_not_prepared_for_its_closure_is_not_signed_off()
    {
        var active = await Steps.ActivateAsync();

        var moved = await ClinicSteps.TryStepAsync(Lawyer, active, "moves", new MoveCaseBody(CaseStatus.PendingClosure));
        var signed = await ClinicSteps.TryStepAsync(Supervisor, await Steps.ReadAsync(active.Id), "closure/sign-off");

        Assert.That(moved.ToString(), Is.EqualTo("422 case.wrong_state"));
        Assert.That(signed.ToString(), Is.EqualTo("422 case.wrong_state"));
    }

    [Test]
    public async Task A_closure_prepared_before_there_was_a_plan_is_taken_back_to_where_the_case_stood()
    {
        var assigned = await Steps.AssignAsync();
        await Steps.PutClosureAsync(assigned, ClinicSteps.FullClosure with { Reason = ClosureReason.LostContact });
        var pending = await Steps.ReadAsync(assigned.Id);

        var elsewhere = await ClinicSteps.TryStepAsync(Lawyer, pending, "moves", new MoveCaseBody(CaseStatus.Planning));
        var back = await ClinicSteps.TryStepAsync(Lawyer, pending, "moves", new MoveCaseBody(CaseStatus.Assigned));

        Assert.That(pending.Can.MoveTo, Is.EqualTo(new[] { CaseStatus.Assigned }));
        Assert.That(elsewhere.ToString(), Is.EqualTo("422 case.wrong_state"));
        Assert.That(back.Value.Status, Is.EqualTo(CaseStatus.Assigned));
        Assert.That((await Steps.ReadAsync(assigned.Id)).Closure, Is.Null);
    }

    [Test]
    public async Task A_closed_case_is_opened_again_with_a_reason_and_takes_its_way_once_more()
    {
        var closed = await ClosedAsync();

        var silent = await ClinicSteps.TryStepAsync(Lawyer, closed, "reopening", new ReopenCaseBody(""));
        var reopened = await ClinicSteps.TryStepAsync(Lawyer, closed, "reopening", new ReopenCaseBody("The card has a wrong name"));

        var read = await Steps.ReadAsync(closed.Id);
        Assert.That(silent.Faults, Is.EqualTo(new[] { "why: required" }));
        Assert.That(reopened.Value.Status, Is.EqualTo(CaseStatus.Reopened));
        Assert.That((read.ClosedOn, read.Closure), Is.EqualTo(((DateOnly?)null, (Closure?)null)));
        Assert.That(read.Can.MoveTo, Does.Contain(CaseStatus.Active));
    }

    [Test]
    public async Task Nothing_is_applied_for_in_a_closed_case()
    {
        var closed = await ClosedAsync();

        var step = await Lawyer.PostAsync<ApplicationDto>($"/api/applications/{closed.Applications[0].Id.Value}/outcome",
            new RecordOutcomeBody(OutcomeCode.Withdrawn, TestClock.Today), closed.Applications[0].Version);
        var moved = await ClinicSteps.TryStepAsync(Lawyer, closed, "moves", new MoveCaseBody(CaseStatus.Active));

        Assert.That(step.ToString(), Is.EqualTo("422 case.closed"));
        Assert.That(moved.ToString(), Is.EqualTo("422 case.wrong_state"));
    }

    private async Task<CaseDto> ClosedAsync()
    {
        var pending = await Steps.PrepareClosureAsync();
        await ClinicSteps.StepAsync(Lawyer, pending, "closing");
        return await Steps.ReadAsync(pending.Id);
    }

    private async Task<CaseDto> RefusedAsync()
    {
        var active = await Steps.ActivateAsync();
        var refusal = new RecordOutcomeBody(OutcomeCode.RefusedAdmin, TestClock.Today, RefusalReason: RefusalReason.MissingPaper, InWriting: true);
        foreach (var application in active.Applications)
            await Steps.DecideAsync(await Steps.FileAsync(application), refusal);
        await Steps.PutClosureAsync(await Steps.ReadAsync(active.Id), ClinicSteps.FullClosure with { Reason = ClosureReason.RefusedAppealsExhausted });
        return await Steps.ReadAsync(active.Id);
    }
}
