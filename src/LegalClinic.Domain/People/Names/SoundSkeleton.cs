namespace LegalClinic.Domain.People.Names;

/// <summary>
/// The consonants of a sound, coarsely: what nearly every spelling of a name has in common. Spellings of one name that differ in one consonant still share a
/// <see cref="Shorter"/> skeleton, so near words are found by looking skeletons up, not by comparing with all.
/// </summary>
internal static class SoundSkeleton
{
    /// <summary>The skeleton of a sound; of a sound of vowels only, those.</summary>
    public static string Of(string sound)
    {
        Span<char> kept = stackalloc char[sound.Length];
        var length = 0;
        foreach (var c in sound)
        {
            if (Class(c) is { } coarse) kept[length++] = coarse;
        }

        return length > 0 ? new string(kept[..length]) : "_" + Vowels(sound);
    }

    /// <summary>The skeleton and what remains of it with one consonant left out.</summary>
    public static IEnumerable<string> Shorter(string skeleton)
    {
        yield return skeleton;
        if (skeleton.Length < 2 || skeleton[0] == '_') yield break;
        for (var i = 0; i < skeleton.Length; i++) yield return skeleton.Remove(i, 1);
    }

    private static string Vowels(string sound) => string.Concat(sound.Select(c => c switch { 'w' or 'u' or 'o' => 'w', 'y' or 'i' => 'y', 'h' => 'h', _ => 'a' })).Replace("a", "", StringComparison.Ordinal);

    private static char? Class(char c) => c switch
    {
        'a' or 'e' or 'i' or 'o' or 'u' or 'A' or 'H' or 'w' or 'y' or 'h' or 'v' => null,
        'p' => 'b',
        'T' => 't',
        'D' => 'd',
        'q' or 'g' or 'G' => 'k',
        'C' => 'S',
        'Z' or 'c' => 'j',
        _ => c,
    };
}
