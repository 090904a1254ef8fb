using LegalClinic.Domain.Consent;
using LegalClinic.Domain.Documents;
using LegalClinic.Domain.Families.Fields;
using LegalClinic.Domain.People;

namespace LegalClinic.Domain.Families.Corrections;

/// <summary>Everything in a family's file that has fields. What is entered through them is added to these lists.</summary>
public sealed record FamilyThings(Family Family, List<Person> People, List<Marriage> Marriages, List<Holding> Papers, List<ConsentRecord> Consents);

/// <summary>The fields of a family's file.</summary>
/// <param name="newId">Gives identifiers for marriages, papers and answers that are entered.</param>
/// <param name="today">The day from which a new member belongs to the household, and the last on which one who has left does.</param>
public sealed partial class FamilyFields(FamilyThings things, Func<Guid> newId, Stamp stamp, DateOnly today) : IFieldsOfFile
{
    private Guid FamilyId => things.Family.Id.Value;

    /// <inheritdoc/>
    public string Read(FieldKey key) => key.About switch
    {
        FieldSubject.Household => OfHousehold(key)?.Read(things.Family, p => p) ?? FieldChange.Nothing,
        FieldSubject.Person => ReadPerson(key),
        FieldSubject.Paper => FileText.Of(PaperOf(key)?.Details ?? new HoldingDetails()),
        FieldSubject.Want => FileText.Of(PaperOf(key)?.Want),
        FieldSubject.Marriage => MarriageOf(key) is { } marriage ? FileText.Of(marriage.Written()) : FieldChange.Nothing,
        FieldSubject.Consent => LastAnswer(key) is { } answer ? FileText.Of(Given(answer)) : FieldChange.Nothing,
        _ => "",
    };

    /// <inheritdoc/>
    public bool MayTakeIn(FieldChange change) => change.Key switch
    {
        { About: FieldSubject.Consent or FieldSubject.Sealed } => false,
        { About: FieldSubject.Person, Field: FieldKey.Member } => change.From == FieldChange.Nothing,
        { About: FieldSubject.Person, Field: "life_status" or "birth_place" } => !IsSealed(change.From) && !IsSealed(change.To),
        { About: FieldSubject.Marriage } => change.To != FieldChange.Nothing,
        _ => true,
    };

    /// <inheritdoc/>
    public void Write(FieldKey key, string value)
    {
        switch (key.About)
        {
            case FieldSubject.Household: (OfHousehold(key) ?? throw Unknown(key)).Write(things.Family, value, p => p); break;
            case FieldSubject.Person: WritePerson(key, value); break;
            case FieldSubject.Paper: (PaperOf(key) ?? EnterPaper(key)).Restate(FileText.Read<HoldingDetails>(value), stamp, null); break;
            case FieldSubject.Want: (PaperOf(key) ?? EnterPaper(key)).WishOtherwise(FileText.Read<Want?>(value)); break;
            case FieldSubject.Marriage: WriteMarriage(key, value); break;
            case FieldSubject.Consent: Answer(key, value); break;
            default: throw Unknown(key);
        }
    }

    /// <summary>
    /// Text that says the same, written as this server writes it, so that two ways of writing one value do not look like two values.
    /// </summary>
    /// <exception cref="DomainException"><c>field_edit.unknown_field</c>; <c>field_edit.malformed</c>: it does not read as a value of the field.</exception>
    public string Normal(FieldKey key, string value)
    {
        try
        {
            return Rewritten(key, value);
        }
        catch (Exception e) when (e is System.Text.Json.JsonException or NullReferenceException or InvalidOperationException or ArgumentException or FormatException)
        {
            throw new DomainException("field_edit.malformed", key.Field);
        }
    }

    /// <summary>Every field of the file, in the order in which people read them.</summary>
    public IReadOnlyList<FieldKey> Keys() =>
    [
        .. FileFields.OfHousehold.Concat(FileFields.OfFileBesides).Select(f => new FieldKey(FieldSubject.Household, FamilyId, f.Code)),
        .. things.People.SelectMany(p => FileFields.OfPerson.Select(f => f.Code).Append(FieldKey.Membership).Append(FieldKey.Member)
            .Select(code => new FieldKey(FieldSubject.Person, p.Id.Value, code))),
        .. things.Papers.SelectMany(h => new[] { FieldSubject.Paper, FieldSubject.Want }.Select(about => FieldKey.OfPaper(h, about))),
        .. things.Marriages.Select(m => new FieldKey(FieldSubject.Marriage, m.HusbandId.Value, m.WifeId.Value.ToString())),
        .. things.Consents.Select(c => new FieldKey(FieldSubject.Consent, c.PersonId.Value, c.Purpose.Code)).Distinct(),
    ];

    private static DomainException Unknown(FieldKey key) => new("field_edit.unknown_field", key.Field);

    private static bool IsSealed(string value) => value.Contains("\"sealed\"", StringComparison.Ordinal) && !value.Contains("\"sealed\":false", StringComparison.Ordinal);

    private FileField<Family>? OfHousehold(FieldKey key) =>
        key.SubjectId == FamilyId ? FileFields.OfHousehold.Concat(FileFields.OfFileBesides).FirstOrDefault(f => f.Code == key.Field) : null;

    private Holding? PaperOf(FieldKey key)
    {
        var parts = key.Field.Split(FieldKey.SecondPerson);
        PersonId? other = parts.Length > 1 && Guid.TryParse(parts[1], out var id) ? new PersonId(id) : null;
        return things.Papers.Find(h => h.PersonId.Value == key.SubjectId && h.DocumentType == parts[0] && h.OtherPersonId == other);
    }

    private Holding EnterPaper(FieldKey key)
    {
        RequirePerson(key.SubjectId);
        var parts = key.Field.Split(FieldKey.SecondPerson);
        var paper = Holding.Enter(new HoldingId(newId()), things.Family.Id, new PersonId(key.SubjectId), parts[0], new HoldingDetails(),
            parts.Length > 1 ? new PersonId(Guid.Parse(parts[1])) : null);
        things.Papers.Add(paper);
        return paper;
    }

    private Marriage? MarriageOf(FieldKey key) =>
        things.Marriages.Find(m => m.HusbandId.Value == key.SubjectId && m.WifeId.Value.ToString() == key.Field);

    private void WriteMarriage(FieldKey key, string value)
    {
        var details = FileText.Read<MarriageDetails?>(value) ?? throw new DomainException("field_edit.never_removed", key.Field);
        if (MarriageOf(key) is { } known)
        {
            known.Become(details);
            return;
        }

        RequirePerson(key.SubjectId);
        RequirePerson(Guid.Parse(key.Field));
        things.Marriages.Add(Marriage.Enter(new MarriageId(newId()), things.Family.Id, new PersonId(key.SubjectId), new PersonId(Guid.Parse(key.Field)), details));
    }

    private ConsentRecord? LastAnswer(FieldKey key) => things.Consents.Where(c => c.PersonId.Value == key.SubjectId && c.Purpose.Code == key.Field)
        .OrderBy(c => c.GivenOn).ThenBy(c => c.Id.Value).LastOrDefault();

    // An answer is never changed: the next one is given beside it, with its own day.
    private void Answer(FieldKey key, string value)
    {
        RequirePerson(key.SubjectId);
        var given = FileText.Read<ConsentGiven?>(value) ?? throw new DomainException("field_edit.never_removed", key.Field);
        things.Consents.Add(ConsentRecord.Give(new ConsentId(newId()), things.Family.Id, new PersonId(key.SubjectId), Code<ConsentPurpose>.Parse(key.Field), given));
    }

    private static ConsentGiven Given(ConsentRecord c) => new()
    {
        Answer = c.Answer, GivenOn = c.GivenOn, WithdrawnOn = c.WithdrawnOn, Method = c.Method, Language = c.Language, ExplainedBy = c.ExplainedBy,
        TextVersion = c.TextVersion, Sheet = c.Sheet, GuardianId = c.GuardianId, ChildAssent = c.ChildAssent,
    };

    private void RequirePerson(Guid person)
    {
        if (things.People.All(p => p.Id.Value != person)) throw new DomainException("field_edit.unknown_person", person.ToString());
    }
}
