namespace LegalClinic.Domain.People.Identity;

/// <summary>What recognition was taught.</summary>
/// <param name="Described">Weights for whoever is described by more than a name.</param>
/// <param name="NameAlone">Weights for a name alone, where spelling has to decide.</param>
/// <param name="Trees">What corrects both.</param>
public sealed record IdentityModel(IdentityWeights Described, IdentityWeights NameAlone, IdentityTrees Trees)
{
    /// <summary>The weights for a person asked for.</summary>
    public IdentityWeights For(PersonPrint asked) => asked.IsNameAlone ? NameAlone : Described;
}

/// <summary>What each feature is worth, learnt from labelled pairs, and the thresholds that follow from them.</summary>
public sealed class IdentityWeights
{
    /// <summary>Name of the threshold from which on a find is called the same person.</summary>
    public const string SameThreshold = "threshold:same";

    /// <summary>Name of the threshold from which on a find is called possible.</summary>
    public const string PossibleThreshold = "threshold:possible";

    private readonly double[] _weights;

    /// <summary>Takes the weights in the order of <see cref="IdentityFeatures.Names"/>.</summary>
    public IdentityWeights(double[] weights, double same, double possible)
    {
        if (weights.Length != IdentityFeatures.Names.Count) throw new ArgumentException($"{IdentityFeatures.Names.Count} weights are needed, not {weights.Length}.", nameof(weights));
        _weights = weights;
        (Same, Possible) = (same, possible);
    }

    /// <summary>Probability from which on a find is called the same person.</summary>
    public double Same { get; }

    /// <summary>Probability from which on a find is called possible.</summary>
    public double Possible { get; }

    /// <summary>The weights in the order of <see cref="IdentityFeatures.Names"/>.</summary>
    public ReadOnlySpan<double> All => _weights;

    /// <summary>Weighs the features of a pair.</summary>
    public double Score(ReadOnlySpan<double> features) => Score(_weights, features);

    /// <summary>Weighs features by weights in the same order; weights that are left over do not count.</summary>
    public static double Score(ReadOnlySpan<double> weights, ReadOnlySpan<double> features)
    {
        var score = 0.0;
        for (var i = 0; i < features.Length; i++) score += weights[i] * features[i];
        return score;
    }

    /// <summary>What "nobody of the registry" scores for a query.</summary>
    public double Nobody(PersonPrint query)
    {
        Span<double> alone = stackalloc double[IdentityFeatures.AloneCount];
        Alone(query, alone);
        return Score(_weights.AsSpan(IdentityFeatures.Count), alone);
    }

    /// <summary>Writes the features of a query without a partner.</summary>
    public static void Alone(PersonPrint query, Span<double> features)
    {
        features[0] = 1;
        features[1] = query.Words.Count(w => !w.IsMother);
        features[2] = query.Born is null ? 0 : 1;
        features[3] = query.Words.Any(w => w.IsMother) ? 1 : 0;
    }
}
