using Microsoft.AspNetCore.Identity;

namespace LegalClinic.Infrastructure.SignIn;

/// <summary>A sign-in. It has the identifier of the staff member it belongs to.</summary>
public sealed class ClinicUser : IdentityUser<Guid>;

/// <summary>The one-time link by which the first administrator and office are set up.</summary>
public sealed class SetupLink
{
    /// <summary>SHA-256 of the token in the link.</summary>
    public byte[] TokenHash { get; init; } = [];

    /// <summary>Instant in UTC until which the link works.</summary>
    public DateTimeOffset ExpiresAt { get; init; }
}
