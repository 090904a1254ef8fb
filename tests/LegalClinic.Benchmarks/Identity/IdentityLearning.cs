using System.Globalization;
using LegalClinic.Domain.People;
using LegalClinic.Domain.People.Identity;
using LegalClinic.Domain.People.Names;

namespace LegalClinic.Benchmarks.Identity;

/// <summary>
/// Learns from the labelled benchmark what it costs that spellings change a sound, and what each kind of evidence is worth. First two thirds of the queries teach and
/// the last third gives the figures it prints and the thresholds; then all of them teach, and costs, weights and usual shares are written beside the results as reference data.
/// </summary>
internal static class IdentityLearning
{
    private const int Strangers = 80;
    private const int HeldOut = 3;
    private const string NameAlone = "n";

    // One in ten is worth a look; fewer would bury the reviewer in namesakes.
    private const double Possible = 0.1;
    private const double LeastShare = 0.0005;

    public static void Run(IdentityArguments arguments)
    {
        var registry = new LearningRegistry(LabelledNames.Registry(arguments.Folder));
        var labels = LabelledNames.Labels(arguments.Folder);
        var trials = Trials(LabelledNames.Queries(arguments.Folder), labels, registry);
        var heldOut = trials.Where(t => t.IsHeldOut).ToList();

        var costs = LearningSounds.Learn(Pairs(trials.Where(t => !t.IsHeldOut), registry, registry.Hear(SoundDistance.Presumed)));
        var vocabulary = registry.Hear(new SoundDistance(costs));
        var candidates = trials.AsParallel().AsOrdered().Select(t => registry.Candidates(t.Print, vocabulary)).ToArray();
        Tell($"{trials.Count} trials; the person meant is among the candidates of {Found(trials, candidates, alone: false):P2}, by name alone {Found(trials, candidates, alone: true):P2}; {candidates.Average(c => c.Length):0} candidates on average.");

        double[][] weights = [LearningWeights.Start(), LearningWeights.Start()];
        for (var round = 0; round < 2; round++)
        {
            Choose(trials);
            weights = Learn(trials.Where(t => !t.IsHeldOut));
        }

        Choose(heldOut);
        var same = Measure(heldOut, Trees(trials, weights, t => !t.IsHeldOut), labels, registry);

        costs = LearningSounds.Learn(Pairs(trials, registry, registry.Hear(SoundDistance.Presumed)));
        vocabulary = registry.Hear(new SoundDistance(costs));
        Parallel.ForEach(trials, t => t.Compare(registry, vocabulary));
        weights = Learn(trials);
        var trees = Trees(trials, weights, _ => true);
        var folder = Path.GetDirectoryName(Path.GetFullPath(arguments.Results))!;
        Write(arguments.Results, "feature,described,name_alone", [$"{IdentityWeights.SameThreshold},{Text(same[0])},{Text(same[1])}", $"{IdentityWeights.PossibleThreshold},{Text(Possible)},{Text(Possible)}", .. IdentityFeatures.Names.Select((n, k) => $"{n},{Text(weights[0][k])},{Text(weights[1][k])}")]);
        Write(Path.Combine(folder, "identity-trees.csv"), "tree,asked,value", trees.SelectMany((tree, n) => tree.Asked.Select((k, q) => $"{n},{IdentityTrees.Names[k]},{Text(tree.Cuts[q])}").Concat(tree.Leaves.Select(l => $"{n},,{Text(l)}"))));
        Write(Path.Combine(folder, "sound-costs.csv"), "step,cost", costs.OrderBy(c => c.Key, StringComparer.Ordinal).Select(c => $"{c.Key},{Text(c.Value)}"));
        Write(Path.Combine(folder, "sound-shares.csv"), "sound,share", Shares(vocabulary).Select(s => string.Create(CultureInfo.InvariantCulture, $"{s.Sound},{s.Share:0.000000}")));

        void Choose(List<Trial> those) => Parallel.For(0, trials.Count, i =>
        {
            if (!ReferenceEquals(those, trials) && !trials[i].IsHeldOut) return;
            trials[i].Choose(registry, vocabulary, candidates[i], weights[trials[i].Print.IsNameAlone ? 1 : 0], Strangers);
        });
    }

    private static List<Trial> Trials(List<LabelledQuery> queries, Dictionary<string, Label> labels, LearningRegistry registry)
    {
        List<Trial> trials = [];
        for (var i = 0; i < queries.Count; i++)
        {
            var label = labels[queries[i].Id];
            var meant = label.TrueId.Length > 0 ? registry.Numbers[label.TrueId] : -1;
            trials.Add(new Trial(queries[i].Id, queries[i].Full, meant, i % HeldOut == 0));
            trials.Add(new Trial(queries[i].Id + NameAlone, PersonPrint.OfText(queries[i].FullName, new BirthDate()), meant, i % HeldOut == 0));
            labels[queries[i].Id + NameAlone] = label;
        }

        return trials;
    }

    // Words that stand for one name in a query and in the file of the person meant.
    private static List<(NameWord, NameWord)> Pairs(IEnumerable<Trial> trials, LearningRegistry registry, NameVocabulary vocabulary)
    {
        List<(NameWord, NameWord)> words = [];
        var features = new double[IdentityFeatures.Count];
        foreach (var trial in trials.Where(t => t.Meant >= 0 && !t.Print.InOneBox))
        {
            List<WordPair> pairs = [];
            new PrintComparison(vocabulary, trial.Print).Compare(registry.People[trial.Meant], features, pairs);
            words.AddRange(pairs.Select(p => (trial.Print.Words.First(w => w.Word.Id == p.Asked).Word, vocabulary.Find(p.Other)!)));
        }

        return words;
    }

    private static double[][] Learn(IEnumerable<Trial> trials)
    {
        var those = trials.ToLookup(t => t.Print.IsNameAlone);
        return [LearningWeights.Learn(those[false]), LearningWeights.Learn(those[true])];
    }

    private static List<IdentityTree> Trees(List<Trial> trials, double[][] weights, Func<Trial, bool> teaches)
    {
        Parallel.ForEach(trials, t => t.Weigh(weights[t.Print.IsNameAlone ? 1 : 0]));
        return LearningTrees.Learn(trials.Where(teaches));
    }

    // Sounds that at least this share of people bear are kept for registries that are too young to know.
    private static IEnumerable<(string Sound, double Share)> Shares(NameVocabulary vocabulary) =>
        vocabulary.Words.SelectMany(w => w.Skeletons).Distinct().Select(s => (Sound: s, Share: vocabulary.Counts.Share(s))).Where(s => s.Share >= LeastShare).OrderByDescending(s => s.Share).ThenBy(s => s.Sound, StringComparer.Ordinal);

    private static double Found(List<Trial> trials, int[][] candidates, bool alone)
    {
        var meant = trials.Select((t, i) => (t, i)).Where(x => x.t.Meant >= 0 && x.t.Print.IsNameAlone == alone).ToList();
        return meant.Count(x => candidates[x.i].Contains(x.t.Meant)) / (double)meant.Count;
    }

    private static double[] Measure(List<Trial> trials, List<IdentityTree> trees, Dictionary<string, Label> labels, LearningRegistry registry)
    {
        var table = new Table("Run", "Queries", "recall@1", "recall@10", "recall at 95 / 99 % precision", "namesakes taken for the person at 99 %", "recall@1 of the kinds", "p50 / p95");
        var (thresholds, corrected) = (new double[2], new IdentityTrees(trees));
        foreach (var alone in new[] { false, true })
        {
            var asked = trials.Where(t => t.QueryId.EndsWith(NameAlone, StringComparison.Ordinal) == alone).Select(t => t.Rank(corrected, registry.Ids)).ToList();
            var their = asked.ToDictionary(a => a.QueryId, a => labels[a.QueryId]);
            RankedResults.Measure(table, alone ? "name only" : "full", asked, their);
            thresholds[alone ? 1 : 0] = RankedResults.At(0.99, asked, their).Threshold;
        }

        table.Print();
        return thresholds;
    }

    private static void Write(string file, string header, IEnumerable<string> lines) => File.WriteAllText(file, string.Join('\n', [header, .. lines, ""]));

    private static string Text(double value) => value.ToString("0.0000", CultureInfo.InvariantCulture);

    private static void Tell(string text) => Console.WriteLine(text);
}
