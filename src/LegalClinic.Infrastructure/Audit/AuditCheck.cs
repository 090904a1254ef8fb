using System.Globalization;
using LegalClinic.Infrastructure.Hosting;
using Npgsql;

namespace LegalClinic.Infrastructure.Audit;

/// <summary>What a walk along the chain found.</summary>
/// <param name="Sealed">Rows whose place in the chain holds, up to the first that does not.</param>
/// <param name="Waiting">Rows that are not sealed yet.</param>
/// <param name="Anchors">Anchors the chain was compared with.</param>
/// <param name="Broken">One sentence about the first row that is not what it was; null when all are.</param>
public sealed record AuditFinding(long Sealed, long Waiting, int Anchors, string? Broken);

/// <summary>Walks the chain from its first row to its last and compares it with the anchors. Changes nothing.</summary>
public sealed class AuditCheck(ClinicDatabase database, AuditChain chain, IAuditAnchors anchors)
{
    /// <exception cref="StartupException">The database has no audit yet, or the anchors cannot be read.</exception>
    public async Task<AuditFinding> RunAsync(CancellationToken ct)
    {
        var kept = await AnchorsAsync(ct);
        await using var connection = new NpgsqlConnection(database.ConnectionString);
        await connection.OpenAsync(ct);
        try
        {
            return await WalkAsync(connection, kept, ct);
        }
        catch (PostgresException problem) when (problem.SqlState == PostgresErrorCodes.UndefinedTable)
        {
            throw new StartupException("This database has no audit yet: start this version of LegalClinic on it once, then run this again.", problem);
        }
    }

    private async Task<AuditFinding> WalkAsync(NpgsqlConnection connection, IReadOnlyList<AuditAnchor> kept, CancellationToken ct)
    {
        // One moment for both statements: what is sealed meanwhile belongs to the next walk.
        await using var transaction = await connection.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, ct);
        var waiting = await WaitingAsync(connection, ct);
        var places = kept.ToLookup(a => a.End.Seq);
        var end = new AuditLink(0, AuditChain.Beginning);

        await using var walk = new NpgsqlCommand($"{AuditRows.Select} WHERE seq IS NOT NULL ORDER BY seq, id", connection) { CommandTimeout = 0 };
        await using var reader = await walk.ExecuteReaderAsync(ct);
        while (await reader.ReadAsync(ct))
        {
            var (row, (seq, seal)) = (AuditRows.Row(reader), AuditRows.Link(reader));
            if (Fault(end, row, seq, seal, places) is { } fault)
            {
                return new AuditFinding(end.Seq, waiting, kept.Count, fault);
            }

            end = new AuditLink(seq, seal);
        }

        return new AuditFinding(end.Seq, waiting, kept.Count, EndFault(end, kept));
    }

    private string? Fault(AuditLink end, AuditRow row, long seq, byte[] seal, ILookup<long, AuditAnchor> places)
    {
        var expected = end.Seq + 1;
        if (seq > expected)
        {
            return Text($"Row {expected} of the audit is missing: after row {end.Seq} comes row {seq}, written {row.At:u}.");
        }

        if (seq < expected)
        {
            return Text($"Row {seq} of the audit is there twice, once written {row.At:u}.");
        }

        if (!chain.Seal(end.Seal, seq, row).AsSpan().SequenceEqual(seal))
        {
            return Text($"Row {seq} of the audit, written {row.At:u}, is not what was sealed: it was altered, or something before it was replaced.");
        }

        return places[seq].FirstOrDefault(a => !a.End.Seal.AsSpan().SequenceEqual(seal)) is { } anchor
            ? Text($"Row {seq} of the audit, written {row.At:u}, does not match the anchor of {anchor.At:u}: the chain was made anew up to here.")
            : null;
    }

    // Without anchors nobody could tell whether the end was cut off.
    private string? EndFault(AuditLink end, IReadOnlyList<AuditAnchor> kept) => kept.MaxBy(a => a.End.Seq) switch
    {
        { } last when last.End.Seq > end.Seq =>
            Text($"Row {end.Seq + 1} of the audit is missing: the anchor of {last.At:u} knows {last.End.Seq} rows, and the chain ends with row {end.Seq}."),
        null when end.Seq > 0 => $"There is no anchor in {anchors.Place}: rows at the end may have been removed; put the anchor file back.",
        _ => null,
    };

    private async Task<IReadOnlyList<AuditAnchor>> AnchorsAsync(CancellationToken ct)
    {
        try
        {
            return await anchors.ReadAsync(ct);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or FormatException)
        {
            throw new StartupException($"The anchors in {anchors.Place} cannot be read ({problem.Message}): put the file back from a copy.", problem);
        }
    }

    private static async Task<long> WaitingAsync(NpgsqlConnection connection, CancellationToken ct)
    {
        await using var count = new NpgsqlCommand("SELECT count(*) FROM audit_events WHERE seq IS NULL", connection);
        return (long)(await count.ExecuteScalarAsync(ct))!;
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
