using LegalClinic.Application.People;
using LegalClinic.Domain.People;
using LegalClinic.Functional.Tests.Testing;
using LegalClinic.Infrastructure.Matching;
using LegalClinic.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace LegalClinic.Functional.Tests.People;

public sealed class PrintRebuildTests : ClinicTests
{
    [Test]
    public async Task People_are_found_alike_before_during_and_after_all_keys_are_built_anew()
    {
        await Steps.AcceptAsync(TestForms.Family("نوار", "مهند"));
        var before = await SearchAsync();

        var rebuild = RebuildAsync(times: 5);
        List<PersonId[]> during = [];
        do during.Add(await SearchAsync()); while (!rebuild.IsCompleted);

        Assert.That(await rebuild, Is.All.EqualTo(await CountAsync("SELECT count(*)::int FROM people")));
        Assert.That(before, Is.Not.Empty);
        Assert.That(during.Append(await SearchAsync()), Is.All.EqualTo(before));
        Assert.That(await CountAsync("SELECT count(*)::int FROM person_prints"), Is.EqualTo(await CountAsync("SELECT count(*)::int FROM people")));
    }

    [Test]
    public async Task A_second_build_finds_nothing_to_do_and_keys_go_into_the_index_one_by_one_again()
    {
        await Steps.AcceptAsync();
        Assert.That(await RebuildAsync(everyone: true), Is.Positive);

        Assert.That(await RebuildAsync(everyone: false), Is.Zero);
        Assert.That(await CountAsync("SELECT count(*)::int FROM pg_class WHERE relname = 'ix_person_prints_keys' AND 'fastupdate=off' = ANY(reloptions)"), Is.EqualTo(1));
    }

    private async Task<PersonId[]> SearchAsync() =>
        [.. (await Supervisor.GetAsync<PeopleFound>($"/api/people?text={Uri.EscapeDataString("نوار مهند")}&limit=50")).Value.People.Select(hit => hit.Id)];

    private async Task<IReadOnlyList<int>> RebuildAsync(int times)
    {
        List<int> built = [];
        for (var time = 0; time < times; time++) built.Add(await RebuildAsync(everyone: true));
        return built;
    }

    private async Task<int> RebuildAsync(bool everyone)
    {
        var options = new DbContextOptionsBuilder<ClinicDbContext>();
        options.UseClinic(Clinic.OwnerConnection);
        await using var owner = new ClinicDbContext(options.Options, new TestNobody());
        return await PrintRebuild.RunAsync(owner, everyone, CancellationToken.None);
    }

    private async Task<int> CountAsync(string sql)
    {
        await using var source = NpgsqlDataSource.Create(Clinic.OwnerConnection);
        await using var command = source.CreateCommand(sql);
        return (int)(await command.ExecuteScalarAsync())!;
    }
}
