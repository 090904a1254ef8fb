using System.Collections.Concurrent;
using LegalClinic.Application.Pathways;
using LegalClinic.Domain.Pathways;
using LegalClinic.Domain.Pathways.Rules;
using LegalClinic.Domain.Staff;
using LegalClinic.Infrastructure.Reference;

namespace LegalClinic.Infrastructure.Pathways;

/// <summary>The rules of pathways by day and jurisdiction; read and checked once.</summary>
internal sealed class PathwayRuleBook : IPathwayRules
{
    private readonly Lazy<RuleFiles> _files = new(PathwayRuleFiles.Read);
    private readonly ConcurrentDictionary<(DateOnly, Jurisdiction), PathwayRules> _read = new();

    public PathwayRules On(DateOnly day, Jurisdiction jurisdiction) =>
        _read.GetOrAdd((day, jurisdiction), key => PathwayRules.Read(_files.Value, key.Item1, key.Item2));
}
