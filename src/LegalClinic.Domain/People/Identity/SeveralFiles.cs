using LegalClinic.Domain.People.Names;

namespace LegalClinic.Domain.People.Identity;

/// <summary>
/// Somebody who has several files already divides the probability among them, and the more often a family came the less each file would be believed. Here the
/// finds that are one person are taken together again: each is as sure as all of them.
/// </summary>
public static class SeveralFiles
{
    private const double WorthComparing = 0.02;

    // Score above "nobody" from which two finds are held to be one person: nineteen to one.
    private const double OnePerson = 2.94;

    /// <summary>The finds with the probability that each is the one asked for, the others who are the same person counted with it.</summary>
    public static IReadOnlyList<IdentityMatch> Join(IReadOnlyList<IdentityMatch> finds, PrintComparison asked, NameVocabulary vocabulary, IdentityWeights weights)
    {
        IdentityMatch[] likely = [.. finds.Where(f => f.Probability >= WorthComparing)];
        if (likely.Length < 2) return finds;
        return
        [
            .. likely.Select(find =>
            {
                var print = Print(find.Person, vocabulary);
                var comparison = new PrintComparison(vocabulary, print);
                var probability = find.Probability + likely.Where(other => other != find && AreOne(comparison, print, other.Person, weights)).Sum(other => other.Probability);
                return find with { Probability = Math.Min(probability, 1), Band = IdentityRanking.BandOf(asked, find.Person, probability, weights) };
            }),
            .. finds.Where(f => f.Probability < WorthComparing),
        ];
    }

    private static bool AreOne(PrintComparison comparison, PersonPrint print, RegisteredPrint other, IdentityWeights weights)
    {
        Span<double> features = stackalloc double[IdentityFeatures.Count];
        comparison.Compare(other, features);
        return weights.Score(features) - weights.Nobody(print) > OnePerson;
    }

    private static PersonPrint Print(RegisteredPrint person, NameVocabulary vocabulary) => new(
        [.. person.Words.Select(w => (Slot: PersonPrint.SlotOf(w), Word: vocabulary.Find(PersonPrint.WordOf(w)))).Where(w => w.Word is not null).Select(w => new PrintWord(w.Slot, w.Word!))],
        person.Born, person.Precision, person.Sex, person.Governorate);
}
