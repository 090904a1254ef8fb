using LegalClinic.Application.Persistence;
using LegalClinic.Domain;
using LegalClinic.Domain.Calendars;
using LegalClinic.Domain.Deadlines;
using LegalClinic.Domain.Staff;
using Microsoft.EntityFrameworkCore;

namespace LegalClinic.Application.Calendars;

/// <summary>Open deadlines of every office, as far as the calendar needs them: whoever changes the calendar need not see their cases.</summary>
public interface IOpenDeadlines
{
    /// <summary>Until the transaction ends, nobody changes the calendar; with <paramref name="alone"/>, nobody counts by it either.</summary>
    Task HoldCalendarAsync(bool alone, CancellationToken ct);

    /// <summary>What their days are counted from, and where they stand now.</summary>
    Task<IReadOnlyList<OpenDeadlineDays>> ReadAsync(CancellationToken ct);

    /// <summary>Moves their last days and writes it into the timeline of each case.</summary>
    /// <param name="why">Reason as the supervisor gave it.</param>
    Task MoveAsync(IReadOnlyList<MovedDeadline> moved, string why, Stamp stamp, CancellationToken ct);
}

/// <summary>The days of one open deadline.</summary>
public sealed record OpenDeadlineDays(
    Guid Id, string BodyCode, string? OfficeName, string Jurisdiction, DateOnly EventOn, int Days, bool IsWait, DateOnly LastOn, bool RestsOnProvisional)
{
    /// <summary>The office whose calendar counts.</summary>
    public BodyPlace Place => new(Code<Jurisdiction>.Parse(Jurisdiction), BodyCode, OfficeName);
}

/// <summary>A deadline with its new days.</summary>
public sealed record MovedDeadline(Guid Id, DateOnly LastOn, bool RestsOnProvisional);

/// <summary>The calendar of each office, and what hangs on it.</summary>
public sealed class WorkCalendars(IClinicDb db, IReferenceData reference, IOpenDeadlines open)
{
    /// <summary>Whose working days count: a body of one side has the calendar of that side, whoever writes to it.</summary>
    /// <param name="side">For a body that is on both sides.</param>
    public BodyPlace PlaceOf(string bodyCode, string? officeName, Jurisdiction side)
    {
        var its = reference.Bodies.GetValueOrDefault(bodyCode)?.Jurisdiction ?? Jurisdiction.Both;
        return new BodyPlace(its == Jurisdiction.Both ? side : its, bodyCode, officeName);
    }

    /// <summary>The working days of an office as they stand now.</summary>
    public async Task<WorkingCalendar> OfAsync(BodyPlace place, CancellationToken ct) => WorkingCalendar.Of(await EntriesAsync(ct), place);

    /// <summary>The same, and nobody changes the calendar until what was counted by it is written.</summary>
    public async Task<WorkingCalendar> HeldAsync(BodyPlace place, CancellationToken ct)
    {
        await open.HoldCalendarAsync(alone: false, ct);
        return await OfAsync(place, ct);
    }

    /// <summary>Saves a change of the calendar and counts every open deadline anew, in the same transaction.</summary>
    /// <returns>How many deadlines moved.</returns>
    public async Task<int> SaveAsync(string why, Stamp stamp, CancellationToken ct)
    {
        await db.SaveChangesAsync(ct);
        var entries = await EntriesAsync(ct);
        Dictionary<BodyPlace, WorkingCalendar> calendars = [];
        List<MovedDeadline> moved = [];
        foreach (var deadline in await open.ReadAsync(ct))
        {
            if (!calendars.TryGetValue(deadline.Place, out var calendar)) calendars[deadline.Place] = calendar = WorkingCalendar.Of(entries, deadline.Place);
            var term = DeadlineTerm.Of(deadline.EventOn, deadline.Days, !deadline.IsWait, calendar);
            if (term.LastOn != deadline.LastOn || term.RestsOnProvisional != deadline.RestsOnProvisional) moved.Add(new MovedDeadline(deadline.Id, term.LastOn, term.RestsOnProvisional));
        }

        await open.MoveAsync(moved, why, stamp, ct);
        await db.AfterCommitAsync(_ =>
        {
            reference.CalendarChanged();
            return Task.CompletedTask;
        }, ct);
        return moved.Count;
    }

    /// <summary>The entry as the supervisor saw it; nobody else changes or counts by the calendar until it is written.</summary>
    public async Task<ClosedDays> AtAsync(ClosedDaysId id, int version, CancellationToken ct)
    {
        await open.HoldCalendarAsync(alone: true, ct);
        return (await db.ClosedDays.Where(d => d.Id == id).OneAsync("closed_days.not_found", ct)).At(version);
    }

    /// <summary>Nobody else changes or counts by the calendar until what comes now is written.</summary>
    public Task HoldAsync(CancellationToken ct) => open.HoldCalendarAsync(alone: true, ct);

    /// <summary>All entries that hold, from which the calendars of several offices are made.</summary>
    public Task<List<ClosedDays>> EntriesAsync(CancellationToken ct) => db.ClosedDays.AsNoTracking().Where(d => d.WithdrawnAt == null).ToListAsync(ct);
}
