using System.Text.Json.Serialization;

namespace LegalClinic.Domain.Applications;

/// <summary>State of a document application.</summary>
public enum ApplicationStatus { Planned, Preparing, Submitted, Waiting, Decided, Collected, Withdrawn }

/// <summary>What became of a requested document (domain.md 3.7).</summary>
public enum OutcomeCode
{
    Obtained, ObtainedCorrected, JudgmentFavourable, JudgmentUnfavourable, RefusedAdmin, Partly, PendingAtClosure,
    Withdrawn, NotNeeded,
}

/// <summary>Why a body refuses (domain.md 3.7).</summary>
public enum RefusalReason
{
    [JsonStringEnumMemberName("R01")] MissingPaper,
    [JsonStringEnumMemberName("R02")] NoRecord,
    [JsonStringEnumMemberName("R03")] RecordConflict,
    [JsonStringEnumMemberName("R04")] NameMismatch,
    [JsonStringEnumMemberName("R05")] Clearance,
    [JsonStringEnumMemberName("R06")] WrongOffice,
    [JsonStringEnumMemberName("R07")] AbsentParty,
    [JsonStringEnumMemberName("R08")] LackOfEvidence,
    [JsonStringEnumMemberName("R09")] UnregisteredMarriage,
    [JsonStringEnumMemberName("R10")] Fees,
    [JsonStringEnumMemberName("R11")] OfficeClosed,
    [JsonStringEnumMemberName("R12")] PoaNotAccepted,
    [JsonStringEnumMemberName("R13")] Unlawful,
    [JsonStringEnumMemberName("R14")] DeadlineMissed,
    [JsonStringEnumMemberName("R15")] NoWrittenReason,
}
