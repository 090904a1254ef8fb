using System.Security.Cryptography;
using System.Text;
using FluentValidation;
using LegalClinic.Application.Access;
using LegalClinic.Application.Audit;
using LegalClinic.Application.Persistence;
using LegalClinic.Domain;
using LegalClinic.Domain.Audit;
using LegalClinic.Domain.Intakes;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace LegalClinic.Application.Intakes;

/// <summary>
/// Receives a photograph of a member's paper for a form that was handed in before, from the writer of the form. It is checked and made anew as the
/// upload of a stranger. The same photograph sent again is stored once and answered the same.
/// </summary>
/// <param name="Id">UUIDv7 chosen by the device.</param>
/// <param name="Picture">JPEG, PNG or WebP as the device took it.</param>
public sealed record ReceivePhoto(IntakePhotoId Id, IntakeId IntakeId, PhotoSubject Of, byte[] Picture) : ICommand<PhotoReceived>, IAudited
{
    public AuditEntry AuditOf() => AuditEntry.Change(AuditPart.Intake, IntakeId).With("photo", Id);
}

/// <summary>What the server says it holds.</summary>
/// <param name="Number">Number of the intake.</param>
/// <param name="Status">State of the intake.</param>
/// <param name="ReceivedAt">Instant in UTC.</param>
/// <param name="Created">True when this call stored it.</param>
public sealed record PhotoReceived(IntakePhotoId Id, string Number, IntakeStatus Status, DateTimeOffset ReceivedAt, bool Created);

public sealed class ReceivePhotoValidator : AbstractValidator<ReceivePhoto>
{
    public ReceivePhotoValidator(IReferenceData reference)
    {
        RuleFor(c => c.Of.DocumentType).Must(reference.DocumentTypes.ContainsKey).WithErrorCode("unknown_code").OverridePropertyName("photo.documentType");
    }
}

public sealed class ReceivePhotoHandler(
    IClinicDb db, IntakeForms forms, ISealer sealer, IFileStore files, IImageCleaner cleaner, IIdentifiers identifiers, ICurrentStaff staff, TimeProvider time)
    : ICommandHandler<ReceivePhoto, PhotoReceived>
{
    /// <exception cref="NotFoundException"><c>intake.not_found</c>: its form has not arrived, or is another person's.</exception>
    /// <exception cref="ConflictException"><c>photo.id_taken</c>: the identifier stands for another photograph.</exception>
    /// <exception cref="DomainException"><c>photo.not_a_member</c>; <c>photo.too_many</c>; <c>scan.no_image</c>; <c>scan.too_large</c>.</exception>
    public async ValueTask<PhotoReceived> Handle(ReceivePhoto command, CancellationToken ct)
    {
        var me = staff.Me;
        var intake = await db.Intakes.AsNoTracking()
            .Where(i => i.Id == command.IntakeId && i.SubmittedBy == me && i.Status != IntakeStatus.Draft).OneAsync("intake.not_found", ct);
        var hash = Hash(command);
        if (await db.IntakePhotos.AsNoTracking().FirstOrDefaultAsync(p => p.Id == command.Id, ct) is { } known)
        {
            return Answer(known, hash, intake);
        }

        await RequireRoomAsync(command, intake, ct);
        var image = cleaner.Clean(command.Picture);
        var content = new PhotoContent(hash, identifiers.Next(), image.Width, image.Height, image.Jpeg.Length);
        var photo = IntakePhoto.Receive(command.Id, intake.Id, command.Of, content, new Stamp(me, time.GetUtcNow()));
        db.IntakePhotos.Add(photo);
        var sealedPicture = await sealer.SealAsync(intake.Id.Value, image.Jpeg, ct);
        return await StoreAsync(photo, sealedPicture, intake, ct);
    }

    private async Task RequireRoomAsync(ReceivePhoto command, Intake intake, CancellationToken ct)
    {
        if (!await IsMemberAsync(command, intake, ct))
        {
            throw new DomainException("photo.not_a_member");
        }

        var there = await db.IntakePhotos.Where(p => p.IntakeId == intake.Id).Select(p => new { p.MemberId, p.DocumentType }).ToListAsync(ct);
        var ofPaper = there.Count(p => p.MemberId == command.Of.MemberId && p.DocumentType == command.Of.DocumentType);
        if (ofPaper >= IntakePhoto.MostPerPaper || there.Count >= IntakePhoto.MostPerIntake)
        {
            throw new DomainException("photo.too_many");
        }
    }

    // Of the form as it was handed in, or of a correction of it, which may have brought the member in.
    private async Task<bool> IsMemberAsync(ReceivePhoto command, Intake intake, CancellationToken ct)
    {
        if ((await forms.OpenAsync(intake, ct)).Members.Any(m => m.Id == command.Of.MemberId)) return true;
        foreach (var correction in await db.FormCorrections.AsNoTracking().Where(c => c.IntakeId == intake.Id).ToListAsync(ct))
        {
            if ((await forms.OpenAsync(correction, ct)).Members.Any(m => m.Id == command.Of.MemberId)) return true;
        }

        return false;
    }

    // The same photograph can arrive twice at once. The slower one finds the identifier taken and is answered like a later one.
    private async Task<PhotoReceived> StoreAsync(IntakePhoto photo, byte[] sealedPicture, Intake intake, CancellationToken ct)
    {
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (ConflictException)
        {
            var faster = await db.IntakePhotos.AsNoTracking().FirstOrDefaultAsync(p => p.Id == photo.Id, ct);
            return faster is null ? throw new ConflictException("photo.id_taken") : Answer(faster, photo.ContentHash, intake);
        }

        await files.KeepAsync(photo.FileId, sealedPicture, ct);
        return new PhotoReceived(photo.Id, intake.Number, intake.Status, photo.ReceivedAt, Created: true);
    }

    private static PhotoReceived Answer(IntakePhoto known, byte[] hash, Intake intake) =>
        known.IntakeId == intake.Id && known.IsSame(hash)
            ? new PhotoReceived(known.Id, intake.Number, intake.Status, known.ReceivedAt, Created: false)
            : throw new ConflictException("photo.id_taken");

    private static byte[] Hash(ReceivePhoto command)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"{command.Of.MemberId}\n{command.Of.DocumentType}\n"));
        hash.AppendData(command.Picture);
        return hash.GetHashAndReset();
    }
}
