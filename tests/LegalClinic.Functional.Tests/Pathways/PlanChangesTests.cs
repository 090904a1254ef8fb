using LegalClinic.Api.Pathways;
using LegalClinic.Application.Cases;
using LegalClinic.Application.Intakes;
using LegalClinic.Application.Pathways;
using LegalClinic.Application.Pathways.Plans;
using LegalClinic.Domain.Cases;
using LegalClinic.Domain.Pathways.Plans;
using LegalClinic.Functional.Tests.Testing;
using LegalClinic.Infrastructure.Training;

namespace LegalClinic.Functional.Tests.Pathways;

/// <summary>When a fact or a way changes, the plan is computed anew and the difference is shown before it is taken.</summary>
public sealed class PlanChangesTests : ClinicTests
{
    // W5: a child whose father nobody knows; there the lawyer has a choice.
    private static readonly IntakeForm Orphan = SampleFamilyReader.Read(ClinicTemplates.SamplesFolder).Single(f => f.Key == "F005").Form;

    [Test]
    public async Task An_answer_changes_the_plan_only_when_it_is_taken()
    {
        var (active, before, question) = await AskedAsync();
        var (shown, value) = await DecisiveAsync(active, question);

        await TakeAsync(active.Id, shown);

        var after = await Steps.ReadPlanAsync(active.Id);
        Assert.That(shown.Lines.Select(l => l.Key), Is.EqualTo(before.Lines.Select(l => l.Key)), $"shown, not taken, for {value}");
        Assert.That(after.Changes, Is.Null);
        Assert.That(after.Lines.Select(l => l.Key), Is.SupersetOf(shown.Changes!.Difference!.Added.Select(a => a.Key)));
        Assert.That(after.Lines.Select(l => l.Key).Intersect(shown.Changes.Difference.Gone.Select(g => g.Key)), Is.Empty);
        Assert.That(after.Lines.Where(l => l.State == PlanLineState.Proposed).Select(l => l.Key), Is.EquivalentTo(shown.Changes.Difference.Added.Select(a => a.Key)));
        Assert.That((await Steps.ReadAsync(active.Id)).Timeline.Select(e => e.Subject), Does.Contain("plan_rest"));
    }

    [Test]
    public async Task Only_what_was_shown_is_taken()
    {
        var (active, plan, question) = await AskedAsync();
        var nothing = await TryTakeAsync(active.Id, plan, "0000");
        var (shown, _) = await DecisiveAsync(active, question);

        var other = await TryTakeAsync(active.Id, shown, "0000");

        Assert.That(nothing.ToString(), Is.EqualTo("422 plan.no_changes"));
        Assert.That(other.ToString(), Is.EqualTo("409 plan.changed_meanwhile"));
        Assert.That((await Steps.ReadPlanAsync(active.Id)).Version, Is.EqualTo(shown.Version));
    }

    [Test]
    public async Task A_sealed_fact_is_named_in_the_difference_and_never_told()
    {
        var (active, _, question) = await AskedAsync();
        var (shown, _) = await DecisiveAsync(active, question);

        var facts = shown.Changes!.Difference!.Added.SelectMany(a => a.Facts).Concat(shown.Changes.Difference.Gone.SelectMany(g => g.Facts)).Concat(shown.Changes.Difference.Changed.SelectMany(c => c.Facts)).ToList();

        Assert.That(facts, Is.Not.Empty);
        Assert.That(facts.Where(f => f.IsClosed && (f.Before ?? f.After) is not null), Is.Empty);
    }

    [Test]
    public async Task What_the_plan_rests_on_lies_sealed_in_the_database()
    {
        var active = await Steps.ActivateAsync();

        var basis = await Clinic.WithDbAsync(async db => (await Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.SingleAsync(
            db.CasePlans, p => p.CaseId == active.Id)).Basis, actingFor: "lawyer");

        var text = System.Text.Encoding.UTF8.GetString(basis);
        Assert.That(text, Does.Not.Contain("missing").And.Not.Contain("Facts").And.Not.Contain("facts").And.Not.Contain("UNID"));
    }

    [Test]
    public async Task Another_way_is_chosen_with_a_reason_shown_and_taken_back()
    {
        var active = await Steps.ActivateAsync(Orphan);
        var plan = await Steps.ReadPlanAsync(active.Id);
        var way = plan.Lines.SelectMany(l => l.Step!.Alternatives).First(a => a.Points is not null && a.Procedures.Any(p => p.Code == "FOUNDLING"));

        var unknown = await ChooseAsync(active.Id, plan.Version, new ChoosePlanWayBody(way.Rule!.Code, way.For, "MOON_CARD", "why"));
        var silent = await ChooseAsync(active.Id, plan.Version, new ChoosePlanWayBody(way.Rule.Code, way.For, "FOUNDLING", ""));
        var chosen = await ChooseAsync(active.Id, plan.Version, new ChoosePlanWayBody(way.Rule.Code, way.For, "FOUNDLING", "The mother is not to be named"));
        var shown = await Steps.ReadPlanAsync(active.Id);
        await TakeAsync(active.Id, shown);
        var taken = await Steps.ReadPlanAsync(active.Id);
        var back = await Lawyer.PostAsync<PlanState>(ClinicSteps.Plan(active.Id, "ways/withdrawal"), new TakeBackPlanWayBody(way.Rule.Code, way.For), taken.Version);
        var again = await Lawyer.PostAsync<PlanState>(ClinicSteps.Plan(active.Id, "ways/withdrawal"), new TakeBackPlanWayBody(way.Rule.Code, way.For), back.Value.Version);

        Assert.That(unknown.ToString(), Is.EqualTo("422 plan.way_unknown"));
        Assert.That(silent.Faults, Is.EqualTo(new[] { "why: required" }));
        Assert.That(chosen.IsSuccess, Is.True);
        Assert.That(shown.Changes!.Difference!.Added.Select(a => a.Key), Has.Some.StartsWith("FOUNDLING"));
        Assert.That(shown.Choices.Single().Why, Is.EqualTo("The mother is not to be named"));
        Assert.That(taken.Lines.Select(l => l.Procedure), Does.Contain("FOUNDLING").And.Not.Contain("LINEAGE"));
        Assert.That(again.ToString(), Is.EqualTo("422 plan.way_unknown"));
        Assert.That((await Steps.ReadPlanAsync(active.Id)).Changes!.Difference!.Gone.Select(g => g.Key), Has.Some.StartsWith("FOUNDLING"));
    }

    private async Task<(CaseDto Active, CasePlanDto Plan, QuestionDto Question)> AskedAsync()
    {
        var active = await Steps.ActivateAsync();
        var questions = (await Lawyer.GetAsync<IReadOnlyList<QuestionDto>>($"/api/families/{active.FamilyId.Value}/pathway/questions?language=en")).Value;
        return (active, await Steps.ReadPlanAsync(active.Id), questions.First(q => q.Values.Count > 0));
    }

    // The first answer that brings or takes a step.
    private async Task<(CasePlanDto Shown, string Value)> DecisiveAsync(CaseDto active, QuestionDto question)
    {
        foreach (var value in question.Values)
        {
            var answered = await Lawyer.PostAsync<FactAnswered>($"/api/families/{active.FamilyId.Value}/facts",
                new AnswerFactBody(question.Code, question.PersonId, question.OtherPersonId, value));
            if (answered.IsSuccess && await Steps.ReadPlanAsync(active.Id) is { Changes.Difference: { } difference } plan && difference.Added.Count + difference.Gone.Count > 0)
                return (plan, value);
        }

        throw new AssertionException($"No answer to {question.Code} changes the plan.");
    }

    private async Task TakeAsync(CaseId id, CasePlanDto shown) => _ = (await TryTakeAsync(id, shown, shown.Changes!.Mark)).Value;

    private Task<Answer<PlanState>> TryTakeAsync(CaseId id, CasePlanDto plan, string mark) =>
        Lawyer.PostAsync<PlanState>(ClinicSteps.Plan(id, "changes"), new TakePlanChangesBody(mark), plan.Version);

    private Task<Answer<PlanState>> ChooseAsync(CaseId id, int version, ChoosePlanWayBody body) =>
        Lawyer.PostAsync<PlanState>(ClinicSteps.Plan(id, "ways"), body, version);
}
