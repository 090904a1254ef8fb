using LegalClinic.Domain.Families;
using LegalClinic.Domain.People;

namespace LegalClinic.Domain.Documents;

public readonly record struct HoldingId(Guid Value) : IEntityId;

/// <summary>What one person has or lacks of one document type. Who took a document away is a sealed fact.</summary>
public sealed class Holding : Aggregate<HoldingId>
{
    /// <summary>Longest document number in characters.</summary>
    public const int NumberMaxLength = 40;

    /// <summary>Longest place, office or circumstance in characters.</summary>
    public const int TextMaxLength = 200;

    private Holding() { }

    public FamilyId FamilyId { get; private set; }
    public PersonId PersonId { get; private set; }

    /// <summary>Second person named on the paper.</summary>
    public PersonId? OtherPersonId { get; private set; }

    /// <summary>Code of the document type, or of an evidence paper without a catalogue row (domain.md 12 item 5).</summary>
    public string DocumentType { get; private init; } = "";
    public HoldingDetails Details { get; private set; } = new();

    /// <summary>What stood here before the document was recorded as obtained; null when it was not.</summary>
    public BeforeObtained? Before { get; private set; }

    /// <summary>The family wants this document; null when it does not.</summary>
    public Want? Want { get; private set; }

    /// <summary>Enters what a person has or lacks.</summary>
    public static Holding Enter(HoldingId id, FamilyId family, PersonId person, string documentType,
        HoldingDetails details, PersonId? otherPerson = null) =>
        new()
        {
            Id = id, FamilyId = family, PersonId = person, DocumentType = documentType, Details = details,
            OtherPersonId = otherPerson,
        };

    /// <summary>Writes down what became of the paper.</summary>
    /// <param name="why">Reason as given; null when there is none.</param>
    public void Restate(HoldingDetails details, Stamp stamp, string? why)
    {
        if (details.State != Details.State)
        {
            Moved("holding", Id.Value, Details.State.Code, details.State.Code, stamp, why);
        }

        // A paper that was obtained and then lost or mended in writing was obtained all the same.
        if (details.State is HoldingState.Unknown or HoldingState.NeverHad or HoldingState.NotApplicable or HoldingState.AppliedWaiting) Before = null;
        Details = details;
        Changed();
    }

    /// <summary>The family asks for this document.</summary>
    public void Wish(Want want)
    {
        Want = want;
        Changed();
    }

    /// <summary>The family asks for this document otherwise than before, or not at all.</summary>
    internal void WishOtherwise(Want? want)
    {
        Want = want;
        Changed();
    }

    /// <summary>All that is written about the paper.</summary>
    internal PaperContent Written() => new(Details, Before, Want);

    /// <summary>Takes over what another file says of the paper, or gives it back.</summary>
    internal void Become(PaperContent content)
    {
        (Details, Before, Want) = (content.Details, content.Before, content.Want);
        Changed();
    }

    /// <summary>Stands in another file from now on, under the names the people have there.</summary>
    internal void Move(FamilyId family, PersonId person, PersonId? other)
    {
        (FamilyId, PersonId, OtherPersonId) = (family, person, other);
        Changed();
    }

    /// <summary>The person obtained the document.</summary>
    public void Obtained(DateOnly on, string? number)
    {
        Before ??= new BeforeObtained { State = Details.State, IssuedOn = Details.IssuedOn, Number = Details.Number };
        Details = Details with { State = HoldingState.HasValid, IssuedOn = on, Number = number ?? Before.Number };
        Changed();
    }

    /// <summary>The document was recorded as obtained by mistake; what stood here before stands again.</summary>
    public void NotObtained()
    {
        if (Before is { } before)
        {
            Details = Details with { State = before.State, IssuedOn = before.IssuedOn, Number = before.Number };
            Before = null;
            Changed();
        }
    }
}

/// <summary>All that is written about a paper: its state, what stood there before it was obtained, what it is wanted for.</summary>
public sealed record PaperContent(HoldingDetails Details, BeforeObtained? Before, Want? Want);

/// <summary>The part of a holding that an outcome overwrites.</summary>
public sealed record BeforeObtained
{
    public HoldingState State { get; init; }
    public DateOnly? IssuedOn { get; init; }
    public string? Number { get; init; }
}

/// <summary>A document that is wanted, what for and until when.</summary>
public sealed record Want
{
    public DocumentPurpose Purpose { get; init; }
    public DateOnly? NeededBy { get; init; }
}

/// <summary>State of a paper with its numbers and, when it is lost, the three questions (domain.md 4.4).</summary>
public sealed record HoldingDetails
{
    public HoldingState State { get; init; }
    public string? Number { get; init; }
    public DateOnly? IssuedOn { get; init; }
    public DateOnly? ExpiresOn { get; init; }
    public string? IssuedAt { get; init; }
    public string? IssuedPlaceCode { get; init; }
    public string? NameAsWritten { get; init; }
    public MissingReason? ReasonMissing { get; init; }
    public string? LostWhere { get; init; }
    public string? LostWhen { get; init; }
    public string? LostHow { get; init; }
}
