using LegalClinic.Application.Cases;
using LegalClinic.Application.People;
using LegalClinic.Domain.Families;
using LegalClinic.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace LegalClinic.Infrastructure.Matching;

/// <summary>Finds parties by the duplicate check and keeps the finds that stand in files with a case.</summary>
internal sealed class ConflictSearch(ClinicDbContext db, IDuplicateCheck check) : IConflictSearch
{
    public async Task<PartiesKnown> FindAsync(FamilyAsked parties, FamilyId? own, CancellationToken ct)
    {
        var known = await check.CheckAsync(parties, own, ct);
        Guid[] files = [.. known.Families.Select(f => f.FamilyId.Value)];
        var withCases = (await db.Database.SqlQuery<Guid>($"SELECT family_id AS \"Value\" FROM files_with_cases({files})").ToListAsync(ct)).ToHashSet();
        return new PartiesKnown(
            known.Families.Where(f => withCases.Contains(f.FamilyId.Value)).SelectMany(f => f.Members).GroupBy(m => m.MemberId).ToDictionary(m => m.Key, m => m.Max(x => x.Band)),
            known.Bounded);
    }
}
