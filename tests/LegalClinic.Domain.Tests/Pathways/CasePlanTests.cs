using LegalClinic.Domain.Applications;
using LegalClinic.Domain.Cases;
using LegalClinic.Domain.Pathways;
using LegalClinic.Domain.Pathways.Facts;
using LegalClinic.Domain.Pathways.Plans;
using LegalClinic.Domain.Staff;
using LegalClinic.Domain.Tasks;
using NUnit.Framework.Constraints;

namespace LegalClinic.Domain.Tests.Pathways;

/// <summary>The action plan of W2, the widow with three children, and of W5, where a lawyer has a choice.</summary>
public sealed class CasePlanTests
{
    private static readonly Stamp Stamp = new(new StaffId(Guid.CreateVersion7()), new DateTimeOffset(2026, 11, 24, 8, 0, 0, TimeSpan.Zero));
    private static readonly DateOnly Today = new(2026, 11, 24);
    private static readonly HashSet<string> Nothing = [];

    private static SampleFamily Widow => SampleFamily.Of("F002");

    [Test]
    public void A_plan_takes_every_step_in_order_and_waits_for_the_lawyer()
    {
        var pathway = Widow.Plan();

        var plan = Made(pathway);

        Assert.That(plan.Lines.Select(l => l.Key), Is.EqualTo(pathway.Steps.Select(s => s.Key)));
        Assert.That(plan.Lines.Select(l => l.Place), Is.EqualTo(Enumerable.Range(1, pathway.Steps.Count)));
        Assert.That(plan.Lines.Select(l => l.State), Is.All.EqualTo(PlanLineState.Proposed));
        Assert.That(AlteredRules.RestedOn(pathway, Widow.Rules).Select(r => r.Code), Does.Contain("R04").And.Contain("MARR_RATIF"));
    }

    [Test]
    public void A_pathway_without_a_step_gives_no_plan()
    {
        var empty = new PathwayPlan { Day = Today, Steps = [] };

        Assert.That(() => Made(empty), Refuses("plan.no_steps"));
    }

    [Test]
    public void What_others_cannot_do_without_is_not_dropped_alone()
    {
        var plan = Made();
        var (ratification, entered) = (Key(plan, "MARR_RATIF"), Key(plan, "MARRIAGE_ENTERED"));

        Assert.That(() => plan.Drop([ratification], "the couple has a court paper", Stamp), RefusesWith("plan.step_needed").And.Property("Details").SupersetOf(new[] { entered }));
        Assert.That(plan.Lines.Select(l => l.State), Is.All.EqualTo(PlanLineState.Proposed), "nothing changed");
    }

    [Test]
    public void What_an_office_may_waive_is_dropped_with_a_reason()
    {
        var plan = Made();
        var evidence = Key(plan, "FOREIGN_BIRTH_EVIDENCE");

        plan.Drop([evidence], "the office does not ask for it here", Stamp);

        var line = plan.Lines.Single(l => l.Key == evidence);
        Assert.That((line.State, line.Why), Is.EqualTo((PlanLineState.Dropped, "the office does not ask for it here")));
        Assert.That(plan.Changes[^1], Has.Property("From").EqualTo("proposed").And.Property("To").EqualTo("dropped").And.Property("Why").EqualTo("FOREIGN_BIRTH_EVIDENCE: the office does not ask for it here"));
    }

    [Test]
    public void What_was_dropped_with_its_need_comes_back_only_with_it()
    {
        var plan = Made();
        string[] cards = [.. plan.Lines.Where(l => l.Procedure is "REGISTERED" or "UNID" or "PDS").Select(l => l.Key)];
        plan.Drop(cards, "the family wants the birth papers first", Stamp);
        var (card, entry) = (cards.First(k => k.StartsWith("UNID", StringComparison.Ordinal) && Needs(plan, k).Any(cards.Contains)), cards.First(k => k.StartsWith("REGISTERED", StringComparison.Ordinal)));

        Assert.That(() => plan.Accept([card], Stamp), RefusesWith("plan.step_needs_dropped"));
        plan.Accept(cards, Stamp);

        Assert.That(plan.Lines.Single(l => l.Key == entry).State, Is.EqualTo(PlanLineState.Accepted));
        Assert.That(plan.Lines.Single(l => l.Key == card).Why, Is.Null);
    }

    [Test]
    public void No_step_comes_before_what_it_needs()
    {
        var plan = Made();
        var line = plan.Lines.First(l => l.After.Count > 0);
        var first = plan.Lines.Where(l => line.After.Contains(l.Key)).Max(l => l.Place);

        Assert.That(() => plan.Move(line.Key, 1, Stamp), RefusesWith("plan.order_illegal"));
        plan.Move(line.Key, first + 1, Stamp);

        Assert.That(plan.Lines.Single(l => l.Key == line.Key).Place, Is.EqualTo(first + 1));
        Assert.That(plan.Lines.Select(l => l.Place), Is.EqualTo(Enumerable.Range(1, plan.Lines.Count)));
    }

    [Test]
    public void What_the_buttons_offer_is_legal_and_nothing_else_is()
    {
        foreach (var family in SampleFamily.All.Take(10))
        {
            var plan = CasePlan.Make(new CasePlanId(Guid.CreateVersion7()), new CaseId(Guid.CreateVersion7()), family.Plan(), family.Rules, [], Stamp);
            foreach (var line in plan.Lines)
                Assert.That(() => plan.Move(line.Key, line.Place + 1, Stamp), plan.CanMove(line, 1) || line.Place == plan.Lines.Count ? Throws.Nothing : RefusesWith("plan.order_illegal"));
        }
    }

    [Test]
    public void The_first_cannot_go_up_and_the_last_not_down()
    {
        var plan = Made();

        Assert.That((plan.CanMove(plan.Lines[0], -1), plan.CanMove(plan.Lines[^1], 1)), Is.EqualTo((false, false)));
    }

    [Test]
    public void The_client_approves_what_is_decided_and_the_version_is_kept()
    {
        var plan = Made();

        Assert.That(() => plan.Approve(Today, ClientMethod.InPerson, Stamp), RefusesWith("plan.undecided"));
        AcceptAll(plan);
        var shown = plan.Version;
        var steps = plan.Approve(Today, ClientMethod.InPerson, Stamp);

        Assert.That(steps, Is.EqualTo(plan.Lines.Count));
        Assert.That(plan.Approval, Is.EqualTo(new PlanApproval { Version = shown, On = Today, How = ClientMethod.InPerson }));
        Assert.That(plan.Lines.Select(l => l.IsApproved), Is.All.True);
    }

    [Test]
    public void Only_what_the_client_approved_is_started()
    {
        var (plan, pathway) = (Made(), Widow.Plan());
        AcceptAll(plan);

        Assert.That(() => plan.Start([pathway.Frontier[0]], pathway, Nothing, true, Today, Stamp), Refuses("plan.step_not_approved", pathway.Frontier[0]));
    }

    [Test]
    public void What_waits_for_another_step_is_not_started_before_it_is_over()
    {
        var (plan, pathway) = (Approved(), Widow.Plan());
        var step = pathway.Steps.First(s => s.After.Count > 0 && s.FiledWith is null);

        Assert.That(() => plan.Start([step.Key], pathway, Nothing, true, Today, Stamp), RefusesWith("plan.step_waits"));
        var started = plan.Start([step.Key], pathway, step.After.ToHashSet(), true, Today, Stamp);

        Assert.That(started.Single().Key, Is.EqualTo(step.Key));
        Assert.That(plan.Lines.Single(l => l.Key == step.Key), Has.Property("State").EqualTo(PlanLineState.Started).And.Property("StartedOn").EqualTo(Today));
        Assert.That(() => plan.Start([step.Key], pathway, step.After.ToHashSet(), true, Today, Stamp), Refuses("plan.step_started", step.Key));
        Assert.That(() => plan.Drop([step.Key], "no", Stamp), Refuses("plan.step_started", step.Key));
    }

    [Test]
    public void What_a_rule_keeps_for_a_supervisor_a_lawyer_does_not_start()
    {
        var (plan, pathway) = (Approved(), Widow.Plan());
        var step = pathway.Steps.First(s => s.NeedsSupervisor);
        var before = step.After.ToHashSet();

        Assert.That(() => plan.Start([step.Key], pathway, before, false, Today, Stamp), Refuses("plan.needs_supervisor", step.Key));
        Assert.That(plan.Start([step.Key], pathway, before, true, Today, Stamp), Has.Count.EqualTo(1));
    }

    [Test]
    public void What_the_pathway_has_no_more_is_not_started()
    {
        var (plan, pathway) = (Approved(), Widow.Plan());
        var without = pathway with { Steps = [.. pathway.Steps.Skip(1)] };

        Assert.That(() => plan.Start([pathway.Steps[0].Key], without, Nothing, true, Today, Stamp), Refuses("plan.step_gone", pathway.Steps[0].Key));
        Assert.That(() => plan.Start(["MOON_CARD:1"], pathway, Nothing, true, Today, Stamp), Refuses("plan.step_not_found", "MOON_CARD:1"));
    }

    [Test]
    public void A_fact_that_changed_is_taken_and_the_lawyer_decides_about_the_new_steps_only()
    {
        var (plan, before, after) = (Approved(), Widow.Request(), Detained());
        var started = Widow.Plan().Steps.First(s => s is { IsFrontier: true, Procedure: "POLICE_REPORT" }).Key;
        plan.Start([started], Widow.Plan(), Nothing, true, Today, Stamp);
        var now = Pathway.Plan(Widow.Rules, after);
        var difference = PlanDifference.Between(Widow.Plan(), before.Family, now, after.Family);

        plan.TakeChanges(now, Widow.Rules, difference, [], [1], Stamp);

        Assert.That(plan.Lines.Where(l => l.State == PlanLineState.Proposed).Select(l => l.Key), Is.EquivalentTo(difference.Added.Select(a => a.Step.Key)));
        Assert.That(plan.Lines.Select(l => l.Key), Does.Not.Contain(Key(Made(), "MISSING_DECL")), "it fell away");
        Assert.That(plan.Lines.Single(l => l.Key == started).State, Is.EqualTo(PlanLineState.Started), "what was started stays");
        Assert.That(plan.Lines.Select(l => l.Place), Is.EqualTo(Enumerable.Range(1, plan.Lines.Count)));
        Assert.That(plan.Changes[^1], Has.Property("Subject").EqualTo("plan_rest").And.Property("Why").EqualTo($"+{difference.Added.Count} −{difference.Dropped.Count} ~{difference.Changed.Count}"));
        Assert.That(() => plan.Start([difference.Added[0].Step.Key], now, Nothing, true, Today, Stamp), RefusesWith("plan.step_not_approved"));
    }

    [Test]
    public void Nothing_is_taken_when_nothing_changed()
    {
        var (plan, request) = (Approved(), Widow.Request());
        var same = PlanDifference.Between(Widow.Plan(), request.Family, Widow.Plan(), request.Family);

        Assert.That(() => plan.TakeChanges(Widow.Plan(), Widow.Rules, same, [], [], Stamp), Refuses("plan.no_changes"));
    }

    [Test]
    public void Another_fee_or_office_is_asked_of_the_client_anew()
    {
        var (plan, request, pathway) = (Approved(), Widow.Request(), Widow.Plan());
        var dearer = pathway with { Steps = [.. pathway.Steps.Select((s, i) => i == 0 ? s with { FeeIqd = 99_000 } : s)] };

        plan.TakeChanges(dearer, Widow.Rules, PlanDifference.Between(pathway, request.Family, dearer, request.Family), [], [], Stamp);

        Assert.That(plan.Lines.Where(l => l.WaitsForApproval).Select(l => l.Key), Is.EqualTo(new[] { pathway.Steps[0].Key }));
    }

    [Test]
    public void The_lawyers_order_stays_when_changes_are_taken()
    {
        var (plan, before, after) = (Made(), Widow.Request(), Detained());
        plan.Move(plan.Lines[3].Key, 1, Stamp);
        var first = plan.Lines[0].Key;
        var now = Pathway.Plan(Widow.Rules, after);

        plan.TakeChanges(now, Widow.Rules, PlanDifference.Between(Widow.Plan(), before.Family, now, after.Family), [], [], Stamp);

        Assert.That(plan.Lines[0].Key, Is.EqualTo(first));
        Assert.That(plan.Lines.SelectMany(l => l.After.Select(k => (l, Before: plan.Lines.FirstOrDefault(o => o.Key == k)))).Where(x => x.Before?.Place > x.l.Place), Is.Empty);
    }

    [Test]
    public void Another_way_is_chosen_only_where_there_is_one()
    {
        var family = SampleFamily.Of("F005");
        var pathway = family.Plan();
        var plan = CasePlan.Make(new CasePlanId(Guid.CreateVersion7()), new CaseId(Guid.CreateVersion7()), pathway, family.Rules, [], Stamp);
        var way = pathway.Steps.Single(s => s.Procedure == "LINEAGE").Alternatives.Single(a => a.Procedures.Contains("FOUNDLING"));

        Assert.That(() => plan.ChooseWay(new PlanChoice(way.Rule, way.For, "MOON_CARD", "why"), pathway, Stamp), Refuses("plan.way_unknown"));
        Assert.That(() => plan.TakeWayBack(way.Rule, way.For, Stamp), Refuses("plan.way_unknown"));
        plan.ChooseWay(new PlanChoice(way.Rule, way.For, "FOUNDLING", "the mother is not to be named"), pathway, Stamp);

        Assert.That(plan.Choices.Single().Way, Is.EqualTo(new ChosenWay(way.Rule, way.For, "FOUNDLING")));
        plan.TakeWayBack(way.Rule, way.For, Stamp);
        Assert.That(plan.Choices, Is.Empty);
    }

    [Test]
    public void A_step_is_over_when_its_documents_are_there_or_its_task_is_done()
    {
        var (plan, pathway) = (Approved(), Widow.Plan());
        var keys = pathway.Steps.Where(s => s is { IsFrontier: true, NeedsSupervisor: false }).Take(2).ToList();
        plan.Start([.. keys.Select(k => k.Key)], pathway, Nothing, false, Today, Stamp);
        var application = DocumentApplication.Plan(new DocumentApplicationId(Guid.CreateVersion7()), plan.CaseId, keys[0].People[0], keys[0].Procedure, Stamp);
        var task = TaskItem.Set(new TaskItemId(Guid.CreateVersion7()), plan.CaseId, "x", Today, keys[1].Key, Stamp);

        var before = PlanProgress.Done(plan, pathway, [application], [task]);
        application.Submit("CAD-OFF", null, Today, null, Stamp);
        application.Decide(new Outcome { Code = OutcomeCode.Obtained, On = Today }, Stamp);
        task.Finish(Today, Stamp);

        Assert.That(before, Is.Empty);
        Assert.That(PlanProgress.Done(plan, pathway, [application], [task]), Is.EquivalentTo(keys.Select(k => k.Key)));
        Assert.That(() => task.Finish(Today, Stamp), Refuses("task.wrong_state", "done"));
    }

    [Test]
    public void An_application_that_a_step_became_is_no_goal_of_its_own()
    {
        var (plan, pathway) = (Approved(), Widow.Plan());
        var step = pathway.Steps.First(s => s is { IsFrontier: true, IsTarget: false });
        plan.Start([step.Key], pathway, Nothing, true, Today, Stamp);
        var own = new PathwayTarget(step.People[0], step.Procedure);

        var aims = PlanBasis.Aims(Widow.Wants, [.. Widow.Wants, own], plan.Lines.Where(l => l.State == PlanLineState.Started));

        Assert.That(aims, Is.EqualTo(Widow.Wants));
    }

    private static PathwayRequest Detained() => Widow.Request() with
    {
        Family = Widow.Request().Family.With(new FactKey("state", FactSubject.Of(SampleFamily.Person("F002-P2"))), "detained"),
    };

    private static CasePlan Made(PathwayPlan? pathway = null) =>
        CasePlan.Make(new CasePlanId(Guid.CreateVersion7()), new CaseId(Guid.CreateVersion7()), pathway ?? Widow.Plan(), Widow.Rules, [], Stamp);

    private static CasePlan Approved()
    {
        var plan = Made();
        AcceptAll(plan);
        plan.Approve(Today, ClientMethod.InPerson, Stamp);
        return plan;
    }

    private static void AcceptAll(CasePlan plan) => plan.Accept([.. plan.Lines.Select(l => l.Key)], Stamp);

    private static string Key(CasePlan plan, string procedure) => plan.Lines.First(l => l.Procedure == procedure).Key;

    private static IReadOnlyList<string> Needs(CasePlan plan, string key) => plan.Lines.Single(l => l.Key == key).Needs;

    private static Constraint RefusesWith(string code) => Throws.InstanceOf<DomainException>().With.Property("Code").EqualTo(code);

    private static IResolveConstraint Refuses(string code, params string[] details) =>
        Throws.InstanceOf<DomainException>().With.Property("Code").EqualTo(code).And.Property("Details").EquivalentTo(details);
}
