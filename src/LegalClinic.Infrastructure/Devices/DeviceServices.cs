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
        services.AddScoped<Uploads>();
        services.AddSingleton(provider => Settings(provider.GetRequiredService<IConfiguration>()));
        services.AddSingleton(provider => OfUploads(provider.GetRequiredService<IConfiguration>()));
    }

    // domain.md 11 asks for a lock after two minutes; the others are the clinic's to set.
    private static DeviceSettings Settings(IConfiguration configuration)
    {
        return new DeviceSettings(Number("LockAfterMinutes", 2), Number("DaysWithoutContact", 14), Number("PinTries", 8), Number("KeepDays", 30));

        int Number(string name, int otherwise) => Given(configuration, name, otherwise);
    }

    // A tablet sends one photograph of each form at a time: a day's forms can be cut off. 32 MB are forty of the largest photographs that it makes.
    private static UploadSettings OfUploads(IConfiguration configuration) => new(
        Given(configuration, "MostUploads", 40), Given(configuration, "MostUploadBytes", 32 * 1024 * 1024), Given(configuration, "UploadDays", 7));

    private static int Given(IConfiguration configuration, string name, int otherwise) =>
        int.TryParse(configuration[$"Clinic:Devices:{name}"], NumberStyles.None, CultureInfo.InvariantCulture, out var given) ? given : otherwise;
}
