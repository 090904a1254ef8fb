using LegalClinic.Domain.Families;
using LegalClinic.Domain.People.Identity;
using LegalClinic.Domain.Staff;

namespace LegalClinic.Domain.Intakes;

public readonly record struct IntakeId(Guid Value) : IEntityId;

/// <summary>State of an intake: the first part of the lifecycle of domain.md 3.2.</summary>
public enum IntakeStatus { Draft, Submitted, Screening, Waitlist, Accepted, Rejected }

/// <summary>Why an intake is turned down (domain.md 3.3).</summary>
public enum RejectionReason
{
    OutOfArea, OutOfScope, AlreadyRepresented, Conflict, NoLegalMerit, Duplicate, ClientDeclined, Capacity, UnsafeToProceed,
}

/// <summary>Result of the search for a conflict of interest (domain.md 3.4); decided by a person.</summary>
public enum ConflictResult { Clear, Possible, Conflict }

/// <summary>What a device sent, verbatim and sealed, with what became of it.</summary>
public sealed class Intake : Aggregate<IntakeId>
{
    private Intake() { }

    /// <summary>Number such as <c>I-7Q3K9-4</c>.</summary>
    public string Number { get; private init; } = "";
    public OfficeId OfficeId { get; private init; }
    public StaffId SubmittedBy { get; private init; }
    public IntakeStatus Status { get; private set; }
    public string? DeviceId { get; private set; }

    /// <summary>Instant in UTC by the device's clock; can be years wrong.</summary>
    public DateTimeOffset DeviceTime { get; private set; }

    /// <summary>Instant in UTC by the server's clock.</summary>
    public DateTimeOffset ReceivedAt { get; private init; }
    public DateOnly InterviewedOn { get; private set; }

    /// <summary>SHA-256 of the form as it came, so that sending it twice is told from sending something else.</summary>
    public byte[] FormHash { get; private set; } = [];

    /// <summary>The form as it came, sealed.</summary>
    public byte[] SealedForm { get; private set; } = [];
    public int MemberCount { get; private set; }

    /// <summary>True when the form speaks of something that cannot wait (domain.md 3.6).</summary>
    public bool Urgent { get; private set; }
    public FamilyId? FamilyId { get; private set; }
    public ConflictResult? ConflictCheck { get; private set; }

    /// <summary>Members of whom the reviewer said which person of the file they are; a photograph that comes later finds its paper by them.</summary>
    public IReadOnlyList<RecognisedMember> Recognised { get; private set; } = [];
    public RejectionReason? RejectedFor { get; private set; }

    /// <summary>How sure it was, when the form was handed in, that the family has a file already.</summary>
    public MatchBand KnownAlready { get; private set; }

    /// <summary>True when the account of its writer had been ended when the form arrived from a device: look twice.</summary>
    public bool AuthorEnded { get; private set; }

    /// <summary>Receives a form. A draft may be replaced until it is submitted.</summary>
    public static Intake Receive(IntakeId id, string number, OfficeId office, IntakeContent content, bool asDraft, Stamp stamp)
    {
        var intake = new Intake
        {
            Id = id, Number = number, OfficeId = office, SubmittedBy = stamp.By, ReceivedAt = stamp.At,
            Status = asDraft ? IntakeStatus.Draft : IntakeStatus.Submitted,
        };
        intake.Keep(content);
        intake.Moved("intake", id.Value, "", intake.Status.Code, stamp, null);
        return intake;
    }

    /// <summary>True when the same form was received before.</summary>
    public bool IsSame(byte[] formHash) => FormHash.AsSpan().SequenceEqual(formHash);

    /// <summary>Replaces a draft, and submits it unless it stays a draft.</summary>
    /// <exception cref="DomainException"><c>intake.already_submitted</c>.</exception>
    public void Replace(IntakeContent content, bool asDraft, Stamp stamp)
    {
        if (Status != IntakeStatus.Draft)
        {
            throw new DomainException("intake.already_submitted");
        }

        Keep(content);
        if (!asDraft)
        {
            MoveTo(IntakeStatus.Submitted, stamp, null);
        }

        Changed();
    }

    /// <summary>Notes what the duplicate check found when the form was handed in.</summary>
    public void Checked(MatchBand band) => KnownAlready = band;

    /// <summary>Notes that the account of its writer had been ended when it arrived.</summary>
    public void ArrivedAfterItsWriterLeft() => AuthorEnded = true;

    /// <summary>A reviewer begins to read the form.</summary>
    public void Screen(Stamp stamp)
    {
        if (Status == IntakeStatus.Submitted)
        {
            MoveTo(IntakeStatus.Screening, stamp, null);
            Changed();
        }
    }

    /// <summary>Accepts the form into a family's file.</summary>
    /// <exception cref="DomainException"><c>intake.not_open</c>; <c>intake.conflict</c>: a conflict of interest was found.</exception>
    public void Accept(FamilyId family, IReadOnlyList<RecognisedMember> recognised, ConflictResult conflict, Stamp stamp)
    {
        RequireOpen();
        if (conflict == ConflictResult.Conflict)
        {
            throw new DomainException("intake.conflict");
        }

        (FamilyId, Recognised, ConflictCheck) = (family, recognised, conflict);
        MoveTo(IntakeStatus.Accepted, stamp, null);
        Changed();
    }

    /// <summary>Puts the form on the waiting list.</summary>
    /// <exception cref="DomainException"><c>intake.not_open</c>.</exception>
    public void Waitlist(string why, Stamp stamp)
    {
        RequireOpen();
        MoveTo(IntakeStatus.Waitlist, stamp, why);
        Changed();
    }

    /// <summary>Turns the form down with its reason.</summary>
    /// <exception cref="DomainException"><c>intake.not_open</c>.</exception>
    public void Reject(RejectionReason reason, string? note, Stamp stamp)
    {
        RequireOpen();
        RejectedFor = reason;
        MoveTo(IntakeStatus.Rejected, stamp, note ?? reason.Code);
        Changed();
    }

    private void RequireOpen()
    {
        if (Status is not (IntakeStatus.Submitted or IntakeStatus.Screening or IntakeStatus.Waitlist))
        {
            throw new DomainException("intake.not_open", Status.Code);
        }
    }

    private void Keep(IntakeContent content)
    {
        (DeviceId, DeviceTime, InterviewedOn) = (content.DeviceId, content.DeviceTime, content.InterviewedOn);
        (FormHash, SealedForm, MemberCount, Urgent) = (content.Hash, content.Sealed, content.MemberCount, content.Urgent);
    }

    private void MoveTo(IntakeStatus to, Stamp stamp, string? why)
    {
        Moved("intake", Id.Value, Status.Code, to.Code, stamp, why);
        Status = to;
    }
}

/// <summary>The form as received, sealed, with what is needed to list it.</summary>
public sealed record IntakeContent(
    string? DeviceId, DateTimeOffset DeviceTime, DateOnly InterviewedOn, byte[] Hash, byte[] Sealed, int MemberCount, bool Urgent);
