using System.Text.Json.Serialization;
using LegalClinic.Domain.Consent;
using LegalClinic.Domain.Families;
using LegalClinic.Domain.People;

namespace LegalClinic.Application.Intakes;

/// <summary>The intake form of domain.md section 4 as a device sends it. Kept verbatim.</summary>
public sealed record IntakeForm
{
    public required FormHeader Header { get; init; }
    public required HouseholdSection Household { get; init; }
    public required IReadOnlyList<MemberSection> Members { get; init; }
    public IReadOnlyList<MarriageSection> Marriages { get; init; } = [];
    public IReadOnlyList<HoldingSection> Documents { get; init; } = [];
    public IReadOnlyList<WantSection> Wants { get; init; } = [];
    public IReadOnlyList<StaySection> Displacement { get; init; } = [];
    public IReadOnlyList<AccessBarrier> Barriers { get; init; } = [];
    public IReadOnlyList<NeedSection> Needs { get; init; } = [];
    public IReadOnlyList<ContactSection> Contacts { get; init; } = [];
    public IReadOnlyList<ConsentSection> Consents { get; init; } = [];

    /// <summary>Name of the head of the household as it is shown; empty when the form names no such member.</summary>
    [JsonIgnore]
    public string HeadName => Members.FirstOrDefault(m => m.Id == Household.HeadId)?.Name is { } name
        ? string.Join(' ', new[] { name.Given, name.Father, name.Grandfather, name.Laqab }.Where(p => !string.IsNullOrEmpty(p)))
        : "";
}

/// <summary>The form's head (domain.md 4.1).</summary>
public sealed record FormHeader
{
    /// <summary>Identifies the device; made by the device, at most 60 characters.</summary>
    public string? DeviceId { get; init; }

    /// <summary>Instant in UTC by the device's clock, which can be years wrong.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Day of the interview.</summary>
    public required DateOnly InterviewedOn { get; init; }

    /// <summary>Site code of the interview (reference data); null outside a camp.</summary>
    public string? SiteCode { get; init; }
    public required SpokenLanguage Language { get; init; }

    /// <summary>Name or code of the interpreter; null when none was needed.</summary>
    public string? Interpreter { get; init; }
    public string? ReferredBy { get; init; }
    public required bool PrivateSpace { get; init; }

    /// <summary>Key of the member who told it; null when somebody outside the family did.</summary>
    public Guid? InformantId { get; init; }
    public string? InformantRelation { get; init; }

    /// <summary>Ground for keeping the data when consent to it is not given.</summary>
    public LegalBasis LegalBasis { get; init; } = LegalBasis.Consent;
    public string? Note { get; init; }
}

/// <summary>The household (domain.md 4.2). Block and tent, the security check and the planned move are sealed.</summary>
public sealed record HouseholdSection
{
    /// <summary>Key of the member who heads the household.</summary>
    public required Guid HeadId { get; init; }

    /// <summary>Number of members the family says it has; can differ from the members listed.</summary>
    public int? SizeDeclared { get; init; }
    public required DisplacementStatus DisplacementStatus { get; init; }
    public required AddressSection Address { get; init; }
    public RegisterPageSection RegisterPage { get; init; } = new();
    public OfficeReach? OfficeReach { get; init; }
    public string? RelativeDocument { get; init; }
    public RationCardSection? RationCard { get; init; }
    public ResidenceCardSection? ResidenceCard { get; init; }
    public MigrationFileSection? MigrationFile { get; init; }
    public IncomeBand? IncomeBand { get; init; }
    public SecurityCheck? SecurityCheck { get; init; }
    public DateOnly? MovePlannedOn { get; init; }
    public string? MovePlannedToPlace { get; init; }
    public string? KriResidency { get; init; }
}

/// <summary>Where the family lives. Places and sites are codes of the reference data.</summary>
public sealed record AddressSection
{
    public required string GovernorateCode { get; init; }
    public string? DistrictCode { get; init; }
    public string? Subdistrict { get; init; }
    public string? Quarter { get; init; }
    public string? Mahalla { get; init; }
    public string? Zuqaq { get; init; }
    public string? Dar { get; init; }
    public string? Landmark { get; init; }
    public string? SiteCode { get; init; }
    public string? Block { get; init; }
    public string? Tent { get; init; }
}

/// <summary>The family's page in the civil register; each number is text (domain.md 9.4).</summary>
public sealed record RegisterPageSection
{
    public string? GovernorateCode { get; init; }
    public string? DistrictCode { get; init; }
    public string? RegisterNumber { get; init; }
    public string? PageNumber { get; init; }
    public string? FamilyNumber { get; init; }
    public RegisterArchive Archive { get; init; } = RegisterArchive.Unknown;
}

/// <summary>Ration card.</summary>
public sealed record RationCardSection(string? Number = null, string? CentreNumber = null, string? Agent = null);

/// <summary>Residence card.</summary>
public sealed record ResidenceCardSection(string? Number = null, DateOnly? IssuedOn = null, string? InformationOffice = null);

/// <summary>Displacement file at the Ministry of Migration.</summary>
public sealed record MigrationFileSection(string? Number = null, DateOnly? RegisteredOn = null, string? Branch = null, bool HasQCard = false);
