using System.Text.Json;
using LegalClinic.Api.Families;
using LegalClinic.Application.Cases;
using LegalClinic.Application.Families;
using LegalClinic.Application.Pathways;
using LegalClinic.Application.Persistence;
using LegalClinic.Application.Reports;
using LegalClinic.Domain.Cases;
using LegalClinic.Domain.People.Identity;
using LegalClinic.Functional.Tests.Testing;
using LegalClinic.Infrastructure.Hosting;
using LegalClinic.Infrastructure.Matching;
using LegalClinic.Infrastructure.Persistence;
using LegalClinic.Infrastructure.Training.Seed;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace LegalClinic.Functional.Tests.Training;

/// <summary>Fifty invented families, read back as the clinic's people read them.</summary>
public sealed class SeedDemoTests : ClinicTests
{
    private const int Families = 50;
    private IReadOnlyDictionary<string, int> _written = null!;
    private IReadOnlyList<FamilyRow> _ofMosul = null!;

    private static SeedOrder Order(int seed = 7, int families = Families) => new(families, seed, SeedOrder.UsualDay);

    [OneTimeSetUp]
    public async Task Seed()
    {
        _written = await SeedDemo.RunAsync(Clinic.Server.Services, Order(), TextWriter.Null, CancellationToken.None);
        _ofMosul = (await Supervisor.GetAsync<Page<FamilyRow>>("/api/families?size=100")).Value.Items;
    }

    [Test]
    public async Task Every_row_that_was_written_stands_in_the_database()
    {
        foreach (var (table, rows) in _written.Where(w => w.Key is not ("staff" or "users")))
        {
            Assert.That(await CountAsync($"SELECT count(*) FROM {table}"), Is.EqualTo(rows), table);
        }

        Assert.That(_written["families"], Is.EqualTo(Families));
        Assert.That(_written.Keys, Is.SupersetOf(new[]
        {
            "intakes", "families", "family_members", "family_contacts", "family_needs", "family_stays", "people", "marriages", "holdings", "consents",
            "sealed_facts", "data_keys", "cases", "case_notes", "applications", "referrals", "referral_applications", "tasks", "moves",
        }));
    }

    [Test]
    public void A_supervisor_finds_the_families_of_the_office_in_the_list()
    {
        Assert.That(_ofMosul, Has.Count.InRange(5, 30));
        Assert.That(_ofMosul.Select(f => f.HeadName.Split(' ').Length), Is.All.GreaterThanOrEqualTo(4));
        Assert.That(_ofMosul.Select(f => f.Members), Is.All.GreaterThan(0));
    }

    [Test]
    public async Task Every_family_opens_with_its_matrix_and_its_pathway()
    {
        foreach (var row in _ofMosul)
        {
            var family = (await Supervisor.GetAsync<FamilyDto>($"/api/families/{row.Id.Value}")).Value;
            var matrix = (await Supervisor.GetAsync<FamilyMatrixDto>($"/api/families/{row.Id.Value}/matrix?language=ar")).Value;
            var pathway = await Supervisor.SendAsync(HttpMethod.Get, $"/api/families/{row.Id.Value}/pathway?language=ar");

            Assert.That(family.Holdings, Is.Not.Empty);
            Assert.That(matrix.People, Has.Count.EqualTo(family.Members.Count));
            Assert.That(pathway.ToString(), Does.StartWith("200"));
        }
    }

    [Test]
    public async Task Sealed_facts_open_under_the_key_of_the_family()
    {
        var opened = await Supervisor.PostAsync<IReadOnlyList<OpenedFact>>(
            $"/api/families/{_ofMosul[0].Id.Value}/sealed-facts/household/openings", new OpenSealedFactsBody("To see whether seeding sealed properly"));

        Assert.That(opened.Value.Single().Content.ValueKind, Is.EqualTo(JsonValueKind.Object));
    }

    [Test]
    public async Task Cases_open_in_several_states_and_closed_ones_lack_nothing()
    {
        var cases = await AllAsync(db => db.Cases.IgnoreQueryFilters().AsNoTracking());
        var applications = (await AllAsync(db => db.Applications.IgnoreQueryFilters().AsNoTracking())).ToLookup(a => a.CaseId);
        var mine = cases.First(c => _ofMosul.Any(f => f.Id == c.FamilyId));

        var read = (await Supervisor.GetAsync<CaseDto>($"/api/cases/{mine.Id.Value}")).Value;

        Assert.That(read.Number, Is.EqualTo(mine.Number));
        Assert.That(cases.Select(c => c.Status).Distinct().Count(), Is.GreaterThan(2));
        foreach (var closed in cases.Where(c => c.Status == CaseStatus.Closed))
        {
            Assert.That(ClosureGuard.Lacking(closed, [.. applications[closed.Id]], []), Is.Empty, closed.Number);
        }
    }

    [Test]
    public async Task The_reports_count_them()
    {
        var manager = await Clinic.AsAsync("manager");

        var overview = (await manager.GetAsync<OverviewDto>("/api/reports/overview?month=2026-11")).Value;
        var year = (await manager.GetAsync<OverviewDto>("/api/reports/overview?month=2025-06")).Value;
        var paper = await manager.GetFileAsync("/api/reports/monthly?month=2026-11&language=ar");

        Assert.That(overview.OpenCases, Is.GreaterThan(0));
        Assert.That(year.PersonsReceived, Is.GreaterThan(0));
        Assert.That(paper.AsSpan(0, 5).ToArray(), Is.EqualTo("%PDF-"u8.ToArray()));
    }

    [Test]
    public async Task The_keys_for_searching_are_those_that_entering_a_person_makes()
    {
        var people = await AllAsync(db => db.People.IgnoreQueryFilters().AsNoTracking());

        var prints = (await AllAsync(db => db.Set<PersonPrintRow>().IgnoreQueryFilters().AsNoTracking())).ToDictionary(p => p.PersonId);
        Assert.That(people, Has.Count.EqualTo(_written["people"]));
        foreach (var person in people)
        {
            Assert.That(prints[person.Id].Keys, Is.EqualTo(PrintKeys.Of(PersonPrint.Of(person.Name, person.Birth, person.Sex, null))).And.Not.Empty);
        }
    }

    [Test]
    public async Task A_childs_names_are_those_of_father_and_mother()
    {
        var people = (await AllAsync(db => db.People.IgnoreQueryFilters().AsNoTracking())).ToDictionary(p => p.Id);
        var children = people.Values.Where(p => p.FatherId is not null && p.MotherId is not null).ToList();

        Assert.That(children, Has.Count.GreaterThan(50));
        foreach (var child in children)
        {
            var (father, mother) = (people[child.FatherId!.Value], people[child.MotherId!.Value]);
            Assert.That((child.Name.Father, child.Name.Grandfather, child.Name.Laqab), Is.EqualTo((father.Name.Given, father.Name.Father, father.Name.Laqab)));
            Assert.That(child.Name.Mother, Is.EqualTo($"{mother.Name.Given} {mother.Name.Father} {mother.Name.Grandfather}"));
            Assert.That(child.Birth.Date, Is.GreaterThan(mother.Birth.Date!.Value.AddYears(14)));
        }
    }

    [Test]
    public async Task Moves_are_written_down_in_order_and_none_lies_in_the_future()
    {
        var late = await CountAsync("SELECT count(*) FROM moves WHERE at > '2026-11-23T23:59:59Z'");
        var open = await CountAsync("SELECT count(*) FROM moves WHERE subject = 'case' AND \"from\" = ''");
        var states = await CountAsync("""
            SELECT count(*) FROM cases c WHERE c.status <> (
              SELECT m."to" FROM moves m WHERE m.subject = 'case' AND m.subject_id = c.id ORDER BY m.at DESC, m.id DESC LIMIT 1)
            """);

        Assert.That(late, Is.Zero);
        Assert.That(open, Is.EqualTo(_written["cases"]));
        Assert.That(states, Is.Zero);
    }

    [Test]
    public void The_same_seed_is_refused_a_second_time()
    {
        var again = Assert.ThrowsAsync<StartupException>(() => SeedDemo.RunAsync(Clinic.Server.Services, Order(), TextWriter.Null, CancellationToken.None));

        Assert.That(again!.Message, Does.Contain("seed 7").And.Contain("--seed"));
    }

    private async Task<List<T>> AllAsync<T>(Func<ClinicDbContext, IQueryable<T>> query)
    {
        var options = new DbContextOptionsBuilder<ClinicDbContext>();
        options.UseClinic(Clinic.OwnerConnection);
        await using var db = new ClinicDbContext(options.Options, new TestNobody());
        return await query(db).ToListAsync();
    }

    private async Task<long> CountAsync(string sql)
    {
        await using var owner = NpgsqlDataSource.Create(Clinic.OwnerConnection);
        await using var count = owner.CreateCommand(sql);
        return (long)(await count.ExecuteScalarAsync())!;
    }
}
