using LegalClinic.Domain;
using LegalClinic.Domain.Cases;
using LegalClinic.Infrastructure.Persistence;
using Npgsql;

namespace LegalClinic.Infrastructure.Training.Seed.Copying;

/// <summary>Rows that wait to be written, by table.</summary>
internal sealed class CopyBatch(CopyTables tables)
{
    private readonly Dictionary<CopyTable, List<object?[]>> _rows = [];

    /// <summary>How many rows wait.</summary>
    public int Count => _rows.Values.Sum(r => r.Count);

    /// <summary>Families in the batch.</summary>
    public int Families { get; set; }

    /// <summary>Adds a thing as it stands now, with the moves of states it has made, as saving it would.</summary>
    public void Add(object thing, SeedIdentifiers ids)
    {
        foreach (var (table, row) in tables.Rows(thing))
        {
            if (!_rows.TryGetValue(table, out var rows))
            {
                _rows[table] = rows = [];
            }

            rows.Add(row);
        }

        if (thing is not Aggregate aggregate)
        {
            return;
        }

        foreach (var change in aggregate.TakeChanges())
        {
            Add(MoveRecord.Of(ids.At(change.Stamp.At), change, MoveWriter.Timeline(aggregate)), ids);
        }
    }

    /// <summary>Writes every row within the transaction that is open on the connection.</summary>
    public async Task WriteAsync(NpgsqlConnection connection, CancellationToken ct)
    {
        foreach (var table in tables.InOrder)
        {
            if (_rows.TryGetValue(table, out var rows))
            {
                await table.WriteAsync(connection, rows, ct);
            }
        }
    }

    /// <summary>Rows by name of table.</summary>
    public IEnumerable<(string Table, int Rows)> Counts => _rows.Select(r => (r.Key.Table.Name, r.Value.Count));
}
