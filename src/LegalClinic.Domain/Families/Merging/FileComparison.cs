using LegalClinic.Domain.Families.Fields;
using LegalClinic.Domain.People;

namespace LegalClinic.Domain.Families.Merging;

/// <summary>Compares two files field by field, once a person has said which rows are one human being.</summary>
public static class FileComparison
{
    /// <summary>Everything the two files say differently.</summary>
    public static IReadOnlyList<FileDifference> Between(BothFiles files, IReadOnlyList<SamePerson> pairs) => [.. All(files, pairs).Where(f => f.Kept != f.Absorbed)];

    /// <summary>Everything both files say, different or not: the household first, then the people in the order of the pairs, papers, marriages.</summary>
    public static IReadOnlyList<FileDifference> All(BothFiles files, IReadOnlyList<SamePerson> pairs)
    {
        var names = new PersonNames(pairs);
        var people = files.People.ToDictionary(p => p.Id);
        return
        [
            .. Household(files),
            .. pairs.SelectMany(pair => OfPerson(people[pair.Kept], people[pair.Absorbed], names)),
            .. Papers(files, names),
            .. Marriages(files, names),
        ];
    }

    private static IEnumerable<FileDifference> Household(BothFiles files) =>
        FileFields.OfHousehold.Select(f => Of(DifferenceAbout.Household, f, (files.Kept, files.Kept.Id.Value), (files.Absorbed, files.Absorbed.Id.Value), p => p));

    private static IEnumerable<FileDifference> OfPerson(Person kept, Person absorbed, PersonNames names) =>
        FileFields.OfPerson.Select(f => Of(DifferenceAbout.Person, f, (kept, kept.Id.Value), (absorbed, absorbed.Id.Value), names.InKept));

    private static IEnumerable<FileDifference> Papers(BothFiles files, PersonNames names) =>
        Counterparts.OfPapers(files, names).Select(x => Of(DifferenceAbout.Paper, FileFields.OfPaper(x.Kept.DocumentType),
            (x.Kept, x.Kept.Id.Value), (x.Absorbed, x.Absorbed.Id.Value), names.InKept));

    private static IEnumerable<FileDifference> Marriages(BothFiles files, PersonNames names) =>
        Counterparts.OfMarriages(files, names).Select(x => Of(DifferenceAbout.Marriage, FileFields.OfMarriage,
            (x.Kept, x.Kept.Id.Value), (x.Absorbed, x.Absorbed.Id.Value), names.InKept));

    private static FileDifference Of<T>(DifferenceAbout about, FileField<T> field, (T Thing, Guid Id) kept, (T Thing, Guid Id) absorbed, Func<PersonId, PersonId> names) =>
        new(about, kept.Id, absorbed.Id, field.Code, field.Read(kept.Thing, p => p), field.Read(absorbed.Thing, names));
}

/// <summary>Things of both files that are about the same: they cannot both stand in one.</summary>
internal static class Counterparts
{
    public static IEnumerable<(Documents.Holding Kept, Documents.Holding Absorbed)> OfPapers(BothFiles files, PersonNames names) =>
        from kept in files.Papers
        where kept.FamilyId == files.Kept.Id
        from absorbed in files.Papers
        where absorbed.FamilyId == files.Absorbed.Id && absorbed.DocumentType == kept.DocumentType && names.InKept(absorbed.PersonId) == kept.PersonId
            && (absorbed.OtherPersonId is { } other ? names.InKept(other) : null as PersonId?) == kept.OtherPersonId
        select (kept, absorbed);

    public static IEnumerable<(Marriage Kept, Marriage Absorbed)> OfMarriages(BothFiles files, PersonNames names) =>
        (from absorbed in files.Marriages
         where absorbed.FamilyId == files.Absorbed.Id
         let kept = files.Marriages.FirstOrDefault(m => m.FamilyId == files.Kept.Id
             && m.HusbandId == names.InKept(absorbed.HusbandId) && m.WifeId == names.InKept(absorbed.WifeId))
         where kept is not null
         select (kept, absorbed)).DistinctBy(x => x.kept.Id);
}
