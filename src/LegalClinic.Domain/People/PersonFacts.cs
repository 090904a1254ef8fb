using System.Text.Json.Serialization;

namespace LegalClinic.Domain.People;

/// <summary>Sex as the person states it.</summary>
public enum Sex { NotStated, Male, Female }

/// <summary>How exactly a date is known; a year or an estimate stands as 1 July (domain.md 9.3).</summary>
public enum DatePrecision { Day, Month, Year, Estimate }

/// <summary>Calendar in which a date was written on the paper.</summary>
public enum WrittenCalendar { Gregorian, Hijri }

/// <summary>Letters in which the name columns are written.</summary>
public enum NameScript { Arabic, Kurdish, Latin }

/// <summary>An answer that may honestly be "unknown".</summary>
public enum Answer { Unknown, Yes, No }

/// <summary>Marital status (domain.md 4.3).</summary>
public enum MaritalStatus
{
    Single, Engaged, MarriedCourt, MarriedOutsideCourt, Widowed, Separated,
    DivorcedRegistered, DivorcedNotRegistered, SpouseMissing,
}

/// <summary>
/// Life status as it may stand in the open. <see cref="Sealed"/> says that the status is one that can harm the family
/// (missing, detained) and is kept among the sealed facts (domain.md 4.7).
/// </summary>
public enum LifeStatus { Alive, Dead, Abroad, Unknown, Sealed }

/// <summary>Life status as the family tells it (domain.md 4.3).</summary>
public enum ToldLifeStatus { Alive, Dead, Missing, Detained, Abroad, Unknown }

/// <summary>What proves a death, a disappearance or a detention.</summary>
public enum LifeProof
{
    None, DeathCertificate, DeathDeed, DeathJudgment, MissingDeclaration, PrisonStatement, CourtJudgment,
}

/// <summary>Relation to the head of the household (domain.md 4.3).</summary>
public enum Relation
{
    Head,
    [JsonStringEnumMemberName("spouse_1")] Spouse1,
    [JsonStringEnumMemberName("spouse_2")] Spouse2,
    [JsonStringEnumMemberName("spouse_3")] Spouse3,
    [JsonStringEnumMemberName("spouse_4")] Spouse4,
    Son, Daughter, StepChild, Grandchild, Father, Mother, Brother, Sister, InLaw, NephewNiece,
    Grandparent, FosterChild, OtherRelative, NotRelated,
}

/// <summary>Faults of the civil register entry that the family knows of.</summary>
public enum RecordProblem { NamesConflict, BirthDateWrong, DoubleEntry, ConflictingEntries }

/// <summary>Highest schooling reached.</summary>
public enum Education { None, School, Primary, Intermediate, Secondary, Higher }

/// <summary>Where a person was born (domain.md 1.4). The camps are named by country only.</summary>
public enum BirthPlaceKind
{
    Hospital, HomeMidwife, HomeNone,
    [JsonStringEnumMemberName("camp_iq")] CampIraq,
    [JsonStringEnumMemberName("camp_sy")] CampSyria,
    OtherCountry,
}

/// <summary>The first paper about a birth (domain.md 1.4, samples README).</summary>
public enum BirthNotice { None, HospitalNote, MidwifeNote, CampNote, NonstatePaper }

/// <summary>Whether the birth may have been registered before.</summary>
public enum EarlierRegistration { None, Unknown, Double }

/// <summary>Kind of marriage (domain.md 1.4; "nonstate_paper" stands for papers of a body that was no state).</summary>
public enum MarriageKind { Court, Ratified, ClericOnly, NonstatePaper }

/// <summary>Law applied to a marriage; reveals sect, so it is sealed and never guessed (domain.md 0.1).</summary>
public enum MarriageRegime
{
    Unknown,
    [JsonStringEnumMemberName("psl_188")] Psl188,
    JafariCode,
    [JsonStringEnumMemberName("kri_psl_188_as_amended")] KriPsl188AsAmended,
    NonMuslim,
}

/// <summary>How a marriage ended.</summary>
public enum MarriageEnd { No, DivorcedRegistered, DivorcedUnregistered, Death }

/// <summary>Languages that clients speak.</summary>
public enum SpokenLanguage { Arabic, Sorani, Kurmanji, Turkmen, Syriac }

/// <summary>Washington Group short set: the six domains.</summary>
public enum FunctionalDomain { Seeing, Hearing, Walking, Remembering, SelfCare, Communicating }

/// <summary>Washington Group short set: the four answers.</summary>
public enum Difficulty { No, Some, ALot, Cannot }
