using LegalClinic.Domain.People;

namespace LegalClinic.Domain.Readings;

/// <summary>
/// Whether two surnames (laqab) are one, in Arabic, Kurdish or Latin letters of the same script. "الجبوري", "جبوري" and "al-Jubouri" beside
/// "Jubouri" are one each.
/// </summary>
public static class Surnames
{
    private static readonly string[] Articles = ["al ", "el ", "ال"];

    // What is left of a surname that is shorter says nothing.
    private const int Shortest = 3;

    /// <summary>True when the last word of a name, with its article, is one of the surnames.</summary>
    /// <param name="displayName">Name of somebody of the clinic as it is shown, at least two words.</param>
    /// <param name="surnames">Laqabs of a family, and last words of its Latin spellings.</param>
    public static bool Bears(string displayName, IEnumerable<string?> surnames)
    {
        var words = NameFolding.Fold(displayName).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length < 2)
        {
            return false;
        }

        var own = Bare(words[^1]);
        return own.Length >= Shortest && surnames.Any(s => s is not null && Bare(NameFolding.Fold(s)) == own);
    }

    /// <summary>The surname in a whole name in Latin letters; null when it has one word only.</summary>
    public static string? OfLatin(string? wholeName) =>
        wholeName?.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries) is { Length: > 1 } words ? words[^1] : null;

    private static string Bare(string folded) =>
        Articles.FirstOrDefault(a => folded.StartsWith(a, StringComparison.Ordinal)) is { } article ? folded[article.Length..] : folded;
}
