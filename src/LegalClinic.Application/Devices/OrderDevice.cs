using FluentValidation;
using LegalClinic.Application.Access;
using LegalClinic.Application.Audit;
using LegalClinic.Application.Persistence;
using LegalClinic.Domain;
using LegalClinic.Domain.Audit;
using LegalClinic.Domain.Cases;
using LegalClinic.Domain.Devices;
using Mediator;

namespace LegalClinic.Application.Devices;

/// <summary>What a supervisor says about a device, with the reason.</summary>
public interface IDeviceOrder : ICommand<int>, IAudited
{
    DeviceId Id { get; }

    /// <summary>Version the order is based on.</summary>
    int Version { get; }
    string Why { get; }

    AuditEntry IAudited.AuditOf() => AuditEntry.RightChange(AuditPart.Device, Id);
}

/// <summary>Closes the store of a device until somebody signs in on it again.</summary>
public sealed record ExpireDevice(DeviceId Id, int Version, string Why) : IDeviceOrder;

/// <summary>Has a device send what it has and then erase itself, at its next contact.</summary>
public sealed record WipeDevice(DeviceId Id, int Version, string Why) : IDeviceOrder;

/// <summary>Refuses the key of a device that was lost or stolen.</summary>
public sealed record ReportDeviceStolen(DeviceId Id, int Version, string Why) : IDeviceOrder;

/// <summary>Takes a device that was found again back in.</summary>
public sealed record ReadmitDevice(DeviceId Id, int Version, string Why) : IDeviceOrder;

public sealed class ExpireDeviceValidator : DeviceOrderValidator<ExpireDevice>;

public sealed class WipeDeviceValidator : DeviceOrderValidator<WipeDevice>;

public sealed class ReportDeviceStolenValidator : DeviceOrderValidator<ReportDeviceStolen>;

public sealed class ReadmitDeviceValidator : DeviceOrderValidator<ReadmitDevice>;

/// <summary>An order has a reason.</summary>
public abstract class DeviceOrderValidator<T> : AbstractValidator<T>
    where T : IDeviceOrder
{
    protected DeviceOrderValidator()
    {
        RuleFor(c => c.Why).NotEmpty().WithErrorCode("required").MaximumLength(Case.ReasonMaxLength).WithErrorCode("too_long");
    }
}

public sealed class DeviceOrderHandler(IClinicDb db, ICurrentStaff staff, TimeProvider time) :
    ICommandHandler<ExpireDevice, int>, ICommandHandler<WipeDevice, int>, ICommandHandler<ReportDeviceStolen, int>, ICommandHandler<ReadmitDevice, int>
{
    public ValueTask<int> Handle(ExpireDevice command, CancellationToken ct) => OrderAsync(command, (d, stamp) => d.Expire(command.Why, stamp), ct);

    public ValueTask<int> Handle(WipeDevice command, CancellationToken ct) => OrderAsync(command, (d, stamp) => d.Wipe(command.Why, stamp), ct);

    public ValueTask<int> Handle(ReportDeviceStolen command, CancellationToken ct) => OrderAsync(command, (d, stamp) => d.ReportStolen(command.Why, stamp), ct);

    public ValueTask<int> Handle(ReadmitDevice command, CancellationToken ct) => OrderAsync(command, (d, stamp) => d.Readmit(command.Why, stamp), ct);

    private async ValueTask<int> OrderAsync(IDeviceOrder command, Action<Device, Stamp> order, CancellationToken ct)
    {
        var device = (await db.Devices.Where(d => d.Id == command.Id).OneAsync("device.not_found", ct)).At(command.Version);
        order(device, new Stamp(staff.Me, time.GetUtcNow()));
        await db.SaveChangesAsync(ct);
        return device.Version;
    }
}
