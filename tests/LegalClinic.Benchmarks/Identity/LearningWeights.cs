using LegalClinic.Domain.People.Identity;

namespace LegalClinic.Benchmarks.Identity;

/// <summary>
/// Learns what each feature is worth: a conditional logit over the candidates of each query and "nobody", fitted by AdaGrad; the weights of the last rounds are averaged.
/// </summary>
internal static class LearningWeights
{
    private const int Epochs = 14;
    private const int Averaged = 4;
    private const double Rate = 0.15;
    private const double Shrink = 5e-5;

    /// <summary>What is known before anything is learnt: rarity counts, less so for words further apart; what does not match counts against.</summary>
    public static double[] Start() =>
    [
        .. IdentityFeatures.Names.Select(name => name switch
        {
            _ when name.EndsWith(":rarity", StringComparison.Ordinal) => 0.6,
            _ when name.EndsWith(":cost", StringComparison.Ordinal) => -0.6,
            "words:unmatched_on_both" or "mother:unmatched_on_both" or "sex:other" => -3,
            "given:unmatched" => -2,
            "order:one_place_further" or "order:more_places_further" or "order:crossed" or "words:longer_by" => -0.5,
            "birth:same_day" => 6,
            "birth:same_year" or "birth:same_month" or "birth:other_year_same_day" => 3,
            "birth:same_year_other_day" or "birth:up_to_eight_years_apart" or "birth:further" => -3,
            "nobody:constant" => 8,
            _ => 0.0,
        }),
    ];

    /// <summary>Weights from the queries whose person the keys found.</summary>
    public static double[] Learn(IEnumerable<Trial> all)
    {
        Trial[] trials = [.. all.Where(t => t.Truth >= 0)];
        double[] weights = Start(), sum = new double[weights.Length], squares = new double[weights.Length], gradient = new double[weights.Length];
        var random = new Random(1);
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            random.Shuffle(trials);
            foreach (var trial in trials)
            {
                Array.Clear(gradient);
                trial.Gradient(weights, gradient);
                Step(weights, squares, gradient);
            }

            for (var k = 0; k < sum.Length && epoch >= Epochs - Averaged; k++) sum[k] += weights[k] / Averaged;
        }

        return sum;
    }

    private static void Step(double[] weights, double[] squares, double[] gradient)
    {
        for (var k = 0; k < weights.Length; k++)
        {
            var slope = gradient[k] + (weights[k] * Shrink);
            squares[k] += slope * slope;
            weights[k] -= Rate * slope / Math.Sqrt(squares[k] + 1e-6);
        }
    }
}
