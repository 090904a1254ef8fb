using System.Text.RegularExpressions;

namespace LegalClinic.Domain.People.Names;

/// <summary>
/// Takes names apart into words that can be compared, in any of the three scripts: compounds such as <c>عبدالرحمن</c>, <c>Abd al-Rahman</c> or
/// <c>شمس الدين</c> become their parts however they are spaced, articles are set aside (domain.md 9.1, 9.2). The name as written is never changed.
/// </summary>
public static partial class NameWords
{
    /// <summary>Longest text that is read, in characters; what is longer is cut off.</summary>
    public const int MaxLength = 400;

    // "Servant of" stands in front of a name of God, "of the faith" behind another word; between and before names stand articles and "son of".
    private const string Servant = "عبد";
    private const string God = "لە";
    private const string Faith = "دین";
    private const string Father = "ابو";

    /// <summary>The words of a text, in order; empty when there is no letter in it.</summary>
    public static IReadOnlyList<NameWord> Of(string? text) => [.. Groups(text).SelectMany(group => group)];

    /// <summary>The words of a text, those of one compound name together: <c>عبد الله محمد</c> is two groups.</summary>
    public static IReadOnlyList<IReadOnlyList<NameWord>> Groups(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return [];
        List<IReadOnlyList<NameWord>> groups = [];
        List<NameWord>? open = null;
        foreach (var word in NameLetters.Clean(text.Length > MaxLength ? text[..MaxLength] : text).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (IsParticle(word)) continue;
            NameWord[] parts = [.. Parts(word).Select(NameWord.Of)];
            if (open is not null || IsSecondHalf(word) && groups.Count > 0) ((List<NameWord>)groups[^1]).AddRange(parts);
            else groups.Add(new List<NameWord>(parts));
            open = parts is [var only] && IsFirstHalf(only.Text) ? (List<NameWord>)groups[^1] : null;
        }

        return groups;
    }

    private static bool IsFirstHalf(string word) => word is Servant or Father;

    private static bool IsSecondHalf(string word) => FaithAlone().IsMatch(word) || NameOfGod().IsMatch(word);

    private static bool IsParticle(string word) => word is "ال" or "بن" or "ابن" or "بنت" or "al" or "el" or "ul" or "il" or "ad" or "ud" or "ed" or "ash" or "az" or "ar" or "bin" or "ibn" or "ben" or "bint";

    private static IEnumerable<string> Parts(string word)
    {
        if (FatherOf().Match(word) is { Success: true } father) return father.Groups["name"].Length > 0 ? [Father, father.Groups["name"].Value] : [Father];
        if (ServantOfGod().IsMatch(word)) return [Servant, God];
        if (NameOfGod().IsMatch(word)) return [God];
        if (ServantAlone().IsMatch(word)) return [Servant];
        if (ServantOf().Match(word) is { Success: true } servant) return [Servant, servant.Groups["name"].Value];
        if (FaithAlone().IsMatch(word)) return [Faith];
        return OfTheFaith().Match(word) is { Success: true } faith ? [faith.Groups[1].Value, Faith] : [word];
    }

    [GeneratedRegex("^(?:عبد ?(?:ا?ل{1,3})[هةاە]?|عە?بدو?[لڵ]{1,2}[اە]?ه?|[ae]bd[aeuo]{0,2}l{1,2}[aeo]?h?)$")]
    private static partial Regex ServantOfGod();

    [GeneratedRegex("^(?:ا?لل[هةە]|[ae]l{1,2}ah|l[ae]h)$")]
    private static partial Regex NameOfGod();

    [GeneratedRegex("^(?:عبد|عبدال|عەبدو?[لڵ]?|عەبد|[ae]bd(?:[aeuo]{1,2}[lr])?)$")]
    private static partial Regex ServantAlone();

    // Before r, s, n, t, d and z the l of the article is spoken, and often written, as that letter: Abdurrahman, Abdussalam.
    [GeneratedRegex("^(?:عبدا?ل|عبد|عەبدو?[لڵ]|عەبدو(?=ڕ)|[ae]bd[aeuo]{0,2}l|[ae]bd[aeuo]{1,2}(?=([rsntdz])\\1)|[ae]bd[aeuo]{0,2}(?=r[ae]h|s[ae]l|s[ae]m))(?<name>.{3,})$")]
    private static partial Regex ServantOf();

    [GeneratedRegex("^(?:الدین|ەدین|(?:[aeu]l|[aeu]d)?d(?:ee?|i|ey)ne?)$")]
    private static partial Regex FaithAlone();

    [GeneratedRegex("^(...*?)(?:الدین|ەد{1,2}ین|[aeiu](?:l|d)?-?d(?:ee?|i|ey)ne?)$")]
    private static partial Regex OfTheFaith();

    // "Father of" is half of a name (أبو بكر) as often as of a nickname.
    [GeneratedRegex("^(?:ابو|ئەبو?و|abou|abu|abo)(?<name>(?:.{3,})?)$")]
    private static partial Regex FatherOf();
}
