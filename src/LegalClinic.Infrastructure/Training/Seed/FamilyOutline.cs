using LegalClinic.Domain.Staff;

namespace LegalClinic.Infrastructure.Training.Seed;

/// <summary>A family to be invented: where and when it comes, and which cases it will have.</summary>
/// <param name="Index">From 0, in the order in which the families come.</param>
internal sealed record FamilyOutline(int Index, SeedOffice Office, DateOnly ReceivedOn, IReadOnlyList<CaseOutline> Cases);

/// <summary>A case to be invented.</summary>
/// <param name="days">Days from the opening to the closing, if nothing is left open at the end of the invented time.</param>
internal sealed class CaseOutline(int family, SeedOffice office, bool isFirst, DateOnly openedOn, int days)
{
    public int Family => family;
    public SeedOffice Office => office;

    /// <summary>True for the first case of the family, which stands on the check of its intake.</summary>
    public bool IsFirst => isFirst;
    public DateOnly OpenedOn => openedOn;
    public int Days => days;

    /// <summary>Number of the case; taken once all cases are known.</summary>
    public string Number { get; set; } = "";

    /// <summary>Who gets it, and how many open cases he or she carries on that day.</summary>
    public StaffMember Lawyer { get; set; } = null!;
    public int Caseload { get; set; }
}

/// <summary>Draws the outlines of all families: in order of time, so that each lawyer's load on each day is known.</summary>
internal static class FamilyOutlines
{
    private const int WithoutCasePercent = 5;
    private const int SecondCasePercent = 10;
    private const int DaysBetweenCases = 120;
    private const int ShortestDays = 15;
    private const int UsualSpread = 385;

    /// <summary>Draws the families.</summary>
    public static IReadOnlyList<FamilyOutline> Draw(SeedOrder order, IReadOnlyList<SeedOffice> offices)
    {
        var shares = offices.Select(o => (o, o.Share)).ToList();
        // The last family comes two days before the end, so that its form is accepted by then.
        var span = order.Until.DayNumber - SeedOrder.From.DayNumber - 2;
        List<FamilyOutline> families = [];
        for (var i = 0; i < order.Families; i++)
        {
            // A stream of its own, apart from those of the families themselves.
            var chance = new SeedChance(order.Seed, -1 - i);
            var received = SeedOrder.From.AddDays((int)((long)span * i / order.Families));
            var office = chance.Of(shares);
            families.Add(new FamilyOutline(i, office, received, [.. Cases(i, office, received, order.Until, chance)]));
        }

        return families;
    }

    // Most cases end within three months, a few take more than a year.
    private static IEnumerable<CaseOutline> Cases(int family, SeedOffice office, DateOnly received, DateOnly until, SeedChance chance)
    {
        var opened = received.AddDays(chance.Between(2, 12));
        var days = ShortestDays + (int)(UsualSpread * Math.Pow(chance.Part(), 3)) + (chance.Percent(2) ? chance.Between(200, 500) : 0);
        if (chance.Percent(WithoutCasePercent) || opened > until)
        {
            yield break;
        }

        yield return new CaseOutline(family, office, isFirst: true, opened, days);
        var again = opened.AddDays(days + chance.Between(DaysBetweenCases, 3 * DaysBetweenCases));
        if (chance.Percent(SecondCasePercent) && again <= until)
        {
            yield return new CaseOutline(family, office, isFirst: false, again, chance.Between(ShortestDays, DaysBetweenCases));
        }
    }
}
