namespace LegalClinic.Domain.People.Names;

/// <summary>One word of a name: how it is written, how it may sound, and the consonants it is found by.</summary>
/// <param name="Text">Letters in one form, still in their script.</param>
/// <param name="Sounds">One, or two where the word may begin with the article.</param>
/// <param name="Skeletons">Those of the sounds, each once.</param>
public sealed record NameWord(string Text, IReadOnlyList<string> Sounds, IReadOnlyList<string> Skeletons)
{
    // An article is a part of short words (الهام, Alaa) more often than not; of long ones hardly ever.
    private const int MayHaveArticle = 5;

    /// <summary>Number of the word, the same on every machine: 48 bits, so that a slot fits beside it.</summary>
    public long Id { get; } = NameHash.Of48(Text);

    /// <summary>A word from its letters.</summary>
    /// <param name="text">Letters in one form, as <see cref="NameLetters"/> gives them.</param>
    public static NameWord Of(string text)
    {
        var sound = NameSound.Of(text);
        string[] sounds = MayBeginWithArticle(text) ? [NameSound.Of(text[2..]), sound] : [sound];
        return new NameWord(text, sounds, [.. sounds.Select(SoundSkeleton.Of).Distinct(StringComparer.Ordinal)]);
    }

    /// <summary>0 for words that sound the same, up to 1 for words that have nothing in common.</summary>
    public static double Distance(NameWord a, NameWord b)
    {
        var least = 1.0;
        foreach (var x in a.Sounds)
        {
            foreach (var y in b.Sounds) least = Math.Min(least, SoundDistance.Between(x, y));
        }

        return least;
    }

    private static bool MayBeginWithArticle(string text) => text.Length >= MayHaveArticle
        && (text.StartsWith("ال", StringComparison.Ordinal) || text.StartsWith("al", StringComparison.Ordinal) || text.StartsWith("el", StringComparison.Ordinal));
}
