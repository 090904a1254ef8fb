using LegalClinic.Application.Printing;
using LegalClinic.Domain.Staff;

namespace LegalClinic.Functional.Tests.Printing;

/// <summary>Text is made fit for print: nothing turns round, nothing invisible stays.</summary>
/// <remarks>In the cases, ‹ stands for U+2066, « for U+2067, › for U+2069 and _ for a no-break space.</remarks>
public sealed class PrintTextTests
{
    [TestCase("هاتف +964 770 123 4567.", "هاتف ‹+964_770_123_4567›.")]
    [TestCase("هاتف 0750 000 3061 ليلاً", "هاتف ‹0750_000_3061› ليلاً")]
    [TestCase("بريد a.b@clinic.example، شكراً", "بريد ‹a.b@clinic.example›، شكراً")]
    [TestCase("منظمة UNHCR (Iraq) في", "منظمة ‹UNHCR (Iraq)› في")]
    [TestCase("منظمة (UNHCR) في", "منظمة (‹UNHCR›) في")]
    [TestCase("رقم D4173328 وفيه 5", "رقم ‹D4173328› وفيه ٥")]
    [TestCase("العدد LC-MOS-2025-00123", "العدد ‹LC-MOS-2025-00123›")]
    [TestCase("في 5/3/2025", "في ‹٥/٣/٢٠٢٥›")]
    [TestCase("وصل 55-102", "وصل ‹55-102›")]
    [TestCase("سجل 318/ب", "سجل ٣١٨/ب")]
    [TestCase("ع ق / 2025 / 00123", "ع ق / ٢٠٢٥ / ٠٠١٢٣")]
    [TestCase("نسبة 45%", "نسبة ٤٥٪")]
    [TestCase("رقم ۱۲۳ و ١٢٣", "رقم ١٢٣ و ١٢٣")]
    public void Arabic_text_keeps_foreign_pieces_in_their_order(string text, string expected)
    {
        var prepared = PrintText.Prepare(text, ClinicLanguage.Ar, PrintDigits.Eastern);

        Assert.That(Shown(prepared), Is.EqualTo(expected));
    }

    [TestCase("register 318/ب, page 5", "register «318/ب›, page 5")]
    [TestCase("Dilshad (دڵشاد ئەلیاس عەلی)", "Dilshad («دڵشاد ئەلیاس عەلی›)")]
    [TestCase("decision 1747/ش/2026 of", "decision «1747/ش/2026› of")]
    [TestCase("no. ٠٠١٢٣", "no. 00123")]
    public void English_text_keeps_Arabic_pieces_in_their_order(string text, string expected)
    {
        var prepared = PrintText.Prepare(text, ClinicLanguage.En, PrintDigits.Western);

        Assert.That(Shown(prepared), Is.EqualTo(expected));
    }

    [Test]
    public void Nothing_that_cannot_be_seen_reaches_the_paper()
    {
        var clean = PrintText.Clean("a\u0000\u0007b\u202E\u200F\u2067c\u2069\u200B\uFEFFd\te\r\nf");

        Assert.That(clean, Is.EqualTo("abcd e\nf"));
    }

    [Test]
    public void The_joiner_that_Kurdish_needs_stays()
    {
        Assert.That(PrintText.Clean("ده\u200Cم"), Is.EqualTo("ده\u200Cم"));
    }

    [Test]
    public void Preparing_twice_is_preparing_once()
    {
        const string text = "هاتف +964 770 123 4567 أو a@b.example أو 5/3/2025 (UNHCR)";

        var once = PrintText.Prepare(text, ClinicLanguage.Ckb, PrintDigits.Eastern);

        Assert.That(PrintText.Prepare(once, ClinicLanguage.Ckb, PrintDigits.Eastern), Is.EqualTo(once));
    }

    private static string Shown(string text) =>
        text.Replace('\u2066', '‹').Replace('\u2067', '«').Replace('\u2069', '›').Replace('\u00A0', '_');
}
