using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using LegalClinic.Application.Devices;
using LegalClinic.Domain;
using LegalClinic.Domain.Devices;
using LegalClinic.Domain.Intakes;

namespace LegalClinic.Api.Devices;

/// <summary>What a device sealed, and for whom (decisions 15 and 18).</summary>
/// <param name="Holder">Who wrote it.</param>
internal abstract record EnvelopeContent(TicketHolder Holder)
{
    private const byte LineEnd = (byte)'\n';

    /// <summary>Reads an envelope: JSON with a form, or a line of JSON that says of what the photograph behind it is.</summary>
    /// <exception cref="DomainException"><c>envelope.unreadable</c>: it was cut or altered, or sealed for another entry, device or server.</exception>
    public static EnvelopeContent Open(IDeviceKeys keys, DeviceId device, Guid entry, ReadOnlySpan<byte> envelope)
    {
        try
        {
            var content = keys.Open(device, entry, envelope);
            return Photo(keys, device, content) ?? FormOrCorrection(keys, device, content);
        }
        catch (Exception e) when (e is CryptographicException or KeyNotFoundException or InvalidOperationException or JsonException or FormatException)
        {
            throw new DomainException("envelope.unreadable");
        }
    }

    private static EnvelopeContent FormOrCorrection(IDeviceKeys keys, DeviceId device, byte[] content)
    {
        using var json = JsonDocument.Parse(content);
        if (json.RootElement.TryGetProperty("correction", out var told))
        {
            return new CorrectionContent(WriterOf(keys, device, json.RootElement), new IntakeId(told.GetProperty("intakeId").GetGuid()), told.GetProperty("basedOn").GetGuid(),
                told.GetProperty("form").Clone());
        }

        return new FormContent(WriterOf(keys, device, json.RootElement), json.RootElement.GetProperty("form").Clone());
    }

    // A form is one line too, or lines none of which is JSON by itself.
    private static PhotoOfPaper? Photo(IDeviceKeys keys, DeviceId device, byte[] content)
    {
        var end = Array.IndexOf(content, LineEnd);
        if (end < 0 || !IsJson(content.AsSpan(0, end)))
        {
            return null;
        }

        using var json = JsonDocument.Parse(content.AsMemory(0, end));
        var told = json.RootElement.GetProperty("photo");
        var of = new PhotoSubject(
            told.GetProperty("memberId").GetGuid(), told.GetProperty("documentType").GetString() ?? "", told.GetProperty("takenAt").GetDateTimeOffset().ToUniversalTime(), device);
        return new PhotoOfPaper(WriterOf(keys, device, json.RootElement), new IntakeId(told.GetProperty("intakeId").GetGuid()), of, content[(end + 1)..]);
    }

    private static bool IsJson(ReadOnlySpan<byte> line)
    {
        var reader = new Utf8JsonReader(line);
        return JsonDocument.TryParseValue(ref reader, out _) && reader.BytesConsumed == line.Length;
    }

    private static TicketHolder WriterOf(IDeviceKeys keys, DeviceId device, JsonElement content) =>
        keys.ReadTicket(device, content.GetProperty("ticket").GetString() ?? "");
}

/// <summary>A finished form.</summary>
internal sealed record FormContent(TicketHolder Holder, JsonElement Form) : EnvelopeContent(Holder)
{
    /// <summary>The form as the device wrote it, UTF-8 JSON.</summary>
    public byte[] Verbatim => Encoding.UTF8.GetBytes(Form.GetRawText());
}

/// <summary>A form as its writer corrected it after it was received (decision 19).</summary>
/// <param name="Intake">The form that is corrected.</param>
/// <param name="BasedOn">What the writer had before him: the intake, or an earlier correction of it.</param>
internal sealed record CorrectionContent(TicketHolder Holder, IntakeId Intake, Guid BasedOn, JsonElement Form) : EnvelopeContent(Holder)
{
    /// <summary>The corrected form as the device wrote it, UTF-8 JSON.</summary>
    public byte[] Verbatim => Encoding.UTF8.GetBytes(Form.GetRawText());
}

/// <summary>A photograph of a member's paper.</summary>
/// <param name="Intake">The form that it was taken with.</param>
internal sealed record PhotoOfPaper(TicketHolder Holder, IntakeId Intake, PhotoSubject Of, byte[] Picture) : EnvelopeContent(Holder);
