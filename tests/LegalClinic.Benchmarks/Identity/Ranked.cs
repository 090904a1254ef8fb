using System.Globalization;

namespace LegalClinic.Benchmarks.Identity;

/// <summary>The finds of one query, best first.</summary>
internal sealed record Ranked(string QueryId, IReadOnlyList<(string PersonId, double Score)> Finds, double Milliseconds);

/// <summary>Writes the file that the scorer reads, and computes the same figures.</summary>
internal static class RankedResults
{
    /// <summary>Writes <c>query_id,rank,person_id,score,ms</c>.</summary>
    public static void Write(string file, IEnumerable<Ranked> results)
    {
        using var text = new StreamWriter(file);
        text.WriteLine("query_id,rank,person_id,score,ms");
        foreach (var result in results)
        {
            var rank = 0;
            foreach (var (person, score) in result.Finds) text.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{result.QueryId},{++rank},{person},{score:R},{result.Milliseconds:0.0}"));
            if (rank == 0) text.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{result.QueryId},1,,0,{result.Milliseconds:0.0}"));
        }
    }

    /// <summary>Adds a line with the figures of a run to a table.</summary>
    public static void Measure(Table table, string name, IReadOnlyList<Ranked> results, IReadOnlyDictionary<string, Label> labels)
    {
        var meant = results.Where(r => labels[r.QueryId].TrueId.Length > 0).ToList();
        double Recall(int within, IReadOnlyList<Ranked> of) => of.Count == 0 ? 0 : of.Count(r => r.Finds.Take(within).Any(f => f.PersonId == labels[r.QueryId].TrueId)) / (double)of.Count;
        var kinds = meant.GroupBy(r => labels[r.QueryId].Kind).Select(g => (Kind: g.Key, Recall: Recall(1, [.. g]))).OrderBy(k => k.Recall).ToList();
        var namesakes = results.Where(r => labels[r.QueryId].NegativeType == "namesake").ToList();
        var threshold = At(0.99, results, labels).Threshold;
        var ms = results.Select(r => r.Milliseconds).Order().ToList();
        table.Add(name, results.Count.ToString(CultureInfo.InvariantCulture), Percent(Recall(1, meant)), Percent(Recall(10, meant)),
            $"{Percent(RecallAt(0.95, results, labels))} / {Percent(RecallAt(0.99, results, labels))}",
            Percent(namesakes.Count(r => r.Finds.Count > 0 && r.Finds[0].Score >= threshold) / (double)Math.Max(1, namesakes.Count)), string.Join(", ", kinds.Select(k => $"{k.Kind} {Percent(k.Recall)}")),
            $"{ms[ms.Count / 2]:0.0} / {ms[(int)(ms.Count * 0.95)]:0.0} ms");
    }

    /// <summary>The least score from which on so many of the first finds are right, and the share of the people meant that it finds.</summary>
    public static (double Threshold, double Recall) At(double precision, IReadOnlyList<Ranked> results, IReadOnlyDictionary<string, Label> labels)
    {
        var all = labels.Values.Count(l => l.TrueId.Length > 0);
        var (right, decided, best) = (0, 0, (Threshold: 1.0, Recall: 0.0));
        foreach (var (first, query) in results.Where(r => r.Finds.Count > 0).Select(r => (r.Finds[0], r.QueryId)).OrderByDescending(x => x.Item1.Score))
        {
            decided++;
            if (labels[query].TrueId == first.PersonId) right++;
            if (right >= precision * decided) best = (first.Score, right / (double)all);
        }

        return best;
    }

    private static double RecallAt(double precision, IReadOnlyList<Ranked> results, IReadOnlyDictionary<string, Label> labels) => At(precision, results, labels).Recall;

    private static string Percent(double share) => (100 * share).ToString("0.0", CultureInfo.InvariantCulture);
}
