using LegalClinic.Application.Calendars;
using LegalClinic.Application.Cases;
using LegalClinic.Application.Pathways;
using LegalClinic.Application.Persistence;
using LegalClinic.Application.Rules;
using LegalClinic.Domain;
using LegalClinic.Domain.Calendars;
using LegalClinic.Domain.Cases;
using LegalClinic.Domain.Deadlines;
using LegalClinic.Domain.Pathways.Rules;
using LegalClinic.Domain.Staff;
using Microsoft.EntityFrameworkCore;

namespace LegalClinic.Application.Deadlines;

/// <summary>What every step of a deadline needs: the deadline as the person saw it, its case, its calendar, its rule.</summary>
public sealed class DeadlineWork(IClinicDb db, CaseWork work, WorkCalendars calendars, IRuleBook book, IPathwayRules rules)
{
    /// <summary>Makes a step in a deadline and writes it down; the case counts as worked on.</summary>
    public async Task<DeadlineDto> StepAsync(DeadlineId id, int version, Func<Deadline, Stamp, Task> step, CancellationToken ct)
    {
        var deadline = (await db.Deadlines.Where(d => d.Id == id).OneAsync("deadline.not_found", ct)).At(version);
        var inCase = await OpenCaseAsync(deadline.CaseId, ct);

        await step(deadline, work.Stamp);
        inCase.Touch(work.Stamp);

        await db.SaveChangesAsync(ct);
        return DeadlineDto.Of(deadline, work.Today);
    }

    /// <summary>The case, if it is open.</summary>
    /// <exception cref="DomainException"><c>case.closed</c>.</exception>
    public async Task<Case> OpenCaseAsync(CaseId id, CancellationToken ct)
    {
        var inCase = await db.Cases.Where(c => c.Id == id).OneAsync("case.not_found", ct);
        return inCase.IsOpen ? inCase : throw new DomainException("case.closed");
    }

    /// <summary>The rules with what was released at the rules desk until now; read once for all kinds of a request.</summary>
    public async Task<IPathwayRules> RulesAsync(CancellationToken ct)
    {
        await book.FilesAsync(ct);
        return rules;
    }

    /// <summary>The rule of a kind on the day of the event; null when there was none there.</summary>
    public static DeadlineRule? RuleOf(IPathwayRules rules, DeadlineKind kind, DateOnly eventOn, Jurisdiction jurisdiction) =>
        kind.ValidFrom > eventOn ? null : rules.On(eventOn, jurisdiction).Deadlines.FirstOrDefault(r => r.Code == kind.Code);

    /// <summary>The calendar of a deadline, held until the deadline is written.</summary>
    public Task<WorkingCalendar> HeldCalendarAsync(BodyPlace place, CancellationToken ct) => calendars.HeldAsync(place, ct);

    /// <summary>Whose working days count for a body, asked by a case of an office of the clinic.</summary>
    /// <param name="side">Which side is meant of a body that is on both; null for that of the clinic's office.</param>
    public async Task<BodyPlace> PlaceAsync(string bodyCode, string? officeName, Jurisdiction? side, OfficeId office, CancellationToken ct) =>
        calendars.PlaceOf(bodyCode, officeName, side is null or Jurisdiction.Both ? await SideOfAsync(office, ct) : side.Value);

    private Task<Jurisdiction> SideOfAsync(OfficeId office, CancellationToken ct) =>
        db.Offices.Where(o => o.Id == office).Select(o => o.Jurisdiction).FirstOrDefaultAsync(ct);
}
