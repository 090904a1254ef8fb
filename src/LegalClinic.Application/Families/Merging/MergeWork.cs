using LegalClinic.Application.Access;
using LegalClinic.Application.Persistence;
using LegalClinic.Domain;
using LegalClinic.Domain.Families;
using LegalClinic.Domain.Families.Merging;
using LegalClinic.Domain.Staff;
using Microsoft.EntityFrameworkCore;

namespace LegalClinic.Application.Families.Merging;

/// <summary>What merging and splitting need: both files whole, and that the person may work in both.</summary>
public sealed class MergeWork(IClinicDb db, IMergeGate gate, ICurrentStaff staff, TimeProvider time)
{
    /// <summary>Who acts, now.</summary>
    public Stamp Stamp => new(staff.Me, time.GetUtcNow());

    /// <summary>Both files with everything in them.</summary>
    /// <exception cref="NotFoundException"><c>family.not_found</c>.</exception>
    public async Task<BothFiles> ReadAsync(FamilyId kept, FamilyId absorbed, CancellationToken ct)
    {
        FamilyId[] files = [kept, absorbed];
        var keptFile = await db.Families.Where(f => f.Id == kept).OneAsync("family.not_found", ct);
        var absorbedFile = await db.Families.Where(f => f.Id == absorbed).OneAsync("family.not_found", ct);
        var cases = await db.Cases.Where(c => files.Contains(c.FamilyId)).OrderBy(c => c.Id).ToListAsync(ct);
        var inCases = cases.ConvertAll(c => c.Id);
        var followers = await db.Families.Where(f => f.Id != absorbed && f.GoesOnIn != null && files.Contains(f.GoesOnIn.Value)).ToListAsync(ct);
        var following = followers.ConvertAll(f => f.Id);
        return new BothFiles
        {
            Kept = keptFile,
            Absorbed = absorbedFile,
            People = await db.People.Where(p => files.Contains(p.FamilyId)).OrderBy(p => p.Id).ToListAsync(ct),
            Marriages = await db.Marriages.Where(m => files.Contains(m.FamilyId)).OrderBy(m => m.Id).ToListAsync(ct),
            Papers = await db.Holdings.Where(h => files.Contains(h.FamilyId)).OrderBy(h => h.Id).ToListAsync(ct),
            Consents = await db.Consents.Where(c => files.Contains(c.FamilyId)).OrderBy(c => c.Id).ToListAsync(ct),
            Answers = await db.FactAnswers.Where(a => files.Contains(a.FamilyId)).OrderBy(a => a.Id).ToListAsync(ct),
            Cases = cases,
            Applications = await db.Applications.Where(a => inCases.Contains(a.CaseId)).OrderBy(a => a.Id).ToListAsync(ct),
            Plans = await db.CasePlans.Where(p => inCases.Contains(p.CaseId)).ToListAsync(ct),
            Tasks = await db.Tasks.Where(t => inCases.Contains(t.CaseId)).OrderBy(t => t.Id).ToListAsync(ct),
            Deadlines = await db.Deadlines.Where(d => inCases.Contains(d.CaseId)).OrderBy(d => d.Id).ToListAsync(ct),
            Followers = followers,
            FollowingPeople = await db.People.Where(p => p.SameAs != null && following.Contains(p.FamilyId)).ToListAsync(ct),
        };
    }

    /// <summary>Both files, held so that nobody writes into them meanwhile, at the versions the person saw.</summary>
    /// <exception cref="StaleVersionException">One of them was changed meanwhile.</exception>
    /// <exception cref="DomainException"><c>merge.others_work_here</c>: a colleague carries a case of one of them; a supervisor can.</exception>
    public async Task<BothFiles> HoldAsync((FamilyId Id, int Version) kept, (FamilyId Id, int Version) absorbed, CancellationToken ct)
    {
        await gate.HoldAsync(kept.Id, absorbed.Id, ct);
        var files = await ReadAsync(kept.Id, absorbed.Id, ct);
        files.Kept.At(kept.Version);
        files.Absorbed.At(absorbed.Version);
        if (!await MayAsync(files, ct)) throw new DomainException("merge.others_work_here");
        return files;
    }

    /// <summary>True when no other file was merged into the same one since: what lies on top is taken off first.</summary>
    public async Task<bool> IsLatestAsync(FileMerge merge, CancellationToken ct)
    {
        var standing = await db.FileMerges.AsNoTracking().Where(m => m.KeptId == merge.KeptId && m.SplitAt == null).Select(m => new { m.Id, m.MergedAt }).ToListAsync(ct);
        return standing.OrderBy(m => m.MergedAt).ThenBy(m => m.Id.Value).Last().Id == merge.Id;
    }

    /// <summary>
    /// True for a supervisor, and for a lawyer who carries every case of the two files and opened the work of both: else he or she would lose
    /// sight of one of them half-way, or move what a colleague works on.
    /// </summary>
    public async Task<bool> MayAsync(BothFiles files, CancellationToken ct)
    {
        if (staff.Role == Role.Supervisor) return true;
        var mine = files.Cases.Where(c => c.LawyerId == staff.Id).Select(c => c.OpenedIn).ToHashSet();
        return mine.Contains(files.Kept.Id) && mine.Contains(files.Absorbed.Id) && files.Followers.Count == 0
            && !await gate.OthersWorkInAsync(files.Kept.Id, ct) && !await gate.OthersWorkInAsync(files.Absorbed.Id, ct);
    }
}
