using System.Security.Cryptography;
using FluentValidation;
using LegalClinic.Application.Access;
using LegalClinic.Application.Audit;
using LegalClinic.Application.Persistence;
using LegalClinic.Domain;
using LegalClinic.Domain.Audit;
using LegalClinic.Domain.Devices;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace LegalClinic.Application.Devices;

/// <summary>Registers the device somebody is signed in on, or registers it anew when the server or the device lost it.</summary>
/// <param name="Id">UUIDv7 chosen by the device.</param>
/// <param name="Label">What the people who use it call it.</param>
public sealed record RegisterDevice(DeviceId Id, string Label) : ICommand<DeviceWelcome>, IAudited
{
    public AuditEntry AuditOf() => AuditEntry.RightChange(AuditPart.Device, Id);
}

/// <summary>What a device needs to work without a network.</summary>
/// <param name="Token">Shown by the device at every contact; told once.</param>
/// <param name="SealingKey">Public P-256 key for which it seals what it hands in: 65 bytes in Base64.</param>
/// <param name="ReceiptKey">Public P-256 key with which it checks receipts: 65 bytes in Base64.</param>
/// <param name="Share">The server's part of the key of its store: 32 bytes in Base64; null while it has to be erased first.</param>
public sealed record DeviceWelcome(DeviceId Id, string Token, byte[] SealingKey, byte[] ReceiptKey, byte[]? Share, DeviceSettings Settings);

public sealed class RegisterDeviceValidator : AbstractValidator<RegisterDevice>
{
    public RegisterDeviceValidator()
    {
        RuleFor(c => c.Label).NotEmpty().WithErrorCode("required").MaximumLength(Device.LabelMaxLength).WithErrorCode("too_long");
    }
}

public sealed class RegisterDeviceHandler(IClinicDb db, IDeviceKeys keys, DeviceSettings settings, ICurrentStaff staff, TimeProvider time)
    : ICommandHandler<RegisterDevice, DeviceWelcome>
{
    private const int TokenLength = 32;

    public async ValueTask<DeviceWelcome> Handle(RegisterDevice command, CancellationToken ct)
    {
        var token = RandomNumberGenerator.GetBytes(TokenLength);
        var hash = SHA256.HashData(token);
        var stamp = new Stamp(staff.Me, time.GetUtcNow());
        var device = await db.Devices.FirstOrDefaultAsync(d => d.Id == command.Id, ct);
        if (device is null)
        {
            device = Device.Register(command.Id, command.Label, staff.MyOffice, hash, stamp);
            db.Devices.Add(device);
        }
        else
        {
            device.RegisterAgain(command.Label, hash, stamp);
        }

        await db.SaveChangesAsync(ct);
        return new DeviceWelcome(
            device.Id, Convert.ToBase64String(token), keys.SealingKey, keys.ReceiptKey, device.GetsShare ? keys.Share(device.Id) : null, settings);
    }
}
