using System.Text.Json;
using LegalClinic.Application.Access;
using LegalClinic.Application.Audit;
using LegalClinic.Application.Persistence;
using LegalClinic.Domain.Audit;
using LegalClinic.Domain.Intakes;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace LegalClinic.Application.Intakes.Corrections;

/// <summary>Gives the writer of a form the form back as he last wrote it, to be corrected away from the network. Never what became of it in the family's file.</summary>
public sealed record TakeFormAlong(IntakeId Id) : IQuery<FormAlong>, IAudited
{
    public AuditEntry AuditOf() => AuditEntry.Read(AuditPart.Intake, Id).With("along", true);
}

/// <summary>A form that its writer takes along.</summary>
/// <param name="BasedOn">Names this state of it; a correction says on which it is based.</param>
/// <param name="Form">The form as it was sent.</param>
public sealed record FormAlong(IntakeId IntakeId, string Number, Guid BasedOn, IntakeForm Form);

public sealed class TakeFormAlongHandler(IClinicDb db, TakingIn corrections, ICurrentStaff staff) : IQueryHandler<TakeFormAlong, FormAlong>
{
    /// <exception cref="NotFoundException"><c>intake.not_found</c>: there is none, or somebody else wrote it.</exception>
    public async ValueTask<FormAlong> Handle(TakeFormAlong query, CancellationToken ct)
    {
        var me = staff.Me;
        var intake = await db.Intakes.AsNoTracking().Where(i => i.Id == query.Id && i.SubmittedBy == me && i.Status != IntakeStatus.Draft).OneAsync("intake.not_found", ct);
        var (basedOn, verbatim) = await corrections.NewestAsync(intake, ct);
        return new FormAlong(intake.Id, intake.Number, basedOn, JsonSerializer.Deserialize<IntakeForm>(verbatim, IntakeForms.Json)!);
    }
}
