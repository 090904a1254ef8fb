using LegalClinic.Application.Access;
using LegalClinic.Application.Persistence;
using LegalClinic.Domain;
using LegalClinic.Domain.Applications;
using LegalClinic.Domain.Cases;
using LegalClinic.Domain.Deadlines;
using Microsoft.EntityFrameworkCore;

namespace LegalClinic.Application.Cases;

/// <summary>State of a case after a step.</summary>
public sealed record CaseState(CaseId Id, CaseStatus Status, int Version) : IVersioned;

/// <summary>What every step of a case needs: the case as the person saw it, who acts and when.</summary>
public sealed class CaseWork(IClinicDb db, ICurrentStaff staff, TimeProvider time)
{
    /// <summary>Who acts, now.</summary>
    public Stamp Stamp => new(staff.Me, time.GetUtcNow());

    /// <summary>Today in Baghdad.</summary>
    public DateOnly Today => time.Today();

    /// <summary>The case, if the person may see it and it still is what he or she saw.</summary>
    public async Task<Case> AtAsync(CaseId id, int version, CancellationToken ct) =>
        (await db.Cases.Where(c => c.Id == id).OneAsync("case.not_found", ct)).At(version);

    /// <summary>Everything applied for in the case.</summary>
    public Task<List<DocumentApplication>> ApplicationsAsync(CaseId id, CancellationToken ct) =>
        db.Applications.Where(a => a.CaseId == id).ToListAsync(ct);

    /// <summary>Everything in the case that runs out.</summary>
    public Task<List<Deadline>> DeadlinesAsync(CaseId id, CancellationToken ct) =>
        db.Deadlines.Where(d => d.CaseId == id).ToListAsync(ct);

    /// <summary>Makes a step in a case and writes it down.</summary>
    public async Task<CaseState> StepAsync(CaseId id, int version, Action<Case> step, CancellationToken ct)
    {
        var worked = await AtAsync(id, version, ct);

        step(worked);

        return await SaveAsync(worked, ct);
    }

    /// <summary>Writes a step down.</summary>
    public async Task<CaseState> SaveAsync(Case worked, CancellationToken ct)
    {
        await db.SaveChangesAsync(ct);
        return new CaseState(worked.Id, worked.Status, worked.Version);
    }
}
