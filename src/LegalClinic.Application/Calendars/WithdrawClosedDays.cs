using FluentValidation;
using LegalClinic.Application.Audit;
using LegalClinic.Application.Cases;
using LegalClinic.Domain;
using LegalClinic.Domain.Audit;
using LegalClinic.Domain.Calendars;
using LegalClinic.Domain.Cases;
using Mediator;

namespace LegalClinic.Application.Calendars;

/// <summary>Withdraws an entry: the offices are open on these days. Every open deadline is counted anew.</summary>
public sealed record WithdrawClosedDays(ClosedDaysId Id, int Version, string Why) : ICommand<ClosedDaysState>, IAudited
{
    public AuditEntry AuditOf() => AuditEntry.Change(AuditPart.Calendar, Id);
}

public sealed class WithdrawClosedDaysValidator : AbstractValidator<WithdrawClosedDays>
{
    public WithdrawClosedDaysValidator()
    {
        RuleFor(c => c.Why).NotEmpty().WithErrorCode("required").MaximumLength(Case.ReasonMaxLength).WithErrorCode("too_long");
    }
}

public sealed class WithdrawClosedDaysHandler(WorkCalendars calendars, CaseWork work) : ICommandHandler<WithdrawClosedDays, ClosedDaysState>
{
    /// <exception cref="DomainException"><c>closed_days.withdrawn</c>: it was withdrawn before.</exception>
    public async ValueTask<ClosedDaysState> Handle(WithdrawClosedDays command, CancellationToken ct)
    {
        var entry = await calendars.AtAsync(command.Id, command.Version, ct);

        entry.Withdraw(command.Why, work.Stamp);

        var moved = await calendars.SaveAsync(command.Why, work.Stamp, ct);
        return new ClosedDaysState(entry.Id, moved, entry.Version);
    }
}
