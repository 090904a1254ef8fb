using System.Text.Json;
using LegalClinic.Application.Persistence;
using LegalClinic.Domain.Consent;
using LegalClinic.Domain.Documents;
using LegalClinic.Domain.Families;
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
        EnterPeople(form, family, matches);
        var marriages = await EnterMarriagesAsync(form, family, matches, ct);
        var holdings = await EnterHoldingsAsync(form, family, matches, ct);
        EnterConsents(form, family, matches);
        family.Describe(
            [.. family.Contacts, .. form.Contacts.Select(FamilyFile.Contact)],
            [.. family.Needs, .. form.Needs.Select(n => new PersonNeed { PersonId = Resolve(n.PersonId, matches), Need = n.Need })],
            [.. family.Barriers, .. form.Barriers.Where(b => !FamilyFile.IsSealed(b))],
            family.Stays.Count > 0 ? family.Stays : OpenStays(form));
        await SealFactsAsync(form, family, holdings, marriages, matches, ct);
    }

    private static PersonId Resolve(Guid member, IReadOnlyDictionary<Guid, PersonId> matches) =>
        matches.TryGetValue(member, out var person) ? person : new PersonId(member);

    private static PersonId? Resolve(Guid? member, IReadOnlyDictionary<Guid, PersonId> matches) =>
        member is { } id ? Resolve(id, matches) : null;

    private void EnterPeople(IntakeForm form, Family family, IReadOnlyDictionary<Guid, PersonId> matches)
    {
        foreach (var member in form.Members.Where(m => !matches.ContainsKey(m.Id)))
        {
            var person = Person.Enter(new PersonId(member.Id), family.Id, FamilyFile.Person(member));
            person.ChildOf(Resolve(member.FatherId, matches), Resolve(member.MotherId, matches));
            db.People.Add(person);
            family.Admit(person.Id, member.Relation, member.LivesWithFamily, form.Header.InterviewedOn);
        }
    }

    private async Task<IReadOnlyList<Guid>> EnterMarriagesAsync(
        IntakeForm form, Family family, IReadOnlyDictionary<Guid, PersonId> matches, CancellationToken ct)
    {
        var known = matches.Count == 0 ? [] : await db.Marriages.Where(m => m.FamilyId == family.Id).ToListAsync(ct);
        List<Guid> ids = [];
        foreach (var section in form.Marriages)
        {
            var (husband, wife) = (Resolve(section.HusbandId, matches), Resolve(section.WifeId, matches));
            var marriage = known.Find(m => m.HusbandId == husband && m.WifeId == wife);
            if (marriage is null)
            {
                marriage = Marriage.Enter(new MarriageId(identifiers.Next()), family.Id, husband, wife, FamilyFile.Marriage(section));
                db.Marriages.Add(marriage);
            }

            ids.Add(marriage.Id.Value);
        }

        return ids;
    }

    private async Task<IReadOnlyList<Guid>> EnterHoldingsAsync(
        IntakeForm form, Family family, IReadOnlyDictionary<Guid, PersonId> matches, CancellationToken ct)
    {
        var known = matches.Count == 0 ? [] : await db.Holdings.Where(h => h.FamilyId == family.Id).ToListAsync(ct);
        List<Guid> ids = [];
        foreach (var section in form.Documents)
        {
            var holding = Find(known, Resolve(section.PersonId, matches), section.DocumentType, Resolve(section.OtherPersonId, matches))
                ?? Enter(known, family, section, matches);
            ids.Add(holding.Id.Value);
        }

        foreach (var want in form.Wants)
        {
            var person = Resolve(want.PersonId, matches);
            var holding = known.Find(h => h.PersonId == person && h.DocumentType == want.DocumentType)
                ?? EnterUnasked(known, family, person, want.DocumentType);
            holding.Wish(new Want { Purpose = want.Purpose, NeededBy = want.NeededBy });
        }

        return ids;
    }

    private static Holding? Find(List<Holding> known, PersonId person, string type, PersonId? other) =>
        known.Find(h => h.PersonId == person && h.DocumentType == type && h.OtherPersonId == other);

    private Holding Enter(List<Holding> known, Family family, HoldingSection section, IReadOnlyDictionary<Guid, PersonId> matches)
    {
        var holding = Holding.Enter(new HoldingId(identifiers.Next()), family.Id, Resolve(section.PersonId, matches),
            section.DocumentType, FamilyFile.Holding(section), Resolve(section.OtherPersonId, matches));
        db.Holdings.Add(holding);
        known.Add(holding);
        return holding;
    }

    private Holding EnterUnasked(List<Holding> known, Family family, PersonId person, string type)
    {
        var holding = Holding.Enter(new HoldingId(identifiers.Next()), family.Id, person, type, new HoldingDetails());
        db.Holdings.Add(holding);
        known.Add(holding);
        return holding;
    }

    private void EnterConsents(IntakeForm form, Family family, IReadOnlyDictionary<Guid, PersonId> matches)
    {
        foreach (var section in form.Consents)
        {
            db.Consents.Add(ConsentRecord.Give(new ConsentId(identifiers.Next()), family.Id,
                Resolve(section.PersonId, matches), section.Purpose, FamilyFile.Consent(section)));
        }
    }

    private IEnumerable<Stay> OpenStays(IntakeForm form) =>
        form.Displacement.Select((s, i) => (Section: s, Order: i + 1))
            .Where(x => !SealedFormFacts.IsSealed(x.Section, reference))
            .Select(x => FamilyFile.Stay(x.Section, x.Order));

    private async Task SealFactsAsync(IntakeForm form, Family family, IReadOnlyList<Guid> holdings, IReadOnlyList<Guid> marriages,
        IReadOnlyDictionary<Guid, PersonId> matches, CancellationToken ct)
    {
        var facts = SealedFormFacts.Of(form, family.Id, holdings, marriages, id => Resolve(id, matches).Value, reference);
        foreach (var (kind, subject, fact) in facts)
        {
            var json = JsonSerializer.SerializeToUtf8Bytes(fact, fact.GetType(), IntakeForms.Json);
            db.SealedFacts.Add(SealedFact.Keep(identifiers.Next(), family.Id, subject, kind,
                await sealer.SealAsync(family.Id.Value, json, ct)));
        }
    }
}
