using LegalClinic.Application.Pathways;
using LegalClinic.Application.Pathways.Plans;
using LegalClinic.Application.Persistence;
using LegalClinic.Domain;
using LegalClinic.Domain.Pathways.Plans;

namespace LegalClinic.Infrastructure.Training.Seed;

/// <summary>Makes the action plan of a case out of the pathway of its day, as <see cref="MakePlan"/> does.</summary>
internal sealed class SeedPathways(IPathwayRules rules, IReferenceData reference)
{
    /// <summary>The plan with every step taken by the lawyer; null where the file gives no pathway.</summary>
    public async Task<CasePlan?> PlanAsync(FamilyInFile file, SeedOffice office, CaseRecords records, ISealer sealer, SeedIdentifiers ids, Stamp stamp, CancellationToken ct)
    {
        var sheet = await SeedSheet.OfAsync(file, records, sealer, ct);
        var family = FamilyRecords.Of(file.Family.Id, file.Family.Number, file.Family.HeadId, file.Family.Household, office.Office.Jurisdiction, sheet);
        var pathway = new FamilyPathways(rules, reference, new SeedTime(stamp.At)).TryCompute(family);
        if (pathway is not { Plan.Steps.Count: > 0 })
        {
            return null;
        }

        var plan = CasePlan.Make(new CasePlanId(ids.Next()), records.Case.Id, pathway.Plan, pathway.Rules,
            await PlanWork.SealAsync(sealer, records.Case, pathway, ct), stamp);
        plan.Accept([.. plan.Lines.Select(l => l.Key)], stamp);
        return plan;
    }

    /// <summary>A clock that shows the instant of the plan.</summary>
    private sealed class SeedTime(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
