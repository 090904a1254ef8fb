using System.Diagnostics;
using LegalClinic.Application.People;
using LegalClinic.Domain.Families;
using LegalClinic.Domain.People;
using LegalClinic.Domain.Staff;
using LegalClinic.Infrastructure;
using LegalClinic.Infrastructure.Hosting;
using LegalClinic.Infrastructure.Matching;
using LegalClinic.Infrastructure.Persistence;
using LegalClinic.Infrastructure.SignIn;
using LegalClinic.Infrastructure.Training.Seed.Copying;
using LegalClinic.Migrations;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace LegalClinic.Benchmarks.Identity;

/// <summary>A clinic on a PostgreSQL of its own whose registry is that of the benchmark; asked through the application's use cases.</summary>
internal sealed class IdentityClinic : IAsyncDisposable
{
    private const int FamilySize = 5;
    private readonly ServiceProvider _services;
    private readonly StaffMember _supervisor;

    private IdentityClinic(ServiceProvider services, StaffMember supervisor, IReadOnlyDictionary<PersonId, string> ids) => (_services, _supervisor, Ids) = (services, supervisor, ids);

    /// <summary>The registry's id of every person.</summary>
    public IReadOnlyDictionary<PersonId, string> Ids { get; }

    /// <summary>Starts a server in a folder and fills it with people.</summary>
    public static async Task<IdentityClinic> StartAsync(string dataFolder, IReadOnlyList<RegistryPerson> registry, Action<string> tell)
    {
        var services = Services(dataFolder);
        var database = services.GetRequiredService<ClinicDatabase>();
        await database.OpenAsync(default);
        await ClinicMigrator.ApplyAsync(database.ConnectionString, database.ApplicationPassword, default);
        await using var db = new ClinicDbContext((DbContextOptions<ClinicDbContext>)new DbContextOptionsBuilder<ClinicDbContext>().UseClinic(database.ConnectionString).Options, new ActingStaff(new Microsoft.AspNetCore.Http.HttpContextAccessor()));
        var supervisor = await SupervisorAsync(db);
        var people = Enter(registry, supervisor.OfficeId);
        if (!await db.People.IgnoreQueryFilters().AnyAsync())
        {
            await CopyAsync(db, database.ConnectionString, people);
            var began = Stopwatch.GetTimestamp();
            var built = await PrintRebuild.RunAsync(db, everyone: false, default);
            tell($"Keys of {built} people built and counted in {Stopwatch.GetElapsedTime(began).TotalSeconds:0.0} s.");
        }

        await PrepareAsync(services.GetRequiredService<PrintBook>(), database, tell);
        return new IdentityClinic(services, supervisor, people.Select((p, i) => (p.Person.Id, registry[i].Id)).ToDictionary(x => x.Item1, x => x.Item2));
    }

    // As the host does beside its first requests.
    private static async Task PrepareAsync(PrintBook book, ClinicDatabase database, Action<string> tell)
    {
        await using var connection = new NpgsqlConnection(database.ApplicationConnectionString);
        await connection.OpenAsync();
        await book.RefreshAsync(connection, default);
        var began = Stopwatch.GetTimestamp();
        book.Vocabulary.Prepare(default);
        tell($"Rarity of {book.Vocabulary.Count} words worked out in {Stopwatch.GetElapsedTime(began).TotalSeconds:0.0} s.");
    }

    /// <summary>Does something for the supervisor, as a request would.</summary>
    public async Task<T> AskAsync<T>(Func<IServiceProvider, Task<T>> ask)
    {
        await using var scope = _services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<ActingStaff>().ActFor(_supervisor);
        return await ask(scope.ServiceProvider);
    }

    /// <summary>Types a text into the search box.</summary>
    public Task<PeopleFound> SearchAsync(string text, int limit) => AskAsync(async services =>
        await new SearchPeopleHandler(services.GetRequiredService<IPersonSearch>()).Handle(new SearchPeople(text, limit), default));

    /// <inheritdoc />
    public ValueTask DisposeAsync() => _services.DisposeAsync();

    private static ServiceProvider Services(string dataFolder)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["Clinic:DataFolder"] = dataFolder }).Build();
        return new ServiceCollection().AddSingleton<IConfiguration>(configuration).AddLogging().AddClinic().BuildServiceProvider();
    }

    private static async Task<StaffMember> SupervisorAsync(ClinicDbContext db)
    {
        var office = await db.Offices.FirstOrDefaultAsync() ?? db.Offices.Add(Office.Open(new OfficeId(Guid.CreateVersion7()), "BEN", "مكتب", "ئۆفیس", "Office", "IQ31", Jurisdiction.Federal, "")).Entity;
        var supervisor = StaffMember.Join(new StaffId(Guid.CreateVersion7()), "Supervisor", Role.Supervisor, office.Id, ClinicLanguage.Ar);
        await db.SaveChangesAsync();
        return supervisor;
    }

    private static List<(Family? Family, Person Person)> Enter(IReadOnlyList<RegistryPerson> registry, OfficeId office)
    {
        List<(Family?, Person)> people = [];
        Family? family = null;
        for (var i = 0; i < registry.Count; i++)
        {
            var head = new PersonId(Ids(2, i));
            var opens = i % FamilySize == 0;
            if (opens) family = Family.Open(new FamilyId(Ids(1, i)), $"F-{i:0000000}", office, new DateOnly(2026, 1, 1), new Domain.Intakes.IntakeId(Ids(3, i)), head, new HouseholdDetails());
            people.Add((opens ? family : null, Person.Enter(head, family!.Id, registry[i].Details)));
        }

        return people;

        static Guid Ids(int kind, int number) => new(kind, 0, 0x7000, [0x80, 0, 0, 0, .. BitConverter.GetBytes(number).Reverse()]);
    }

    private static async Task CopyAsync(ClinicDbContext db, string owner, List<(Family? Family, Person Person)> people)
    {
        await using var connection = new NpgsqlConnection(owner);
        await connection.OpenAsync();
        var families = CopyTable.Of(db.Model.FindEntityType(typeof(Family))!);
        var persons = CopyTable.Of(db.Model.FindEntityType(typeof(Person))!);
        await families.WriteAsync(connection, people.Where(p => p.Family is not null).Select(p => families.Row(p.Family!, null)), default);
        await persons.WriteAsync(connection, people.Select(p => persons.Row(p.Person, null)), default);
        await using var analyze = new NpgsqlCommand("ANALYZE", connection) { CommandTimeout = 0 };
        await analyze.ExecuteNonQueryAsync();
    }
}
