using LegalClinic.Domain.Applications;
using LegalClinic.Domain.Calendars;
using LegalClinic.Domain.Cases;
using LegalClinic.Domain.Referrals;

namespace LegalClinic.Domain.Deadlines;

public readonly record struct DeadlineId(Guid Value) : IEntityId;

/// <summary>What became of a deadline.</summary>
public enum DeadlineStatus { Open, Done, Withdrawn }

/// <summary>
/// How a deadline stands on a day. Soon: from the second reminder. Missed: its last day has passed. Lapsed: the body's time to answer has
/// passed in silence, which counts as a refusal.
/// </summary>
public enum DeadlineState { Running, Soon, LastDay, Missed, Lapsed, Done, Withdrawn }

/// <summary>A day by which something must be handed in, or by which a body must have answered.</summary>
public sealed class Deadline : Aggregate<DeadlineId>
{
    /// <summary>Longest receipt number in characters.</summary>
    public const int ReceiptMaxLength = 40;

    private Deadline() { }

    public CaseId CaseId { get; private set; }

    /// <summary>Application or referral it is about; null when it is about the case.</summary>
    public DocumentApplicationId? ApplicationId { get; private init; }
    public ReferralId? ReferralId { get; private init; }

    /// <summary>Deadline that it follows, such as the complaint whose silence it answers; null when it stands alone.</summary>
    public DeadlineId? FollowsId { get; private init; }

    /// <summary>Code of the kind. Source: reference data, deadline kinds.</summary>
    public string Kind { get; private init; } = "";
    public bool IsWait { get; private init; }

    /// <summary>Body at which it is handed in, whose working days count.</summary>
    public string BodyCode { get; private init; } = "";
    public string? OfficeName { get; private init; }
    public Staff.Jurisdiction Jurisdiction { get; private init; }

    /// <summary>Day of the event from which it runs.</summary>
    public DateOnly EventOn { get; private init; }

    /// <summary>Calendar days by the rule that held on the day of the event.</summary>
    public int Days { get; private init; }
    public DeadlineTerm Term { get; private set; } = null!;

    /// <summary>The last day before the calendar changed; null while it never moved.</summary>
    public DateOnly? MovedFromOn { get; private set; }
    public DeadlineStatus Status { get; private set; }
    public string? ReceiptNumber { get; private set; }

    /// <summary>Day on the receipt.</summary>
    public DateOnly? DoneOn { get; private set; }

    /// <summary>Handed in after the last day: it may be dismissed on form [APPEAL-1].</summary>
    public bool IsLate => DoneOn > Term.LastOn;

    /// <summary>The office whose calendar counts.</summary>
    public BodyPlace Place => new(Jurisdiction, BodyCode, OfficeName);

    /// <summary>Opens a deadline.</summary>
    /// <param name="days">Calendar days, 1 to 3650. Source: the rule of the kind on the day of the event.</param>
    public static Deadline Open(DeadlineId id, CaseId inCase, DeadlineAbout about, DeadlineKind kind, int days, BodyPlace place, DateOnly eventOn, WorkingCalendar calendar, Stamp stamp)
    {
        var opened = new Deadline
        {
            Id = id, CaseId = inCase, ApplicationId = about.Application, ReferralId = about.Referral, FollowsId = about.Follows,
            Kind = kind.Code, IsWait = kind.IsWait, BodyCode = place.BodyCode ?? "", OfficeName = place.OfficeName,
            Jurisdiction = place.Jurisdiction, EventOn = eventOn, Days = days, Term = DeadlineTerm.Of(eventOn, days, !kind.IsWait, calendar),
        };
        opened.Moved("deadline", id.Value, "", opened.Status.Code, stamp, null);
        return opened;
    }

    /// <summary>It was handed in, or the answer came; there is a number to show for it.</summary>
    /// <exception cref="DomainException"><c>deadline.not_open</c>; <c>deadline.receipt_missing</c>; <c>deadline.done_before_event</c>.</exception>
    public void Finish(string receiptNumber, DateOnly on, Stamp stamp)
    {
        if (string.IsNullOrWhiteSpace(receiptNumber)) throw new DomainException("deadline.receipt_missing");
        if (on < EventOn) throw new DomainException("deadline.done_before_event");
        MoveTo(DeadlineStatus.Done, null, stamp, DeadlineStatus.Open);
        (ReceiptNumber, DoneOn) = (receiptNumber, on);
    }

    /// <summary>It need not be kept: the office granted after all, or it was entered by mistake.</summary>
    /// <exception cref="DomainException"><c>deadline.not_open</c>.</exception>
    public void Withdraw(string why, Stamp stamp) => MoveTo(DeadlineStatus.Withdrawn, why, stamp, DeadlineStatus.Open);

    /// <summary>It was marked done or withdrawn by mistake; its last day is counted anew.</summary>
    /// <exception cref="DomainException"><c>deadline.open</c>: it is open.</exception>
    public void Reopen(string why, WorkingCalendar calendar, Stamp stamp)
    {
        if (Status == DeadlineStatus.Open) throw new DomainException("deadline.open");
        MoveTo(DeadlineStatus.Open, why, stamp, DeadlineStatus.Done, DeadlineStatus.Withdrawn);
        (ReceiptNumber, DoneOn) = (null, null);
        var before = Term.LastOn;
        Term = DeadlineTerm.Of(EventOn, Days, !IsWait, calendar);
        MovedFromOn = Term.LastOn == before ? MovedFromOn : before;
    }

    /// <summary>How it stands on a day.</summary>
    public DeadlineState StateOn(DateOnly today) => Status switch
    {
        DeadlineStatus.Done => DeadlineState.Done,
        DeadlineStatus.Withdrawn => DeadlineState.Withdrawn,
        _ when today > Term.LastOn => IsWait ? DeadlineState.Lapsed : DeadlineState.Missed,
        _ when today == Term.LastOn => DeadlineState.LastDay,
        _ when today >= Term.SecondReminderOn => DeadlineState.Soon,
        _ => DeadlineState.Running,
    };

    /// <summary>Number of the reminder that is due on a day: 0, 1 or 2; 0 once it is no longer open.</summary>
    public int ReminderOn(DateOnly today) =>
        Status != DeadlineStatus.Open || today < Term.FirstReminderOn ? 0 : today < Term.SecondReminderOn ? 1 : 2;

    /// <summary>Goes on in another case.</summary>
    internal void Move(CaseId inCase)
    {
        CaseId = inCase;
        Changed();
    }

    private void MoveTo(DeadlineStatus to, string? why, Stamp stamp, params ReadOnlySpan<DeadlineStatus> from)
    {
        if (!from.Contains(Status)) throw new DomainException("deadline.not_open", Status.Code);

        Moved("deadline", Id.Value, Status.Code, to.Code, stamp, why);
        Status = to;
        Changed();
    }
}

/// <summary>What a deadline is about, each null where it does not apply.</summary>
public sealed record DeadlineAbout(DocumentApplicationId? Application, ReferralId? Referral, DeadlineId? Follows);
