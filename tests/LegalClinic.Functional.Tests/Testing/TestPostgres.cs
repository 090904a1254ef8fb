using LegalClinic.Infrastructure.EmbeddedPostgres;
using Npgsql;

namespace LegalClinic.Functional.Tests.Testing;

/// <summary>The one PostgreSQL of a test run. Fixtures run in parallel, each on its own copy of a template database.</summary>
public sealed class TestPostgres : IAsyncDisposable
{
    /// <summary>Settings that trade safety after a power cut for speed; for data nobody misses.</summary>
    public static readonly IReadOnlyDictionary<string, string> FastSettings = new Dictionary<string, string>
    {
        ["fsync"] = "off",
        ["synchronous_commit"] = "off",
        ["full_page_writes"] = "off",
        ["max_connections"] = "200",
    };

    private readonly EmbeddedPostgresServer _server;
    private readonly NpgsqlDataSource _source;
    private int _copies;

    private TestPostgres(EmbeddedPostgresServer server)
    {
        _server = server;
        _source = NpgsqlDataSource.Create(server.ConnectionStringTo("postgres"));
    }

    /// <summary>Starts the server in a part of the run's folder.</summary>
    public static async Task<TestPostgres> StartAsync(TestFolder folder) =>
        new(await EmbeddedPostgresServer.StartAsync(new EmbeddedPostgresOptions
        {
            DataFolder = folder.NewPart(),
            ProgramsFolder = folder.Programs,
            Settings = FastSettings,
        }));

    /// <summary>Makes a database and fills it once; <see cref="CopyAsync"/> then takes milliseconds.</summary>
    /// <param name="name">Lower-case letters, digits and underscores.</param>
    /// <param name="fill">Given the superuser's connection string; applies migrations and the like.</param>
    public async Task CreateTemplateAsync(string name, Func<string, Task> fill)
    {
        await ExecuteAsync($"CREATE DATABASE {name}");
        // PostgreSQL copies only a database nobody is connected to, so none may wait in a pool.
        await fill(new NpgsqlConnectionStringBuilder(_server.ConnectionStringTo(name)) { Pooling = false }.ConnectionString);
        await ExecuteAsync($"ALTER DATABASE {name} ALLOW_CONNECTIONS false");
    }

    /// <summary>A new copy of a template, dropped when it is disposed of.</summary>
    public async Task<TestDatabase> CopyAsync(string template)
    {
        var name = $"{template}_{Interlocked.Increment(ref _copies)}";
        await ExecuteAsync($"CREATE DATABASE {name} TEMPLATE {template}");
        return new TestDatabase(_server.ConnectionStringTo(name), () => ExecuteAsync($"DROP DATABASE {name} WITH (FORCE)"));
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await _source.DisposeAsync();
        NpgsqlConnection.ClearAllPools();
        await _server.DisposeAsync();
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var command = _source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}

/// <summary>A database of one fixture.</summary>
/// <param name="connectionString">Of the superuser.</param>
/// <param name="drop">Removes it, whoever is still connected.</param>
public sealed class TestDatabase(string connectionString, Func<Task> drop) : IAsyncDisposable
{
    /// <summary>Connection string of the superuser.</summary>
    public string ConnectionString { get; } = connectionString;

    /// <inheritdoc />
    public async ValueTask DisposeAsync() => await drop();
}
