using LegalClinic.Application.Reference;
using LegalClinic.Functional.Tests.Testing;
using LegalClinic.Infrastructure.Persistence;
using LegalClinic.Infrastructure.Reference;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace LegalClinic.Functional.Tests.Reference;

public sealed class ReferenceTests : ClinicTests
{
    private static readonly string[] Tables =
    [
        "document_types", "document_dependencies", "government_bodies", "places", "sites", "glossary", "priority_weights",
        "deadline_kinds", "paper_validities", "reply_terms",
    ];

    [TestCase("الموصل")]
    [TestCase("موصل")]
    [TestCase("Mosul")]
    [TestCase("mosul")]
    [TestCase("مووسڵ")]
    public async Task A_place_is_found_in_the_three_scripts(string text)
    {
        var places = (await Officer.GetAsync<IReadOnlyList<PlaceDto>>($"/api/reference/places?text={Uri.EscapeDataString(text)}")).Value;

        Assert.That(places.Select(p => p.NameEn), Has.Some.Contains("Mosul"));
    }

    [Test]
    public async Task Without_a_text_the_governorates_are_listed_and_with_one_chosen_its_districts()
    {
        var governorates = (await Officer.GetAsync<IReadOnlyList<PlaceDto>>("/api/reference/places")).Value;
        var districts = (await Officer.GetAsync<IReadOnlyList<PlaceDto>>("/api/reference/places?parent=IQG15")).Value;

        Assert.That(governorates.Select(p => p.Level), Is.All.EqualTo(1));
        Assert.That(districts.Select(p => p.ParentCode), Is.Not.Empty.And.All.EqualTo("IQG15"));
    }

    [TestCase("الأمل")]
    [TestCase("امل")]
    [TestCase("amal")]
    public async Task A_camp_is_found_in_its_scripts(string text)
    {
        var sites = (await Officer.GetAsync<IReadOnlyList<SiteDto>>($"/api/reference/sites?text={Uri.EscapeDataString(text)}")).Value;

        Assert.That(sites.Select(s => s.Code), Does.Contain("S001"));
    }

    [Test]
    public async Task Old_cards_and_evidence_papers_are_never_a_goal()
    {
        var types = (await Officer.GetAsync<IReadOnlyList<DocumentTypeDto>>("/api/reference/document-types")).Value;

        Assert.That(types.Where(t => t.Code is "CSID" or "INC" or "HOSPITAL_NOTE" or "MIDWIFE_NOTE" or "CAMP_NOTE").Select(t => t.CanBeTarget),
            Has.Exactly(5).EqualTo(false));
        Assert.That((await Officer.GetAsync<IReadOnlyList<BodyDto>>("/api/reference/bodies")).Value, Has.Count.GreaterThan(30));
    }

    [Test]
    public async Task Loading_the_reference_files_again_changes_nothing()
    {
        await using var db = new ClinicDbContext(
            (DbContextOptions<ClinicDbContext>)new DbContextOptionsBuilder<ClinicDbContext>().UseClinic(Clinic.OwnerConnection).Options, new TestNobody());

        var added = await ReferenceLoader.LoadAsync(db, CancellationToken.None);

        Assert.That(added, Is.Zero);
    }

    [TestCaseSource(nameof(Tables))]
    public async Task Every_row_says_from_when_and_where_it_is_valid(string table)
    {
        await using var owner = NpgsqlDataSource.Create(Clinic.OwnerConnection);
        await using var count = owner.CreateCommand(
            $"SELECT count(*), count(*) FILTER (WHERE valid_from < '2000-01-01' OR jurisdiction NOT IN ('federal', 'kri', 'both')) FROM {table}");
        await using var row = await count.ExecuteReaderAsync();
        await row.ReadAsync();

        Assert.That(row.GetInt64(0), Is.Positive);
        Assert.That(row.GetInt64(1), Is.Zero);
    }
}
