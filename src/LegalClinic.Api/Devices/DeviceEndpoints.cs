using LegalClinic.Api.Http;
using LegalClinic.Application.Devices;
using LegalClinic.Domain.Devices;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LegalClinic.Api.Devices;

/// <summary>Tablets that work without a network: who they are, what they hand in, what they are told (decision 15).</summary>
public static class DeviceEndpoints
{
    private const string EnvelopeType = "application/octet-stream";

    public static void MapDevices(this IEndpointRouteBuilder app)
    {
        var people = app.MapClinicGroup("devices");
        people.MapPost("/", Register).WithName(nameof(RegisterDevice));
        people.MapPost("/{id:guid}/tickets", Ticket).WithName(nameof(IssueDeviceTicket));
        people.MapGet("/", List).WithName(nameof(ListDevices));
        people.MapPost("/{id:guid}/expiry", Expire).WithName(nameof(ExpireDevice));
        people.MapPost("/{id:guid}/wipe", Wipe).WithName(nameof(WipeDevice));
        people.MapPost("/{id:guid}/theft", Stolen).WithName(nameof(ReportDeviceStolen));
        people.MapPost("/{id:guid}/readmission", Readmit).WithName(nameof(ReadmitDevice));
        people.MapPut("/{id:guid}/file/{entryId:guid}", Load).WithName(nameof(LoadEnvelope)).Accepts<Stream>(EnvelopeType);

        // The device itself asks: by its token, without a session, and so without a cookie that another site could use.
        var devices = app.MapGroup("/api/devices").WithTags("devices");
        devices.MapPost("/{id:guid}/contact", Contact).WithName("RecordDeviceContact");
        devices.MapPut("/{id:guid}/envelopes/{entryId:guid}", HandIn).WithName("HandInEnvelope").Accepts<Stream>(EnvelopeType);
    }

    public static async Task<Ok<DeviceWelcome>> Register(RegisterDeviceBody body, ISender sender, CancellationToken ct) =>
        TypedResults.Ok(await sender.Send(new RegisterDevice(body.Id, body.Label), ct));

    public static async Task<Ok<DeviceTicket>> Ticket(Guid id, ISender sender, CancellationToken ct) =>
        TypedResults.Ok(await sender.Send(new IssueDeviceTicket(new DeviceId(id)), ct));

    public static async Task<Ok<IReadOnlyList<DeviceDto>>> List(ISender sender, CancellationToken ct) =>
        TypedResults.Ok(await sender.Send(new ListDevices(), ct));

    public static async Task<Ok<DeviceOrdered>> Expire(Guid id, DeviceOrderBody body, IfMatch match, ISender sender, CancellationToken ct) =>
        TypedResults.Ok(new DeviceOrdered(await sender.Send(new ExpireDevice(new DeviceId(id), match.Version, body.Why), ct)));

    public static async Task<Ok<DeviceOrdered>> Wipe(Guid id, DeviceOrderBody body, IfMatch match, ISender sender, CancellationToken ct) =>
        TypedResults.Ok(new DeviceOrdered(await sender.Send(new WipeDevice(new DeviceId(id), match.Version, body.Why), ct)));

    public static async Task<Ok<DeviceOrdered>> Stolen(Guid id, DeviceOrderBody body, IfMatch match, ISender sender, CancellationToken ct) =>
        TypedResults.Ok(new DeviceOrdered(await sender.Send(new ReportDeviceStolen(new DeviceId(id), match.Version, body.Why), ct)));

    public static async Task<Ok<DeviceOrdered>> Readmit(Guid id, DeviceOrderBody body, IfMatch match, ISender sender, CancellationToken ct) =>
        TypedResults.Ok(new DeviceOrdered(await sender.Send(new ReadmitDevice(new DeviceId(id), match.Version, body.Why), ct)));

    /// <summary>Takes one entry of the file that was saved on a device whose store was lost: the body is the envelope as it was sealed.</summary>
    public static async Task<Results<Created<DeviceReceipt>, Ok<DeviceReceipt>>> Load(
        Guid id, Guid entryId, HttpRequest request, EnvelopeDesk desk, ISender sender, CancellationToken ct)
    {
        await sender.Send(new LoadEnvelope(new DeviceId(id), entryId), ct);
        return await ReceiveAsync(new DeviceId(id), entryId, request, desk, ct);
    }

    /// <summary>A device reports and is told what to do.</summary>
    public static async Task<Ok<DeviceOrders>> Contact(
        Guid id, DeviceContactBody body, HttpRequest request, IDeviceDoor door, DeviceContact contact, CancellationToken ct)
    {
        var device = await door.LetInAsync(new DeviceId(id), request.DeviceToken, ct);
        return TypedResults.Ok(await contact.ReportAsync(device, body, ct));
    }

    /// <summary>Hands in what a device sealed: the body is the envelope. The same form handed in again is stored once and answered the same.</summary>
    public static async Task<Results<Created<DeviceReceipt>, Ok<DeviceReceipt>>> HandIn(
        Guid id, Guid entryId, HttpRequest request, IDeviceDoor door, EnvelopeDesk desk, CancellationToken ct)
    {
        await door.LetInAsync(new DeviceId(id), request.DeviceToken, ct);
        return await ReceiveAsync(new DeviceId(id), entryId, request, desk, ct);
    }

    private static async Task<Results<Created<DeviceReceipt>, Ok<DeviceReceipt>>> ReceiveAsync(
        DeviceId device, Guid entry, HttpRequest request, EnvelopeDesk desk, CancellationToken ct)
    {
        var taken = await desk.TakeAsync(device, entry, await EnvelopeDesk.ReadAsync(request, ct), ct);
        return taken.Created ? TypedResults.Created($"/api/intakes/{taken.Intake.Value}", taken.Receipt) : TypedResults.Ok(taken.Receipt);
    }
}

/// <summary>A device with the identifier it chose for itself.</summary>
public sealed record RegisterDeviceBody(DeviceId Id, string Label);

/// <summary>Why something is ordered of a device.</summary>
public sealed record DeviceOrderBody(string Why);

/// <summary>The device after an order.</summary>
public sealed record DeviceOrdered(int Version);
