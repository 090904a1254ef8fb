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

    /// <summary>The alphabet it is written in; a Kurdish word without a letter of its own counts as Arabic.</summary>
    public NameScript Script { get; } = NameLetters.IsLatin(Text) ? NameScript.Latin : Text.AsSpan().ContainsAny(NameLetters.Kurdish) ? NameScript.Kurdish : NameScript.Arabic;

    /// <summary>A word from its letters.</summary>
    /// <param name="text">Letters in one form, as <see cref="NameLetters"/> gives them.</param>
    public static NameWord Of(string text)
    {
        var sound = NameSound.Of(text);
        var particle = Particle(text);
        string[] sounds = particle > 0 ? [NameSound.Of(text[particle..]), sound] : [sound];
        return new NameWord(text, sounds, [.. sounds.Select(SoundSkeleton.Of).Distinct(StringComparer.Ordinal)]);
    }

    /// <summary>How far two words lie apart, by the sounds that are nearest.</summary>
    /// <param name="within">Share, 0 to 1, beyond which it does not matter how far.</param>
    public static SoundGap Gap(NameWord a, NameWord b, SoundDistance distance, double within = 1)
    {
        if (a.Sounds.Count == 1 && b.Sounds.Count == 1) return distance.Within(within, a.Sounds[0], b.Sounds[0], Scripts.Of(a, b));
        var least = SoundGap.Farthest;
        var scripts = Scripts.Of(a, b);
        foreach (var x in a.Sounds)
        {
            foreach (var y in b.Sounds)
            {
                if (distance.Within(1, x, y, scripts) is var gap && gap.Cost < least.Cost) least = gap;
            }
        }

        return least;
    }

    // Letters of the article, or of "son of" written together with the name, that a word may begin with.
    private static int Particle(string text)
    {
        if (text.Length < MayHaveArticle) return 0;
        if (text.StartsWith("ال", StringComparison.Ordinal) || text.StartsWith("al", StringComparison.Ordinal) || text.StartsWith("el", StringComparison.Ordinal)) return 2;
        if (text.StartsWith("بن", StringComparison.Ordinal)) return 2;
        return text.Length > MayHaveArticle && (text.StartsWith("ben", StringComparison.Ordinal) || text.StartsWith("bin", StringComparison.Ordinal)) ? 3 : 0;
    }
}
