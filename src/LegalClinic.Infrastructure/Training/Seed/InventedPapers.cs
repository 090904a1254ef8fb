using LegalClinic.Application.Intakes;
using LegalClinic.Domain.Documents;
using LegalClinic.Domain.People;

namespace LegalClinic.Infrastructure.Training.Seed;

/// <summary>What each member has and lacks, and what the family wants. Nobody without an entry in the register holds a proof of one.</summary>
internal sealed class InventedPapers(SeedSources sources, SeedChance chance, DateOnly day, string place)
{
    // The national card has been given out since 2016 (domain.md 1.2).
    private static readonly DateOnly FirstCards = new(2016, 1, 1);
    private static readonly (HoldingState State, double Share)[] OldCard =
    [
        (HoldingState.HasValid, 54), (HoldingState.Lost, 24), (HoldingState.Damaged, 6), (HoldingState.CopyOnly, 6), (HoldingState.PhotoOnly, 3),
        (HoldingState.NeverHad, 4), (HoldingState.Confiscated, 2), (HoldingState.HeldByOther, 1),
    ];

    private static readonly (HoldingState State, double Share)[] NationalCard =
    [
        (HoldingState.HasValid, 28), (HoldingState.NeverHad, 62), (HoldingState.Lost, 6), (HoldingState.HasExpired, 2), (HoldingState.RegisteredNotCollected, 2),
    ];

    private static readonly DocumentPurpose[] Purposes = [DocumentPurpose.School, DocumentPurpose.Checkpoint, DocumentPurpose.Work, DocumentPurpose.Aid, DocumentPurpose.Health];
    private readonly List<HoldingSection> _holdings = [];
    private readonly List<WantSection> _wants = [];

    public IReadOnlyList<HoldingSection> Holdings => _holdings;
    public IReadOnlyList<WantSection> Wants => _wants;

    /// <summary>Goes through the members; the first is the head.</summary>
    public void Fill(IReadOnlyList<InventedMember> members)
    {
        foreach (var member in members)
        {
            if (member.Life.Status == ToldLifeStatus.Alive)
            {
                OfLiving(member);
            }
            else if (member.Life is { Status: ToldLifeStatus.Dead, Proof: LifeProof.DeathCertificate })
            {
                Add(member, "DEATH_CERT", HoldingState.HasValid, day.AddYears(-1), chance.Digits(6));
            }
        }

        OfHousehold(members[0]);
        if (_wants.Count == 0)
        {
            Want(members[0], "PASSPORT", DocumentPurpose.Travel);
        }
    }

    private void OfLiving(InventedMember member)
    {
        var adult = member.AgeOn(day) >= 16;
        var card = member.Registered ? chance.Of(NationalCard) : HoldingState.NeverHad;
        if (!adult && card == HoldingState.HasValid && chance.Percent(55))
        {
            card = HoldingState.NeverHad;
        }

        if (adult)
        {
            Add(member, "CSID", member.Registered ? chance.Of(OldCard) : HoldingState.NeverHad, After(member.Born.AddYears(1), new DateOnly(2015, 12, 1)), $"ج{chance.Digits(6)}");
            Add(member, "INC", member.Registered ? chance.Of(OldCard) : HoldingState.NeverHad, After(member.Born.AddYears(2), new DateOnly(2019, 6, 1)), $"ج/{chance.Digits(6)}");
        }
        else
        {
            var certificate = member.Registered ? chance.Of([(HoldingState.HasValid, 72.0), (HoldingState.Lost, 28)]) : HoldingState.NeverHad;
            Add(member, "BIRTH_CERT", certificate, After(member.Born, member.Born.AddDays(14)), chance.Digits(7));
        }

        Add(member, "UNID", card, After(Later(member.Born, FirstCards), day), NationalNumber(member), years: 10);
        if (card != HoldingState.HasValid && member.LivesWithFamily && chance.Percent(84))
        {
            Want(member, adult || member.Registered || chance.Percent(45) ? "UNID" : "BIRTH_PROOF", chance.Of(Purposes));
        }
    }

    private void OfHousehold(InventedMember head)
    {
        Add(head, "PDS", chance.Of([(HoldingState.HasValid, 70.0), (HoldingState.Lost, 18), (HoldingState.NeverHad, 12)]), After(FirstCards, day), chance.Digits(7));
        if (_holdings[^1].State != HoldingState.HasValid && chance.Percent(60))
        {
            Want(head, "PDS", DocumentPurpose.Ration);
        }

        if (chance.Percent(35))
        {
            Add(head, "HOUSING", HoldingState.HasValid, After(FirstCards, day), chance.Digits(8));
        }

        if (chance.Percent(30))
        {
            Add(head, "IDP_REG", HoldingState.HasValid, After(FirstCards, day), chance.Digits(6));
        }
    }

    /// <summary>Holds 99 after the year, as in the sample families: so everybody sees that it is made up.</summary>
    public static string NationalNumber(InventedMember member) => $"{member.Born.Year}99{member.Serial}";

    private void Add(InventedMember member, string type, HoldingState state, DateOnly issued, string number, int years = 0)
    {
        var held = state is HoldingState.HasValid or HoldingState.HasExpired or HoldingState.Damaged or HoldingState.CopyOnly or HoldingState.PhotoOnly;
        var gone = state is HoldingState.Lost or HoldingState.Confiscated;
        issued = state == HoldingState.HasExpired ? day.AddYears(-years).AddDays(-chance.Between(30, 300)) : issued;
        _holdings.Add(new HoldingSection
        {
            PersonId = member.Id, DocumentType = type, State = state,
            Number = held ? number : null,
            IssuedOn = held ? issued : null,
            ExpiresOn = held && years > 0 ? issued.AddYears(years) : null,
            IssuedPlaceCode = held ? place : null,
            ReasonMissing = Reason(state, member),
            LostWhen = gone ? $"{chance.Between(2014, 2018)}" : null,
            LostHow = state == HoldingState.Lost ? sources.Words("lost", chance) : null,
            ConfiscatedBy = state == HoldingState.Confiscated ? sources.Words("taken_by", chance) : null,
        });
    }

    private MissingReason? Reason(HoldingState state, InventedMember member) => state switch
    {
        HoldingState.Lost => MissingReason.LostInFlight,
        HoldingState.Confiscated => MissingReason.Confiscated,
        HoldingState.NeverHad when !member.Registered => MissingReason.NeverRegistered,
        HoldingState.NeverHad => chance.Of([MissingReason.Cost, MissingReason.Distance, MissingReason.OfficeClosed, MissingReason.NoMarriagePaper]),
        _ => null,
    };

    private void Want(InventedMember member, string type, DocumentPurpose purpose) =>
        _wants.Add(new WantSection(member.Id, type, purpose, chance.Percent(15) ? day.AddDays(chance.Between(20, 200)) : null));

    // A day between two, never after the interview.
    private DateOnly After(DateOnly earliest, DateOnly latest)
    {
        latest = latest < day ? latest : day;
        return earliest >= latest ? (earliest < day ? earliest : day) : earliest.AddDays(chance.Between(0, latest.DayNumber - earliest.DayNumber));
    }

    private static DateOnly Later(DateOnly a, DateOnly b) => a > b ? a : b;
}
