using System.Globalization;
using LegalClinic.Application.Devices;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace LegalClinic.Infrastructure.Devices;

/// <summary>Tablets that work without a network.</summary>
internal static class DeviceServices
{
    public static void AddDevices(this IServiceCollection services)
    {
        services.AddSingleton<IDeviceKeys, DeviceKeys>();
        services.AddScoped<IDeviceDoor, DeviceDoor>();
        services.AddScoped<DeviceContact>();
        services.AddSingleton(provider => Settings(provider.GetRequiredService<IConfiguration>()));
    }

    // domain.md 11 asks for a lock after two minutes; the others are the clinic's to set.
    private static DeviceSettings Settings(IConfiguration configuration)
    {
        return new DeviceSettings(Number("LockAfterMinutes", 2), Number("DaysWithoutContact", 14), Number("PinTries", 8), Number("KeepDays", 30));

        int Number(string name, int otherwise) =>
            int.TryParse(configuration[$"Clinic:Devices:{name}"], NumberStyles.None, CultureInfo.InvariantCulture, out var given) ? given : otherwise;
    }
}
