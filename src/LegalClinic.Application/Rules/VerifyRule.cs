using FluentValidation;
using LegalClinic.Application.Access;
using LegalClinic.Application.Persistence;
using LegalClinic.Domain;
using LegalClinic.Domain.Rules;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace LegalClinic.Application.Rules;

/// <summary>Stamps a line of a rule as checked against the law. The stamp holds for what the line says, and for nothing else.</summary>
/// <param name="Fingerprint">Of the line as the person saw it.</param>
public sealed record VerifyRule(RuleVerificationId Id, string Code, string Fingerprint) : ICommand<RuleStampDto>;

public sealed class VerifyRuleValidator : AbstractValidator<VerifyRule>
{
    public VerifyRuleValidator()
    {
        RuleFor(c => c.Fingerprint).NotEmpty().WithErrorCode("required").MaximumLength(RuleVerification.FingerprintLength).WithErrorCode("too_long");
    }
}

public sealed class VerifyRuleHandler(IClinicDb db, RuleDesk desk) : ICommandHandler<VerifyRule, RuleStampDto>
{
    /// <exception cref="NotFoundException"><c>rule.not_found</c>.</exception>
    /// <exception cref="ConflictException"><c>rule.already_verified</c>.</exception>
    /// <exception cref="DomainException"><c>rule.line_changed</c>: no line of the rule says what the person saw.</exception>
    public async ValueTask<RuleStampDto> Handle(VerifyRule command, CancellationToken ct)
    {
        var (_, lines) = RuleLines.Find(await desk.FilesAsync(ct), command.Code) ?? throw new NotFoundException("rule.not_found");
        if (!lines.All.Any(l => l.Row.Fingerprint() == command.Fingerprint)) throw new DomainException("rule.line_changed");
        if (await db.RuleVerifications.AsNoTracking().FirstOrDefaultAsync(v => v.Id == command.Id && v.Code == command.Code && v.Fingerprint == command.Fingerprint, ct) is { } known)
        {
            return new RuleStampDto(known.Id, known.Fingerprint, known.Version);
        }

        var stamp = RuleVerification.Of(command.Id, command.Code, command.Fingerprint, desk.Today, desk.Stamp);
        db.RuleVerifications.Add(stamp);

        await db.SaveChangesAsync(ct);
        return new RuleStampDto(stamp.Id, stamp.Fingerprint, stamp.Version);
    }
}
