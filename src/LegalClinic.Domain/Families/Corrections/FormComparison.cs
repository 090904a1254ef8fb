namespace LegalClinic.Domain.Families.Corrections;

/// <summary>Says what one state of a file changed against another, field by field.</summary>
public static class FormComparison
{
    /// <summary>
    /// Every field that differs. Somebody who stands in one of the two only is one change; with the papers, wants and marriages that come along.
    /// </summary>
    public static IReadOnlyList<FieldChange> Between(FamilyFields before, FamilyFields after) =>
    [
        .. before.Keys().Concat(after.Keys()).Distinct()
            .Where(key => IsCompared(before, after, key))
            .Select(key => new FieldChange(key, before.Read(key), after.Read(key)))
            .Where(change => change.From != change.To)
            .OrderBy(change => change.Key is { About: FieldSubject.Person, Field: FieldKey.Member } ? 0 : 1),
    ];

    // What belongs to somebody who is left out is not changed by that; what comes with somebody new is.
    private static bool IsCompared(FamilyFields before, FamilyFields after, FieldKey key) => key switch
    {
        { About: FieldSubject.Household } => true,
        { About: FieldSubject.Person, Field: FieldKey.Member } => IsMember(before, key) != IsMember(after, key),
        { About: FieldSubject.Person } => Stands(before, key) && Stands(after, key),
        _ => Stands(after, key),
    };

    private static bool Stands(FamilyFields fields, FieldKey key) => IsMember(fields, key with { About = FieldSubject.Person, Field = FieldKey.Member });

    private static bool IsMember(FamilyFields fields, FieldKey key) => fields.Read(key) != FieldChange.Nothing;
}
