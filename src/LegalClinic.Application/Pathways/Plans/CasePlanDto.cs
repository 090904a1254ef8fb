using LegalClinic.Domain.Cases;
using LegalClinic.Domain.Pathways;
using LegalClinic.Domain.Pathways.Plans;
using LegalClinic.Domain.Pathways.Rules;
using LegalClinic.Domain.People;

namespace LegalClinic.Application.Pathways.Plans;

/// <summary>The action plan of a case.</summary>
/// <param name="Plan">Null while nobody has made one.</param>
/// <param name="CanEdit">True while the case is in a state in which its plan may be made and changed.</param>
public sealed record CasePlanAnswer(CasePlanDto? Plan, bool CanEdit);

/// <summary>An action plan in words.</summary>
/// <param name="RestsOn">Day whose facts and rules it rests on.</param>
/// <param name="CanApprove">True when something waits for the client's approval and nothing for the lawyer's decision.</param>
/// <param name="Ready">Keys of the steps that can be started today.</param>
/// <param name="Changes">What has changed since; null when nothing has.</param>
/// <param name="IsContradictory">True when the file contradicts itself, so that nothing can be computed anew.</param>
public sealed record CasePlanDto(
    CasePlanId Id, CaseId CaseId, int Version, DateOnly RestsOn, PlanApproval? Approval, bool CanApprove, IReadOnlyList<PathwayPersonDto> People,
    IReadOnlyList<PlanLineDto> Lines, IReadOnlyList<PlanChoiceDto> Choices, IReadOnlyList<string> Ready, PlanChangesDto? Changes, bool IsContradictory);

/// <summary>A step of the plan.</summary>
/// <param name="Number">Place in the order, from 1.</param>
/// <param name="Body">Code of the body; null when it is not one body.</param>
/// <param name="Why">Why it was dropped; null unless it was.</param>
/// <param name="IsApproved">The client approved it.</param>
/// <param name="IsDone">It was started and is over.</param>
/// <param name="IsReady">It can be started today by the person asking.</param>
/// <param name="TakesLetter">The clinic writes to the office.</param>
/// <param name="CanMoveUp">It may stand before the step above it.</param>
/// <param name="CanMoveDown">It may stand after the step below it.</param>
/// <param name="Step">The step as today's pathway has it; null when it has it no more.</param>
public sealed record PlanLineDto(
    int Number, string Key, string Procedure, string Name, IReadOnlyList<PersonId> People, string? Body, PlanLineState State, string? Why, bool IsApproved,
    bool IsDone, bool IsReady, bool TakesLetter, bool CanMoveUp, bool CanMoveDown, DateOnly? StartedOn, PathwayStepDto? Step);

/// <summary>A way that the lawyer chose.</summary>
public sealed record PlanChoiceDto(string Rule, string For, string ForName, ProcedureDto Procedure, string Why);

/// <summary>What has changed since the plan was made.</summary>
/// <param name="Mark">To be sent with the taking, so that nothing else is taken than what was shown.</param>
/// <param name="Difference">Of today's pathway; null when the rules changed and alter nothing.</param>
/// <param name="Rules">Rules that have changed.</param>
/// <param name="RulesAlter">What the rules alone alter in today's file; null when no rule has changed.</param>
public sealed record PlanChangesDto(string Mark, PlanDifferenceDto? Difference, IReadOnlyList<AlteredRuleDto> Rules, PlanDifferenceDto? RulesAlter);

/// <summary>A difference between two plans.</summary>
/// <param name="Opened">Documents that had no way and have one.</param>
/// <param name="Closed">Documents that have no way any more, and why.</param>
public sealed record PlanDifferenceDto(
    IReadOnlyList<MovedStepDto> Added, IReadOnlyList<MovedStepDto> Gone, IReadOnlyList<ChangedStepDto> Changed, IReadOnlyList<PathwayTargetDto> Opened,
    IReadOnlyList<NoPlanDto> Closed, DateOnly FinishBefore, DateOnly FinishAfter);

/// <summary>A step that comes or goes, and why.</summary>
/// <param name="Facts">Facts behind it that have changed.</param>
/// <param name="Rules">Rules behind it that the other plan does not use.</param>
public sealed record MovedStepDto(string Key, string Name, IReadOnlyList<PersonId> People, IReadOnlyList<FactChangeDto> Facts, IReadOnlyList<RuleDto> Rules);

/// <summary>A step that is not the same.</summary>
public sealed record ChangedStepDto(
    string Key, string Name, IReadOnlyList<PersonId> People, IReadOnlyList<StepChange> Changes, StepFiguresDto Before, StepFiguresDto After, IReadOnlyList<FactChangeDto> Facts);

/// <summary>What of a step stands in figures.</summary>
/// <param name="FeeIqd">Fee in dinars; null when nobody knows.</param>
public sealed record StepFiguresDto(string? Body, int? FeeIqd, int ExpectedDays, DateOnly? Deadline, StepPriority Priority);

/// <summary>A fact with another value than before.</summary>
/// <param name="IsClosed">True when it is a sealed fact: that it changed is told, what it says is not.</param>
public sealed record FactChangeDto(
    string Code, string Question, FactAbout About, PersonId PersonId, PersonId? OtherPersonId, string? Before, string? After, bool IsClosed);

/// <summary>A rule that changed.</summary>
/// <param name="Was">Day since which it held then; null when it is new.</param>
/// <param name="Is">Day since which it holds as it is; null when it ended.</param>
/// <param name="Before">What it said; null when it is new.</param>
/// <param name="After">What it says; null when it ended.</param>
public sealed record AlteredRuleDto(string Code, DateOnly? Was, DateOnly? Is, string? Before, string? After);
