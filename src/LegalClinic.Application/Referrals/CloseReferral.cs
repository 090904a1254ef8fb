using FluentValidation;
using LegalClinic.Application.Audit;
using LegalClinic.Application.Cases;
using LegalClinic.Domain.Audit;
using LegalClinic.Domain.Cases;
using LegalClinic.Domain.Referrals;
using Mediator;

namespace LegalClinic.Application.Referrals;

/// <summary>Ends a referral: answered, or given up with the reason.</summary>
public sealed record CloseReferral(ReferralId Id, int Version, string? Why) : ICommand<ReferralDto>, IAudited
{
    public AuditEntry AuditOf() => AuditEntry.Change(AuditPart.Referral, Id);
}

public sealed class CloseReferralValidator : AbstractValidator<CloseReferral>
{
    public CloseReferralValidator()
    {
        RuleFor(c => c.Why).MaximumLength(Case.ReasonMaxLength).WithErrorCode("too_long");
    }
}

public sealed class CloseReferralHandler(ReferralWork work) : ICommandHandler<CloseReferral, ReferralDto>
{
    public async ValueTask<ReferralDto> Handle(CloseReferral command, CancellationToken ct) =>
        await work.StepAsync(command.Id, command.Version, (referral, stamp) => referral.Close(command.Why, stamp), ct);
}
