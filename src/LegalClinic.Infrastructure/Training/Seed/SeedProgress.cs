using System.Diagnostics;
using LegalClinic.Infrastructure.Training.Seed.Copying;

namespace LegalClinic.Infrastructure.Training.Seed;

/// <summary>Says every few seconds how far the seeding has come.</summary>
internal sealed class SeedProgress(TextWriter output, int families)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);
    private readonly long _began = Stopwatch.GetTimestamp();
    private readonly SortedDictionary<string, int> _written = new(StringComparer.Ordinal);
    private TimeSpan _said;
    private int _done;

    /// <summary>Rows written so far, by table.</summary>
    public IReadOnlyDictionary<string, int> Written => _written;

    /// <summary>Counts what was written.</summary>
    public void Add(CopyBatch batch)
    {
        foreach (var (table, rows) in batch.Counts)
        {
            _written[table] = _written.GetValueOrDefault(table) + rows;
        }

        _done += batch.Families;
        var elapsed = Stopwatch.GetElapsedTime(_began);
        if (elapsed - _said >= Pause)
        {
            _said = elapsed;
            output.WriteLine($"{_done} of {families} families, {elapsed.TotalSeconds:0} s");
        }
    }
}
