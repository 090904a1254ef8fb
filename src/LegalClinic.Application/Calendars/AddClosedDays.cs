using FluentValidation;
using LegalClinic.Application.Access;
using LegalClinic.Application.Audit;
using LegalClinic.Application.Cases;
using LegalClinic.Application.Persistence;
using LegalClinic.Domain;
using LegalClinic.Domain.Audit;
using LegalClinic.Domain.Calendars;
using LegalClinic.Domain.Cases;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace LegalClinic.Application.Calendars;

/// <summary>Enters a holiday or the closure of a body; every open deadline is counted anew.</summary>
/// <param name="Id">UUIDv7 chosen by the client.</param>
public sealed record AddClosedDays(ClosedDaysId Id, ClosedDaysDraft Draft, string Why) : ICommand<ClosedDaysState>, IAudited
{
    public AuditEntry AuditOf() => AuditEntry.Change(AuditPart.Calendar, Id);
}

public sealed class AddClosedDaysValidator : AbstractValidator<AddClosedDays>
{
    public AddClosedDaysValidator(IReferenceData reference)
    {
        RuleFor(c => c.Draft).SetValidator(new ClosedDaysDraftValidator(reference)).OverridePropertyName("");
        RuleFor(c => c.Why).NotEmpty().WithErrorCode("required").MaximumLength(Case.ReasonMaxLength).WithErrorCode("too_long");
    }
}

public sealed class AddClosedDaysHandler(IClinicDb db, WorkCalendars calendars, CaseWork work) : ICommandHandler<AddClosedDays, ClosedDaysState>
{
    /// <exception cref="ConflictException"><c>closed_days.id_taken</c>: something else was entered under this identifier.</exception>
    /// <exception cref="DomainException"><c>closed_days.too_long</c>; <c>closed_days.office_without_body</c>.</exception>
    public async ValueTask<ClosedDaysState> Handle(AddClosedDays command, CancellationToken ct)
    {
        await calendars.HoldAsync(ct);
        var content = command.Draft.Content();
        if (await db.ClosedDays.AsNoTracking().FirstOrDefaultAsync(d => d.Id == command.Id, ct) is { } known)
        {
            return known.Content == content ? new ClosedDaysState(known.Id, 0, known.Version) : throw new ConflictException("closed_days.id_taken");
        }

        var entered = ClosedDays.Enter(command.Id, content, command.Why, work.Stamp);
        db.ClosedDays.Add(entered);

        var moved = await calendars.SaveAsync(command.Why, work.Stamp, ct);
        return new ClosedDaysState(entered.Id, moved, entered.Version);
    }
}
