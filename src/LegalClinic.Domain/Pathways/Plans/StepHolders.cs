using LegalClinic.Domain.Pathways.Facts;
using LegalClinic.Domain.Pathways.Rules;
using LegalClinic.Domain.People;

namespace LegalClinic.Domain.Pathways.Plans;

/// <summary>Says in whose names a step is applied for.</summary>
public static class StepHolders
{
    /// <summary>The child and not its parent or guardian; of a couple the one who lives with the family, the wife before the husband; else everybody named.</summary>
    public static IReadOnlyList<PersonId> Of(PathwayStep step, Procedure procedure, FamilyFacts family)
    {
        var home = family.Members.Where(m => m.LivesWithFamily).Select(m => m.Id).ToHashSet();
        return procedure.Signature switch
        {
            [_, Role.C] => [.. step.People.Skip(1)],
            [Role.F, Role.M] => [step.People.Where(home.Contains).DefaultIfEmpty(step.People[^1]).Last()],
            _ => step.People,
        };
    }
}
