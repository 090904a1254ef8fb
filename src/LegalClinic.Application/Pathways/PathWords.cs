using LegalClinic.Domain.Pathways.Rules;
using LegalClinic.Domain.Staff;

namespace LegalClinic.Application.Pathways;

/// <summary>What a plain word on the family's page is for.</summary>
public enum PathWordKind
{
    /// <summary>A step, by the code of its procedure.</summary>
    Step,

    /// <summary>Something to bring along.</summary>
    Paper,

    /// <summary>Where it is done, by the code of the body.</summary>
    Place,
}

/// <summary>What a code is called on paper in a family's hands. Reference data, dated.</summary>
public sealed record PathWord(PathWordKind Kind, string Code, RuleText Text, DateOnly ValidFrom, DateOnly? ValidTo, Jurisdiction Jurisdiction)
{
    /// <summary>Code of the row that stands for everything that has none of its own.</summary>
    public const string Other = "OTHER";

    /// <summary>True when it holds on a day in a jurisdiction.</summary>
    public bool HoldsOn(DateOnly day, Jurisdiction jurisdiction) =>
        ValidFrom <= day && (ValidTo is null || day <= ValidTo) && (Jurisdiction == Jurisdiction.Both || Jurisdiction == jurisdiction);
}

/// <summary>
/// The only words for steps, papers and places that a family's page may use. What has no row is not named at all: so a procedure
/// whose name could endanger a family is safe before anybody has thought of it.
/// </summary>
public sealed class PathWordbook(IReadOnlyList<PathWord> words)
{
    /// <summary>Every row.</summary>
    public IReadOnlyList<PathWord> All => words;

    /// <summary>The words of a day, a jurisdiction and a language.</summary>
    public PathWords On(DateOnly day, Jurisdiction jurisdiction, ClinicLanguage language) => new(
        words.Where(w => w.HoldsOn(day, jurisdiction)).OrderBy(w => w.ValidFrom).GroupBy(w => (w.Kind, w.Code))
            .ToDictionary(same => same.Key, same => same.Last().Text.In(language)));
}

/// <summary>Plain words in one language.</summary>
public sealed class PathWords(IReadOnlyDictionary<(PathWordKind Kind, string Code), string> words)
{
    /// <summary>What a step is called.</summary>
    public string Step(string procedure) => Of(PathWordKind.Step, procedure);

    /// <summary>Where it is done.</summary>
    public string Place(string? body) => Of(PathWordKind.Place, body ?? PathWord.Other);

    /// <summary>What to bring along; a paper that is also obtained by a step is called as that step.</summary>
    public string Paper(string code) => words.GetValueOrDefault((PathWordKind.Paper, code))
        ?? words.GetValueOrDefault((PathWordKind.Step, code)) ?? Of(PathWordKind.Paper, PathWord.Other);

    private string Of(PathWordKind kind, string code) => words.GetValueOrDefault((kind, code)) ?? words[(kind, PathWord.Other)];
}
