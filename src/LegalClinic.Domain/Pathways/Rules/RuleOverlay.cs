using System.Globalization;
using LegalClinic.Domain.Staff;

namespace LegalClinic.Domain.Pathways.Rules;

/// <summary>A dated change of a rule: from its first day its line stands for the rule, to its last day or until a newer one.</summary>
/// <param name="ValidTo">Last day; null while it holds. Afterwards the line before it holds again.</param>
/// <param name="Repeals">True when the rule ceases to hold.</param>
/// <param name="Source">Number and day of the circular.</param>
/// <param name="Values">Every column of <see cref="RuleColumns"/> with what it says; empty: nothing.</param>
public sealed record ChangedRule(
    RuleKind Kind, string Code, Jurisdiction Jurisdiction, DateOnly ValidFrom, DateOnly? ValidTo, bool Repeals, string Source,
    IReadOnlyDictionary<string, string> Values);

/// <summary>Who verified a line, and when. It holds for what the line said then.</summary>
/// <param name="Fingerprint">Of the line as it was checked.</param>
public sealed record RuleStamp(string Code, string Fingerprint, string By, DateOnly On);

/// <summary>Lays changes and stamps over the rule files. A change never touches the line it replaces: what held on a day that has passed stays.</summary>
public static class RuleOverlay
{
    /// <summary>The files with the lines of the changes.</summary>
    public static RuleFiles With(this RuleFiles files, IEnumerable<ChangedRule> changes) => changes.OrderBy(c => c.ValidFrom).Aggregate(files, With);

    /// <summary>The files with a change; the same files when they know no such rule.</summary>
    public static RuleFiles With(this RuleFiles files, ChangedRule change)
    {
        var rows = files.Of(change.Kind).ToList();
        var last = rows.FindLastIndex(r => r.Cells.GetValueOrDefault("code") == change.Code);
        if (last < 0) return files;
        // Beside the rule's other lines: the place of a procedure says when a clinic files it.
        rows.Insert(last + 1, Row(Replaced(rows, change) ?? rows[last], change));
        return files.With(change.Kind, rows);
    }

    /// <summary>The files with who verified what; a stamp on words that have changed since counts for nothing.</summary>
    public static RuleFiles Stamped(this RuleFiles files, IReadOnlyCollection<RuleStamp> stamps)
    {
        var by = stamps.ToLookup(s => s.Code, StringComparer.Ordinal);
        return stamps.Count == 0 ? files : Enum.GetValues<RuleKind>().Aggregate(files, (all, kind) => all.With(kind, [.. all.Of(kind).Select(row => Stamped(row, by))]));
    }

    /// <summary>The line a change replaces on its first day; null when no line holds then.</summary>
    public static RuleRow? Replaced(IEnumerable<RuleRow> rows, ChangedRule change) => rows
        .Where(r => r.Cells.GetValueOrDefault("code") == change.Code).Select(r => (Row: r, Source: r.Source()))
        .Where(r => r.Source.HoldsOn(change.ValidFrom, r.Source.Jurisdiction) && Meet(r.Source.Jurisdiction, change.Jurisdiction))
        .OrderBy(r => r.Source.ValidFrom).LastOrDefault().Row;

    /// <summary>True when there is a jurisdiction in which both hold.</summary>
    public static bool Meet(Jurisdiction one, Jurisdiction other) => one == other || one == Jurisdiction.Both || other == Jurisdiction.Both;

    private static RuleRow Row(RuleRow replaced, ChangedRule change)
    {
        var cells = new Dictionary<string, string>(replaced.Cells, StringComparer.Ordinal)
        {
            ["source"] = change.Source, ["jurisdiction"] = change.Jurisdiction.Code, ["valid_from"] = Spell(change.ValidFrom),
            ["valid_to"] = change.ValidTo is { } to ? Spell(to) : "", ["verified_by"] = "", ["verified_on"] = "",
            [RuleRow.Repealed] = change.Repeals ? "yes" : "",
        };
        foreach (var (column, value) in change.Values) cells[RuleColumns.InFile(column)] = value.Trim();
        return new RuleRow(replaced.File, 0, cells);
    }

    private static RuleRow Stamped(RuleRow row, ILookup<string, RuleStamp> stamps) =>
        row.Cells.TryGetValue("code", out var code) && stamps.Contains(code) && row.Fingerprint() is var print && stamps[code].FirstOrDefault(s => s.Fingerprint == print) is { } stamp
            ? row with { Cells = new Dictionary<string, string>(row.Cells, StringComparer.Ordinal) { ["verified_by"] = stamp.By, ["verified_on"] = Spell(stamp.On) } }
            : row;

    private static string Spell(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
