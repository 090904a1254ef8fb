using LegalClinic.Application.Persistence;
using LegalClinic.Domain.Devices;
using LegalClinic.Domain.Intakes;

namespace LegalClinic.Application.Devices;

/// <summary>What a device says of itself when it has a network.</summary>
/// <param name="DeviceTime">Instant in UTC by the device's clock.</param>
/// <param name="Version">Version of the program that runs on it.</param>
/// <param name="Unsent">Forms on it that the server does not have.</param>
/// <param name="OldestUnsentAt">Instant in UTC, by the device's clock, at which the oldest of them was finished.</param>
/// <param name="Stopped">Forms that the server refused and that wait for their writer.</param>
/// <param name="Receipts">Entries for which the device holds a receipt and still an envelope.</param>
/// <param name="Erased">The device has obeyed the order to erase itself.</param>
public sealed record DeviceContactBody(
    DateTimeOffset DeviceTime, string Version, int Unsent, DateTimeOffset? OldestUnsentAt, int Stopped, long? UsedBytes, long? QuotaBytes,
    IReadOnlyList<Guid> Receipts, bool Erased = false);

/// <summary>What the server tells a device.</summary>
/// <param name="ServerTime">Instant in UTC.</param>
/// <param name="Share">The server's part of the key of its store, in Base64; null while the store is to stay closed.</param>
/// <param name="Unknown">Entries with a receipt that the server does not know, as after it was put back to an older back-up: to be offered again.</param>
/// <param name="States">What has become of the others.</param>
public sealed record DeviceOrders(
    DateTimeOffset ServerTime, DeviceOrder Order, byte[]? Share, IReadOnlyList<Guid> Unknown, IReadOnlyList<HandedIn> States);

/// <summary>What a device is to do.</summary>
public enum DeviceOrder { None, Wipe }

/// <summary>A form that a device handed in.</summary>
public sealed record HandedIn(Guid EntryId, string Number, IntakeStatus Status);

/// <summary>A device reports; it is told what to do. It asks by itself, whoever is signed in or nobody.</summary>
public sealed class DeviceContact(IClinicDb db, IDeviceDoor door, IDeviceKeys keys, TimeProvider time)
{
    /// <summary>Most receipts in one contact.</summary>
    public const int MostReceipts = 2_000;

    /// <summary>Keeps the report and answers with the orders.</summary>
    public async Task<DeviceOrders> ReportAsync(Device device, DeviceContactBody said, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        var oldest = said.OldestUnsentAt is { } at ? (int?)Math.Clamp((said.DeviceTime - at).TotalMinutes, 0, int.MaxValue) : null;
        var version = said.Version.Length > Device.VersionMaxLength ? said.Version[..Device.VersionMaxLength] : said.Version;
        device.Reported(
            new DeviceReport(now, said.DeviceTime.ToUniversalTime(), version, said.Unsent, oldest, said.Stopped, said.UsedBytes, said.QuotaBytes), said.Erased);
        await db.SaveChangesAsync(ct);

        Guid[] held = [.. said.Receipts.Distinct().Take(MostReceipts)];
        var known = await door.HandedInAsync(device.Id, held, ct);
        return new DeviceOrders(
            now, device.State == DeviceState.Wiping ? DeviceOrder.Wipe : DeviceOrder.None, device.GetsShare ? keys.Share(device.Id) : null,
            [.. held.Except(known.Select(k => k.EntryId))], known);
    }
}
