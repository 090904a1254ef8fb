namespace LegalClinic.Application.Access;

/// <summary>The role may not do this at all. Answered with 403 <c>access.refused</c>.</summary>
public sealed class AccessRefusedException() : Exception("access.refused");

/// <summary>The server does not know the device, or not by this token. Answered with 401 <c>device.unknown</c>.</summary>
public sealed class DeviceUnknownException() : Exception("device.unknown");

/// <summary>The device was reported stolen. Answered with 403 <c>device.refused</c>.</summary>
public sealed class DeviceRefusedException() : Exception("device.refused");

/// <summary>It does not exist, or not for this person. Answered with 404.</summary>
/// <param name="code">Code as <c>noun.not_found</c>.</param>
public sealed class NotFoundException(string code) : Exception(code)
{
    public string Code { get; } = code;
}

/// <summary>Somebody was faster, or the same identifier says something else. Answered with 409.</summary>
public sealed class ConflictException(string code) : Exception(code)
{
    public string Code { get; } = code;
}

/// <summary>The thing was changed since it was read. Answered with 412 and the version it has now.</summary>
public sealed class StaleVersionException(int current) : Exception("version.stale")
{
    public int Current { get; } = current;
}
