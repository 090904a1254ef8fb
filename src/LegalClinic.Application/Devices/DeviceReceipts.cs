using System.Globalization;
using System.Security.Cryptography;
using LegalClinic.Application.Intakes;
using LegalClinic.Domain.Devices;
using LegalClinic.Domain.Intakes;

namespace LegalClinic.Application.Devices;

/// <summary>The server's signed word that it holds what a device handed in.</summary>
/// <param name="ReceivedAt">Instant in UTC by the server's clock, as it is signed.</param>
/// <param name="Hash">SHA-256 of the envelope's bytes, in Base64.</param>
/// <param name="Signature">ECDSA P-256 with SHA-256, r‖s, in Base64, over the text of the receipt.</param>
public sealed record DeviceReceipt(Guid EntryId, string Number, IntakeStatus Status, string ReceivedAt, byte[] Hash, byte[] Signature);

/// <summary>Signs receipts.</summary>
public static class DeviceReceipts
{
    /// <summary>The receipt of what was handed in.</summary>
    public static DeviceReceipt Of(IDeviceKeys keys, DeviceId device, IntakeReceipt intake, ReadOnlySpan<byte> envelope)
    {
        var hash = SHA256.HashData(envelope);
        var receivedAt = intake.ReceivedAt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
        var text = Text(device, intake.Id.Value, Convert.ToBase64String(hash), intake.Number, receivedAt);
        return new DeviceReceipt(intake.Id.Value, intake.Number, intake.Status, receivedAt, hash, keys.Sign(text));
    }

    /// <summary>What is signed.</summary>
    public static string Text(DeviceId device, Guid entry, string hash, string number, string receivedAt) =>
        $"legalclinic-receipt-1\n{device.Value}\n{entry}\n{hash}\n{number}\n{receivedAt}";
}
