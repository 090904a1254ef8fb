using LegalClinic.Application.Audit;
using LegalClinic.Application.Persistence;
using LegalClinic.Domain.Audit;
using LegalClinic.Domain.Intakes;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace LegalClinic.Application.Intakes;

/// <summary>Opens a photograph that came with an intake; once it is a scan of the family's paper, for whoever sees the family.</summary>
public sealed record GetIntakePhoto(IntakeId IntakeId, IntakePhotoId Id) : IQuery<IntakePicture>, IAudited
{
    public AuditEntry AuditOf() => AuditEntry.Read(AuditPart.Intake, IntakeId).With("photo", Id);
}

/// <summary>A photograph as JPEG.</summary>
public sealed record IntakePicture(byte[] Jpeg);

public sealed class GetIntakePhotoHandler(IClinicDb db, ISealer sealer, IFileStore files) : IQueryHandler<GetIntakePhoto, IntakePicture>
{
    public async ValueTask<IntakePicture> Handle(GetIntakePhoto query, CancellationToken ct)
    {
        var photo = await db.IntakePhotos.AsNoTracking().Where(p => p.Id == query.Id && p.IntakeId == query.IntakeId).OneAsync("photo.not_found", ct);
        if (photo.ScanId is not { } scanId)
        {
            return new IntakePicture(await sealer.OpenAsync(photo.IntakeId.Value, await files.ReadAsync(photo.FileId, ct), ct));
        }

        var scan = await db.Scans.AsNoTracking().Where(s => s.Id == scanId && s.RemovedAt == null).OneAsync("photo.not_found", ct);
        return new IntakePicture(await sealer.OpenAsync(scan.FamilyId.Value, await files.ReadAsync(scan.Id.Value, ct), ct));
    }
}
