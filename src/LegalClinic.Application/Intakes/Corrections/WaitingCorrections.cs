using LegalClinic.Application.Families.Corrections;
using LegalClinic.Application.Persistence;
using LegalClinic.Domain.Families;
using LegalClinic.Domain.Families.Corrections;
using LegalClinic.Domain.Intakes;
using Microsoft.EntityFrameworkCore;

namespace LegalClinic.Application.Intakes.Corrections;

/// <summary>What the writer of a form corrected in it since.</summary>
/// <param name="ReceivedAt">Instant in UTC.</param>
/// <param name="TakenIn">True when it has met the family's file.</param>
/// <param name="Changes">Fields that differ from what it is based on, people under their keys in the form; sealed facts by their kind only.</param>
public sealed record IntakeCorrectionDto(FormCorrectionId Id, string By, DateTimeOffset ReceivedAt, bool TakenIn, IReadOnlyList<CorrectedField> Changes);

/// <summary>A field that was corrected in a form.</summary>
/// <param name="From">JSON with codes; empty for sealed facts.</param>
public sealed record CorrectedField(FieldSubject About, Guid SubjectId, string Field, string From, string To);

/// <summary>Corrections that came while their form waited.</summary>
public sealed class WaitingCorrections(IClinicDb db, TakingIn takingIn, ICorrectionGate gate)
{
    /// <summary>Nobody corrects this form until the transaction ends.</summary>
    public Task HoldAsync(IntakeId intake, CancellationToken ct) => gate.HoldIntakeAsync(intake, ct);

    /// <summary>Takes them in one after the other, into a file that is written already.</summary>
    public async Task TakeInAsync(Intake intake, FamilyId file, CancellationToken ct)
    {
        foreach (var correction in await db.FormCorrections.Where(c => c.IntakeId == intake.Id && c.TakenInAt == null).OrderBy(c => c.ReceivedAt).ThenBy(c => c.Id).ToListAsync(ct))
        {
            await takingIn.TakeInAsync(intake, correction, file, ct);
            await db.SaveChangesAsync(ct);
        }
    }

    /// <summary>What was corrected, for whoever may read the form.</summary>
    public async Task<IReadOnlyList<IntakeCorrectionDto>> ShowAsync(Intake intake, CancellationToken ct)
    {
        var corrections = await db.FormCorrections.AsNoTracking().Where(c => c.IntakeId == intake.Id).OrderBy(c => c.ReceivedAt).ThenBy(c => c.Id).ToListAsync(ct);
        if (corrections.Count == 0) return [];
        var names = await db.Staff.AsNoTracking().ToDictionaryAsync(s => s.Id, s => s.DisplayName, ct);
        List<IntakeCorrectionDto> shown = [];
        foreach (var c in corrections)
        {
            var changes = await takingIn.ChangesAsync(intake, c, ct);
            shown.Add(new IntakeCorrectionDto(c.Id, names.GetValueOrDefault(c.By, ""), c.ReceivedAt, c.TakenInAt is not null,
                [.. changes.Select(x => new CorrectedField(x.Key.About, x.Key.SubjectId, x.Key.Field, x.From, x.To))]));
        }

        return shown;
    }
}
