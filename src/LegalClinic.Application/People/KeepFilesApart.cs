using LegalClinic.Application.Access;
using LegalClinic.Application.Audit;
using LegalClinic.Application.Persistence;
using LegalClinic.Domain;
using LegalClinic.Domain.Audit;
using LegalClinic.Domain.Families;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace LegalClinic.Application.People;

/// <summary>Decides that two files that look alike are two families; the check of the registry no longer shows them.</summary>
public sealed record KeepFilesApart(FamilyId FamilyId, FamilyId OtherId) : ICommand<FilesKeptApart>, IAudited
{
    public AuditEntry AuditOf() => AuditEntry.Change(AuditPart.Family, FamilyId).With("other", OtherId);
}

/// <summary>Two files that are two families.</summary>
public sealed record FilesKeptApart(FamilyId FamilyId, FamilyId OtherId);

public sealed class KeepFilesApartHandler(IClinicDb db, ICurrentStaff staff, TimeProvider time) : ICommandHandler<KeepFilesApart, FilesKeptApart>
{
    /// <exception cref="NotFoundException"><c>family.not_found</c>.</exception>
    public async ValueTask<FilesKeptApart> Handle(KeepFilesApart command, CancellationToken ct)
    {
        var apart = FilesApart.Of(command.FamilyId, command.OtherId, new Stamp(staff.Me, time.GetUtcNow()));
        foreach (var id in (FamilyId[])[apart.First, apart.Second]) await db.Families.AsNoTracking().Where(f => f.Id == id).OneAsync("family.not_found", ct);
        if (!await db.FilesApart.AnyAsync(a => a.First == apart.First && a.Second == apart.Second, ct))
        {
            db.FilesApart.Add(apart);
            await db.SaveChangesAsync(ct);
        }

        return new FilesKeptApart(command.FamilyId, command.OtherId);
    }
}
