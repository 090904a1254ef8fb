using System.Security.Cryptography;
using System.Text.Json;
using LegalClinic.Api.Http;
using LegalClinic.Application.Access;
using LegalClinic.Application.Devices;
using LegalClinic.Application.Intakes;
using LegalClinic.Application.Intakes.Corrections;
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
    /// <summary>Longest envelope in bytes: a form of a family of forty with long texts is a tenth of it, the largest photograph that a tablet makes a third.</summary>
    public const int MaxBytes = 2 * 1024 * 1024;

    /// <summary>Takes in what a device sealed: a form, a correction of one, or a photograph of a paper.</summary>
    /// <exception cref="DomainException"><c>envelope.unreadable</c>: it was cut or altered, or sealed for another entry, device or server.</exception>
    /// <exception cref="MalformedFormException">It opens, and what is in it does not read as a form.</exception>
    public async Task<TakenIn> TakeAsync(DeviceId device, Guid entry, byte[] envelope, CancellationToken ct)
    {
        var content = EnvelopeContent.Open(keys, device, entry, envelope);
        var hash = SHA256.HashData(envelope);
        door.HandInFor(content.Holder);
        var taken = content switch
        {
            PhotoOfPaper photo => await TakeAsync(device, entry, photo, hash, ct),
            CorrectionContent correction => await TakeAsync(device, entry, correction, hash, ct),
            FormContent form => await TakeAsync(device, entry, form, hash, ct),
            _ => throw new DomainException("envelope.unreadable"),
        };
        await door.NoteAsync(device, entry, taken.Intake, ct);
        return taken;
    }

    /// <summary>Reads an envelope that is the body of a request.</summary>
    /// <exception cref="BadHttpRequestException">It is longer than any envelope: 413.</exception>
    public static async Task<byte[]> ReadAsync(HttpRequest request, CancellationToken ct)
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

    private async Task<TakenIn> TakeAsync(DeviceId device, Guid entry, FormContent content, byte[] hash, CancellationToken ct)
    {
        var intake = await sender.Send(new SubmitIntake(new IntakeId(entry), Read(content.Form), content.Verbatim, device), ct);
        return new TakenIn(intake.Id, intake.Created, DeviceReceipts.Of(keys, device, intake, hash));
    }

    private async Task<TakenIn> TakeAsync(DeviceId device, Guid entry, PhotoOfPaper content, byte[] hash, CancellationToken ct)
    {
        var photo = await sender.Send(new ReceivePhoto(new IntakePhotoId(entry), content.Intake, content.Of, content.Picture), ct);
        return new TakenIn(content.Intake, photo.Created, DeviceReceipts.Of(keys, device, photo, hash));
    }

    private async Task<TakenIn> TakeAsync(DeviceId device, Guid entry, CorrectionContent content, byte[] hash, CancellationToken ct)
    {
        var command = new SubmitFormCorrection(new FormCorrectionId(entry), content.Intake, content.BasedOn, Read(content.Form), content.Verbatim, device);
        var correction = await SendAsync(command, ct);
        return new TakenIn(content.Intake, correction.Created, DeviceReceipts.Of(keys, device, correction, hash));
    }

    // Somebody wrote into the file at the same moment. Nothing of the correction was kept, and nothing is wrong with it: the device tries again by itself.
    private async Task<CorrectionReceived> SendAsync(SubmitFormCorrection command, CancellationToken ct)
    {
        try
        {
            return await sender.Send(command, ct);
        }
        catch (StaleVersionException)
        {
            throw new CorrectionDelayedException();
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
}

/// <summary>What was taken in.</summary>
/// <param name="Intake">The form, or the form that the photograph belongs to.</param>
/// <param name="Created">True when this call stored it.</param>
public sealed record TakenIn(IntakeId Intake, bool Created, DeviceReceipt Receipt);

/// <summary>A correction that was not taken in since somebody else wrote into the file at that moment.</summary>
public sealed class CorrectionDelayedException() : Exception("correction.delayed");

/// <summary>A form that does not read, with every fault in it.</summary>
public sealed class MalformedFormException(Dictionary<string, string[]> faults) : Exception("request.malformed")
{
    /// <summary>Faults by the path of the field.</summary>
    public Dictionary<string, string[]> Faults { get; } = faults;
}
