using LegalClinic.Domain.Documents;
using LegalClinic.Domain.Families;
using LegalClinic.Domain.People;

namespace LegalClinic.Domain.Pathways.Facts;

/// <summary>What the family's file says, sealed facts opened, before anything is concluded from it.</summary>
public sealed record FamilyRecord
{
    public required PersonId HeadId { get; init; }
    public required IReadOnlyList<MemberRecord> Members { get; init; }
    public IReadOnlyList<MarriageRecord> Marriages { get; init; } = [];
    public IReadOnlyList<HoldingRecord> Holdings { get; init; } = [];
    public DisplacementStatus DisplacementStatus { get; init; }

    /// <summary>Page of the family; people may have one of their own.</summary>
    public RegisterPage RegisterPage { get; init; } = new();
    public OfficeReach? OfficeReach { get; init; }
    public string? RelativeDocument { get; init; }
    public bool HasRationCard { get; init; }

    /// <summary>Null while nobody asked.</summary>
    public bool? HasQCard { get; init; }
    public SecurityCheck? SecurityCheck { get; init; }
    public DateOnly? MovePlannedOn { get; init; }

    /// <summary>What was asked for the pathway alone; it goes before what is derived.</summary>
    public IReadOnlyDictionary<FactKey, string> Answers { get; init; } = new Dictionary<FactKey, string>();
}

/// <summary>What the file says about one person.</summary>
public sealed record MemberRecord
{
    public required PersonId Id { get; init; }
    public required Sex Sex { get; init; }
    public BirthDate Birth { get; init; } = new();
    public string Nationality { get; init; } = "IRQ";
    public PersonId? FatherId { get; init; }
    public PersonId? MotherId { get; init; }
    public bool LivesWithFamily { get; init; } = true;
    public Answer Registered { get; init; }
    public RegisterPage? OwnRegisterPage { get; init; }
    public IReadOnlyList<RecordProblem> RecordProblems { get; init; } = [];
    public LifeStatus LifeStatus { get; init; } = LifeStatus.Alive;

    /// <summary>Sealed facts about somebody dead, missing, detained or abroad; null when there are none.</summary>
    public SealedLife? Life { get; init; }

    /// <summary>Sealed facts about the birth; null when there are none.</summary>
    public SealedBirth? BirthFacts { get; init; }
}

/// <summary>What the file says about one marriage.</summary>
/// <param name="Regime">Law applied, a sealed fact.</param>
public sealed record MarriageRecord(PersonId HusbandId, PersonId WifeId, MarriageDetails Details, MarriageRegime Regime = MarriageRegime.Unknown);

/// <summary>What the file says about one paper.</summary>
/// <param name="Obtained">True for a paper that an office issued on the clinic's application: it outweighs what was told before.</param>
public sealed record HoldingRecord(PersonId PersonId, string Document, HoldingDetails Details, PersonId? OtherPersonId = null, bool Obtained = false);
