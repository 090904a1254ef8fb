using LegalClinic.Domain.Applications;
using LegalClinic.Domain.Cases;
using LegalClinic.Domain.Families;
using LegalClinic.Domain.Intakes;
using LegalClinic.Domain.People;
using LegalClinic.Domain.Staff;

namespace LegalClinic.Domain.Tests.Cases;

public sealed class CaseTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);
    private static readonly Stamp Stamp = new(new StaffId(Guid.CreateVersion7()), new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero));

    private static readonly OfficeId Office = new(Guid.CreateVersion7());

    [Test]
    public void From_every_state_a_case_can_come_to_its_end()
    {
        Assert.That(Enum.GetValues<CaseStatus>().Where(s => !Reachable(s).Contains(CaseStatus.Closed)), Is.Empty);
    }

    [Test]
    public void Every_state_is_reached_from_the_beginning()
    {
        Assert.That(Reachable(CaseStatus.ConflictCheck), Is.SupersetOf(Enum.GetValues<CaseStatus>().Where(s => s != CaseStatus.ConflictCheck)));
    }

    [Test]
    public void Only_a_closed_case_is_not_open_and_only_it_is_opened_again()
    {
        Assert.That(CaseLifecycle.Open, Is.EquivalentTo(Enum.GetValues<CaseStatus>().Except([CaseStatus.Closed])));
        Assert.That(Enum.GetValues<CaseStatus>().Where(s => CaseLifecycle.After(s).Contains(CaseStatus.Reopened)), Is.EqualTo(new[] { CaseStatus.Closed }));
    }

    [Test]
    public void Every_legal_move_is_made_and_every_other_refused()
    {
        foreach (var before in CaseLifecycle.InWork)
        {
            foreach (var next in Enum.GetValues<CaseStatus>())
            {
                var moved = At(before);
                var legal = CaseLifecycle.After(before).Contains(next) && next != CaseStatus.PendingClosure;

                Assert.That(() => moved.Move(next, null, Stamp), legal ? Throws.Nothing : Refuses("case.wrong_state"), $"{before} to {next}");
            }
        }
    }

    [Test]
    public void Every_change_raises_the_version_and_every_move_is_recorded()
    {
        var active = At(CaseStatus.Active);
        var before = active.Version;
        active.TakeChanges();

        active.Move(CaseStatus.WaitGov, "letter sent", Stamp);

        Assert.That(active.Version, Is.GreaterThan(before));
        Assert.That(active.TakeChanges(), Is.EqualTo(new[] { new StateChange("case", active.Id.Value, "active", "wait_gov", Stamp, "letter sent") }));
        Assert.That(active.TakeChanges(), Is.Empty);
    }

    [TestCase(0, false)]
    [TestCase(1, false)]
    [TestCase(2, true)]
    [TestCase(3, true)]
    public void A_lawyer_carries_up_to_the_cap(int caseload, bool refused)
    {
        var accepted = At(CaseStatus.Accepted);

        Assert.That(() => accepted.Assign(Lawyer(cap: 2), caseload, null, null, Stamp), refused ? Refuses("case.over_cap") : Throws.Nothing);
    }

    [Test]
    public void Somebody_who_left_gets_no_case()
    {
        var accepted = At(CaseStatus.Accepted);

        Assert.That(() => accepted.Assign(Lawyer(cap: 2, active: false), 0, null, null, Stamp), Refuses("case.not_a_lawyer"));
    }

    [Test]
    public void A_plan_without_an_application_is_none()
    {
        var planned = At(CaseStatus.Planning);

        Assert.That(() => planned.ApprovePlan(Today, ClientMethod.InPerson, 0, [], Stamp), Refuses("case.plan_empty"));
    }

    [Test]
    public void A_plan_with_a_step_needs_no_application_yet()
    {
        var planned = At(CaseStatus.Planning);

        planned.ApprovePlan(Today, ClientMethod.InPerson, 1, [], Stamp);

        Assert.That((planned.Status, planned.PlanApprovedOn), Is.EqualTo((CaseStatus.Active, Today)));
    }

    [Test]
    public void A_changed_plan_is_approved_again_without_a_move()
    {
        var waiting = At(CaseStatus.WaitGov);

        waiting.ApprovePlan(Today.AddDays(9), ClientMethod.Phone, 1, [], Stamp);

        Assert.That((waiting.Status, waiting.PlanApprovedOn, waiting.PlanApprovedHow), Is.EqualTo((CaseStatus.WaitGov, Today.AddDays(9), ClientMethod.Phone)));
    }

    [TestCase(CaseStatus.ConflictCheck)]
    [TestCase(CaseStatus.Accepted)]
    public void A_case_that_nobody_carries_is_not_planned(CaseStatus status)
    {
        Assert.That(() => At(status).WorkOnPlan(Stamp), Refuses("case.wrong_state"));
    }

    [Test]
    public void A_level_that_a_supervisor_set_stays_when_the_factors_are_weighed_anew()
    {
        var opened = At(CaseStatus.Accepted);
        opened.OverridePriority(PriorityLevel.Urgent, "leaves on Sunday", Stamp);

        opened.Reassess(new Priority(PriorityLevel.Normal, 2, [PriorityFactor.FemaleHead]));

        Assert.That((opened.PriorityLevel, opened.PriorityScore), Is.EqualTo((PriorityLevel.Urgent, 2)));
    }

    [Test]
    public void A_case_without_a_closure_lacks_everything_of_it()
    {
        Assert.That(ClosureGuard.Lacking(At(CaseStatus.Active), [Application()], []),
            Is.EqualTo(new[] { "outcome_missing", "reason_missing", "client_not_informed", "papers_not_returned", "follow_up_missing" }));
    }

    private static HashSet<CaseStatus> Reachable(CaseStatus from)
    {
        HashSet<CaseStatus> reached = [];
        Queue<CaseStatus> open = new([from]);
        while (open.TryDequeue(out var status))
        {
            foreach (var next in CaseLifecycle.After(status).Where(reached.Add))
                open.Enqueue(next);
        }

        return reached;
    }

    private static NUnit.Framework.Constraints.IResolveConstraint Refuses(string code) =>
        Throws.InstanceOf<DomainException>().With.Property("Code").EqualTo(code);

    private static Case At(CaseStatus status)
    {
        var made = Case.Open(new CaseId(Guid.CreateVersion7()), "C-00000-0", new FamilyId(Guid.CreateVersion7()), Office, ServiceLevel.Assist, Priority.None, Today, Stamp);
        if (status == CaseStatus.ConflictCheck)
            return made;
        made.CheckConflict(ConflictResult.Clear, null, Today, Stamp);
        if (status == CaseStatus.Accepted)
            return made;
        made.Assign(Lawyer(cap: 40), 0, null, null, Stamp);
        made.Plan(Stamp);
        if (status == CaseStatus.Planning)
            return made;
        made.ApprovePlan(Today, ClientMethod.InPerson, 0, [Application()], Stamp);
        if (status != CaseStatus.Active)
            made.Move(status, "as planned", Stamp);
        return made;
    }

    private static StaffMember Lawyer(int cap, bool active = true)
    {
        var lawyer = StaffMember.Join(new StaffId(Guid.CreateVersion7()), "Lawyer", Role.Lawyer, Office, ClinicLanguage.Ar);
        lawyer.Reassign("Lawyer", Role.Lawyer, Office, cap, active);
        return lawyer;
    }

    private static DocumentApplication Application() => DocumentApplication.Plan(
        new DocumentApplicationId(Guid.CreateVersion7()), new CaseId(Guid.CreateVersion7()), new PersonId(Guid.CreateVersion7()), "UNID", Stamp);
}
