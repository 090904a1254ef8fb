namespace LegalClinic.Domain.People.Identity;

/// <summary>
/// Corrects the score of the foremost candidates where pieces of evidence count together in another way than alone, and by how far the rivals lie behind: small
/// decision trees that were learnt one after the other, each from what the ones before got wrong.
/// </summary>
public sealed class IdentityTrees(IReadOnlyList<IdentityTree> trees)
{
    /// <summary>So many of the foremost candidates are looked at a second time.</summary>
    public const int Foremost = 30;

    private const double Farthest = 50;

    private static readonly string[] Groups = [.. IdentityFeatures.Names.Take(IdentityFeatures.Count).Select(GroupOf).Distinct()];
    private static readonly int[] GroupAt = [.. IdentityFeatures.Names.Take(IdentityFeatures.Count).Select(n => Array.IndexOf(Groups, GroupOf(n)))];

    /// <summary>Names of what the trees look at: the features of a pair, what each group of them weighs, the standing among the candidates, and the query.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        .. IdentityFeatures.Names.Take(IdentityFeatures.Count), .. Groups.Select(g => $"sum:{g}"), "sum:all", "before:next", "before:all", "before:nobody", .. IdentityFeatures.Names.Skip(IdentityFeatures.Count),
    ];

    /// <summary>What is added to a score.</summary>
    public double Correct(ReadOnlySpan<double> evidence)
    {
        var sum = 0.0;
        foreach (var tree in trees) sum += tree.Value(evidence);
        return sum;
    }

    /// <summary>Writes what the trees look at.</summary>
    /// <param name="features">Features of the pair.</param>
    /// <param name="weights">All weights, in the order of their names.</param>
    /// <param name="scores">Scores of the foremost candidates.</param>
    /// <param name="at">Place of the pair among them.</param>
    /// <param name="alone">Features of the query without a partner.</param>
    /// <param name="evidence">As many numbers as there are <see cref="Names"/>.</param>
    public static void Write(ReadOnlySpan<double> features, ReadOnlySpan<double> weights, ReadOnlySpan<double> scores, int at, ReadOnlySpan<double> alone, Span<double> evidence)
    {
        evidence.Clear();
        features.CopyTo(evidence);
        var sums = evidence[features.Length..];
        for (var k = 0; k < features.Length; k++) sums[GroupAt[k]] += features[k] * weights[k];
        var (best, rest) = (double.MinValue, 0.0);
        for (var j = 0; j < scores.Length; j++)
        {
            if (j == at) continue;
            best = Math.Max(best, scores[j]);
            rest += Math.Exp(Math.Min(Farthest, scores[j] - scores[at]));
        }

        var standing = sums[Groups.Length..];
        standing[0] = scores[at];
        standing[1] = Math.Min(Farthest, scores[at] - best);
        standing[2] = -Math.Log(rest + 1e-9);
        standing[3] = scores[at] - IdentityWeights.Score(weights[features.Length..], alone);
        alone.CopyTo(standing[4..]);
    }

    private static string GroupOf(string name) => name.StartsWith("name:", StringComparison.Ordinal) ? string.Join(':', name.Split(':')[..2]) : name[..name.IndexOf(':', StringComparison.Ordinal)];
}

/// <summary>A tree whose questions all lie at the same depth: question n leads to 2n + 1 when the number is smaller than the cut, else to 2n + 2.</summary>
/// <param name="Asked">What each question looks at.</param>
/// <param name="Cuts">The cut of each question.</param>
/// <param name="Leaves">What is added, leaf by leaf from the left.</param>
public sealed record IdentityTree(int[] Asked, double[] Cuts, double[] Leaves)
{
    /// <summary>What the tree adds.</summary>
    public double Value(ReadOnlySpan<double> evidence)
    {
        var node = 0;
        while (node < Asked.Length) node = (2 * node) + (evidence[Asked[node]] < Cuts[node] ? 1 : 2);
        return Leaves[node - Asked.Length];
    }
}
