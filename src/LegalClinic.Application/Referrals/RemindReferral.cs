using FluentValidation;
using LegalClinic.Application.Audit;
using LegalClinic.Application.Cases;
using LegalClinic.Domain.Audit;
using LegalClinic.Domain.Referrals;
using Mediator;

namespace LegalClinic.Application.Referrals;

/// <summary>Records that the body was reminded.</summary>
public sealed record RemindReferral(ReferralId Id, int Version, DateOnly On) : ICommand<ReferralDto>, IAudited
{
    public AuditEntry AuditOf() => AuditEntry.Change(AuditPart.Referral, Id);
}

public sealed class RemindReferralValidator : AbstractValidator<RemindReferral>
{
    public RemindReferralValidator(TimeProvider time)
    {
        RuleFor(c => c.On).LessThanOrEqualTo(_ => time.Today()).WithErrorCode("in_future");
    }
}

public sealed class RemindReferralHandler(ReferralWork work) : ICommandHandler<RemindReferral, ReferralDto>
{
    public async ValueTask<ReferralDto> Handle(RemindReferral command, CancellationToken ct) =>
        await work.StepAsync(command.Id, command.Version, (referral, stamp) => referral.Remind(command.On, stamp), ct);
}
