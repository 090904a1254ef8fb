using LegalClinic.Domain.Pathways;
using LegalClinic.Domain.Pathways.Rules;
using LegalClinic.Domain.Staff;

namespace LegalClinic.Application.Rules;

/// <summary>All lines of one rule, oldest first.</summary>
internal sealed record RuleSheetLines(RuleKind Kind, IReadOnlyList<(RuleRow Row, RuleSource Source)> All)
{
    /// <summary>What the newest line that says something says, column by column in the order of the form.</summary>
    public IReadOnlyList<RuleColumnDto> Values() => Values(All.Where(l => !l.Row.IsRepealed).Last().Row);

    /// <summary>What a line says, column by column.</summary>
    public IReadOnlyList<RuleColumnDto> Values(RuleRow row) =>
        [.. RuleColumns.Of(Kind).Select(c => new RuleColumnDto(c, row.Cells.GetValueOrDefault(RuleColumns.InFile(c), "")))];
}

/// <summary>Finds the lines of the rules and puts them into sentences.</summary>
internal static class RuleLines
{
    private static readonly Jurisdiction[] Places = [Jurisdiction.Federal, Jurisdiction.Kri];

    /// <summary>The lines that hold on a day, in either jurisdiction, in the order of the files.</summary>
    public static IEnumerable<(RuleKind Kind, RuleRow Row, RuleSource Source)> On(RuleFiles files, DateOnly day)
    {
        foreach (var kind in Enum.GetValues<RuleKind>())
        {
            var rows = files.Of(kind).Where(r => IsRule(kind, r)).Select(r => (Row: r, Source: r.Source())).ToList();
            foreach (var group in rows.GroupBy(r => r.Source.Code, StringComparer.Ordinal))
            {
                var holding = Places.Select(place => group.Where(r => r.Source.HoldsOn(day, place)).OrderBy(r => r.Source.ValidFrom).LastOrDefault())
                    .Where(r => r.Row is { IsRepealed: false }).Distinct();
                foreach (var (row, source) in holding) yield return (kind, row, source);
            }
        }
    }

    /// <summary>Every line of a rule; null when there is no such rule.</summary>
    public static (RuleKind Kind, RuleSheetLines Lines)? Find(RuleFiles files, string code)
    {
        foreach (var kind in Enum.GetValues<RuleKind>())
        {
            var rows = files.Of(kind).Where(r => r["code"] == code && IsRule(kind, r)).Select(r => (Row: r, Source: r.Source())).OrderBy(r => r.Source.ValidFrom).ToList();
            if (rows.Count > 0) return (kind, new RuleSheetLines(kind, rows));
        }

        return null;
    }

    /// <summary>A line in sentences.</summary>
    /// <param name="rules">Rules in which the line is the one that counts.</param>
    public static RuleLineDto Told(RuleKind kind, RuleRow row, RuleSource source, PathwayRules rules, bool holdsToday) => new(
        source.Code, kind, source.Jurisdiction, source.ValidFrom, source.ValidTo, row.IsRepealed ? null : Sentences(rules, kind, source.Code), source.Origin,
        source.VerifiedBy, source.VerifiedOn, row.Fingerprint(), holdsToday);

    /// <summary>A rule in the three languages; null when it does not hold.</summary>
    public static SentencesDto? Sentences(PathwayRules rules, RuleKind kind, string code) =>
        RuleSentences.Whole(rules, kind, code, ClinicLanguage.Ar) is { } ar
            ? new SentencesDto(ar, RuleSentences.Whole(rules, kind, code, ClinicLanguage.Ckb)!, RuleSentences.Whole(rules, kind, code, ClinicLanguage.En)!)
            : null;

    /// <summary>Codes of the documents and acts a rule speaks of.</summary>
    public static IEnumerable<string> SpeaksOf(PathwayRules rules, RuleKind kind, string code) => kind switch
    {
        RuleKind.Dependency => rules.Dependencies.Where(d => d.Source.Code == code).SelectMany(d => d.Requires.Needs().Select(n => n.Procedure.Code).Prepend(d.Of.Code)),
        RuleKind.Procedure => [code],
        RuleKind.Variant => rules.Variants.Where(v => v.Source.Code == code).Select(v => v.Procedure),
        RuleKind.Decision => rules.Decisions.Where(d => d.Source.Code == code).SelectMany(d => d.Effects).Where(e => e.On is not null).Select(e => e.On!.Procedure.Code),
        _ => [],
    };

    /// <summary>A jurisdiction in which a line holds.</summary>
    public static Jurisdiction PlaceOf(Jurisdiction jurisdiction) => jurisdiction == Jurisdiction.Both ? Jurisdiction.Federal : jurisdiction;

    // Evidence, old papers and helpers are words of the grammar; only what is obtained or done is a rule of its own.
    private static bool IsRule(RuleKind kind, RuleRow row) => kind != RuleKind.Procedure || row["kind"] is "document" or "act";
}
