namespace LegalClinic.Domain.People.Names;

/// <summary>
/// How far two sounds of names lie apart: the cheapest way to turn one into the other, where what spellings confuse costs little (a short vowel that one script does
/// not write, q for k, z for dh) and what only a slip of the finger changes costs much.
/// </summary>
internal static class SoundDistance
{
    private const int Letters = 128;
    private const double Swap = 0.8;
    private static readonly double[] Drop = Drops();
    private static readonly double[] Change = Changes();

    /// <summary>0 for the same sound, up to 1 for two that have nothing in common.</summary>
    public static double Between(string a, string b)
    {
        if (a == b) return 0;
        var weight = Math.Max(Weight(a), Weight(b));
        return Math.Min(1, Cost(a, b) / weight);
    }

    /// <summary>What a sound weighs: the cost of dropping all of it.</summary>
    public static double Weight(string sound)
    {
        var weight = 0.0;
        for (var i = 0; i < sound.Length; i++) weight += DropOf(sound, i);
        return Math.Max(weight, 0.5);
    }

    private static double Cost(string a, string b)
    {
        var width = b.Length + 1;
        Span<double> before = stackalloc double[width], last = stackalloc double[width], now = stackalloc double[width];
        last[0] = 0;
        for (var j = 1; j < width; j++) last[j] = last[j - 1] + DropOf(b, j - 1);
        for (var i = 1; i <= a.Length; i++)
        {
            now[0] = last[0] + DropOf(a, i - 1);
            for (var j = 1; j < width; j++)
            {
                var best = Math.Min(last[j] + DropOf(a, i - 1), now[j - 1] + DropOf(b, j - 1));
                best = Math.Min(best, last[j - 1] + ChangeOf(a[i - 1], b[j - 1]));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) best = Math.Min(best, before[j - 2] + Swap);
                now[j] = best;
            }

            var free = before;
            before = last;
            last = now;
            now = free;
        }

        return last[width - 1];
    }

    private static double DropOf(string sound, int i) => sound[i] == 'h' && i == sound.Length - 1 ? 0.12 : sound[i] < Letters ? Drop[sound[i]] : 1;

    private static double ChangeOf(char a, char b) => a == b ? 0 : a < Letters && b < Letters ? Change[(a * Letters) + b] : 1.2;

    private static double[] Drops()
    {
        var drops = new double[Letters];
        Array.Fill(drops, 1.0);
        (drops['a'], drops['i'], drops['u'], drops['w'], drops['y'], drops['h']) = (0.12, 0.15, 0.15, 0.3, 0.3, 0.45);
        return drops;
    }

    private static double[] Changes()
    {
        var changes = new double[Letters * Letters];
        Array.Fill(changes, 1.2);
        foreach (var (pair, cost) in ((string, double)[])[
            ("iy", 0.05), ("uw", 0.05), ("ai", 0.15), ("au", 0.15), ("iu", 0.2), ("ay", 0.25), ("aw", 0.25), ("iw", 0.35), ("uy", 0.35), ("wy", 0.4), ("ah", 0.35),
            ("qk", 0.2), ("qg", 0.25), ("kg", 0.3), ("qG", 0.35), ("gG", 0.25), ("gj", 0.3), ("qj", 0.45), ("ck", 0.1), ("cj", 0.2), ("cs", 0.3), ("cq", 0.25), ("cC", 0.15),
            ("Xh", 0.4), ("Xk", 0.4), ("Xq", 0.5), ("XG", 0.5), ("hG", 0.6), ("hq", 0.8),
            ("Dd", 0.2), ("Dz", 0.2), ("dz", 0.5), ("Dt", 0.5), ("dt", 0.45), ("DT", 0.3), ("Tt", 0.2), ("Ts", 0.25), ("ts", 0.8), ("Tz", 0.5), ("TS", 0.7), ("sz", 0.5), ("Ds", 0.6),
            ("sS", 0.4), ("SC", 0.25), ("jC", 0.3), ("jZ", 0.2), ("zZ", 0.25), ("SZ", 0.4), ("jS", 0.6), ("jy", 0.5), ("kC", 0.45), ("XC", 0.6), ("GX", 0.5),
            ("pb", 0.2), ("pf", 0.4), ("fv", 0.1), ("vw", 0.2), ("vb", 0.4), ("vu", 0.3), ("fb", 0.8), ("bw", 0.8), ("mn", 0.8), ("lr", 0.9), ("gy", 0.8)])
        {
            changes[(pair[0] * Letters) + pair[1]] = cost;
            changes[(pair[1] * Letters) + pair[0]] = cost;
        }

        return changes;
    }
}
