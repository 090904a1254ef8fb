using LegalClinic.Application.Cases;
using LegalClinic.Application.People;
using LegalClinic.Domain.Families;
using LegalClinic.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace LegalClinic.Infrastructure.Matching;

/// <summary>
/// Finds parties by the duplicate check and keeps the finds that stand in files with a case. A conflict that is missed does more harm than a question asked in vain,
/// so that every find counts, also one that would be too weak to speak of a second file.
/// </summary>
internal sealed class ConflictSearch(ClinicDbContext db, IDuplicateCheck check) : IConflictSearch
{
    public async Task<PartiesKnown> FindAsync(FamilyAsked parties, FamilyId? own, CancellationToken ct)
    {
        var known = await check.CheckAsync(parties, own, ct);
        Guid[] files = [.. known.Finds.Select(f => f.Person.FamilyId.Value).Distinct()];
        var withCases = (await db.Database.SqlQuery<Guid>($"SELECT family_id AS \"Value\" FROM files_with_cases({files})").ToListAsync(ct)).ToHashSet();
        return new PartiesKnown(
            known.Finds.Where(f => withCases.Contains(f.Person.FamilyId.Value)).GroupBy(m => m.MemberId).ToDictionary(m => m.Key, m => m.Max(x => x.Band)),
            known.Bounded);
    }
}
