using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using LegalClinic.Api.Http;
using LegalClinic.Application.Devices;
using LegalClinic.Application.Intakes;
using LegalClinic.Domain;
using LegalClinic.Domain.Devices;
using LegalClinic.Domain.Intakes;
using Mediator;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;

namespace LegalClinic.Api.Devices;

/// <summary>Opens what a device sealed and hands it in for its writer, with every check that a request of the writer's would meet.</summary>
public sealed class EnvelopeDesk(IDeviceKeys keys, IDeviceDoor door, ISender sender, IOptions<JsonOptions> json)
{
    /// <summary>Longest envelope in bytes: a form of a family of forty with long texts is a tenth of it.</summary>
    public const int MaxBytes = 2 * 1024 * 1024;

    /// <exception cref="DomainException"><c>envelope.unreadable</c>: it was cut or altered, or sealed for another entry, device or server.</exception>
    /// <exception cref="MalformedFormException">It opens, and what is in it does not read as a form.</exception>
    public async Task<(IntakeReceipt Intake, DeviceReceipt Signed)> HandInAsync(DeviceId device, Guid entry, HttpRequest request, CancellationToken ct)
    {
        var envelope = await ReadAsync(request, ct);
        var (holder, form, verbatim) = Open(device, entry, envelope);
        door.HandInFor(holder);
        var intake = await sender.Send(new SubmitIntake(new IntakeId(entry), form, verbatim, device), ct);
        return (intake, DeviceReceipts.Of(keys, device, intake, envelope));
    }

    private (TicketHolder Holder, IntakeForm Form, byte[] Verbatim) Open(DeviceId device, Guid entry, byte[] envelope)
    {
        try
        {
            using var content = JsonDocument.Parse(keys.Open(device, entry, envelope));
            var holder = keys.ReadTicket(device, content.RootElement.GetProperty("ticket").GetString() ?? "");
            var form = content.RootElement.GetProperty("form");
            return (holder, Read(form), Encoding.UTF8.GetBytes(form.GetRawText()));
        }
        catch (Exception e) when (e is CryptographicException or KeyNotFoundException or InvalidOperationException or JsonException)
        {
            throw new DomainException("envelope.unreadable");
        }
    }

    private IntakeForm Read(JsonElement form)
    {
        var options = json.Value.SerializerOptions;
        try
        {
            return form.Deserialize<IntakeForm>(options)!;
        }
        catch (JsonException)
        {
            throw new MalformedFormException(JsonFaults.Of(form, options.GetTypeInfo(typeof(IntakeForm)), "form"));
        }
    }

    private static async Task<byte[]> ReadAsync(HttpRequest request, CancellationToken ct)
    {
        using var bytes = new MemoryStream();
        var piece = new byte[64 * 1024];
        for (int read; (read = await request.Body.ReadAsync(piece, ct)) > 0;)
        {
            bytes.Write(piece, 0, read);
            if (bytes.Length > MaxBytes)
            {
                throw new BadHttpRequestException("The envelope is too large.", StatusCodes.Status413PayloadTooLarge);
            }
        }

        return bytes.ToArray();
    }
}

/// <summary>A form that does not read, with every fault in it.</summary>
public sealed class MalformedFormException(Dictionary<string, string[]> faults) : Exception("request.malformed")
{
    /// <summary>Faults by the path of the field.</summary>
    public Dictionary<string, string[]> Faults { get; } = faults;
}
