using LegalClinic.Application.Persistence;
using LegalClinic.Domain;
using LegalClinic.Domain.Families;
using LegalClinic.Domain.Families.Corrections;
using Microsoft.EntityFrameworkCore;

namespace LegalClinic.Application.Families.Corrections;

/// <summary>Asks the database for what corrections need (migrations, FieldEdits.sql).</summary>
public interface ICorrectionGate
{
    /// <summary>Waits until nobody else accepts this form or corrects it; until the transaction ends.</summary>
    Task HoldIntakeAsync(Domain.Intakes.IntakeId intake, CancellationToken ct);

    /// <summary>Waits until nobody else corrects this file; until the transaction ends.</summary>
    Task HoldFileAsync(FamilyId file, CancellationToken ct);

    /// <summary>
    /// Lets the writer of a form into the file that it went into, for as long as the transaction takes his correction in and no longer. Gives the file as it goes on
    /// today; null when the form went into none.
    /// </summary>
    Task<FamilyId?> OpenFileAsync(Domain.Intakes.FormCorrectionId correction, CancellationToken ct);
}

/// <summary>Loads a family's file so that its fields can be read and written one by one.</summary>
public sealed class FieldsOfFamily(IClinicDb db, IIdentifiers identifiers, TimeProvider time)
{
    /// <summary>The file with everything that has fields.</summary>
    /// <exception cref="Access.NotFoundException"><c>family.not_found</c>.</exception>
    public async Task<FamilyThings> LoadAsync(FamilyId id, CancellationToken ct) => new(
        await db.Families.Where(f => f.Id == id).OneAsync("family.not_found", ct),
        await db.People.Where(p => p.FamilyId == id).OrderBy(p => p.Id).ToListAsync(ct),
        await db.Marriages.Where(m => m.FamilyId == id).OrderBy(m => m.Id).ToListAsync(ct),
        await db.Holdings.Where(h => h.FamilyId == id).OrderBy(h => h.Id).ToListAsync(ct),
        await db.Consents.Where(c => c.FamilyId == id).OrderBy(c => c.Id).ToListAsync(ct));

    /// <summary>The fields of a file, written in somebody's name.</summary>
    public FamilyFields Of(FamilyThings things, Stamp stamp) => new(things, identifiers.Next, stamp, time.Today());

    /// <summary>Enters what was made new while fields were written.</summary>
    public void Keep(FamilyThings things)
    {
        db.People.AddRange(things.People.Where(p => !db.People.Local.Contains(p)));
        db.Marriages.AddRange(things.Marriages.Where(m => !db.Marriages.Local.Contains(m)));
        db.Holdings.AddRange(things.Papers.Where(h => !db.Holdings.Local.Contains(h)));
        db.Consents.AddRange(things.Consents.Where(c => !db.Consents.Local.Contains(c)));
    }
}
