using LegalClinic.Domain.Documents;
using LegalClinic.Domain.Families;
using LegalClinic.Domain.People;

namespace LegalClinic.Domain.Cases;

/// <summary>Finds the factors of domain.md 3.6 in a family's file.</summary>
public static class PriorityFacts
{
    private const int OlderFrom = 60;
    private const int SmallChildUnder = 5;
    private const int AdultFrom = 18;
    private const int LongWaitDays = 90;
    private static readonly string[] Identity = ["UNID", "CSID"];

    /// <summary>The factors that the file shows on a day; those only a person can know are added by hand.</summary>
    /// <param name="waitingSince">Day the family was first received.</param>
    public static IEnumerable<PriorityFactor> Find(Family family, IReadOnlyCollection<Person> people,
        IReadOnlyCollection<Holding> holdings, DateOnly waitingSince, DateOnly today)
    {
        var atHome = family.Members.Where(m => m.LivesWithFamily && m.Until is null).Select(m => m.PersonId).ToHashSet();
        List<Person> members = [.. people.Where(p => atHome.Contains(p.Id) && p.LifeStatus != LifeStatus.Dead)];
        var identified = holdings
            .Where(h => Identity.Contains(h.DocumentType) && h.Details.State is HoldingState.HasValid or HoldingState.HasExpired)
            .Select(h => h.PersonId).ToHashSet();

        if (people.FirstOrDefault(p => p.Id == family.HeadId) is { Sex: Sex.Female })
        {
            yield return PriorityFactor.FemaleHead;
        }

        if (!holdings.Any(h => atHome.Contains(h.PersonId) && h.Details.State == HoldingState.HasValid))
        {
            yield return PriorityFactor.NoDocumentInFamily;
        }

        if (members.Any(p => !identified.Contains(p.Id) && NeedsIdNow(p.Birth.AgeOn(today), today)))
        {
            yield return PriorityFactor.ChildWithoutId;
        }

        if (members.Any(p => p.HasDisability) || family.Needs.Any(n => n.Need is SpecificNeed.Disability or SpecificNeed.SeriousIllness))
        {
            yield return PriorityFactor.DisabilityOrIllness;
        }

        if (members is [var alone] && alone.Birth.AgeOn(today) >= OlderFrom)
        {
            yield return PriorityFactor.OlderPersonAlone;
        }

        if (family.Needs.Any(n => n.Need == SpecificNeed.SeparatedChild))
        {
            yield return PriorityFactor.UnaccompaniedChild;
        }

        if (today.DayNumber - waitingSince.DayNumber > LongWaitDays)
        {
            yield return PriorityFactor.WaitingOver90Days;
        }
    }

    // A small child always; a child of school age before and at the beginning of the school year (June to September).
    private static bool NeedsIdNow(int? age, DateOnly today) =>
        age is < SmallChildUnder || (age is < AdultFrom && today.Month is >= 6 and <= 9);
}
