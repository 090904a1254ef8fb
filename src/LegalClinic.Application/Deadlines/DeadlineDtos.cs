using LegalClinic.Application.Persistence;
using LegalClinic.Domain.Applications;
using LegalClinic.Domain.Cases;
using LegalClinic.Domain.Deadlines;
using LegalClinic.Domain.Documents;
using LegalClinic.Domain.People;
using LegalClinic.Domain.Referrals;
using LegalClinic.Domain.Staff;

namespace LegalClinic.Application.Deadlines;

/// <summary>A deadline of a case.</summary>
/// <param name="IsWait">The body's time to answer; its silence counts as a refusal.</param>
/// <param name="Days">Calendar days from the day after the event.</param>
/// <param name="NominalOn">Last day by counting alone.</param>
/// <param name="RestsOnProvisional">The last day lies later only by a holiday that is not announced yet.</param>
/// <param name="MovedFromOn">Last day before the calendar changed; null while it never moved.</param>
/// <param name="DaysLeft">Whole days until the last day; 0 on it, negative after it.</param>
/// <param name="Reminder">Number of the reminder that is due: 0, 1 or 2.</param>
/// <param name="IsLate">It was handed in after its last day.</param>
public sealed record DeadlineDto(
    DeadlineId Id, CaseId CaseId, DocumentApplicationId? ApplicationId, ReferralId? ReferralId, DeadlineId? FollowsId, string Kind, bool IsWait,
    string BodyCode, string? OfficeName, Jurisdiction Jurisdiction, DateOnly EventOn, int Days, DateOnly NominalOn, DateOnly LastOn, bool RestsOnProvisional,
    DateOnly FirstReminderOn, DateOnly SecondReminderOn, DateOnly? MovedFromOn, DeadlineState State, int DaysLeft, int Reminder,
    string? ReceiptNumber, DateOnly? DoneOn, bool IsLate, int Version) : IVersioned
{
    internal static DeadlineDto Of(Deadline d, DateOnly today) => new(
        d.Id, d.CaseId, d.ApplicationId, d.ReferralId, d.FollowsId, d.Kind, d.IsWait, d.BodyCode, d.OfficeName, d.Jurisdiction, d.EventOn, d.Days,
        d.Term.NominalOn, d.Term.LastOn, d.Term.RestsOnProvisional, d.Term.FirstReminderOn, d.Term.SecondReminderOn, d.MovedFromOn,
        d.StateOn(today), d.Term.LastOn.DayNumber - today.DayNumber, d.ReminderOn(today), d.ReceiptNumber, d.DoneOn, d.IsLate, d.Version);
}

/// <summary>Everything in a case that runs out.</summary>
/// <param name="Next">Remedies that may follow; a person opens them.</param>
/// <param name="Papers">Papers of the family whose end is known, the nearest first; at most 100.</param>
public sealed record CaseDeadlinesDto(IReadOnlyList<DeadlineDto> Deadlines, IReadOnlyList<NextRemedyDto> Next, IReadOnlyList<PaperTermDto> Papers);

/// <summary>A remedy that may follow a deadline.</summary>
/// <param name="EventOn">Day from which it would run.</param>
/// <param name="LastOn">Last day if it is opened now.</param>
/// <param name="IsWait">It is the body's time to answer.</param>
/// <param name="BySilence">It follows since the body did not answer in time.</param>
public sealed record NextRemedyDto(DeadlineId FollowsId, string Kind, DateOnly EventOn, DateOnly LastOn, string BodyCode, Jurisdiction Jurisdiction, bool IsWait, bool BySilence);

/// <summary>A paper and its end.</summary>
/// <param name="IsWritten">The day stands on the paper; else it is counted from the day of issue.</param>
/// <param name="DaysLeft">Whole days until the last day; 0 on it, negative after it.</param>
public sealed record PaperTermDto(
    HoldingId HoldingId, PersonId PersonId, string DocumentType, DateOnly ValidUntil, bool IsWritten, int DaysLeft, PaperTermState State);

/// <summary>A deadline in a list over all cases.</summary>
public sealed record DeadlineRow(DeadlineDto Deadline, string CaseNumber);

/// <summary>A kind of deadline.</summary>
/// <param name="FederalDays">Calendar days under federal law; null where it does not exist there.</param>
/// <param name="KriDays">The same in the Kurdistan Region.</param>
/// <param name="BodyCode">Body at which it is handed in; null for the one that decided.</param>
/// <param name="Verified">A lawyer of the clinic checked the rule of each side on which it exists.</param>
public sealed record DeadlineKindDto(
    string Code, string AgainstAr, string AgainstCkb, string AgainstEn, string RemedyAr, string RemedyCkb, string RemedyEn, DeadlineStart Starts, bool IsWait,
    string? BodyCode, int? FederalDays, int? KriDays, string Source, bool Verified);
