using System.Globalization;

namespace LegalClinic.Domain.People.Names;

/// <summary>How far two sounds lie apart.</summary>
/// <param name="Cost">−ln of how probable it is that one spelling of a name becomes the other; 0 for the same sound.</param>
/// <param name="Share">The cost as a share of what it costs to drop the whole sound, 0 to 1.</param>
public readonly record struct SoundGap(double Cost, double Share)
{
    /// <summary>Nothing in common.</summary>
    public static SoundGap Farthest { get; } = new(99, 1);
}

/// <summary>
/// How far two sounds of names lie apart: the cheapest way to turn one into the other, where what spellings confuse costs little (a short vowel that one script does
/// not write, q for k, z for dh) and what only a slip of the finger changes costs much. Costs are −ln of probabilities, learnt from labelled spellings.
/// </summary>
public sealed class SoundDistance
{
    /// <summary>Name of the cost of two sounds in the other order.</summary>
    public const string Swap = "swap";

    private const int Letters = 128;
    private const int Places = 3;
    private const int SmallSize = 1024;
    private const double AnyDrop = 5;
    private const double AnyChange = 6;
    private const double LeastWeight = 2;
    private readonly Costs[] _costs;

    /// <summary>Takes costs by the name of the scripts, a colon, and the name of the step; what is not named costs what a slip costs.</summary>
    public SoundDistance(IReadOnlyDictionary<string, double> costs) => _costs = [.. Scripts.All.Select(scripts => new Costs(costs, scripts))];

    private static string[] PlaceNames { get; } = ["first", "middle", "last"];

    /// <summary>What is presumed as long as nothing was learnt: the costs to start learning from.</summary>
    public static SoundDistance Presumed { get; } = new(PresumedCosts.All);

    /// <summary>Name of the cost of dropping one sound of a word.</summary>
    public static string NameOfDrop(string sound, int i) => $"drop:{sound[i]}:{PlaceNames[Place(sound, i)]}";

    /// <summary>Name of the cost of one sound for another, the same from either side.</summary>
    public static string NameOfChange(char a, char b) => string.Create(CultureInfo.InvariantCulture, $"change:{(a < b ? a : b)}{(a < b ? b : a)}");

    /// <summary>How far two sounds lie apart.</summary>
    /// <param name="scripts">Scripts of the two words.</param>
    /// <param name="steps">Receives the names of the costs on the way, and each sound that stays as <c>keep:a</c>, when not null.</param>
    public SoundGap Between(string a, string b, Scripts scripts, List<string>? steps = null) => _costs[scripts.Place].Between(a, b, 1, steps);

    /// <summary>How far two sounds lie apart; <see cref="SoundGap.Farthest"/> as soon as that is more than a share, 0 to 1.</summary>
    public SoundGap Within(double share, string a, string b, Scripts scripts) => a == b ? default : _costs[scripts.Place].Between(a, b, share, null);

    private static bool IsSwap(string a, string b, int i, int j) => i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] && a[i - 1] != a[i - 2];

    private static int Place(string sound, int i) => i == 0 ? 0 : i == sound.Length - 1 ? 2 : 1;

    private sealed class Costs
    {
        private readonly double[] _drop = new double[Letters * Places];
        private readonly double[] _change = new double[Letters * Letters];
        private readonly double _swap = AnyChange;

        public Costs(IReadOnlyDictionary<string, double> costs, Scripts scripts)
        {
            Array.Fill(_drop, AnyDrop);
            Array.Fill(_change, AnyChange);
            var prefix = scripts.Name;
            foreach (var (name, cost) in costs)
            {
                var parts = name.Split(':');
                if (parts[0] != prefix || name.Any(c => c >= Letters)) continue;
                if (parts[1] == Swap) _swap = cost;
                else if (parts[1] == "drop") _drop[(parts[2][0] * Places) + Array.IndexOf(PlaceNames, parts[3])] = cost;
                else _change[(parts[2][0] * Letters) + parts[2][1]] = _change[(parts[2][1] * Letters) + parts[2][0]] = cost;
            }
        }

        public SoundGap Between(string a, string b, double share, List<string>? steps)
        {
            Span<double> drops = a.Length + b.Length <= SmallSize ? stackalloc double[a.Length + b.Length] : new double[a.Length + b.Length];
            Span<double> dropsA = drops[..a.Length], dropsB = drops[a.Length..];
            var weight = Math.Max(Math.Max(Weigh(a, dropsA), Weigh(b, dropsB)), LeastWeight);
            var cost = Cost(a, dropsA, b, dropsB, share < 1 ? share * weight : double.MaxValue, steps);
            return cost == double.MaxValue ? SoundGap.Farthest : new SoundGap(cost, Math.Min(1, cost / weight));
        }

        // Writes what it costs to drop each sound, and returns what it costs to drop them all.
        private double Weigh(string sound, Span<double> drops)
        {
            var weight = 0.0;
            for (var i = 0; i < drops.Length; i++) weight += drops[i] = Drop(sound, i);
            return weight;
        }

        // Costs only grow from row to row (a swap skips one), so that when two rows are too dear everything behind them is.
        private double Cost(string a, ReadOnlySpan<double> dropsA, string b, ReadOnlySpan<double> dropsB, double most, List<string>? steps)
        {
            var width = b.Length + 1;
            var size = (a.Length + 1) * width;
            Span<double> costs = size <= SmallSize ? stackalloc double[size] : new double[size];
            for (var j = 1; j < width; j++) costs[j] = costs[j - 1] + dropsB[j - 1];
            var before = 0.0;
            for (var i = 1; i <= a.Length; i++)
            {
                Span<double> above = costs.Slice((i - 1) * width, width), row = costs.Slice(i * width, width);
                var (sound, drop) = (a[i - 1], dropsA[i - 1]);
                var changes = sound < Letters ? _change.AsSpan(sound * Letters, Letters) : [];
                var least = row[0] = above[0] + drop;
                for (var j = 1; j < row.Length; j++)
                {
                    var other = b[j - 1];
                    var best = above[j - 1] + (sound == other ? 0 : other < changes.Length ? changes[other] : AnyChange);
                    if (above[j] + drop is var withoutThis && withoutThis < best) best = withoutThis;
                    if (row[j - 1] + dropsB[j - 1] is var withoutOther && withoutOther < best) best = withoutOther;
                    if (IsSwap(a, b, i, j) && costs[((i - 2) * width) + j - 2] + _swap is var swapped && swapped < best) best = swapped;
                    row[j] = best;
                    if (best < least) least = best;
                }

                if (Math.Min(least, before) > most) return double.MaxValue;
                before = least;
            }

            if (steps is not null) Trace(a, b, costs, steps);
            return costs[^1];
        }

        private void Trace(string a, string b, ReadOnlySpan<double> costs, List<string> steps)
        {
            var (i, j, width) = (a.Length, b.Length, b.Length + 1);
            while (i > 0 || j > 0)
            {
                var here = costs[(i * width) + j];
                if (i > 0 && j > 0 && here == costs[((i - 1) * width) + j - 1] + Change(a[i - 1], b[j - 1])) steps.Add(a[--i] == b[--j] ? $"keep:{a[i]}" : NameOfChange(a[i], b[j]));
                else if (IsSwap(a, b, i, j) && here == costs[((i - 2) * width) + j - 2] + _swap) (i, j) = Swapped(i, j, steps);
                else if (i > 0 && here == costs[((i - 1) * width) + j] + Drop(a, i - 1)) steps.Add(NameOfDrop(a, --i));
                else steps.Add(NameOfDrop(b, --j));
            }
        }

        private static (int, int) Swapped(int i, int j, List<string> steps)
        {
            steps.Add(Swap);
            return (i - 2, j - 2);
        }

        private double Drop(string sound, int i) => sound[i] < Letters ? _drop[(sound[i] * Places) + Place(sound, i)] : AnyDrop;

        private double Change(char a, char b) => a == b ? 0 : a < Letters && b < Letters ? _change[(a * Letters) + b] : AnyChange;
    }
}

/// <summary>The scripts of two words, in either order: Arabic leaves most vowels out, Kurdish writes them all, Latin writes them in many ways.</summary>
/// <param name="Low">The one that comes first in <see cref="NameScript"/>.</param>
/// <param name="High">The other, or the same.</param>
public readonly record struct Scripts(NameScript Low, NameScript High)
{
    /// <summary>All there are.</summary>
    public static IReadOnlyList<Scripts> All { get; } = [.. Enum.GetValues<NameScript>().SelectMany(low => Enum.GetValues<NameScript>().Where(high => high >= low).Select(high => new Scripts(low, high)))];

    /// <summary>Name in front of a step.</summary>
    public string Name => $"{Low}_{High}".ToLowerInvariant();

    /// <summary>Place among all.</summary>
    public int Place => ((int)Low * 3) + (int)High - ((int)Low * ((int)Low + 1) / 2);

    /// <summary>Those of two words.</summary>
    public static Scripts Of(NameWord a, NameWord b) => a.Script <= b.Script ? new Scripts(a.Script, b.Script) : new Scripts(b.Script, a.Script);
}
