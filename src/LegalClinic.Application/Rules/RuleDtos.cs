using LegalClinic.Application.Persistence;
using LegalClinic.Domain.Pathways.Rules;
using LegalClinic.Domain.Rules;
using LegalClinic.Domain.Staff;

namespace LegalClinic.Application.Rules;

/// <summary>A sentence in the three languages.</summary>
public sealed record SentencesDto(string Ar, string Ckb, string En);

/// <summary>One line of a rule: what it says from a day on.</summary>
/// <param name="Sentences">Null when the line says that the rule ceases to hold.</param>
/// <param name="Source">Legal or clinic source, or the circular.</param>
/// <param name="VerifiedBy">Who checked it; null while nobody has.</param>
/// <param name="Fingerprint">Of what it says; a stamp is given for it.</param>
/// <param name="HoldsToday">True when it is the line that counts today.</param>
public sealed record RuleLineDto(
    string Code, RuleKind Kind, Jurisdiction Jurisdiction, DateOnly ValidFrom, DateOnly? ValidTo, SentencesDto? Sentences, string Source,
    string? VerifiedBy, DateOnly? VerifiedOn, string Fingerprint, bool HoldsToday);

/// <summary>A rule with everything that was and will be.</summary>
/// <param name="Columns">What a change may set, with what the newest line says, in the order of the form.</param>
/// <param name="Lines">Newest first.</param>
/// <param name="Changes">Changes of it, newest first.</param>
/// <param name="Verifications">Stamps that hold, so that they can be taken back.</param>
/// <param name="Can">What the person asking may do.</param>
public sealed record RuleSheetDto(
    string Code, RuleKind Kind, IReadOnlyList<RuleColumnDto> Columns, IReadOnlyList<RuleLineDto> Lines, IReadOnlyList<RuleChangeRow> Changes,
    IReadOnlyList<RuleStampDto> Verifications, RuleAbilities Can);

/// <summary>A column of a rule.</summary>
public sealed record RuleColumnDto(string Name, string Value);

/// <summary>A stamp that holds.</summary>
public sealed record RuleStampDto(RuleVerificationId Id, string Fingerprint, int Version) : IVersioned;

/// <summary>What a person may do with a rule.</summary>
public sealed record RuleAbilities(bool Propose, bool Repeal, bool Verify);

/// <summary>A change in a list.</summary>
public sealed record RuleChangeRow(
    RuleChangeId Id, string Code, RuleKind Kind, Jurisdiction Jurisdiction, DateOnly ValidFrom, DateOnly? ValidTo, bool Repeals, string Source,
    RuleChangeStatus Status, string ProposedBy, DateTimeOffset ProposedAt, int Version);

/// <summary>A change with what it alters.</summary>
/// <param name="Before">The rule on the first day without it; null when it does not hold then.</param>
/// <param name="After">The rule with it; null when it ceases to hold, or while the change is faulty.</param>
/// <param name="Differences">Columns that say something else, in the order of the form.</param>
/// <param name="Faults">What is wrong with a proposal among the rules of now; nothing when it can stand.</param>
public sealed record RuleChangeDto(
    RuleChangeRow Change, string? ReleasedBy, DateTimeOffset? ReleasedAt, string? WithdrawnBy, DateTimeOffset? WithdrawnAt, string? WithdrawnWhy,
    SentencesDto? Before, SentencesDto? After, IReadOnlyList<RuleDifferenceDto> Differences, IReadOnlyList<RuleFaultDto> Faults, RuleChangeAbilities Can,
    int Version) : IVersioned;

/// <summary>A column before and after.</summary>
public sealed record RuleDifferenceDto(string Column, string Before, string After);

/// <summary>What a person may do with a change.</summary>
public sealed record RuleChangeAbilities(bool Release, bool Withdraw);

/// <summary>Something that is wrong with a change.</summary>
/// <param name="Rule">Code of the rule at fault: the changed one, or another that no longer works.</param>
/// <param name="Column">Column of the form; null when it is the whole.</param>
/// <param name="Subject">The word at fault; empty when it is none.</param>
public sealed record RuleFaultDto(RuleFaultKind Kind, string Rule, string? Column, string Subject);

/// <summary>State of a change after a step.</summary>
public sealed record RuleChangeState(RuleChangeId Id, RuleChangeStatus Status, int Version) : IVersioned;
