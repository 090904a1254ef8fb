using LegalClinic.Application.Families.Merging;
using LegalClinic.Domain.Families;
using Microsoft.EntityFrameworkCore;

namespace LegalClinic.Infrastructure.Persistence;

/// <summary>Asks the database for what a merge or a split needs (migrations, FileMerges.sql).</summary>
internal sealed class MergeGate(ClinicDbContext db) : IMergeGate
{
    public async Task HoldAsync(FamilyId kept, FamilyId absorbed, CancellationToken ct) =>
        await db.Database.ExecuteSqlAsync($"SELECT hold_files({new[] { kept.Value, absorbed.Value }})", ct);

    public async Task<bool> OthersWorkInAsync(FamilyId file, CancellationToken ct) =>
        await db.Database.SqlQuery<bool>($"SELECT others_work_in({file.Value}) AS \"Value\"").SingleAsync(ct);
}
