using System.Globalization;

namespace LegalClinic.Benchmarks;

/// <summary>A table of measured figures in Markdown.</summary>
internal sealed class Table(params string[] columns)
{
    private readonly List<string[]> _rows = [columns, [.. columns.Select(_ => "---")]];

    /// <summary>Adds a row.</summary>
    public void Add(params string[] cells) => _rows.Add(cells);

    /// <summary>Prints it.</summary>
    public void Print()
    {
        foreach (var row in _rows) Console.WriteLine($"| {string.Join(" | ", row)} |");
    }

    /// <summary>Milliseconds with two decimals.</summary>
    public static string Milliseconds(TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{time.TotalMilliseconds:0.00} ms");

    /// <summary>The value below which a share of the sorted times lies.</summary>
    public static TimeSpan Percentile(IReadOnlyList<TimeSpan> sorted, double share) => sorted[Math.Min(sorted.Count - 1, (int)(sorted.Count * share))];
}
