namespace LegalClinic.Domain.People.Identity;

/// <summary>What a find is called. Never more than a word of advice: a person decides.</summary>
public enum MatchBand
{
    /// <summary>Nobody known.</summary>
    New,
    Possible,
    Same,
}

/// <summary>A person of the registry found for the one asked for.</summary>
/// <param name="Probability">That the two are one person, 0 to 1, all other finds and "nobody" weighed against it.</param>
/// <param name="Score">Weight of the evidence of this pair alone.</param>
public sealed record IdentityMatch(RegisteredPrint Person, double Score, double Probability, MatchBand Band);

/// <summary>Ranks people of the registry by how probably each is the one asked for.</summary>
public static class IdentityRanking
{
    /// <summary>The most probable people first.</summary>
    public static IReadOnlyList<IdentityMatch> Rank(PrintComparison asked, PersonPrint print, IReadOnlyList<RegisteredPrint> people, IdentityModel model, int most)
    {
        var weights = model.For(print);
        Span<double> features = stackalloc double[IdentityFeatures.Count];
        var scores = new double[people.Count];
        for (var i = 0; i < scores.Length; i++)
        {
            asked.Compare(people[i], features);
            scores[i] = weights.Score(features);
        }

        (people, scores) = OnceEach(people, scores);
        LookAgain(asked, print, people, model, scores);
        var nobody = weights.Nobody(print);
        var highest = Math.Max(nobody, scores.Length > 0 ? scores.Max() : nobody);
        var sum = Math.Exp(nobody - highest);
        foreach (var score in scores) sum += Math.Exp(score - highest);

        return
        [
            .. scores.Select((score, i) => (score, i)).OrderByDescending(x => x.score).ThenBy(x => people[x.i].PersonId.Value).Take(most)
                .Select(x => Match(asked, people[x.i], x.score, Math.Exp(x.score - highest) / sum, weights)),
        ];
    }

    /// <summary>What a find of a probability is called.</summary>
    public static MatchBand BandOf(PrintComparison asked, RegisteredPrint person, double probability, IdentityWeights weights)
    {
        if (probability < weights.Possible) return MatchBand.New;
        return probability >= weights.Same && HasProof(asked, person) ? MatchBand.Same : MatchBand.Possible;
    }

    // Somebody whose files were merged has a print for each of them; the one that fits best speaks.
    private static (IReadOnlyList<RegisteredPrint>, double[]) OnceEach(IReadOnlyList<RegisteredPrint> people, double[] scores)
    {
        Dictionary<PersonId, int> best = new(scores.Length);
        for (var i = 0; i < scores.Length; i++)
        {
            if (!best.TryGetValue(people[i].PersonId, out var other) || scores[i] > scores[other]) best[people[i].PersonId] = i;
        }

        return best.Count == scores.Length ? (people, scores) : ([.. best.Values.Select(i => people[i])], [.. best.Values.Select(i => scores[i])]);
    }

    // The foremost are weighed against each other, with all that is known of them.
    private static void LookAgain(PrintComparison asked, PersonPrint print, IReadOnlyList<RegisteredPrint> people, IdentityModel model, double[] scores)
    {
        Span<double> features = stackalloc double[IdentityFeatures.Count], alone = stackalloc double[IdentityFeatures.AloneCount], evidence = stackalloc double[IdentityTrees.Names.Count];
        IdentityWeights.Alone(print, alone);
        int[] foremost = [.. Enumerable.Range(0, scores.Length).OrderByDescending(i => scores[i]).ThenBy(i => people[i].PersonId.Value).Take(IdentityTrees.Foremost)];
        double[] before = [.. foremost.Select(i => scores[i])];
        for (var at = 0; at < foremost.Length; at++)
        {
            asked.Compare(people[foremost[at]], features);
            IdentityTrees.Write(features, model.For(print).All, before, at, alone, evidence);
            scores[foremost[at]] += model.Trees.Correct(evidence);
        }
    }

    private static IdentityMatch Match(PrintComparison asked, RegisteredPrint person, double score, double probability, IdentityWeights weights) =>
        new(person, score, probability, BandOf(asked, person, probability, weights));

    // Name and year alone never make two people one: it takes the mother's name or the very day of birth.
    private static bool HasProof(PrintComparison asked, RegisteredPrint person)
    {
        Span<double> features = stackalloc double[IdentityFeatures.Count];
        List<WordPair> pairs = [];
        asked.Compare(person, features, pairs);
        return features[IdentityFeatures.BirthStart + (int)BirthLevel.SameDay] > 0
            || pairs.Exists(p => p.AskedSlot == NameSlot.Mother && p.OtherSlot == NameSlot.Mother && p.Likeness <= Likeness.Near);
    }
}
