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
    private const int PerRelation = (Likenesses * 2) + 1;

    private static readonly string[] Rest =
    [
        "words:unmatched_on_both", "words:one_side_longer", "words:longer_by", "given:unmatched", "given:unmatched_on_both", "words:several_unmatched_on_both",
        "mother:known_on_both", "mother:unmatched_on_both", "mother:given_unmatched_on_both", "mother:one_side_longer", "given:unmatched_on_the_longer_side", "words:none_matched",
        "father:unmatched_on_both", "grandfather:unmatched_on_both", "beyond:unmatched_on_both", "order:one_place_further", "order:more_places_further", "order:crossed",
        "script:other", "script:mixed", "words:all_same_letters", "words:all_same_sound",
    ];

    internal const int MotherStart = Relations * PerRelation;
    internal const int RestStart = MotherStart + (MotherRelations * PerRelation);
    internal static readonly int BirthStart = RestStart + Rest.Length;
    internal static readonly int SexStart = BirthStart + Enum.GetValues<BirthLevel>().Length;
    internal static readonly int GovernorateStart = SexStart + 2;

    /// <summary>Number of features of a pair.</summary>
    public static readonly int Count = GovernorateStart + 2;

    /// <summary>Number of features of a query without a partner: constant, words, birth told, mother told.</summary>
    public const int AloneCount = 4;

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
    public static int OfName(SlotRelation relation, Likeness likeness) => ((int)relation * PerRelation) + ((int)likeness * 2);

    /// <summary>Place of a matched word of the mother's name; its rarity follows it.</summary>
    public static int OfMother(bool bothGiven, Likeness likeness) => MotherStart + ((bothGiven ? 0 : 1) * PerRelation) + ((int)likeness * 2);

    /// <summary>Place of the sum of the costs of a relation.</summary>
    public static int CostOf(int matched) => ((matched / PerRelation) * PerRelation) + (Likenesses * 2);

    /// <summary>How alike two words are whose change costs so much, in −ln of its probability.</summary>
    public static Likeness LikenessOf(double cost, bool sameLetters) => cost switch
    {
        _ when sameLetters => Likeness.SameLetters,
        <= 0.001 => Likeness.SameSound,
        <= 1 => Likeness.VeryNear,
        <= 2.2 => Likeness.Near,
        <= 3.6 => Likeness.Alike,
        <= 5.2 => Likeness.Distant,
        _ => Likeness.Far,
    };

    private static IEnumerable<string> OfWords(string prefix) =>
        Enum.GetValues<Likeness>().SelectMany(l => new[] { $"{prefix}:{Snake(l)}", $"{prefix}:{Snake(l)}:rarity" }).Append($"{prefix}:cost");

    private static string Snake<T>(T value)
        where T : struct, Enum => string.Concat(value.ToString().Select((c, i) => char.IsUpper(c) ? (i > 0 ? "_" : "") + char.ToLowerInvariant(c) : c.ToString()));
}
