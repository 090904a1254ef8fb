namespace LegalClinic.Domain.Families;

/// <summary>What is written about the household itself (domain.md 4.2). Block, tent, checks and plans are sealed facts.</summary>
public sealed record HouseholdDetails
{
    /// <summary>Longest reference to a relative's paper or residency remark, in characters.</summary>
    public const int RemarkMaxLength = 200;

    public DisplacementStatus DisplacementStatus { get; init; }

    /// <summary>Members the family says it has, 1 to 99.</summary>
    public int? SizeDeclared { get; init; }
    public Address Address { get; init; } = new();
    public RegisterPage RegisterPage { get; init; } = new();
    public OfficeReach? OfficeReach { get; init; }
    public string? RelativeDocument { get; init; }
    public RationCard RationCard { get; init; } = new();
    public ResidenceCard ResidenceCard { get; init; } = new();
    public MigrationFile MigrationFile { get; init; } = new();
    public IncomeBand? IncomeBand { get; init; }
    public string? KriResidency { get; init; }
}

/// <summary>Address (domain.md 9.5); governorate and district are place codes, the site a site code.</summary>
public sealed record Address
{
    /// <summary>Longest named part in characters.</summary>
    public const int PartMaxLength = 80;

    /// <summary>Longest mahalla, zuqaq or dar number in characters.</summary>
    public const int NumberMaxLength = 12;

    public string GovernorateCode { get; init; } = "";
    public string? DistrictCode { get; init; }
    public string? Subdistrict { get; init; }
    public string? Quarter { get; init; }
    public string? Mahalla { get; init; }
    public string? Zuqaq { get; init; }
    public string? Dar { get; init; }
    public string? Landmark { get; init; }
    public string? SiteCode { get; init; }
}

/// <summary>A page of the civil register; the numbers are text (domain.md 9.4).</summary>
public sealed record RegisterPage
{
    /// <summary>Longest register number in characters (domain.md 9.4).</summary>
    public const int RegisterNumberMaxLength = 12;

    /// <summary>Longest page number in characters (domain.md 9.4).</summary>
    public const int PageNumberMaxLength = 8;

    /// <summary>Longest family number in characters.</summary>
    public const int FamilyNumberMaxLength = 24;

    public string? GovernorateCode { get; init; }
    public string? DistrictCode { get; init; }
    public string? RegisterNumber { get; init; }
    public string? PageNumber { get; init; }
    public string? FamilyNumber { get; init; }
    public RegisterArchive Archive { get; init; }
}

/// <summary>Ration card.</summary>
public sealed record RationCard
{
    /// <summary>Longest card number in characters (domain.md 9.4).</summary>
    public const int NumberMaxLength = 12;

    public string? Number { get; init; }
    public string? CentreNumber { get; init; }
    public string? Agent { get; init; }
}

/// <summary>Residence card.</summary>
public sealed record ResidenceCard
{
    /// <summary>Longest card number in characters (domain.md 9.4).</summary>
    public const int NumberMaxLength = 20;

    public string? Number { get; init; }
    public DateOnly? IssuedOn { get; init; }
    public string? InformationOffice { get; init; }
}

/// <summary>Displacement file at the Ministry of Migration.</summary>
public sealed record MigrationFile
{
    /// <summary>Longest file number in characters (domain.md 9.4: up to 8 characters; samples carry a branch prefix).</summary>
    public const int NumberMaxLength = 16;

    public string? Number { get; init; }
    public DateOnly? RegisteredOn { get; init; }
    public string? Branch { get; init; }
    public bool HasQCard { get; init; }
}
