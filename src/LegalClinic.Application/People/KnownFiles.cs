using LegalClinic.Application.Persistence;
using LegalClinic.Domain.Families;
using LegalClinic.Domain.People;
using LegalClinic.Domain.People.Identity;
using Microsoft.EntityFrameworkCore;

namespace LegalClinic.Application.People;

/// <summary>Files in which members of a family may stand already, as far as the person asking may see them.</summary>
/// <param name="Elsewhere">How sure a file is that the person asking may not see; a supervisor of that office can tell.</param>
/// <param name="Bounded">True when so many people bear a member's name that not all could be compared.</param>
public sealed record KnownFilesDto(IReadOnlyList<KnownFileDto> Files, MatchBand Elsewhere, bool Bounded);

/// <summary>A file in which members may stand already.</summary>
public sealed record KnownFileDto(FamilyId FamilyId, string FamilyNumber, MatchBand Band, IReadOnlyList<KnownMemberDto> Members);

/// <summary>A member and the person of the file who may be the same.</summary>
public sealed record KnownMemberDto(Guid MemberId, PersonHit Person);

/// <summary>Shows what the duplicate check found to whom it may be shown, without the files that somebody decided are other families.</summary>
public sealed class KnownFiles(IClinicDb db)
{
    /// <summary>Leaves out what may not be seen and what was decided.</summary>
    public async Task<KnownFilesDto> ShowAsync(KnownFamilies known, FamilyId? own, CancellationToken ct)
    {
        FamilyId[] ids = [.. known.Families.Select(f => f.FamilyId)];
        IReadOnlySet<FamilyId> apart = own is null ? new HashSet<FamilyId>() : await ApartAsync(own.Value, ct);
        var numbers = await db.Families.AsNoTracking().Where(f => ids.Contains(f.Id)).Select(f => new { f.Id, f.Number }).ToDictionaryAsync(f => f.Id, f => f.Number, ct);
        PersonId[] people = [.. known.Families.Where(f => numbers.ContainsKey(f.FamilyId)).SelectMany(f => f.Members).Select(m => m.Person.PersonId)];
        var seen = await db.People.AsNoTracking().Where(p => people.Contains(p.Id)).ToDictionaryAsync(p => p.Id, ct);

        KnownFileDto[] files =
        [
            .. known.Families.Where(f => numbers.ContainsKey(f.FamilyId) && !apart.Contains(f.FamilyId)).Select(f => new KnownFileDto(
                f.FamilyId, numbers[f.FamilyId], f.Band,
                [.. f.Members.Where(m => seen.ContainsKey(m.Person.PersonId)).Select(m => new KnownMemberDto(m.MemberId, PersonHit.Of(seen[m.Person.PersonId], numbers[f.FamilyId], m.Probability, m.Band, m.Reasons)))])),
        ];
        var elsewhere = known.Families.Where(f => !numbers.ContainsKey(f.FamilyId)).Select(f => f.Band).DefaultIfEmpty(MatchBand.New).Max();
        return new KnownFilesDto(files, elsewhere, known.Bounded);
    }

    /// <summary>Files that somebody decided are of other families.</summary>
    public async Task<IReadOnlySet<FamilyId>> ApartAsync(FamilyId own, CancellationToken ct) =>
        (await db.FilesApart.AsNoTracking().Where(a => a.First == own || a.Second == own).Select(a => a.First == own ? a.Second : a.First).ToListAsync(ct)).ToHashSet();
}
