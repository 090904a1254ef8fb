using System.Net;
using LegalClinic.Functional.Tests.Testing;
using LegalClinic.Infrastructure.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace LegalClinic.Functional.Tests.Hosting;

public sealed class TestServerTests
{
    [Test]
    public async Task The_host_runs_inside_a_test_on_the_database_of_that_test()
    {
        await TestRun.Postgres.CreateTemplateAsync("hosted", _ => Task.CompletedTask);
        await using var database = await TestRun.Postgres.CopyAsync("hosted");
        await using var server = new TestServer(database.ConnectionString);
        using var client = server.CreateClient();

        using var answer = await client.GetAsync("/api/nothing-is-here");

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That(server.Services.GetRequiredService<ClinicDatabase>().ConnectionString, Is.EqualTo(database.ConnectionString));
        Assert.That(server.Services.GetRequiredService<ClinicDatabase>().IsEmbedded, Is.False);
    }
}
