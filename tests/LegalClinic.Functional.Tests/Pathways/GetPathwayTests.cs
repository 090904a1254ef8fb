using LegalClinic.Application.Families;
using LegalClinic.Application.Intakes;
using LegalClinic.Application.Pathways;
using LegalClinic.Application.Persistence;
using LegalClinic.Domain.People;
using LegalClinic.Functional.Tests.Testing;

namespace LegalClinic.Functional.Tests.Pathways;

/// <summary>The way of the sixty invented families, from their files.</summary>
public sealed class GetPathwayTests : ClinicTests
{
    protected override Task<string> Template => ClinicTemplates.Samples;

    [OneTimeSetUp]
    public async Task AcceptEveryFamily()
    {
        foreach (var user in new[] { "supervisor", "supervisor.duh" })
        {
            var supervisor = await Clinic.AsAsync(user);
            foreach (var intake in (await supervisor.GetAsync<Page<IntakeRow>>("/api/intakes?status=submitted&size=100")).Value.Items)
                await supervisor.PostAsync<AcceptedIntake>($"/api/intakes/{intake.Id.Value}/acceptance", await ClinicSteps.ComparedAsync(supervisor, intake.Id), intake.Version);
        }
    }

    [TestCase("supervisor", "ar")]
    [TestCase("supervisor.duh", "ckb")]
    public async Task Everything_a_family_wants_has_a_way_is_held_or_has_a_stated_reason(string user, string language)
    {
        var supervisor = await Clinic.AsAsync(user);
        List<string> wrong = [];
        var families = (await supervisor.GetAsync<Page<FamilyRow>>("/api/families?size=100")).Value.Items;
        foreach (var row in families)
        {
            var plan = (await supervisor.GetAsync<PathwayDto>($"/api/families/{row.Id.Value}/pathway?language={language}")).Value;
            var file = (await supervisor.GetAsync<FamilyDto>($"/api/families/{row.Id.Value}")).Value;
            var answered = plan.AlreadyHeld.Concat(plan.NoPlans.Select(n => n.Target)).Select(t => (t.PersonId, t.Document)).ToHashSet();
            wrong.AddRange(file.Holdings.Where(h => h.Wanted && !answered.Contains((h.PersonId, h.DocumentType)))
                .Where(h => !plan.Steps.Any(s => s.Procedure == h.DocumentType && s.IsTarget))
                .Select(h => $"{row.Number}: {h.DocumentType}"));
            wrong.AddRange(plan.NoPlans.Where(n => n.Obstacles.Count == 0).Select(n => $"{row.Number}: {n.Target.Document} without a reason"));
            wrong.AddRange(plan.Steps.Where(s => s.Name.Length == 0 || s.Because.Count == 0).Select(s => $"{row.Number}: {s.Key} without words"));
            wrong.AddRange(plan.Steps.SelectMany(s => s.Because).SelectMany(b => b.Facts).Where(f => f.IsClosed && f.Value is not null).Select(f => $"{row.Number}: {f.Code} is told"));
        }

        Assert.That(families, Is.Not.Empty);
        Assert.That(wrong, Is.Empty);
    }

    [Test]
    public async Task The_widow_with_three_children_files_one_claim_that_frees_them_all()
    {
        var family = await FindAsync((row, _) => row.HeadName.StartsWith("أميرة عبد الرزاق", StringComparison.Ordinal));

        var plan = await PlanAsync(family);

        var claim = plan.Steps.Single(s => s.Procedure == "MARR_RATIF");
        Assert.That(plan.Steps.Select(s => s.Procedure), Is.SupersetOf(new[] { "MISSING_DECL", "QAYYIM", "MARR_RATIF", "GUARD_TEMP", "BIRTH_PROOF", "UNID" }));
        Assert.That(claim.Unblocks.People, Has.Count.GreaterThanOrEqualTo(4));
        Assert.That(plan.Frontier, Is.Not.Empty);
        Assert.That(plan.Steps.First(s => s.IsFrontier).After, Is.Empty);
    }

    [Test]
    public async Task An_answer_changes_the_way_and_taken_back_it_changes_it_back()
    {
        var (family, question) = await AskedAsync();
        var before = await PlanAsync(family);

        List<string> ways = [];
        foreach (var value in question.Values)
        {
            await TryAnswerAsync(family, question, value);
            ways.Add(Way(await PlanAsync(family)));
        }

        var answered = await QuestionsAsync(family);
        await TryAnswerAsync(family, question, null);

        Assert.That(ways, Has.Some.Not.EqualTo(Way(before)));
        Assert.That(answered.Select(q => (q.Code, q.PersonId)), Has.None.EqualTo((question.Code, question.PersonId)));
        Assert.That(Way(await PlanAsync(family)), Is.EqualTo(Way(before)));
        Assert.That((await QuestionsAsync(family)).Select(q => (q.Code, q.PersonId)), Has.Some.EqualTo((question.Code, question.PersonId)));
    }

    [Test]
    public async Task What_nobody_asks_and_what_is_no_answer_is_refused()
    {
        var (family, question) = await AskedAsync();

        var unknown = await TryAnswerAsync(family, question with { Code = "religion" }, "yes");
        var derived = await TryAnswerAsync(family, question with { Code = "age" }, "7");
        var noAnswer = await TryAnswerAsync(family, question, "perhaps");
        var nobody = await TryAnswerAsync(family, question with { PersonId = new PersonId(Guid.CreateVersion7()) }, question.Values[0]);

        Assert.That(unknown.ToString(), Is.EqualTo("422 pathway.fact_unknown"));
        Assert.That(derived.ToString(), Is.EqualTo("422 pathway.fact_unknown"));
        Assert.That(noAnswer.ToString(), Is.EqualTo("422 pathway.facts_refused"));
        Assert.That(nobody.ToString(), Is.EqualTo("404 person.not_found"));
    }

    [Test]
    public async Task A_family_of_another_office_has_no_way_for_me()
    {
        var family = await FindAsync((_, _) => true);
        var elsewhere = await Clinic.AsAsync("supervisor.duh");

        var answer = await elsewhere.GetAsync<PathwayDto>($"/api/families/{family}/pathway?language=en");

        Assert.That(answer.ToString(), Is.EqualTo("404 family.not_found"));
    }

    private static string Way(PathwayDto plan) =>
        string.Join(' ', plan.Steps.Select(s => $"{s.Key}{s.Variant}").Concat(plan.NoPlans.Select(n => $"!{n.Target.Document}:{n.Target.PersonId.Value}")));

    private Task<Answer<FactAnswered>> TryAnswerAsync(Guid family, QuestionDto question, string? value) =>
        Supervisor.PostAsync<FactAnswered>($"/api/families/{family}/facts",
            new Api.Pathways.AnswerFactBody(question.Code, question.PersonId, question.OtherPersonId, value));

    private async Task<PathwayDto> PlanAsync(Guid family) => (await Supervisor.GetAsync<PathwayDto>($"/api/families/{family}/pathway?language=en")).Value;

    private async Task<IReadOnlyList<QuestionDto>> QuestionsAsync(Guid family) =>
        (await Supervisor.GetAsync<IReadOnlyList<QuestionDto>>($"/api/families/{family}/pathway/questions?language=en")).Value;

    // A family with something left to ask that is answered by choosing.
    private async Task<(Guid Family, QuestionDto Question)> AskedAsync()
    {
        foreach (var row in (await Supervisor.GetAsync<Page<FamilyRow>>("/api/families?size=100")).Value.Items)
        {
            if ((await QuestionsAsync(row.Id.Value)).FirstOrDefault(q => q.Values.Count > 0) is { } question)
                return (row.Id.Value, question);
        }

        throw new AssertionException("Nothing is left to ask of any sample family.");
    }

    private async Task<Guid> FindAsync(Func<FamilyRow, PathwayDto, bool> that)
    {
        foreach (var row in (await Supervisor.GetAsync<Page<FamilyRow>>("/api/families?size=100")).Value.Items)
        {
            if (that(row, await PlanAsync(row.Id.Value)))
                return row.Id.Value;
        }

        throw new AssertionException("No such family among the samples.");
    }
}
