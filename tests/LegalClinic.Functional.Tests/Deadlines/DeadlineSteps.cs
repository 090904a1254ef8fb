using LegalClinic.Api.Calendars;
using LegalClinic.Api.Deadlines;
using LegalClinic.Application.Calendars;
using LegalClinic.Application.Deadlines;
using LegalClinic.Domain.Calendars;
using LegalClinic.Domain.Cases;
using LegalClinic.Domain.Deadlines;
using LegalClinic.Domain.Staff;
using LegalClinic.Functional.Tests.Testing;

namespace LegalClinic.Functional.Tests.Deadlines;

/// <summary>Steps of deadlines and of the calendar, over HTTP.</summary>
public static class DeadlineSteps
{
    /// <summary>A complaint against a refusal of which the family was told on a day.</summary>
    public static OpenDeadlineBody Complaint(CaseId inCase, DateOnly eventOn) => new(NewDeadline(), inCase, "tazallum", "CAD-OFF", eventOn);

    /// <summary>Opens a deadline.</summary>
    public static Task<Answer<DeadlineDto>> OpenAsync(ClinicClient by, OpenDeadlineBody body) => by.PostAsync<DeadlineDto>("/api/deadlines", body);

    /// <summary>Makes a step in a deadline at the version that was read.</summary>
    public static Task<Answer<DeadlineDto>> StepAsync(ClinicClient by, DeadlineDto of, string step, object body) =>
        by.PostAsync<DeadlineDto>($"/api/deadlines/{of.Id.Value}/{step}", body, of.Version);

    /// <summary>What runs out in a case.</summary>
    public static async Task<CaseDeadlinesDto> OfAsync(ClinicClient by, CaseId id) => (await by.GetAsync<CaseDeadlinesDto>($"/api/cases/{id.Value}/deadlines")).Value;

    /// <summary>A federal holiday.</summary>
    public static AddClosedDaysBody Holiday(DateOnly first, DateOnly? last = null) =>
        new(new ClosedDaysId(Guid.CreateVersion7()), first, last ?? first, Jurisdiction.Federal, "Council of Ministers, circular 12", "announced", NameAr: "عطلة رسمية");

    /// <summary>Enters closed days.</summary>
    public static Task<Answer<ClosedDaysState>> EnterAsync(ClinicClient by, AddClosedDaysBody body) => by.PostAsync<ClosedDaysState>("/api/closed-days", body);

    /// <summary>Withdraws closed days, so that the tests of a fixture do not move each other's deadlines.</summary>
    public static async Task WithdrawAsync(ClinicClient by, ClosedDaysState entry) =>
        _ = (await by.PostAsync<ClosedDaysState>($"/api/closed-days/{entry.Id.Value}/withdrawal", new WithdrawClosedDaysBody("over"), entry.Version)).Value;

    public static DeadlineId NewDeadline() => new(Guid.CreateVersion7());
}
