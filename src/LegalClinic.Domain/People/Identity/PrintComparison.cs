using LegalClinic.Domain.Families;
using LegalClinic.Domain.People.Names;

namespace LegalClinic.Domain.People.Identity;

/// <summary>A person of the registry as the database keeps what he or she is recognised by.</summary>
public sealed record RegisteredPrint(PersonId PersonId, long[] Words, DateOnly? Born, DatePrecision Precision, Sex? Sex, string? Governorate)
{
    /// <summary>The file the person stands in.</summary>
    public FamilyId FamilyId { get; init; }
}

/// <summary>Compares one person, asked for again and again, with people of a registry. Which of the two asks does not matter for the result.</summary>
public sealed class PrintComparison
{
    private const double SlotPenalty = 0.04;
    private const int FarthestSlots = 3;
    private readonly NameVocabulary _vocabulary;
    private readonly AskedWord[] _name;
    private readonly AskedWord[] _mother;
    private readonly PersonPrint _asked;

    /// <summary>Prepares the comparison: what is looked up for every word is looked up once.</summary>
    public PrintComparison(NameVocabulary vocabulary, PersonPrint asked)
    {
        (_vocabulary, _asked) = (vocabulary, asked);
        var near = asked.Near(vocabulary);
        AskedWord[] words = [.. asked.Words.Select((w, i) => new AskedWord(w.Slot, w.Word.Id, near[i], vocabulary.Rarity(w.Word)))];
        _name = [.. words.Where(w => w.Slot < NameSlot.Mother)];
        _mother = [.. words.Where(w => w.Slot is >= NameSlot.Mother and < NameSlot.Spelling)];
    }

    /// <summary>Writes the features of the pair; null when no word of the names stands for one of the other's.</summary>
    /// <param name="features">Cleared before it is written.</param>
    /// <param name="pairs">Receives which words were matched, when not null.</param>
    public void Compare(RegisteredPrint other, Span<double> features, List<WordPair>? pairs = null)
    {
        features.Clear();
        Span<OtherWord> name = stackalloc OtherWord[other.Words.Length];
        Span<OtherWord> mother = stackalloc OtherWord[other.Words.Length];
        var (names, mothers) = Split(other.Words, name, mother);
        var rest = CompareWords(_name, name[..names], features, isMother: false, pairs);
        Unmatched(rest, features[IdentityFeatures.RestStart..]);
        if (_mother.Length > 0 && mothers > 0) Mothers(CompareWords(_mother, mother[..mothers], features, isMother: true, pairs), features[IdentityFeatures.RestStart..]);
        else if (_asked.InOneBox && rest.LeftOfAsked > 0 && mothers > 0) MotherInTheBox(name[..names], mother[..mothers], features, pairs);

        features[IdentityFeatures.BirthStart + (int)BirthAgreement.Of(_asked.Born, _asked.Precision, other.Born, other.Precision)] = 1;
        if (_asked.Sex is { } sex && other.Sex is { } otherSex) features[IdentityFeatures.SexStart + (sex == otherSex ? 0 : 1)] = 1;
        if (_asked.Governorate is { } here && other.Governorate is { } there) features[IdentityFeatures.GovernorateStart + (here == there ? 0 : 1)] = 1;
    }

    /// <summary>True when the given names are spellings of one name.</summary>
    public bool HasSameGiven(RegisteredPrint other)
    {
        Span<double> features = stackalloc double[IdentityFeatures.Count];
        List<WordPair> pairs = [];
        Compare(other, features, pairs);
        return pairs.Exists(p => p.AskedSlot == NameSlot.Given && p.OtherSlot == NameSlot.Given && p.Likeness <= Likeness.Near);
    }

    private static (int Names, int Mothers) Split(long[] words, Span<OtherWord> name, Span<OtherWord> mother)
    {
        var (names, mothers) = (0, 0);
        foreach (var packed in words)
        {
            var word = new OtherWord(PersonPrint.SlotOf(packed), PersonPrint.WordOf(packed));
            if (word.Slot < NameSlot.Mother) name[names++] = word;
            else if (word.Slot < NameSlot.Spelling) mother[mothers++] = word;
        }

        return (names, mothers);
    }

    // The nearest words are matched first, each once.
    private Rest CompareWords(AskedWord[] asked, ReadOnlySpan<OtherWord> other, Span<double> features, bool isMother, List<WordPair>? pairs)
    {
        Span<double> distances = stackalloc double[asked.Length * other.Length];
        Measure(asked, other, distances);
        Span<bool> takenA = stackalloc bool[asked.Length], takenB = stackalloc bool[other.Length];
        var matched = 0;
        while (Nearest(asked, other, distances, takenA, takenB) is var (i, j) && i >= 0)
        {
            takenA[i] = takenB[j] = true;
            matched++;
            var likeness = IdentityFeatures.LikenessOf(distances[(i * other.Length) + j], asked[i].Id == other[j].Id);
            var (a, b) = (asked[i].Slot, other[j].Slot);
            var at = isMother ? IdentityFeatures.OfMother(a == b && a == NameSlot.Mother, likeness) : IdentityFeatures.OfName(Relation(a, b), likeness);
            features[at] += 1;
            features[at + 1] += RarityOf(asked[i], other[j]);
            pairs?.Add(new WordPair(a, b, asked[i].Id, other[j].Id, likeness));
        }

        var given = isMother ? NameSlot.Mother : NameSlot.Given;
        return new Rest(asked.Length - matched, other.Length - matched, matched, IsLeft(asked, takenA, given), IsLeft(other, takenB, given));
    }

    private static void Measure(AskedWord[] asked, ReadOnlySpan<OtherWord> other, Span<double> distances)
    {
        for (var i = 0; i < asked.Length; i++)
        {
            for (var j = 0; j < other.Length; j++) distances[(i * other.Length) + j] = asked[i].Id == other[j].Id ? 0 : asked[i].Near.DistanceOf(other[j].Id);
        }
    }

    // Of pairs equally near the one goes first that would go first if the other person asked.
    private static (int, int) Nearest(AskedWord[] asked, ReadOnlySpan<OtherWord> other, ReadOnlySpan<double> distances, ReadOnlySpan<bool> takenA, ReadOnlySpan<bool> takenB)
    {
        var (best, at) = ((Cost: double.MaxValue, Low: 0, High: 0), (-1, -1));
        for (var i = 0; i < asked.Length; i++)
        {
            for (var j = 0; j < other.Length && !takenA[i]; j++)
            {
                var distance = distances[(i * other.Length) + j];
                if (takenB[j] || distance > NameVocabulary.Farthest) continue;
                var (a, b) = (asked[i].Slot, other[j].Slot);
                var now = (distance + (SlotPenalty * Math.Min(FarthestSlots, Math.Abs(a - b))), (Math.Min(a, b) * 100) + Math.Min(i, j), (Math.Max(a, b) * 100) + Math.Max(i, j));
                if (now.CompareTo(best) < 0) (best, at) = (now, (i, j));
            }
        }

        return at;
    }

    private static SlotRelation Relation(int a, int b) => (a, b) switch
    {
        (NameSlot.Given, NameSlot.Given) => SlotRelation.BothGiven,
        (NameSlot.Given, _) or (_, NameSlot.Given) => SlotRelation.WithGiven,
        _ => a == b ? SlotRelation.SameSlot : SlotRelation.OtherSlots,
    };

    private double RarityOf(AskedWord asked, OtherWord other) =>
        _vocabulary.Find(other.Id) is { } word ? Math.Min(asked.Rarity, _vocabulary.Rarity(word)) : asked.Rarity;

    private static bool IsLeft(AskedWord[] words, ReadOnlySpan<bool> taken, int slot)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (!taken[i] && words[i].Slot == slot) return true;
        }

        return false;
    }

    private static bool IsLeft(ReadOnlySpan<OtherWord> words, ReadOnlySpan<bool> taken, int slot)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (!taken[i] && words[i].Slot == slot) return true;
        }

        return false;
    }

    private static void Unmatched(Rest rest, Span<double> features)
    {
        var (a, b) = (rest.LeftOfAsked, rest.LeftOfOther);
        features[0] = Math.Min(a, b);
        features[1] = a == b ? 0 : 1;
        features[2] = Math.Abs(a - b);
        features[3] = (rest.GivenOfAsked ? 1 : 0) + (rest.GivenOfOther ? 1 : 0);
        features[4] = rest.GivenOfAsked && rest.GivenOfOther ? 1 : 0;
        features[5] = Math.Min(a, b) > 1 ? 1 : 0;
        features[10] = (a > b && rest.GivenOfAsked) || (b > a && rest.GivenOfOther) ? 1 : 0;
        features[11] = rest.Matched == 0 ? 1 : 0;
    }

    private static void Mothers(Rest rest, Span<double> features)
    {
        features[6] = 1;
        features[7] = Math.Min(rest.LeftOfAsked, rest.LeftOfOther);
        features[8] = rest.GivenOfAsked && rest.GivenOfOther ? 1 : 0;
        features[9] = rest.LeftOfAsked == rest.LeftOfOther ? 0 : 1;
    }

    // Whoever types a mother's name into the one box means the mother: words that found no partner in the name may find it there.
    private void MotherInTheBox(ReadOnlySpan<OtherWord> name, ReadOnlySpan<OtherWord> mother, Span<double> features, List<WordPair>? pairs)
    {
        List<AskedWord> free = [];
        foreach (var word in _name)
        {
            var isInName = false;
            foreach (var other in name) isInName |= word.Id == other.Id || word.Near.DistanceOf(other.Id) <= NameVocabulary.Farthest;
            if (!isInName) free.Add(word with { Slot = NameSlot.Mother });
        }

        if (free.Count == 0) return;
        Span<double> asMother = stackalloc double[IdentityFeatures.Count];
        var rest = CompareWords([.. free], mother, asMother, isMother: true, pairs);
        if (rest.Matched == 0) return;
        for (var i = 0; i < features.Length; i++) features[i] += asMother[i];
        features[IdentityFeatures.RestStart + 6] = 1;
    }

    private readonly record struct AskedWord(int Slot, long Id, NearWords Near, double Rarity);

    private readonly record struct OtherWord(int Slot, long Id);

    private readonly record struct Rest(int LeftOfAsked, int LeftOfOther, int Matched, bool GivenOfAsked, bool GivenOfOther);
}

/// <summary>Two words that stand for one name, and how alike they are.</summary>
public readonly record struct WordPair(int AskedSlot, int OtherSlot, long Asked, long Other, Likeness Likeness);
