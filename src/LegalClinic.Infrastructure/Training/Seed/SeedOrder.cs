namespace LegalClinic.Infrastructure.Training.Seed;

/// <summary>What is to be seeded. The same order gives the same families.</summary>
/// <param name="Families">Families with a file, 1 to <see cref="MostFamilies"/>.</param>
/// <param name="Seed">From which chance begins; another seed adds other families.</param>
/// <param name="Until">Last day of the invented time.</param>
public sealed record SeedOrder(int Families, int Seed, DateOnly Until)
{
    /// <summary>Most families of one run; five times the size the clinic is measured at.</summary>
    public const int MostFamilies = 300_000;

    /// <summary>First day of the invented time: the day from which the rules and other reference data hold.</summary>
    public static readonly DateOnly From = new(2024, 1, 1);

    /// <summary>Last day unless another is named: the day on which everything in the sample families is true.</summary>
    public static readonly DateOnly UsualDay = new(2026, 11, 23);

    /// <summary>What the intakes say in place of a device; so families of a seed are found again.</summary>
    public string Device => $"seed-demo-{Seed}";
}
