using LegalClinic.Application.Persistence;
using LegalClinic.Domain.Families;
using LegalClinic.Domain.Families.Corrections;
using LegalClinic.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace LegalClinic.Application.Families.Corrections;

/// <summary>Follows changes of a file into the file in which it goes on since both were found to be one family.</summary>
public sealed class EditedFile(IClinicDb db)
{
    // Files that became one, one after the other; more than anybody merges.
    private const int MostMerges = 20;

    /// <summary>The file and those that went on in it, one after the other.</summary>
    public async Task<List<FamilyId>> FilesInAsync(FamilyId file, CancellationToken ct)
    {
        List<FamilyId> all = [file];
        for (var seen = 0; seen < all.Count && all.Count < MostMerges; seen++)
        {
            var into = all[seen];
            all.AddRange(await db.Families.Where(f => f.GoesOnIn == into).Select(f => f.Id).ToListAsync(ct));
        }

        return all;
    }

    /// <summary>Who a person is in a file: the same row, or the one that it was found to be.</summary>
    public async Task<PersonId> PersonInAsync(PersonId person, FamilyId file, CancellationToken ct)
    {
        for (var seen = 0; seen < MostMerges; seen++)
        {
            var id = person;
            var found = await db.People.AsNoTracking().Where(p => p.Id == id).Select(p => new { p.FamilyId, p.SameAs }).FirstOrDefaultAsync(ct);
            if (found is null || found.FamilyId == file || found.SameAs is not { } same) return person;
            person = same;
        }

        return person;
    }

    /// <summary>The field of an edit where it stands in a file.</summary>
    public async Task<FieldKey> KeyInAsync(FieldEdit edit, FamilyId file, CancellationToken ct)
    {
        if (edit.FamilyId == file) return edit.Key;
        if (edit.SubjectId == edit.FamilyId.Value) return edit.Key with { SubjectId = file.Value };
        var subject = (await PersonInAsync(new PersonId(edit.SubjectId), file, ct)).Value;
        var wife = edit.About == FieldSubject.Marriage ? (await PersonInAsync(new PersonId(Guid.Parse(edit.Field)), file, ct)).Value.ToString() : edit.Field;
        return edit.Key with { SubjectId = subject, Field = wife };
    }
}
