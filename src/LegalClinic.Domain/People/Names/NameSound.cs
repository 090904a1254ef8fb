using System.Text;

namespace LegalClinic.Domain.People.Names;

/// <summary>
/// Writes a word of a name as its sounds, in one small alphabet for the three scripts. Capitals are sounds that Latin letters write as two:
/// <c>X</c> خ kh, <c>G</c> غ gh, <c>S</c> ش sh, <c>T</c> ث th, <c>D</c> ذ ض ظ dh, <c>C</c> چ ch, <c>Z</c> ژ zh. <c>w</c> and <c>y</c> are also the long vowels that
/// Arabic letters write with them; <c>c</c> is the Latin letter that stands for k, j or s; <c>A</c> is ع, <c>H</c> is ة.
/// </summary>
internal static class NameSound
{
    private static readonly (string Letters, string Sound)[] LatinPairs =
    [
        ("tch", "C"), ("sch", "S"), ("kh", "X"), ("gh", "G"), ("sh", "S"), ("th", "T"), ("dh", "D"), ("ch", "C"), ("zh", "Z"), ("dj", "j"), ("ph", "f"), ("ck", "k"),
        ("ou", "u"), ("oo", "u"), ("ee", "i"), ("ea", "i"), ("ie", "i"), ("ei", "ay"), ("ai", "ay"), ("ow", "aw"), ("au", "aw"), ("qu", "k"), ("x", "X"),
    ];

    // Letter and sound, pair by pair.
    private static readonly Dictionary<char, char> Letters =
        "اa ەe عA ةH ؤw وw ۆo یy ێy بb پp تt طt ثT جj چC حh هh خX دd ذD ضD ظD رr ڕr زz ژZ سs صs شS غG فf ڤv قq کk گg لl ڵl مm نn"
            .Split(' ').ToDictionary(pair => pair[0], pair => pair[1]);

    /// <summary>The sounds of a word; never empty when the word has a letter.</summary>
    public static string Of(string word)
    {
        var sound = new StringBuilder(word.Length);
        if (NameLetters.IsLatin(word)) Latin(word, sound);
        else Arabic(word, sound);
        return Undoubled(sound);
    }

    private static void Latin(string word, StringBuilder sound)
    {
        for (var i = 0; i < word.Length;)
        {
            var pair = Array.Find(LatinPairs, p => string.CompareOrdinal(word, i, p.Letters, 0, p.Letters.Length) == 0);
            sound.Append(pair.Sound ?? word[i].ToString());
            i += pair.Letters?.Length ?? 1;
        }
    }

    private static void Arabic(string word, StringBuilder sound)
    {
        for (var i = 0; i < word.Length; i++)
        {
            // At the beginning of a Kurdish word the seat of the hamza only carries the vowel that follows it.
            if (word[i] == 'ئ') sound.Append(i == 0 ? "" : "y");
            else sound.Append(Letters.GetValueOrDefault(word[i], word[i]));
        }
    }

    private static string Undoubled(StringBuilder sound)
    {
        var kept = new StringBuilder(sound.Length);
        for (var i = 0; i < sound.Length; i++)
        {
            if (i == 0 || sound[i] != sound[i - 1]) kept.Append(sound[i]);
        }

        return kept.Length > 0 ? kept.ToString() : "a";
    }
}
