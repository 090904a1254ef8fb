using FluentValidation;
using LegalClinic.Application.Audit;
using LegalClinic.Domain;
using LegalClinic.Domain.Audit;
using LegalClinic.Domain.Cases;
using LegalClinic.Domain.Deadlines;
using Mediator;

namespace LegalClinic.Application.Deadlines;

/// <summary>Withdraws a deadline that need not be kept, with the reason.</summary>
public sealed record WithdrawDeadline(DeadlineId Id, int Version, string Why) : ICommand<DeadlineDto>, IAudited
{
    public AuditEntry AuditOf() => AuditEntry.Change(AuditPart.Deadline, Id);
}

public sealed class WithdrawDeadlineValidator : AbstractValidator<WithdrawDeadline>
{
    public WithdrawDeadlineValidator()
    {
        RuleFor(c => c.Why).NotEmpty().WithErrorCode("required").MaximumLength(Case.ReasonMaxLength).WithErrorCode("too_long");
    }
}

public sealed class WithdrawDeadlineHandler(DeadlineWork deadlines) : ICommandHandler<WithdrawDeadline, DeadlineDto>
{
    /// <exception cref="DomainException"><c>deadline.not_open</c>; <c>case.closed</c>.</exception>
    public async ValueTask<DeadlineDto> Handle(WithdrawDeadline command, CancellationToken ct) =>
        await deadlines.StepAsync(command.Id, command.Version, (deadline, stamp) =>
        {
            deadline.Withdraw(command.Why, stamp);
            return Task.CompletedTask;
        }, ct);
}
