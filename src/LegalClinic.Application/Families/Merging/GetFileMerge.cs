using LegalClinic.Application.Audit;
using LegalClinic.Application.Persistence;
using LegalClinic.Domain.Audit;
using LegalClinic.Domain.Families.Merging;
using LegalClinic.Domain.People;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace LegalClinic.Application.Families.Merging;

/// <summary>Opens a merge: what was decided, and what was made or changed since.</summary>
public sealed record GetFileMerge(FileMergeId Id) : IQuery<FileMergeDto>, IAudited
{
    public AuditEntry AuditOf() => AuditEntry.Read(AuditPart.FileMerge, Id);
}

public sealed class GetFileMergeHandler(IClinicDb db, MergeWork work) : IQueryHandler<GetFileMerge, FileMergeDto>
{
    public async ValueTask<FileMergeDto> Handle(GetFileMerge query, CancellationToken ct)
    {
        var merge = await db.FileMerges.AsNoTracking().Where(m => m.Id == query.Id).OneAsync("merge.not_found", ct);
        var files = await work.ReadAsync(merge.KeptId, merge.AbsorbedId, ct);
        var names = files.People.ToDictionary(p => p.Id, p => p.Name.Display);
        var papers = files.Papers.ToDictionary(h => h.Id.Value, h => h.PersonId);
        var staff = await db.Staff.AsNoTracking().ToDictionaryAsync(s => s.Id, s => s.DisplayName, ct);
        var cases = files.Cases.ToDictionary(c => c.Id, c => c.Number);
        var mayUndo = merge.Stands && files.Kept.GoesOnIn is null && await work.IsLatestAsync(merge, ct) && await work.MayAsync(files, ct);
        return new FileMergeDto(
            merge.Id, merge.KeptId, files.Kept.Number, files.Kept.Version, merge.AbsorbedId, files.Absorbed.Number, files.Absorbed.Version,
            staff.GetValueOrDefault(merge.MergedBy, ""), merge.MergedAt, merge.Why,
            merge.SplitBy is { } by ? staff.GetValueOrDefault(by, "") : null, merge.SplitAt, merge.SplitWhy,
            [.. merge.Differences.Select(d => new DecidedField(d.About, d.KeptId, d.Field, d.Kept, d.Absorbed, d.Chosen, PersonOf(d)))],
            merge.Stands && files.Kept.GoesOnIn is null ? [.. merge.Since(files).Select(Row)] : [], mayUndo);

        string? PersonOf(DecidedDifference d) => d.About switch
        {
            DifferenceAbout.Person => names.GetValueOrDefault(new PersonId(d.KeptId)),
            DifferenceAbout.Paper when papers.TryGetValue(d.KeptId, out var person) => names.GetValueOrDefault(person),
            _ => null,
        };

        SinceRow Row(SinceItem s) => new(
            s.Kind, s.Id, s.Field, s.PersonId is { } person ? names.GetValueOrDefault(person) : null, s.CaseId,
            s.CaseId is { } inCase ? cases.GetValueOrDefault(inCase) : null, s.Text, s.Default, s.IsFree);
    }
}
