using LegalClinic.Domain.Calendars;
using LegalClinic.Domain.Documents;
using LegalClinic.Domain.Pathways;
using LegalClinic.Domain.Pathways.Facts;
using LegalClinic.Domain.Pathways.Rules;
using LegalClinic.Domain.People;
using LegalClinic.Domain.Staff;

namespace LegalClinic.Domain.Tests.Pathways;

public sealed class PathwayTests
{
    [Test]
    public void A_fact_says_where_it_comes_from()
    {
        var family = SampleFamily.Of("F002");
        var father = SampleFamily.Person("F002-P2");

        var facts = family.Request().Family.Facts;
        var answered = (family.Record with { Answers = new Dictionary<FactKey, string> { [new FactKey("state", FactSubject.Of(father))] = "detained" } });

        Assert.That(facts.Single(f => f.Key == new FactKey("state", FactSubject.Of(father))), Is.EqualTo(new Fact(new FactKey("state", FactSubject.Of(father)), "missing_undeclared", FactOrigin.Derived, "life:status")));
        Assert.That(facts.Single(f => f.Key.Code == "previous_card_lost" && f.Key.Subject.Person == SampleFamily.Person("F002-P1")).From, Is.EqualTo("holding:CSID"));
        Assert.That(FactDerivation.Derive(answered, family.Rules, family.ReceivedOn, RuleFolder.Calendar).Facts.Single(f => f.Key.Code == "state" && f.Key.Subject.Person == father).Origin, Is.EqualTo(FactOrigin.Asked));
    }

    [TestCase(15, true)]
    [TestCase(16, false)]
    public void A_hospital_birth_is_registered_without_a_court_for_fifteen_days(int days, bool inTime)
    {
        var plan = Newborn(days, BirthPlaceKind.Hospital);

        Assert.That(plan.Steps.Any(s => s.Procedure == "BIRTH_CERT"), Is.EqualTo(inTime));
        Assert.That(plan.Steps.Any(s => s.Procedure == "BIRTH_PROOF"), Is.EqualTo(!inTime));
    }

    [TestCase(BirthPlaceKind.Hospital, 7, StepPriority.High)]
    [TestCase(BirthPlaceKind.Hospital, 8, StepPriority.Urgent)]
    [TestCase(BirthPlaceKind.HomeMidwife, 22, StepPriority.High)]
    [TestCase(BirthPlaceKind.HomeMidwife, 23, StepPriority.Urgent)]
    public void A_birth_is_urgent_when_seven_days_are_left(BirthPlaceKind place, int days, StepPriority priority)
    {
        var step = Newborn(days, place).Steps.Single(s => s.Procedure == "BIRTH_CERT");

        Assert.That(step.Priority, Is.EqualTo(priority));
        Assert.That(step.Deadline, Is.EqualTo(Born(days).AddDays(place == BirthPlaceKind.Hospital ? 15 : 30)));
    }

    [Test]
    public void A_step_says_why_with_rule_and_fact()
    {
        var decision = SampleFamily.Of("F002").Plan().Steps.Single(s => s.Procedure == "MISSING_DECL").Because;

        Assert.That(decision.Where(b => b.Kind == BecauseKind.Needed).Select(b => b.Rule), Does.Contain("D31").And.Contain("D38"));
        Assert.That(decision.Single(b => b.Rule == "R04").Facts.Single(), Has.Property("Value").EqualTo("missing_undeclared").And.Property("From").EqualTo("life:status"));
    }

    [Test]
    public void A_rule_nobody_verified_is_marked_on_every_step_that_uses_it()
    {
        var steps = SampleFamily.Of("F002").Plan().Steps;

        Assert.That(steps.Single(s => s.Procedure == "MISSING_DECL").Unverified, Does.Contain("R04").And.Contain("D31").And.Contain("MISSING_DECL"));
    }

    [Test]
    public void Only_what_changes_the_plan_is_asked_and_the_most_decisive_comes_first()
    {
        var family = SampleFamily.Of("F002");
        var request = family.Request();
        var father = FactSubject.Of(SampleFamily.Person("F002-P2"));
        var unknown = request with { Family = request.Family.With(new FactKey("state", father), null).With(new FactKey("life_witnesses", father), null) };

        var questions = PathwayQuestions.Of(family.Rules, unknown, Pathway.Plan(family.Rules, unknown));

        Assert.That(questions[0].Fact, Is.EqualTo(new FactKey("state", father)));
        Assert.That(questions.Select(q => q.Weight), Is.Ordered.Descending.And.All.Positive);
        Assert.That(questions[0].Answers.Select(a => a.Value), Is.EqualTo(family.Rules.Facts["state"].Values));
    }

    [Test]
    public void What_is_not_asked_would_change_nothing()
    {
        foreach (var family in SampleFamily.All.Take(12))
        {
            var request = family.Request();
            var plan = Pathway.Plan(family.Rules, request);
            var asked = PathwayQuestions.Of(family.Rules, request, plan).Select(q => q.Fact).ToList();

            foreach (var fact in plan.UnknownFacts.Except(asked))
            {
                var answers = family.Rules.Facts[fact.Code].Values.Select(v => request.Family.With(fact, v)).Where(f => FamilyChecks.Of(f, family.Rules, family.ReceivedOn).Count == 0);
                Assert.That(answers.Select(f => SampleFamily.Steps(Pathway.Plan(family.Rules, request with { Family = f }))), Is.All.EqualTo(SampleFamily.Steps(plan)), $"{family.Key} {fact.Code}");
            }
        }
    }

    [Test]
    public void A_changed_fact_shows_what_it_changes_and_why()
    {
        var family = SampleFamily.Of("F002");
        var before = family.Request();
        var father = new FactKey("state", FactSubject.Of(SampleFamily.Person("F002-P2")));
        var after = before with { Family = before.Family.With(father, "detained") };

        var difference = PlanDifference.Between(Pathway.Plan(family.Rules, before), before.Family, Pathway.Plan(family.Rules, after), after.Family);

        Assert.That(difference.Added.Select(a => a.Step.Procedure), Does.Contain("PRISON_STATEMENT"));
        Assert.That(difference.Dropped.Select(d => d.Step.Procedure), Is.SupersetOf(new[] { "POLICE_REPORT", "MISSING_DECL", "QAYYIM" }));
        Assert.That(difference.Dropped.First(d => d.Step.Procedure == "MISSING_DECL").Facts, Does.Contain(new FactChange(father, "missing_undeclared", "detained")));
        Assert.That(difference.Changed.Select(c => c.After.Procedure), Does.Contain("MARR_RATIF"));
        Assert.That(PlanDifference.Between(Pathway.Plan(family.Rules, before), before.Family, Pathway.Plan(family.Rules, before), before.Family).IsEmpty, Is.True);
    }

    [Test]
    public void A_lawyer_can_take_an_alternative_and_the_plan_follows()
    {
        var family = SampleFamily.Of("F005");
        var lineage = family.Plan().Steps.Single(s => s.Procedure == "LINEAGE").Alternatives.Single(a => a.Procedures.Contains("FOUNDLING"));

        var plan = Pathway.Plan(family.Rules, family.Request() with { Chosen = [new ChosenWay(lineage.Rule, lineage.For, "FOUNDLING")] });

        Assert.That(plan.Steps.Select(s => s.Procedure), Does.Contain("FOUNDLING").And.Not.Contain("LINEAGE"));
    }

    [Test]
    public void A_refusal_gives_an_appeal_with_its_deadline_on_a_working_day()
    {
        var family = SampleFamily.Of("F004");
        var refused = new Refusal(SampleFamily.Person("F004-P1"), "UNID", "objection", new DateOnly(2026, 10, 6));

        var appeal = Pathway.Plan(family.Rules, family.Request() with { Refusals = [refused] }).Steps.Single(s => s.Procedure == "APPEAL");

        Assert.That(appeal.Deadline, Is.EqualTo(new DateOnly(2026, 10, 18)), "ten days end on Friday 16 October");
        Assert.That(appeal.Because.Select(b => b.Rule), Does.Contain("R21"));
    }

    [Test]
    public void Double_entries_stop_one_person_at_legal_review_and_the_others_go_on()
    {
        var plan = SampleFamily.Of("F039").Plan();

        Assert.That(plan.NoPlans.Single().Obstacles.Single(), Has.Property("Kind").EqualTo(NoPlanKind.LegalReview).And.Property("Rule").EqualTo("R16"));
        Assert.That(SampleFamily.Steps(plan), Does.Contain("LEGAL_REVIEW P1").And.Contain("UNID P4"));
    }

    [Test]
    public void A_soft_circle_is_opened_by_the_fallback_of_its_rule()
    {
        var family = SampleFamily.Of("F001");
        var files = RuleFolder.Files;
        var rules = PathwayRules.Read(files with { Dependencies = [.. files.Dependencies.Select(r => r["code"] == "D49" ? With(r, "requires", "HOUSING(H)") : r)] }, family.ReceivedOn, Jurisdiction.Federal);
        var request = family.Request() with { Targets = [new PathwayTarget(SampleFamily.Person("F001-P1"), "HOUSING"), new PathwayTarget(SampleFamily.Person("F001-P1"), "PDS")] };

        var plan = Pathway.Plan(rules, request with { Family = request.Family.With(new FactKey("ration_card", FactSubject.Household(request.Family.HeadId)), "no") });

        Assert.That(plan.OpenedCircles.Single(), Has.Property("Rule").EqualTo("D52").And.Property("Instead").True);
        Assert.That(SampleFamily.Steps(plan), Is.EqualTo(new[] { "MUKHTAR P1", "HOUSING P1", "PDS P1" }));
    }

    private static RuleRow With(RuleRow row, string column, string text) => row with { Cells = new Dictionary<string, string>(row.Cells) { [column] = text } };

    private static DateOnly Born(int days) => SampleFamily.Of("F006").ReceivedOn.AddDays(-days);

    // The newborn of W6 at another age; its parents' marriage is ratified and entered.
    private static PathwayPlan Newborn(int days, BirthPlaceKind place)
    {
        var family = SampleFamily.Of("F006");
        var record = family.Record with
        {
            Members = [.. family.Record.Members.Select(m => m.BirthFacts is null ? m : m with { Birth = new BirthDate { Date = Born(days) }, BirthFacts = m.BirthFacts with { PlaceKind = place } })],
            Holdings = [.. family.Record.Holdings.Where(h => h.Details.State == HoldingState.HasValid && h.Document != "HOSPITAL_NOTE")],
        };
        var everyDayWorks = new WorkingCalendar(new HashSet<DateOnly>());
        return Pathway.Plan(family.Rules, new PathwayRequest(FactDerivation.Derive(record, family.Rules, family.ReceivedOn, everyDayWorks), family.Wants, family.ReceivedOn, everyDayWorks));
    }
}
