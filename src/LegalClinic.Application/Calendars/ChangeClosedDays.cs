using FluentValidation;
using LegalClinic.Application.Audit;
using LegalClinic.Application.Cases;
using LegalClinic.Application.Persistence;
using LegalClinic.Domain;
using LegalClinic.Domain.Audit;
using LegalClinic.Domain.Calendars;
using LegalClinic.Domain.Cases;
using Mediator;

namespace LegalClinic.Application.Calendars;

/// <summary>Moves the days of an entry, or says that they are announced now; every open deadline is counted anew.</summary>
public sealed record ChangeClosedDays(ClosedDaysId Id, int Version, ClosedDaysDraft Draft, string Why) : ICommand<ClosedDaysState>, IAudited
{
    public AuditEntry AuditOf() => AuditEntry.Change(AuditPart.Calendar, Id);
}

public sealed class ChangeClosedDaysValidator : AbstractValidator<ChangeClosedDays>
{
    public ChangeClosedDaysValidator(IReferenceData reference)
    {
        RuleFor(c => c.Draft).SetValidator(new ClosedDaysDraftValidator(reference)).OverridePropertyName("");
        RuleFor(c => c.Why).NotEmpty().WithErrorCode("required").MaximumLength(Case.ReasonMaxLength).WithErrorCode("too_long");
    }
}

public sealed class ChangeClosedDaysHandler(WorkCalendars calendars, CaseWork work) : ICommandHandler<ChangeClosedDays, ClosedDaysState>
{
    /// <exception cref="DomainException"><c>closed_days.withdrawn</c>; <c>closed_days.too_long</c>; <c>closed_days.office_without_body</c>.</exception>
    public async ValueTask<ClosedDaysState> Handle(ChangeClosedDays command, CancellationToken ct)
    {
        var entry = await calendars.AtAsync(command.Id, command.Version, ct);

        entry.Restate(command.Draft.Content(), command.Why, work.Stamp);

        var moved = await calendars.SaveAsync(command.Why, work.Stamp, ct);
        return new ClosedDaysState(entry.Id, moved, entry.Version);
    }
}
