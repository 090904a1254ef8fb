using System.Globalization;
using LegalClinic.Application.Letters;
using LegalClinic.Application.Printing;
using LegalClinic.Domain;
using LegalClinic.Domain.Pathways;
using LegalClinic.Domain.People;
using LegalClinic.Domain.Staff;

namespace LegalClinic.Application.Pathways;

/// <summary>Words that must not stand on paper in a family's hands: those of letters and more (domain.md 4.7).</summary>
public sealed record FamilyPaperGuard(ForbiddenWords Words);

/// <summary>Who the page is from and how the family may be spoken to.</summary>
/// <param name="Organisation">Name of the organisation; null when the family asked for neutral words.</param>
/// <param name="Contact">Where the office is reached; null when the family asked for neutral words.</param>
public sealed record PathSender(string? Organisation, string? Contact);

/// <summary>Writes the page for the family from its plan: plain words only, nothing that could endanger it.</summary>
public sealed class PathPaper(PathWordbook pathWords, PrintWordbook printWords, FamilyPaperGuard guard)
{
    /// <summary>The page with at most so many lines.</summary>
    /// <exception cref="DomainException"><c>pathway.forbidden_words</c>: a word stands on it that must not; details name place and word.</exception>
    public PathDocument Write(PathwayFamily family, PathwayPlan plan, ClinicLanguage language, PathSender sender, int atMost)
    {
        var lines = PathLines.Of(plan, pathWords.On(plan.Day, family.Jurisdiction, language));
        var page = new PathDocument
        {
            Language = language, Title = printWords.In(language).Path.Title, Date = plan.Day, DateText = printWords.LongDate(plan.Day, language),
            Organisation = sender.Organisation, Contact = sender.Contact, Number = family.Number,
            Stages = Stages(family, plan, lines, language, atMost), HasMore = lines.Count > atMost,
        };
        var hits = guard.Words.FindIn(Texts(page));
        return hits.Count == 0 ? page : throw new DomainException("pathway.forbidden_words", [.. hits.Select(h => $"{h.Place}: {h.Word}")]);
    }

    /// <summary>How many lines a plan has.</summary>
    public int Lines(PathwayFamily family, PathwayPlan plan, ClinicLanguage language) =>
        PathLines.Of(plan, pathWords.On(plan.Day, family.Jurisdiction, language)).Count;

    private List<PathStage> Stages(PathwayFamily family, PathwayPlan plan, IReadOnlyList<PathGroup> lines, ClinicLanguage language, int atMost)
    {
        var words = printWords.In(language).Path;
        var numbers = lines.SelectMany((line, index) => line.Steps.Select(s => (s.Key, Number: index + 1))).ToDictionary(s => s.Key, s => s.Number);
        return
        [
            .. lines.Take(atMost).Select((line, index) => (line.Nearness, Line: Line(family, plan, line, index + 1, numbers, language)))
                .GroupBy(line => line.Nearness, (nearness, of) => new PathStage(Heading(nearness, words), [.. of.Select(line => line.Line)])),
        ];
    }

    private PathLine Line(
        PathwayFamily family, PathwayPlan plan, PathGroup line, int number, Dictionary<string, int> numbers, ClinicLanguage language)
    {
        var last = line.Steps.Min(s => s.Deadline);
        return new PathLine(
            Digits(number), line.What, Whom(family, line, language), line.Where, Bring(family, plan, line, numbers, language),
            last is { } day ? printWords.LongDate(day, language) : null);
    }

    private string Whom(PathwayFamily family, PathGroup line, ClinicLanguage language) =>
        Names(family, line.Steps.SelectMany(s => s.People), language) is { Length: > 0 } names ? names : printWords.In(language).Path.Member;

    // Somebody who does not live with the family is not named: where he is may be what nobody should ask. Nor is a name that is
    // itself a word that must not stand there.
    private string Names(PathwayFamily family, IEnumerable<PersonId> people, ClinicLanguage language)
    {
        var here = family.Record.Members.Where(m => m.LivesWithFamily).Select(m => m.Id).ToHashSet();
        var names = people.Distinct().Where(here.Contains)
            .Select(id => family.Sheet.People.First(p => new PersonId(p.Id) == id).NameGiven)
            .Where(name => guard.Words.FindIn([new LetterText("name", name)]).Count == 0);
        return string.Join(Comma(language), names);
    }

    private List<string> Bring(PathwayFamily family, PathwayPlan plan, PathGroup line, Dictionary<string, int> numbers, ClinicLanguage language)
    {
        var plain = pathWords.On(plan.Day, family.Jurisdiction, language);
        var papers = line.Steps.SelectMany(s => s.Papers).ToList();
        var own = papers.Where(p => p.FromStep is null).GroupBy(p => plain.Paper(p.Code), StringComparer.Ordinal)
            .Select(same => Paper(family, line, same.Key, [.. same], language));
        var earlier = papers.Select(p => p.FromStep).OfType<string>().Select(key => numbers[key]).Distinct()
            .Except(line.Steps.Select(s => numbers[s.Key])).Order().Select(Digits).ToList();
        return
        [
            .. own,
            .. earlier.Count > 0 ? [printWords.In(language).Path.FromSteps.Replace("{steps}", string.Join(Comma(language), earlier), StringComparison.Ordinal)] : Array.Empty<string>(),
        ];
    }

    // How many, and whose when they are not only those the step is for.
    private string Paper(PathwayFamily family, PathGroup line, string name, IReadOnlyList<PaperToBring> papers, ClinicLanguage language)
    {
        var people = papers.SelectMany(p => p.People).Distinct().ToList();
        var names = people.Except(line.Steps.SelectMany(s => s.People)).Any() ? Names(family, people, language) : "";
        return name + (papers.Max(p => p.Count) is > 1 and var count ? $": {Digits(count)}" : "") + (names.Length > 0 ? $" ({names})" : "");
    }

    private static string Heading(PathNearness nearness, PathPaperWords words) => nearness switch
    {
        PathNearness.Waiting => words.Waiting,
        PathNearness.Now => words.Now,
        _ => words.Then,
    };

    private static IEnumerable<LetterText> Texts(PathDocument page) =>
    [
        new("title", page.Title), new("organisation", page.Organisation ?? ""), new("contact", page.Contact ?? ""),
        .. page.Stages.SelectMany(s => s.Steps).SelectMany(line => new[] { line.What, line.Whom, line.Where }.Concat(line.Bring)
            .Select(text => new LetterText($"step[{line.Number}]", text))),
    ];

    private static string Comma(ClinicLanguage language) => language.IsRightToLeft ? "، " : ", ";

    private static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);
}
