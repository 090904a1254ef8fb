using FluentValidation;
using LegalClinic.Application.Applications;
using LegalClinic.Application.Audit;
using LegalClinic.Application.Cases;
using LegalClinic.Application.Persistence;
using LegalClinic.Domain.Applications;
using LegalClinic.Domain.Audit;
using LegalClinic.Domain.Cases;
using LegalClinic.Domain.Referrals;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace LegalClinic.Application.Referrals;

/// <summary>Drafts a request to one government office about one or many applications of a case.</summary>
/// <param name="Id">UUIDv7 chosen by the client.</param>
public sealed record DraftReferral(
    ReferralId Id, CaseId CaseId, string BodyCode, string OfficeName, string Purpose,
    IReadOnlyList<DocumentApplicationId> Applications) : ICommand<ReferralDto>, IAudited
{
    public AuditEntry AuditOf() => AuditEntry.Change(AuditPart.Referral, CaseId);
}

public sealed class DraftReferralValidator : AbstractValidator<DraftReferral>
{
    public DraftReferralValidator(IReferenceData reference)
    {
        RuleFor(c => c.Id.Value).NotEmpty().WithErrorCode("required").OverridePropertyName("id");
        RuleFor(c => c.BodyCode).Must(reference.Bodies.ContainsKey).WithErrorCode("unknown_code");
        RuleFor(c => c.OfficeName).NotEmpty().WithErrorCode("required").MaximumLength(DocumentApplication.OfficeMaxLength).WithErrorCode("too_long");
        RuleFor(c => c.Purpose).NotEmpty().WithErrorCode("required").MaximumLength(Referral.TextMaxLength).WithErrorCode("too_long");
        RuleFor(c => c.Applications.Count).InclusiveBetween(1, 300).WithErrorCode("out_of_range").OverridePropertyName("applications");
    }
}

public sealed class DraftReferralHandler(IClinicDb db, CaseWork work) : ICommandHandler<DraftReferral, ReferralDto>
{
    public async ValueTask<ReferralDto> Handle(DraftReferral command, CancellationToken ct)
    {
        var about = await db.Cases.Where(c => c.Id == command.CaseId).OneAsync("case.not_found", ct);
        if (await db.Referrals.FirstOrDefaultAsync(r => r.Id == command.Id && r.CaseId == about.Id, ct) is { } same)
        {
            return CaseMapper.Referral(same);
        }

        ApplicationWork.RequireOpen(about);
        var applications = await db.Applications.Where(a => a.CaseId == about.Id && command.Applications.Contains(a.Id)).ToListAsync(ct);
        if (applications.Count != command.Applications.Distinct().Count())
        {
            throw new Access.NotFoundException("application.not_found");
        }

        var referral = Referral.Draft(command.Id, about, command.BodyCode, command.OfficeName, command.Purpose, applications, work.Stamp);
        db.Referrals.Add(referral);
        about.Touch(work.Stamp);

        await db.SaveChangesAsync(ct);
        return CaseMapper.Referral(referral);
    }
}
