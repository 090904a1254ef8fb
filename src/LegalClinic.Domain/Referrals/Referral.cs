using LegalClinic.Domain.Applications;
using LegalClinic.Domain.Calendars;
using LegalClinic.Domain.Cases;
using LegalClinic.Domain.Letters;
using LegalClinic.Domain.Staff;

namespace LegalClinic.Domain.Referrals;

public readonly record struct ReferralId(Guid Value) : IEntityId;

/// <summary>State of a referral.</summary>
public enum ReferralStatus { Draft, Delivered, Reminded, Replied, Closed }

/// <summary>What a body answered.</summary>
public enum ReferralResult { Granted, PartlyGranted, Refused, MoreInformationAsked, WrongBody, NoAnswer }

/// <summary>A request from the clinic to one government office about one or more document applications.</summary>
public sealed class Referral : Aggregate<ReferralId>
{
    /// <summary>Longest purpose, person or remark in characters.</summary>
    public const int TextMaxLength = 300;

    /// <summary>Longest register number in characters.</summary>
    public const int NumberMaxLength = 40;

    private readonly List<ReferredApplication> _applications = [];

    private Referral() { }

    public CaseId CaseId { get; private init; }

    /// <summary>Office of the clinic that sends it.</summary>
    public OfficeId OfficeId { get; private init; }

    /// <summary>Body by its code, and the office of that body.</summary>
    public string BodyCode { get; private init; } = "";
    public string OfficeName { get; private init; } = "";
    public string Purpose { get; private init; } = "";
    public ReferralStatus Status { get; private set; }
    public LetterId? LetterId { get; private set; }
    public DateOnly? DeliveredOn { get; private set; }
    public string? DeliveredBy { get; private set; }
    public string? ReceivedBy { get; private set; }

    /// <summary>Number the body gave it in its incoming register; null when it gave none.</summary>
    public string? RegisterNumber { get; private set; }
    public DateOnly? ReplyExpectedOn { get; private set; }

    /// <summary>Day of the next reminder; null while it is a draft, and when none is to follow.</summary>
    public DateOnly? RemindOn { get; private set; }

    /// <summary>Day from which somebody higher is asked; null before it was delivered.</summary>
    public DateOnly? EscalateOn { get; private set; }
    public DateOnly? LastRemindedOn { get; private set; }
    public int Reminders { get; private set; }
    public Reply? Reply { get; private set; }

    /// <summary>Applications the request is about.</summary>
    public IReadOnlyList<ReferredApplication> Applications => _applications;

    /// <summary>Drafts a request.</summary>
    /// <exception cref="DomainException"><c>referral.no_applications</c>; <c>referral.other_case</c>.</exception>
    public static Referral Draft(ReferralId id, Case about, string bodyCode, string officeName, string purpose,
        IReadOnlyCollection<DocumentApplication> applications, Stamp stamp)
    {
        if (applications.Count == 0)
        {
            throw new DomainException("referral.no_applications");
        }

        if (applications.Any(a => a.CaseId != about.Id))
        {
            throw new DomainException("referral.other_case");
        }

        var draft = new Referral
        {
            Id = id, CaseId = about.Id, OfficeId = about.OfficeId, BodyCode = bodyCode, OfficeName = officeName, Purpose = purpose,
        };
        draft._applications.AddRange(applications.DistinctBy(a => a.Id).Select(a => new ReferredApplication(a.Id)));
        draft.Moved("referral", id.Value, "", draft.Status.Code, stamp, null);
        return draft;
    }

    /// <summary>Names the letter that carries the request.</summary>
    /// <exception cref="DomainException"><c>referral.not_draft</c>.</exception>
    public void CarryBy(LetterId letter)
    {
        Require("referral.not_draft", ReferralStatus.Draft);
        LetterId = letter;
        Changed();
    }

    /// <summary>Marks the referral as delivered and starts the clock for the reply.</summary>
    /// <param name="days">When the office usually replies, and when to remind it.</param>
    /// <param name="calendar">The office's own working days.</param>
    /// <exception cref="DomainException"><c>referral.not_draft</c>: it was delivered before.</exception>
    public void Deliver(Delivery delivery, ReplyDays days, WorkingCalendar calendar, Stamp stamp)
    {
        MoveTo(ReferralStatus.Delivered, "referral.not_draft", stamp, ReferralStatus.Draft);
        (DeliveredOn, DeliveredBy, ReceivedBy) = (delivery.On, delivery.DeliveredBy, delivery.ReceivedBy);
        RegisterNumber = delivery.RegisterNumber;
        ReplyExpectedOn = calendar.Add(delivery.On, days.Expected);
        RemindOn = calendar.Add(delivery.On, days.Remind);
        EscalateOn = calendar.Add(delivery.On, days.Escalate);
    }

    /// <summary>The body was reminded. The next time is on the day from which somebody higher is asked.</summary>
    /// <exception cref="DomainException"><c>referral.not_waiting</c>.</exception>
    public void Remind(DateOnly on, Stamp stamp)
    {
        MoveTo(ReferralStatus.Reminded, "referral.not_waiting", stamp, ReferralStatus.Delivered, ReferralStatus.Reminded);
        LastRemindedOn = on;
        RemindOn = on < EscalateOn ? EscalateOn : null;
        Reminders++;
    }

    /// <summary>Records the reply.</summary>
    /// <exception cref="DomainException"><c>referral.not_waiting</c>; <c>referral.reply_before_delivery</c>.</exception>
    public void Answer(Reply reply, Stamp stamp)
    {
        if (reply.On < DeliveredOn)
        {
            throw new DomainException("referral.reply_before_delivery");
        }

        MoveTo(ReferralStatus.Replied, "referral.not_waiting", stamp, ReferralStatus.Delivered, ReferralStatus.Reminded);
        (Reply, RemindOn) = (reply, null);
    }

    /// <summary>Ends the referral: answered, or given up with a reason.</summary>
    /// <exception cref="DomainException"><c>referral.closed</c>; <c>referral.reason_missing</c>: it ends without a reply.</exception>
    public void Close(string? why, Stamp stamp)
    {
        if (Status != ReferralStatus.Replied && string.IsNullOrWhiteSpace(why))
        {
            throw new DomainException("referral.reason_missing");
        }

        MoveTo(ReferralStatus.Closed, "referral.closed", stamp, why, ReferralStatus.Draft, ReferralStatus.Delivered,
            ReferralStatus.Reminded, ReferralStatus.Replied);
        RemindOn = null;
    }

    private void Require(string code, params ReadOnlySpan<ReferralStatus> allowed)
    {
        if (!allowed.Contains(Status))
        {
            throw new DomainException(code, Status.Code);
        }
    }

    private void MoveTo(ReferralStatus to, string code, Stamp stamp, params ReadOnlySpan<ReferralStatus> from) =>
        MoveTo(to, code, stamp, null, from);

    private void MoveTo(ReferralStatus to, string code, Stamp stamp, string? why, params ReadOnlySpan<ReferralStatus> from)
    {
        Require(code, from);
        Moved("referral", Id.Value, Status.Code, to.Code, stamp, why);
        Status = to;
        Changed();
    }
}

/// <summary>An application that a referral is about.</summary>
public sealed class ReferredApplication
{
    internal ReferredApplication(DocumentApplicationId applicationId)
    {
        ApplicationId = applicationId;
    }

    public DocumentApplicationId ApplicationId { get; private init; }
}

/// <summary>How a referral reached the body (domain.md 3.9).</summary>
public sealed record Delivery(DateOnly On, string? DeliveredBy, string? ReceivedBy, string? RegisterNumber);

/// <summary>Reply of a body (domain.md 3.9).</summary>
public sealed record Reply
{
    /// <summary>Longest reply text in characters.</summary>
    public const int TextMaxLength = 2000;

    public DateOnly On { get; init; }
    public string? Number { get; init; }
    public string? Text { get; init; }
    public ReferralResult Result { get; init; }
    public string? NextStep { get; init; }
}
