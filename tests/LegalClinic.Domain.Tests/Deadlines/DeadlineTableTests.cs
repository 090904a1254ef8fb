using System.Runtime.CompilerServices;
using LegalClinic.Domain.Calendars;
using LegalClinic.Domain.Deadlines;
using LegalClinic.Domain.Staff;

namespace LegalClinic.Domain.Tests.Deadlines;

/// <summary>Last days that were counted by hand on a printed calendar, each with why; no line was written by the program.</summary>
public sealed class DeadlineTableTests
{
    // domain.md 3.8, by hand as well: what the reference files say is compared with it in DeadlineKindTests of the functional tests.
    private static readonly Dictionary<string, int> Days = new(StringComparer.Ordinal)
    {
        ["tazallum"] = 30, ["tazallum_answer"] = 30, ["administrative_court"] = 60, ["supreme_administrative_court"] = 30, ["objection"] = 10,
        ["appeal"] = 15, ["cassation_personal_status"] = 10, ["cassation_decision"] = 7, ["correction"] = 7,
    };

    private static readonly List<ClosedDays> Calendar = [.. Rows("calendar.csv").Select(r => ClosedDays.Shipped(new ClosedDaysId(Guid.CreateVersion7()), "", new ClosedDaysContent
    {
        FirstDay = DateOnly.Parse(r[0]), LastDay = DateOnly.Parse(r[1]), Jurisdiction = Code<Jurisdiction>.Parse(r[2]),
        BodyCode = Text(r[3]), OfficeName = Text(r[4]), IsProvisional = r[5] == "yes",
    }))];

    private static IEnumerable<TestCaseData> Table => Rows("deadlines.csv").Select((r, line) =>
        new TestCaseData(DateOnly.Parse(r[0]), r[1], new BodyPlace(Code<Jurisdiction>.Parse(r[2]), r[3], Text(r[4])), DateOnly.Parse(r[5]))
            .SetArgDisplayNames($"{line + 1}", r[0], r[1], r[2], r[5], r[6]));

    [TestCaseSource(nameof(Table))]
    public void The_last_day_is_the_one_counted_by_hand(DateOnly eventOn, string kind, BodyPlace place, DateOnly last)
    {
        var term = DeadlineTerm.Of(eventOn, Days[kind], kind != "tazallum_answer", WorkingCalendar.Of(Calendar, place));

        Assert.That(term.LastOn, Is.EqualTo(last));
    }

    [Test]
    public void The_table_has_at_least_sixty_lines_and_every_kind()
    {
        Assert.That(Table.Count(), Is.GreaterThanOrEqualTo(60));
        Assert.That(Rows("deadlines.csv").Select(r => r[1]).Distinct(), Is.EquivalentTo(Days.Keys));
    }

    [TestCase("2027-02-28", 10, true, Description = "Eid of 2027 is not announced yet")]
    [TestCase("2026-03-10", 10, false, Description = "Eid of 2026 was announced")]
    [TestCase("2027-02-25", 10, false, Description = "Sunday before Eid: nothing moved")]
    public void A_last_day_that_rests_on_an_Eid_not_announced_says_so(string eventOn, int days, bool rests)
    {
        var term = DeadlineTerm.Of(DateOnly.Parse(eventOn), days, true, WorkingCalendar.Of(Calendar, new BodyPlace(Jurisdiction.Federal, "CASS")));

        Assert.That(term.RestsOnProvisional, Is.EqualTo(rests));
    }

    [TestCase("2026-11-01", 30, "2026-11-04", "2026-11-28")]
    [TestCase("2026-12-29", 7, "2027-01-01", "2027-01-02")]
    [TestCase("2026-11-01", 6, "2026-11-04", "2026-11-04")]
    [TestCase("2026-11-01", 4, "2026-11-04", "2026-11-04", Description = "day n-3 would lie before day 3")]
    [TestCase("2026-11-01", 2, "2026-11-03", "2026-11-03", Description = "shorter than three days")]
    public void There_are_reminders_on_day_3_and_on_day_n_minus_3(string eventOn, int days, string first, string second)
    {
        var term = DeadlineTerm.Of(DateOnly.Parse(eventOn), days, true, WorkingCalendar.Of(Calendar, new BodyPlace(Jurisdiction.Federal)));

        Assert.That((term.FirstReminderOn, term.SecondReminderOn), Is.EqualTo((DateOnly.Parse(first), DateOnly.Parse(second))));
    }

    [TestCase(0)]
    [TestCase(3651)]
    public void A_period_has_1_to_3650_days(int days)
    {
        Assert.That(() => DeadlineTerm.Of(new DateOnly(2026, 1, 1), days, true, new WorkingCalendar(new HashSet<DateOnly>())), Throws.InstanceOf<ArgumentOutOfRangeException>());
    }

    private static IEnumerable<string[]> Rows(string file, [CallerFilePath] string here = "") =>
        File.ReadLines(Path.Combine(Path.GetDirectoryName(here)!, file)).Skip(1).Select(line => line.Split(',', 7));

    private static string? Text(string cell) => cell.Length == 0 ? null : cell;
}
