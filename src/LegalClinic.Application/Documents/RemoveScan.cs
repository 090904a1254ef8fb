using FluentValidation;
using LegalClinic.Application.Access;
using LegalClinic.Application.Audit;
using LegalClinic.Application.Persistence;
using LegalClinic.Domain;
using LegalClinic.Domain.Audit;
using LegalClinic.Domain.Cases;
using LegalClinic.Domain.Documents;
using Mediator;

namespace LegalClinic.Application.Documents;

/// <summary>Takes the picture of a paper away for good; that there was one, and why it went, stays written down.</summary>
public sealed record RemoveScan(ScanId Id, int Version, string Why) : ICommand<ScanRemoved>, IAudited
{
    public AuditEntry AuditOf() => AuditEntry.Change(AuditPart.Scan, Id);
}

/// <summary>A picture that is no longer kept.</summary>
public sealed record ScanRemoved(ScanId Id, int Version) : IVersioned;

public sealed class RemoveScanValidator : AbstractValidator<RemoveScan>
{
    public RemoveScanValidator()
    {
        RuleFor(c => c.Why).NotEmpty().WithErrorCode("required").MaximumLength(Case.ReasonMaxLength).WithErrorCode("too_long");
    }
}

public sealed class RemoveScanHandler(IClinicDb db, IFileStore files, ICurrentStaff staff, TimeProvider time)
    : ICommandHandler<RemoveScan, ScanRemoved>
{
    public async ValueTask<ScanRemoved> Handle(RemoveScan command, CancellationToken ct)
    {
        var scan = (await db.Scans.Where(s => s.Id == command.Id).OneAsync("scan.not_found", ct)).At(command.Version);

        scan.Remove(command.Why, new Stamp(staff.Me, time.GetUtcNow()));

        await db.SaveChangesAsync(ct);
        await db.AfterCommitAsync(token => files.RemoveAsync(scan.Id.Value, token), ct);
        return new ScanRemoved(scan.Id, scan.Version);
    }
}
