using LegalClinic.Application.Access;
using LegalClinic.Application.Audit;
using LegalClinic.Application.Persistence;
using LegalClinic.Domain;
using LegalClinic.Domain.Audit;
using LegalClinic.Domain.Documents;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace LegalClinic.Application.Documents;

/// <summary>Adds a picture to a paper. It is made anew, so that nothing of the camera stays in it, and sealed.</summary>
/// <param name="Id">UUIDv7 chosen by the client; sent twice it is added once.</param>
/// <param name="Upload">The picture as it came: JPEG, PNG or WebP.</param>
public sealed record AddScan(ScanId Id, HoldingId HoldingId, byte[] Upload) : ICommand<ScanDto>, IAudited
{
    public AuditEntry AuditOf() => AuditEntry.Change(AuditPart.Scan, HoldingId);
}

/// <summary>A picture of a paper.</summary>
public sealed record ScanDto(ScanId Id, HoldingId HoldingId, int Width, int Height, int Bytes, DateTimeOffset AddedAt, int Version) : IVersioned;

public sealed class AddScanHandler(
    IClinicDb db, ISealer sealer, IFileStore files, IImageCleaner cleaner, ICurrentStaff staff, TimeProvider time)
    : ICommandHandler<AddScan, ScanDto>
{
    /// <exception cref="DomainException"><c>scan.too_many</c>; <c>scan.no_image</c>; <c>scan.too_large</c>.</exception>
    public async ValueTask<ScanDto> Handle(AddScan command, CancellationToken ct)
    {
        var holding = await db.Holdings.Where(h => h.Id == command.HoldingId).OneAsync("holding.not_found", ct);
        if (await db.Scans.FirstOrDefaultAsync(s => s.Id == command.Id && s.HoldingId == holding.Id, ct) is { } same)
        {
            return Dto(same);
        }

        if (await db.Scans.CountAsync(s => s.HoldingId == holding.Id && s.RemovedAt == null, ct) >= Scan.MostPerHolding)
        {
            throw new DomainException("scan.too_many");
        }

        var image = cleaner.Clean(command.Upload);
        var scan = Scan.Of(command.Id, holding, image.Width, image.Height, image.Jpeg.Length, new Stamp(staff.Me, time.GetUtcNow()));
        db.Scans.Add(scan);
        var content = await sealer.SealAsync(holding.FamilyId.Value, image.Jpeg, ct);
        await db.InTransactionAsync(async token =>
        {
            var rows = await db.SaveChangesAsync(token);
            await files.KeepAsync(scan.Id.Value, content, token);
            return rows;
        }, ct);
        return Dto(scan);
    }

    private static ScanDto Dto(Scan s) => new(s.Id, s.HoldingId, s.Width, s.Height, s.Bytes, s.AddedAt, s.Version);
}
