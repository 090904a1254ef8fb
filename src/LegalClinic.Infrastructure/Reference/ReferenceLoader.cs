using LegalClinic.Domain.Calendars;
using LegalClinic.Domain.Reference;
using LegalClinic.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace LegalClinic.Infrastructure.Reference;

/// <summary>
/// Brings the reference files into the database. A row is known by its code and first day; what a supervisor added or
/// verified in the database stays.
/// </summary>
public static class ReferenceLoader
{
    /// <summary>Adds what is missing and leaves the rest as it is; running it again changes nothing.</summary>
    /// <returns>How many rows were added.</returns>
    public static async Task<int> LoadAsync(ClinicDbContext db, CancellationToken ct)
    {
        await AddAsync(db.DocumentTypes, ReferenceFiles.DocumentTypes(), ct);
        await AddAsync(db.DocumentDependencies, ReferenceFiles.Dependencies(), ct);
        await AddAsync(db.Bodies, ReferenceFiles.Bodies(), ct);
        await AddAsync(db.Places, ReferenceFiles.Places(), ct);
        await AddAsync(db.Sites, ReferenceFiles.Sites(), ct);
        await AddAsync(db.Glossary, ReferenceFiles.Glossary(), ct);
        await AddAsync(db.DeadlineKinds, ReferenceFiles.DeadlineKinds(), ct);
        await AddAsync(db.PaperValidities, ReferenceFiles.PaperValidities(), ct);
        await AddAsync(db.ReplyTerms, ReferenceFiles.ReplyTerms(), ct);
        await AddClosedDaysAsync(db, ct);
        await AddAsync(db.PriorityWeights, ReferenceFiles.PriorityWeights(), ct);
        await AddAsync(db.AuditThresholds, ReferenceFiles.AuditThresholds(), ct);
        return await db.SaveChangesAsync(ct);
    }

    // Known by the code alone: a supervisor may have moved the days since, or withdrawn them.
    private static async Task AddClosedDaysAsync(ClinicDbContext db, CancellationToken ct)
    {
        var known = (await db.ClosedDays.AsNoTracking().Where(d => d.Code != null).Select(d => d.Code).ToListAsync(ct)).ToHashSet();
        db.ClosedDays.AddRange(ReferenceFiles.ClosedDays().Where(row => !known.Contains(row.Code))
            .Select(row => ClosedDays.Shipped(new ClosedDaysId(Guid.CreateVersion7()), row.Code, row.Content)));
    }

    private static async Task AddAsync<T>(DbSet<T> set, List<T> rows, CancellationToken ct)
        where T : ReferenceRow
    {
        var known = (await set.AsNoTracking().Select(r => new { r.Code, r.ValidFrom }).ToListAsync(ct))
            .Select(r => (r.Code, r.ValidFrom)).ToHashSet();
        set.AddRange(rows.Where(r => !known.Contains((r.Code, r.ValidFrom))));
    }
}
