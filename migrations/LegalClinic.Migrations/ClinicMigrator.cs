using LegalClinic.Infrastructure.Matching;
using LegalClinic.Infrastructure.Pathways;
using LegalClinic.Infrastructure.Persistence;
using LegalClinic.Infrastructure.Reference;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace LegalClinic.Migrations;

/// <summary>Brings a database to the present schema as its owner, and gives the application its role.</summary>
public static class ClinicMigrator
{
    private const int RoleTries = 10;

    // "tuple concurrently updated" has no state of its own.
    private static readonly string[] RefusedForAnother = [PostgresErrorCodes.InternalError, PostgresErrorCodes.UniqueViolation, PostgresErrorCodes.DuplicateObject];

    /// <summary>Applies the migrations and loads the reference data; running it again changes nothing.</summary>
    /// <exception cref="Infrastructure.Hosting.StartupException">Released changes of rules do not fit the rules of this version.</exception>
    /// <param name="ownerConnection">Connection of the role that owns the schema and may create roles.</param>
    /// <param name="applicationPassword">Password the application's role gets; null leaves the role's password as it is.</param>
    public static async Task ApplyAsync(string ownerConnection, string? applicationPassword, CancellationToken ct)
    {
        await EnsureRoleAsync(ownerConnection, applicationPassword, ct);

        await using var db = new ClinicDbContext(ClinicDbDesignFactory.Options(ownerConnection), ClinicDbDesignFactory.Nobody.Instance);
        await db.Database.MigrateAsync(ct);
        await db.Database.ExecuteSqlAsync($"SELECT audit_make_partitions(12)", ct);
        await ReferenceLoader.LoadAsync(db, ct);
        await RuleStartCheck.EnsureAsync(db, ct);
        await PrintRebuild.RunAsync(db, everyone: false, ct);
    }

    /// <summary>Builds the keys that people are found by anew, beside the daily work.</summary>
    /// <returns>Number of people.</returns>
    public static async Task<int> RebuildKeysAsync(string ownerConnection, CancellationToken ct)
    {
        await using var db = new ClinicDbContext(ClinicDbDesignFactory.Options(ownerConnection), ClinicDbDesignFactory.Nobody.Instance);
        return await PrintRebuild.RunAsync(db, everyone: true, ct);
    }

    // A role belongs to the whole server, a lock only to one database: when another clinic on the same server
    // changes the role in the same moment, PostgreSQL refuses the later one, which then finds it as it should be.
    private static async Task EnsureRoleAsync(string ownerConnection, string? password, CancellationToken ct)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                await using var connection = new NpgsqlConnection(ownerConnection);
                await connection.OpenAsync(ct);
                await MakeRoleAsync(connection, password, ct);
                return;
            }
            catch (PostgresException refused) when (tries < RoleTries && RefusedForAnother.Contains(refused.SqlState))
            {
            }
        }
    }

    private static async Task MakeRoleAsync(NpgsqlConnection connection, string? password, CancellationToken ct)
    {
        // Several copies of the application may start at once on one database; each waits until the one before it is done.
        await using var transaction = await connection.BeginTransactionAsync(ct);
        await ExecuteAsync(connection, "SELECT pg_advisory_xact_lock(7203811)", ct);
        await ExecuteAsync(connection, $"""
            DO $$ BEGIN
              IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '{ClinicDbOptions.ApplicationRole}') THEN
                CREATE ROLE {ClinicDbOptions.ApplicationRole} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS;
              END IF;
            END $$
            """, ct);
        if (password is not null)
        {
            await using var quote = new NpgsqlCommand($"SELECT format('ALTER ROLE {ClinicDbOptions.ApplicationRole} PASSWORD %L', @password)", connection);
            quote.Parameters.AddWithValue("password", password);
            await ExecuteAsync(connection, (string)(await quote.ExecuteScalarAsync(ct))!, ct);
        }

        await transaction.CommitAsync(ct);
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(ct);
    }
}
