using System.Security.Cryptography;
using LegalClinic.Application.Access;
using LegalClinic.Application.Devices;
using LegalClinic.Application.Intakes;
using LegalClinic.Domain;
using LegalClinic.Domain.Devices;
using LegalClinic.Domain.Intakes;
using LegalClinic.Infrastructure.Persistence;
using LegalClinic.Infrastructure.SignIn;
using Microsoft.EntityFrameworkCore;

namespace LegalClinic.Infrastructure.Devices;

/// <summary>Lets devices in by their tokens.</summary>
internal sealed class DeviceDoor(ClinicDbContext db, ActingStaff acting) : IDeviceDoor
{
    public async Task<Device> LetInAsync(DeviceId id, string token, CancellationToken ct)
    {
        acting.AnswerTo(id);
        var device = await db.Devices.FirstOrDefaultAsync(d => d.Id == id, ct) ?? throw new DeviceUnknownException();
        if (!CryptographicOperations.FixedTimeEquals(Hash(token), device.TokenHash))
        {
            throw new DeviceUnknownException();
        }

        return device.IsLetIn ? device : throw new DeviceRefusedException();
    }

    public void HandInFor(TicketHolder holder) => acting.HandInFor(holder);

    public async Task<IReadOnlyList<HandedIn>> HandedInAsync(DeviceId device, Guid[] entries, CancellationToken ct)
    {
        if (entries.Length == 0)
        {
            return [];
        }

        var rows = await db.Database.SqlQuery<HandedInRow>($"""
            SELECT id, number, status FROM intakes_from_device({device.Value}, {entries})
            UNION ALL SELECT id, number, status FROM photos_from_device({device.Value}, {entries})
            UNION ALL SELECT id, number, status FROM corrections_from_device({device.Value}, {entries})
            """).ToListAsync(ct);
        return [.. rows.Select(r => new HandedIn(r.Id, r.Number, Code<IntakeStatus>.Parse(r.Status)))];
    }

    public async Task<PhotoReceived?> PhotoAsync(DeviceId device, Guid entry, CancellationToken ct)
    {
        Guid[] entries = [entry];
        var row = await db.Database.SqlQuery<PhotoRow>($"SELECT id, number, status, received_at FROM photos_from_device({device.Value}, {entries})").SingleOrDefaultAsync(ct);
        return row is null ? null : new PhotoReceived(new IntakePhotoId(row.Id), row.Number, Code<IntakeStatus>.Parse(row.Status), row.ReceivedAt, Created: false);
    }

    public Task ExpireUploadsAsync(DateTimeOffset before, CancellationToken ct) =>
        db.Database.ExecuteSqlAsync($"SELECT expire_uploads({before})", ct);

    private static byte[] Hash(string token)
    {
        var bytes = new byte[token.Length];
        return SHA256.HashData(Convert.TryFromBase64String(token, bytes, out var length) ? bytes.AsSpan(0, length) : default);
    }

    private sealed record HandedInRow(Guid Id, string Number, string Status);

    private sealed record PhotoRow(Guid Id, string Number, string Status, DateTimeOffset ReceivedAt);
}
