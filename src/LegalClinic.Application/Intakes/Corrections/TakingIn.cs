using LegalClinic.Application.Families.Corrections;
using LegalClinic.Application.Persistence;
using LegalClinic.Domain;
using LegalClinic.Domain.Families;
using LegalClinic.Domain.Families.Corrections;
using LegalClinic.Domain.Intakes;
using LegalClinic.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace LegalClinic.Application.Intakes.Corrections;

/// <summary>
/// Lets the correction of a form meet the family's file: what the writer changed against the form he had before him, met field by field with what stands there now.
/// </summary>
public sealed class TakingIn(
    IClinicDb db, FieldsOfFamily files, EditedFile edited, SealedCorrections seals, IntakeForms forms, IReferenceData reference, IIdentifiers identifiers, TimeProvider time)
{
    /// <summary>Takes a correction in; nothing is written before the caller saves.</summary>
    /// <param name="file">The file that the form went into, as it goes on today.</param>
    public async Task TakeInAsync(Intake intake, FormCorrection correction, FamilyId file, CancellationToken ct)
    {
        var (before, after) = (await BasisAsync(intake, correction, ct), await forms.OpenAsync(correction, ct));
        var things = await files.LoadAsync(file, ct);
        var author = new Stamp(correction.By, correction.ReceivedAt);
        var fields = files.Of(things, author);
        var names = await NamesAsync(intake, [before, after], file, ct);
        var known = await db.FieldEdits.Where(e => e.FamilyId == file).ToListAsync(ct);
        var origin = new EditOrigin(file, correction.Id.Value, intake.Id, author);
        List<FieldEdit> met = [];
        foreach (var change in FormComparison.Between(Fields(before, file, names), Fields(after, file, names)))
        {
            met.Add(FieldEdit.Meet(new FieldEditId(identifiers.Next()), met.Count, fields, change, origin, known));
        }

        foreach (var (key, facts) in seals.Changed(before, after, names, things))
        {
            met.Add(FieldEdit.AskSealed(new FieldEditId(identifiers.Next()), met.Count, key, await seals.SealAsync(file, facts, ct), origin));
        }

        db.FieldEdits.AddRange(met);
        files.Keep(things);
        correction.TakeIn(time.GetUtcNow());
    }

    /// <summary>What a correction changes against what it is based on, before there is a file; sealed facts by their kind only.</summary>
    public async Task<IReadOnlyList<FieldChange>> ChangesAsync(Intake intake, FormCorrection correction, CancellationToken ct)
    {
        var (before, after) = (await BasisAsync(intake, correction, ct), await forms.OpenAsync(correction, ct));
        Dictionary<Guid, PersonId> names = [];
        var none = new FamilyThings(Family.Open(default, "", default, default, null, default, new HouseholdDetails()), [], [], [], []);
        return
        [
            .. FormComparison.Between(Fields(before, default, names), Fields(after, default, names)),
            .. seals.Changed(before, after, names, none).Select(s => new FieldChange(s.Key, "", "")),
        ];
    }

    /// <summary>The newest state of a form: as handed in, or as last corrected.</summary>
    public async Task<(Guid BasedOn, byte[] Verbatim)> NewestAsync(Intake intake, CancellationToken ct)
    {
        var last = await db.FormCorrections.AsNoTracking().Where(c => c.IntakeId == intake.Id).OrderByDescending(c => c.ReceivedAt).ThenByDescending(c => c.Id).FirstOrDefaultAsync(ct);
        return last is null ? (intake.Id.Value, await forms.VerbatimAsync(intake, ct)) : (last.Id.Value, await forms.VerbatimAsync(last, ct));
    }

    private async Task<IntakeForm> BasisAsync(Intake intake, FormCorrection correction, CancellationToken ct)
    {
        if (correction.BasedOn == intake.Id.Value) return await forms.OpenAsync(intake, ct);
        var basis = new FormCorrectionId(correction.BasedOn);
        var earlier = await db.FormCorrections.AsNoTracking().Where(c => c.Id == basis && c.IntakeId == intake.Id).OneAsync("correction.basis_unknown", ct);
        return await forms.OpenAsync(earlier, ct);
    }

    private FamilyFields Fields(IntakeForm form, FamilyId family, IReadOnlyDictionary<Guid, PersonId> names)
    {
        var head = FormIntoFile.Who(form.Household.HeadId, names);
        var things = new FamilyThings(Family.Open(family, "", default, form.Header.InterviewedOn, null, head, FamilyFile.Household(form.Household)), [], [], [], []);
        new FormIntoFile(things, reference, identifiers.Next).EnterAll(form, names);
        return files.Of(things, default);
    }

    // A reviewer may have recognised a member as somebody of the file, and two files may have become one since.
    private async Task<Dictionary<Guid, PersonId>> NamesAsync(Intake intake, IntakeForm[] both, FamilyId file, CancellationToken ct)
    {
        Dictionary<Guid, PersonId> names = [];
        foreach (var member in both.SelectMany(f => f.Members).Select(m => m.Id).Distinct())
        {
            var person = new PersonId(intake.Recognised.FirstOrDefault(r => r.MemberId == member)?.PersonId ?? member);
            names[member] = await edited.PersonInAsync(person, file, ct);
        }

        return names;
    }
}
