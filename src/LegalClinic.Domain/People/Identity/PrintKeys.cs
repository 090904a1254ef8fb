using System.Globalization;
using LegalClinic.Domain.People.Names;

namespace LegalClinic.Domain.People.Identity;

/// <summary>
/// The keys a person is looked up by. Each joins two or three facts that seldom change together, names by their consonants and in any order: so a person is
/// found when some facts are spelled otherwise, are missing or stand in the wrong place.
/// </summary>
public static class PrintKeys
{
    /// <summary>Raised when keys are built in another way: the keys of all people are then built anew.</summary>
    public const short Version = 2;

    // Names of more words are compounds that a pair finds as well; triples would only swell the index.
    private const int MostWordsForTriples = 7;

    /// <summary>All keys of a person, each once, in ascending order.</summary>
    public static int[] Of(PersonPrint print)
    {
        HashSet<int> keys = [];
        var mother = print.Words.FirstOrDefault(w => w.Slot == NameSlot.Mother).Word;
        foreach (var spelling in print.Words.Where(w => !w.IsMother).GroupBy(w => w.Slot / NameSlot.Spelling))
        {
            var words = spelling.ToArray();
            for (var a = 0; a < words.Length; a++)
            {
                foreach (var x in words[a].Word.Skeletons)
                {
                    AddSingle(keys, x, words[a].Slot, mother, print);
                    for (var b = a + 1; b < words.Length; b++) AddJoined(keys, x, words, b);
                }
            }
        }

        return [.. keys.Order()];
    }

    /// <summary>Key of a word anywhere in the name.</summary>
    public static int Word(string skeleton) => NameHash.Key('W', skeleton);

    /// <summary>Key of a given name.</summary>
    public static int Given(string skeleton) => NameHash.Key('G', skeleton);

    /// <summary>Key of two words of a name.</summary>
    public static int Pair(string a, string b) => string.CompareOrdinal(a, b) <= 0 ? NameHash.Key('P', a, b) : NameHash.Key('P', b, a);

    /// <summary>Key of three words of a name.</summary>
    public static int Triple(string a, string b, string c)
    {
        if (string.CompareOrdinal(a, b) > 0) (a, b) = (b, a);
        if (string.CompareOrdinal(b, c) > 0) (b, c) = (c, b);
        if (string.CompareOrdinal(a, b) > 0) (a, b) = (b, a);
        return NameHash.Key('T', a, b, c);
    }

    /// <summary>Key of a word of the name with the mother's given name.</summary>
    public static int WithMother(string skeleton, string mother) => NameHash.Key('M', skeleton, mother);

    /// <summary>Key of a word of the name with the day of birth.</summary>
    public static int WithDay(string skeleton, DateOnly day) => NameHash.Key('D', skeleton, day.ToString("yyyyMMdd", CultureInfo.InvariantCulture));

    /// <summary>Key of a word of the name with the year of birth.</summary>
    public static int WithYear(string skeleton, int year) => NameHash.Key('Y', skeleton, year.ToString(CultureInfo.InvariantCulture));

    private static void AddSingle(HashSet<int> keys, string skeleton, int slot, NameWord? mother, PersonPrint print)
    {
        keys.Add(Word(skeleton));
        if (slot % NameSlot.Spelling == NameSlot.Given) keys.Add(Given(skeleton));
        if (mother is not null) keys.Add(WithMother(skeleton, mother.Skeletons[0]));
        if (print.Born is not { } born) return;
        keys.Add(WithYear(skeleton, born.Year));
        if (BirthAgreement.IsExact(born, print.Precision)) keys.Add(WithDay(skeleton, born));
    }

    private static void AddJoined(HashSet<int> keys, string x, PrintWord[] words, int b)
    {
        foreach (var y in words[b].Word.Skeletons)
        {
            keys.Add(Pair(x, y));
            if (words.Length > MostWordsForTriples) continue;
            for (var c = b + 1; c < words.Length; c++)
            {
                foreach (var z in words[c].Word.Skeletons) keys.Add(Triple(x, y, z));
            }
        }
    }
}
