using System.Text;
using System.Text.RegularExpressions;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;

namespace LegalClinic.Functional.Tests.Printing;

/// <summary>Reads the text of a PDF back in the order in which a person reads it.</summary>
/// <remarks>
/// A PDF holds glyphs where they stand, from left to right. To read them, each line is taken from the side where it
/// starts, and what runs the other way in it (numbers and Latin words on an Arabic page, Arabic on an English one) is
/// turned round again. Lines come in the order of the file's tags, so columns and cells do not mix.
/// </remarks>
public static partial class PrintedText
{
    private const double SameLine = 1.5;
    private const double CellGap = 9;

    /// <summary>All text, in the form of <see cref="Compared"/>.</summary>
    public static string Of(ReadOnlyMemory<byte> content, bool rightToLeft)
    {
        using var pdf = PdfDocument.Open(content.ToArray());
        return string.Concat(pdf.GetPages().Select(page => Read(Glyphs(page.GetMarkedContents()), rightToLeft)));
    }

    /// <summary>Left edge of the table's cell with this text, or of its first line, in points from the left edge of page 1.</summary>
    public static double LeftOf(string text, ReadOnlyMemory<byte> content, bool rightToLeft)
    {
        using var pdf = PdfDocument.Open(content.ToArray());
        return pdf.GetPage(1).GetMarkedContents()
            .Select(marked => Glyphs([marked]).ToList())
            .Select(glyphs => (Glyphs: glyphs, Line: Read(glyphs, rightToLeft)))
            .Where(cell => cell.Line.Length > 0 && Compared(text).StartsWith(cell.Line, StringComparison.Ordinal))
            .MaxBy(cell => cell.Line.Length)
            .Glyphs.Min(glyph => glyph.Left);
    }

    /// <summary>The form in which source and paper are compared.</summary>
    /// <remarks>
    /// Spaces go, since a line's end has none. Isolates go, since they are no text. A font may draw lam and alef as one
    /// glyph whose text is a presentation form (U+FEFB for لا): the same letters.
    /// </remarks>
    public static string Compared(string text)
    {
        var compared = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c) || c is >= '\u2066' and <= '\u2069')
                continue;
            compared.Append(c switch
            {
                '\uFEF5' or '\uFEF6' => "لآ",
                '\uFEF7' or '\uFEF8' => "لأ",
                '\uFEF9' or '\uFEFA' => "لإ",
                '\uFEFB' or '\uFEFC' => "لا",
                _ => c.ToString(),
            });
        }

        return compared.ToString();
    }

    private static string Read(IEnumerable<Glyph> glyphs, bool rightToLeft) =>
        Compared(string.Concat(Lines(glyphs).Select(line => ReadLine(line, rightToLeft))));

    private static string ReadLine(List<Glyph> line, bool rightToLeft)
    {
        // An isolate has no glyph of its own: it stands with the letter next to it.
        var visible = line.Select(glyph => glyph with { Text = Isolates().Replace(glyph.Text, "") })
            .Where(glyph => glyph.Text.Length > 0).OrderBy(glyph => glyph.Left).ToList();
        var cells = Cells(visible).Select(cell => ReadCell(cell, rightToLeft)).ToList();
        if (rightToLeft)
            cells.Reverse();
        return string.Concat(cells);
    }

    private static string ReadCell(List<Glyph> cell, bool rightToLeft)
    {
        if (rightToLeft)
            cell.Reverse();
        Turn(cell, rightToLeft ? LatinFromTheRight() : ArabicFromTheLeft());
        if (!rightToLeft)
            Turn(cell, NumberInArabicFromTheLeft());
        return string.Concat(cell.Select(glyph => glyph.Text));
    }

    // Numbers in two cells of a table's row are not one number.
    private static IEnumerable<List<Glyph>> Cells(List<Glyph> line)
    {
        List<Glyph> cell = [];
        foreach (var glyph in line)
        {
            if (cell.Count > 0 && glyph.Left - cell[^1].Right > CellGap)
            {
                yield return cell;
                cell = [];
            }

            cell.Add(glyph);
        }

        yield return cell;
    }

    // One character stands for each glyph, so that a match says which glyphs to turn round.
    private static void Turn(List<Glyph> line, Regex runs)
    {
        var firsts = string.Concat(line.Select(glyph => glyph.Text[0]));
        foreach (Match run in runs.Matches(firsts))
            line.Reverse(run.Index, run.Length);
    }

    private static IEnumerable<Glyph> Glyphs(IEnumerable<MarkedContentElement> contents)
    {
        foreach (var content in contents.Where(content => !content.IsArtifact))
        {
            if (content.ActualText is { Length: > 0 } actual && content.Letters.Count > 0)
            {
                yield return Glyph.Of(content.Letters[0]) with { Text = actual };
                continue;
            }

            foreach (var letter in content.Letters)
                yield return Glyph.Of(letter);
            foreach (var glyph in Glyphs(content.Children))
                yield return glyph;
        }
    }

    private static IEnumerable<List<Glyph>> Lines(IEnumerable<Glyph> glyphs)
    {
        List<Glyph> line = [];
        foreach (var glyph in glyphs)
        {
            if (line.Count > 0 && Math.Abs(line[^1].Baseline - glyph.Baseline) > SameLine)
            {
                yield return line;
                line = [];
            }

            line.Add(glyph);
        }

        if (line.Count > 0)
            yield return line;
    }

    private sealed record Glyph(string Text, double Baseline, double Left, double Right)
    {
        public static Glyph Of(Letter letter) => new(letter.Value, letter.StartBaseLine.Y, letter.StartBaseLine.X, letter.EndBaseLine.X);
    }

    [GeneratedRegex("[\u2066-\u2069]")]
    private static partial Regex Isolates();

    [GeneratedRegex(@"[A-Za-zÀ-ɏ0-9٠-٩](?:[/.,:@_-]?[A-Za-zÀ-ɏ0-9٠-٩]|\u00A0(?=[0-9٠-٩])|[ ,()]+(?=[A-Za-zÀ-ɏ]))*\+?")]
    private static partial Regex LatinFromTheRight();

    [GeneratedRegex(@"(?:[0-9]+/)*[\u0620-\u06FF](?:[ /]*[\u0620-\u06FF]|/[0-9]+)*")]
    private static partial Regex ArabicFromTheLeft();

    [GeneratedRegex(@"(?<=[\u0620-\u06FF]/?)[0-9]+|[0-9]+(?=/[\u0620-\u06FF])")]
    private static partial Regex NumberInArabicFromTheLeft();
}
