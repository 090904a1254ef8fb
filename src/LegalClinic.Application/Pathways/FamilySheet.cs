using LegalClinic.Domain.Applications;
using LegalClinic.Domain.Cases;
using LegalClinic.Domain.Documents;
using LegalClinic.Domain.Families;
using LegalClinic.Domain.Pathways.Rules;
using LegalClinic.Domain.People;

namespace LegalClinic.Application.Pathways;

/// <summary>Reads everything of a family that its matrix and its pathway need, at once.</summary>
public interface IFamilySheets
{
    /// <summary>The sheet of a family; empty when the person asking may not see it.</summary>
    Task<FamilySheet> ReadAsync(FamilyId family, CancellationToken ct);
}

/// <summary>The rows of a family's file as they stand in the database; names of properties are names of columns.</summary>
public record FamilySheet
{
    public IReadOnlyList<SheetPerson> People { get; init; } = [];
    public IReadOnlyList<SheetMembership> Members { get; init; } = [];
    public IReadOnlyList<SheetMarriage> Marriages { get; init; } = [];
    public IReadOnlyList<SheetHolding> Holdings { get; init; } = [];
    public IReadOnlyList<SheetScan> Scans { get; init; } = [];
    public IReadOnlyList<SheetApplication> Applications { get; init; } = [];
    public IReadOnlyList<SheetSealedFact> SealedFacts { get; init; } = [];
    public IReadOnlyList<SheetAnswer> Answers { get; init; } = [];
}

/// <summary>A person of the sheet.</summary>
public sealed record SheetPerson
{
    public Guid Id { get; init; }
    public string NameGiven { get; init; } = "";
    public string? NameFather { get; init; }
    public string? NameGrandfather { get; init; }
    public string? NameLaqab { get; init; }
    public Sex Sex { get; init; }
    public DateOnly? BirthDate { get; init; }
    public DatePrecision BirthPrecision { get; init; }
    public string? BirthPlaceCountry { get; init; }
    public MaritalStatus? MaritalStatus { get; init; }
    public string Nationality { get; init; } = "";
    public Answer Registered { get; init; }
    public IReadOnlyList<RecordProblem> RecordProblems { get; init; } = [];
    public Guid? FatherId { get; init; }
    public Guid? MotherId { get; init; }
    public LifeStatus LifeStatus { get; init; }
    public string? OwnRegisterPagePageNumber { get; init; }
    public string? OwnRegisterPageRegisterNumber { get; init; }
    public string? OwnRegisterPageGovernorateCode { get; init; }

    /// <summary>The name as it is shown.</summary>
    public string Name() =>
        string.Join(' ', new[] { NameGiven, NameFather, NameGrandfather, NameLaqab }.Where(part => !string.IsNullOrEmpty(part)));
}

/// <summary>Whose household a person belongs to and how.</summary>
public sealed record SheetMembership
{
    public Guid PersonId { get; init; }
    public Relation Relation { get; init; }
    public bool LivesWithFamily { get; init; }
    public DateOnly? Until { get; init; }
}

/// <summary>A marriage of the sheet.</summary>
public sealed record SheetMarriage
{
    public Guid Id { get; init; }
    public Guid HusbandId { get; init; }
    public Guid WifeId { get; init; }
    public MarriageKind Kind { get; init; }
    public DateOnly? On { get; init; }
    public bool Registered { get; init; }
    public DateOnly? RegisteredOn { get; init; }
    public Answer Witnesses { get; init; }
    public bool PaperHeld { get; init; }
    public bool MedicalTestDone { get; init; }
    public MarriageEnd Ended { get; init; }
}

/// <summary>A holding of the sheet.</summary>
public sealed record SheetHolding
{
    public Guid Id { get; init; }
    public Guid PersonId { get; init; }
    public Guid? OtherPersonId { get; init; }
    public string DocumentType { get; init; } = "";
    public HoldingState DetailsState { get; init; }
    public string? DetailsNumber { get; init; }
    public DateOnly? DetailsIssuedOn { get; init; }
    public DateOnly? DetailsExpiresOn { get; init; }
    public string? DetailsIssuedAt { get; init; }
    public string? DetailsIssuedPlaceCode { get; init; }
    public string? DetailsNameAsWritten { get; init; }
    public MissingReason? DetailsReasonMissing { get; init; }
    public string? DetailsLostWhere { get; init; }
    public string? DetailsLostWhen { get; init; }
    public string? DetailsLostHow { get; init; }

    /// <summary>State before an application obtained the paper; null when none did.</summary>
    public HoldingState? BeforeState { get; init; }
    public DocumentPurpose? WantPurpose { get; init; }
    public DateOnly? WantNeededBy { get; init; }
    public int Version { get; init; }

    /// <summary>What is written down about the paper.</summary>
    public HoldingDetails Details() => new()
    {
        State = DetailsState, Number = DetailsNumber, IssuedOn = DetailsIssuedOn, ExpiresOn = DetailsExpiresOn, IssuedAt = DetailsIssuedAt,
        IssuedPlaceCode = DetailsIssuedPlaceCode, NameAsWritten = DetailsNameAsWritten, ReasonMissing = DetailsReasonMissing,
        LostWhere = DetailsLostWhere, LostWhen = DetailsLostWhen, LostHow = DetailsLostHow,
    };
}

/// <summary>A picture of a paper.</summary>
public sealed record SheetScan
{
    public Guid Id { get; init; }
    public Guid HoldingId { get; init; }
    public int Version { get; init; }
}

/// <summary>An application of one of the family's cases.</summary>
public sealed record SheetApplication
{
    public Guid Id { get; init; }
    public Guid CaseId { get; init; }
    public string CaseNumber { get; init; } = "";
    public CaseStatus CaseStatus { get; init; }
    public Guid PersonId { get; init; }
    public string DocumentType { get; init; } = "";
    public ApplicationStatus Status { get; init; }
    public OutcomeCode? OutcomeCode { get; init; }
    public DateOnly? OutcomeOn { get; init; }
    public DateOnly? SubmittedOn { get; init; }
    public string? ReceiptNumber { get; init; }
}

/// <summary>A sealed fact, opened for the pathway to be computed; what it says leaves the server only through an opening.</summary>
public sealed record SheetSealedFact
{
    /// <summary>The file under whose key it is sealed: this one, or one that was merged into it.</summary>
    public Guid FamilyId { get; init; }
    public Guid SubjectId { get; init; }
    public SealedKind Kind { get; init; }

    /// <summary>The fact as it was sealed: JSON.</summary>
    public byte[] Content { get; init; } = [];
}

/// <summary>An answer to a question of the pathway, opened.</summary>
public sealed record SheetAnswer
{
    /// <summary>The file under whose key it is sealed: this one, or one that was merged into it.</summary>
    public Guid FamilyId { get; init; }
    public string Fact { get; init; } = "";
    public FactAbout About { get; init; }
    public Guid PersonId { get; init; }
    public Guid? OtherPersonId { get; init; }
    public byte[] Content { get; init; } = [];
}
