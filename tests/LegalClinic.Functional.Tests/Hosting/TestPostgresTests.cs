using Npgsql;

namespace LegalClinic.Functional.Tests.Hosting;

public sealed class TestPostgresTests
{
    [Test]
    public async Task Every_fixture_gets_a_copy_of_its_own()
    {
        await TestRun.Postgres.CreateTemplateAsync("copied", connectionString =>
            ExecuteAsync(connectionString, "CREATE TABLE families (number text); INSERT INTO families VALUES ('F-7Q3K9-4')"));
        await using var first = await TestRun.Postgres.CopyAsync("copied");
        await using var second = await TestRun.Postgres.CopyAsync("copied");

        await ExecuteAsync(first.ConnectionString, "DELETE FROM families");

        Assert.That(await CountAsync(first.ConnectionString), Is.Zero);
        Assert.That(await CountAsync(second.ConnectionString), Is.EqualTo(1));
    }

    private static async Task ExecuteAsync(string connectionString, string sql)
    {
        await using var source = NpgsqlDataSource.Create(connectionString);
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<long> CountAsync(string connectionString)
    {
        await using var source = NpgsqlDataSource.Create(connectionString);
        await using var command = source.CreateCommand("SELECT count(*) FROM families");
        return (long)(await command.ExecuteScalarAsync())!;
    }
}
