using LegalClinic.Domain.People.Identity;

namespace LegalClinic.Benchmarks.Identity;

/// <summary>
/// Learns <see cref="IdentityTrees"/> by gradient boosting of the same conditional logit as the weights: each tree is cut, level by level, where the slopes of the loss
/// are best told apart, over numbers sorted into bins.
/// </summary>
internal sealed class LearningTrees
{
    private const int Trees = 120;
    private const int Depth = 4;
    private const int Questions = (1 << Depth) - 1;
    private const int Bins = 48;
    private const double Rate = 0.1;
    private const double Shrink = 5;
    private const double LeastWeight = 2;
    private const int Sampled = 7;
    private readonly Trial[] _trials;
    private readonly int[] _starts;
    private readonly double[][] _cuts;
    private readonly byte[][] _bins;
    private readonly double[] _slopes;
    private readonly double[] _curves;
    private readonly double[] _added;

    private LearningTrees(Trial[] trials)
    {
        _trials = trials;
        _starts = new int[trials.Length];
        for (var t = 1; t < trials.Length; t++) _starts[t] = _starts[t - 1] + trials[t - 1].Evidence.Length;
        var rows = trials.SelectMany(t => t.Evidence).ToArray();
        (_slopes, _curves, _added) = (new double[rows.Length], new double[rows.Length], new double[rows.Length]);
        var features = Enumerable.Range(0, IdentityTrees.Names.Count);
        _cuts = [.. features.AsParallel().AsOrdered().Select(k => Cuts([.. rows.Where((_, i) => i % Sampled == 0).Select(r => r[k]).Order()]))];
        _bins = [.. features.AsParallel().AsOrdered().Select(k => rows.Select(r => Bin(_cuts[k], r[k])).ToArray())];
    }

    /// <summary>Trees from the queries whose person is among the foremost candidates.</summary>
    public static List<IdentityTree> Learn(IEnumerable<Trial> trials)
    {
        var learning = new LearningTrees([.. trials.Where(t => t.TruthOfForemost >= 0)]);
        return [.. Enumerable.Range(0, Trees).Select(_ => learning.Next())];
    }

    private IdentityTree Next()
    {
        for (var t = 0; t < _trials.Length; t++) Slopes(_trials[t], _starts[t]);
        var (asked, cuts, node) = (new int[Questions], new int[Questions], new int[_slopes.Length]);
        for (var first = 0; first < Questions; first = (2 * first) + 1)
        {
            var level = first;
            var best = new (double Gain, int Feature, int Cut)[first + 1];
            foreach (var found in Enumerable.Range(0, _bins.Length).AsParallel().AsOrdered().Select(k => Best(k, node, level)).ToList())
            {
                for (var n = 0; n < best.Length; n++) best[n] = found[n].Gain > best[n].Gain ? found[n] : best[n];
            }

            for (var n = 0; n < best.Length; n++) (asked[first + n], cuts[first + n]) = (best[n].Feature, best[n].Gain > 0 ? best[n].Cut : 0);
            for (var i = 0; i < node.Length; i++) node[i] = (2 * node[i]) + (_bins[asked[node[i]]][i] <= cuts[node[i]] ? 1 : 2);
        }

        var leaves = Leaves(node);
        for (var i = 0; i < node.Length; i++) _added[i] += leaves[node[i] - Questions];
        return new IdentityTree(asked, [.. asked.Select((k, n) => _cuts[k].Length > 0 ? _cuts[k][cuts[n]] : 0)], leaves);
    }

    private void Slopes(Trial trial, int start)
    {
        var probabilities = trial.ProbabilitiesOfForemost(i => _added[start + i]);
        for (var i = 0; i < trial.Evidence.Length; i++)
            (_slopes[start + i], _curves[start + i]) = (probabilities[i] - (i == trial.TruthOfForemost ? 1 : 0), probabilities[i] * (1 - probabilities[i]));
    }

    private (double Gain, int Feature, int Cut)[] Best(int feature, int[] node, int first)
    {
        var (slopes, curves) = (new double[(first + 1) * Bins], new double[(first + 1) * Bins]);
        var bins = _bins[feature];
        for (var i = 0; i < node.Length; i++)
        {
            if (_curves[i] < 1e-7) continue;
            var at = ((node[i] - first) * Bins) + bins[i];
            slopes[at] += _slopes[i];
            curves[at] += _curves[i];
        }

        return [.. Enumerable.Range(0, first + 1).Select(n => Cut(feature, slopes.AsSpan(n * Bins, Bins), curves.AsSpan(n * Bins, Bins)))];
    }

    private (double Gain, int Feature, int Cut) Cut(int feature, ReadOnlySpan<double> slopes, ReadOnlySpan<double> curves)
    {
        var (slope, curve, best) = (0.0, 0.0, (Gain: 0.0, feature, Cut: 0));
        for (var b = 0; b < Bins; b++) (slope, curve) = (slope + slopes[b], curve + curves[b]);
        var (left, weight) = (0.0, 0.0);
        for (var c = 0; c < _cuts[feature].Length; c++)
        {
            (left, weight) = (left + slopes[c], weight + curves[c]);
            if (weight < LeastWeight || curve - weight < LeastWeight) continue;
            var gain = (left * left / (weight + Shrink)) + ((slope - left) * (slope - left) / (curve - weight + Shrink)) - (slope * slope / (curve + Shrink));
            if (gain > best.Gain) best = (gain, feature, c);
        }

        return best;
    }

    private double[] Leaves(int[] node)
    {
        var (slopes, curves) = (new double[Questions + 1], new double[Questions + 1]);
        for (var i = 0; i < node.Length; i++) (slopes[node[i] - Questions], curves[node[i] - Questions]) = (slopes[node[i] - Questions] + _slopes[i], curves[node[i] - Questions] + _curves[i]);
        return [.. slopes.Select((s, n) => -Rate * s / (curves[n] + Shrink))];
    }

    private static double[] Cuts(float[] sorted) => [.. Enumerable.Range(1, Bins - 1).Select(b => (double)sorted[sorted.Length * b / Bins]).Distinct()];

    private static byte Bin(double[] cuts, float value)
    {
        var bin = 0;
        while (bin < cuts.Length && value >= cuts[bin]) bin++;
        return (byte)bin;
    }
}
