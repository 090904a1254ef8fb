using LegalClinic.Application.Intakes;
using LegalClinic.Domain.Devices;
using LegalClinic.Domain.Intakes;
using LegalClinic.Domain.Staff;

namespace LegalClinic.Application.Devices;

/// <summary>
/// The keys between server and devices (docs/decisions/0015-offline-envelopes.md). All of them follow from the master key, so that a server that was put
/// back to an older back-up still opens, knows and signs.
/// </summary>
public interface IDeviceKeys
{
    /// <summary>Public P-256 key for which devices seal: 65 bytes, an uncompressed point.</summary>
    byte[] SealingKey { get; }

    /// <summary>Public P-256 key with which devices check receipts: 65 bytes, an uncompressed point.</summary>
    byte[] ReceiptKey { get; }

    /// <summary>The server's part of the key of a device's store: 32 bytes.</summary>
    byte[] Share(DeviceId device);

    /// <summary>The server's word that somebody may hand in from a device.</summary>
    string Ticket(DeviceId device, TicketHolder holder);

    /// <summary>Reads the server's own word.</summary>
    /// <exception cref="System.Security.Cryptography.CryptographicException">It is not the server's, or of another device.</exception>
    TicketHolder ReadTicket(DeviceId device, string ticket);

    /// <summary>Opens what a device sealed.</summary>
    /// <exception cref="System.Security.Cryptography.CryptographicException">It was cut, altered, or sealed for another entry or server.</exception>
    byte[] Open(DeviceId device, Guid entry, ReadOnlySpan<byte> envelope);

    /// <summary>Signs the text of a receipt: 64 bytes r‖s.</summary>
    byte[] Sign(string receipt);
}

/// <summary>Where devices come in by themselves, without a session.</summary>
public interface IDeviceDoor
{
    /// <summary>Lets a device in by its token; the rest of the request sees this device and nothing else.</summary>
    /// <exception cref="Access.DeviceUnknownException">There is no such device with this token.</exception>
    /// <exception cref="Access.DeviceRefusedException">It was reported stolen.</exception>
    Task<Device> LetInAsync(DeviceId id, string token, CancellationToken ct);

    /// <summary>Does the rest of the request for the person who sealed what the device hands in.</summary>
    void HandInFor(TicketHolder holder);

    /// <summary>Notes that the server has an entry from a device. Nothing is noted when a person loads it from the device's file: the device still offers it itself.</summary>
    /// <param name="intake">The form, or the one that a photograph belongs to.</param>
    Task NoteAsync(DeviceId device, Guid entry, IntakeId intake, CancellationToken ct);

    /// <summary>What has become of entries that a device handed in; those it did not are left out.</summary>
    Task<IReadOnlyList<HandedIn>> HandedInAsync(DeviceId device, Guid[] entries, CancellationToken ct);

    /// <summary>A photograph that a device handed in; null when it did not.</summary>
    Task<PhotoReceived?> PhotoAsync(DeviceId device, Guid entry, CancellationToken ct);

    /// <summary>Throws away uploads of any device that nothing was added to since.</summary>
    /// <param name="before">Instant in UTC.</param>
    Task ExpireUploadsAsync(DateTimeOffset before, CancellationToken ct);
}

/// <summary>Who may hand in from a device, as it was when the ticket was given.</summary>
public sealed record TicketHolder(StaffId Staff, Role Role, OfficeId Office);

/// <summary>How long things hold on a device.</summary>
/// <param name="LockAfterMinutes">Minutes without a touch after which the store locks (domain.md 11).</param>
/// <param name="DaysWithoutContact">Days after which the store no longer opens without a contact.</param>
/// <param name="PinTries">Wrong PINs after which it takes a sign-in with the password.</param>
/// <param name="KeepDays">Days for which an envelope stays on the device after its receipt, to be offered again.</param>
public sealed record DeviceSettings(int LockAfterMinutes, int DaysWithoutContact, int PinTries, int KeepDays);
