using LegalClinic.Domain.People;

namespace LegalClinic.Domain.Families.Merging;

/// <summary>A person who came into the kept file, with the membership in the own one; without relation somebody kept for the links only.</summary>
public sealed record CarriedPerson(PersonId Id, Relation? Relation, bool LivesWithFamily, DateOnly From);

/// <summary>What a merge took from the absorbed file into the kept one, so that a split can give it back.</summary>
public sealed record CarriedOver
{
    public IReadOnlyList<CarriedPerson> People { get; init; } = [];

    /// <summary>Marriages, papers, consents and cases.</summary>
    public IReadOnlyList<Guid> Things { get; init; } = [];

    /// <summary>Contacts that were added to those of the kept file, as text.</summary>
    public IReadOnlyList<string> Contacts { get; init; } = [];
    public IReadOnlyList<string> Needs { get; init; } = [];
    public IReadOnlyList<AccessBarrier> Barriers { get; init; } = [];

    /// <summary>Files that had gone on in the absorbed one.</summary>
    public IReadOnlyList<Guid> Files { get; init; } = [];

    /// <summary>People of those files who had been found to be people of the absorbed one who are paired now.</summary>
    public IReadOnlyList<Guid> FollowingPeople { get; init; } = [];
}
