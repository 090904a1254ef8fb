using LegalClinic.Application.Audit;
using LegalClinic.Domain;
using LegalClinic.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace LegalClinic.Infrastructure.Audit;

/// <summary>Adds rows to the audit as the application's role. Who, when and whose file are filled in by the database.</summary>
internal sealed class AuditLog(ClinicDbContext db) : IAuditLog
{
    public async Task WriteAsync(string act, AuditEntry entry, CancellationToken ct)
    {
        try
        {
            await db.Database.ExecuteSqlAsync(
                $"""
                INSERT INTO audit_events (act, kind, part, subject, subject_id, refused, rows, detail)
                VALUES ({act}, {entry.Kind.Code}, {entry.Part.Code}, {entry.Subject}, {entry.SubjectId}, {entry.Refused}, {entry.Rows}, {entry.Detail})
                """,
                ct);
        }
        catch (NpgsqlException problem)
        {
            throw new AuditFailedException(problem);
        }
    }
}
