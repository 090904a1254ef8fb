using System.Globalization;
using System.Text;

namespace LegalClinic.Domain.People;

/// <summary>
/// Folds the spellings of Arabic, Kurdish and Latin names to one search key (domain.md 9.2). The name as written is kept
/// beside it, unchanged.
/// </summary>
public static class NameFolding
{
    // Without ICU (InvariantGlobalization) normalising takes no Latin letter apart, so the accents are named here.
    private static readonly Dictionary<char, char> Unaccented = new[]
    {
        "aàáâãäåāăąǎ", "cçćĉċč", "dďđḍḏ", "eèéêëēĕėęě", "gĝğġģǧ", "hĥħḥḫẖ", "iìíîïĩīĭįı", "jĵǰ", "kķḳ", "lĺļľł", "nñńņň", "oòóôõöøōŏő",
        "rŕŗřṛ", "sśŝşšșṣ", "tţťțṭṯ", "uùúûüũūŭůűų", "wŵ", "yýÿŷ", "zźżžẓ",
    }.SelectMany(letters => letters[1..].Select(accented => (accented, Plain: letters[0]))).ToDictionary(x => x.accented, x => x.Plain);

    /// <summary>Folds one or more name parts; words stay apart by one space.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormKD))
        {
            Append(folded, c);
        }

        return JoinCompounds(folded.ToString().Trim());
    }

    private static void Append(StringBuilder folded, char c)
    {
        switch (c)
        {
            case 'آ' or 'أ' or 'إ' or 'ٱ': folded.Append('ا'); break;
            case 'ى' or 'ی' or 'ې' or 'ێ' or 'ئ': folded.Append('ي'); break;
            case 'ة' or 'ە' or 'ھ' or 'ہ': folded.Append('ه'); break;
            case 'ؤ' or 'ۆ' or 'ۇ': folded.Append('و'); break;
            case 'ڤ': folded.Append('ف'); break;
            case 'ک' or 'گ': folded.Append('ك'); break;
            case 'ڕ' or 'ڒ': folded.Append('ر'); break;
            case 'ڵ': folded.Append('ل'); break;
            case 'چ': folded.Append('ج'); break;
            case 'پ': folded.Append('ب'); break;
            case 'ژ': folded.Append('ز'); break;
            case 'ء' or 'ـ' or '\'' or '’' or '‘' or 'ʿ' or 'ʾ': break;
            default: AppendOther(folded, c); break;
        }
    }

    private static void AppendOther(StringBuilder folded, char c)
    {
        switch (CharUnicodeInfo.GetUnicodeCategory(c))
        {
            case UnicodeCategory.NonSpacingMark or UnicodeCategory.Format or UnicodeCategory.Control:
                break;
            case UnicodeCategory.DecimalDigitNumber:
                folded.Append((char)('0' + (int)char.GetNumericValue(c)));
                break;
            case UnicodeCategory.SpaceSeparator or UnicodeCategory.DashPunctuation:
                if (folded.Length > 0 && folded[^1] != ' ')
                {
                    folded.Append(' ');
                }

                break;
            default:
                var lower = char.ToLowerInvariant(c);
                folded.Append(Unaccented.GetValueOrDefault(lower, lower));
                break;
        }
    }

    // "عبد الله", "عبدالله" and "عبد الرحمن" are one word in two spellings.
    private static string JoinCompounds(string text) =>
        (" " + text).Replace(" عبد ال", " عبدال", StringComparison.Ordinal).TrimStart();
}
