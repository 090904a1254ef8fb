using System.Text.Json.Serialization;

namespace LegalClinic.Domain.Families;

/// <summary>Displacement status (domain.md 7.1).</summary>
public enum DisplacementStatus
{
    InCampIdp, OutOfCampIdp, IdpReturnee, SyriaReturneeInCentre, SyriaReturneeOutOfCentre, Host, Other,
}

/// <summary>State of the archive that holds the family's page.</summary>
public enum RegisterArchive { Unknown, Intact, Destroyed, PageTorn }

/// <summary>How the family can reach its registration office (domain.md 1.4).</summary>
public enum OfficeReach { Yes, CentralSection, Mobile, No }

/// <summary>Income and aid in bands, only to set priorities.</summary>
public enum IncomeBand { None, Low, Some }

/// <summary>Whether a security check stands in the way; sealed (domain.md 4.7).</summary>
public enum SecurityCheck { NoneExpected, Expected, Refused }

/// <summary>Why a family moved (domain.md 4.5). The arrest of a relative is sealed.</summary>
public enum DisplacementReason { Conflict, Eviction, CampClosure, ArrestOfRelative, Return, Other }

/// <summary>What keeps a family from its papers (domain.md 4.5). Clearance, fear and corruption are sealed.</summary>
public enum AccessBarrier
{
    Cost, Distance, MovementRestriction, NoInformation, NoGuardianOrMaleRelative, OfficeClosed,
    Clearance, Fear, DisabilityAccess, Language, ChildCare, Corruption,
}

/// <summary>Specific needs (domain.md 4.5). Survivors of gender-based violence are never marked on the shared form.</summary>
public enum SpecificNeed
{
    [JsonStringEnumMemberName("CR")] ChildAtRisk,
    [JsonStringEnumMemberName("SC")] SeparatedChild,
    [JsonStringEnumMemberName("WR")] WomanAtRisk,
    [JsonStringEnumMemberName("SP")] SingleParent,
    [JsonStringEnumMemberName("ER")] OlderPersonAtRisk,
    [JsonStringEnumMemberName("DS")] Disability,
    [JsonStringEnumMemberName("SM")] SeriousIllness,
    [JsonStringEnumMemberName("LP")] LegalProtection,
}

/// <summary>How a family may be reached.</summary>
public enum ContactChannel { Call, Sms, Whatsapp, Visit, None }

/// <summary>Words that may be used when the family is called.</summary>
public enum ContactWords { Clinic, Neutral }

/// <summary>What must never be done when the family is contacted.</summary>
public enum ForbiddenContact { SmsCaseWords, CallsByMen, MessageToHusband }
