using LegalClinic.Domain.Consent;
using LegalClinic.Domain.Documents;
using LegalClinic.Domain.Families;
using LegalClinic.Domain.People;

namespace LegalClinic.Application.Intakes;

/// <summary>One member, or an absent parent or spouse kept for the links (domain.md 4.3).</summary>
public sealed record MemberSection
{
    /// <summary>Key chosen by the device (UUIDv7); the other sections point to it.</summary>
    public required Guid Id { get; init; }
    public required Relation Relation { get; init; }
    public bool LivesWithFamily { get; init; } = true;
    public required NameSection Name { get; init; }
    public required Sex Sex { get; init; }
    public required BirthSection Birth { get; init; }
    public MaritalStatus? MaritalStatus { get; init; }

    /// <summary>Nationality as the person states it, ISO 3166-1 alpha-3.</summary>
    public string Nationality { get; init; } = "IRQ";
    public string? NationalNumber { get; init; }
    public Answer Registered { get; init; } = Answer.Unknown;

    /// <summary>Only for somebody on another page than the family's.</summary>
    public RegisterPageSection? OwnRegisterPage { get; init; }
    public IReadOnlyList<RecordProblem> RecordProblems { get; init; } = [];
    public Guid? FatherId { get; init; }
    public Guid? MotherId { get; init; }
    public string? Occupation { get; init; }
    public Education? Education { get; init; }
    public IReadOnlyList<SpokenLanguage> Languages { get; init; } = [];
    public LifeSection Life { get; init; } = new();

    /// <summary>Washington Group short set; empty = not asked or refused.</summary>
    public IReadOnlyList<DifficultySection> Difficulties { get; init; } = [];
}

/// <summary>The name as written, one box per part (domain.md 9.1).</summary>
public sealed record NameSection
{
    public NameScript Script { get; init; } = NameScript.Arabic;
    public required string Given { get; init; }
    public string? Father { get; init; }
    public string? Grandfather { get; init; }
    public string? GreatGrandfather { get; init; }
    public string? Laqab { get; init; }
    public string? MotherGiven { get; init; }
    public string? MotherFather { get; init; }
    public string? MotherGrandfather { get; init; }
    public string? Kunya { get; init; }
    public string? Latin { get; init; }
    public string? OnOldId { get; init; }
}

/// <summary>Birth: date with precision, place, and for children the facts of domain.md 1.4 (sealed).</summary>
public sealed record BirthSection
{
    public DateOnly? Date { get; init; }
    public DatePrecision Precision { get; init; } = DatePrecision.Day;
    public WrittenCalendar Calendar { get; init; } = WrittenCalendar.Gregorian;
    public string? AsWritten { get; init; }

    /// <summary>ISO 3166-1 alpha-3; a birth in Syria is sealed.</summary>
    public string? Country { get; init; }
    public string? PlaceCode { get; init; }
    public string? PlaceText { get; init; }
    public BirthPlaceKind? PlaceKind { get; init; }
    public string? SiteCode { get; init; }
    public BirthNotice? Notice { get; init; }
    public string? NoticeNumber { get; init; }
    public Answer Witnesses { get; init; } = Answer.Unknown;
    public Answer FatherKnownByMother { get; init; } = Answer.Unknown;
    public Answer PaternalKinCooperate { get; init; } = Answer.Unknown;
    public EarlierRegistration? EarlierRegistration { get; init; }
    public bool DateUncertain { get; init; }
}

/// <summary>Life status and what is known of somebody dead, missing, detained or abroad (sealed but for dead and abroad).</summary>
public sealed record LifeSection
{
    public ToldLifeStatus Status { get; init; } = ToldLifeStatus.Alive;

    /// <summary>Day, month or year as told, ISO form ("2017", "2017-08", "2017-08-04").</summary>
    public string? Since { get; init; }
    public string? PlaceCode { get; init; }
    public string? PlaceText { get; init; }
    public LifeProof? Proof { get; init; }
    public Answer Reported { get; init; } = Answer.Unknown;

    /// <summary>Day of the court's declaration, from which the years run.</summary>
    public DateOnly? DeclaredOn { get; init; }
    public Answer Witnesses { get; init; } = Answer.Unknown;
    public Answer DeathLikely { get; init; } = Answer.Unknown;
    public Answer Contact { get; init; } = Answer.Unknown;

    /// <summary>Whole years, 0 to 100.</summary>
    public int? SentenceYears { get; init; }
}

/// <summary>One answer of the Washington Group short set.</summary>
public sealed record DifficultySection(FunctionalDomain Domain, Difficulty Difficulty);

/// <summary>A marriage between two people of the form.</summary>
public sealed record MarriageSection
{
    public required Guid HusbandId { get; init; }
    public required Guid WifeId { get; init; }

    /// <summary>First, second wife: 1 to 4.</summary>
    public int Order { get; init; } = 1;
    public required MarriageKind Kind { get; init; }
    public DateOnly? On { get; init; }
    public DatePrecision Precision { get; init; } = DatePrecision.Day;
    public string? PlaceCode { get; init; }
    public string? PlaceText { get; init; }
    public bool Registered { get; init; }
    public DateOnly? RegisteredOn { get; init; }
    public string? DecisionNumber { get; init; }
    public DateOnly? DecisionOn { get; init; }
    public MarriageRegime Regime { get; init; } = MarriageRegime.Unknown;
    public Answer Witnesses { get; init; } = Answer.Unknown;
    public bool PaperHeld { get; init; }
    public bool MedicalTestDone { get; init; }
    public MarriageEnd Ended { get; init; } = MarriageEnd.No;
    public DateOnly? EndedOn { get; init; }
}

/// <summary>What one person has or lacks of one document type (domain.md 4.4).</summary>
public sealed record HoldingSection
{
    public required Guid PersonId { get; init; }

    /// <summary>Second person named on the paper: guardian, spouse, applicant.</summary>
    public Guid? OtherPersonId { get; init; }
    public required string DocumentType { get; init; }
    public required HoldingState State { get; init; }
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

    /// <summary>Who took it away; sealed.</summary>
    public string? ConfiscatedBy { get; init; }
}

/// <summary>A document a person is to get.</summary>
public sealed record WantSection(Guid PersonId, string DocumentType, DocumentPurpose Purpose, DateOnly? NeededBy = null);

/// <summary>One stay on the way of displacement, in order (sealed where it was in Syria or after an arrest).</summary>
public sealed record StaySection
{
    public string? FromPlaceCode { get; init; }
    public string? FromSiteCode { get; init; }
    public string? ToPlaceCode { get; init; }
    public string? ToSiteCode { get; init; }

    /// <summary>Day, month or year as told, ISO form.</summary>
    public string? ArrivedOn { get; init; }
    public string? LeftOn { get; init; }
    public DisplacementReason? Reason { get; init; }
    public string? ReturnProof { get; init; }
    public string? ObstacleToReturn { get; init; }
}

/// <summary>A specific need of a person.</summary>
public sealed record NeedSection(Guid PersonId, SpecificNeed Need);

/// <summary>A safe way to reach the family (domain.md 4.5).</summary>
public sealed record ContactSection
{
    public Guid? PersonId { get; init; }
    public string? Phone { get; init; }
    public string? Whose { get; init; }
    public bool Whatsapp { get; init; }
    public bool SafeToCall { get; init; }
    public bool SafeToMessage { get; init; }
    public ContactChannel Channel { get; init; } = ContactChannel.Call;
    public ContactWords Words { get; init; } = ContactWords.Neutral;
    public string? Hours { get; init; }
    public IReadOnlyList<ForbiddenContact> Forbidden { get; init; } = [];
}

/// <summary>One answer of one person to one purpose (domain.md 4.6).</summary>
public sealed record ConsentSection
{
    public required Guid PersonId { get; init; }
    public required ConsentPurpose Purpose { get; init; }
    public required ConsentAnswer Answer { get; init; }
    public required DateOnly GivenOn { get; init; }
    public DateOnly? WithdrawnOn { get; init; }
    public required ConsentMethod Method { get; init; }
    public required SpokenLanguage Language { get; init; }
    public string? ExplainedBy { get; init; }
    public required string TextVersion { get; init; }

    /// <summary>Number of the signed sheet: purpose 9 is never on the same sheet as the others.</summary>
    public int Sheet { get; init; } = 1;
    public Guid? GuardianId { get; init; }

    /// <summary>The child's own assent, asked from about twelve years of age.</summary>
    public Answer ChildAssent { get; init; }
}
