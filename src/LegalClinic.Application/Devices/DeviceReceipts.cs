using System.Globalization;
using LegalClinic.Application.Intakes;
using LegalClinic.Application.Intakes.Corrections;
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
    /// <summary>The receipt of a form.</summary>
    /// <param name="hash">SHA-256 of the envelope's bytes.</param>
    public static DeviceReceipt Of(IDeviceKeys keys, DeviceId device, IntakeReceipt intake, byte[] hash) =>
        Signed(keys, device, new DeviceReceipt(intake.Id.Value, intake.Number, intake.Status, Written(intake.ReceivedAt), hash, []));

    /// <summary>The receipt of a photograph.</summary>
    /// <param name="hash">SHA-256 of the envelope's bytes.</param>
    public static DeviceReceipt Of(IDeviceKeys keys, DeviceId device, PhotoReceived photo, byte[] hash) =>
        Signed(keys, device, new DeviceReceipt(photo.Id.Value, photo.Number, photo.Status, Written(photo.ReceivedAt), hash, []));

    /// <summary>The receipt of a correction.</summary>
    /// <param name="hash">SHA-256 of the envelope's bytes.</param>
    public static DeviceReceipt Of(IDeviceKeys keys, DeviceId device, CorrectionReceived correction, byte[] hash) =>
        Signed(keys, device, new DeviceReceipt(correction.Id.Value, correction.Number, correction.Status, Written(correction.ReceivedAt), hash, []));

    /// <summary>What is signed.</summary>
    public static string Text(DeviceId device, Guid entry, string hash, string number, string receivedAt) =>
        $"legalclinic-receipt-1\n{device.Value}\n{entry}\n{hash}\n{number}\n{receivedAt}";

    private static DeviceReceipt Signed(IDeviceKeys keys, DeviceId device, DeviceReceipt bare) =>
        bare with { Signature = keys.Sign(Text(device, bare.EntryId, Convert.ToBase64String(bare.Hash), bare.Number, bare.ReceivedAt)) };

    private static string Written(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
