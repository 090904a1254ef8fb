using LegalClinic.Infrastructure.Hosting;
using Npgsql;

namespace LegalClinic.Infrastructure.Audit;

/// <summary>The end of the chain: place and seal of its last row.</summary>
/// <param name="Seq">0 while nothing is sealed.</param>
public sealed record AuditLink(long Seq, byte[] Seal);

/// <summary>
/// Gives rows that were added since their place in the chain, as the owner. One copy of the program seals at a time; requests never
/// wait for it, as they only add rows.
/// </summary>
public sealed class AuditSealing(ClinicDatabase database, AuditChain chain)
{
    private const int Batch = 1000;
    private const int Lock = 7203813;

    /// <summary>Seals everything that is committed.</summary>
    /// <returns>The end of the chain.</returns>
    /// <exception cref="NpgsqlException">The database does not answer.</exception>
    public async Task<AuditLink> SealAsync(CancellationToken ct)
    {
        await using var connection = new NpgsqlConnection(database.ConnectionString);
        await connection.OpenAsync(ct);
        while (true)
        {
            var (end, sealedRows) = await SealBatchAsync(connection, ct);
            if (sealedRows < Batch)
            {
                return end;
            }
        }
    }

    /// <summary>Whether a row that was sealed before still bears its seal.</summary>
    public async Task<bool> HoldsAsync(AuditLink link, CancellationToken ct)
    {
        if (link.Seq == 0)
        {
            return true;
        }

        await using var connection = new NpgsqlConnection(database.ConnectionString);
        await connection.OpenAsync(ct);
        await using var look = new NpgsqlCommand("SELECT seal FROM audit_events WHERE seq = @seq", connection);
        look.Parameters.AddWithValue("seq", link.Seq);
        return await look.ExecuteScalarAsync(ct) is byte[] seal && seal.AsSpan().SequenceEqual(link.Seal);
    }

    /// <summary>Makes the partitions of this month and the twelve after it, as far as they lack.</summary>
    public async Task MakePartitionsAsync(CancellationToken ct)
    {
        await using var connection = new NpgsqlConnection(database.ConnectionString);
        await connection.OpenAsync(ct);
        await using var make = new NpgsqlCommand("SELECT audit_make_partitions(12)", connection);
        await make.ExecuteNonQueryAsync(ct);
    }

    private async Task<(AuditLink End, int Sealed)> SealBatchAsync(NpgsqlConnection connection, CancellationToken ct)
    {
        await using var transaction = await connection.BeginTransactionAsync(ct);
        await using (var wait = new NpgsqlCommand($"SELECT pg_advisory_xact_lock({Lock})", connection))
        {
            await wait.ExecuteNonQueryAsync(ct);
        }

        var end = await EndAsync(connection, ct);
        var rows = await UnsealedAsync(connection, ct);
        if (rows.Count > 0)
        {
            end = await WriteAsync(connection, end, rows, ct);
        }

        await transaction.CommitAsync(ct);
        return (end, rows.Count);
    }

    private static async Task<AuditLink> EndAsync(NpgsqlConnection connection, CancellationToken ct)
    {
        await using var last = new NpgsqlCommand("SELECT seq, seal FROM audit_events WHERE seq IS NOT NULL ORDER BY seq DESC LIMIT 1", connection);
        await using var reader = await last.ExecuteReaderAsync(ct);
        return await reader.ReadAsync(ct) ? new AuditLink(reader.GetInt64(0), reader.GetFieldValue<byte[]>(1)) : new AuditLink(0, AuditChain.Beginning);
    }

    private static async Task<List<AuditRow>> UnsealedAsync(NpgsqlConnection connection, CancellationToken ct)
    {
        await using var unsealed = new NpgsqlCommand($"{AuditRows.Select} WHERE seq IS NULL ORDER BY id LIMIT {Batch}", connection);
        await using var reader = await unsealed.ExecuteReaderAsync(ct);
        List<AuditRow> rows = [];
        while (await reader.ReadAsync(ct))
        {
            rows.Add(AuditRows.Row(reader));
        }

        return rows;
    }

    private async Task<AuditLink> WriteAsync(NpgsqlConnection connection, AuditLink end, List<AuditRow> rows, CancellationToken ct)
    {
        var (seqs, seals) = (new long[rows.Count], new byte[rows.Count][]);
        for (var i = 0; i < rows.Count; i++)
        {
            end = new AuditLink(end.Seq + 1, chain.Seal(end.Seal, end.Seq + 1, rows[i]));
            (seqs[i], seals[i]) = (end.Seq, end.Seal);
        }

        await using var write = new NpgsqlCommand(
            """
            UPDATE audit_events e SET seq = n.seq, seal = n.seal FROM unnest(@ids, @ats, @seqs, @seals) AS n(id, at, seq, seal)
            WHERE e.id = n.id AND e.at = n.at AND e.seq IS NULL
            """,
            connection);
        write.Parameters.AddWithValue("ids", rows.ConvertAll(r => r.Id).ToArray());
        write.Parameters.AddWithValue("ats", rows.ConvertAll(r => r.At).ToArray());
        write.Parameters.AddWithValue("seqs", seqs);
        write.Parameters.AddWithValue("seals", seals);
        var written = await write.ExecuteNonQueryAsync(ct);
        return written == rows.Count ? end : throw new InvalidOperationException($"{written} of {rows.Count} rows of the audit could be sealed.");
    }
}
