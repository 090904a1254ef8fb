using LegalClinic.Api.Hosting;
using LegalClinic.Infrastructure.Hosting;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace LegalClinic.Functional.Tests.Testing;

/// <summary>The host inside the test process, without a network, on a fixture's own database and with a clock that stands still.</summary>
/// <param name="connectionString">Of the superuser; the database is kept by the caller, who drops it after the server.</param>
/// <param name="training">Whether training accounts belong into the database.</param>
/// <param name="services">What the fixture has of its own, such as rules of another day.</param>
/// <remarks>Any type of the host's assembly names it; Program would not do, as the migrations have one too.</remarks>
public sealed class TestServer(string connectionString, bool training = false, Action<IServiceCollection>? services = null) : WebApplicationFactory<Verb>
{
    /// <summary>The master key of every test: the databases of a run share one server, and so the password of the application's role.</summary>
    public static readonly string MasterKey = Convert.ToBase64String(Enumerable.Range(1, 32).Select(i => (byte)i).ToArray());

    /// <summary>The host's clock.</summary>
    public TestClock Clock { get; } = new();

    // UseSetting and not ConfigureAppConfiguration: the host reads these before it is built.
    /// <inheritdoc />
    protected override void ConfigureWebHost(IWebHostBuilder builder) => builder
        .UseSetting(ClinicSettings.ConnectionString, connectionString)
        .UseSetting(ClinicSettings.DataFolder, TestRun.Folder.NewPart())
        .UseSetting(ClinicSettings.MasterKey, MasterKey)
        .UseSetting(ClinicSettings.Training, training ? "true" : "false")
        .ConfigureTestServices(own =>
        {
            own.AddSingleton<TimeProvider>(Clock);
            services?.Invoke(own);
        });
}
