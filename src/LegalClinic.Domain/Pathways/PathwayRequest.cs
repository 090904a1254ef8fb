using LegalClinic.Domain.Calendars;
using LegalClinic.Domain.Pathways.Facts;
using LegalClinic.Domain.People;

namespace LegalClinic.Domain.Pathways;

/// <summary>A document somebody is to get.</summary>
public sealed record PathwayTarget(PersonId PersonId, string Document);

/// <summary>A refusal that was received and can be appealed (domain.md 3.8).</summary>
/// <param name="Remedy">Code of the deadline, such as <c>tazallum</c>.</param>
public sealed record Refusal(PersonId PersonId, string Document, string Remedy, DateOnly NotifiedOn);

/// <summary>An alternative that a lawyer chose instead of the cheapest one.</summary>
/// <param name="Rule">Code of the rule with the alternatives.</param>
/// <param name="For">Key of the step that needs one of them.</param>
/// <param name="Procedure">Code of the alternative to take.</param>
public sealed record ChosenWay(string Rule, string For, string Procedure);

/// <summary>What a pathway is computed from, besides the rules.</summary>
/// <param name="Day">Day on which the plan starts.</param>
public sealed record PathwayRequest(FamilyFacts Family, IReadOnlyList<PathwayTarget> Targets, DateOnly Day, WorkingCalendar Calendar)
{
    public IReadOnlyList<Refusal> Refusals { get; init; } = [];
    public IReadOnlyList<ChosenWay> Chosen { get; init; } = [];
}
