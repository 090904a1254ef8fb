using System.Text;
using System.Text.RegularExpressions;
using LegalClinic.Domain.Staff;

namespace LegalClinic.Application.Printing;

/// <summary>Makes a string fit to be printed: no control characters, nothing that turns round, the wanted digits.</summary>
/// <remarks>
/// In a line that runs from right to left, Unicode reorders what is not a plain word: a telephone number comes out as
/// "4567 123 770 964+". Such pieces are put between U+2066 or U+2067 and U+2069. Isolates that came with the text are
/// removed first, so that a name cannot turn the rest of the page round and the work can be done twice without harm.
/// </remarks>
public static partial class PrintText
{
    private const char LeftToRight = '\u2066';
    private const char RightToLeft = '\u2067';
    private const char PopIsolate = '\u2069';
    private const char NoBreakSpace = '\u00A0';

    /// <summary>Prepares a string for a document of this language and these digits.</summary>
    public static string Prepare(string text, ClinicLanguage language, PrintDigits digits)
    {
        var clean = Clean(text);
        return language.IsRightToLeft ? ForRightToLeft(clean, digits) : ForLeftToRight(clean);
    }

    /// <summary>Removes control and direction characters and makes all digits Western; line breaks stay.</summary>
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var c in text.Replace("\r\n", "\n", StringComparison.Ordinal))
        {
            if (c is '\n' || !(char.IsControl(c) || IsInvisible(c)))
                clean.Append(WesternDigit(c));
            else if (c is '\t' or '\r')
                clean.Append(' ');
        }

        return clean.ToString();
    }

    /// <summary>Keeps a number together that is written in groups ("1234 5678"): spaces no longer break or reorder it.</summary>
    public static string Number(string number) => Clean(number).Trim().Replace(' ', NoBreakSpace);

    /// <summary>Takes the Arabic vowel marks away (U+064B to U+0652), which are optional in writing.</summary>
    public static string WithoutVowelMarks(string text) =>
        text.AsSpan().IndexOfAnyInRange('\u064B', '\u0652') < 0 ? text : string.Concat(text.Where(c => c is < '\u064B' or > '\u0652'));

    private static string ForRightToLeft(string text, PrintDigits digits)
    {
        var result = new StringBuilder(text.Length + 8);
        var from = 0;
        foreach (Match match in ForeignToRightToLeft().Matches(text))
        {
            if (match.Index < from)
                continue;
            result.Append(InDigits(text[from..match.Index], digits));
            from = match.Index + match.Length;
            var piece = match.Value;
            if (match.Groups["latin"].Success && Unclosed(piece) && from < text.Length && text[from] == ')')
            {
                piece += ')';
                from++;
            }

            result.Append(LeftToRight).Append(Isolated(match, piece, digits)).Append(PopIsolate);
        }

        return result.Append(InDigits(text[from..], digits)).ToString();
    }

    // Eastern digits are of another Unicode class (AN): a hyphen, a plus or a space between two of them turns their
    // order round even inside an isolate. Slash, point, colon and no-break space do not. So only those get them.
    private static string Isolated(Match match, string piece, PrintDigits digits)
    {
        if (match.Groups["phone"].Success)
            return piece.Replace(' ', NoBreakSpace);
        return match.Groups["number"].Success && !piece.Contains('-') ? InDigits(piece, digits) : piece;
    }

    private static string ForLeftToRight(string text) =>
        ForeignToLeftToRight().Replace(text, match => $"{RightToLeft}{match.Value}{PopIsolate}");

    private static bool Unclosed(string piece) => piece.Count(c => c == '(') > piece.Count(c => c == ')');

    private static string InDigits(string text, PrintDigits digits) => digits is PrintDigits.Western
        ? text
        : string.Create(text.Length, text, static (span, source) =>
        {
            for (var i = 0; i < span.Length; i++)
                span[i] = EasternDigit(source[i]);
        });

    private static char EasternDigit(char c) => c switch
    {
        >= '0' and <= '9' => (char)('٠' + (c - '0')),
        '%' => '٪',
        _ => c,
    };

    private static char WesternDigit(char c) => c switch
    {
        >= '٠' and <= '٩' => (char)('0' + (c - '٠')),
        >= '۰' and <= '۹' => (char)('0' + (c - '۰')),
        _ => c,
    };

    // Direction marks, zero-width space, soft hyphen, byte order mark. The zero-width (non-)joiner stays: Kurdish needs it.
    private static bool IsInvisible(char c) =>
        c is '\u061C' or '\u200B' or '\u200E' or '\u200F' or '\u00AD' or '\uFEFF'
        or (>= '\u202A' and <= '\u202E') or (>= '\u2060' and <= '\u206F');

    [GeneratedRegex("""
        (?<mail>https?://[!-~]+|[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+)
        |(?<phone>(?:\+|\b00)[0-9](?:[\u00A0\ -]?[0-9]){6,14}|(?<![0-9/.-])0?7[0-9]{2}[\u00A0\ -]?[0-9]{3}[\u00A0\ -]?[0-9]{4}(?![0-9/.-]))
        |(?<latin>[0-9]*[A-Za-z\u00C0-\u024F](?:[A-Za-z\u00C0-\u024F0-9'’_]|[.,&/(:+-]+(?=[A-Za-z\u00C0-\u024F0-9])|[\ ,&/()–-]+(?=[A-Za-z\u00C0-\u024F]))*)
        |(?<number>[0-9]+(?:[/.,:\u00A0-][0-9]+)+)
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex ForeignToRightToLeft();

    [GeneratedRegex("""
        (?:[0-9]+[/-])?[\u0620-\u06FF\u0750-\u077F\uFB50-\uFDFF\uFE70-\uFEFC]
        (?:[\u0600-\u06FF\u0750-\u077F\uFB50-\uFDFF\uFE70-\uFEFC\u200C\u200D]
          |[\ /.()–-]+[0-9]*[\ /.()–-]*(?=[\u0620-\u06FF\u0750-\u077F\uFB50-\uFDFF\uFE70-\uFEFC])
          |[/-]?[0-9]+)*
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex ForeignToLeftToRight();
}
