using System.Text.Json.Serialization;

namespace LegalClinic.Domain.Consent;

/// <summary>The nine purposes of the consent block, in the order of the form (domain.md 4.6).</summary>
public enum ConsentPurpose
{
    KeepData = 1, ContactMe = 2, ShareCivilAffairs = 3, ShareCourts = 4, ShareMigration = 5, ShareHealthTrade = 6,
    SharePartner = 7, AnonymousStatistics = 8, StoryForAdvocacy = 9,
}

/// <summary>What the person answered.</summary>
public enum ConsentAnswer { Yes, No, Withdrawn }

/// <summary>How the answer was given.</summary>
public enum ConsentMethod { Signature, Thumbprint, VoiceNote, OralWithWitness }

/// <summary>Ground for keeping data where consent is not it (domain.md 4.6, ICRC handbook).</summary>
public enum LegalBasis
{
    Consent, VitalInterest, PublicInterest, LegitimateInterest, [JsonStringEnumMemberName("request")] ContractLikeRequest,
}
