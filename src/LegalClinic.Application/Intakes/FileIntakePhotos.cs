using LegalClinic.Application.Audit;
using LegalClinic.Application.Persistence;
using LegalClinic.Domain;
using LegalClinic.Domain.Audit;
using LegalClinic.Domain.Families;
using LegalClinic.Domain.Intakes;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace LegalClinic.Application.Intakes;

/// <summary>Puts photographs that came after an intake was accepted to the papers of its family.</summary>
public sealed record FileIntakePhotos(IntakeId Id, int Version) : ICommand<FiledPhotos>, IAudited
{
    public AuditEntry AuditOf() => AuditEntry.Change(AuditPart.Intake, Id);
}

/// <summary>How many photographs were put to papers.</summary>
public sealed record FiledPhotos(IntakeId Id, int Count, int Version) : IVersioned;

public sealed class FileIntakePhotosHandler(IClinicDb db, PhotoFiling photos) : ICommandHandler<FileIntakePhotos, FiledPhotos>
{
    /// <exception cref="DomainException"><c>intake.not_accepted</c>: they are put there when it is accepted.</exception>
    public async ValueTask<FiledPhotos> Handle(FileIntakePhotos command, CancellationToken ct)
    {
        var intake = (await db.Intakes.Where(i => i.Id == command.Id).OneAsync("intake.not_found", ct)).At(command.Version);
        if (intake.FamilyId is not { } accepted)
        {
            throw new DomainException("intake.not_accepted", intake.Status.Code);
        }

        var count = await photos.FileAsync(intake, await PresentFileAsync(accepted, ct), ct);
        await db.SaveChangesAsync(ct);
        return new FiledPhotos(intake.Id, count, intake.Version);
    }

    // A file that went on in another is read, not written.
    private async Task<FamilyId> PresentFileAsync(FamilyId file, CancellationToken ct)
    {
        var goesOn = await db.Families.AsNoTracking().Where(f => f.Id == file).Select(f => new { f.GoesOnIn }).OneAsync("family.not_found", ct);
        return goesOn.GoesOnIn is { } next ? await PresentFileAsync(next, ct) : file;
    }
}
