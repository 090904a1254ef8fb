using LegalClinic.Domain.Cases;
using LegalClinic.Domain.Families;
using LegalClinic.Domain.Intakes;
using LegalClinic.Domain.Staff;

namespace LegalClinic.Domain.Audit;

/// <summary>What kind of thing somebody did with a record.</summary>
public enum AuditKind { Read, List, Search, Print, Unmask, Change, RightChange, SignIn, SignInFailed, SignOut }

/// <summary>Which part of the clinic's records it was done with.</summary>
public enum AuditPart
{
    Case, Cases, Family, Families, People, Matrix, Pathway, Questions, Papers, Scan, SealedFacts, Plan, Task, Application,
    Referral, Referrals, Letter, Letters, Intake, Intakes, CaseReport, MonthlyReport, RuleImpact, Readings, Conflicts, Staff, Office, Session, FileMerge, Device, Calendar, Deadline, Deadlines,
}

/// <summary>
/// One row of the audit: who did what with which record, and when. Identifiers and codes only. Written by the database's own
/// clock under the identity the connection was told, and never changed; sealed into the chain within a second.
/// </summary>
public sealed class AuditEvent
{
    private AuditEvent() { }

    /// <summary>Given by the database in the order of writing; not without gaps.</summary>
    public long Id { get; private init; }

    /// <summary>Instant in UTC by the database's clock.</summary>
    public DateTimeOffset At { get; private init; }

    /// <summary>Who did it; null when nobody was signed in.</summary>
    public StaffId? StaffId { get; private init; }

    /// <summary>The role that person had then.</summary>
    public Role? Role { get; private init; }

    /// <summary>The office that person worked for then.</summary>
    public OfficeId? OfficeId { get; private init; }

    /// <summary>Name of the use case.</summary>
    public string Act { get; private init; } = "";
    public AuditKind Kind { get; private init; }
    public AuditPart Part { get; private init; }

    /// <summary>What kind of thing <see cref="SubjectId"/> names, such as "case" or "letter"; empty when there is none.</summary>
    public string Subject { get; private init; } = "";
    public Guid? SubjectId { get; private init; }

    /// <summary>The intake the row is about; it has no family yet while it waits.</summary>
    public IntakeId? IntakeId { get; private init; }

    /// <summary>The case the subject belongs to, as the database found it.</summary>
    public CaseId? CaseId { get; private init; }

    /// <summary>The family the subject belongs to, as the database found it.</summary>
    public FamilyId? FamilyId { get; private init; }

    /// <summary>
    /// At that moment the person carried a case of the family, or supervised its office. Null where no family is concerned.
    /// </summary>
    public bool? Assigned { get; private init; }

    /// <summary>It was asked for and answered with "not found", for this person may not see it or it does not exist.</summary>
    public bool Refused { get; private init; }

    /// <summary>How many rows a list or search answered; null for anything else.</summary>
    public int? Rows { get; private init; }

    /// <summary>Further codes, as <c>language=ar,names=yes</c>.</summary>
    public string Detail { get; private init; } = "";
}
