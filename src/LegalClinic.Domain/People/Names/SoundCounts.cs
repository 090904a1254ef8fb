namespace LegalClinic.Domain.People.Names;

/// <summary>
/// How many people bear a sound, all its spellings together. A young registry knows too few people to tell rare from common, so what is known of the whole
/// population counts as so many people more.
/// </summary>
public sealed class SoundCounts(IReadOnlyDictionary<string, int> bearers, int people, IReadOnlyDictionary<string, double> usualShares)
{
    /// <summary>The population's shares weigh as much as this many people of the registry.</summary>
    public const int UsualWeight = 20_000;

    // A sound that nobody bears yet is as rare as one that two people bear.
    private const double AtLeast = 2;

    /// <summary>Nothing is known.</summary>
    public static SoundCounts None { get; } = new(new Dictionary<string, int>(), 0, new Dictionary<string, double>());

    /// <summary>People of the registry.</summary>
    public int People => people;

    /// <summary>Expected share of people with a sound, above 0 and at most 1.</summary>
    public double Share(string skeleton) =>
        Math.Min(1, (bearers.GetValueOrDefault(skeleton) + (UsualWeight * usualShares.GetValueOrDefault(skeleton)) + AtLeast) / (people + UsualWeight + AtLeast));

    /// <summary>−ln of the share of people who bear the word's most common sound.</summary>
    public double Rarity(NameWord word) => -Math.Log(word.Skeletons.Max(Share));
}
