using System.Net;
using LegalClinic.Application.Reference;
using LegalClinic.Functional.Tests.Testing;

namespace LegalClinic.Functional.Tests.Reference;

/// <summary>What a tablet keeps for days without a network.</summary>
public sealed class GetFieldPackTests : ClinicTests
{
    private const string Address = "/api/reference/field-pack";

    [Test]
    public async Task Holds_everything_that_the_pickers_of_the_form_offer()
    {
        var pack = (await Officer.GetAsync<FieldPackDto>(Address)).Value;
        var governorates = (await Officer.GetAsync<IReadOnlyList<PlaceDto>>("/api/reference/places")).Value;

        Assert.That(pack.Places.Select(p => p.Place).Where(p => p.Level == 1), Is.EqualTo(governorates));
        Assert.That(pack.Sites.Select(s => s.Site.Code), Does.Contain("S001"));
        Assert.That(pack.DocumentTypes, Is.EqualTo((await Officer.GetAsync<IReadOnlyList<DocumentTypeDto>>("/api/reference/document-types")).Value));
        Assert.That(pack.Bodies, Is.EqualTo((await Officer.GetAsync<IReadOnlyList<BodyDto>>("/api/reference/bodies")).Value));
    }

    [Test]
    public async Task A_place_carries_the_key_that_the_server_itself_searches_by()
    {
        var mosul = (await Officer.GetAsync<FieldPackDto>(Address)).Value.Places.Single(p => p.Place.Code == "IQG15Q05");

        Assert.That(mosul.SearchKey, Does.Contain("الموصل").And.Contain("mosul"));
    }

    [Test]
    public async Task Says_what_the_rules_ask_for_on_the_way_to_each_document_that_can_be_wanted()
    {
        var pack = (await Officer.GetAsync<FieldPackDto>(Address)).Value;

        Assert.That(pack.DocumentTypes.Where(d => d.CanBeTarget).Select(d => d.Code), Is.SubsetOf(pack.Asked.Select(a => a.Code)));
        Assert.That(pack.Asked.Single(a => a.Code == "REGISTERED").FulfilledBy.Single().Single().Fact, Is.EqualTo("registered"));
        Assert.That(pack.Questions.Single(q => q.Fact == "registered").Question.Ar, Is.Not.Empty);
    }

    [Test]
    public async Task Is_not_sent_again_while_nothing_in_it_has_changed()
    {
        var first = await Officer.GetAsync<FieldPackDto>(Address);
        var again = await Lawyer.GetIfChangedAsync<FieldPackDto>(Address, first.ETag);
        var older = await Lawyer.GetIfChangedAsync<FieldPackDto>(Address, "\"older\"");

        Assert.That(again.Status, Is.EqualTo(HttpStatusCode.NotModified));
        Assert.That(again.Text, Is.Empty);
        Assert.That(older.Value.Version, Is.EqualTo(first.Value.Version));
    }

    [Test]
    public async Task Is_for_people_of_the_clinic_only()
    {
        using var stranger = await ClinicClient.OpenAsync(Clinic.Server);

        Assert.That((await stranger.GetAsync<FieldPackDto>(Address)).Status, Is.EqualTo(HttpStatusCode.Unauthorized));
    }
}
