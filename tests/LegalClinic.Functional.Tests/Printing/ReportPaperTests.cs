using LegalClinic.Application.Printing;
using LegalClinic.Domain.Staff;
using UglyToad.PdfPig;

namespace LegalClinic.Functional.Tests.Printing;

/// <summary>What stands on the printed reports, read back from the PDF.</summary>
public sealed class ReportPaperTests
{
    private static readonly ClinicLanguage[] Languages = [.. PrintLanguages.All];

    [Test]
    public async Task A_case_report_says_what_it_was_given([ValueSource(nameof(Languages))] ClinicLanguage language)
    {
        var report = SampleReports.Case(language);

        var text = await ReadAsync(report);

        string[] expected =
        [
            report.CaseNumber, report.Status, report.Lawyer, report.Parties[0].Name!, report.Family[1].Relation, report.Documents[0].Number!,
            report.Applications[0].Receipt!, report.Applications[1].Receipt!, report.Letters[0].Reference, report.Timeline[29].What, report.Consents[1].Purpose,
        ];
        Assert.That(expected.Select(part => Printed(part, report)), Has.All.Matches<string>(part => text.Contains(part, StringComparison.Ordinal)), text);
    }

    [Test]
    public async Task A_vowel_mark_does_not_spoil_the_words_that_are_searched_for()
    {
        var text = await ReadAsync(SampleReports.Case(ClinicLanguage.Ar) with { Priority = "عالٍ" });

        Assert.That(text, Does.Contain("هويةالأحوالالمدنية"));
    }

    [Test]
    public async Task A_case_report_without_names_names_nobody([ValueSource(nameof(Languages))] ClinicLanguage language)
    {
        var report = SampleReports.Case(language, names: false);

        var text = await ReadAsync(report);

        Assert.That(text, Does.Not.Contain("أميرة").And.Not.Contain("فائز"));
    }

    [Test]
    public async Task A_monthly_report_says_what_it_was_given([ValueSource(nameof(Languages))] ClinicLanguage language)
    {
        var report = SampleReports.Month(language);
        var words = PrintingRun.Wordbook.In(language).Monthly;

        var text = await ReadAsync(report);

        string[] expected =
        [
            report.Period, report.Headlines[0].Name, report.Headlines[0].YearToDate!, report.Documents[1].Type, report.Chart!.Title,
            words.Suppressed, words.DistinctCounts, report.Notes[0],
        ];
        Assert.That(expected.Select(part => Printed(part, report)), Has.All.Matches<string>(part => text.Contains(part, StringComparison.Ordinal)), text);
    }

    [Test]
    public async Task The_note_on_small_figures_stands_only_where_one_is_suppressed()
    {
        var note = PrintedText.Compared(PrintingRun.Wordbook.In(ClinicLanguage.En).Monthly.SmallCells);
        var suppressed = SampleReports.Month(ClinicLanguage.En);
        var open = suppressed with { Documents = suppressed.Documents.Take(1).ToList() };

        Assert.That(await ReadAsync(suppressed), Does.Contain(note));
        Assert.That(await ReadAsync(open), Does.Not.Contain(note));
    }

    [Test]
    public async Task Every_page_says_who_asked_for_which_report_and_which_page_it_is([ValueSource(nameof(Languages))] ClinicLanguage language)
    {
        var printed = await Print(SampleReports.Case(language));

        using var pdf = PdfDocument.Open(printed.Content.ToArray());
        Assert.That(printed.Pages, Is.GreaterThan(1));
        foreach (var page in pdf.GetPages())
        {
            var foot = page.Letters.Where(letter => letter.StartBaseLine.Y < 60)
                .OrderBy(letter => Math.Round(letter.StartBaseLine.Y)).ThenBy(letter => letter.StartBaseLine.X)
                .Select(letter => letter.Value.Trim('\u2066', '\u2069'));
            var glyphs = string.Concat(foot);
            Assert.That(glyphs, Does.Contain("R-2026-000871").And.Contain("LW-04"));
            Assert.That(glyphs, Does.Contain(language is ClinicLanguage.En ? $"Page {page.Number} of {printed.Pages}" : $"{(char)('٠' + page.Number)}"));
        }
    }

    [TestCase(ClinicLanguage.Ar, true)]
    [TestCase(ClinicLanguage.Ckb, true)]
    [TestCase(ClinicLanguage.En, false)]
    public async Task Bars_grow_from_the_side_where_a_line_starts(ClinicLanguage language, bool fromTheRight)
    {
        var report = SampleReports.Month(language) with { Headlines = [], Documents = [], Ageing = [] };

        var printed = await Print(report);

        using var pdf = PdfDocument.Open(printed.Content.ToArray());
        var bars = pdf.GetPage(1).Paths.Where(path => path.IsFilled).Select(path => path.GetBoundingRectangle()!.Value)
            .Where(box => Math.Abs(box.Height - 11) < 0.5).ToList();
        Assert.That(bars, Has.Count.EqualTo(report.Chart!.Bars.Count));
        var starts = bars.Select(bar => Math.Round(fromTheRight ? bar.Right : bar.Left)).Distinct().ToList();
        Assert.That(starts, Has.Exactly(1).Items);
        Assert.That(starts[0], fromTheRight ? Is.GreaterThan(297) : Is.LessThan(297));
    }

    [Test]
    public async Task Reports_can_be_read_by_a_screen_reader()
    {
        var printed = await Print(SampleReports.Month(ClinicLanguage.Ckb));

        using var pdf = PdfDocument.Open(printed.Content.ToArray());
        pdf.TryGetXmpMetadata(out var metadata);
        Assert.That(metadata!.GetXDocument().ToString(), Does.Contain("<pdfuaid:part>1</pdfuaid:part>"));
    }

    private static string Printed(string text, PrintDocument report) =>
        PrintedText.Compared(PrintText.Prepare(PrintText.WithoutVowelMarks(text), report.Language, report.Digits));

    private static async Task<string> ReadAsync(PrintDocument report) =>
        PrintedText.Of((await Print(report)).Content, report.Language.IsRightToLeft);

    private static Task<PrintedDocument> Print(PrintDocument document) =>
        PrintingRun.Renderer.RenderAsync(document, CancellationToken.None);
}
