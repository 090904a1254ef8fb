using System.Threading.RateLimiting;

namespace LegalClinic.Api.Session;

/// <summary>How often an address may try to sign in.</summary>
internal static class RateLimits
{
    /// <summary>Name of the policy for sign-in.</summary>
    public const string SignIn = "sign-in";

    private const int TriesPerMinute = 30;

    public static void AddSignInLimit(this IServiceCollection services) => services.AddRateLimiter(options =>
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.AddPolicy(SignIn, http => RateLimitPartition.GetFixedWindowLimiter(
            http.Connection.RemoteIpAddress?.ToString() ?? "",
            _ => new FixedWindowRateLimiterOptions { PermitLimit = TriesPerMinute, Window = TimeSpan.FromMinutes(1) }));
    });
}
