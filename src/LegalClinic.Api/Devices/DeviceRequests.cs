using LegalClinic.Application.Access;

namespace LegalClinic.Api.Devices;

/// <summary>What a request of a device carries.</summary>
internal static class DeviceRequests
{
    private const string TokenHeader = "Device-Token";

    extension(HttpRequest request)
    {
        /// <summary>The token by which the device is known.</summary>
        /// <exception cref="DeviceUnknownException">There is none.</exception>
        public string DeviceToken =>
            request.Headers.TryGetValue(TokenHeader, out var token) && token is [{ Length: > 0 } one] ? one : throw new DeviceUnknownException();
    }
}
