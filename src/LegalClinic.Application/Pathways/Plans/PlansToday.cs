using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using LegalClinic.Application.Intakes;
using LegalClinic.Application.Persistence;
using LegalClinic.Domain;
using LegalClinic.Domain.Cases;
using LegalClinic.Domain.Pathways;
using LegalClinic.Domain.Pathways.Plans;

namespace LegalClinic.Application.Pathways.Plans;

/// <summary>An action plan in the light of today's file and rules.</summary>
/// <param name="Pathway">Today's pathway with the ways the lawyer chose; null when the file contradicts itself.</param>
/// <param name="Difference">Between what the plan rests on and today's pathway; null when there is none.</param>
/// <param name="AlteredRules">Rules that are not what they were when the plan was made.</param>
/// <param name="ByOldRules">Today's file by the rules of the plan's day; null when no rule has changed.</param>
public sealed record PlanToday(
    PathwayFamily Family, PlanBasis Basis, ComputedPathway? Pathway, PlanDifference? Difference, IReadOnlyList<AlteredRule> AlteredRules, ComputedPathway? ByOldRules)
{
    /// <summary>True when there is something to take over.</summary>
    public bool HasChanges => Difference is { IsEmpty: false } || AlteredRules.Count > 0;

    /// <summary>Names what was shown, so that nothing else is taken than what somebody saw. It holds no fact.</summary>
    public string Mark()
    {
        var seen = string.Join('\n',
        [
            .. (Difference?.Added ?? []).Select(s => $"+{s.Step.Key} {s.Step.Body} {s.Step.FeeIqd}"), .. (Difference?.Dropped ?? []).Select(s => $"-{s.Step.Key}"),
            .. (Difference?.Changed ?? []).Select(s => $"~{s.After.Key} {string.Join(',', s.Changes)} {s.After.Body} {s.After.FeeIqd} {s.After.Deadline}"),
            .. (Difference?.Closed ?? []).Select(n => $"!{n.Target.Document} {n.Target.PersonId.Value}"), .. AlteredRules.Select(r => $"{r.File} {r.Code} {r.Is}"),
        ]);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(seen)))[..16];
    }
}

/// <summary>Computes action plans anew from the file and the rules of today.</summary>
public sealed class PlansToday(FamilyRecords records, FamilyPathways pathways, ISealer sealer)
{
    /// <summary>Reads the family and compares.</summary>
    public async Task<PlanToday> ReadAsync(Case about, CasePlan plan, CancellationToken ct)
    {
        var family = await records.ReadAsync(about.FamilyId, ct);
        var basis = JsonSerializer.Deserialize<PlanBasis>(await sealer.OpenAsync(about.OpenedIn.Value, plan.Basis, ct), IntakeForms.Json)!;
        var aims = PlanBasis.Aims(basis.Targets, family.Targets, plan.Lines.Where(l => l.State == PlanLineState.Started));
        return Compare(family with { Targets = aims }, basis, plan);
    }

    /// <summary>Says why there is no pathway.</summary>
    /// <exception cref="DomainException"><c>pathway.facts_refused</c> with each fault.</exception>
    public void Refuse(PlanToday today) => pathways.Compute(today.Family);

    private PlanToday Compare(PathwayFamily family, PlanBasis basis, CasePlan plan)
    {
        ChosenWay[] chosen = [.. plan.Choices.Select(c => c.Way)];
        if (pathways.TryCompute(family, chosen) is not { } now) return new PlanToday(family, basis, null, null, [], null);

        var difference = PlanDifference.Between(basis.Plan, basis.Facts, now.Plan, now.Request.Family);
        var rules = AlteredRules.Since(basis.Rules, pathways.RulesOn(plan.RestsOn, family.Jurisdiction), now.Plan, now.Rules);
        return new PlanToday(family, basis, now, difference, rules, rules.Count > 0 ? pathways.TryCompute(family, chosen, plan.RestsOn) : null);
    }
}
