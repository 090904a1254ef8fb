using LegalClinic.Domain.Pathways.Rules;
using LegalClinic.Domain.Staff;
using Mediator;

namespace LegalClinic.Application.Rules;

/// <summary>The words of the grammar: what a change may name.</summary>
public sealed record ListRuleWords(ClinicLanguage Language) : IQuery<RuleWordsDto>;

/// <summary>The words of the grammar, each with its meaning in a language.</summary>
/// <param name="Tokens">Documents, acts and evidence, spelled with their people: <c>UNID(P)</c>.</param>
/// <param name="Conditions">Conditions by name.</param>
/// <param name="Facts">Facts with their values, spelled with the person: <c>P.registered = yes|no</c>.</param>
public sealed record RuleWordsDto(IReadOnlyList<RuleWordDto> Tokens, IReadOnlyList<RuleWordDto> Conditions, IReadOnlyList<RuleWordDto> Facts);

/// <summary>A word of the grammar.</summary>
public sealed record RuleWordDto(string Spelling, string Meaning);

public sealed class ListRuleWordsHandler(RuleDesk desk) : IQueryHandler<ListRuleWords, RuleWordsDto>
{
    public async ValueTask<RuleWordsDto> Handle(ListRuleWords query, CancellationToken ct)
    {
        await desk.FilesAsync(ct);
        var rules = desk.On(desk.Today, Jurisdiction.Federal);
        return new RuleWordsDto(
            [.. rules.Procedures.Values.Select(p => new RuleWordDto(Spell(p), p.Name.In(query.Language))).OrderBy(w => w.Spelling, StringComparer.Ordinal)],
            [.. rules.Conditions.Values.Select(c => new RuleWordDto(c.Code, c.Text.In(query.Language))).OrderBy(w => w.Spelling, StringComparer.Ordinal)],
            [.. rules.Facts.Values.Select(f => new RuleWordDto(Spell(f), f.Question.In(query.Language))).OrderBy(w => w.Spelling, StringComparer.Ordinal)]);
    }

    private static string Spell(Procedure procedure) =>
        $"{procedure.Code}({(procedure.Signature.Count == 0 ? "2" : string.Join(",", procedure.Signature.Select(Roles.Spell)))})";

    private static string Spell(FactType fact)
    {
        var whose = fact.About switch { FactAbout.Marriage => "marriage", FactAbout.Household => "H", _ => "P" };
        return fact.IsNumber ? $"{whose}.{fact.Code} >= 1" : $"{whose}.{fact.Code} = {string.Join('|', fact.Values)}";
    }
}
