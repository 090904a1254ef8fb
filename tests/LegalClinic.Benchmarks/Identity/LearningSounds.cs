using LegalClinic.Domain.People.Names;

namespace LegalClinic.Benchmarks.Identity;

/// <summary>
/// Learns what it costs that a spelling drops, changes or swaps sounds, from pairs of words that stand for one name: each pair is taken apart along its cheapest way by
/// the costs so far, what happened is counted, and the counts give new costs, a few times over (expectation and maximisation by best paths). Pairs count by the
/// logarithm of how often they occur, so that a few very common names do not decide; what was seen seldom stays near what was presumed.
/// </summary>
internal static class LearningSounds
{
    private const int Rounds = 4;

    // What was known before weighs as much as so many sounds seen.
    private const double Before = 25;
    private const double AnyDrop = 5;
    private const double AnyChange = 6;
    private const double Most = 7.5;
    private const string Seen = "seen:";

    /// <summary>Costs by their names.</summary>
    public static Dictionary<string, double> Learn(IEnumerable<(NameWord Asked, NameWord Registered)> pairs)
    {
        var distinct = pairs.GroupBy(p => (p.Asked.Id, p.Registered.Id)).Select(g => new Pair(g.First().Asked, g.First().Registered, 1 + Math.Log(g.Count()))).ToList();
        Dictionary<string, double> costs = [];
        for (var round = 0; round < Rounds; round++) costs = Maximise(distinct, round == 0 ? SoundDistance.Presumed : new SoundDistance(costs));
        return costs;
    }

    // Scripts of their own begin with what holds for all.
    private static Dictionary<string, double> Maximise(List<Pair> pairs, SoundDistance distance)
    {
        Dictionary<string, double> costs = [];
        var all = Costs(Count(pairs, distance), PresumedCosts.Steps);
        foreach (var scripts in Scripts.All)
        {
            foreach (var (step, cost) in Costs(Count(pairs.Where(p => Scripts.Of(p.Asked, p.Registered) == scripts), distance), all)) costs[$"{scripts.Name}:{step}"] = cost;
        }

        return costs;
    }

    private static Dictionary<string, double> Count(IEnumerable<Pair> pairs, SoundDistance distance)
    {
        Dictionary<string, double> counts = [];
        foreach (var (asked, registered, weight) in pairs)
        {
            var scripts = Scripts.Of(asked, registered);
            var (x, y) = asked.Sounds.SelectMany(x => registered.Sounds.Select(y => (x, y))).MinBy(s => distance.Between(s.x, s.y, scripts).Cost);
            List<string> steps = [];
            distance.Between(x, y, scripts, steps);
            foreach (var step in steps) Add(counts, step, weight);
            foreach (var sound in new[] { x, y })
            {
                for (var i = 0; i < sound.Length; i++) Add(counts, Seen + SoundDistance.NameOfDrop(sound, i), weight / 2);
            }
        }

        return counts;
    }

    private static Dictionary<string, double> Costs(Dictionary<string, double> counts, IReadOnlyDictionary<string, double> before)
    {
        var costs = before.ToDictionary();
        var seen = counts.Where(c => c.Key.StartsWith(Seen, StringComparison.Ordinal)).GroupBy(c => c.Key[Seen.Length + "drop:".Length]).ToDictionary(g => g.Key, g => g.Sum(c => c.Value));
        foreach (var (name, all) in counts.Where(c => c.Key.StartsWith(Seen, StringComparison.Ordinal)))
        {
            var step = name[Seen.Length..];
            costs[step] = Cost(counts.GetValueOrDefault(step), all, before.GetValueOrDefault(step, AnyDrop));
        }

        foreach (var a in seen.Keys)
        {
            foreach (var b in seen.Keys.Where(b => b > a))
            {
                var step = SoundDistance.NameOfChange(a, b);
                costs[step] = Cost(counts.GetValueOrDefault(step) / 2, Math.Sqrt(seen[a] * seen[b]), before.GetValueOrDefault(step, AnyChange));
            }
        }

        costs[SoundDistance.Swap] = Cost(counts.GetValueOrDefault(SoundDistance.Swap), seen.Values.Sum(), before.GetValueOrDefault(SoundDistance.Swap, AnyChange));
        return costs;
    }

    private static double Cost(double times, double all, double before) => Math.Clamp(-Math.Log((times + (Before * Math.Exp(-before))) / (all + Before)), 0, Most);

    private static void Add(Dictionary<string, double> counts, string name, double weight) => counts[name] = counts.GetValueOrDefault(name) + weight;

    private readonly record struct Pair(NameWord Asked, NameWord Registered, double Weight);
}
