using LegalClinic.Domain.Applications;
using LegalClinic.Domain.Deadlines;
using LegalClinic.Domain.Families;
using LegalClinic.Domain.Intakes;
using LegalClinic.Domain.Staff;

namespace LegalClinic.Domain.Cases;

public readonly record struct CaseId(Guid Value) : IEntityId;

/// <summary>The clinic's work for one family on the documents it wants.</summary>
public sealed class Case : Aggregate<CaseId>
{
    /// <summary>Longest reason in characters.</summary>
    public const int ReasonMaxLength = 500;

    private Case() { }

    /// <summary>Number such as <c>C-7Q3K9-4</c>; never printed on a letter.</summary>
    public string Number { get; private init; } = "";
    public FamilyId FamilyId { get; private set; }

    /// <summary>The file in which the case was opened, under whose key everything of it is sealed, wherever it goes on after a merge.</summary>
    public FamilyId OpenedIn { get; private init; }
    public OfficeId OfficeId { get; private init; }
    public CaseStatus Status { get; private set; } = CaseStatus.ConflictCheck;
    public ServiceLevel ServiceLevel { get; private set; }
    public DateOnly OpenedOn { get; private init; }

    /// <summary>Day the case was accepted, after the check for a conflict of interest.</summary>
    public DateOnly? AcceptedOn { get; private set; }
    public StaffId? LawyerId { get; private set; }
    public ConflictResult? ConflictCheck { get; private set; }
    public PriorityLevel PriorityLevel { get; private set; }
    public int PriorityScore { get; private set; }
    public IReadOnlyList<PriorityFactor> PriorityFactors { get; private set; } = [];

    /// <summary>Reason of the supervisor who set another level than the score; null when none did.</summary>
    public string? PriorityOverride { get; private set; }

    /// <summary>Day the client approved the action plan; null before.</summary>
    public DateOnly? PlanApprovedOn { get; private set; }
    public ClientMethod? PlanApprovedHow { get; private set; }
    public Closure? Closure { get; private set; }

    /// <summary>Where the case stood when its closure was prepared, and goes back to when it is taken back; null before.</summary>
    public CaseStatus? ClosingFrom { get; private set; }
    public DateOnly? ClosedOn { get; private set; }

    /// <summary>Instant in UTC of the last move or note; an open case without one for 30 days is ageing.</summary>
    public DateTimeOffset LastActionAt { get; private set; }

    /// <summary>True while the case is open.</summary>
    public bool IsOpen => Status != CaseStatus.Closed;

    /// <summary>The states that may follow: those of <see cref="CaseLifecycle"/>, and the way back from a prepared closure.</summary>
    public IReadOnlyList<CaseStatus> Next =>
        Status == CaseStatus.PendingClosure && ClosingFrom is { } from ? [.. CaseLifecycle.After(Status), from] : CaseLifecycle.After(Status);

    /// <summary>Opens a case; it waits for the check for a conflict of interest.</summary>
    public static Case Open(CaseId id, string number, FamilyId family, OfficeId office, ServiceLevel level,
        Priority priority, DateOnly today, Stamp stamp)
    {
        var opened = new Case
        {
            Id = id, Number = number, FamilyId = family, OpenedIn = family, OfficeId = office, ServiceLevel = level, OpenedOn = today,
            PriorityLevel = priority.Level, PriorityScore = priority.Score, PriorityFactors = priority.Factors,
            LastActionAt = stamp.At,
        };
        opened.Moved("case", id.Value, "", opened.Status.Code, stamp, null);
        return opened;
    }

    /// <summary>The lawyer who opened the case carries it from the start.</summary>
    /// <param name="caseload">Open cases the lawyer carries now.</param>
    /// <exception cref="DomainException"><c>case.not_a_lawyer</c>; <c>case.over_cap</c>.</exception>
    public void OpenedBy(StaffMember lawyer, int caseload)
    {
        RequireCapacity(lawyer, caseload, overCapReason: null);
        LawyerId = lawyer.Id;
    }

    /// <summary>Records the check for a conflict of interest; without a conflict the case is accepted.</summary>
    /// <exception cref="DomainException"><c>case.wrong_state</c>; <c>case.conflict</c>.</exception>
    public void CheckConflict(ConflictResult result, string? note, DateOnly today, Stamp stamp)
    {
        Require(CaseStatus.ConflictCheck);
        if (result == ConflictResult.Conflict) throw new DomainException("case.conflict");

        (ConflictCheck, AcceptedOn) = (result, today);
        MoveTo(CaseStatus.Accepted, stamp, note);
        if (LawyerId is not null)
        {
            MoveTo(CaseStatus.Assigned, stamp, null);
        }
    }

    /// <summary>Gives the case to a lawyer.</summary>
    /// <param name="caseload">Open cases the lawyer carries now.</param>
    /// <param name="overCapReason">Why the cap may be exceeded, by a supervisor; null when it may not.</param>
    /// <param name="handover">Note for the next lawyer; compulsory when the case changes hands (domain.md 3.5).</param>
    /// <exception cref="DomainException"><c>case.wrong_state</c>; <c>case.not_a_lawyer</c>; <c>case.over_cap</c>;
    /// <c>case.handover_missing</c>.</exception>
    public void Assign(StaffMember lawyer, int caseload, string? overCapReason, string? handover, Stamp stamp)
    {
        RequireOpenAndAccepted();
        RequireCapacity(lawyer, caseload, overCapReason);
        if (LawyerId is not null && LawyerId != lawyer.Id && string.IsNullOrWhiteSpace(handover))
        {
            throw new DomainException("case.handover_missing");
        }

        LawyerId = lawyer.Id;
        var why = overCapReason ?? handover;
        if (Status == CaseStatus.Accepted)
        {
            MoveTo(CaseStatus.Assigned, stamp, why);
        }
        else
        {
            Moved("case", Id.Value, Status.Code, Status.Code, stamp, why);
            Touch(stamp);
        }
    }

    /// <summary>Begins the action plan.</summary>
    /// <exception cref="DomainException"><c>case.wrong_state</c>.</exception>
    public void Plan(Stamp stamp) => MoveTo(CaseStatus.Planning, stamp, null);

    /// <summary>Work on the action plan; it begins the planning of a case that was just assigned.</summary>
    /// <exception cref="DomainException"><c>case.wrong_state</c>.</exception>
    public void WorkOnPlan(Stamp stamp)
    {
        if (Status == CaseStatus.Assigned) Plan(stamp);
        else if (CaseLifecycle.Planned.Contains(Status)) Touch(stamp);
        else throw new DomainException("case.wrong_state", Status.Code);
    }

    /// <summary>The client approved the plan; the work begins, or goes on by a plan that was changed.</summary>
    /// <param name="steps">Steps of the action plan; 0 when none could be made.</param>
    /// <exception cref="DomainException"><c>case.wrong_state</c>; <c>case.plan_empty</c>: nothing is to be done.</exception>
    public void ApprovePlan(DateOnly on, ClientMethod how, int steps, IReadOnlyCollection<DocumentApplication> applications, Stamp stamp)
    {
        if (applications.Count + steps == 0) throw new DomainException("case.plan_empty");

        (PlanApprovedOn, PlanApprovedHow) = (on, how);
        if (Status is CaseStatus.ResultRecorded || CaseLifecycle.InWork.Contains(Status)) Touch(stamp);
        else MoveTo(CaseStatus.Active, stamp, null);
    }

    /// <summary>Moves the case on along the table of <see cref="CaseLifecycle"/>, but for the moves with guards of their own.</summary>
    /// <exception cref="DomainException"><c>case.wrong_state</c>; <c>case.plan_not_approved</c>.</exception>
    public void Move(CaseStatus to, string? why, Stamp stamp)
    {
        if (Status == CaseStatus.PendingClosure && to == ClosingFrom)
        {
            TakeClosureBack(why, stamp);
            return;
        }

        if (to is CaseStatus.Accepted or CaseStatus.Assigned or CaseStatus.PendingClosure or CaseStatus.Closed or CaseStatus.Reopened)
        {
            throw new DomainException("case.wrong_state", Status.Code, to.Code);
        }

        if (CaseLifecycle.InWork.Contains(to) && PlanApprovedOn is null)
        {
            throw new DomainException("case.plan_not_approved");
        }

        MoveTo(to, stamp, why);
    }

    /// <summary>Sets another priority than the score gives, with the reason.</summary>
    public void OverridePriority(PriorityLevel level, string why, Stamp stamp)
    {
        var before = PriorityLevel;
        (PriorityLevel, PriorityOverride) = (level, why);
        Moved("case_priority", Id.Value, before.Code, level.Code, stamp, why);
        Touch(stamp);
    }

    /// <summary>Weighs the factors anew; a level set by a supervisor stays.</summary>
    public void Reassess(Priority priority)
    {
        (PriorityScore, PriorityFactors) = (priority.Score, priority.Factors);
        PriorityLevel = PriorityOverride is null ? priority.Level : PriorityLevel;
        Changed();
    }

    /// <summary>Writes down what closing takes: reason, how the client was told, papers returned, follow-up.</summary>
    /// <exception cref="DomainException"><c>case.wrong_state</c>.</exception>
    public void PrepareClosure(Closure closure, Stamp stamp)
    {
        Closure = closure with { SignedOffBy = null };
        if (Status == CaseStatus.PendingClosure)
        {
            Touch(stamp);
            return;
        }

        ClosingFrom = Status;
        MoveTo(CaseStatus.PendingClosure, stamp, closure.Reason.Code);
    }

    /// <summary>A supervisor signs the closure off.</summary>
    /// <exception cref="DomainException"><c>case.wrong_state</c>.</exception>
    public void SignOffClosure(Stamp stamp)
    {
        Require(CaseStatus.PendingClosure);
        Closure = Closure! with { SignedOffBy = stamp.By };
        Touch(stamp);
    }

    /// <summary>Closes the case when nothing of domain.md 3.2 lacks.</summary>
    /// <exception cref="DomainException"><c>case.wrong_state</c>; <c>case.cannot_close</c> with what lacks.</exception>
    public void Close(IReadOnlyCollection<DocumentApplication> applications, IReadOnlyCollection<Deadline> deadlines, DateOnly today, Stamp stamp)
    {
        Require(CaseStatus.PendingClosure);
        var lacking = ClosureGuard.Lacking(this, applications, deadlines);
        if (lacking.Count > 0)
        {
            throw new DomainException("case.cannot_close", lacking);
        }

        ClosedOn = today;
        MoveTo(CaseStatus.Closed, stamp, Closure!.Reason.Code);
    }

    /// <summary>Opens the case again.</summary>
    /// <exception cref="DomainException"><c>case.wrong_state</c>.</exception>
    public void Reopen(string why, Stamp stamp)
    {
        Require(CaseStatus.Closed);
        (ClosedOn, Closure, ClosingFrom) = (null, null, null);
        MoveTo(CaseStatus.Reopened, stamp, why);
    }

    /// <summary>The file was merged with another or split from it; the case goes on in the one named.</summary>
    internal void FileChanged(FamilyId family, string to, string why, Stamp stamp)
    {
        FamilyId = family;
        Moved("file_merge", Id.Value, "", to, stamp, why);
        Changed();
    }

    /// <summary>Work was done on the case.</summary>
    public void Touch(Stamp stamp)
    {
        LastActionAt = stamp.At;
        Changed();
    }

    private void TakeClosureBack(string? why, Stamp stamp)
    {
        MoveTo(ClosingFrom!.Value, stamp, why);
        (Closure, ClosingFrom) = (null, null);
    }

    private void RequireCapacity(StaffMember lawyer, int caseload, string? overCapReason)
    {
        if (lawyer is not { Role: Role.Lawyer, Active: true } || lawyer.OfficeId != OfficeId)
        {
            throw new DomainException("case.not_a_lawyer");
        }

        if (caseload >= lawyer.CaseloadCap && string.IsNullOrWhiteSpace(overCapReason))
        {
            throw new DomainException("case.over_cap", $"{caseload}/{lawyer.CaseloadCap}");
        }
    }

    private void RequireOpenAndAccepted()
    {
        if (Status is CaseStatus.ConflictCheck or CaseStatus.Closed) throw new DomainException("case.wrong_state", Status.Code);
    }

    private void Require(CaseStatus status)
    {
        if (Status != status)
        {
            throw new DomainException("case.wrong_state", Status.Code);
        }
    }

    private void MoveTo(CaseStatus to, Stamp stamp, string? why)
    {
        if (!Next.Contains(to))
        {
            throw new DomainException("case.wrong_state", Status.Code, to.Code);
        }

        Moved("case", Id.Value, Status.Code, to.Code, stamp, why);
        Status = to;
        Touch(stamp);
    }
}
