using LegalClinic.Domain.Pathways;
using LegalClinic.Domain.People;
using LegalClinic.Domain.Staff;

namespace LegalClinic.Application.Pathways;

/// <summary>Where a cell stands in the pathway.</summary>
/// <param name="IsFrontier">It can be filed today.</param>
/// <param name="BlockedBy">Names of the steps that come directly before; empty when none does.</param>
public sealed record CellStepDto(bool IsFrontier, IReadOnlyList<string> BlockedBy);

/// <summary>Finds the steps of a plan that give the documents of the matrix.</summary>
internal sealed class CellSteps
{
    private readonly Dictionary<(PersonId, string), CellStepDto> _steps = [];

    private CellSteps() { }

    /// <summary>The steps of a plan; none when there is no plan.</summary>
    public static CellSteps Of(ComputedPathway? pathway, ClinicLanguage language)
    {
        var found = new CellSteps();
        foreach (var step in pathway?.Plan.Steps ?? [])
        {
            var before = step.After.Select(key => pathway!.Plan.Steps.First(s => s.Key == key)).Where(s => !s.IsInProcess || s.Procedure != step.Procedure);
            var stands = new CellStepDto(step.IsFrontier, [.. before.Select(s => Name(pathway!.Rules, s, language)).Distinct()]);
            foreach (var person in step.People)
            {
                found._steps.TryAdd((person, step.Procedure), stands);
            }
        }

        return found;
    }

    /// <summary>The step that gives a person a document; null when the plan has none.</summary>
    public CellStepDto? Find(PersonId person, string documentType) => _steps.GetValueOrDefault((person, documentType));

    private static string Name(PathwayRules rules, PathwayStep step, ClinicLanguage language) => rules.Procedures[step.Procedure].Name.In(language);
}
