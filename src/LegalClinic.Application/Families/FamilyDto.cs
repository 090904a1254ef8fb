using LegalClinic.Application.Families.Merging;
using LegalClinic.Application.Persistence;
using LegalClinic.Domain.Cases;
using LegalClinic.Domain.Consent;
using LegalClinic.Domain.Documents;
using LegalClinic.Domain.Families;
using LegalClinic.Domain.People;

namespace LegalClinic.Application.Families;

/// <summary>A family's file.</summary>
/// <param name="SealedFacts">Which sealed facts there are, never what they say.</param>
/// <param name="Merges">Merges and splits of this file, newest first.</param>
public sealed record FamilyDto(
    FamilyId Id, string Number, int Version, string OfficeCode, DateOnly ReceivedOn, PersonId HeadId, HouseholdDto Household,
    IReadOnlyList<MemberDto> Members, IReadOnlyList<MarriageDto> Marriages, IReadOnlyList<HoldingDto> Holdings,
    IReadOnlyList<StayDto> Stays, IReadOnlyList<ContactDto> Contacts, IReadOnlyList<NeedDto> Needs,
    IReadOnlyList<AccessBarrier> Barriers, IReadOnlyList<ConsentDto> Consents, IReadOnlyList<FamilyCaseDto> Cases,
    IReadOnlyList<SealedFactDto> SealedFacts, IReadOnlyList<FileMergeRow> Merges, FamilyAbilities Can) : IVersioned;

/// <summary>What the person asking may do with the file now.</summary>
/// <param name="Change">False for a file that goes on in another.</param>
public sealed record FamilyAbilities(bool OpenCase, bool Change);

/// <summary>A sealed fact there is: its kind and whom it is about.</summary>
public sealed record SealedFactDto(SealedKind Kind, Guid SubjectId);

/// <summary>Household with address and numbers.</summary>
public sealed record HouseholdDto(
    DisplacementStatus DisplacementStatus, int? SizeDeclared, AddressDto Address, RegisterPageDto RegisterPage, OfficeReach? OfficeReach,
    string? RelativeDocument, string? RationCardNumber, string? ResidenceCardNumber, string? MigrationFileNumber, bool HasQCard,
    IncomeBand? IncomeBand, string? KriResidency);

/// <summary>Address; places and sites as codes.</summary>
public sealed record AddressDto(
    string GovernorateCode, string? DistrictCode, string? Subdistrict, string? Quarter, string? Mahalla, string? Zuqaq,
    string? Dar, string? Landmark, string? SiteCode);

/// <summary>Page of the civil register.</summary>
public sealed record RegisterPageDto(
    string? GovernorateCode, string? DistrictCode, string? RegisterNumber, string? PageNumber, string? FamilyNumber, RegisterArchive Archive);

/// <summary>Name part by part, as written, with the form in which it is shown.</summary>
public sealed record PersonNameDto(
    NameScript Script, string Display, string Given, string? Father, string? Grandfather, string? GreatGrandfather, string? Laqab,
    string? MotherGiven, string? MotherFather, string? MotherGrandfather, string? Kunya, string? Latin, string? OnOldId);

/// <summary>A member of the household, or an absent parent or spouse.</summary>
/// <param name="Age">Whole years today; null when no birth date is known.</param>
/// <param name="BirthPlaceSealed">The place of birth is a sealed fact.</param>
public sealed record MemberDto(
    PersonId Id, Relation? Relation, bool LivesWithFamily, PersonNameDto Name, Sex Sex, DateOnly? BornOn,
    DatePrecision BirthPrecision, string? BirthAsWritten, int? Age, string? BirthCountry, string? BirthPlaceCode,
    string? BirthPlaceText, bool BirthPlaceSealed, MaritalStatus? MaritalStatus, string Nationality, string? NationalNumber,
    Answer Registered, RegisterPageDto? OwnRegisterPage, IReadOnlyList<RecordProblem> RecordProblems, PersonId? FatherId,
    PersonId? MotherId, string? Occupation, Education? Education, IReadOnlyList<SpokenLanguage> Languages, LifeStatus LifeStatus,
    IReadOnlyList<FunctionalDifficulty> Difficulties, int Version);

/// <summary>A marriage.</summary>
public sealed record MarriageDto(
    MarriageId Id, PersonId HusbandId, PersonId WifeId, int Order, MarriageKind Kind, DateOnly? On, DatePrecision Precision,
    string? PlaceCode, string? PlaceText, bool Registered, string? DecisionNumber, DateOnly? DecisionOn, MarriageEnd Ended);

/// <summary>What a person has or lacks of a document type.</summary>
public sealed record HoldingDto(
    HoldingId Id, PersonId PersonId, PersonId? OtherPersonId, string DocumentType, HoldingState State, string? Number,
    DateOnly? IssuedOn, DateOnly? ExpiresOn, string? IssuedAt, string? NameAsWritten, MissingReason? ReasonMissing,
    string? LostWhere, string? LostWhen, string? LostHow, bool Wanted, DocumentPurpose? Purpose, DateOnly? NeededBy, int Version);

/// <summary>A stay that may stand in the open.</summary>
public sealed record StayDto(
    int Order, string? FromPlaceCode, string? FromSiteCode, string? ToPlaceCode, string? ToSiteCode, string? ArrivedOn,
    string? LeftOn, DisplacementReason? Reason, string? ReturnProof, string? ObstacleToReturn);

/// <summary>A safe way to reach the family.</summary>
public sealed record ContactDto(
    PersonId? PersonId, string? Phone, string? Whose, bool Whatsapp, bool SafeToCall, bool SafeToMessage, ContactChannel Channel,
    ContactWords Words, string? Hours, IReadOnlyList<ForbiddenContact> Forbidden);

/// <summary>A specific need.</summary>
public sealed record NeedDto(PersonId PersonId, SpecificNeed Need);

/// <summary>An answer to one purpose of the consent block.</summary>
public sealed record ConsentDto(
    ConsentId Id, PersonId PersonId, ConsentPurpose Purpose, ConsentAnswer Answer, DateOnly GivenOn, DateOnly? WithdrawnOn,
    ConsentMethod Method, SpokenLanguage Language, string TextVersion, int Sheet, PersonId? GuardianId);

/// <summary>A case of the family.</summary>
public sealed record FamilyCaseDto(CaseId Id, string Number, CaseStatus Status, PriorityLevel PriorityLevel, DateOnly OpenedOn, DateOnly? ClosedOn);
