using LegalClinic.Application.Persistence;
using LegalClinic.Domain.Applications;
using LegalClinic.Domain.Cases;
using LegalClinic.Domain.Families;
using LegalClinic.Domain.Intakes;
using LegalClinic.Domain.Letters;
using LegalClinic.Domain.People;
using LegalClinic.Domain.Referrals;
using LegalClinic.Domain.Staff;
using LegalClinic.Domain.Tasks;

namespace LegalClinic.Application.Cases;

/// <summary>A case with everything that happens in it.</summary>
/// <param name="LacksForClosure">What stands in front of the closure; empty unless the case waits for it.</param>
public sealed record CaseDto(
    CaseId Id, string Number, int Version, FamilyId FamilyId, string? FamilyNumber, CaseStatus Status, ServiceLevel ServiceLevel,
    DateOnly OpenedOn, DateOnly? AcceptedOn, StaffId? LawyerId, string? LawyerName, ConflictResult? ConflictCheck,
    PriorityDto Priority, DateOnly? PlanApprovedOn, ClientMethod? PlanApprovedHow, Closure? Closure, DateOnly? ClosedOn,
    DateTimeOffset LastActionAt, IReadOnlyList<CasePersonDto> People, IReadOnlyList<ApplicationDto> Applications,
    IReadOnlyList<ReferralDto> Referrals, IReadOnlyList<LetterDto> Letters, IReadOnlyList<TaskDto> Tasks, IReadOnlyList<TimelineEntry> Timeline,
    CaseAbilities Can, IReadOnlyList<string> LacksForClosure) : IVersioned;

/// <summary>How pressing the case is and why.</summary>
public sealed record PriorityDto(PriorityLevel Level, int Score, IReadOnlyList<PriorityFactor> Factors, string? Override);

/// <summary>A person of the family.</summary>
/// <param name="Code">P1, P2 …: stands for the name where names are not shown.</param>
/// <param name="Name">Null for those who may not see names.</param>
public sealed record CasePersonDto(PersonId Id, string Code, string? Name, Sex Sex, DateOnly? BornOn, Relation Relation);

/// <summary>One person's way to one document.</summary>
public sealed record ApplicationDto(
    DocumentApplicationId Id, CaseId CaseId, PersonId PersonId, string DocumentType, ApplicationStatus Status, string? BodyCode,
    string? OfficeName, DateOnly? SubmittedOn, string? ReceiptNumber, Outcome? Outcome, DateOnly? CollectedOn, int Version) : IVersioned;

/// <summary>A request to a government office.</summary>
public sealed record ReferralDto(
    ReferralId Id, CaseId CaseId, string BodyCode, string OfficeName, string Purpose, ReferralStatus Status, LetterId? LetterId,
    IReadOnlyList<DocumentApplicationId> Applications, DateOnly? DeliveredOn, string? DeliveredBy, string? ReceivedBy,
    string? RegisterNumber, DateOnly? ReplyExpectedOn, DateOnly? RemindOn, DateOnly? EscalateOn, DateOnly? LastRemindedOn, int Reminders, Reply? Reply, int Version) : IVersioned;

/// <summary>Something to do by a day.</summary>
/// <param name="StepKey">Step of the action plan it belongs to; null when somebody set it by hand.</param>
public sealed record TaskDto(
    TaskItemId Id, CaseId CaseId, string Title, DateOnly DueOn, string? StepKey, TaskItemStatus Status, DateOnly? DoneOn, int Version) : IVersioned;

/// <summary>A letter in the outgoing register.</summary>
public sealed record LetterDto(
    LetterId Id, string Reference, string Code, ClinicLanguage Language, CaseId CaseId, ReferralId? ReferralId, string Recipient,
    string Subject, DateOnly IssuedOn, LetterStatus Status, string? VoidReason, int Version) : IVersioned;

/// <summary>A line of the timeline: a move, or a note.</summary>
/// <param name="Subject">case, application, referral, letter or note.</param>
public sealed record TimelineEntry(
    DateTimeOffset At, string By, string Subject, Guid SubjectId, string From, string To, string? Why, string? Note);

/// <summary>What the person asking may do with the case now.</summary>
/// <param name="MoveTo">States it may be moved to without a guard of their own.</param>
public sealed record CaseAbilities(
    bool Work, bool CheckConflict, bool Assign, bool ApprovePlan, bool Close, bool SignOff, bool Reopen, IReadOnlyList<CaseStatus> MoveTo);
