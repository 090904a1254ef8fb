using LegalClinic.Application.Access;
using LegalClinic.Application.Persistence;
using LegalClinic.Domain;
using LegalClinic.Domain.Documents;
using LegalClinic.Domain.Families;
using LegalClinic.Domain.Intakes;
using LegalClinic.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace LegalClinic.Application.Intakes;

/// <summary>Makes the photographs of an accepted intake scans of the family's papers: sealed anew under the family's key, kept once.</summary>
public sealed class PhotoFiling(IClinicDb db, ISealer sealer, IFileStore files, IIdentifiers identifiers, ICurrentStaff staff, TimeProvider time)
{
    /// <summary>Files what stands at no paper yet; gives how many that were. Nothing is written before the caller saves.</summary>
    /// <param name="family">The file that the intake was accepted into, entered or about to be.</param>
    public async Task<int> FileAsync(Intake intake, FamilyId family, CancellationToken ct)
    {
        var photos = await db.IntakePhotos.Where(p => p.IntakeId == intake.Id && p.ScanId == null).OrderBy(p => p.TakenAt).ThenBy(p => p.Id).ToListAsync(ct);
        if (photos.Count == 0)
        {
            return 0;
        }

        await db.Holdings.Where(h => h.FamilyId == family).LoadAsync(ct);
        var stamp = new Stamp(staff.Me, time.GetUtcNow());
        foreach (var photo in photos)
        {
            var person = await PersonAsync(intake, photo.MemberId, family, ct);
            var holding = HoldingOf(family, person, photo.DocumentType);
            var scan = Scan.Of(new ScanId(identifiers.Next()), holding, photo.Width, photo.Height, photo.Bytes, stamp);
            db.Scans.Add(scan);
            photo.BecomeScan(scan.Id);
            await MoveFileAsync(photo, scan, family, ct);
        }

        return photos.Count;
    }

    // A reviewer may have recognised the member as somebody of the file, and two files may have become one since.
    private async Task<PersonId> PersonAsync(Intake intake, Guid member, FamilyId family, CancellationToken ct)
    {
        var person = new PersonId(intake.Recognised.FirstOrDefault(r => r.MemberId == member)?.PersonId ?? member);
        if (db.People.Local.Any(p => p.Id == person && p.FamilyId == family))
        {
            return person;
        }

        for (var seen = 0; seen < MostMerges; seen++)
        {
            var found = await db.People.AsNoTracking().Where(p => p.Id == person).Select(p => new { p.FamilyId, p.SameAs }).OneAsync("person.not_found", ct);
            if (found.FamilyId == family || found.SameAs is not { } same)
            {
                return person;
            }

            person = same;
        }

        return person;
    }

    // Files that became one, one after the other; more than anybody merges.
    private const int MostMerges = 20;

    private Holding HoldingOf(FamilyId family, PersonId person, string documentType)
    {
        var known = db.Holdings.Local.Where(h => h.FamilyId == family && h.PersonId == person && h.DocumentType == documentType).OrderBy(h => h.OtherPersonId is not null).FirstOrDefault();
        if (known is null)
        {
            known = Holding.Enter(new HoldingId(identifiers.Next()), family, person, documentType, new HoldingDetails());
            db.Holdings.Add(known);
        }

        return known;
    }

    private async Task MoveFileAsync(IntakePhoto photo, Scan scan, FamilyId family, CancellationToken ct)
    {
        var picture = await sealer.OpenAsync(photo.IntakeId.Value, await files.ReadAsync(photo.FileId, ct), ct);
        await files.KeepAsync(scan.Id.Value, await sealer.SealAsync(family.Value, picture, ct), ct);
        await db.AfterCommitAsync(token => files.RemoveAsync(photo.FileId, token), ct);
    }
}
