using System.Buffers;
using System.Globalization;
using System.Text;

namespace LegalClinic.Domain.People.Names;

/// <summary>
/// Brings the letters of a name to one form whatever keyboard wrote them (domain.md 9.2): one code for each letter, small Latin letters
/// without accents, no vowel signs, no stretched letters, no marks of direction. Still the spelling, not yet the sound.
/// </summary>
internal static class NameLetters
{
    // Without ICU (InvariantGlobalization) normalising takes no Latin letter apart, so the accents are named here.
    private static readonly Dictionary<char, string> Latin = new[]
    {
        "a àáâãäåāăąǎ", "ch çĉč", "c ćċ", "d ďđḍḏ", "e èéêëēĕėęěə", "gh ğġģǧ", "g ĝ", "h ĝĥħḥḫẖ", "i ìíîïĩīĭįı", "j ĵǰ", "k kķḳ", "l ĺļľłḷ", "n ñńņň",
        "o òóôõöøōŏő", "r ŕŗřṛ", "sh śşšș", "s ŝṣ", "t ţťțṭṯ", "u ùúûüũūŭůűų", "w ŵ", "y ýÿŷ", "z źżžẓ",
    }.SelectMany(line => line[(line.IndexOf(' ', StringComparison.Ordinal) + 1)..].Select(letter => (letter, Plain: line[..line.IndexOf(' ', StringComparison.Ordinal)])))
        .DistinctBy(x => x.letter).ToDictionary(x => x.letter, x => x.Plain);

    /// <summary>Letters that only Kurdish uses.</summary>
    public static readonly SearchValues<char> Kurdish = SearchValues.Create("ەێۆڵڕ");

    /// <summary>The words of a text, one space apart.</summary>
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormKD)) Append(clean, c);
        return clean.ToString();
    }

    /// <summary>True when a word is written in Latin letters.</summary>
    public static bool IsLatin(ReadOnlySpan<char> word) => word.Length > 0 && word[0] < 0x0300;

    private static void Append(StringBuilder clean, char c)
    {
        switch (c)
        {
            // Old Kurdish keyboards wrote ە as ه with a zero-width non-joiner after it.
            case '\u200C': if (clean.Length > 0 && clean[^1] == 'ه') clean[^1] = 'ە'; break;
            case 'ك': clean.Append('ک'); break;
            case 'ي' or 'ى' or 'ې': clean.Append('ی'); break;
            case 'ھ' or 'ہ': clean.Append('ه'); break;
            case 'أ' or 'إ' or 'آ' or 'ٱ': clean.Append('ا'); break;
            case 'ۇ': clean.Append('و'); break;
            case 'ڒ': clean.Append('ڕ'); break;
            case 'ـ' or '\'' or '’' or '‘' or 'ʿ' or 'ʾ' or '`' or 'ء': break;
            default: AppendOther(clean, c); break;
        }
    }

    private static void AppendOther(StringBuilder clean, char c)
    {
        switch (CharUnicodeInfo.GetUnicodeCategory(c))
        {
            case UnicodeCategory.NonSpacingMark or UnicodeCategory.Format or UnicodeCategory.Control: break;
            case UnicodeCategory.OtherLetter: clean.Append(c); break;
            case UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter:
                var lower = char.ToLowerInvariant(c);
                clean.Append(Latin.TryGetValue(lower, out var plain) ? plain : lower.ToString());
                break;
            default: clean.Append(' '); break;
        }
    }
}
