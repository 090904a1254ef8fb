using LegalClinic.Application.Audit;
using LegalClinic.Application.Persistence;
using LegalClinic.Domain.Audit;
using LegalClinic.Domain.Documents;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace LegalClinic.Application.Documents;

/// <summary>Opens the picture of a paper.</summary>
public sealed record GetScan(ScanId Id) : IQuery<ScanImage>, IAudited
{
    public AuditEntry AuditOf() => AuditEntry.Read(AuditPart.Scan, Id);
}

/// <summary>A picture as JPEG.</summary>
public sealed record ScanImage(byte[] Jpeg);

public sealed class GetScanHandler(IClinicDb db, ISealer sealer, IFileStore files) : IQueryHandler<GetScan, ScanImage>
{
    public async ValueTask<ScanImage> Handle(GetScan query, CancellationToken ct)
    {
        var scan = await db.Scans.AsNoTracking().Where(s => s.Id == query.Id && s.RemovedAt == null).OneAsync("scan.not_found", ct);
        var content = await files.ReadAsync(scan.Id.Value, ct);
        return new ScanImage(await sealer.OpenAsync(scan.FamilyId.Value, content, ct));
    }
}
