using LegalClinic.Domain.Documents;
using LegalClinic.Domain.People;

namespace LegalClinic.Domain.Families.Fields;

/// <summary>A field that two files may fill differently.</summary>
/// <param name="Read">Its value as text, with people named as the given function names them.</param>
/// <param name="Write">Writes such a text.</param>
internal sealed record FileField<T>(string Code, Func<T, Func<PersonId, PersonId>, string> Read, Action<T, string, Func<PersonId, PersonId>> Write);

/// <summary>The fields that are compared one by one. An address, a register page, a birth, the two parents or a paper are one field: halves of two make none.</summary>
internal static class FileFields
{
    public const string Marriage = "marriage";

    public static readonly IReadOnlyList<FileField<Person>> OfPerson =
    [
        Detail("script", d => d.Name.Script, (d, v) => d with { Name = d.Name with { Script = v } }),
        Detail("given", d => d.Name.Given, (d, v) => d with { Name = d.Name with { Given = v } }),
        Detail("father", d => d.Name.Father, (d, v) => d with { Name = d.Name with { Father = v } }),
        Detail("grandfather", d => d.Name.Grandfather, (d, v) => d with { Name = d.Name with { Grandfather = v } }),
        Detail("great_grandfather", d => d.Name.GreatGrandfather, (d, v) => d with { Name = d.Name with { GreatGrandfather = v } }),
        Detail("laqab", d => d.Name.Laqab, (d, v) => d with { Name = d.Name with { Laqab = v } }),
        Detail("mother_given", d => d.Name.MotherGiven, (d, v) => d with { Name = d.Name with { MotherGiven = v } }),
        Detail("mother_father", d => d.Name.MotherFather, (d, v) => d with { Name = d.Name with { MotherFather = v } }),
        Detail("mother_grandfather", d => d.Name.MotherGrandfather, (d, v) => d with { Name = d.Name with { MotherGrandfather = v } }),
        Detail("kunya", d => d.Name.Kunya, (d, v) => d with { Name = d.Name with { Kunya = v } }),
        Detail("latin", d => d.Name.Latin, (d, v) => d with { Name = d.Name with { Latin = v } }),
        Detail("on_old_id", d => d.Name.OnOldId, (d, v) => d with { Name = d.Name with { OnOldId = v } }),
        Detail("sex", d => d.Sex, (d, v) => d with { Sex = v }),
        Detail("birth", d => d.Birth, (d, v) => d with { Birth = v }),
        Detail("birth_place", d => d.BirthPlace, (d, v) => d with { BirthPlace = v }),
        Detail("marital_status", d => d.MaritalStatus, (d, v) => d with { MaritalStatus = v }),
        Detail("nationality", d => d.Nationality, (d, v) => d with { Nationality = v }),
        Detail("national_number", d => d.NationalNumber, (d, v) => d with { NationalNumber = v }),
        Detail("registered", d => d.Registered, (d, v) => d with { Registered = v }),
        Detail("own_register_page", d => d.OwnRegisterPage, (d, v) => d with { OwnRegisterPage = v }),
        Detail("record_problems", d => d.RecordProblems, (d, v) => d with { RecordProblems = v }),
        Detail("occupation", d => d.Occupation, (d, v) => d with { Occupation = v }),
        Detail("education", d => d.Education, (d, v) => d with { Education = v }),
        Detail("languages", d => d.Languages, (d, v) => d with { Languages = v }),
        Detail("life_status", d => d.LifeStatus, (d, v) => d with { LifeStatus = v }),
        Detail("difficulties", d => d.Difficulties, (d, v) => d with { Difficulties = v }),
        new("parents", (p, names) => FileText.Of(new Parents(Named(p.FatherId, names), Named(p.MotherId, names))), (p, text, names) =>
        {
            var parents = FileText.Read<Parents>(text);
            p.ChildOf(Named(parents.Father, names), Named(parents.Mother, names));
        }),
    ];

    public static readonly IReadOnlyList<FileField<Family>> OfHousehold =
    [
        Household("displacement_status", h => h.DisplacementStatus, (h, v) => h with { DisplacementStatus = v }),
        Household("size_declared", h => h.SizeDeclared, (h, v) => h with { SizeDeclared = v }),
        Household("address", h => h.Address, (h, v) => h with { Address = v }),
        Household("register_page", h => h.RegisterPage, (h, v) => h with { RegisterPage = v }),
        Household("office_reach", h => h.OfficeReach, (h, v) => h with { OfficeReach = v }),
        Household("relative_document", h => h.RelativeDocument, (h, v) => h with { RelativeDocument = v }),
        Household("ration_card", h => h.RationCard, (h, v) => h with { RationCard = v }),
        Household("residence_card", h => h.ResidenceCard, (h, v) => h with { ResidenceCard = v }),
        Household("migration_file", h => h.MigrationFile, (h, v) => h with { MigrationFile = v }),
        Household("income_band", h => h.IncomeBand, (h, v) => h with { IncomeBand = v }),
        Household("kri_residency", h => h.KriResidency, (h, v) => h with { KriResidency = v }),
        new("stays", (f, _) => FileText.Of(f.Stays.OrderBy(s => s.Order)),
            (f, text, _) => f.Describe([.. f.Contacts], [.. f.Needs], [.. f.Barriers], FileText.Read<Stay[]>(text))),
    ];

    /// <summary>
    /// What a correction can change of the file besides <see cref="OfHousehold"/>. A merge carries these over instead of choosing between two of them.
    /// </summary>
    public static readonly IReadOnlyList<FileField<Family>> OfFileBesides =
    [
        new("head", (f, _) => FileText.Of(f.HeadId), (f, text, _) => f.BeHeadedBy(FileText.Read<PersonId>(text))),
        new("contacts", (f, _) => FileText.Of(f.Contacts),
            (f, text, _) => f.Describe(FileText.Read<SafeContact[]>(text), [.. f.Needs], [.. f.Barriers], [.. f.Stays])),
        new("needs", (f, _) => FileText.Of(f.Needs.OrderBy(n => n.PersonId.Value).ThenBy(n => n.Need)),
            (f, text, _) => f.Describe([.. f.Contacts], FileText.Read<PersonNeed[]>(text), [.. f.Barriers], [.. f.Stays])),
        new("barriers", (f, _) => FileText.Of(f.Barriers.Order()),
            (f, text, _) => f.Describe([.. f.Contacts], [.. f.Needs], FileText.Read<AccessBarrier[]>(text), [.. f.Stays])),
    ];

    /// <summary>A paper; its code is its document type.</summary>
    public static FileField<Holding> OfPaper(string documentType) =>
        new(documentType, (h, _) => FileText.Of(h.Written()), (h, text, _) => h.Become(FileText.Read<PaperContent>(text)));

    /// <summary>What is known of a marriage.</summary>
    public static readonly FileField<Marriage> OfMarriage =
        new(Marriage, (m, _) => FileText.Of(m.Written()), (m, text, _) => m.Become(FileText.Read<MarriageDetails>(text)));

    private static FileField<Person> Detail<T>(string code, Func<PersonDetails, T> read, Func<PersonDetails, T, PersonDetails> with) =>
        new(code, (p, _) => FileText.Of(read(p.Written())), (p, text, _) => p.Correct(with(p.Written(), FileText.Read<T>(text))));

    private static Guid? Named(PersonId? person, Func<PersonId, PersonId> names) => person is { } known ? names(known).Value : null;

    private static PersonId? Named(Guid? person, Func<PersonId, PersonId> names) => person is { } known ? names(new PersonId(known)) : null;

    private static FileField<Family> Household<T>(string code, Func<HouseholdDetails, T> read, Func<HouseholdDetails, T, HouseholdDetails> with) =>
        new(code, (f, _) => FileText.Of(read(f.Household)), (f, text, _) => f.Correct(with(f.Household, FileText.Read<T>(text))));

    private sealed record Parents(Guid? Father, Guid? Mother);
}
