using System.Globalization;

namespace LegalClinic.Application.Reports;

/// <summary>Keeps small counts out of reports, so that no family can be recognised (domain.md 4.8 item 12).</summary>
public static class SmallCells
{
    /// <summary>Counts below this are suppressed; nought is no secret.</summary>
    public const int Below = 5;

    /// <summary>A single count as it is printed; null when it is too small.</summary>
    public static string? Written(int count) => count is > 0 and < Below ? null : Text(count);

    /// <summary>
    /// Counts of one row. Where exactly one is too small, the smallest of the others goes with it, so that the one cannot
    /// be worked out from a total.
    /// </summary>
    public static IReadOnlyList<string?> Row(params IReadOnlyList<int> counts)
    {
        var hidden = counts.Select(c => c is > 0 and < Below).ToArray();
        if (hidden.Count(h => h) == 1)
        {
            var complement = counts.Select((count, index) => (count, index)).Where(x => !hidden[x.index] && x.count > 0)
                .OrderBy(x => x.count).Select(x => (int?)x.index).FirstOrDefault();
            if (complement is { } index)
            {
                hidden[index] = true;
            }
        }

        return [.. counts.Select((count, index) => hidden[index] ? null : Text(count))];
    }

    private static string Text(int count) => count.ToString(CultureInfo.InvariantCulture);
}
