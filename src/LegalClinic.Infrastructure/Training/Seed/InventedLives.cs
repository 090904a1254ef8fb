using System.Globalization;
using LegalClinic.Application.Intakes;
using LegalClinic.Domain.People;

namespace LegalClinic.Infrastructure.Training.Seed;

/// <summary>What a family tells of somebody dead, missing, detained or abroad. It is sealed like every such fact.</summary>
internal static class InventedLives
{
    private const int FirstYear = 2014;

    public static LifeSection Tell(ToldLifeStatus status, DateOnly day, SeedChance chance)
    {
        if (status == ToldLifeStatus.Alive)
        {
            return new LifeSection();
        }

        // The years of the war are the likeliest.
        var year = chance.Percent(70) ? chance.Between(FirstYear, 2018) : chance.Between(FirstYear, day.Year - 1);
        return new LifeSection
        {
            Status = status,
            Since = chance.Percent(50) ? year.ToString(CultureInfo.InvariantCulture) : $"{year}-{chance.Between(1, 12):00}",
            Proof = Proof(status, chance),
            Reported = status == ToldLifeStatus.Missing ? chance.Of([Answer.Yes, Answer.No, Answer.No, Answer.Unknown]) : Answer.Unknown,
            Witnesses = chance.Of([Answer.Yes, Answer.No, Answer.Unknown]),
            DeathLikely = status == ToldLifeStatus.Missing ? chance.Of([Answer.Yes, Answer.No, Answer.Unknown]) : Answer.Unknown,
            Contact = status is ToldLifeStatus.Abroad or ToldLifeStatus.Detained ? chance.Of([Answer.Yes, Answer.No]) : Answer.Unknown,
        };
    }

    private static LifeProof Proof(ToldLifeStatus status, SeedChance chance) => status switch
    {
        ToldLifeStatus.Dead => chance.Percent(55) ? LifeProof.DeathCertificate : LifeProof.None,
        ToldLifeStatus.Detained => chance.Percent(40) ? LifeProof.PrisonStatement : LifeProof.None,
        _ => LifeProof.None,
    };
}
