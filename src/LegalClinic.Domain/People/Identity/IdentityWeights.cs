namespace LegalClinic.Domain.People.Identity;

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
    public double Score(ReadOnlySpan<double> features)
    {
        var score = 0.0;
        for (var i = 0; i < features.Length; i++) score += _weights[i] * features[i];
        return score;
    }

    /// <summary>What "nobody of the registry" scores for a query.</summary>
    public double Nobody(PersonPrint query)
    {
        Span<double> alone = stackalloc double[IdentityFeatures.AloneCount];
        Alone(query, alone);
        var score = 0.0;
        for (var i = 0; i < alone.Length; i++) score += _weights[IdentityFeatures.Count + i] * alone[i];
        return score;
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
