using LegalClinic.Infrastructure;
using LegalClinic.Infrastructure.Hosting;
using LegalClinic.Infrastructure.Training;
using LegalClinic.Migrations;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace LegalClinic.Functional.Tests.Testing;

/// <summary>Template databases, each made once in a run when the first fixture asks for it.</summary>
public static class ClinicTemplates
{
    private static readonly Lazy<Task<string>> LazySchema = new(() => CreateAsync("clinic_schema", MigrateAsync));
    private static readonly Lazy<Task<string>> LazyStaffed = new(() => CreateAsync("clinic_staffed", StaffAsync));
    private static readonly Lazy<Task<string>> LazySamples = new(() => CreateAsync("clinic_samples", FirstStartAsync));

    /// <summary>Schema and reference data; nobody works there yet.</summary>
    public static Task<string> Schema => LazySchema.Value;

    /// <summary>Offices and accounts of the training clinic, and no family.</summary>
    public static Task<string> Staffed => LazyStaffed.Value;

    /// <summary>What the first start in training mode leaves: accounts, and the sixty sample families handed in.</summary>
    public static Task<string> Samples => LazySamples.Value;

    /// <summary>Folder of the sample families beside the tests.</summary>
    public static string SamplesFolder => Path.Combine(AppContext.BaseDirectory, "Training", "Samples");

    private static async Task<string> CreateAsync(string name, Func<string, Task> fill)
    {
        await TestRun.Postgres.CreateTemplateAsync(name, fill);
        return name;
    }

    private static async Task MigrateAsync(string connectionString)
    {
        await using var services = Services(connectionString);
        await MigrateAsync(services);
    }

    private static async Task StaffAsync(string connectionString)
    {
        await using var services = Services(connectionString);
        await MigrateAsync(services);
        await TrainingClinic.EnsureStaffAsync(services, CancellationToken.None);
    }

    private static async Task FirstStartAsync(string connectionString)
    {
        await using var server = new TestServer(connectionString, training: true);
        server.StartServer();
    }

    private static async Task MigrateAsync(IServiceProvider services)
    {
        var database = services.GetRequiredService<ClinicDatabase>();
        await database.OpenAsync(CancellationToken.None);
        await ClinicMigrator.ApplyAsync(database.ConnectionString, database.ApplicationPassword, CancellationToken.None);
    }

    private static ServiceProvider Services(string connectionString) => new ServiceCollection()
        .AddLogging()
        .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            [ClinicSettings.ConnectionString] = connectionString,
            [ClinicSettings.MasterKey] = TestServer.MasterKey,
        }).Build())
        .AddClinic()
        .BuildServiceProvider();
}
