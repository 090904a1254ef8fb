using System.Text.Json.Serialization;

namespace LegalClinic.Domain.Cases;

/// <summary>State of a case: the second part of the lifecycle of domain.md 3.2.</summary>
public enum CaseStatus
{
    ConflictCheck, Accepted, Assigned, Planning, Active, WaitClient, WaitGov, WaitCourt, Suspended, ResultRecorded,
    PendingClosure, Closed, Reopened,
}

/// <summary>Service level (domain.md 3.1); a case counts with its highest.</summary>
public enum ServiceLevel { Info, Couns, Assist, Repr, Refer }

/// <summary>How pressing a case is (domain.md 3.6).</summary>
public enum PriorityLevel { Normal, High, Urgent }

/// <summary>What makes a case pressing (domain.md 3.6). Perceived affiliation is no factor and never will be.</summary>
public enum PriorityFactor
{
    DetentionMovementOrEviction, MedicalEmergency, UnaccompaniedChild, ReleaseWithin14Days, StatutoryClockUnder7Days,
    HearingWithin10Days, FemaleHead, NoDocumentInFamily, ChildWithoutId, DisabilityOrIllness, OlderPersonAlone,
    WaitingOver90Days,
}

/// <summary>Why a case is closed (domain.md 3.7).</summary>
public enum ClosureReason
{
    [JsonStringEnumMemberName("C01")] AllDocumentsSolved,
    [JsonStringEnumMemberName("C02")] MainGoalSolved,
    [JsonStringEnumMemberName("C03")] AdviceGiven,
    [JsonStringEnumMemberName("C04")] RefusedAppealsExhausted,
    [JsonStringEnumMemberName("C05")] RefusedNoAppealWanted,
    [JsonStringEnumMemberName("C06")] WithdrawnByClient,
    [JsonStringEnumMemberName("C07")] LostContact,
    [JsonStringEnumMemberName("C08")] MovedToOtherOffice,
    [JsonStringEnumMemberName("C09")] TransferredToPartner,
    [JsonStringEnumMemberName("C10")] NotEligibleFoundLater,
    [JsonStringEnumMemberName("C11")] ClientDied,
    [JsonStringEnumMemberName("C12")] UnsafeStopped,
    [JsonStringEnumMemberName("C13")] DuplicateMerged,
    [JsonStringEnumMemberName("C14")] FalseDocuments,
    [JsonStringEnumMemberName("C15")] ProgrammeEnd,
}

/// <summary>How the client was told or agreed.</summary>
public enum ClientMethod { InPerson, Phone, Letter, Message, ThroughContact }
