namespace LegalClinic.Infrastructure.Training.Seed;

/// <summary>Chance that falls the same way every time: SplitMix64 (Steele, Lea and Flood, 2014), which any version of the program repeats.</summary>
internal sealed class SeedChance(long seed, long stream)
{
    private ulong _state = Mix(unchecked((ulong)seed * 0x9E3779B97F4A7C15UL) ^ Mix(unchecked((ulong)stream)));

    /// <summary>Sixty-four bits.</summary>
    public ulong Bits() => Mix(_state = unchecked(_state + 0x9E3779B97F4A7C15UL));

    /// <summary>A number from 0 up to, but without, 1.</summary>
    public double Part() => (Bits() >> 11) * (1.0 / (1UL << 53));

    /// <summary>True so many times of a hundred.</summary>
    public bool Percent(double percent) => Part() * 100 < percent;

    /// <summary>A whole number, both ends included.</summary>
    public int Between(int least, int most) => least + (int)(Part() * (most - least + 1));

    /// <summary>One of several, each as likely as the other.</summary>
    public T Of<T>(IReadOnlyList<T> items) => items[Between(0, items.Count - 1)];

    /// <summary>One of several by their shares.</summary>
    public T Of<T>(IReadOnlyList<(T Item, double Share)> items)
    {
        var rest = Part() * items.Sum(i => i.Share);
        foreach (var (item, share) in items)
        {
            if ((rest -= share) < 0)
            {
                return item;
            }
        }

        return items[^1].Item;
    }

    /// <summary>So many digits as text, with leading zeros.</summary>
    public string Digits(int count)
    {
        Span<char> digits = stackalloc char[count];
        for (var i = 0; i < count; i++)
        {
            digits[i] = (char)('0' + Between(0, 9));
        }

        return new string(digits);
    }

    private static ulong Mix(ulong z)
    {
        unchecked
        {
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
            return z ^ (z >> 31);
        }
    }
}
