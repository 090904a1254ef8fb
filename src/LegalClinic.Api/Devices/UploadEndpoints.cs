using System.Buffers.Text;
using System.Globalization;
using System.Text;
using LegalClinic.Application.Devices;
using LegalClinic.Application.Intakes;
using LegalClinic.Domain;
using LegalClinic.Domain.Devices;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LegalClinic.Api.Devices;

/// <summary>
/// Envelopes in pieces over a line that breaks: tus 1.0.0 with its extensions creation and expiration (tus.io/protocols/resumable-upload),
/// and the act that opens what is whole and answers its receipt (decision 18).
/// </summary>
public static class UploadEndpoints
{
    private const string Protocol = "1.0.0";
    private const string PieceType = "application/offset+octet-stream";

    public static void MapUploads(this IEndpointRouteBuilder app)
    {
        // By the device's token, without a session and so without a cookie that another site could use.
        var uploads = app.MapGroup("/api/devices/{id:guid}/uploads").WithTags("devices");
        uploads.MapPost("/", Begin).WithName("BeginUpload");
        uploads.MapMethods("/{entryId:guid}", [HttpMethods.Head], Ask).WithName("AskUpload");
        uploads.MapPatch("/{entryId:guid}", GoOn).WithName("ContinueUpload");
        uploads.MapPost("/{entryId:guid}/completion", Complete).WithName(nameof(ReceivePhoto));
    }

    /// <summary>Announces an envelope: <c>Upload-Length</c> in bytes, <c>Upload-Metadata</c> with its identifier as <c>entry</c>.</summary>
    public static async Task<Created> Begin(Guid id, HttpContext http, IDeviceDoor door, Uploads uploads, CancellationToken ct)
    {
        await LetInAsync(id, http, door, ct);
        var length = Number(http.Request, "Upload-Length");
        if (length > EnvelopeDesk.MaxBytes)
        {
            http.Response.OnStarting(() => Header(http, "Tus-Max-Size", EnvelopeDesk.MaxBytes));
            throw new BadHttpRequestException("The envelope is too large.", StatusCodes.Status413PayloadTooLarge);
        }

        var entry = Entry(http.Request);
        var upload = await uploads.BeginAsync(new DeviceId(id), entry, length > 0 ? length : throw Malformed("Upload-Length"), ct);
        Tell(http, uploads, upload);
        return TypedResults.Created($"/api/devices/{id}/uploads/{entry}");
    }

    /// <summary>Answers how many bytes have arrived.</summary>
    public static async Task<Ok> Ask(Guid id, Guid entryId, HttpContext http, IDeviceDoor door, Uploads uploads, CancellationToken ct)
    {
        await LetInAsync(id, http, door, ct);
        var upload = await uploads.FindAsync(new DeviceId(id), entryId, ct);
        Tell(http, uploads, upload);
        http.Response.Headers["Upload-Length"] = upload.Length.ToString(CultureInfo.InvariantCulture);
        http.Response.Headers.CacheControl = "no-store";
        return TypedResults.Ok();
    }

    /// <summary>Takes the bytes that follow on <c>Upload-Offset</c>; what came before a cut is kept.</summary>
    public static async Task<NoContent> GoOn(Guid id, Guid entryId, HttpContext http, IDeviceDoor door, Uploads uploads, CancellationToken ct)
    {
        await LetInAsync(id, http, door, ct);
        if (http.Request.ContentType != PieceType)
        {
            throw new BadHttpRequestException($"Pieces come as {PieceType}.", StatusCodes.Status415UnsupportedMediaType);
        }

        Tell(http, uploads, await uploads.AppendAsync(new DeviceId(id), entryId, Number(http.Request, "Upload-Offset"), http.Request.Body, ct));
        return TypedResults.NoContent();
    }

    /// <summary>Opens an envelope that is whole and hands in what is in it. Asked again, the same receipt is answered.</summary>
    public static async Task<Ok<DeviceReceipt>> Complete(
        Guid id, Guid entryId, HttpRequest request, IDeviceDoor door, IDeviceKeys keys, Uploads uploads, EnvelopeDesk desk, CancellationToken ct)
    {
        var device = (await door.LetInAsync(new DeviceId(id), request.DeviceToken, ct)).Id;
        var upload = await uploads.FindAsync(device, entryId, ct);
        if (upload.Hash is { } hash && await door.PhotoAsync(device, entryId, ct) is { } kept)
        {
            return TypedResults.Ok(DeviceReceipts.Of(keys, device, kept, hash));
        }

        try
        {
            var taken = await desk.TakeAsync(device, entryId, await uploads.ReadAsync(upload, ct), ct);
            await uploads.KeepAsync(upload, taken.Receipt.Hash, ct);
            return TypedResults.Ok(taken.Receipt);
        }
        catch (DomainException)
        {
            // The same bytes would be refused again, and they stand in the way of others.
            await uploads.ThrowAwayAsync(upload, ct);
            throw;
        }
    }

    private static async Task LetInAsync(Guid id, HttpContext http, IDeviceDoor door, CancellationToken ct)
    {
        http.Response.OnStarting(() => Header(http, "Tus-Resumable", Protocol));
        await door.LetInAsync(new DeviceId(id), http.Request.DeviceToken, ct);
        if (http.Request.Headers["Tus-Resumable"] != Protocol)
        {
            http.Response.OnStarting(() => Header(http, "Tus-Version", Protocol));
            throw new BadHttpRequestException("Another version of the protocol.", StatusCodes.Status412PreconditionFailed);
        }
    }

    private static void Tell(HttpContext http, Uploads uploads, Upload upload)
    {
        http.Response.Headers["Upload-Offset"] = upload.Received.ToString(CultureInfo.InvariantCulture);
        http.Response.Headers["Upload-Expires"] = uploads.ExpiryOf(upload).ToString("R", CultureInfo.InvariantCulture);
    }

    private static Task Header(HttpContext http, string name, object value)
    {
        http.Response.Headers[name] = string.Create(CultureInfo.InvariantCulture, $"{value}");
        return Task.CompletedTask;
    }

    private static long Number(HttpRequest request, string header) =>
        long.TryParse(request.Headers[header], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw Malformed(header);

    // "entry MDE5…, other dGV4dA==": keys with their values in Base64.
    private static Guid Entry(HttpRequest request)
    {
        var pairs = request.Headers["Upload-Metadata"].ToString().Split(',', StringSplitOptions.TrimEntries).Select(pair => pair.Split(' '));
        var value = pairs.FirstOrDefault(pair => pair is ["entry", _])?[1];
        return value is not null && Base64.IsValid(value) && Guid.TryParse(Encoding.UTF8.GetString(Convert.FromBase64String(value)), out var entry)
            ? entry
            : throw Malformed("Upload-Metadata");
    }

    private static BadHttpRequestException Malformed(string header) => new($"{header} does not read.");
}
