using System.Text.Json;
using LegalClinic.Application.Cases;
using LegalClinic.Application.Intakes;
using LegalClinic.Application.Persistence;
using LegalClinic.Domain;
using LegalClinic.Domain.Cases;
using LegalClinic.Domain.Pathways.Plans;

namespace LegalClinic.Application.Pathways.Plans;

/// <summary>An action plan after a step.</summary>
public sealed record PlanState(CasePlanId Id, CaseId CaseId, int Version) : IVersioned;

/// <summary>What every step of an action plan needs: the plan as the person saw it, its case, who acts and when.</summary>
public sealed class PlanWork(IClinicDb db, CaseWork work, PlansToday plans, ISealer sealer)
{
    /// <summary>Makes a step in a plan that needs no pathway, and writes it down; the case counts as worked on.</summary>
    public async Task<PlanState> StepAsync(CaseId id, int version, Action<CasePlan, Stamp> step, CancellationToken ct)
    {
        var (_, plan) = await AtAsync(id, version, ct);

        step(plan, work.Stamp);

        return await SaveAsync(plan, ct);
    }

    /// <summary>Makes a step in a plan in the light of today's pathway, and writes it down.</summary>
    /// <exception cref="DomainException"><c>pathway.facts_refused</c>: the file contradicts itself.</exception>
    public async Task<PlanState> StepAsync(CaseId id, int version, Func<CasePlan, PlanToday, Case, Stamp, Task> step, CancellationToken ct)
    {
        var (inCase, plan) = await AtAsync(id, version, ct);
        var today = await plans.ReadAsync(inCase, plan, ct);
        if (today.Pathway is null)
        {
            plans.Refuse(today);
        }

        await step(plan, today, inCase, work.Stamp);

        return await SaveAsync(plan, ct);
    }

    /// <summary>Seals what a plan rests on under the key of the file in which its case was opened.</summary>
    public Task<byte[]> SealAsync(Case inCase, ComputedPathway pathway, CancellationToken ct) => SealAsync(sealer, inCase, pathway, ct);

    /// <summary>The same with another sealer.</summary>
    public static Task<byte[]> SealAsync(ISealer sealer, Case inCase, ComputedPathway pathway, CancellationToken ct)
    {
        var basis = new PlanBasis(pathway.Plan, pathway.Request.Family, pathway.Request.Targets, AlteredRules.RestedOn(pathway.Plan, pathway.Rules));
        return sealer.SealAsync(inCase.OpenedIn.Value, JsonSerializer.SerializeToUtf8Bytes(basis, IntakeForms.Json), ct);
    }

    private async Task<(Case, CasePlan)> AtAsync(CaseId id, int version, CancellationToken ct)
    {
        var inCase = await db.Cases.Where(c => c.Id == id).OneAsync("case.not_found", ct);
        var plan = (await db.CasePlans.Where(p => p.CaseId == id).OneAsync("plan.not_found", ct)).At(version);
        inCase.WorkOnPlan(work.Stamp);
        return (inCase, plan);
    }

    private async Task<PlanState> SaveAsync(CasePlan plan, CancellationToken ct)
    {
        await db.SaveChangesAsync(ct);
        return new PlanState(plan.Id, plan.CaseId, plan.Version);
    }
}
