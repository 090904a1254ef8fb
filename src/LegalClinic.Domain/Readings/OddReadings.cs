using LegalClinic.Domain.Families;
using LegalClinic.Domain.Staff;

namespace LegalClinic.Domain.Readings;

/// <summary>Finds what a supervisor should look at among the readings of a month.</summary>
public static class OddReadings
{
    // Iraq keeps UTC+3 the whole year (domain.md 9.3).
    private static readonly TimeSpan Baghdad = TimeSpan.FromHours(3);
    private static readonly TimeSpan Window = TimeSpan.FromHours(1);

    /// <summary>Everything odd, newest first.</summary>
    /// <param name="isOwnName">Whether a person of the clinic bears the surname of a family.</param>
    public static IReadOnlyList<OddReading> Of(IEnumerable<Reading> readings, OddReadingLimits limits, Func<StaffId, FamilyId, bool> isOwnName)
    {
        var all = readings.OrderBy(r => r.At).ToList();
        return
        [
            .. OwnName(all, isOwnName).Concat(Nights(all, limits)).Concat(Many(all, limits)).Concat(Unassigned(all))
                .OrderByDescending(o => o.To).ThenBy(o => o.Kind).ThenBy(o => o.By.Value).ThenBy(o => o.FamilyId?.Value),
        ];
    }

    /// <summary>Whether an instant lies in the night of Baghdad.</summary>
    public static bool IsNight(DateTimeOffset at, OddReadingLimits limits)
    {
        var hour = at.ToOffset(Baghdad).Hour;
        return limits.NightFrom > limits.NightUntil
            ? hour >= limits.NightFrom || hour < limits.NightUntil
            : hour >= limits.NightFrom && hour < limits.NightUntil;
    }

    private static IEnumerable<OddReading> OwnName(List<Reading> all, Func<StaffId, FamilyId, bool> isOwnName) =>
        all.GroupBy(r => (r.By, r.FamilyId)).Where(g => isOwnName(g.Key.By, g.Key.FamilyId)).Select(g => Told(OddReadingKind.OwnName, [.. g]));

    // A supervisor's office and a lawyer's cases are their work; whoever else opened a file, or tried to, had none with it.
    private static IEnumerable<OddReading> Unassigned(List<Reading> all) =>
        all.Where(r => !r.Assigned && r.Role is (Role.Lawyer or Role.Supervisor))
            .GroupBy(r => (r.By, r.FamilyId)).Select(g => Told(OddReadingKind.Unassigned, [.. g]));

    // One night is one line: it ends after midnight, so the hours before its end belong to the day before.
    private static IEnumerable<OddReading> Nights(List<Reading> all, OddReadingLimits limits) =>
        all.Where(r => IsNight(r.At, limits))
            .GroupBy(r => (r.By, Night: r.At.ToOffset(Baghdad).AddHours(-limits.NightUntil).Date))
            .Select(g => Told(OddReadingKind.Night, [.. g]));

    private static IEnumerable<OddReading> Many(List<Reading> all, OddReadingLimits limits) =>
        all.GroupBy(r => r.By).SelectMany(g => ManyOf([.. g], limits.ManyFamilies));

    // The hour slides. Hours with too many that overlap are one line.
    private static List<OddReading> ManyOf(List<Reading> own, int most)
    {
        List<OddReading> found = [];
        Dictionary<FamilyId, int> within = [];
        var (first, begin, end) = (0, -1, -1);
        for (var last = 0; last < own.Count; last++)
        {
            within[own[last].FamilyId] = within.GetValueOrDefault(own[last].FamilyId) + 1;
            for (; own[last].At - own[first].At >= Window; first++)
            {
                if (--within[own[first].FamilyId] == 0) within.Remove(own[first].FamilyId);
            }

            if (within.Count < most) continue;
            if (begin >= 0 && first > end)
            {
                found.Add(Told(OddReadingKind.ManyFamilies, own[begin..(end + 1)]));
                begin = -1;
            }

            (begin, end) = (begin < 0 ? first : begin, last);
        }

        if (begin >= 0) found.Add(Told(OddReadingKind.ManyFamilies, own[begin..(end + 1)]));
        return found;
    }

    private static OddReading Told(OddReadingKind kind, IReadOnlyList<Reading> of)
    {
        var families = of.Select(r => r.FamilyId).Distinct().ToList();
        return new OddReading(kind, of[0].By, of[0].Role, families.Count == 1 ? families[0] : null, of[0].At, of[^1].At, of.Count, families.Count,
            of.All(r => r.Refused));
    }
}
