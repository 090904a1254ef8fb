using LegalClinic.Domain.Staff;

namespace LegalClinic.Infrastructure.Training.Seed;

/// <summary>
/// Gives the cases to lawyers as a supervisor would: mostly to the one of the office who carries the fewest on that day, and
/// now and then to one who knows the people or the place.
/// </summary>
internal static class LawyerDesks
{
    private const int ByAcquaintancePercent = 30;

    /// <summary>Gives every case to a lawyer and notes how many open cases that lawyer carries then.</summary>
    /// <param name="carried">Open cases the lawyers carry already.</param>
    public static void Assign(IEnumerable<CaseOutline> cases, IReadOnlyList<StaffMember> lawyers, IReadOnlyDictionary<StaffId, int> carried, SeedChance chance)
    {
        var desks = lawyers.GroupBy(l => l.OfficeId).ToDictionary(g => g.Key, g => g.Select(l => new Desk(l, carried.GetValueOrDefault(l.Id))).ToList());
        foreach (var next in cases.OrderBy(c => c.OpenedOn).ThenBy(c => c.Family))
        {
            var all = desks[next.Office.Office.Id];
            var desk = chance.Percent(ByAcquaintancePercent) ? chance.Of(all) : all.MinBy(d => d.LoadOn(next.OpenedOn))!;
            (next.Lawyer, next.Caseload) = (desk.Lawyer, desk.LoadOn(next.OpenedOn));
            desk.Take(next.OpenedOn.AddDays(next.Days));
        }
    }

    private sealed class Desk(StaffMember lawyer, int carried)
    {
        private readonly PriorityQueue<DateOnly, DateOnly> _closings = new();

        public StaffMember Lawyer => lawyer;

        public int LoadOn(DateOnly day)
        {
            while (_closings.TryPeek(out var closing, out _) && closing <= day)
            {
                _closings.Dequeue();
            }

            return carried + _closings.Count;
        }

        public void Take(DateOnly closing) => _closings.Enqueue(closing, closing);
    }
}
