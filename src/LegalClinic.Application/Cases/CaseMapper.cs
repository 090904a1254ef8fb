using LegalClinic.Domain.Applications;
using LegalClinic.Domain.Cases;
using LegalClinic.Domain.Letters;
using LegalClinic.Domain.Referrals;
using LegalClinic.Domain.Tasks;
using Riok.Mapperly.Abstractions;

namespace LegalClinic.Application.Cases;

/// <summary>Turns the parts of a case into what is sent out.</summary>
[Mapper(RequiredMappingStrategy = RequiredMappingStrategy.Target)]
internal static partial class CaseMapper
{
    private static readonly CaseStatus[] Guarded =
    [
        CaseStatus.Accepted, CaseStatus.Assigned, CaseStatus.Closed, CaseStatus.Reopened, CaseStatus.PendingClosure,
    ];

    public static partial ApplicationDto Application(DocumentApplication application);

    public static partial ReferralDto Referral(Referral referral);

    public static partial TaskDto Task(TaskItem task);

    public static LetterDto Letter(Letter l, string officeCode) => new(
        l.Id, Domain.Letters.Letter.Reference(officeCode, l.Year, l.Number), l.Code, l.Language, l.CaseId, l.ReferralId,
        l.Recipient, l.Subject, l.IssuedOn, l.Status, l.VoidReason, l.Version);

    /// <summary>States that follow and have no use case of their own.</summary>
    public static IReadOnlyList<CaseStatus> FreeMoves(Case of) =>
    [
        .. of.Next.Where(s => s == of.ClosingFrom
            || (!Guarded.Contains(s) && (of.PlanApprovedOn is not null || !CaseLifecycle.InWork.Contains(s)))),
    ];

    private static DocumentApplicationId Referred(ReferredApplication application) => application.ApplicationId;

    // Value objects of the domain go out as they are.
    private static Outcome? Same(Outcome? outcome) => outcome;

    private static Reply? Same(Reply? reply) => reply;
}
