using LegalClinic.Domain.People;

namespace LegalClinic.Domain.Families.Merging;

/// <summary>Two rows that a person found to be one human being.</summary>
public sealed record SamePerson(PersonId Kept, PersonId Absorbed);

/// <summary>What of the two files a difference is about.</summary>
public enum DifferenceAbout { Household, Person, Paper, Marriage }

/// <summary>Something the two files say differently.</summary>
/// <param name="KeptId">The family, person, paper or marriage of the kept file.</param>
/// <param name="AbsorbedId">Its counterpart in the other file.</param>
/// <param name="Field">Code of the field; for a paper its document type.</param>
/// <param name="Kept">What the kept file says, as JSON with codes.</param>
/// <param name="Absorbed">What the other file says, in the same form; people are named as the kept file names them.</param>
public sealed record FileDifference(DifferenceAbout About, Guid KeptId, Guid AbsorbedId, string Field, string Kept, string Absorbed);

/// <summary>A difference with what the person deciding chose; both values stay.</summary>
public sealed record DecidedDifference(DifferenceAbout About, Guid KeptId, Guid AbsorbedId, string Field, string Kept, string Absorbed, FileSide Chosen)
{
    /// <summary>What the merge wrote.</summary>
    internal string Written => Chosen == FileSide.Kept ? Kept : Absorbed;
}

/// <summary>Which of two values is to stand.</summary>
public sealed record FieldChoice(Guid KeptId, string Field, FileSide Side);

/// <summary>What somebody who comes into the kept file is to its head.</summary>
public sealed record JoiningRelation(PersonId PersonId, Relation Relation);

/// <summary>What the person merging decided; nothing is decided for him or her.</summary>
/// <param name="Relations">For members who come along and are something else to the head of the kept file than to that of their own.</param>
public sealed record MergeDecision(IReadOnlyList<SamePerson> Pairs, IReadOnlyList<FieldChoice> Choices, IReadOnlyList<JoiningRelation> Relations);

/// <summary>To which file something goes that was made or changed since the merge.</summary>
/// <param name="Id">The thing; for a changed field the person, paper, marriage or family of the kept file.</param>
/// <param name="Field">Code of the changed field; empty for a thing.</param>
public sealed record Attribution(Guid Id, string Field, FileSide Side);

/// <summary>Names of people in the other file: a paired person has one there, everybody else keeps the own.</summary>
internal sealed class PersonNames(IEnumerable<SamePerson> pairs)
{
    private readonly Dictionary<PersonId, PersonId> _kept = pairs.ToDictionary(p => p.Absorbed, p => p.Kept);
    private readonly Dictionary<PersonId, PersonId> _absorbed = pairs.ToDictionary(p => p.Kept, p => p.Absorbed);

    public PersonId InKept(PersonId person) => _kept.GetValueOrDefault(person, person);

    public PersonId InAbsorbed(PersonId person) => _absorbed.GetValueOrDefault(person, person);

    public bool HasPair(PersonId person) => _kept.ContainsKey(person) || _absorbed.ContainsKey(person);
}
