using LegalClinic.Application.Persistence;
using LegalClinic.Domain.Devices;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace LegalClinic.Application.Devices;

/// <summary>Lists the devices of the office, those with the oldest unsent work first; an administrator sees those of all offices.</summary>
public sealed record ListDevices : IQuery<IReadOnlyList<DeviceDto>>;

/// <summary>A device and what it last said of itself.</summary>
/// <param name="ClockOffMinutes">How far its clock is ahead of the server's (negative: behind), in minutes; null before the first contact.</param>
public sealed record DeviceDto(
    DeviceId Id, string Label, string OfficeCode, string RegisteredBy, DateTimeOffset RegisteredAt, DeviceState State, DateTimeOffset? LastContactAt,
    int? ClockOffMinutes, string? ProgramVersion, int Unsent, int? OldestUnsentMinutes, int Stopped, long? UsedBytes, long? QuotaBytes, int Version);

public sealed class ListDevicesHandler(IClinicDb db) : IQueryHandler<ListDevices, IReadOnlyList<DeviceDto>>
{
    public async ValueTask<IReadOnlyList<DeviceDto>> Handle(ListDevices query, CancellationToken ct)
    {
        var rows = await db.Devices.AsNoTracking()
            .Join(db.Offices, d => d.OfficeId, o => o.Id, (d, o) => new { Device = d, o.Code })
            .Join(db.Staff, x => x.Device.RegisteredBy, s => s.Id, (x, s) => new { x.Device, x.Code, s.DisplayName })
            .ToListAsync(ct);

        return
        [
            .. rows.Select(x => Dto(x.Device, x.Code, x.DisplayName))
                .OrderByDescending(d => d.OldestUnsentMinutes ?? -1).ThenByDescending(d => d.LastContactAt).ThenBy(d => d.Id.Value),
        ];
    }

    private static DeviceDto Dto(Device d, string office, string by)
    {
        var said = d.Report;
        return new DeviceDto(
            d.Id, d.Label, office, by, d.RegisteredAt, d.State, said?.At, said is null ? null : (int)(said.DeviceTime - said.At).TotalMinutes, said?.ProgramVersion,
            said?.Unsent ?? 0, said?.OldestUnsentMinutes, said?.Stopped ?? 0, said?.UsedBytes, said?.QuotaBytes, d.Version);
    }
}
