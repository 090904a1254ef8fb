namespace LegalClinic.Domain.People.Identity;

/// <summary>One thing that speaks for or against two people being one.</summary>
/// <param name="Part">What was compared: <c>given</c>, <c>father</c>, <c>grandfather</c>, <c>beyond</c>, <c>mother</c>, <c>birth</c>, <c>sex</c>, <c>governorate</c>, <c>number</c>.</param>
/// <param name="Finding">What was found: <c>same</c>, <c>spelled_otherwise</c>, <c>alike</c>, <c>elsewhere</c>, <c>other</c>, <c>missing</c>, or a birth level.</param>
public sealed record MatchReason(string Part, string Finding);

/// <summary>Tells in words, piece by piece, what a comparison found.</summary>
public static class MatchReasons
{
    /// <summary>The given names are two: brothers and twins share everything else (domain.md 9.2: never merged on the name alone).</summary>
    public static readonly MatchReason OtherGiven = new("given", "other");

    private static readonly string[] Parts = ["given", "father", "grandfather", "beyond"];

    /// <summary>The reasons for a pair, names first.</summary>
    public static IReadOnlyList<MatchReason> Of(PrintComparison comparison, PersonPrint asked, RegisteredPrint other)
    {
        Span<double> features = stackalloc double[IdentityFeatures.Count];
        List<WordPair> pairs = [];
        comparison.Compare(other, features, pairs);
        List<MatchReason> reasons = [];
        for (var slot = NameSlot.Given; slot <= NameSlot.Beyond; slot++)
        {
            if (asked.Words.Any(w => w.Slot == slot)) reasons.Add(new MatchReason(Parts[slot], OfName([.. pairs.Where(p => p.AskedSlot == slot)], other, slot)));
        }

        if (Mother(asked, other, pairs) is { } mother) reasons.Add(new MatchReason("mother", mother));
        var birth = BirthAgreement.Of(asked.Born, asked.Precision, other.Born, other.Precision);
        if (birth != BirthLevel.NotKnown) reasons.Add(new MatchReason("birth", Code<BirthLevel>.Of(birth)));
        if (asked.Sex is { } sex && other.Sex is { } otherSex && sex != otherSex) reasons.Add(new MatchReason("sex", "other"));
        if (asked.Governorate is { } here && other.Governorate is { } there) reasons.Add(new MatchReason("governorate", here == there ? "same" : "other"));
        return reasons;
    }

    private static string OfName(WordPair[] pairs, RegisteredPrint other, int slot)
    {
        if (pairs.Length == 0) return other.Words.Any(w => PersonPrint.SlotOf(w) == slot) ? "other" : "missing";
        if (pairs.Any(p => p.OtherSlot != slot)) return pairs.Any(p => p.OtherSlot == NameSlot.Mother) ? "mother" : "elsewhere";
        return Finding(pairs.Max(p => p.Likeness));
    }

    private static string? Mother(PersonPrint asked, RegisteredPrint other, List<WordPair> pairs)
    {
        if (!asked.Words.Any(w => w.IsMother) || !other.Words.Any(w => PersonPrint.SlotOf(w) == NameSlot.Mother)) return null;
        WordPair[] mothers = [.. pairs.Where(p => p.AskedSlot >= NameSlot.Mother)];
        return mothers.Length == 0 ? "other" : Finding(mothers.Min(p => p.Likeness));
    }

    private static string Finding(Likeness likeness) => likeness switch
    {
        Likeness.SameLetters => "same",
        <= Likeness.Near => "spelled_otherwise",
        _ => "alike",
    };
}
