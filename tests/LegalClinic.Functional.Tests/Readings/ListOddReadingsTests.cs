using LegalClinic.Application.Cases;
using LegalClinic.Application.Readings;
using LegalClinic.Domain.Readings;
using LegalClinic.Functional.Tests.Audit;
using LegalClinic.Functional.Tests.Testing;

namespace LegalClinic.Functional.Tests.Readings;

/// <summary>The rows are written by the owner in a month of long ago, since nobody else may say when something happened.</summary>
public sealed class ListOddReadingsTests : ClinicTests
{
    private CaseDto _case = null!;

    [OneTimeSetUp]
    public async Task OpenACase() => _case = await Steps.AssignAsync();

    [Test]
    public async Task A_reading_at_night_in_Baghdad_is_listed_and_one_by_day_is_not()
    {
        await WriteAsync("2025-01-10 20:30+00", "lawyer");
        await WriteAsync("2025-01-11 09:00+00", "lawyer");

        var review = await ReviewAsync("2025-01");

        Assert.That(review.Looked, Is.EqualTo(2));
        Assert.That(review.Page.Items.Where(o => o.Kind != OddReadingKind.OwnName).Select(o => (o.Kind, o.FamilyNumber, o.Readings, o.Mine)), Is.EqualTo(new[] { (OddReadingKind.Night, _case.FamilyNumber, 1, false) }));
    }

    [Test]
    public async Task The_month_begins_and_ends_at_midnight_in_Baghdad()
    {
        await WriteAsync("2025-01-31 20:59:59+00", "lawyer");
        await WriteAsync("2025-01-31 21:00:00+00", "lawyer");

        Assert.That((await ReviewAsync("2025-02")).Looked, Is.EqualTo(1));
    }

    [Test]
    public async Task A_lawyer_who_does_not_carry_the_case_is_listed_to_the_familys_office()
    {
        await WriteAsync("2025-03-10 09:00+00", "lawyer.duh", refused: true);

        var row = (await ReviewAsync("2025-03")).Page.Items.Single();

        Assert.That((row.Kind, row.FamilyId, row.Refused), Is.EqualTo((OddReadingKind.Unassigned, (Domain.Families.FamilyId?)_case.FamilyId, true)));
    }

    [Test]
    public async Task Somebody_with_the_familys_surname_is_listed()
    {
        await AuditTrail.ExecuteAsync(Clinic, $"UPDATE people SET name_laqab = 'الحمداني' WHERE family_id = '{_case.FamilyId.Value}'");
        await AuditTrail.ExecuteAsync(Clinic, $"UPDATE staff SET display_name = 'سالم حمداني' WHERE id = '{(await Clinic.StaffIdAsync("lawyer")).Value}'");
        await WriteAsync("2025-04-10 09:00+00", "lawyer");
        await WriteAsync("2025-04-10 09:05+00", "supervisor");

        Assert.That((await ReviewAsync("2025-04")).Page.Items.Select(o => (o.Kind, o.StaffName)), Is.EqualTo(new[] { (OddReadingKind.OwnName, "سالم حمداني") }));
    }

    [Test]
    public async Task Twenty_families_in_an_hour_are_listed_as_many()
    {
        await AuditTrail.ExecuteAsync(Clinic, $"""
            INSERT INTO audit_events (act, kind, part, subject, subject_id, refused, detail, at, staff_id, role, office_id)
            SELECT 'GetFamily', 'read', 'family', 'family', gen_random_uuid(), false, '', timestamptz '2025-05-10 09:00+00' + n * interval '2 minutes', s.id, 'supervisor', s.office_id
            FROM staff s, generate_series(1, 20) n WHERE s.id = '{(await Clinic.StaffIdAsync("supervisor")).Value}'
            """);

        var many = (await ReviewAsync("2025-05")).Page.Items.Single(o => o.Kind == OddReadingKind.ManyFamilies);

        Assert.That((many.Families, many.Readings, many.FamilyNumber, many.Mine), Is.EqualTo((20, 20, (string?)null, true)));
    }

    [Test]
    public async Task The_office_next_door_sees_nothing_of_it()
    {
        await WriteAsync("2025-06-10 20:30+00", "lawyer");

        var review = (await (await Clinic.AsAsync("supervisor.kir")).GetAsync<OddReadingList>("/api/readings/odd?month=2025-06")).Value;

        Assert.That((review.Looked, review.Page.Total), Is.EqualTo((0, 0)));
    }

    [Test]
    public async Task The_thresholds_are_those_of_the_month_and_each_has_a_source_and_a_reason()
    {
        await AuditTrail.ExecuteAsync(Clinic, """
            INSERT INTO audit_thresholds (code, valid_from, value, source, reason, jurisdiction, name_ar, name_ckb, name_en)
            VALUES ('night_from_hour', '2025-08-01', 20, 'A test', 'A test', 'both', '', '', '')
            """);

        Assert.That(Hour(await ReviewAsync("2025-07")), Is.EqualTo(22));
        Assert.That(Hour(await ReviewAsync("2025-08")), Is.EqualTo(20));
        Assert.That(await Clinic.WithDbAsync(db => Task.FromResult(db.AuditThresholds.Count(t => t.Source == "" || t.Reason == ""))), Is.Zero);

        static int Hour(OddReadingList review) => review.Thresholds.Single(t => t.Code == "night_from_hour").Value;
    }

    [Test]
    public async Task A_month_that_is_none_is_refused()
    {
        var answer = await Supervisor.GetAsync<OddReadingList>("/api/readings/odd?month=2025-13");

        Assert.That(answer.Faults, Is.EqualTo(new[] { "month: malformed" }));
    }

    private async Task WriteAsync(string at, string userName, bool refused = false) =>
        await AuditTrail.ExecuteAsync(Clinic, $"""
            INSERT INTO audit_events (act, kind, part, subject, subject_id, refused, detail, at, staff_id, role, office_id)
            SELECT 'GetFamily', 'read', 'family', 'family', '{_case.FamilyId.Value}', {refused}, '', '{at}', s.id, s.role, s.office_id
            FROM staff s WHERE s.id = '{(await Clinic.StaffIdAsync(userName)).Value}'
            """);

    private async Task<OddReadingList> ReviewAsync(string month) => (await Supervisor.GetAsync<OddReadingList>($"/api/readings/odd?month={month}&size=100")).Value;
}
