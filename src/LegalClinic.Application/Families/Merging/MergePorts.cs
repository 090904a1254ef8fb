using LegalClinic.Domain.Families;
using LegalClinic.Domain.People;
using LegalClinic.Domain.People.Identity;

namespace LegalClinic.Application.Families.Merging;

/// <summary>Proposes who of one file is who of another. A proposal only: a person pairs.</summary>
public interface IFilePairing
{
    /// <summary>Pairs that are probable, each person at most once, the most probable first.</summary>
    Task<IReadOnlyList<ProposedPair>> ProposeAsync(IReadOnlyList<Person> kept, IReadOnlyList<Person> other, CancellationToken ct);
}

/// <summary>Two people who may be one.</summary>
/// <param name="Probability">0 to 1.</param>
/// <param name="Reasons">What speaks for it and what against.</param>
public sealed record ProposedPair(PersonId Kept, PersonId Other, double Probability, MatchBand Band, IReadOnlyList<MatchReason> Reasons);

/// <summary>What a merge or a split asks of the database beyond reading and writing.</summary>
public interface IMergeGate
{
    /// <summary>
    /// Lets nobody write into either file until the running transaction ends, and lets it write into a file that goes on in another.
    /// </summary>
    Task HoldAsync(FamilyId kept, FamilyId absorbed, CancellationToken ct);

    /// <summary>True when the file has a case that the person asking may not work on.</summary>
    Task<bool> OthersWorkInAsync(FamilyId file, CancellationToken ct);
}
