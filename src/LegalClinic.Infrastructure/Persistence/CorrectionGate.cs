using LegalClinic.Application.Families.Corrections;
using LegalClinic.Domain.Families;
using LegalClinic.Domain.Intakes;
using Microsoft.EntityFrameworkCore;

namespace LegalClinic.Infrastructure.Persistence;

/// <summary>Asks the database for what corrections need (migrations, FieldEdits.sql).</summary>
internal sealed class CorrectionGate(ClinicDbContext db) : ICorrectionGate
{
    public async Task HoldIntakeAsync(IntakeId intake, CancellationToken ct) =>
        await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtextextended({intake.Value.ToString()}, 5))", ct);

    public async Task HoldFileAsync(FamilyId file, CancellationToken ct) =>
        await db.Database.ExecuteSqlAsync($"SELECT FROM families f WHERE f.id = {file.Value} FOR UPDATE", ct);

    public async Task<FamilyId?> OpenFileAsync(FormCorrectionId correction, CancellationToken ct)
    {
        var files = await db.Database.SqlQuery<Guid>($"SELECT unnest(open_file_for({correction.Value})) AS \"Value\"").ToListAsync(ct);
        if (files.Count == 0)
        {
            return null;
        }

        db.Correcting = files.ConvertAll(id => new FamilyId(id));
        return db.Correcting[^1];
    }
}
