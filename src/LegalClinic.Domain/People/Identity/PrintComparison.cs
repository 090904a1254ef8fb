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
    private const double SlotPenalty = 0.5;
    private const int FarthestSlots = 3;
    private readonly NameVocabulary _vocabulary;
    private readonly IReadOnlyList<NearWords> _near;
    private readonly AskedWord[] _name;
    private readonly AskedWord[] _mother;
    private readonly PersonPrint _asked;

    // Candidates are found by what they have in common, so the same words come again and again.
    private readonly Dictionary<long, int> _places = [];
    private readonly List<RegisteredWord> _registered = [];

    /// <summary>Prepares the comparison: what is looked up for every word is looked up once.</summary>
    public PrintComparison(NameVocabulary vocabulary, PersonPrint asked)
    {
        (_vocabulary, _asked) = (vocabulary, asked);
        _near = asked.Near(vocabulary);
        AskedWord[] words = [.. asked.Words.Select((w, i) => new AskedWord(w.Slot, w.Word.Id, i, vocabulary.Rarity(w.Word), w.Word.Script))];
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

    private (int Names, int Mothers) Split(long[] words, Span<OtherWord> name, Span<OtherWord> mother)
    {
        var (names, mothers) = (0, 0);
        foreach (var packed in words)
        {
            var (slot, id) = (PersonPrint.SlotOf(packed), PersonPrint.WordOf(packed));
            if (slot < NameSlot.Mother) name[names++] = new OtherWord(slot, id, PlaceOf(id));
            else if (slot < NameSlot.Spelling) mother[mothers++] = new OtherWord(slot, id, PlaceOf(id));
        }

        return (names, mothers);
    }

    private int PlaceOf(long id)
    {
        if (_places.TryGetValue(id, out var place)) return place;
        var word = _vocabulary.Find(id);
        var gaps = new SoundGap[_near.Count];
        for (var i = 0; i < gaps.Length; i++) gaps[i] = _asked.Words[i].Word.Id == id ? default : _near[i].GapOf(id);
        _registered.Add(new RegisteredWord(gaps, word is null ? double.MaxValue : _vocabulary.Rarity(word), word?.Script));
        return _places[id] = _registered.Count - 1;
    }

    // The nearest words are matched first, each once.
    private Rest CompareWords(AskedWord[] asked, ReadOnlySpan<OtherWord> other, Span<double> features, bool isMother, List<WordPair>? pairs)
    {
        Span<double> costs = stackalloc double[asked.Length * other.Length];
        Measure(asked, other, costs);
        Span<bool> takenA = stackalloc bool[asked.Length], takenB = stackalloc bool[other.Length];
        Span<(int A, int B)> places = stackalloc (int, int)[Math.Min(asked.Length, other.Length)];
        var (matched, otherScript, sameLetters, sameSound) = (0, 0, 0, 0);
        while (Nearest(asked, other, costs, takenA, takenB) is var (i, j) && i >= 0)
        {
            takenA[i] = takenB[j] = true;
            var cost = costs[(i * other.Length) + j];
            var likeness = IdentityFeatures.LikenessOf(cost, asked[i].Id == other[j].Id);
            var (a, b) = (asked[i].Slot, other[j].Slot);
            var at = isMother ? IdentityFeatures.OfMother(a == b && a == NameSlot.Mother, likeness) : IdentityFeatures.OfName(Relation(a, b), likeness);
            features[at] += 1;
            var registered = _registered[other[j].Place];
            features[at + 1] += Math.Min(asked[i].Rarity, registered.Rarity);
            features[IdentityFeatures.CostOf(at)] += cost;
            places[matched++] = (a, b);
            if (likeness == Likeness.SameLetters) sameLetters++;
            if (likeness <= Likeness.SameSound) sameSound++;
            if (asked[i].Script != (registered.Script ?? asked[i].Script)) otherScript++;
            pairs?.Add(new WordPair(a, b, asked[i].Id, other[j].Id, likeness));
        }

        if (!isMother)
        {
            var rest = features[IdentityFeatures.RestStart..];
            Order(places[..matched], rest[15..]);
            rest[18] = otherScript;
            rest[19] = otherScript > 0 && otherScript < matched ? 1 : 0;
            rest[20] = matched > 0 && sameLetters == matched ? 1 : 0;
            rest[21] = matched > 0 && sameSound == matched ? 1 : 0;
        }

        var given = isMother ? NameSlot.Mother : NameSlot.Given;
        return new Rest(asked.Length - matched, other.Length - matched, matched, IsLeft(asked, takenA, given), IsLeft(other, takenB, given), isMother ? 0 : LeftOfBoth(asked, takenA, other, takenB));
    }

    private void Measure(AskedWord[] asked, ReadOnlySpan<OtherWord> other, Span<double> costs)
    {
        for (var j = 0; j < other.Length; j++)
        {
            var gaps = _registered[other[j].Place].Gaps;
            for (var i = 0; i < asked.Length; i++) costs[(i * other.Length) + j] = gaps[asked[i].Place].Cost;
        }
    }

    // Of pairs equally near the one goes first that would go first if the other person asked.
    private static (int, int) Nearest(AskedWord[] asked, ReadOnlySpan<OtherWord> other, ReadOnlySpan<double> costs, ReadOnlySpan<bool> takenA, ReadOnlySpan<bool> takenB)
    {
        var (least, first, at) = (double.MaxValue, 0, (-1, -1));
        for (var i = 0; i < asked.Length; i++)
        {
            for (var j = 0; j < other.Length && !takenA[i]; j++)
            {
                var cost = costs[(i * other.Length) + j];
                if (takenB[j] || cost >= SoundGap.Farthest.Cost) continue;
                var (a, b) = (asked[i].Slot, other[j].Slot);
                cost += SlotPenalty * Math.Min(FarthestSlots, Math.Abs(a - b));
                if (cost > least) continue;
                var order = (((Math.Min(a, b) * 100) + Math.Min(i, j)) * 10_000) + (Math.Max(a, b) * 100) + Math.Max(i, j);
                if (cost < least || order < first) (least, first, at) = (cost, order, (i, j));
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
        for (var slot = NameSlot.Father; slot <= NameSlot.Beyond; slot++) features[11 + slot] = (rest.LeftOfBoth >> slot) & 1;
    }

    // Slots, as bits, where each side has a word that found no partner.
    private static int LeftOfBoth(AskedWord[] asked, ReadOnlySpan<bool> takenA, ReadOnlySpan<OtherWord> other, ReadOnlySpan<bool> takenB)
    {
        var bits = 0;
        for (var slot = NameSlot.Father; slot <= NameSlot.Beyond; slot++)
        {
            if (IsLeft(asked, takenA, slot) && IsLeft(other, takenB, slot)) bits |= 1 << slot;
        }

        return bits;
    }

    // Words that moved because one before them is missing all move the same way; words that cross changed places.
    private static void Order(ReadOnlySpan<(int A, int B)> places, Span<double> features)
    {
        for (var i = 0; i < places.Length; i++)
        {
            var moved = Math.Abs(places[i].A - places[i].B);
            if (moved > 0) features[moved == 1 ? 0 : 1] += 1;
            for (var j = 0; j < i; j++)
            {
                if ((places[i].A - places[j].A) * (places[i].B - places[j].B) < 0) features[2] += 1;
            }
        }
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
            foreach (var other in name) isInName |= _registered[other.Place].Gaps[word.Place].Share <= NameVocabulary.Farthest;
            if (!isInName) free.Add(word with { Slot = NameSlot.Mother });
        }

        if (free.Count == 0) return;
        Span<double> asMother = stackalloc double[IdentityFeatures.Count];
        var rest = CompareWords([.. free], mother, asMother, isMother: true, pairs);
        if (rest.Matched == 0) return;
        for (var i = 0; i < features.Length; i++) features[i] += asMother[i];
        features[IdentityFeatures.RestStart + 6] = 1;
    }

    private readonly record struct AskedWord(int Slot, long Id, int Place, double Rarity, NameScript Script);

    private readonly record struct OtherWord(int Slot, long Id, int Place);

    // A word of the registry, and how far it lies from each word asked for.
    private sealed record RegisteredWord(SoundGap[] Gaps, double Rarity, NameScript? Script);

    private readonly record struct Rest(int LeftOfAsked, int LeftOfOther, int Matched, bool GivenOfAsked, bool GivenOfOther, int LeftOfBoth);
}

/// <summary>Two words that stand for one name, and how alike they are.</summary>
public readonly record struct WordPair(int AskedSlot, int OtherSlot, long Asked, long Other, Likeness Likeness);
