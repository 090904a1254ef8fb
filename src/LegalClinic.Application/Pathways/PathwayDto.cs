using LegalClinic.Domain.Families;
using LegalClinic.Domain.Pathways;
using LegalClinic.Domain.Pathways.Facts;
using LegalClinic.Domain.Pathways.Rules;
using LegalClinic.Domain.People;

namespace LegalClinic.Application.Pathways;

/// <summary>The way of a family to its documents, in words.</summary>
/// <param name="Steps">In the order in which they can be done.</param>
/// <param name="Frontier">Keys of what can be filed today.</param>
/// <param name="CriticalPath">Keys of the longest chain, first to last.</param>
public sealed record PathwayDto(
    FamilyId Id, DateOnly Day, DateOnly ExpectedFinish, bool IsComplex, IReadOnlyList<PathwayPersonDto> People, IReadOnlyList<PathwayStepDto> Steps,
    IReadOnlyList<string> Frontier, IReadOnlyList<string> CriticalPath, IReadOnlyList<PathwayTargetDto> AlreadyHeld, IReadOnlyList<NoPlanDto> NoPlans,
    IReadOnlyList<OfferDto> Offers, IReadOnlyList<NoticeDto> Notices);

/// <summary>A person of the family.</summary>
public sealed record PathwayPersonDto(PersonId Id, string Name);

/// <summary>A document somebody is to get.</summary>
public sealed record PathwayTargetDto(PersonId PersonId, string Document);

/// <summary>One step.</summary>
/// <param name="Key">Stable name: the same step has the same key in every plan.</param>
/// <param name="Name">What is obtained or done, in the language asked for.</param>
/// <param name="Body">Code of the body that does it; null when it is not one body.</param>
/// <param name="Variant">How it differs here, such as "at the central section"; null when it does not.</param>
/// <param name="StartsAfterDays">Calendar days from the day of the plan to its earliest start.</param>
/// <param name="After">Keys of the steps that come before.</param>
/// <param name="FiledWith">Key of the step with which it is filed in one claim.</param>
/// <param name="Unverified">Codes of rules it rests on that no lawyer has verified.</param>
public sealed record PathwayStepDto(
    string Key, string Procedure, string Name, IReadOnlyList<PersonId> People, string? Body, string? Variant, string LegalBasis, int? FeeIqd, int Visits,
    int Risk, int ExpectedDays, int RemindDays, int EscalateDays, int StartsAfterDays, DateOnly ExpectedFinish, DateOnly? Deadline, bool IsTooLate,
    StepPriority Priority, IReadOnlyList<string> After, string? FiledWith, bool IsInProcess, bool IsTarget, bool IsFrontier, bool IsCritical,
    bool NeedsSupervisor, bool IsClientDecision, bool IsForSpecialist, IReadOnlyList<PaperDto> Papers, IReadOnlyList<RuleDto> Warnings,
    IReadOnlyList<ReasonDto> Waivers, IReadOnlyList<ReasonDto> Because, IReadOnlyList<AlternativeDto> Alternatives, UnblocksDto Unblocks,
    IReadOnlyList<string> Unverified);

/// <summary>A paper to bring along.</summary>
/// <param name="Count">How many; 0 when it does not count.</param>
/// <param name="FromStep">Key of the step that gives it; null when the family has it or can bring it.</param>
/// <param name="IsHelp">True when it helps but is not demanded.</param>
public sealed record PaperDto(string Code, string Name, IReadOnlyList<PersonId> People, int Count, string? FromStep, bool IsHelp);

/// <summary>A rule as a sentence.</summary>
/// <param name="Origin">Legal or clinic source.</param>
public sealed record RuleDto(string Code, string Sentence, string Origin, bool IsVerified);

/// <summary>Why: the rule, and the facts it looked at.</summary>
/// <param name="Rule">Null when the family wants it.</param>
/// <param name="For">Key of the step or target it is for; empty when it is for the step itself.</param>
public sealed record ReasonDto(BecauseKind Kind, RuleDto? Rule, string For, IReadOnlyList<FactDto> Facts);

/// <summary>A fact with where it comes from.</summary>
/// <param name="Value">Null when nobody knows, or when the fact is closed.</param>
/// <param name="From">What it was derived from, as a code; empty otherwise.</param>
/// <param name="IsClosed">True when it is a sealed fact: what it says is opened elsewhere, with a reason.</param>
public sealed record FactDto(
    string Code, string Question, FactAbout About, PersonId PersonId, PersonId? OtherPersonId, string? Value, FactOrigin Origin, string From, bool IsClosed);

/// <summary>Another way that is possible.</summary>
/// <param name="Points">By the weights of the reference data, less is better; null when it is not open.</param>
/// <param name="PointsTaken">Those of the way taken.</param>
public sealed record AlternativeDto(RuleDto? Rule, string For, IReadOnlyList<ProcedureDto> Procedures, long? Points, long? PointsTaken);

/// <summary>A procedure by code and name.</summary>
public sealed record ProcedureDto(string Code, string Name);

/// <summary>What a step frees.</summary>
public sealed record UnblocksDto(IReadOnlyList<PersonId> People, IReadOnlyList<string> Documents);

/// <summary>A document without a way, and what stands in it.</summary>
public sealed record NoPlanDto(PathwayTargetDto Target, IReadOnlyList<ObstacleDto> Obstacles);

/// <summary>What stands in the way of a document.</summary>
public sealed record ObstacleDto(NoPlanKind Kind, ProcedureDto Procedure, IReadOnlyList<PersonId> People, RuleDto? Rule, IReadOnlyList<FactDto> Facts);

/// <summary>A branch besides the plan, for the client to decide.</summary>
/// <param name="From">First day it is possible; null: today.</param>
public sealed record OfferDto(ProcedureDto Procedure, IReadOnlyList<PersonId> People, DateOnly? From, ReasonDto Because);

/// <summary>Something to mind that is no step.</summary>
public sealed record NoticeDto(PersonId? PersonId, ReasonDto Because);

/// <summary>Something to ask the family.</summary>
/// <param name="Values">Codes of the possible answers; empty when it is a number.</param>
public sealed record QuestionDto(string Code, string Question, FactAbout About, PersonId PersonId, PersonId? OtherPersonId, IReadOnlyList<string> Values);
