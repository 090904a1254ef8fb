using LegalClinic.Domain.People.Identity;
using LegalClinic.Domain.People.Names;

namespace LegalClinic.Benchmarks.Identity;

/// <summary>One query of the learning, and who is meant by it.</summary>
/// <param name="Meant">Place in the registry of the person meant; −1 for nobody.</param>
/// <param name="IsHeldOut">True when nothing is learnt from it until the figures are taken.</param>
internal sealed record Trial(string QueryId, PersonPrint Print, int Meant, bool IsHeldOut)
{
    private int[] _people = [];
    private float[][] _features = [];
    private double[] _alone = [];
    private double[] _scores = [];
    private int[] _foremost = [];

    /// <summary>Place among the people kept of the person meant, or of "nobody" behind them all; −1 when the keys did not find the person.</summary>
    public int Truth { get; private set; }

    /// <summary>What the trees look at, for the foremost candidates.</summary>
    public float[][] Evidence { get; private set; } = [];

    /// <summary>Place among the foremost of the person meant, or of "nobody" behind them; −1 when not among them.</summary>
    public int TruthOfForemost => Meant < 0 ? _foremost.Length : Array.IndexOf(_foremost, Truth);

    /// <summary>Keeps the candidates that score highest; for learning also the person meant, if the keys found him or her.</summary>
    public void Choose(LearningRegistry registry, NameVocabulary vocabulary, int[] candidates, double[] weights, int most)
    {
        var comparison = new PrintComparison(vocabulary, Print);
        var features = new double[IdentityFeatures.Count];
        var scores = new double[candidates.Length];
        for (var i = 0; i < scores.Length; i++)
        {
            comparison.Compare(registry.People[candidates[i]], features);
            scores[i] = IdentityWeights.Score(weights, features);
        }

        _people = [.. Enumerable.Range(0, scores.Length).OrderByDescending(i => scores[i]).ThenBy(i => candidates[i]).Take(most).Select(i => candidates[i])];
        if (candidates.Contains(Meant) && !_people.Contains(Meant)) _people = [.. _people, Meant];
        Truth = Meant < 0 ? _people.Length : Array.IndexOf(_people, Meant);
        Compare(registry, vocabulary);
    }

    /// <summary>Compares with the people kept, once more where words sound otherwise now.</summary>
    public void Compare(LearningRegistry registry, NameVocabulary vocabulary)
    {
        var comparison = new PrintComparison(vocabulary, Print);
        var features = new double[IdentityFeatures.Count];
        _features = [.. _people.Select(p =>
        {
            comparison.Compare(registry.People[p], features);
            return Array.ConvertAll(features, f => (float)f);
        })];
        _alone = new double[IdentityFeatures.AloneCount];
        IdentityWeights.Alone(Print, _alone);
    }

    /// <summary>Adds the slope of the loss to a gradient and returns the log likelihood.</summary>
    public double Gradient(double[] weights, double[] gradient)
    {
        var probabilities = Normal(Scores(weights));
        for (var j = 0; j < probabilities.Length; j++)
        {
            var slope = probabilities[j] - (j == Truth ? 1 : 0);
            if (Math.Abs(slope) < 1e-4) continue;
            if (j == _people.Length) Add(gradient.AsSpan(IdentityFeatures.Count), _alone, slope);
            else Add(gradient, _features[j], slope);
        }

        return Math.Log(Math.Max(1e-12, probabilities[Truth]));
    }

    /// <summary>Scores by these weights, and writes what the trees look at.</summary>
    public void Weigh(double[] weights)
    {
        _scores = Scores(weights);
        _foremost = [.. Enumerable.Range(0, _people.Length).OrderByDescending(j => _scores[j]).ThenBy(j => _people[j]).Take(IdentityTrees.Foremost)];
        double[] before = [.. _foremost.Select(j => _scores[j])];
        var evidence = new double[IdentityTrees.Names.Count];
        Evidence = [.. _foremost.Select((j, at) =>
        {
            IdentityTrees.Write(Array.ConvertAll(_features[j], f => (double)f), weights, before, at, _alone, evidence);
            return Array.ConvertAll(evidence, e => (float)e);
        })];
    }

    /// <summary>Probabilities of the foremost candidates and of "nobody", when something is added to each of the scores.</summary>
    public double[] ProbabilitiesOfForemost(Func<int, double> added) => Normal([.. _foremost.Select((j, at) => _scores[j] + added(at)), _scores[^1]]);

    /// <summary>The finds after <see cref="Weigh"/>, corrected by trees.</summary>
    public Ranked Rank(IdentityTrees trees, IReadOnlyList<string> ids)
    {
        double[] scores = [.. _scores];
        for (var at = 0; at < _foremost.Length; at++) scores[_foremost[at]] += trees.Correct(Array.ConvertAll(Evidence[at], e => (double)e));
        var probabilities = Normal(scores);
        return new Ranked(QueryId, [.. Enumerable.Range(0, _people.Length).OrderByDescending(j => probabilities[j]).ThenBy(j => _people[j]).Take(20).Select(j => (ids[_people[j]], probabilities[j]))], 0);
    }

    private double[] Scores(double[] weights) => [.. _features.Select(f => Score(weights, f)), IdentityWeights.Score(weights.AsSpan(IdentityFeatures.Count), _alone)];

    private static double[] Normal(double[] scores)
    {
        var highest = scores.Max();
        var sum = scores.Sum(s => Math.Exp(s - highest));
        return [.. scores.Select(s => Math.Exp(s - highest) / sum)];
    }

    private static double Score(double[] weights, float[] features)
    {
        var score = 0.0;
        for (var k = 0; k < features.Length; k++) score += features[k] * weights[k];
        return score;
    }

    private static void Add<T>(Span<double> gradient, T[] features, double slope)
        where T : System.Numerics.INumber<T>
    {
        for (var k = 0; k < features.Length; k++) gradient[k] += slope * double.CreateTruncating(features[k]);
    }
}
