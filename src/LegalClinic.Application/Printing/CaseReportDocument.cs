namespace LegalClinic.Application.Printing;

/// <summary>The report on one case, for the lawyer or the manager who may see it.</summary>
/// <remarks>Names are left out by leaving them null; fields of rank S4 have no place in it.</remarks>
public sealed record CaseReportDocument : PrintDocument
{
    /// <summary>What stands at the foot of every page.</summary>
    public required ReportStamp Stamp { get; init; }

    /// <summary>The case's number.</summary>
    public required string CaseNumber { get; init; }

    /// <summary>Level of service.</summary>
    public required string ServiceLevel { get; init; }

    /// <summary>State of the case.</summary>
    public required string Status { get; init; }

    /// <summary>Priority.</summary>
    public required string Priority { get; init; }

    /// <summary>The clinic's office.</summary>
    public required string Office { get; init; }

    /// <summary>Lawyer in charge, by name or code.</summary>
    public required string Lawyer { get; init; }

    /// <summary>Day the case was opened.</summary>
    public required string OpenedOn { get; init; }

    /// <summary>Day the case was closed; null = open.</summary>
    public string? ClosedOn { get; init; }

    /// <summary>Summary of the facts, in paragraphs.</summary>
    public IReadOnlyList<string> Facts { get; init; } = [];

    /// <summary>Parties to the case.</summary>
    public IReadOnlyList<CaseReportParty> Parties { get; init; } = [];

    /// <summary>The family.</summary>
    public IReadOnlyList<CaseReportMember> Family { get; init; } = [];

    /// <summary>Documents held, lost and wanted.</summary>
    public IReadOnlyList<CaseReportHolding> Documents { get; init; } = [];

    /// <summary>Document applications and what became of them.</summary>
    public IReadOnlyList<CaseReportApplication> Applications { get; init; } = [];

    /// <summary>Referrals and letters.</summary>
    public IReadOnlyList<CaseReportLetter> Letters { get; init; } = [];

    /// <summary>What happened, oldest first.</summary>
    public IReadOnlyList<CaseReportEvent> Timeline { get; init; } = [];

    /// <summary>What the client agreed to.</summary>
    public IReadOnlyList<CaseReportConsent> Consents { get; init; } = [];
}

/// <summary>What every page of a report bears, so that a lost page can be traced.</summary>
/// <param name="Organisation">Name of the organisation.</param>
/// <param name="Confidentiality">Confidentiality line.</param>
/// <param name="ReportId">The report's id in the audit log.</param>
/// <param name="RequestedBy">Who asked for it.</param>
/// <param name="GeneratedAt">When, with the time of day in Baghdad.</param>
public sealed record ReportStamp(
    string Organisation, string Confidentiality, string ReportId, string RequestedBy, string GeneratedAt);

/// <summary>A party: code, role and, where names may be shown, the name.</summary>
public sealed record CaseReportParty(string Code, string Role, string? Name);

/// <summary>A member of the family: code, relation to the head, sex, birth date or year, and the name where it may be shown.</summary>
public sealed record CaseReportMember(string Code, string? Name, string Relation, string Sex, string Birth);

/// <summary>A document of a member: its state, its number where it has one, and whether it is to be obtained.</summary>
public sealed record CaseReportHolding(string PersonCode, string Document, string State, string? Number, bool Wanted);

/// <summary>An application for a document: where and when it was filed, its receipt and its outcome.</summary>
public sealed record CaseReportApplication(
    string PersonCode, string Document, string SubmittedTo, string? SubmittedOn, string? Receipt, string? Outcome);

/// <summary>A referral or a letter with its number in the register.</summary>
public sealed record CaseReportLetter(string Date, string Reference, string Recipient, string Subject, string State);

/// <summary>An event on a day.</summary>
public sealed record CaseReportEvent(string Date, string What);

/// <summary>A purpose and the client's answer to it.</summary>
public sealed record CaseReportConsent(string Purpose, string Answer, string Date);
