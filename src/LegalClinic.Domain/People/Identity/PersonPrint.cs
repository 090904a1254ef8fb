using LegalClinic.Domain.People.Names;

namespace LegalClinic.Domain.People.Identity;

/// <summary>Where in a name a word stands. Names in other spellings lie a whole <see cref="Spelling"/> further.</summary>
public static class NameSlot
{
    public const int Given = 0;
    public const int Father = 1;
    public const int Grandfather = 2;

    /// <summary>Great-grandfather or laqab: papers give the one or the other.</summary>
    public const int Beyond = 3;
    public const int Kunya = 4;
    public const int Mother = 5;
    public const int MotherFather = 6;

    /// <summary>Distance between the slots of one spelling of a name and those of the next.</summary>
    public const int Spelling = 8;
}

/// <summary>A word of a name in its slot.</summary>
public readonly record struct PrintWord(int Slot, NameWord Word)
{
    /// <summary>True for the mother's name.</summary>
    public bool IsMother => Slot % NameSlot.Spelling >= NameSlot.Mother;
}

/// <summary>What a person is recognised by besides numbers: the words of the names, birth, sex, governorate of the register.</summary>
/// <param name="Governorate">Code of the governorate; null when not known.</param>
/// <param name="InOneBox">True when all words were typed in one box, so that one of them may be the mother's name.</param>
public sealed record PersonPrint(IReadOnlyList<PrintWord> Words, DateOnly? Born, DatePrecision Precision, Sex? Sex, string? Governorate, bool InOneBox = false)
{
    private const int SlotBits = 48;
    private const long WordMask = (1L << SlotBits) - 1;

    /// <summary>True when nothing but a name is known.</summary>
    public bool IsNameAlone => Born is null && Sex is null && Governorate is null && !Words.Any(w => w.IsMother);

    /// <summary>A print of a person's file.</summary>
    public static PersonPrint Of(PersonName name, BirthDate birth, Sex sex, string? governorate)
    {
        List<PrintWord> words = [.. Chain([name.Given, name.Father, name.Grandfather, name.GreatGrandfather, name.Laqab]), .. Aside(name.Kunya, NameSlot.Kunya), .. MotherOf(name.MotherGiven, name.MotherFather, name.MotherGrandfather)];
        var spelling = 1;
        foreach (var other in new[] { name.OnOldId, name.Latin })
        {
            PrintWord[] spelled = [.. Chain([other]).Select(w => w with { Slot = w.Slot + (spelling * NameSlot.Spelling) })];
            if (spelled.Length == 0 || spelled.All(w => words.Exists(k => k.Word.Id == w.Word.Id))) continue;
            words.AddRange(spelled);
            spelling++;
        }

        return new PersonPrint(words, birth.Date, birth.Precision, sex, governorate);
    }

    /// <summary>A print of names typed part by part.</summary>
    /// <param name="parts">Given name, father, grandfather, and what stands beyond.</param>
    public static PersonPrint Of(IReadOnlyList<string?> parts, string? mother, BirthDate birth, Sex? sex, string? governorate) =>
        new([.. Chain(parts), .. MotherOf(mother, null, null)], birth.Date, birth.Precision, sex, governorate);

    /// <summary>A print of a name typed in one box.</summary>
    public static PersonPrint OfText(string text, BirthDate birth) => new([.. Chain([text])], birth.Date, birth.Precision, null, null, InOneBox: true);

    /// <summary>The words of a registry that may stand for each of the words; the last word typed in a box may not be at its end yet.</summary>
    public IReadOnlyList<NearWords> Near(NameVocabulary vocabulary) =>
        [.. Words.Select((w, i) => InOneBox && i == Words.Count - 1 ? vocabulary.NearOrBeginning(w.Word) : vocabulary.Near(w.Word))];

    /// <summary>Words and slots as the database keeps them: the slot in the upper 16 bits.</summary>
    public long[] Pack() => [.. Words.Select(w => ((long)w.Slot << SlotBits) | w.Word.Id)];

    /// <summary>Slot of a packed word.</summary>
    public static int SlotOf(long packed) => (int)(packed >> SlotBits);

    /// <summary>Number of a packed word.</summary>
    public static long WordOf(long packed) => packed & WordMask;

    // Everything typed in the first part belongs to the slots that follow it, when nothing else was given.
    private static IEnumerable<PrintWord> Chain(IReadOnlyList<string?> parts)
    {
        var groups = NameWords.Groups(parts[0]);
        if (groups.Count > 1 && parts.Skip(1).All(string.IsNullOrWhiteSpace)) return groups.SelectMany((group, i) => group.Select(w => new PrintWord(Math.Min(i, NameSlot.Beyond), w)));
        return parts.SelectMany((part, i) => NameWords.Of(part).Select(w => new PrintWord(Math.Min(i, NameSlot.Beyond), w)));
    }

    private static IEnumerable<PrintWord> Aside(string? text, int slot) => NameWords.Of(text).Select(w => new PrintWord(slot, w));

    private static IEnumerable<PrintWord> MotherOf(string? given, string? father, string? grandfather) =>
        NameWords.Groups(given).SelectMany((group, i) => group.Select(w => new PrintWord(i == 0 ? NameSlot.Mother : NameSlot.MotherFather, w)))
            .Concat(Aside(father, NameSlot.MotherFather)).Concat(Aside(grandfather, NameSlot.MotherFather));
}
