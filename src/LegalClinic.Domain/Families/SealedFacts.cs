using LegalClinic.Domain.People;

namespace LegalClinic.Domain.Families;

/// <summary>Kinds of facts whose leak can get a family arrested or killed (domain.md 4.7).</summary>
public enum SealedKind { Household, Stay, Life, Birth, Marriage, Confiscation }

/// <summary>Sealed facts of the household.</summary>
public sealed record SealedHousehold(
    string? Block, string? Tent, SecurityCheck? SecurityCheck, DateOnly? MovePlannedOn, string? MovePlannedToPlace,
    IReadOnlyList<AccessBarrier> Barriers);

/// <summary>A stay in Syria, or one that began with the arrest of a relative.</summary>
public sealed record SealedStay(
    int Order, string? FromPlaceCode, string? FromSiteCode, string? ToPlaceCode, string? ToSiteCode, string? ArrivedOn,
    string? LeftOn, DisplacementReason? Reason);

/// <summary>What is known of somebody dead, missing, detained or abroad.</summary>
public sealed record SealedLife(
    ToldLifeStatus Status, string? Since, string? PlaceCode, string? PlaceText, LifeProof? Proof, Answer Reported,
    DateOnly? DeclaredOn, Answer Witnesses, Answer DeathLikely, Answer Contact, int? SentenceYears);

/// <summary>Facts of a birth that decide the pathway (domain.md 1.4).</summary>
public sealed record SealedBirth(
    string? Country, string? PlaceText, BirthPlaceKind? PlaceKind, string? SiteCode, BirthNotice? Notice,
    string? NoticeNumber, Answer Witnesses, Answer FatherKnownByMother, Answer PaternalKinCooperate,
    EarlierRegistration? EarlierRegistration, bool DateUncertain);

/// <summary>Law applied to a marriage, or the marital status of somebody whose spouse is missing.</summary>
public sealed record SealedMarriage(MarriageRegime Regime, MaritalStatus? MaritalStatus);

/// <summary>Who took a document away.</summary>
public sealed record SealedConfiscation(string By);
