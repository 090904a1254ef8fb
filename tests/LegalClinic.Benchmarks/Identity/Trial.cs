using LegalClinic.Domain.People;
using LegalClinic.Domain.People.Identity;

namespace LegalClinic.Benchmarks.Identity;

/// <summary>One query of the learning: its candidates, and which of them is meant.</summary>
/// <param name="True">Place of the person meant among the candidates; −1 when not among them.</param>
internal sealed record Trial(int Number, string QueryId, PersonPrint Print, PrintComparison Comparison, List<RegisteredPrint> People, bool Meant, int True)
{
    private int[] _chosen = [];
    private double[][] _features = [];

    /// <summary>Keeps the candidates that score highest, and the person meant.</summary>
    public void Choose(double[] weights, int most)
    {
        var features = new double[IdentityFeatures.Count];
        var scores = new double[People.Count];
        for (var i = 0; i < scores.Length; i++)
        {
            Comparison.Compare(People[i], features);
            scores[i] = Score(weights, features);
        }

        _chosen = [.. Enumerable.Range(0, scores.Length).OrderByDescending(i => scores[i]).ThenBy(i => People[i].PersonId.Value).Take(most)];
        if (True >= 0 && !_chosen.Contains(True)) _chosen = [.. _chosen, True];
        _features = [.. _chosen.Select(i =>
        {
            var kept = new double[IdentityFeatures.Count];
            Comparison.Compare(People[i], kept);
            return kept;
        })];
    }

    /// <summary>Adds the slope of the loss to a gradient and returns the log likelihood.</summary>
    public double Gradient(double[] weights, double[] gradient)
    {
        var probabilities = Probabilities(weights);
        var alone = new double[IdentityFeatures.AloneCount];
        IdentityWeights.Alone(Print, alone);
        var truth = True < 0 ? _chosen.Length : Array.IndexOf(_chosen, True);
        for (var j = 0; j < probabilities.Length; j++)
        {
            var slope = probabilities[j] - (j == truth ? 1 : 0);
            if (Math.Abs(slope) < 1e-5) continue;
            var (features, offset) = j < _chosen.Length ? (_features[j], 0) : (alone, IdentityFeatures.Count);
            for (var k = 0; k < features.Length; k++) gradient[offset + k] += slope * features[k];
        }

        return Math.Log(Math.Max(1e-12, probabilities[truth]));
    }

    /// <summary>The finds by these weights.</summary>
    public Ranked Rank(double[] weights, IReadOnlyDictionary<PersonId, string> ids)
    {
        var probabilities = Probabilities(weights);
        return new Ranked(QueryId, [.. Enumerable.Range(0, _chosen.Length).OrderByDescending(j => probabilities[j]).ThenBy(j => People[_chosen[j]].PersonId.Value).Take(20).Select(j => (ids[People[_chosen[j]].PersonId], probabilities[j]))], 0);
    }

    private double[] Probabilities(double[] weights)
    {
        var alone = new double[IdentityFeatures.AloneCount];
        IdentityWeights.Alone(Print, alone);
        double[] scores = [.. _features.Select(f => Score(weights, f)), Score(weights.AsSpan(IdentityFeatures.Count), alone)];
        var highest = scores.Max();
        var sum = scores.Sum(s => Math.Exp(s - highest));
        return [.. scores.Select(s => Math.Exp(s - highest) / sum)];
    }

    private static double Score(ReadOnlySpan<double> weights, ReadOnlySpan<double> features)
    {
        var score = 0.0;
        for (var i = 0; i < features.Length; i++) score += weights[i] * features[i];
        return score;
    }
}
