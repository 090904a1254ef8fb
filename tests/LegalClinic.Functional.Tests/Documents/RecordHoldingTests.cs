using LegalClinic.Api.Documents;
using LegalClinic.Application.Cases;
using LegalClinic.Application.Families;
using LegalClinic.Domain.Documents;
using LegalClinic.Functional.Tests.Testing;

namespace LegalClinic.Functional.Tests.Documents;

public sealed class RecordHoldingTests : ClinicTests
{
    private static readonly RecordHoldingBody Damaged = new(
        new HoldingDetails { State = HoldingState.Damaged, Number = "٠٠١٢", IssuedOn = new DateOnly(2019, 5, 1) }, "The lawyer saw it");

    [Test]
    public async Task A_cell_where_nothing_stood_is_filled_in()
    {
        var found = await Steps.AssignAsync();
        var head = found.People[0].Id;

        var written = await Lawyer.PutAsync<HoldingDto>($"/api/families/{found.FamilyId.Value}/people/{head.Value}/holdings/HOUSING", Damaged, version: 0);

        var read = await HoldingAsync(found, "HOUSING");
        Assert.That((read.State, read.Number, read.IssuedOn), Is.EqualTo((HoldingState.Damaged, "0012", new DateOnly(2019, 5, 1))));
        Assert.That(read, Is.EqualTo(written.Value));
    }

    [Test]
    public async Task A_cell_that_somebody_changed_meanwhile_is_not_overwritten()
    {
        var found = await Steps.AssignAsync();
        var address = Address(found, "HOUSING");
        var first = await Lawyer.PutAsync<HoldingDto>(address, Damaged, version: 0);

        var blind = await Supervisor.PutAsync<HoldingDto>(address, Damaged, version: 0);
        var seen = await Supervisor.PutAsync<HoldingDto>(address, Damaged with { Details = new HoldingDetails { State = HoldingState.Lost } }, first.Value.Version);

        Assert.That(blind.ToString(), Is.EqualTo("412 version.stale"));
        Assert.That(seen.Value.State, Is.EqualTo(HoldingState.Lost));
    }

    [TestCase("WILL", "documentType: unknown_code")]
    public async Task A_document_nobody_knows_is_refused(string documentType, string fault)
    {
        var found = await Steps.AssignAsync();

        var written = await Lawyer.PutAsync<HoldingDto>(Address(found, documentType), Damaged, version: 0);

        Assert.That(written.Faults, Is.EqualTo(new[] { fault }));
    }

    [Test]
    public async Task Numbers_and_days_that_cannot_be_are_refused_all_at_once()
    {
        var found = await Steps.AssignAsync();
        var wrong = new HoldingDetails
        {
            Number = new string('1', Holding.NumberMaxLength + 1), IssuedOn = TestClock.Today.AddDays(1), ExpiresOn = TestClock.Today,
            LostHow = new string('x', Holding.TextMaxLength + 1),
        };

        var written = await Lawyer.PutAsync<HoldingDto>(Address(found, "UNID"), new RecordHoldingBody(wrong), version: 1);

        Assert.That(written.Faults, Is.EquivalentTo(new[]
        {
            "details.number: too_long", "details.issuedOn: in_future", "details.expiresOn: before_issue", "details.lostHow: too_long",
        }));
    }

    [Test]
    public async Task A_person_of_another_family_has_no_cell_here()
    {
        var (mine, other) = (await Steps.AssignAsync(), await Steps.AssignAsync());

        var written = await Lawyer.PutAsync<HoldingDto>(
            $"/api/families/{mine.FamilyId.Value}/people/{other.People[0].Id.Value}/holdings/UNID", Damaged, version: 0);

        Assert.That(written.ToString(), Is.EqualTo("404 person.not_found"));
    }

    [Test]
    public async Task A_card_of_somebody_who_stands_in_no_register_is_refused_with_the_reason_and_not_kept()
    {
        var form = TestForms.Family();
        var found = await Steps.AssignAsync(form with
        {
            Members = [form.Members[0] with { Registered = Domain.People.Answer.No }, .. form.Members.Skip(1)],
            Documents = [.. form.Documents.Where(d => d.DocumentType != "CSID")],
        });
        var card = new RecordHoldingBody(new HoldingDetails { State = HoldingState.HasValid, Number = "0012", IssuedOn = new DateOnly(2019, 5, 1) });

        var written = await Lawyer.PutAsync<HoldingDto>(Address(found, "UNID"), card, version: 0);
        var harmless = await Lawyer.PutAsync<HoldingDto>(Address(found, "HOUSING"), card, version: 0);

        var kept = (await Lawyer.GetAsync<FamilyDto>($"/api/families/{found.FamilyId.Value}")).Value.Holdings.Where(h => h.PersonId == found.People[0].Id);
        Assert.Multiple(() =>
        {
            Assert.That(written.ToString(), Is.EqualTo("422 pathway.facts_refused"));
            Assert.That(harmless.ToString(), Is.EqualTo("200"));
            Assert.That(kept.Where(h => h.State == HoldingState.HasValid).Select(h => h.DocumentType), Is.EqualTo(new[] { "HOUSING" }));
        });
    }

    private static string Address(CaseDto found, string documentType) =>
        $"/api/families/{found.FamilyId.Value}/people/{found.People[0].Id.Value}/holdings/{documentType}";

    private async Task<HoldingDto> HoldingAsync(CaseDto found, string documentType) =>
        (await Lawyer.GetAsync<FamilyDto>($"/api/families/{found.FamilyId.Value}")).Value.Holdings
            .Single(h => h.PersonId == found.People[0].Id && h.DocumentType == documentType);
}
