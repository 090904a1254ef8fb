using FluentValidation;
using LegalClinic.Application.Audit;
using LegalClinic.Domain;
using LegalClinic.Domain.Audit;
using LegalClinic.Domain.Deadlines;
using Mediator;

namespace LegalClinic.Application.Deadlines;

/// <summary>Marks a deadline as done: there is a receipt with its number and day. For a body's time to answer, the answer is the receipt.</summary>
/// <param name="ReceiptNumber">In any digits.</param>
/// <param name="On">Day on the receipt, today at the latest.</param>
public sealed record FinishDeadline(DeadlineId Id, int Version, string ReceiptNumber, DateOnly On) : ICommand<DeadlineDto>, IAudited
{
    public AuditEntry AuditOf() => AuditEntry.Change(AuditPart.Deadline, Id);
}

public sealed class FinishDeadlineValidator : AbstractValidator<FinishDeadline>
{
    public FinishDeadlineValidator(TimeProvider time)
    {
        RuleFor(c => c.ReceiptNumber).NotEmpty().WithErrorCode("required").MaximumLength(Deadline.ReceiptMaxLength).WithErrorCode("too_long");
        RuleFor(c => c.On).LessThanOrEqualTo(_ => time.Today()).WithErrorCode("in_future");
    }
}

public sealed class FinishDeadlineHandler(DeadlineWork deadlines) : ICommandHandler<FinishDeadline, DeadlineDto>
{
    /// <exception cref="DomainException"><c>deadline.not_open</c>; <c>deadline.done_before_event</c>; <c>case.closed</c>.</exception>
    public async ValueTask<DeadlineDto> Handle(FinishDeadline command, CancellationToken ct) =>
        await deadlines.StepAsync(command.Id, command.Version, (deadline, stamp) =>
        {
            deadline.Finish(Digits.ToWestern(command.ReceiptNumber).Trim(), command.On, stamp);
            return Task.CompletedTask;
        }, ct);
}
