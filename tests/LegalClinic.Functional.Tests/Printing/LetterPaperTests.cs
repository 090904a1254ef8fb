using LegalClinic.Application.Letters;
using LegalClinic.Application.Printing;
using LegalClinic.Domain.Staff;
using UglyToad.PdfPig;

namespace LegalClinic.Functional.Tests.Printing;

/// <summary>What stands on the printed letter, read back from the PDF.</summary>
public sealed class LetterPaperTests
{
    private const double A4Width = 595;

    private static readonly ClinicLanguage[] Languages = [.. PrintLanguages.All];

    [Test]
    public async Task Every_word_of_a_letter_can_be_read_back_in_order(
        [ValueSource(typeof(SampleLetters), nameof(SampleLetters.Codes))] string code,
        [ValueSource(nameof(Languages))] ClinicLanguage language)
    {
        var letter = PrintingRun.Letter(code, language);

        var text = PrintedText.Of((await Print(letter)).Content, language.IsRightToLeft);

        var expected = LetterTexts.Of(letter)
            .Where(part => part.Place != "verification")
            .Select(part => PrintedText.Compared(PrintText.Prepare(part.Text, language, letter.Digits)));
        Assert.That(expected, Has.All.Matches<string>(part => text.Contains(part, StringComparison.Ordinal)), text);
    }

    [Test]
    public async Task All_fonts_travel_with_the_letter(
        [ValueSource(typeof(SampleLetters), nameof(SampleLetters.Codes))] string code,
        [ValueSource(nameof(Languages))] ClinicLanguage language)
    {
        var printed = await Print(PrintingRun.Letter(code, language));

        using var pdf = PdfDocument.Open(printed.Content.ToArray());
        var fonts = pdf.GetPages().SelectMany(page => page.Letters).Select(letter => letter.FontName).Distinct().ToList();
        // Six letters and a plus mark the part of a font that is embedded.
        Assert.That(fonts, Is.Not.Empty.And.All.Match("^[A-Z]{6}\\+(Amiri|Vazirmatn)"));
    }

    [Test]
    public async Task Says_that_it_is_an_archival_tagged_file()
    {
        var printed = await Print(PrintingRun.Letter("L1", ClinicLanguage.Ar));

        using var pdf = PdfDocument.Open(printed.Content.ToArray());
        Assert.That(pdf.TryGetXmpMetadata(out var metadata), Is.True);
        var xmp = metadata!.GetXDocument().ToString();
        Assert.That(xmp, Does.Contain("<pdfaid:part>2</pdfaid:part>").And.Contain("<pdfaid:conformance>A</pdfaid:conformance>"));
    }

    [TestCase(ClinicLanguage.Ar, "عق/٢٠٢٦/٠٠١٢٣")]
    [TestCase(ClinicLanguage.Ckb, "٠٠٧٨٤٣٦١")]
    [TestCase(ClinicLanguage.En, "LC-DUH-2026-00123")]
    public async Task Numbers_keep_their_digits_and_their_zeros(ClinicLanguage language, string number)
    {
        var text = PrintedText.Of((await Print(PrintingRun.Letter("L1", language))).Content, language.IsRightToLeft);

        Assert.That(text, Does.Contain(number));
    }

    [Test]
    public async Task A_telephone_number_runs_from_left_to_right_without_a_break([ValueSource(nameof(Languages))] ClinicLanguage language)
    {
        var printed = await Print(PrintingRun.Letter("L7", language));

        using var pdf = PdfDocument.Open(printed.Content.ToArray());
        var glyphs = pdf.GetPage(1).Letters.Where(letter => letter.Value == "+").Select(plus => pdf.GetPage(1).Letters
            .Where(letter => Math.Abs(letter.StartBaseLine.Y - plus.StartBaseLine.Y) < 1 && letter.BoundingBox.Left >= plus.BoundingBox.Left)
            .OrderBy(letter => letter.BoundingBox.Left)
            .Where(letter => letter.Value.Any(char.IsAsciiDigit) || letter.Value == "+")
            .Take(SampleLetters.Phone.Replace(" ", "").Length)
            .Select(letter => letter.Value));
        Assert.That(glyphs.Select(line => string.Concat(line)), Has.All.EqualTo(SampleLetters.Phone.Replace(" ", "")).And.Exactly(2).Items);
    }

    [TestCase(ClinicLanguage.Ar)]
    [TestCase(ClinicLanguage.Ckb)]
    public async Task A_table_starts_on_the_right_where_people_start_to_read(ClinicLanguage language)
    {
        var letter = PrintingRun.Letter("L1", language);

        var heads = Heads(await Print(letter), letter);

        Assert.That(heads, Is.Ordered.Descending);
    }

    [Test]
    public async Task An_English_table_starts_on_the_left()
    {
        var letter = PrintingRun.Letter("L1", ClinicLanguage.En);

        var heads = Heads(await Print(letter), letter);

        Assert.That(heads, Is.Ordered.Ascending);
    }

    [Test]
    public async Task The_signature_stands_on_the_left([ValueSource(nameof(Languages))] ClinicLanguage language)
    {
        var letter = PrintingRun.Letter("L1", language) with { SignatoryName = "QXQX", VerificationText = null };

        var printed = await Print(letter);

        using var pdf = PdfDocument.Open(printed.Content.ToArray());
        var name = pdf.GetPage(1).Letters.Where(glyph => glyph.Value is "Q" or "X").ToList();
        Assert.That(name, Has.Count.EqualTo(4));
        Assert.That(name.Select(glyph => glyph.BoundingBox.Right), Has.All.LessThan(A4Width / 2));
    }

    [Test]
    public async Task Signature_and_stamp_never_part_over_two_pages()
    {
        var letter = PrintingRun.Letter("L1", ClinicLanguage.Ar);
        var paragraph = letter.Body[0];
        var splits = new List<int>();

        for (var paragraphs = 1; paragraphs <= 20; paragraphs++)
        {
            var printed = await Print(letter with { SignatoryName = "QXQX", SignatoryTitle = "ZJZJ", Body = [.. Enumerable.Repeat(paragraph, paragraphs)] });
            using var pdf = PdfDocument.Open(printed.Content.ToArray());
            var pages = pdf.GetPages().Where(page => page.Letters.Any(glyph => glyph.Value is "Q" or "Z")).ToList();
            // The stamp is 4 cm (113 points) high, below the signature and above the page's foot.
            var lowest = pages[^1].Letters.Where(glyph => glyph.Value == "Z").Min(glyph => glyph.StartBaseLine.Y);
            if (pages.Count > 1 || lowest < 113 + 60)
                splits.Add(paragraphs);
        }

        Assert.That(splits, Is.Empty);
    }

    [Test]
    public async Task The_same_letter_gives_the_same_bytes()
    {
        using var other = PrintingRun.RendererOfItsOwn();
        var letter = PrintingRun.Letter("L1", ClinicLanguage.Ckb);

        var here = await Print(letter);
        var there = await other.RenderAsync(letter, CancellationToken.None);

        Assert.That(there.Content.ToArray(), Is.EqualTo(here.Content.ToArray()));
    }

    [Test]
    public void A_QR_code_cannot_hold_a_name()
    {
        var letter = PrintingRun.Letter("L1", ClinicLanguage.Ar) with { VerificationText = "دلشاد" };

        Assert.That(() => Print(letter), Throws.ArgumentException);
    }

    private static Task<PrintedDocument> Print(PrintDocument document) =>
        PrintingRun.Renderer.RenderAsync(document, CancellationToken.None);

    /// <summary>Left edges of the cells of the table's head, in the order of the document.</summary>
    private static List<double> Heads(PrintedDocument printed, LetterDocument letter) =>
    [
        .. letter.Body.Single(block => block.Table is not null).Table!.Columns
            .Select(column => PrintedText.LeftOf(column.Heading, printed.Content, letter.Language.IsRightToLeft)),
    ];
}
