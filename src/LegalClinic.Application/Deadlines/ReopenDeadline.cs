using FluentValidation;
using LegalClinic.Application.Access;
using LegalClinic.Application.Audit;
using LegalClinic.Domain;
using LegalClinic.Domain.Audit;
using LegalClinic.Domain.Cases;
using LegalClinic.Domain.Deadlines;
using Mediator;

namespace LegalClinic.Application.Deadlines;

/// <summary>Takes back that a deadline is done or withdrawn, with the reason; its last day is counted anew.</summary>
public sealed record ReopenDeadline(DeadlineId Id, int Version, string Why) : ICommand<DeadlineDto>, IAudited
{
    public AuditEntry AuditOf() => AuditEntry.Change(AuditPart.Deadline, Id);
}

public sealed class ReopenDeadlineValidator : AbstractValidator<ReopenDeadline>
{
    public ReopenDeadlineValidator()
    {
        RuleFor(c => c.Why).NotEmpty().WithErrorCode("required").MaximumLength(Case.ReasonMaxLength).WithErrorCode("too_long");
    }
}

public sealed class ReopenDeadlineHandler(DeadlineWork deadlines) : ICommandHandler<ReopenDeadline, DeadlineDto>
{
    /// <exception cref="DomainException"><c>deadline.open</c>; <c>case.closed</c>.</exception>
    /// <exception cref="ConflictException"><c>deadline.followed_already</c>: another deadline took its place.</exception>
    public async ValueTask<DeadlineDto> Handle(ReopenDeadline command, CancellationToken ct) =>
        await deadlines.StepAsync(command.Id, command.Version, async (deadline, stamp) =>
            deadline.Reopen(command.Why, await deadlines.HeldCalendarAsync(deadline.Place, ct), stamp), ct);
}
