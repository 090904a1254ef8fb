using LegalClinic.Infrastructure.Hosting;

namespace LegalClinic.Api.Hosting;

/// <summary>Where the host listens.</summary>
public static class ListeningAddress
{
    /// <summary>Used when nothing is configured: this machine only.</summary>
    public const string Default = "http://localhost:5080";

    /// <summary>The configured addresses, from <c>--urls</c> or ASPNETCORE_URLS, else <c>Clinic:Url</c>, else <see cref="Default"/>.</summary>
    /// <exception cref="StartupException">One of them cannot be read.</exception>
    public static IReadOnlyList<BindingAddress> Read(IConfiguration configuration)
    {
        var addresses = Configured(configuration[WebHostDefaults.ServerUrlsKey])
            ?? Configured(configuration[ClinicSettings.Url])
            ?? Default;
        return [.. addresses.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Parse)];
    }

    /// <summary>Makes the host listen there.</summary>
    /// <exception cref="StartupException">An address cannot be read.</exception>
    public static void UseListeningAddress(this WebApplicationBuilder builder) =>
        builder.WebHost.UseUrls([.. Read(builder.Configuration).Select(address => address.ToString())]);

    private static string? Configured(string? setting) => string.IsNullOrWhiteSpace(setting) ? null : setting;

    private static BindingAddress Parse(string address)
    {
        try
        {
            return BindingAddress.Parse(address);
        }
        catch (FormatException problem)
        {
            throw new StartupException(
                $"\"{address}\" is not an address LegalClinic can listen on: write it like {Default}, for example with --urls={Default}.",
                problem);
        }
    }
}
