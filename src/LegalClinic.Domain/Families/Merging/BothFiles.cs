using LegalClinic.Domain.Applications;
using LegalClinic.Domain.Cases;
using LegalClinic.Domain.Consent;
using LegalClinic.Domain.Deadlines;
using LegalClinic.Domain.Documents;
using LegalClinic.Domain.Pathways;
using LegalClinic.Domain.Pathways.Plans;
using LegalClinic.Domain.People;
using LegalClinic.Domain.Tasks;

namespace LegalClinic.Domain.Families.Merging;

/// <summary>One of the two files of a merge.</summary>
public enum FileSide { Kept, Absorbed }

/// <summary>Everything in two files that are merged or split; of each thing its own row says in which of the two it stands.</summary>
public sealed record BothFiles
{
    public required Family Kept { get; init; }
    public required Family Absorbed { get; init; }
    public IReadOnlyList<Person> People { get; init; } = [];
    public IReadOnlyList<Marriage> Marriages { get; init; } = [];
    public IReadOnlyList<Holding> Papers { get; init; } = [];
    public IReadOnlyList<ConsentRecord> Consents { get; init; } = [];
    public IReadOnlyList<Case> Cases { get; init; } = [];
    public IReadOnlyList<DocumentApplication> Applications { get; init; } = [];
    public IReadOnlyList<CasePlan> Plans { get; init; } = [];
    public IReadOnlyList<TaskItem> Tasks { get; init; } = [];
    public IReadOnlyList<Deadline> Deadlines { get; init; } = [];
    public IReadOnlyList<FactAnswer> Answers { get; init; } = [];

    /// <summary>Files that went on in one of the two by earlier merges.</summary>
    public IReadOnlyList<Family> Followers { get; init; } = [];

    /// <summary>People of the followers who were found to be people of one of the two.</summary>
    public IReadOnlyList<Person> FollowingPeople { get; init; } = [];

    /// <summary>The file of a side.</summary>
    public Family this[FileSide side] => side == FileSide.Kept ? Kept : Absorbed;

    /// <summary>Makes sure that pairs name a person of each file, and nobody twice.</summary>
    /// <exception cref="DomainException"><c>merge.pair_wrong</c>.</exception>
    public void RequirePairs(IReadOnlyList<SamePerson> pairs)
    {
        var at = People.ToDictionary(p => p.Id, p => p.FamilyId);
        var once = pairs.DistinctBy(p => p.Kept).Count() == pairs.Count && pairs.DistinctBy(p => p.Absorbed).Count() == pairs.Count;
        if (!once || pairs.Any(p => at.GetValueOrDefault(p.Kept) != Kept.Id || at.GetValueOrDefault(p.Absorbed) != Absorbed.Id)) throw new DomainException("merge.pair_wrong");
    }

    /// <summary>Identifiers of everything there is.</summary>
    internal IEnumerable<Guid> Ids() =>
    [
        .. People.Select(p => p.Id.Value), .. Marriages.Select(m => m.Id.Value), .. Papers.Select(h => h.Id.Value), .. Consents.Select(c => c.Id.Value),
        .. Cases.Select(c => c.Id.Value), .. Applications.Select(a => a.Id.Value), .. Tasks.Select(t => t.Id.Value), .. Answers.Select(a => a.Id.Value),
    ];
}
