using System.Security.Cryptography;
using FluentValidation;
using LegalClinic.Application.Access;
using LegalClinic.Application.Audit;
using LegalClinic.Application.People;
using LegalClinic.Application.Persistence;
using LegalClinic.Domain;
using LegalClinic.Domain.Audit;
using LegalClinic.Domain.Devices;
using LegalClinic.Domain.Intakes;
using LegalClinic.Domain.People.Identity;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace LegalClinic.Application.Intakes;

/// <summary>Hands a finished form in. Sending the same form again stores it once and answers the same.</summary>
/// <param name="Id">UUIDv7 chosen by the device.</param>
/// <param name="Verbatim">The form as the device sent it, UTF-8 JSON.</param>
/// <param name="From">The device that handed it in by itself; null when somebody did who is signed in.</param>
public sealed record SubmitIntake(IntakeId Id, IntakeForm Form, byte[] Verbatim, DeviceId? From = null) : ICommand<IntakeReceipt>, IAudited
{
    public AuditEntry AuditOf() => AuditEntry.Change(AuditPart.Intake, Id);
}

/// <summary>Keeps an unfinished form as a draft; a draft needs no consent yet and may be replaced.</summary>
public sealed record KeepIntakeDraft(IntakeId Id, IntakeForm Form, byte[] Verbatim) : ICommand<IntakeReceipt>, IAudited
{
    public AuditEntry AuditOf() => AuditEntry.Change(AuditPart.Intake, Id);
}

/// <summary>What the server says it holds.</summary>
/// <param name="KnownAlready">How sure it is that the family has a file already. More is for the reviewer to see.</param>
/// <param name="Created">True when this call stored it.</param>
public sealed record IntakeReceipt(IntakeId Id, string Number, IntakeStatus Status, DateTimeOffset ReceivedAt, int Version, MatchBand KnownAlready, bool Created) : IVersioned;

public sealed class SubmitIntakeValidator : AbstractValidator<SubmitIntake>
{
    public SubmitIntakeValidator(IntakeFormValidator form)
    {
        RuleFor(c => c.Form).SetValidator(form);
        RuleFor(c => c.Form).Must(SubmissionGuard.HasLegalBasis).WithErrorCode("consent_missing").OverridePropertyName("form.consents");
    }
}

public sealed class KeepIntakeDraftValidator : AbstractValidator<KeepIntakeDraft>
{
    public KeepIntakeDraftValidator(IntakeFormValidator form)
    {
        RuleFor(c => c.Form).SetValidator(form);
    }
}

public sealed class SubmitIntakeHandler(IntakeReception reception) :
    ICommandHandler<SubmitIntake, IntakeReceipt>, ICommandHandler<KeepIntakeDraft, IntakeReceipt>
{
    public async ValueTask<IntakeReceipt> Handle(SubmitIntake command, CancellationToken ct) =>
        await reception.ReceiveAsync(command.Id, command.Form, command.Verbatim, asDraft: false, command.From, ct);

    public async ValueTask<IntakeReceipt> Handle(KeepIntakeDraft command, CancellationToken ct) =>
        await reception.ReceiveAsync(command.Id, command.Form, command.Verbatim, asDraft: true, from: null, ct);
}

/// <summary>Stores a form once, whatever happens to the network.</summary>
public sealed class IntakeReception(
    IClinicDb db, ISealer sealer, IClinicNumbers numbers, IDuplicateCheck duplicates, ICurrentStaff staff, TimeProvider time)
{
    /// <summary>What is kept of a form in the open beside the sealed form itself.</summary>
    public static IntakeContent Content(IntakeForm form, byte[] hash, byte[] sealedForm) => new(
        form.Header.DeviceId, form.Header.CreatedAt.ToUniversalTime(), form.Header.InterviewedOn, hash, sealedForm,
        form.Members.Count(m => m.LivesWithFamily), SubmissionGuard.IsUrgent(form));

    /// <exception cref="ConflictException"><c>intake.id_taken</c>: the identifier stands for another form.</exception>
    public async Task<IntakeReceipt> ReceiveAsync(
        IntakeId id, IntakeForm form, byte[] verbatim, bool asDraft, DeviceId? from, CancellationToken ct)
    {
        var hash = SHA256.HashData(verbatim);
        var intake = await db.Intakes.FirstOrDefaultAsync(i => i.Id == id, ct);
        if (intake is not null && intake.IsSame(hash) && (asDraft || intake.Status != IntakeStatus.Draft))
        {
            return Answer(intake, created: false);
        }

        if (intake is { Status: not IntakeStatus.Draft })
        {
            throw new ConflictException("intake.id_taken");
        }

        var content = Content(form, hash, await sealer.SealAsync(id.Value, verbatim, ct));
        if (from is { } device)
        {
            content = content with { DeviceId = device.Value.ToString() };
        }

        var stamp = new Stamp(staff.Me, time.GetUtcNow());
        if (intake is null)
        {
            intake = Intake.Receive(id, await numbers.NextAsync('I', ct), staff.MyOffice, content, asDraft, stamp);
            db.Intakes.Add(intake);
        }
        else
        {
            intake.Replace(content, asDraft, stamp);
        }

        if (await db.Staff.AnyAsync(s => s.Id == stamp.By && !s.Active, ct))
        {
            intake.ArrivedAfterItsWriterLeft();
        }

        if (!asDraft)
        {
            intake.Checked((await duplicates.CheckAsync(FormFamily.Asked(form), own: null, ct)).Band);
        }

        return await StoreAsync(intake, hash, asDraft, ct);
    }

    // The same form can arrive twice at once. The slower one finds the identifier taken and is answered like a later one.
    private async Task<IntakeReceipt> StoreAsync(Intake intake, byte[] hash, bool asDraft, CancellationToken ct)
    {
        try
        {
            await db.SaveChangesAsync(ct);
            return Answer(intake, created: true);
        }
        catch (ConflictException)
        {
            var faster = await db.Intakes.AsNoTracking().FirstOrDefaultAsync(i => i.Id == intake.Id, ct);
            return faster is not null && faster.IsSame(hash) && (asDraft || faster.Status != IntakeStatus.Draft)
                ? Answer(faster, created: false)
                : throw new ConflictException("intake.id_taken");
        }
    }

    private static IntakeReceipt Answer(Intake intake, bool created) =>
        new(intake.Id, intake.Number, intake.Status, intake.ReceivedAt, intake.Version, intake.KnownAlready, created);
}
