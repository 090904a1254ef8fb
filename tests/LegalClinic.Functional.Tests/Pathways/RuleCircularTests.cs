using LegalClinic.Api.Pathways;
using LegalClinic.Api.Session;
using LegalClinic.Application.Pathways;
using LegalClinic.Application.Pathways.Plans;
using LegalClinic.Domain.Pathways;
using LegalClinic.Domain.Pathways.Plans;
using LegalClinic.Domain.Pathways.Rules;
using LegalClinic.Domain.Staff;
using LegalClinic.Functional.Tests.Testing;
using LegalClinic.Infrastructure.Reference;
using Microsoft.Extensions.DependencyInjection;

namespace LegalClinic.Functional.Tests.Pathways;

/// <summary>A circular changes the fee of the card after the plan was made.</summary>
public sealed class RuleCircularTests : ClinicTests
{
    private const int NewFee = 25_000;
    private static readonly DateOnly Circular = TestClock.Today.AddDays(10);

    protected override void Configure(IServiceCollection services) => services.AddSingleton<IPathwayRules, RulesWithCircular>();

    [Test]
    public async Task An_old_case_shows_which_rules_have_changed_and_what_that_alters()
    {
        var active = await Steps.ActivateAsync();
        var before = await Steps.ReadPlanAsync(active.Id);

        Clinic.Server.Clock.Advance(TimeSpan.FromDays(11));
        await SignInAgainAsync();
        var shown = await Steps.ReadPlanAsync(active.Id);
        await Lawyer.PostAsync<PlanState>(ClinicSteps.Plan(active.Id, "changes"), new TakePlanChangesBody(shown.Changes!.Mark), shown.Version);
        var after = await Steps.ReadPlanAsync(active.Id);

        Assert.That(before.Changes, Is.Null);
        Assert.That(shown.Changes.Rules.Select(r => (r.Code, r.Is)), Is.EqualTo(new[] { ("UNID", (DateOnly?)Circular) }));
        Assert.That(shown.Changes.Rules[0].After, Is.Not.Empty);
        var altered = shown.Changes.RulesAlter!.Changed.Single();
        Assert.That((altered.Changes, altered.After.FeeIqd), Is.EqualTo((new[] { StepChange.Fee }, (int?)NewFee)));
        Assert.That(after.Changes, Is.Null);
        Assert.That(after.RestsOn, Is.EqualTo(TestClock.Today.AddDays(11)));
        Assert.That(after.Lines.Where(l => l is { State: PlanLineState.Accepted, IsApproved: false }).Select(l => l.Key), Is.EqualTo(new[] { altered.Key }), "another fee is asked of the client anew");
    }

    // Nobody stays signed in for eleven days.
    private async Task SignInAgainAsync()
    {
        await Lawyer.GetAsync<SessionDto>("/api/session");
        _ = (await Lawyer.TrySignInAsync("lawyer")).Value;
    }

    private sealed class RulesWithCircular : IPathwayRules
    {
        private readonly RuleFiles _files = With(PathwayRuleFiles.Read());

        public PathwayRules On(DateOnly day, Jurisdiction jurisdiction) => PathwayRules.Read(_files, day, jurisdiction);

        private static RuleFiles With(RuleFiles files)
        {
            var card = files.Procedures.Single(r => r["code"] == "UNID");
            var cells = new Dictionary<string, string>(card.Cells) { ["fee_iqd"] = $"{NewFee}", ["valid_from"] = $"{Circular:yyyy-MM-dd}" };
            return files with { Procedures = [.. files.Procedures, card with { Cells = cells }] };
        }
    }
}
