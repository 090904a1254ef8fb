using FluentValidation;
using LegalClinic.Application.Access;
using LegalClinic.Application.Persistence;
using LegalClinic.Domain;
using LegalClinic.Domain.Rules;
using Mediator;

namespace LegalClinic.Application.Rules;

/// <summary>Takes the stamp on a line back, with the reason.</summary>
public sealed record TakeBackVerification(RuleVerificationId Id, int Version, string Why) : ICommand<RuleStampDto>;

public sealed class TakeBackVerificationValidator : AbstractValidator<TakeBackVerification>
{
    public TakeBackVerificationValidator()
    {
        RuleFor(c => c.Why).NotEmpty().WithErrorCode("required").MaximumLength(RuleChange.ReasonMaxLength).WithErrorCode("too_long");
    }
}

public sealed class TakeBackVerificationHandler(IClinicDb db, RuleDesk desk) : ICommandHandler<TakeBackVerification, RuleStampDto>
{
    /// <exception cref="NotFoundException"><c>rule_verification.not_found</c>.</exception>
    /// <exception cref="DomainException"><c>rule.not_verified</c>.</exception>
    public async ValueTask<RuleStampDto> Handle(TakeBackVerification command, CancellationToken ct)
    {
        var stamp = (await db.RuleVerifications.Where(v => v.Id == command.Id).OneAsync("rule_verification.not_found", ct)).At(command.Version);

        stamp.TakeBack(command.Why, desk.Stamp);

        await db.SaveChangesAsync(ct);
        return new RuleStampDto(stamp.Id, stamp.Fingerprint, stamp.Version);
    }
}
