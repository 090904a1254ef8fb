using LegalClinic.Application.Audit;
using LegalClinic.Application.Persistence;
using LegalClinic.Domain.Audit;
using LegalClinic.Domain.Families;
using LegalClinic.Domain.People.Identity;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace LegalClinic.Application.People;

/// <summary>
/// Looks through the whole registry for families with two files, a few files at a time in the order of their opening: the page asks on until all were looked
/// at, and may stop at any time. Only files of the person asking are looked at; they are compared with all.
/// </summary>
/// <param name="Page">1 upwards.</param>
/// <param name="Size">Files to look at, 1 to <see cref="ListKnownFilesHandler.MostFiles"/>.</param>
public sealed record ListKnownFiles(int Page, int Size) : IQuery<KnownFilesPage>, IAudited
{
    public AuditEntry AuditOf() => AuditEntry.List(AuditPart.People);
}

/// <summary>What a few files gave.</summary>
/// <param name="Files">Files that may be of a family with another one.</param>
/// <param name="All">How many files there are to look at.</param>
/// <param name="Checked">How many were looked at up to this page.</param>
/// <param name="Bounded">Of those of this page, files with a member whose name so many bear that not all could be compared.</param>
public sealed record KnownFilesPage(IReadOnlyList<CheckedFileDto> Files, int All, int Checked, int Bounded);

/// <summary>A file that was looked at and what it resembles.</summary>
/// <param name="Members">Names of its people by identifier.</param>
public sealed record CheckedFileDto(FamilyId FamilyId, string FamilyNumber, IReadOnlyDictionary<Guid, string> Members, KnownFilesDto Known);

public sealed class ListKnownFilesHandler(IClinicDb db, IDuplicateCheck check, KnownFiles files) : IQueryHandler<ListKnownFiles, KnownFilesPage>
{
    /// <summary>Most files looked at in one request.</summary>
    public const int MostFiles = 50;

    public async ValueTask<KnownFilesPage> Handle(ListKnownFiles query, CancellationToken ct)
    {
        var (page, size) = (Math.Max(query.Page, 1), Math.Clamp(query.Size, 1, MostFiles));
        var batch = await db.Families.AsNoTracking().Where(f => f.GoesOnIn == null).OrderBy(f => f.Id).PageAsync(page, size, ct);
        FamilyId[] ids = [.. batch.Items.Select(f => f.Id)];
        var people = (await db.People.AsNoTracking().Where(p => ids.Contains(p.FamilyId)).ToListAsync(ct)).ToLookup(p => p.FamilyId);
        var holdings = (await db.Holdings.AsNoTracking().Where(h => ids.Contains(h.FamilyId)).ToListAsync(ct)).ToLookup(h => h.FamilyId);

        List<CheckedFileDto> found = [];
        var bounded = 0;
        foreach (var family in batch.Items)
        {
            var known = await check.CheckAsync(FamilyAskedFor.File(family, people[family.Id], holdings[family.Id]), family.Id, ct);
            if (known.Bounded) bounded++;
            var shown = await files.ShowAsync(known, family.Id, ct);
            if (shown.Files.Count == 0 && shown.Elsewhere != MatchBand.Same) continue;
            found.Add(new CheckedFileDto(family.Id, family.Number, people[family.Id].ToDictionary(p => p.Id.Value, p => p.Name.Display), shown));
        }

        return new KnownFilesPage(found, batch.Total, Math.Min(batch.Total, ((page - 1) * size) + batch.Items.Count), bounded);
    }
}
