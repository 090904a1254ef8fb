using System.Security.Cryptography;
using FluentValidation;
using LegalClinic.Application.Access;
using LegalClinic.Application.Audit;
using LegalClinic.Application.Families.Corrections;
using LegalClinic.Application.Persistence;
using LegalClinic.Domain;
using LegalClinic.Domain.Audit;
using LegalClinic.Domain.Devices;
using LegalClinic.Domain.Intakes;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace LegalClinic.Application.Intakes.Corrections;

/// <summary>
/// The writer of a form hands it in corrected. What was changed meets the family's file field by field; while the form itself waits, the correction waits with it.
/// The same correction sent again is stored once and answered the same.
/// </summary>
/// <param name="Id">UUIDv7 chosen by the device.</param>
/// <param name="BasedOn">What the writer had before him: the intake's identifier, or that of an earlier correction of it.</param>
/// <param name="Verbatim">The corrected form as the device sent it, UTF-8 JSON.</param>
public sealed record SubmitFormCorrection(
    FormCorrectionId Id, IntakeId IntakeId, Guid BasedOn, IntakeForm Form, byte[] Verbatim, DeviceId? From) : ICommand<CorrectionReceived>, IAudited
{
    public AuditEntry AuditOf() => AuditEntry.Change(AuditPart.Intake, IntakeId).With("correction", Id);
}

/// <summary>What the server says it holds.</summary>
/// <param name="Number">Number of the intake.</param>
/// <param name="Status">State of the intake.</param>
/// <param name="ReceivedAt">Instant in UTC.</param>
/// <param name="Created">True when this call stored it.</param>
public sealed record CorrectionReceived(FormCorrectionId Id, string Number, IntakeStatus Status, DateTimeOffset ReceivedAt, bool Created);

public sealed class SubmitFormCorrectionValidator : AbstractValidator<SubmitFormCorrection>
{
    public SubmitFormCorrectionValidator(IntakeFormValidator form)
    {
        RuleFor(c => c.Form).SetValidator(form);
        RuleFor(c => c.Form).Must(SubmissionGuard.HasLegalBasis).WithErrorCode("consent_missing").OverridePropertyName("form.consents");
    }
}

public sealed class SubmitFormCorrectionHandler(
    IClinicDb db, TakingIn takingIn, ICorrectionGate gate, ISealer sealer, ICurrentStaff staff, TimeProvider time)
    : ICommandHandler<SubmitFormCorrection, CorrectionReceived>
{
    /// <exception cref="NotFoundException"><c>intake.not_found</c>: its form has not arrived, or is another person's.</exception>
    /// <exception cref="ConflictException"><c>correction.id_taken</c>: the identifier stands for another correction.</exception>
    /// <exception cref="DomainException"><c>correction.basis_unknown</c>: it is based on nothing of this form; <c>correction.too_many</c>.</exception>
    public async ValueTask<CorrectionReceived> Handle(SubmitFormCorrection command, CancellationToken ct)
    {
        var me = staff.Me;
        await gate.HoldIntakeAsync(command.IntakeId, ct);
        var intake = await db.Intakes.AsNoTracking()
            .Where(i => i.Id == command.IntakeId && i.SubmittedBy == me && i.Status != IntakeStatus.Draft).OneAsync("intake.not_found", ct);
        var hash = SHA256.HashData([.. command.BasedOn.ToByteArray(), .. command.Verbatim]);
        if (await db.FormCorrections.AsNoTracking().FirstOrDefaultAsync(c => c.Id == command.Id, ct) is { } known)
        {
            return known.IntakeId == intake.Id && known.IsSame(hash)
                ? new CorrectionReceived(known.Id, intake.Number, intake.Status, known.ReceivedAt, Created: false)
                : throw new ConflictException("correction.id_taken");
        }

        await RequireBasisAsync(command, ct);
        var correction = FormCorrection.Receive(command.Id, intake, command.BasedOn, command.From, hash,
            await sealer.SealAsync(intake.Id.Value, command.Verbatim, ct), new Stamp(me, time.GetUtcNow()));
        db.FormCorrections.Add(correction);
        await db.SaveChangesAsync(ct);
        if (intake.Status == IntakeStatus.Accepted && await gate.OpenFileAsync(correction.Id, ct) is { } file)
        {
            await takingIn.TakeInAsync(intake, correction, file, ct);
            await db.SaveChangesAsync(ct);
        }

        return new CorrectionReceived(correction.Id, intake.Number, intake.Status, correction.ReceivedAt, Created: true);
    }

    private async Task RequireBasisAsync(SubmitFormCorrection command, CancellationToken ct)
    {
        var ids = await db.FormCorrections.Where(c => c.IntakeId == command.IntakeId).Select(c => c.Id).ToListAsync(ct);
        if (command.BasedOn != command.IntakeId.Value && !ids.Contains(new FormCorrectionId(command.BasedOn))) throw new DomainException("correction.basis_unknown");
        if (ids.Count >= FormCorrection.MostPerIntake) throw new DomainException("correction.too_many");
    }
}
