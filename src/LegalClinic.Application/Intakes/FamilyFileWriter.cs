using System.Text.Json;
using LegalClinic.Application.Persistence;
using LegalClinic.Domain.Families;
using LegalClinic.Domain.Families.Corrections;
using LegalClinic.Domain.Intakes;
using LegalClinic.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace LegalClinic.Application.Intakes;

/// <summary>Enters what a form says into a family's file: people, kinship, marriages, papers, consents, sealed facts.</summary>
public sealed class FamilyFileWriter(IClinicDb db, ISealer sealer, IReferenceData reference, IIdentifiers identifiers)
{
    /// <summary>Opens a family's file from an intake.</summary>
    public static Family OpenFile(FamilyId id, string number, Intake intake, IntakeForm form) => Family.Open(id, number, intake.OfficeId,
        form.Header.InterviewedOn, intake.Id, new PersonId(form.Household.HeadId), FamilyFile.Household(form.Household));

    /// <summary>Writes the form; people of the file that the reviewer recognised are not entered twice.</summary>
    /// <param name="matches">Members of the form that are people of the file already.</param>
    public async Task WriteAsync(IntakeForm form, Family family, IReadOnlyDictionary<Guid, PersonId> matches, CancellationToken ct)
    {
        var isKnown = matches.Count > 0;
        var things = new FamilyThings(family, [],
            isKnown ? await db.Marriages.Where(m => m.FamilyId == family.Id).ToListAsync(ct) : [],
            isKnown ? await db.Holdings.Where(h => h.FamilyId == family.Id).ToListAsync(ct) : [], []);
        var before = (things.Marriages.Count, things.Papers.Count);
        var entered = new FormIntoFile(things, reference, identifiers.Next).Enter(form, matches);
        db.People.AddRange(things.People);
        db.Marriages.AddRange(things.Marriages.Skip(before.Item1));
        db.Holdings.AddRange(things.Papers.Skip(before.Item2));
        db.Consents.AddRange(things.Consents);
        await SealFactsAsync(form, family, entered, matches, ct);
    }

    private async Task SealFactsAsync(IntakeForm form, Family family, EnteredRows entered, IReadOnlyDictionary<Guid, PersonId> matches, CancellationToken ct)
    {
        var facts = SealedFormFacts.Of(form, family.Id, entered.Papers, entered.Marriages, id => FormIntoFile.Who(id, matches).Value, reference);
        foreach (var (kind, subject, fact) in facts)
        {
            var json = JsonSerializer.SerializeToUtf8Bytes(fact, fact.GetType(), IntakeForms.Json);
            db.SealedFacts.Add(SealedFact.Keep(identifiers.Next(), family.Id, subject, kind,
                await sealer.SealAsync(family.Id.Value, json, ct)));
        }
    }
}
