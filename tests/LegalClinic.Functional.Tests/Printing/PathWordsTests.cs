using LegalClinic.Application.Letters;
using LegalClinic.Application.Pathways;
using LegalClinic.Application.Printing;
using LegalClinic.Domain.Pathways;
using LegalClinic.Domain.Pathways.Rules;
using LegalClinic.Domain.Staff;
using LegalClinic.Infrastructure.Letters;
using LegalClinic.Infrastructure.Reference;

namespace LegalClinic.Functional.Tests.Printing;

/// <summary>The words that a family's page may use, and the guard behind them.</summary>
public sealed class PathWordsTests
{
    private static readonly DateOnly Day = new(2026, 11, 23);
    private static readonly ClinicLanguage[] Languages = [.. PrintLanguages.All];
    private static readonly ForbiddenWords Forbidden = LetterFiles.ReadForbiddenForFamilies();
    private static readonly PathWordbook Wordbook = new(ReferenceFiles.PathWords());
    private static readonly PathwayRules Rules = PathwayRules.Read(PathwayRuleFiles.Read(), Day, Jurisdiction.Federal);

    [Test]
    public void No_word_that_the_page_can_use_is_dangerous([ValueSource(nameof(Languages))] ClinicLanguage language)
    {
        var fixedWords = PrintingRun.Wordbook.In(language).Path;
        var texts = Wordbook.All.Select(w => new LetterText($"{w.Kind} {w.Code}", w.Text.In(language)))
            .Concat(typeof(PathPaperWords).GetProperties().Select(p => new LetterText(p.Name, (string)p.GetValue(fixedWords)!)));

        Assert.That(Forbidden.FindIn(texts), Is.Empty);
    }

    [Test]
    public void Every_step_there_is_has_a_plain_word()
    {
        var known = Wordbook.All.Where(w => w.Kind == PathWordKind.Step && w.HoldsOn(Day, Jurisdiction.Federal)).Select(w => w.Code).ToHashSet();

        Assert.That(Rules.Procedures.Values.Where(p => p.IsStep).Select(p => p.Code).Where(code => !known.Contains(code)), Is.Empty);
    }

    [Test]
    public void What_has_no_word_is_not_named([ValueSource(nameof(Languages))] ClinicLanguage language)
    {
        var words = Wordbook.On(Day, Jurisdiction.Federal, language);

        Assert.That(words.Step("A_NEW_PROCEDURE"), Is.EqualTo(words.Step(PathWord.Other)).And.Not.Empty);
        Assert.That(words.Paper("CONCLUSIVE_PROOF"), Is.EqualTo(words.Paper(PathWord.Other)).And.Not.Empty);
        Assert.That(words.Place("NSS"), Is.EqualTo(words.Place(null)).And.Not.Empty);
    }

    [Test]
    public void A_newer_row_takes_the_place_of_the_older_one_on_its_day()
    {
        var changed = new PathWordbook([.. Wordbook.All, new PathWord(PathWordKind.Step, "UNID", new RuleText("New card", "بطاقة", "کارت"), Day, null, Jurisdiction.Both)]);

        Assert.That(changed.On(Day, Jurisdiction.Federal, ClinicLanguage.En).Step("UNID"), Is.EqualTo("New card"));
        Assert.That(changed.On(Day.AddDays(-1), Jurisdiction.Federal, ClinicLanguage.En).Step("UNID"), Is.EqualTo("National card"));
    }

    [TestCase("MISSING_DECL")]
    [TestCase("DEATH_DEED")]
    [TestCase("DEATH_CERT")]
    [TestCase("LINEAGE")]
    [TestCase("FOUNDLING")]
    [TestCase("SEC_CLEAR")]
    [TestCase("PRISON_STATEMENT")]
    [TestCase("PDS_SPLIT")]
    public void The_names_that_lawyers_use_for_dangerous_steps_would_be_stopped(string procedure)
    {
        foreach (var language in Languages)
            Assert.That(Forbidden.FindIn([new LetterText(procedure, Rules.Procedures[procedure].Name.In(language))]), Is.Not.Empty, language.ToString());
    }
}
