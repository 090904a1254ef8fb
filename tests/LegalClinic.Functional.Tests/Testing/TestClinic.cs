using System.Text;
using LegalClinic.Application.Persistence;
using LegalClinic.Domain.Intakes;
using LegalClinic.Domain.Staff;
using LegalClinic.Infrastructure.Persistence;
using LegalClinic.Infrastructure.SignIn;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LegalClinic.Functional.Tests.Testing;

/// <summary>A clinic of one fixture: its database, its host and the browsers of its people.</summary>
public sealed class TestClinic : IAsyncDisposable
{
    private readonly TestDatabase _database;
    private readonly Dictionary<string, ClinicClient> _browsers = [];
    private readonly SemaphoreSlim _gate = new(1);

    private TestClinic(TestDatabase database, TestServer server) => (_database, Server) = (database, server);

    /// <summary>The host.</summary>
    public TestServer Server { get; }

    /// <summary>Connection string of the superuser, whom no row security binds.</summary>
    public string OwnerConnection => _database.ConnectionString;

    /// <summary>Opens a clinic on a copy of a template.</summary>
    public static async Task<TestClinic> OpenAsync(string template, bool training = true, Action<IServiceCollection>? services = null)
    {
        var database = await TestRun.Postgres.CopyAsync(template);
        var server = new TestServer(database.ConnectionString, training, services);
        server.StartServer();
        return new TestClinic(database, server);
    }

    /// <summary>The browser of somebody of the training clinic; each signs in once.</summary>
    public async Task<ClinicClient> AsAsync(string userName)
    {
        await _gate.WaitAsync();
        try
        {
            return _browsers.TryGetValue(userName, out var known)
                ? known
                : _browsers[userName] = await ClinicClient.SignInAsync(Server, userName);
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>Identifier of somebody of the clinic.</summary>
    public async Task<StaffId> StaffIdAsync(string userName) =>
        await WithDbAsync(async db => new StaffId((await db.Users.SingleAsync(u => u.UserName == userName)).Id));

    /// <summary>Identifier of an office.</summary>
    public async Task<OfficeId> OfficeIdAsync(string code) =>
        await WithDbAsync(async db => (await db.Offices.SingleAsync(o => o.Code == code)).Id);

    /// <summary>Looks into the database with the application's own role, as somebody of the clinic or as nobody.</summary>
    public async Task<T> WithDbAsync<T>(Func<ClinicDbContext, Task<T>> look, string? actingFor = null)
    {
        await using var scope = Server.Services.CreateAsyncScope();
        if (actingFor is not null)
        {
            var id = await StaffIdAsync(actingFor);
            var member = await WithDbAsync(db => db.Staff.AsNoTracking().SingleAsync(s => s.Id == id));
            scope.ServiceProvider.GetRequiredService<ActingStaff>().ActFor(member);
        }

        return await look(scope.ServiceProvider.GetRequiredService<ClinicDbContext>());
    }

    /// <summary>The form of an intake, word for word as it was handed in.</summary>
    public async Task<string> FormAsync(Guid intake, string actingFor)
    {
        await using var scope = Server.Services.CreateAsyncScope();
        var id = await StaffIdAsync(actingFor);
        scope.ServiceProvider.GetRequiredService<ActingStaff>().ActFor(await WithDbAsync(db => db.Staff.AsNoTracking().SingleAsync(s => s.Id == id)));
        var kept = await scope.ServiceProvider.GetRequiredService<ClinicDbContext>().Intakes.AsNoTracking().SingleAsync(i => i.Id == new IntakeId(intake));
        return Encoding.UTF8.GetString(await scope.ServiceProvider.GetRequiredService<ISealer>().OpenAsync(intake, kept.SealedForm, CancellationToken.None));
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        foreach (var browser in _browsers.Values)
            browser.Dispose();
        await Server.DisposeAsync();
        await _database.DisposeAsync();
        _gate.Dispose();
    }
}
