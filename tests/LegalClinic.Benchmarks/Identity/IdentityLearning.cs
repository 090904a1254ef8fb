using System.Globalization;
using LegalClinic.Domain.People;
using LegalClinic.Domain.People.Identity;
using LegalClinic.Infrastructure.Matching;
using Microsoft.Extensions.DependencyInjection;

namespace LegalClinic.Benchmarks.Identity;

/// <summary>
/// Learns what each kind of evidence is worth from the labelled benchmark: a conditional logit over the candidates of each query and "nobody", fitted by AdaGrad
/// in rounds, each with the strangers that the round before liked best. It learns from every second query; a quarter of the
/// others gives the threshold and the figures it prints. Writes weights and thresholds as reference data.
/// </summary>
internal static class IdentityLearning
{
    private const int Rounds = 3;
    private const int Epochs = 20;
    private const int Strangers = 60;
    private const double Rate = 0.15;
    private const double Shrink = 2e-5;
    private const char NameOnly = 'n';

    // One in ten is worth a look; fewer would bury the reviewer in namesakes.
    private const double Possible = 0.1;
    private const double LeastShare = 0.0005;

    public static async Task RunAsync(IdentityArguments arguments)
    {
        var registry = LabelledNames.Registry(arguments.Folder);
        var (queries, labels) = (LabelledNames.Queries(arguments.Folder), LabelledNames.Labels(arguments.Folder));
        await using var clinic = await IdentityClinic.StartAsync(arguments.Data, registry, Console.WriteLine);
        await WriteSharesAsync(Path.Combine(Path.GetDirectoryName(Path.GetFullPath(arguments.Results))!, "sound-shares.csv"), clinic);
        var trials = await TrialsAsync(clinic, queries, labels);
        Console.WriteLine($"{trials.Count} trials; the person meant is among the candidates of {trials.Count(t => t.Meant && t.True >= 0) / (double)trials.Count(t => t.Meant):P2}; {trials.Average(t => t.People.Count):0} candidates on average.");

        var weights = Start();
        for (var round = 0; round < Rounds; round++)
        {
            Parallel.ForEach(trials, trial => trial.Choose(weights, Strangers));
            Learn(weights, [.. trials.Where(t => t.Number % 2 == 0)]);
        }

        Parallel.ForEach(trials, trial => trial.Choose(weights, Strangers));
        var asked = trials.Where(t => t.Number % 2 == 1).Select(t => t.Rank(weights, clinic.Ids)).ToList();
        var table = new Table("Run", "Queries", "recall@1", "recall@10", "recall at 95 / 99 % precision", "weakest kinds, recall@1", "p50 / p95");
        var full = Part(nameOnly: false);
        RankedResults.Measure(table, "full", full.Asked, full.Labels);
        var names = Part(nameOnly: true);
        RankedResults.Measure(table, "name only", names.Asked, names.Labels);
        table.Print();
        Write(arguments.Results, weights, RankedResults.At(0.99, full.Asked, full.Labels).Threshold, Possible);

        (List<Ranked> Asked, Dictionary<string, Label> Labels) Part(bool nameOnly)
        {
            var those = asked.Where(a => a.QueryId.EndsWith(NameOnly) == nameOnly).ToList();
            return (those, those.ToDictionary(a => a.QueryId, a => labels[a.QueryId]));
        }
    }

    // Sounds that at least this share of people bear are kept for registries that are too young to know.
    private static async Task WriteSharesAsync(string file, IdentityClinic clinic)
    {
        var vocabulary = await clinic.AskAsync(async services =>
        {
            await services.GetRequiredService<PersonMatcher>().CandidatesAsync(PersonPrint.OfText("محمد علي", new BirthDate()), default);
            return services.GetRequiredService<PrintBook>().Vocabulary;
        });
        await using var text = new StreamWriter(file);
        await text.WriteLineAsync("sound,share");
        foreach (var (sound, share) in vocabulary.Words.SelectMany(w => w.Skeletons).Distinct().Select(s => (s, vocabulary.Counts.Share(s))).Where(x => x.Item2 >= LeastShare).OrderByDescending(x => x.Item2).ThenBy(x => x.s, StringComparer.Ordinal))
            await text.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{sound},{share:0.000000}"));
    }

    private static async Task<List<Trial>> TrialsAsync(IdentityClinic clinic, List<LabelledQuery> queries, Dictionary<string, Label> labels)
    {
        List<Trial> trials = [];
        var numbers = clinic.Ids.ToDictionary(x => x.Value, x => x.Key);
        for (var i = 0; i < queries.Count; i++)
        {
            if (i % 2 == 1 && i % 8 != 1) continue; // A quarter of the other half is enough for the figures.
            var label = labels[queries[i].Id];
            foreach (var (id, print) in new[] { (queries[i].Id, queries[i].Full), (queries[i].Id + NameOnly, PersonPrint.OfText(queries[i].FullName, new BirthDate())) })
            {
                labels.TryAdd(id, label);
                trials.Add(await clinic.AskAsync(async services =>
                {
                    var (_, people) = await services.GetRequiredService<PersonMatcher>().CandidatesAsync(print, default);
                    var meant = label.TrueId.Length > 0 ? numbers[label.TrueId] : default;
                    return new Trial(i, id, print, new PrintComparison(services.GetRequiredService<PrintBook>().Vocabulary, print), people, label.TrueId.Length > 0, people.FindIndex(p => p.PersonId == meant));
                }));
            }
        }

        return trials;
    }

    // What is known before anything is learnt: rarity counts, less so for words further apart; what does not match counts against.
    private static double[] Start()
    {
        var weights = new double[IdentityFeatures.Names.Count];
        for (var i = 0; i < weights.Length; i++)
        {
            var name = IdentityFeatures.Names[i];
            weights[i] = name switch
            {
                _ when name.EndsWith(".rarity", StringComparison.Ordinal) => 0.6,
                "words.unmatched_on_both" or "mother.unmatched_on_both" => -3,
                "given.unmatched" => -2,
                "words.none_matched" => -8,
                "birth.same_day" => 6,
                "birth.same_year" or "birth.same_month" => 2,
                "birth.same_year_other_day" or "birth.up_to_eight_years_apart" or "birth.further" => -4,
                "nobody.constant" => 8,
                _ => 0,
            };
        }

        return weights;
    }

    private static void Learn(double[] weights, Trial[] trials)
    {
        var (random, squares, gradient) = (new Random(1), new double[weights.Length], new double[weights.Length]);
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            random.Shuffle(trials);
            var likelihood = 0.0;
            foreach (var trial in trials.Where(t => !t.Meant || t.True >= 0))
            {
                Array.Clear(gradient);
                likelihood += trial.Gradient(weights, gradient);
                for (var i = 0; i < weights.Length; i++)
                {
                    var slope = gradient[i] + (weights[i] * Shrink);
                    if (slope == 0) continue;
                    squares[i] += slope * slope;
                    weights[i] -= Rate * slope / Math.Sqrt(squares[i] + 1e-6);
                }
            }

            if (epoch == Epochs - 1) Console.WriteLine($"Mean log likelihood {likelihood / trials.Length:0.0000}");
        }
    }

    private static void Write(string file, double[] weights, double same, double possible)
    {
        using var text = new StreamWriter(file);
        text.WriteLine("feature,weight");
        string Number(double value) => value.ToString("0.0000", CultureInfo.InvariantCulture);
        text.WriteLine($"{IdentityWeights.SameThreshold},{Number(same)}");
        text.WriteLine($"{IdentityWeights.PossibleThreshold},{Number(possible)}");
        for (var i = 0; i < weights.Length; i++) text.WriteLine($"{IdentityFeatures.Names[i]},{Number(weights[i])}");
    }
}
