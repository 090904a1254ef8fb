using LegalClinic.Infrastructure.EmbeddedPostgres;
using LegalClinic.Infrastructure.Persistence;
using LegalClinic.Infrastructure.Sealing;
using Microsoft.Extensions.Configuration;
using Npgsql;

namespace LegalClinic.Infrastructure.Hosting;

/// <summary>
/// The PostgreSQL the host works with: the configured one, else the embedded one, which lives as long as this object.
/// Opened after the host is built, so that tools which only build the host start no server.
/// </summary>
public sealed class ClinicDatabase(IConfiguration configuration, MasterKey master) : IAsyncDisposable
{
    private const string DatabaseName = "legalclinic";

    private EmbeddedPostgresServer? _server;
    private string? _connectionString;

    /// <summary>Whether the embedded server is used, whose migrations the host applies itself.</summary>
    public bool IsEmbedded => _server is not null;

    /// <summary>
    /// Connection string: the configured one, or that of the embedded server's superuser.
    /// </summary>
    /// <exception cref="InvalidOperationException">Asked for before <see cref="OpenAsync"/>.</exception>
    public string ConnectionString =>
        _connectionString ?? throw new InvalidOperationException("The database is not open yet; call OpenAsync first.");

    /// <summary>
    /// Connection string the application works with: the configured one, or the application role's at the same database.
    /// Its password is derived from the master key, so that every copy of the application knows it.
    /// </summary>
    /// <exception cref="InvalidOperationException">Asked for before <see cref="OpenAsync"/>.</exception>
    public string ApplicationConnectionString => configuration[ClinicSettings.ApplicationConnectionString] is { Length: > 0 } own
        ? own
        : new NpgsqlConnectionStringBuilder(ConnectionString)
        {
            Username = ClinicDbOptions.ApplicationRole, Password = ApplicationPassword, MaxPoolSize = 40,
        }.ConnectionString;

    /// <summary>Password of the application's role.</summary>
    public string ApplicationPassword => Convert.ToHexStringLower(master.Derive("postgres-application-role"));

    /// <summary>Whether training accounts and invented families belong into this database.</summary>
    public bool IsTraining => configuration.GetValue<bool?>(ClinicSettings.Training) ?? IsEmbedded;

    /// <summary>Starts the embedded server, and makes an empty database in it, unless a connection string is configured.</summary>
    /// <exception cref="StartupException">It cannot start; the message says why and what to do.</exception>
    public async Task OpenAsync(CancellationToken ct)
    {
        _connectionString = configuration[ClinicSettings.ConnectionString];
        if (!string.IsNullOrEmpty(_connectionString))
            return;

        _server = await EmbeddedPostgresServer.StartAsync(
            new EmbeddedPostgresOptions { DataFolder = DataFolder.Locate(configuration) }, ct);
        _connectionString = _server.ConnectionStringTo(DatabaseName);
        await CreateDatabaseAsync(_server.ConnectionStringTo("postgres"), ct);
    }

    /// <summary>Stops the embedded server.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
            await _server.DisposeAsync();
    }

    private static async Task CreateDatabaseAsync(string connectionString, CancellationToken ct)
    {
        await using var source = NpgsqlDataSource.Create(connectionString);
        await using var find = source.CreateCommand("SELECT 1 FROM pg_database WHERE datname = $1");
        find.Parameters.Add(new NpgsqlParameter<string> { TypedValue = DatabaseName });
        if (await find.ExecuteScalarAsync(ct) is not null)
            return;

        await using var create = source.CreateCommand($"CREATE DATABASE {DatabaseName}");
        await create.ExecuteNonQueryAsync(ct);
    }
}
