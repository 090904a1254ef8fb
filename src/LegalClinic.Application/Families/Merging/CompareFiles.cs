using LegalClinic.Application.Audit;
using LegalClinic.Application.Persistence;
using LegalClinic.Domain;
using LegalClinic.Domain.Audit;
using LegalClinic.Domain.Families;
using LegalClinic.Domain.Families.Merging;
using LegalClinic.Domain.People;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace LegalClinic.Application.Families.Merging;

/// <summary>Puts two files side by side, field by field, with proposals who is who.</summary>
/// <param name="Pairs">Who is who, as the person sees it now; null takes what is proposed.</param>
public sealed record CompareFiles(FamilyId KeptId, FamilyId OtherId, IReadOnlyList<SamePerson>? Pairs) : IQuery<FilesCompared>, IAudited
{
    public AuditEntry AuditOf() => AuditEntry.Read(AuditPart.FileMerge, KeptId).With("other", OtherId);

    public IReadOnlyList<AuditEntry> AlsoOf() => [AuditEntry.Read(AuditPart.FileMerge, OtherId).With("other", KeptId)];
}

public sealed class CompareFilesHandler(IClinicDb db, MergeWork work, IFilePairing pairing) : IQueryHandler<CompareFiles, FilesCompared>
{
    private static readonly string[] Empty = ["null", "[]", "{}", "\"\""];

    /// <exception cref="DomainException"><c>merge.with_itself</c>; <c>merge.pair_wrong</c>.</exception>
    public async ValueTask<FilesCompared> Handle(CompareFiles query, CancellationToken ct)
    {
        if (query.KeptId == query.OtherId) throw new DomainException("merge.with_itself");

        var files = await work.ReadAsync(query.KeptId, query.OtherId, ct);
        var proposed = await pairing.ProposeAsync(Of(files, files.Kept), Of(files, files.Absorbed), ct);
        IReadOnlyList<SamePerson> pairs = query.Pairs ?? [.. proposed.Select(p => new SamePerson(p.Kept, p.Other))];
        files.RequirePairs(pairs);
        var compared = FileComparison.All(files, pairs);
        return new FilesCompared(
            await SideAsync(files, files.Kept, ct), await SideAsync(files, files.Absorbed, ct), proposed, pairs,
            [.. compared.Where(f => f.Kept != f.Absorbed).Select(f => Field(f, files))],
            [.. compared.Where(f => f.Kept == f.Absorbed && !Empty.Contains(f.Kept)).Select(f => Field(f, files))]);
    }

    private static List<Person> Of(BothFiles files, Family file) => [.. files.People.Where(p => p.FamilyId == file.Id)];

    private async Task<FileInComparison> SideAsync(BothFiles files, Family file, CancellationToken ct)
    {
        var relations = file.Members.Where(m => m.Until is null).ToDictionary(m => m.PersonId, m => m.Relation);
        return new FileInComparison(
            file.Id, file.Number, file.Version, file.ReceivedOn, file.HeadId,
            [
                .. Of(files, file).OrderByDescending(p => p.Id == file.HeadId).ThenByDescending(p => relations.ContainsKey(p.Id)).ThenBy(p => p.Birth.Date)
                    .Select(p => new PersonInComparison(p.Id, p.Name.Display, p.Name.MotherGiven, p.Sex, p.Birth.Date, p.Birth.Precision,
                        relations.TryGetValue(p.Id, out var relation) ? relation : null)),
            ],
            files.Papers.Count(h => h.FamilyId == file.Id), await db.Cases.CountAsync(c => c.FamilyId == file.Id, ct));
    }

    private static ComparedField Field(FileDifference f, BothFiles files) => new(f.About, f.KeptId, f.Field, f.Kept, f.Absorbed, f.About switch
    {
        DifferenceAbout.Person => new PersonId(f.KeptId),
        DifferenceAbout.Paper => files.Papers.Single(h => h.Id.Value == f.KeptId).PersonId,
        _ => null,
    });
}
