using LegalClinic.Application.Persistence;
using LegalClinic.Domain.Consent;
using LegalClinic.Domain.Documents;
using LegalClinic.Domain.Families;
using LegalClinic.Domain.Families.Corrections;
using LegalClinic.Domain.People;

namespace LegalClinic.Application.Intakes;

/// <summary>The marriage and the paper that each row of a form became or was found to be, in the form's order.</summary>
internal sealed record EnteredRows(IReadOnlyList<Guid> Marriages, IReadOnlyList<Guid> Papers);

/// <summary>Turns what a form says into people, marriages, papers and answers. The one way from a form to a file: corrections are compared by it too.</summary>
internal sealed class FormIntoFile(FamilyThings things, IReferenceData reference, Func<Guid> newId)
{
    /// <summary>The person whom a member of the form is.</summary>
    public static PersonId Who(Guid member, IReadOnlyDictionary<Guid, PersonId> matches) =>
        matches.TryGetValue(member, out var person) ? person : new PersonId(member);

    /// <summary>Enters the form; people of the file who were recognised are not entered twice.</summary>
    /// <param name="recognised">Members of the form that are people of the file already.</param>
    public EnteredRows Enter(IntakeForm form, IReadOnlyDictionary<Guid, PersonId> recognised) => Enter(form, recognised, recognised.ContainsKey);

    /// <summary>Enters the whole form into an empty file, everybody under the name he or she has in the clinic.</summary>
    public EnteredRows EnterAll(IntakeForm form, IReadOnlyDictionary<Guid, PersonId> names) => Enter(form, names, _ => false);

    private EnteredRows Enter(IntakeForm form, IReadOnlyDictionary<Guid, PersonId> names, Func<Guid, bool> isThere)
    {
        var family = things.Family;
        foreach (var member in form.Members.Where(m => !isThere(m.Id))) EnterPerson(form, member, names);
        var rows = new EnteredRows([.. form.Marriages.Select(m => EnterMarriage(m, names))], [.. form.Documents.Select(d => EnterPaper(d, names))]);
        foreach (var want in form.Wants) Wish(want, names);
        things.Consents.AddRange(form.Consents.Select(c => ConsentRecord.Give(new ConsentId(newId()), family.Id, Who(c.PersonId, names), c.Purpose,
            FamilyFile.Consent(c) with { GuardianId = Who(c.GuardianId, names) })));
        family.Describe(
            [.. family.Contacts, .. form.Contacts.Select(c => FamilyFile.Contact(c with { PersonId = Who(c.PersonId, names)?.Value }))],
            [.. family.Needs, .. form.Needs.Select(n => new PersonNeed { PersonId = Who(n.PersonId, names), Need = n.Need })],
            [.. family.Barriers, .. form.Barriers.Where(b => !FamilyFile.IsSealed(b))],
            family.Stays.Count > 0 ? [.. family.Stays] : OpenStays(form));
        return rows;
    }

    private static PersonId? Who(Guid? member, IReadOnlyDictionary<Guid, PersonId> names) => member is { } id ? Who(id, names) : null;

    private void EnterPerson(IntakeForm form, MemberSection member, IReadOnlyDictionary<Guid, PersonId> names)
    {
        var person = Person.Enter(Who(member.Id, names), things.Family.Id, FamilyFile.Person(member));
        person.ChildOf(Who(member.FatherId, names), Who(member.MotherId, names));
        things.People.Add(person);
        things.Family.Admit(person.Id, member.Relation, member.LivesWithFamily, form.Header.InterviewedOn);
    }

    private Guid EnterMarriage(MarriageSection section, IReadOnlyDictionary<Guid, PersonId> names)
    {
        var (husband, wife) = (Who(section.HusbandId, names), Who(section.WifeId, names));
        var marriage = things.Marriages.Find(m => m.HusbandId == husband && m.WifeId == wife);
        if (marriage is null)
        {
            marriage = Marriage.Enter(new MarriageId(newId()), things.Family.Id, husband, wife, FamilyFile.Marriage(section));
            things.Marriages.Add(marriage);
        }

        return marriage.Id.Value;
    }

    private Guid EnterPaper(HoldingSection section, IReadOnlyDictionary<Guid, PersonId> names)
    {
        var (person, other) = (Who(section.PersonId, names), Who(section.OtherPersonId, names));
        var paper = things.Papers.Find(h => h.PersonId == person && h.DocumentType == section.DocumentType && h.OtherPersonId == other)
            ?? Enter(person, section.DocumentType, FamilyFile.Holding(section), other);
        return paper.Id.Value;
    }

    private void Wish(WantSection want, IReadOnlyDictionary<Guid, PersonId> names)
    {
        var person = Who(want.PersonId, names);
        var paper = things.Papers.Find(h => h.PersonId == person && h.DocumentType == want.DocumentType) ?? Enter(person, want.DocumentType, new HoldingDetails(), null);
        paper.Wish(new Want { Purpose = want.Purpose, NeededBy = want.NeededBy });
    }

    private Holding Enter(PersonId person, string type, HoldingDetails details, PersonId? other)
    {
        var paper = Holding.Enter(new HoldingId(newId()), things.Family.Id, person, type, details, other);
        things.Papers.Add(paper);
        return paper;
    }

    private IEnumerable<Stay> OpenStays(IntakeForm form) =>
        form.Displacement.Select((s, i) => (Section: s, Order: i + 1))
            .Where(x => !SealedFormFacts.IsSealed(x.Section, reference))
            .Select(x => FamilyFile.Stay(x.Section, x.Order));
}
