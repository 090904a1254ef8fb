namespace LegalClinic.Domain.People.Identity;

/// <summary>How two words that stand for one name lie to each other: both given names, in the same other slot, one of them a given name, in other slots.</summary>
public enum SlotRelation
{
    BothGiven,
    SameSlot,
    WithGiven,
    OtherSlots,
}

/// <summary>How alike two words sound.</summary>
public enum Likeness
{
    SameLetters,
    SameSound,
    VeryNear,
    Near,
    Alike,
    Distant,
    Far,
}

/// <summary>
/// What is counted when two people are compared, each with a place in the list of weights. A matched word counts once for being there and once for its
/// rarity, by slots and likeness: a rare name proves more than a common one.
/// </summary>
public static class IdentityFeatures
{
    private const int Relations = 4;
    private const int MotherRelations = 2;
    private const int Likenesses = 7;
    private const int BirthLevels = 14;

    internal const int MotherStart = Relations * Likenesses * 2;
    internal const int RestStart = MotherStart + (MotherRelations * Likenesses * 2);
    internal const int BirthStart = RestStart + 12;
    internal const int SexStart = BirthStart + BirthLevels;
    internal const int GovernorateStart = SexStart + 2;

    /// <summary>Number of features of a pair.</summary>
    public const int Count = GovernorateStart + 2;

    /// <summary>Number of features of a query without a partner: constant, words, birth told, mother told.</summary>
    public const int AloneCount = 4;

    private static readonly string[] Rest =
    [
        "words:unmatched_on_both", "words:one_side_longer", "words:longer_by", "given:unmatched", "given:unmatched_on_both", "words:several_unmatched_on_both",
        "mother:known_on_both", "mother:unmatched_on_both", "mother:given_unmatched_on_both", "mother:one_side_longer", "given:unmatched_on_the_longer_side", "words:none_matched",
    ];

    private static readonly string[] Alone = ["nobody:constant", "nobody:words", "nobody:birth_told", "nobody:mother_told"];

    /// <summary>Names of the features of a pair, then of a query alone, in the order of the weights.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        .. Enum.GetValues<SlotRelation>().SelectMany(r => OfWords($"name:{Snake(r)}")),
        .. new[] { "given", "other" }.SelectMany(r => OfWords($"mother:{r}")),
        .. Rest,
        .. Enum.GetValues<BirthLevel>().Select(l => $"birth:{Snake(l)}"),
        "sex:same", "sex:other", "governorate:same", "governorate:other",
        .. Alone,
    ];

    /// <summary>Place of a matched word of the name; its rarity follows it.</summary>
    public static int OfName(SlotRelation relation, Likeness likeness) => (((int)relation * Likenesses) + (int)likeness) * 2;

    /// <summary>Place of a matched word of the mother's name; its rarity follows it.</summary>
    public static int OfMother(bool bothGiven, Likeness likeness) => MotherStart + ((((bothGiven ? 0 : 1) * Likenesses) + (int)likeness) * 2);

    /// <summary>How alike two words at a distance are.</summary>
    public static Likeness LikenessOf(double distance, bool sameLetters) => distance switch
    {
        _ when sameLetters => Likeness.SameLetters,
        <= 0.001 => Likeness.SameSound,
        <= 0.08 => Likeness.VeryNear,
        <= 0.17 => Likeness.Near,
        <= 0.27 => Likeness.Alike,
        <= 0.38 => Likeness.Distant,
        _ => Likeness.Far,
    };

    private static IEnumerable<string> OfWords(string prefix) =>
        Enum.GetValues<Likeness>().SelectMany(l => new[] { $"{prefix}:{Snake(l)}", $"{prefix}:{Snake(l)}:rarity" });

    private static string Snake<T>(T value)
        where T : struct, Enum => string.Concat(value.ToString().Select((c, i) => char.IsUpper(c) ? (i > 0 ? "_" : "") + char.ToLowerInvariant(c) : c.ToString()));
}
