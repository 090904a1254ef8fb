using LegalClinic.Application.Cases;
using LegalClinic.Application.Pathways;
using LegalClinic.Application.Rules;
using LegalClinic.Domain.Pathways;
using LegalClinic.Functional.Tests.Testing;

namespace LegalClinic.Functional.Tests.Rules;

/// <summary>What a change does to the cases of the clinic, before its day and on it.</summary>
public sealed class RuleImpactTests : RuleTests
{
    private CaseDto _case = null!;

    [OneTimeSetUp]
    public async Task OpenACase() => _case = await Steps.ActivateAsync();

    [Test, Order(1)]
    public async Task The_cases_a_change_would_alter_are_named_before_its_day_with_what_differs()
    {
        var proposed = await ProposeAsync("UNID", Draft(10, ("fee_iqd", "9000")));

        var impact = await ImpactAsync(proposed);
        var elsewhere = (await Second.GetAsync<RuleImpactDto>($"/api/rule-changes/{proposed.Id.Value}/impact?language=ar")).Value;

        Assert.That((impact.OpenCases, impact.Checked), Is.EqualTo((1, 1)));
        Assert.That(impact.Cases.Single().Number, Is.EqualTo(_case.Number));
        Assert.That(impact.Cases.Single().Changed.Select(c => (c.Name, c.Changes.Single())), Has.Some.EqualTo(("Unified national card", StepChange.Fee)));
        Assert.That((elsewhere.OpenCases, elsewhere.Cases.Count), Is.EqualTo((0, 0)), "a case of another office does not exist");
        Assert.That((await Lawyer.GetAsync<RuleImpactDto>($"/api/rule-changes/{proposed.Id.Value}/impact?language=ar")).ToString(), Is.EqualTo("403 access.refused"));
        Assert.That((await Supervisor.GetAsync<RuleImpactDto>($"/api/rule-changes/{Guid.CreateVersion7()}/impact?language=ar")).ToString(), Is.EqualTo("404 rule_change.not_found"));
    }

    [Test, Order(2)]
    public async Task A_change_that_concerns_nobody_alters_no_case()
    {
        var region = await ProposeAsync("UNID", Draft(11, ("fee_iqd", "9100")) with { Jurisdiction = Domain.Staff.Jurisdiction.Kri });
        var far = await ProposeAsync("tazallum", Draft(11, ("days", "31")));

        Assert.That((await ImpactAsync(region)).Cases, Is.Empty);
        Assert.That((await ImpactAsync(far)).Cases, Is.Empty);
    }

    [Test, Order(3)]
    public async Task A_step_that_falls_away_and_one_that_comes_are_told_by_name()
    {
        var repeal = await ProposeAsync("D05", Draft(12) with { Repeals = true });
        var added = await ProposeAsync("D06", Draft(12, ("requires", "ALL(MUKHTAR(H), PDS(H))"), ("strength", "H"), ("condition", "")));

        var steps = (await PlanAsync()).Steps.Select(s => s.Name).ToHashSet();
        var impact = (await ImpactAsync(added)).Cases.Single();

        Assert.That(impact.Added, Is.Not.Empty.And.None.Matches<string>(steps.Contains));
        Assert.That((await ChangeAsync(repeal.Id)).After, Is.Null);
    }

    [Test, Order(4)]
    public async Task Few_cases_are_looked_at_at_a_time()
    {
        await Steps.OpenAsync(TestForms.Family("قادسية", "شنيار", "العبيدي"));
        var proposed = await ProposeAsync("UNID", Draft(13, ("fee_iqd", "9200")));

        var first = await ImpactAsync(proposed, "&size=1");
        var second = await ImpactAsync(proposed, "&size=1&page=2");

        Assert.That((first.OpenCases, first.Checked, first.Cases.Count), Is.EqualTo((2, 1, 1)));
        Assert.That((second.OpenCases, second.Checked, second.Cases.Count), Is.EqualTo((2, 2, 1)));
        Assert.That(first.Cases.Single().Id, Is.Not.EqualTo(second.Cases.Single().Id));
    }

    [Test, Order(5)]
    public async Task A_rule_that_somebody_verified_is_no_longer_marked_on_the_plan()
    {
        var before = await PlanAsync();
        foreach (var code in before.Steps.SelectMany(s => s.Unverified).Distinct())
        {
            var line = (await RuleAsync(code)).Lines.Single(l => l.HoldsToday);
            await Supervisor.PostAsync<RuleStampDto>($"/api/rules/{code}/verifications",
                new Api.Rules.VerifyRuleBody(new Domain.Rules.RuleVerificationId(Guid.CreateVersion7()), line.Fingerprint));
        }

        var after = await PlanAsync();

        Assert.That(before.Steps.SelectMany(s => s.Unverified), Is.Not.Empty);
        Assert.That(after.Steps.SelectMany(s => s.Unverified), Is.Empty);
        Assert.That(after.Steps.SelectMany(s => s.Because).Where(b => b.Rule is not null).Select(b => b.Rule!.IsVerified), Is.Not.Empty.And.All.True);
    }

    [Test, Order(6)]
    public async Task The_plan_of_a_case_changes_on_the_day_of_the_change_on_every_copy_of_the_server()
    {
        await using var copy = new TestServer(Clinic.OwnerConnection, training: true);
        copy.StartServer();
        TestServer[] servers = [Clinic.Server, copy];
        var before = await FeesAsync(servers);
        var released = await ReleaseAsync(await ProposeAsync("UNID", Draft(20, ("fee_iqd", "9300"))));

        var today = await FeesAsync(servers);
        var eve = await FeesAsync(servers, daysLater: 19);
        var onTheDay = await FeesAsync(servers, daysLater: 1);
        using var supervisor = await ClinicClient.SignInAsync(copy, "supervisor");
        var tooLate = await TryWithdrawAsync(released, by: supervisor);

        Assert.That(before.Concat(today).Concat(eve), Is.All.EqualTo(5000));
        Assert.That(onTheDay, Is.EqualTo(new int?[] { 9300, 9300 }));
        Assert.That(tooLate.ToString(), Is.EqualTo("422 rule_change.in_force"));
    }

    private async Task<RuleImpactDto> ImpactAsync(RuleChangeState change, string more = "") =>
        (await Supervisor.GetAsync<RuleImpactDto>($"/api/rule-changes/{change.Id.Value}/impact?language=en{more}")).Value;

    private async Task<PathwayDto> PlanAsync(ClinicClient? by = null) =>
        (await (by ?? Supervisor).GetAsync<PathwayDto>($"/api/families/{_case.FamilyId.Value}/pathway?language=en")).Value;

    // What the card costs by each copy of the server; days later, everybody has to sign in again.
    private async Task<int?[]> FeesAsync(TestServer[] servers, int daysLater = 0)
    {
        List<int?> fees = [];
        foreach (var server in servers)
        {
            server.Clock.Advance(TimeSpan.FromDays(daysLater));
            using var supervisor = await ClinicClient.SignInAsync(server, "supervisor");
            fees.Add((await PlanAsync(supervisor)).Steps.First(s => s.Procedure == "UNID").FeeIqd);
        }

        return [.. fees];
    }
}
