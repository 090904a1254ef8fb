using System.Collections.Concurrent;
using LegalClinic.Application.Pathways;
using LegalClinic.Domain.Pathways;
using LegalClinic.Domain.Pathways.Rules;
using LegalClinic.Domain.Staff;
using LegalClinic.Infrastructure.Reference;

namespace LegalClinic.Infrastructure.Pathways;

/// <summary>
/// The rules of pathways by day and jurisdiction; read and checked once for every edition and every stretch of days without a change. An edition is the files of the
/// program with what was released and verified up to a revision of the database (<see cref="ReleasedRules"/>).
/// </summary>
internal sealed class PathwayRuleBook : IPathwayRules
{
    private static readonly Lazy<RuleFiles> Shipped = new(PathwayRuleFiles.Read);
    private volatile Edition _edition = new(0, Shipped.Value);

    /// <summary>The files with what was released and verified.</summary>
    public RuleFiles Files => _edition.Files;

    public PathwayRules On(DateOnly day, Jurisdiction jurisdiction) => _edition.On(day, jurisdiction);

    /// <summary>True when the edition is the one of this revision.</summary>
    public bool IsAt(long revision) => _edition.Revision == revision;

    /// <summary>Begins a new edition.</summary>
    public void Publish(long revision, IEnumerable<ChangedRule> changes, IReadOnlyCollection<RuleStamp> stamps) =>
        _edition = new Edition(revision, Shipped.Value.With(changes).Stamped(stamps));

    private sealed record Edition(long Revision, RuleFiles Files)
    {
        private readonly SortedSet<DateOnly> _turns = Files.Turns();
        private readonly ConcurrentDictionary<(DateOnly, Jurisdiction), PathwayRules> _read = new();

        public PathwayRules On(DateOnly day, Jurisdiction jurisdiction) =>
            _read.GetOrAdd((Since(day), jurisdiction), key => PathwayRules.Read(Files, key.Item1, key.Item2));

        // Old cases ask for the rules of their own days: a set for each of these would fill the memory.
        private DateOnly Since(DateOnly day) => _turns.Where(turn => turn <= day).LastOrDefault(day);
    }
}
