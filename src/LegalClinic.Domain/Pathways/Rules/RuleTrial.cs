using System.Globalization;
using LegalClinic.Domain.Staff;

namespace LegalClinic.Domain.Pathways.Rules;

/// <summary>Tries a change against the rules it would stand among, on every day on which it could meet others.</summary>
public static class RuleTrial
{
    /// <summary>Everything that is wrong with a change; columns as the form names them. Nothing: it can stand.</summary>
    /// <param name="files">The rules without the change.</param>
    public static IReadOnlyList<RuleFault> Of(RuleFiles files, ChangedRule change)
    {
        List<RuleFault> found = [.. change.Repeals ? [] : OwnFaults(change)];
        if (found.Count == 0) found = [.. Faults(files.With(change), change.ValidFrom, change.Jurisdiction)];
        // A line that does not read makes every line that names it faulty; only the cause is worth telling.
        var own = found.Where(f => f.Rule == change.Code).ToList();
        return [.. (own.Count > 0 ? own : found).Select(f => f with { Column = f.Column is { } column ? RuleColumns.InForm(column) : null }).Distinct()];
    }

    /// <summary>Everything that is wrong with the rules on a day or later, in either jurisdiction.</summary>
    public static IReadOnlyList<RuleFault> OfAll(RuleFiles files, DateOnly from) => [.. Faults(files, from, Jurisdiction.Both).Distinct()];

    private static IEnumerable<RuleFault> OwnFaults(ChangedRule change)
    {
        foreach (var column in RuleColumns.Of(change.Kind))
        {
            var value = change.Values.GetValueOrDefault(column, "").Trim();
            if (RuleColumns.IsWording(column) && value.Length == 0) yield return Fault(change, column, RuleFaultKind.Missing, "");
            if (RuleColumns.Range(column) is not { } range || value.Length == 0) continue;
            if (!int.TryParse(value, CultureInfo.InvariantCulture, out var number)) yield return Fault(change, column, RuleFaultKind.NotANumber, value);
            else if (number < range.Least || number > range.Most) yield return Fault(change, column, RuleFaultKind.OutOfRange, $"{range.Least}–{range.Most}");
        }
    }

    private static RuleFault Fault(ChangedRule change, string column, RuleFaultKind kind, string subject) =>
        new(change.Kind.Code, 0, $"{column}: {kind.Code} {subject}".TrimEnd()) { Kind = kind, Rule = change.Code, Column = column, Subject = subject };

    private static IEnumerable<RuleFault> Faults(RuleFiles files, DateOnly from, Jurisdiction jurisdiction)
    {
        Jurisdiction[] where = jurisdiction == Jurisdiction.Both ? [Jurisdiction.Federal, Jurisdiction.Kri] : [jurisdiction];
        return files.Turns().Where(day => day > from).Prepend(from).SelectMany(day => where.SelectMany(place => Read(files, day, place).Faults));
    }

    /// <summary>The rules of a day; null when they cannot be read.</summary>
    public static PathwayRules? TryRead(RuleFiles files, DateOnly day, Jurisdiction jurisdiction) => Read(files, day, jurisdiction).Rules;

    private static (PathwayRules? Rules, IReadOnlyList<RuleFault> Faults) Read(RuleFiles files, DateOnly day, Jurisdiction jurisdiction)
    {
        try
        {
            return (PathwayRules.Read(files, day, jurisdiction), []);
        }
        catch (RuleFaultsException e)
        {
            return (null, e.Faults);
        }
    }
}
