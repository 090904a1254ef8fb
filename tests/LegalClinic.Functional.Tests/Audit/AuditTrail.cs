using LegalClinic.Functional.Tests.Testing;
using Npgsql;

namespace LegalClinic.Functional.Tests.Audit;

/// <summary>The audit as the owner of the database sees it.</summary>
public static class AuditTrail
{
    /// <summary>Writes for the owner, past every guard.</summary>
    public static async Task ExecuteAsync(TestClinic clinic, string sql)
    {
        await using var owner = NpgsqlDataSource.Create(clinic.OwnerConnection);
        await using var command = owner.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>One number.</summary>
    public static async Task<long> CountAsync(TestClinic clinic, string where)
    {
        await using var owner = NpgsqlDataSource.Create(clinic.OwnerConnection);
        await using var command = owner.CreateCommand($"SELECT count(*) FROM audit_events WHERE {where}");
        return (long)(await command.ExecuteScalarAsync())!;
    }

    /// <summary>What the work left behind: <c>user act kind part role subject detail rows</c>, refused ones led by an exclamation mark.</summary>
    public static async Task<IReadOnlyList<string>> OfAsync(TestClinic clinic, Func<Task> work)
    {
        await using var owner = NpgsqlDataSource.Create(clinic.OwnerConnection);
        await using var last = owner.CreateCommand("SELECT coalesce(max(id), 0) FROM audit_events");
        var before = (long)(await last.ExecuteScalarAsync())!;

        await work();

        await using var read = owner.CreateCommand("""
            SELECT concat_ws(' ', CASE WHEN e.refused THEN '!' END, coalesce(u.user_name, 'nobody'), e.act, e.kind, e.part, coalesce(e.role, '-'),
              nullif(e.subject, ''), nullif(e.detail, ''), 'rows=' || e.rows)
            FROM audit_events e LEFT JOIN users u ON u.id = e.staff_id WHERE e.id > $1 ORDER BY e.id
            """);
        read.Parameters.AddWithValue(before);
        await using var rows = await read.ExecuteReaderAsync();
        List<string> found = [];
        while (await rows.ReadAsync())
            found.Add(rows.GetString(0));
        return found;
    }
}
