using LegalClinic.Api.Http;
using LegalClinic.Domain;
using LegalClinic.Infrastructure.Hosting;
using LegalClinic.Infrastructure.SignIn;
using LegalClinic.Infrastructure.Training;
using LegalClinic.Migrations;
using Microsoft.Extensions.Options;

namespace LegalClinic.Api.Hosting;

/// <summary>Builds the host and brings its database to the present state, for every verb the same way.</summary>
internal static class ClinicHost
{
    public static async Task<int> ServeAsync(string[] args, CancellationToken stopping)
    {
        await using var app = Build(args);
        app.Services.GetRequiredService<IStartupValidator>().Validate();
        PortCheck.EnsureFree(app);
        var database = await PrepareAsync(app, stopping);
        var setup = await SetupTokenAsync(app, stopping);

        app.UseBrowserRules();
        app.UseWebUi();
        app.UseClinicApi();
        await app.StartAsync(stopping);
        StartupBanner.Write(Console.Out, [.. app.Urls], DataFolder.Locate(app.Configuration), Accounts(database), setup);
        await app.WaitForShutdownAsync(stopping);
        return 0;
    }

    public static async Task<int> LoadSamplesAsync(string[] args, CancellationToken stopping)
    {
        if (args is not [var folder, ..] || folder.StartsWith('-'))
        {
            throw new StartupException("Name the folder with the sample families: load-samples FOLDER.");
        }

        await using var app = Build(args[1..]);
        await PrepareAsync(app, stopping);
        Console.WriteLine(await SampleIntakes.LoadAsync(app.Services, folder, stopping));
        return 0;
    }

    public static async Task<int> RebuildKeysAsync(string[] args, CancellationToken stopping)
    {
        await using var app = Build(args);
        var database = app.Services.GetRequiredService<ClinicDatabase>();
        await database.OpenAsync(stopping);
        await ClinicMigrator.ApplyAsync(database.ConnectionString, database.ApplicationPassword, stopping);
        Console.WriteLine($"{await ClinicMigrator.RebuildKeysAsync(database.ConnectionString, stopping)} people can be found by keys built anew.");
        return 0;
    }

    /// <summary>The host as configured, with nothing of it started.</summary>
    public static WebApplication Build(string[] args)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
        builder.UseListeningAddress();
        builder.AddClinicApi();
        return builder.Build();
    }

    // Everything that touches the machine comes after Build: tools that only build the host stop there.
    internal static async Task<ClinicDatabase> PrepareAsync(WebApplication app, CancellationToken stopping, Action<ClinicDatabase>? require = null)
    {
        var database = app.Services.GetRequiredService<ClinicDatabase>();
        await database.OpenAsync(stopping);
        require?.Invoke(database);
        await ClinicMigrator.ApplyAsync(database.ConnectionString, database.ApplicationPassword, stopping);
        if (database.IsTraining)
        {
            await TrainingClinic.EnsureAsync(app.Services, stopping);
        }

        return database;
    }

    private static IReadOnlyCollection<TrainingAccount> Accounts(ClinicDatabase database) =>
        database.IsTraining ? [.. TrainingClinic.SignIns.Select(s => new TrainingAccount(s.Role.Code, s.UserName, s.Password))] : [];

    private static async Task<string?> SetupTokenAsync(WebApplication app, CancellationToken stopping)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<FirstSetup>().IssueAsync(stopping);
    }
}
