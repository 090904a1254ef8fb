using System.Globalization;

namespace LegalClinic.Benchmarks.Identity;

/// <summary>A registry repeated to a size, with shifted ids and names redrawn from its own words, so that frequencies stay as they are.</summary>
internal static class ScaledRegistry
{
    /// <summary>The registry itself, then invented people until there are so many; 0 adds none.</summary>
    public static List<RegistryPerson> Of(List<RegistryPerson> registry, int people)
    {
        var random = new Random(1);
        List<RegistryPerson> scaled = [.. registry];
        while (scaled.Count < people)
        {
            var like = registry[scaled.Count % registry.Count];
            string Drawn(int part) => like.Parts[part].Length == 0 ? "" : Someone(registry, random, like).Parts[part];
            scaled.Add(like with
            {
                Id = (long.Parse(like.Id, CultureInfo.InvariantCulture) + (1_000_000L * (scaled.Count / registry.Count))).ToString(CultureInfo.InvariantCulture),
                Parts = [Drawn(0), Drawn(1), Drawn(2), Drawn(3)],
                Mother = like.Mother.Length == 0 ? "" : Someone(registry, random, like).Mother,
            });
        }

        return scaled;
    }

    // Of the same script, as names of one person are.
    private static RegistryPerson Someone(List<RegistryPerson> registry, Random random, RegistryPerson like)
    {
        RegistryPerson other;
        do other = registry[random.Next(registry.Count)];
        while (other.Parts[0][0] / 0x300 != like.Parts[0][0] / 0x300);
        return other;
    }
}
