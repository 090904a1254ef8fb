using LegalClinic.Application.Calendars;
using LegalClinic.Domain;
using Microsoft.EntityFrameworkCore;

namespace LegalClinic.Infrastructure.Persistence;

/// <summary>Reads and moves the open deadlines of every office by functions of the database (migrations, Deadlines.sql).</summary>
internal sealed class OpenDeadlines(ClinicDbContext db) : IOpenDeadlines
{
    // Any number will do, as long as nothing else locks it.
    private const long CalendarLock = 5_170_002;

    public async Task HoldCalendarAsync(bool alone, CancellationToken ct)
    {
        if (db.Database.CurrentTransaction is null)
        {
            throw new InvalidOperationException("The calendar is only held within a transaction.");
        }

        if (alone) await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({CalendarLock})", ct);
        else await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock_shared({CalendarLock})", ct);
    }

    public async Task<IReadOnlyList<OpenDeadlineDays>> ReadAsync(CancellationToken ct) =>
        await db.Database.SqlQuery<OpenDeadlineDays>($"""
            SELECT id, body_code, office_name, jurisdiction, event_on, days, is_wait, last_on, rests_on_provisional FROM open_deadlines()
            """).ToListAsync(ct);

    public async Task MoveAsync(IReadOnlyList<MovedDeadline> moved, string why, Stamp stamp, CancellationToken ct)
    {
        if (moved.Count == 0) return;

        var ids = moved.Select(m => m.Id).ToArray();
        var last = moved.Select(m => m.LastOn).ToArray();
        var rests = moved.Select(m => m.RestsOnProvisional).ToArray();
        var moves = moved.Select(_ => Guid.CreateVersion7()).ToArray();
        await db.Database.ExecuteSqlAsync($"SELECT move_deadlines({ids}, {last}, {rests}, {moves}, {why}, {stamp.At})", ct);
    }
}
