using LegalClinic.Domain;
using LegalClinic.Domain.Staff;

namespace LegalClinic.Infrastructure.Training.Seed;

/// <summary>
/// The course of a case: what happens at which part of its time. Everything happens in order until the invented time ends, so
/// a case that is not over then stands where its work has come to.
/// </summary>
internal sealed class CaseCourse(CaseOutline outline, DateOnly until, SeedChance chance, SeedIdentifiers ids)
{
    private readonly List<(double Part, StaffId By, Func<Stamp, Task> What)> _events = [];
    private DateTimeOffset _last = SeedClock.Morning(outline.OpenedOn, chance);

    /// <summary>The supervisor at the opening of the case.</summary>
    public Stamp Opening => new(outline.Office.Supervisor.Id, ids.Now = _last);

    /// <summary>Something the lawyer does.</summary>
    /// <param name="part">0 when the case is opened, 1 when it is closed.</param>
    public void Lawyer(double part, Action<Stamp> what) => Lawyer(part, stamp => Now(what, stamp));

    /// <summary>Something the lawyer does that takes the sealer.</summary>
    public void Lawyer(double part, Func<Stamp, Task> what) => _events.Add((part, outline.Lawyer.Id, what));

    /// <summary>Something the supervisor does.</summary>
    public void Supervisor(double part, Action<Stamp> what) => _events.Add((part, outline.Office.Supervisor.Id, stamp => Now(what, stamp)));

    /// <summary>The day at a part of the case.</summary>
    public DateOnly Day(double part) => outline.OpenedOn.AddDays((int)(part * outline.Days));

    /// <summary>The part of the case at which a day lies.</summary>
    public double Part(DateOnly day) => (double)(day.DayNumber - outline.OpenedOn.DayNumber) / outline.Days;

    /// <summary>True when the case is over before the invented time ends.</summary>
    public bool IsOver => Day(1) <= until;

    /// <summary>Lets everything happen.</summary>
    public async Task RunAsync()
    {
        foreach (var (part, by, what) in _events.OrderBy(e => e.Part))
        {
            if (Day(part) > until)
            {
                return;
            }

            var at = SeedClock.Morning(Day(part), chance);
            ids.Now = _last = at > _last ? at : _last.AddSeconds(chance.Between(20, 200));
            await what(new Stamp(by, _last));
        }
    }

    private static Task Now(Action<Stamp> what, Stamp stamp)
    {
        what(stamp);
        return Task.CompletedTask;
    }
}
