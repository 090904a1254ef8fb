using LegalClinic.Api.Http;
using LegalClinic.Application.Calendars;
using LegalClinic.Application.Persistence;
using LegalClinic.Domain.Calendars;
using LegalClinic.Domain.Staff;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LegalClinic.Api.Calendars;

/// <summary>Holidays, and closures of bodies and of single offices.</summary>
public static class CalendarEndpoints
{
    public static void MapCalendars(this IEndpointRouteBuilder app)
    {
        var group = app.MapClinicGroup("closed-days");
        group.MapGet("/", List).WithName(nameof(ListClosedDays));
        group.MapPost("/", Add).WithName(nameof(AddClosedDays));
        group.MapPut("/{id:guid}", Change).WithName(nameof(ChangeClosedDays));
        group.MapPost("/{id:guid}/withdrawal", Withdraw).WithName(nameof(WithdrawClosedDays));
    }

    /// <summary>The closed days of a year, in their order; without a year, of the present one.</summary>
    public static async Task<Ok<Page<ClosedDaysDto>>> List(
        ISender sender, int? year = null, string? body = null, int page = 1, int size = 100, CancellationToken ct = default) =>
        TypedResults.Ok(await sender.Send(new ListClosedDays(year, body, page, size), ct));

    public static async Task<Created<ClosedDaysState>> Add(AddClosedDaysBody body, ISender sender, CancellationToken ct)
    {
        var entered = await sender.Send(new AddClosedDays(body.Id, body.Draft(), body.Why), ct);
        return TypedResults.Created("/api/closed-days", entered);
    }

    public static async Task<Ok<ClosedDaysState>> Change(Guid id, ChangeClosedDaysBody body, IfMatch match, ISender sender, CancellationToken ct) =>
        TypedResults.Ok(await sender.Send(new ChangeClosedDays(new ClosedDaysId(id), match.Version, body.Draft(), body.Why), ct));

    public static async Task<Ok<ClosedDaysState>> Withdraw(Guid id, WithdrawClosedDaysBody body, IfMatch match, ISender sender, CancellationToken ct) =>
        TypedResults.Ok(await sender.Send(new WithdrawClosedDays(new ClosedDaysId(id), match.Version, body.Why), ct));
}

/// <summary>Closed days with the identifier that the client chose, and why they are entered.</summary>
public sealed record AddClosedDaysBody(
    ClosedDaysId Id, DateOnly FirstDay, DateOnly LastDay, Jurisdiction Jurisdiction, string Source, string Why, string? BodyCode = null, string? OfficeName = null,
    string? NameAr = null, string? NameCkb = null, string? NameEn = null, bool IsProvisional = false, DateOnly? SourceOn = null)
{
    internal ClosedDaysDraft Draft() =>
        new(FirstDay, LastDay, Jurisdiction, BodyCode, OfficeName, NameAr, NameCkb, NameEn, IsProvisional, Source, SourceOn);
}

/// <summary>What an entry of the calendar is to say from now on, and why.</summary>
public sealed record ChangeClosedDaysBody(
    DateOnly FirstDay, DateOnly LastDay, Jurisdiction Jurisdiction, string Source, string Why, string? BodyCode = null, string? OfficeName = null,
    string? NameAr = null, string? NameCkb = null, string? NameEn = null, bool IsProvisional = false, DateOnly? SourceOn = null)
{
    internal ClosedDaysDraft Draft() =>
        new(FirstDay, LastDay, Jurisdiction, BodyCode, OfficeName, NameAr, NameCkb, NameEn, IsProvisional, Source, SourceOn);
}

/// <summary>Why an entry of the calendar holds no longer.</summary>
public sealed record WithdrawClosedDaysBody(string Why);
