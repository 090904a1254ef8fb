using LegalClinic.Domain.Families;

namespace LegalClinic.Domain.People;

public readonly record struct MarriageId(Guid Value) : IEntityId;

/// <summary>A marriage between two people of a family's file. The law applied to it is a sealed fact.</summary>
public sealed class Marriage : Aggregate<MarriageId>
{
    /// <summary>Longest court decision number in characters.</summary>
    public const int DecisionNumberMaxLength = 40;

    private Marriage() { }

    public FamilyId FamilyId { get; private set; }
    public PersonId HusbandId { get; private set; }
    public PersonId WifeId { get; private set; }

    /// <summary>First to fourth wife: 1 to 4.</summary>
    public int Order { get; private set; }
    public MarriageKind Kind { get; private set; }
    public DateOnly? On { get; private set; }
    public DatePrecision Precision { get; private set; }
    public string? PlaceCode { get; private set; }
    public string? PlaceText { get; private set; }

    /// <summary>Entered at the civil status office.</summary>
    public bool Registered { get; private set; }
    public DateOnly? RegisteredOn { get; private set; }
    public string? DecisionNumber { get; private set; }
    public DateOnly? DecisionOn { get; private set; }
    public Answer Witnesses { get; private set; }
    public bool PaperHeld { get; private set; }
    public bool MedicalTestDone { get; private set; }
    public MarriageEnd Ended { get; private set; }
    public DateOnly? EndedOn { get; private set; }

    /// <summary>Enters a marriage.</summary>
    /// <exception cref="DomainException"><c>marriage.with_oneself</c>.</exception>
    public static Marriage Enter(MarriageId id, FamilyId family, PersonId husband, PersonId wife, MarriageDetails details)
    {
        if (husband == wife) throw new DomainException("marriage.with_oneself", husband.Value.ToString());

        var marriage = new Marriage { Id = id, FamilyId = family, HusbandId = husband, WifeId = wife };
        marriage.Apply(details);
        return marriage;
    }

    /// <summary>What is known of the marriage.</summary>
    internal MarriageDetails Written() => new()
    {
        Order = Order, Kind = Kind, On = On, Precision = Precision, PlaceCode = PlaceCode, PlaceText = PlaceText, Registered = Registered,
        RegisteredOn = RegisteredOn, DecisionNumber = DecisionNumber, DecisionOn = DecisionOn, Witnesses = Witnesses, PaperHeld = PaperHeld,
        MedicalTestDone = MedicalTestDone, Ended = Ended, EndedOn = EndedOn,
    };

    /// <summary>Takes over what another file knows of the marriage, or gives it back.</summary>
    internal void Become(MarriageDetails details)
    {
        Apply(details);
        Changed();
    }

    /// <summary>Stands in another file from now on, under the names the two have there.</summary>
    internal void Move(FamilyId family, PersonId husband, PersonId wife)
    {
        (FamilyId, HusbandId, WifeId) = (family, husband, wife);
        Changed();
    }

    private void Apply(MarriageDetails details)
    {
        (Order, Kind, On, Precision) = (details.Order, details.Kind, details.On, details.Precision);
        (PlaceCode, PlaceText) = (details.PlaceCode, details.PlaceText);
        (Registered, RegisteredOn) = (details.Registered, details.RegisteredOn);
        (DecisionNumber, DecisionOn) = (details.DecisionNumber, details.DecisionOn);
        (Witnesses, PaperHeld, MedicalTestDone) = (details.Witnesses, details.PaperHeld, details.MedicalTestDone);
        (Ended, EndedOn) = (details.Ended, details.EndedOn);
    }
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
