using LegalClinic.Domain.Consent;
using LegalClinic.Domain.Documents;
using LegalClinic.Domain.Families.Fields;
using LegalClinic.Domain.People;

namespace LegalClinic.Domain.Families.Corrections;

/// <summary>Somebody as entered into a file.</summary>
public sealed record MemberEntry(PersonDetails Details, Guid? Father, Guid? Mother, Relation? Relation, bool LivesWithFamily);

/// <summary>What a member is to the head.</summary>
public sealed record MembershipEntry(Relation Relation, bool LivesWithFamily);

/// <summary>The fields of people and how a value is written anew.</summary>
public sealed partial class FamilyFields
{
    private string ReadPerson(FieldKey key)
    {
        if (PersonOf(key) is not { } person) return FieldChange.Nothing;
        var membership = MembershipOf(person.Id);
        return key.Field switch
        {
            FieldKey.Member => membership is null ? FieldChange.Nothing : FileText.Of(Entry(person, membership)),
            FieldKey.Membership => membership is null ? FieldChange.Nothing : FileText.Of(new MembershipEntry(membership.Relation, membership.LivesWithFamily)),
            _ => OfPerson(key)?.Read(person, p => p) ?? FieldChange.Nothing,
        };
    }

    private void WritePerson(FieldKey key, string value)
    {
        switch (key.Field)
        {
            case FieldKey.Member when value == FieldChange.Nothing:
                if (PersonOf(key)?.Id == things.Family.HeadId) throw new DomainException("field_edit.head_stays", key.SubjectId.ToString());
                things.Family.Leave(new PersonId(key.SubjectId), today);
                break;
            case FieldKey.Member: EnterMember(key, FileText.Read<MemberEntry>(value)); break;
            case FieldKey.Membership:
                var membership = FileText.Read<MembershipEntry>(value);
                RequirePerson(key.SubjectId);
                things.Family.Correct(new PersonId(key.SubjectId), membership.Relation, membership.LivesWithFamily);
                break;
            default:
                (OfPerson(key) ?? throw Unknown(key)).Write(PersonOf(key) ?? throw new DomainException("field_edit.unknown_person", key.SubjectId.ToString()), value, p => p);
                break;
        }
    }

    private void EnterMember(FieldKey key, MemberEntry entry)
    {
        var person = PersonOf(key);
        if (person is null)
        {
            person = Person.Enter(new PersonId(key.SubjectId), things.Family.Id, entry.Details);
            person.ChildOf(Named(entry.Father), Named(entry.Mother));
            things.People.Add(person);
        }

        if (MembershipOf(person.Id) is null) things.Family.Admit(person.Id, entry.Relation ?? Relation.NotRelated, entry.LivesWithFamily, today);
    }

    private string Rewritten(FieldKey key, string value) => key.About switch
    {
        FieldSubject.Paper => FileText.Of(FileText.Read<HoldingDetails>(value)),
        FieldSubject.Want => FileText.Of(FileText.Read<Want?>(value)),
        FieldSubject.Marriage => FileText.Of(FileText.Read<MarriageDetails?>(value)),
        FieldSubject.Consent => FileText.Of(FileText.Read<ConsentGiven?>(value)),
        FieldSubject.Person when key.Field == FieldKey.Membership => FileText.Of(FileText.Read<MembershipEntry>(value)),
        FieldSubject.Person when key.Field == FieldKey.Member => FileText.Of(FileText.Read<MemberEntry?>(value)),
        FieldSubject.Person when OfPerson(key) is { } field => Tried(field, value),
        FieldSubject.Household when OfHousehold(key) is { } field => Tried(field, value),
        _ => throw Unknown(key),
    };

    // Written into an empty person or file, and read back.
    private static string Tried(FileField<Person> field, string value)
    {
        var blank = Person.Enter(default, default, new PersonDetails { Name = new PersonName { Given = "" }, Sex = default, Birth = new BirthDate() });
        field.Write(blank, value, p => p);
        return field.Read(blank, p => p);
    }

    private static string Tried(FileField<Family> field, string value)
    {
        var blank = Family.Open(default, "", default, default, null, default, new HouseholdDetails());
        field.Write(blank, value, p => p);
        return field.Read(blank, p => p);
    }

    private static FileField<Person>? OfPerson(FieldKey key) => FileFields.OfPerson.FirstOrDefault(f => f.Code == key.Field);

    private Person? PersonOf(FieldKey key) => things.People.Find(p => p.Id.Value == key.SubjectId);

    private Membership? MembershipOf(PersonId person) => things.Family.Members.FirstOrDefault(m => m.PersonId == person && m.Until is null);

    private static PersonId? Named(Guid? person) => person is { } id ? new PersonId(id) : null;

    private static MemberEntry Entry(Person person, Membership membership) =>
        new(person.Written(), person.FatherId?.Value, person.MotherId?.Value, membership.Relation, membership.LivesWithFamily);
}
