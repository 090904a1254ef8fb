using LegalClinic.Domain.Families;

namespace LegalClinic.Domain.People;

public readonly record struct MarriageId(Guid Value) : IEntityId;

/// <summary>A marriage between two people of a family's file. The law applied to it is a sealed fact.</summary>
public sealed class Marriage : Aggregate<MarriageId>
{
    /// <summary>Longest court decision number in characters.</summary>
    public const int DecisionNumberMaxLength = 40;

    private Marriage() { }

    public FamilyId FamilyId { get; private init; }
    public PersonId HusbandId { get; private init; }
    public PersonId WifeId { get; private init; }

    /// <summary>First to fourth wife: 1 to 4.</summary>
    public int Order { get; private init; }
    public MarriageKind Kind { get; private init; }
    public DateOnly? On { get; private init; }
    public DatePrecision Precision { get; private init; }
    public string? PlaceCode { get; private init; }
    public string? PlaceText { get; private init; }

    /// <summary>Entered at the civil status office.</summary>
    public bool Registered { get; private init; }
    public DateOnly? RegisteredOn { get; private init; }
    public string? DecisionNumber { get; private init; }
    public DateOnly? DecisionOn { get; private init; }
    public Answer Witnesses { get; private init; }
    public bool PaperHeld { get; private init; }
    public bool MedicalTestDone { get; private init; }
    public MarriageEnd Ended { get; private init; }
    public DateOnly? EndedOn { get; private init; }

    /// <summary>Enters a marriage.</summary>
    /// <exception cref="DomainException"><c>marriage.with_oneself</c>.</exception>
    public static Marriage Enter(MarriageId id, FamilyId family, PersonId husband, PersonId wife, MarriageDetails details) =>
        husband == wife
            ? throw new DomainException("marriage.with_oneself", husband.Value.ToString())
            : new Marriage
            {
                Id = id,
                FamilyId = family,
                HusbandId = husband,
                WifeId = wife,
                Order = details.Order,
                Kind = details.Kind,
                On = details.On,
                Precision = details.Precision,
                PlaceCode = details.PlaceCode,
                PlaceText = details.PlaceText,
                Registered = details.Registered,
                RegisteredOn = details.RegisteredOn,
                DecisionNumber = details.DecisionNumber,
                DecisionOn = details.DecisionOn,
                Witnesses = details.Witnesses,
                PaperHeld = details.PaperHeld,
                MedicalTestDone = details.MedicalTestDone,
                Ended = details.Ended,
                EndedOn = details.EndedOn,
            };
}

/// <summary>What is known of a marriage besides the two people.</summary>
public sealed record MarriageDetails
{
    public int Order { get; init; } = 1;
    public required MarriageKind Kind { get; init; }
    public DateOnly? On { get; init; }
    public DatePrecision Precision { get; init; }
    public string? PlaceCode { get; init; }
    public string? PlaceText { get; init; }
    public bool Registered { get; init; }
    public DateOnly? RegisteredOn { get; init; }
    public string? DecisionNumber { get; init; }
    public DateOnly? DecisionOn { get; init; }
    public Answer Witnesses { get; init; }
    public bool PaperHeld { get; init; }
    public bool MedicalTestDone { get; init; }
    public MarriageEnd Ended { get; init; }
    public DateOnly? EndedOn { get; init; }
}
