using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using LegalClinic.Api.Intakes;
using LegalClinic.Application.Intakes;
using LegalClinic.Application.Persistence;
using LegalClinic.Domain.Consent;
using LegalClinic.Domain.Intakes;
using LegalClinic.Functional.Tests.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LegalClinic.Functional.Tests.Intakes;

public sealed class SubmitIntakeTests : ClinicTests
{
    [Test]
    public async Task A_form_handed_in_is_stored_with_a_number_and_a_receipt()
    {
        var body = new SubmitIntakeBody(ClinicSteps.NewIntake(), TestForms.Family());

        var answer = await Officer.PostAsync<IntakeReceipt>("/api/intakes", body);

        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.Created));
        Assert.That(answer.Value.Id, Is.EqualTo(body.Id));
        Assert.That(answer.Value.Status, Is.EqualTo(IntakeStatus.Submitted));
        Assert.That(Domain.ClinicNumber.IsValid(answer.Value.Number), Is.True);
        Assert.That(answer.ETag, Is.EqualTo("\"1\""));
    }

    [Test]
    public async Task The_same_form_sent_twice_is_stored_once_and_answered_the_same()
    {
        var body = new SubmitIntakeBody(ClinicSteps.NewIntake(), TestForms.Family());

        var first = await Officer.PostAsync<IntakeReceipt>("/api/intakes", body);
        var second = await Officer.PostAsync<IntakeReceipt>("/api/intakes", body);

        Assert.That(first.Status, Is.EqualTo(HttpStatusCode.Created));
        Assert.That(second.Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(second.Value with { Created = true }, Is.EqualTo(first.Value));
        Assert.That(await CountAsync(body.Id), Is.EqualTo(1));
    }

    [Test]
    public async Task The_same_form_sent_ten_times_at_once_is_stored_once_and_answered_the_same()
    {
        var body = new SubmitIntakeBody(ClinicSteps.NewIntake(), TestForms.Family());

        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Officer.PostAsync<IntakeReceipt>("/api/intakes", body)));

        Assert.That(answers.Select(a => a.ToString()), Is.All.EqualTo("200").Or.EqualTo("201"));
        Assert.That(answers.Count(a => a.Status == HttpStatusCode.Created), Is.EqualTo(1));
        Assert.That(answers.Select(a => a.Value.Number).Distinct().Count(), Is.EqualTo(1));
        Assert.That(await CountAsync(body.Id), Is.EqualTo(1));
    }

    [Test]
    public async Task Another_form_under_the_same_identifier_is_refused_and_the_first_one_stays()
    {
        var body = new SubmitIntakeBody(ClinicSteps.NewIntake(), TestForms.Family("أميرة"));
        await Officer.PostAsync<IntakeReceipt>("/api/intakes", body);

        var other = await Officer.PostAsync<IntakeReceipt>("/api/intakes", body with { Form = TestForms.Family("زينب") });

        Assert.That(other.ToString(), Is.EqualTo("409 intake.id_taken"));
        Assert.That((await Officer.GetAsync<IntakeDto>($"/api/intakes/{body.Id.Value}")).Value.Form.Members[0].Name.Given, Is.EqualTo("أميرة"));
    }

    [Test]
    public async Task An_identifier_that_another_officer_used_is_refused_without_saying_what_it_holds()
    {
        var body = new SubmitIntakeBody(ClinicSteps.NewIntake(), TestForms.Family());
        await Officer.PostAsync<IntakeReceipt>("/api/intakes", body);

        var other = await (await Clinic.AsAsync("officer.duh")).PostAsync<IntakeReceipt>("/api/intakes", body);

        Assert.That(other.ToString(), Is.EqualTo("409 intake.id_taken"));
    }

    [Test]
    public async Task Every_fault_of_a_form_is_named_by_its_field_and_nothing_is_stored()
    {
        var form = TestForms.Family();
        var child = form.Members[2];
        var bad = form with
        {
            Household = form.Household with { SizeDeclared = 100, Address = form.Household.Address with { GovernorateCode = "nowhere" } },
            Members =
            [
                form.Members[0] with { Name = form.Members[0].Name with { Given = "" }, NationalNumber = "12" },
                form.Members[1] with { Life = form.Members[1].Life with { Since = "long ago" } },
                child with { MotherId = child.Id },
            ],
            Wants = [new WantSection(child.Id, "CSID", Domain.Documents.DocumentPurpose.School, null)],
            Documents = [form.Documents[0] with { DocumentType = "LIBRARY_CARD", PersonId = Guid.CreateVersion7() }],
            Marriages = [form.Marriages[0] with { Order = 5, WifeId = form.Marriages[0].HusbandId }],
        };
        var id = ClinicSteps.NewIntake();

        var answer = await Officer.PostAsync<IntakeReceipt>("/api/intakes", new SubmitIntakeBody(id, bad));

        Assert.That(answer.ToString(), Is.EqualTo("400 request.invalid"));
        Assert.That(answer.Faults, Is.EquivalentTo(new[]
        {
            "form.household.sizeDeclared: out_of_range", "form.household.address.governorateCode: unknown_code",
            "form.members[0].name.given: required", "form.members[0].nationalNumber: malformed", "form.members[1].life.since: malformed",
            "form.members[2].motherId: own_parent", "form.wants[0].documentType: unknown_code", "form.documents[0].documentType: unknown_code",
            "form.documents[0].personId: not_a_member", "form.documents[0].otherPersonId: not_a_member",
            "form.marriages[0].order: out_of_range", "form.marriages[0].wifeId: same_person",
        }));
        Assert.That(await CountAsync(id), Is.Zero);
    }

    [Test]
    public async Task Impossible_kinship_is_refused_with_its_place_and_nothing_is_stored()
    {
        var form = TestForms.Family();
        var (wife, husband, child) = (form.Members[0], form.Members[1], form.Members[2]);
        var undated = new BirthSection();
        (string Fault, IntakeForm Form)[] impossible =
        [
            ("form.members[2].fatherId: own_parent", With(child with { FatherId = child.Id })),
            ("form.members[2].motherId: two_fathers", With(child with { MotherId = husband.Id, FatherId = null })),
            ("form.members[2].fatherId: two_mothers", With(child with { FatherId = wife.Id, MotherId = null })),
            ("form.members[2].motherId: older_than_parent", With(child with { FatherId = null, Birth = child.Birth with { Date = new DateOnly(1984, 1, 1) } })),
            ("form.members[1].fatherId: own_ancestor", form with { Members = [wife, husband with { FatherId = child.Id, Birth = undated }, child with { MotherId = null }] }),
        ];

        foreach (var (fault, bad) in impossible)
        {
            var id = ClinicSteps.NewIntake();
            var answer = await Officer.PostAsync<IntakeReceipt>("/api/intakes", new SubmitIntakeBody(id, bad));

            Assert.That(answer.ToString(), Is.EqualTo("400 request.invalid"), fault);
            Assert.That(answer.Faults, Has.Some.EqualTo(fault));
            Assert.That(await CountAsync(id), Is.Zero, fault);
        }

        IntakeForm With(MemberSection other) => form with { Members = [wife, husband, other] };
    }

    [Test]
    public async Task Everything_that_is_missing_or_misspelled_in_a_form_is_named_at_once()
    {
        var id = ClinicSteps.NewIntake();
        var body = Json(new SubmitIntakeBody(id, TestForms.Family()));
        body["form"]!["header"]!.AsObject().Remove("interviewedOn");
        body["form"]!["household"]!["address"]!.AsObject().Remove("governorateCode");
        body["form"]!["household"]!["displacementStatus"] = "on_holiday";
        body["form"]!["members"]![0]!["sex"] = "woman";
        body["form"]!["members"]![1]!["birth"]!["date"] = "31/02/1985";
        body["form"]!["members"]![2]!["name"]!["given"] = null;
        body["form"]!["consents"]![0]!["purpose"] = 1;

        var answer = await Officer.PostAsync<IntakeReceipt>("/api/intakes", body.ToJsonString());

        Assert.That(answer.ToString(), Is.EqualTo("400 request.malformed"));
        Assert.That(answer.Faults, Is.EquivalentTo(new[]
        {
            "form.header.interviewedOn: required", "form.household.address.governorateCode: required", "form.household.displacementStatus: malformed",
            "form.members[0].sex: malformed", "form.members[1].birth.date: malformed", "form.members[2].name.given: required",
            "form.consents[0].purpose: malformed",
        }));
        Assert.That(await CountAsync(id), Is.Zero);
    }

    [Test]
    public async Task What_is_no_JSON_at_all_is_refused_in_words_of_the_API()
    {
        var answer = await Officer.PostAsync<IntakeReceipt>("/api/intakes", "{\"id\": ");

        Assert.That(answer.ToString(), Is.EqualTo("400 request.malformed"));
        Assert.That(answer.Faults, Is.EqualTo(new[] { "$: not_json" }));
    }

    [Test]
    public async Task A_household_of_forty_in_a_form_of_more_than_a_megabyte_is_stored()
    {
        var body = Json(new SubmitIntakeBody(ClinicSteps.NewIntake(), TestForms.Household(40)));
        body["form"]!["pictureOfTheTent"] = new string('x', 1_200_000);

        var answer = await Officer.PostAsync<IntakeReceipt>("/api/intakes", body.ToJsonString());

        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.Created));
        Assert.That((await Officer.GetAsync<IntakeDto>($"/api/intakes/{answer.Value.Id.Value}")).Value.Form.Members, Has.Count.EqualTo(40));
    }

    [TestCase(IntakeFormValidator.MaxMembers, "201")]
    [TestCase(IntakeFormValidator.MaxMembers + 1, "400 request.invalid")]
    [TestCase(10_000, "400 request.invalid")]
    public async Task A_form_lists_at_most_a_hundred_members(int members, string expected)
    {
        var answer = await Officer.PostAsync<IntakeReceipt>("/api/intakes", new SubmitIntakeBody(ClinicSteps.NewIntake(), TestForms.Household(members)));

        Assert.That(answer.ToString(), Is.EqualTo(expected));
        Assert.That(answer.Faults, Is.EqualTo(expected == "201" ? [] : new[] { "form.members: member_count" }));
    }

    [Test]
    public async Task A_form_without_consent_is_refused_but_kept_as_a_draft_and_handed_in_when_the_family_agreed()
    {
        var id = ClinicSteps.NewIntake();
        var agreed = TestForms.Family();
        var asked = agreed with { Consents = [TestForms.Consent(agreed.Household.HeadId, ConsentPurpose.KeepData, ConsentAnswer.No)] };

        var refused = await Officer.PostAsync<IntakeReceipt>("/api/intakes", new SubmitIntakeBody(id, asked));
        var kept = await Officer.PutAsync<IntakeReceipt>($"/api/intakes/{id.Value}/draft", asked);
        var handedIn = await Officer.PostAsync<IntakeReceipt>("/api/intakes", new SubmitIntakeBody(id, agreed));

        Assert.That(refused.ToString(), Is.EqualTo("400 request.invalid"));
        Assert.That(refused.Faults, Is.EqualTo(new[] { "form.consents: consent_missing" }));
        Assert.That(kept.Value.Status, Is.EqualTo(IntakeStatus.Draft));
        Assert.That(handedIn.Value.Status, Is.EqualTo(IntakeStatus.Submitted));
        Assert.That(handedIn.Value.Number, Is.EqualTo(kept.Value.Number));
        Assert.That(await CountAsync(id), Is.EqualTo(1));
    }

    [Test]
    public async Task Another_lawful_ground_than_consent_is_enough()
    {
        var form = TestForms.Family();
        var vital = form with { Consents = [], Header = form.Header with { LegalBasis = LegalBasis.VitalInterest } };

        var answer = await Officer.PostAsync<IntakeReceipt>("/api/intakes", new SubmitIntakeBody(ClinicSteps.NewIntake(), vital));

        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.Created));
    }

    [Test]
    public async Task A_draft_is_no_longer_changed_once_the_form_was_handed_in()
    {
        var body = new SubmitIntakeBody(ClinicSteps.NewIntake(), TestForms.Family());
        await Officer.PostAsync<IntakeReceipt>("/api/intakes", body);

        var later = await Officer.PutAsync<IntakeReceipt>($"/api/intakes/{body.Id.Value}/draft", TestForms.Family("زينب"));

        Assert.That(later.ToString(), Is.EqualTo("409 intake.id_taken"));
    }

    [Test]
    public async Task The_form_is_kept_as_the_device_wrote_it_with_the_times_of_both_clocks()
    {
        var body = Json(new SubmitIntakeBody(ClinicSteps.NewIntake(), TestForms.Family()));
        body["form"]!["askedByANewerTablet"] = " two  blanks ";
        var written = body["form"]!.ToJsonString();

        var receipt = (await Officer.PostAsync<IntakeReceipt>("/api/intakes", body.ToJsonString())).Value;

        var kept = (await Officer.GetAsync<IntakeDto>($"/api/intakes/{receipt.Id.Value}")).Value;
        Assert.That(await OpenVerbatimAsync(receipt.Id), Is.EqualTo(written));
        Assert.That(kept.DeviceTime, Is.EqualTo(new DateTimeOffset(2021, 1, 1, 0, 0, 0, TimeSpan.Zero)));
        Assert.That(kept.ReceivedAt, Is.EqualTo(Clinic.Server.Clock.GetUtcNow()));
    }

    [Test]
    public async Task The_queue_shows_urgent_forms_first_and_nothing_of_a_form_but_the_heads_name()
    {
        var leaving = TestForms.Family();
        var urgent = await Steps.SubmitAsync(leaving with { Household = leaving.Household with { MovePlannedOn = TestClock.Today.AddDays(14) } });
        await Steps.SubmitAsync(TestForms.Family("نادرة"));

        var queue = await Supervisor.GetAsync<Page<IntakeRow>>("/api/intakes?status=submitted&size=100");

        Assert.That(queue.Value.Items[0].Id, Is.EqualTo(urgent.Id));
        Assert.That(queue.Value.Items[0].Urgent, Is.True);
        Assert.That(queue.Value.Items.Select(i => i.HeadName), Has.Some.StartsWith("نادرة"));
        Assert.That(queue.Text, Does.Not.Contain("فائز").And.Not.Contain(TestForms.SealedBlock), "neither the child nor the tent");
    }

    private static JsonNode Json(SubmitIntakeBody body) => JsonSerializer.SerializeToNode(body, Answer.Json)!;

    private async Task<int> CountAsync(IntakeId id) =>
        await Clinic.WithDbAsync(db => db.Intakes.CountAsync(i => i.Id == id), actingFor: "supervisor");

    private async Task<string> OpenVerbatimAsync(IntakeId id)
    {
        var content = await Clinic.WithDbAsync(db => db.Intakes.Where(i => i.Id == id).Select(i => i.SealedForm).SingleAsync(), actingFor: "supervisor");
        await using var scope = Clinic.Server.Services.CreateAsyncScope();
        return Encoding.UTF8.GetString(await scope.ServiceProvider.GetRequiredService<ISealer>().OpenAsync(id.Value, content, CancellationToken.None));
    }
}
