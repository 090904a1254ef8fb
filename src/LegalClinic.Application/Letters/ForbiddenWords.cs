using System.Text;
using System.Text.RegularExpressions;
using LegalClinic.Application.Printing;

namespace LegalClinic.Application.Letters;

/// <summary>Finds words that must not leave the clinic in a letter. Source: domain.md 4.7, 4.8 point 10 and 6.2.</summary>
/// <remarks>
/// Every letter is searched for the words of all languages, in every spelling that a reader takes for the same word.
/// A hit stops the letter unless a supervisor overrides it, with a reason.
/// </remarks>
public sealed class ForbiddenWords
{
    private readonly IReadOnlyList<(ForbiddenWord Word, Regex Pattern)> patterns;

    /// <summary>Takes the lists of all languages.</summary>
    public ForbiddenWords(IEnumerable<ForbiddenWord> words) =>
        patterns = [.. words.Select(word => (word, Pattern(word.Word)))];

    /// <summary>Lists what was found where; empty = the letter may go out.</summary>
    public IReadOnlyList<ForbiddenWordHit> FindIn(LetterDocument letter) =>
        FindIn(LetterTexts.Of(letter));

    /// <summary>Lists what was found where in some texts.</summary>
    public IReadOnlyList<ForbiddenWordHit> FindIn(IEnumerable<LetterText> texts) => [.. texts.SelectMany(FindIn)];

    private IEnumerable<ForbiddenWordHit> FindIn(LetterText text)
    {
        var folded = Fold(text.Text);
        return patterns
            .Select(entry => (entry.Word, Match: entry.Pattern.Match(folded)))
            .Where(found => found.Match.Success)
            .DistinctBy(found => (found.Word.Reason, found.Match.Index))
            .Select(found => new ForbiddenWordHit(text.Place, found.Word.Word.TrimEnd('*'), found.Word.Reason, found.Match.Value.Trim()));
    }

    // Arabic writes and, with, for, as, the in front of the word: و ف ب ل ك س ال لل. A star lets any ending follow.
    private static Regex Pattern(string word)
    {
        var stem = Regex.Escape(Fold(word.TrimEnd('*'))).Replace("\\ ", @"[\s-]+", StringComparison.Ordinal);
        var ending = word.EndsWith('*') ? @"\w*" : "";
        return new Regex($@"(?<!\w)[وف]?[بكل]?(?:ال|ل)?{stem}{ending}(?!\w)", RegexOptions.CultureInvariant);
    }

    private static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in PrintText.Clean(text))
        {
            if (c is 'ـ' or '\u200C' or '\u200D' or '\u0670' or (>= '\u064B' and <= '\u0652'))
                continue;
            folded.Append(Fold(c));
        }

        return folded.ToString();
    }

    private static char Fold(char c) => c switch
    {
        'أ' or 'إ' or 'آ' or 'ٱ' => 'ا',
        'ى' or 'ی' => 'ي',
        'ة' or 'ە' or 'ھ' => 'ه',
        'ک' => 'ك',
        'ؤ' => 'و',
        'ئ' => 'ي',
        '‑' or '–' or '_' or '\u00A0' => ' ',
        _ => char.ToLowerInvariant(c),
    };
}

/// <summary>A word that no letter may hold.</summary>
/// <param name="Word">The word or phrase; a star at its end lets any ending follow.</param>
/// <param name="Reason">Group: <c>camp</c>, <c>syria</c>, <c>armed_group</c>, <c>affiliation</c>, <c>clearance</c>, <c>health</c> or <c>gbv</c>; on paper for families also
/// <c>missing</c>, <c>death</c>, <c>detained</c>, <c>lineage</c> or <c>security</c>.</param>
public sealed record ForbiddenWord(string Word, string Reason);

/// <summary>A forbidden word in a letter.</summary>
/// <param name="Place">Where it stands, such as <c>body[2]</c>.</param>
/// <param name="Word">The word of the list.</param>
/// <param name="Reason">Its group.</param>
/// <param name="Found">What the letter says, in the spelling that is compared.</param>
public sealed record ForbiddenWordHit(string Place, string Word, string Reason, string Found);
