using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using LegalClinic.Api.Devices;
using LegalClinic.Api.Staff;
using LegalClinic.Application.Intakes;
using LegalClinic.Application.Persistence;
using LegalClinic.Domain.Intakes;
using LegalClinic.Domain.Staff;
using LegalClinic.Functional.Tests.Testing;

namespace LegalClinic.Functional.Tests.Devices;

/// <summary>What a tablet hands in by itself, for whoever wrote it (decision 15).</summary>
public sealed class HandInEnvelopeTests : ClinicTests
{
    private TestDevice _device = null!;
    private string _ticket = "";

    [OneTimeSetUp]
    public async Task RegisterTheTablet()
    {
        _device = await TestDevice.RegisterAsync(Clinic, Officer);
        _ticket = await _device.TicketAsync(Officer);
    }

    [OneTimeTearDown]
    public void PutTheTabletAway() => _device?.Dispose();

    [Test]
    public async Task A_form_is_received_for_its_writer_with_a_receipt_that_the_tablet_can_check()
    {
        var entry = Guid.CreateVersion7();

        var answer = await _device.HandInAsync(entry, _device.Seal(entry, _ticket, TestForms.Family("رنا")));

        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.Created));
        Assert.That(_device.Believes(answer.Value), Is.True);
        Assert.That(_device.Believes(answer.Value with { Number = "I-00000-0" }), Is.False);
        var row = (await Officer.GetAsync<Page<IntakeRow>>("/api/intakes?mine=true&size=100")).Value.Items.Single(r => r.Id.Value == entry);
        Assert.That((row.Number, row.HeadName, row.AuthorEnded), Is.EqualTo((answer.Value.Number, "رنا جاسم خضير الحمداني", false)));
    }

    [Test]
    public async Task The_form_is_kept_word_for_word_as_it_was_sealed()
    {
        var entry = Guid.CreateVersion7();
        var form = JsonSerializer.SerializeToNode(TestForms.Family(), Answer.Json)!.AsObject();
        form["writtenByALaterVersion"] = "kept";

        await _device.HandInAsync(entry, _device.Seal(entry, JsonSerializer.SerializeToUtf8Bytes(new JsonObject { ["ticket"] = _ticket, ["form"] = form })));

        var kept = await Clinic.FormAsync(entry, actingFor: "officer");
        Assert.That(JsonNode.DeepEquals(JsonNode.Parse(kept), form), Is.True);
    }

    [Test]
    public async Task The_same_form_sealed_anew_is_stored_once_and_answered_the_same()
    {
        var entry = Guid.CreateVersion7();
        var form = TestForms.Family();

        var first = await _device.HandInAsync(entry, _device.Seal(entry, _ticket, form));
        var second = await _device.HandInAsync(entry, _device.Seal(entry, _ticket, form));

        Assert.That(second.Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That((second.Value.Number, second.Value.ReceivedAt), Is.EqualTo((first.Value.Number, first.Value.ReceivedAt)));
    }

    [Test]
    public async Task Another_form_under_the_same_identifier_is_refused()
    {
        var entry = Guid.CreateVersion7();
        await _device.HandInAsync(entry, _device.Seal(entry, _ticket, TestForms.Family()));

        var other = await _device.HandInAsync(entry, _device.Seal(entry, _ticket, TestForms.Family("هند")));

        Assert.That(other.ToString(), Is.EqualTo("409 intake.id_taken"));
    }

    [Test]
    public async Task Two_tablets_that_hand_the_same_form_in_store_it_once()
    {
        using var second = await TestDevice.RegisterAsync(Clinic, Officer);
        var (entry, form, ticket) = (Guid.CreateVersion7(), TestForms.Family(), await second.TicketAsync(Officer));

        var answers = await Task.WhenAll(
            _device.HandInAsync(entry, _device.Seal(entry, _ticket, form)), second.HandInAsync(entry, second.Seal(entry, ticket, form)));

        Assert.That(answers.Select(a => a.Value.Number).Distinct().Count(), Is.EqualTo(1));
        var told = await Task.WhenAll(_device.ContactAsync(entry), second.ContactAsync(entry));
        Assert.That(told.Select(t => (t.Value.States.Count, t.Value.Unknown.Count)), Is.All.EqualTo((1, 0)));
    }

    [Test]
    public async Task What_the_server_would_tell_its_writer_it_tells_the_tablet()
    {
        var entry = Guid.CreateVersion7();

        var noConsent = await _device.HandInAsync(entry, _device.Seal(entry, _ticket, TestForms.Family() with { Consents = [] }));
        var noForm = await _device.HandInAsync(entry, _device.Seal(entry, JsonSerializer.SerializeToUtf8Bytes(new { ticket = _ticket, form = new { members = 3 } })));

        Assert.That((noConsent.ToString(), string.Join(';', noConsent.Faults)), Is.EqualTo(("400 request.invalid", "form.consents: consent_missing")));
        Assert.That(noForm.ToString(), Is.EqualTo("400 request.malformed"));
        Assert.That(noForm.Faults, Does.Contain("form.header: required").And.Contain("form.members: malformed"));
    }

    [Test]
    public async Task An_envelope_opens_only_whole_for_its_entry_its_tablet_and_with_a_ticket_of_this_server()
    {
        using var other = await TestDevice.RegisterAsync(Clinic, Officer);
        var entry = Guid.CreateVersion7();
        var sealedForm = _device.Seal(entry, _ticket, TestForms.Family());
        var altered = sealedForm.ToArray();
        altered[^20] ^= 1;

        Answer[] answers =
        [
            await _device.HandInAsync(entry, altered), await _device.HandInAsync(entry, sealedForm[..^1]), await _device.HandInAsync(entry, []),
            await _device.HandInAsync(Guid.CreateVersion7(), sealedForm), await other.HandInAsync(entry, sealedForm),
            await _device.HandInAsync(entry, _device.Seal(entry, await other.TicketAsync(Officer), TestForms.Family())),
            await _device.HandInAsync(entry, _device.Seal(entry, "made up", TestForms.Family())),
            await _device.HandInAsync(entry, _device.Seal(entry, "[]"u8.ToArray())),
        ];

        Assert.That(answers.Select(a => a.ToString()), Has.All.EqualTo("422 envelope.unreadable"));
    }

    [Test]
    public async Task What_is_far_too_large_is_refused()
    {
        var answer = await _device.HandInAsync(Guid.CreateVersion7(), new byte[EnvelopeDesk.MaxBytes + 1]);

        Assert.That(answer.ToString(), Is.EqualTo("413 request.too_large"));
    }

    [Test]
    public async Task A_form_whose_writer_has_left_is_received_and_marked_for_the_supervisor()
    {
        var admin = await Clinic.AsAsync("admin");
        var hired = new AddStaffBody(new StaffId(Guid.CreateVersion7()), "Zahra", "zahra.tablet", "a long enough password", Role.FieldOfficer, await Clinic.OfficeIdAsync("MOS"), ClinicLanguage.Ar);
        await admin.PostAsync<object>("/api/staff", hired);
        using var zahra = await ClinicClient.SignInAsync(Clinic.Server, hired.UserName, hired.Password);
        var (entry, ticket) = (Guid.CreateVersion7(), await _device.TicketAsync(zahra));
        await admin.PutAsync<object>($"/api/staff/{hired.Id.Value}", new ChangeStaffBody("Zahra", Role.FieldOfficer, hired.OfficeId, 0, Active: false), 1);

        var answer = await _device.HandInAsync(entry, _device.Seal(entry, ticket, TestForms.Family("سعاد")));

        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.Created));
        var queue = (await Supervisor.GetAsync<Page<IntakeRow>>("/api/intakes?status=submitted&size=100")).Value.Items;
        var read = (await Supervisor.GetAsync<IntakeDto>($"/api/intakes/{entry}")).Value;
        Assert.That(queue.Single(r => r.Id.Value == entry) is { AuthorEnded: true, SubmittedBy: "Zahra" } && read.AuthorEnded, Is.True);
    }

    [Test]
    public async Task A_tablet_with_a_wrong_token_is_unknown_and_one_that_was_stolen_is_refused()
    {
        using var stolen = await TestDevice.RegisterAsync(Clinic, Officer);
        var (entry, ticket) = (Guid.CreateVersion7(), await stolen.TicketAsync(Officer));
        var envelope = stolen.Seal(entry, ticket, TestForms.Family());
        await Supervisor.PostAsync<DeviceOrdered>($"/api/devices/{stolen.Id.Value}/theft", new DeviceOrderBody("Left on a bus"), 1);
        using var forgetful = await TestDevice.RegisterAsync(Clinic, Officer);
        using var anew = await TestDevice.RegisterAsync(Clinic, Officer, forgetful.Id);

        var unknown = await forgetful.HandInAsync(entry, forgetful.Seal(entry, await forgetful.TicketAsync(Officer), TestForms.Family()));
        var refused = await stolen.HandInAsync(entry, envelope);

        Assert.That(unknown.ToString(), Is.EqualTo("401 device.unknown"));
        Assert.That(refused.ToString(), Is.EqualTo("403 device.refused"));
    }

    [Test]
    public async Task A_supervisor_loads_the_file_of_a_tablet_and_nobody_else_does()
    {
        var entry = Guid.CreateVersion7();
        var envelope = _device.Seal(entry, _ticket, TestForms.Family("ليلى"));
        var address = $"/api/devices/{_device.Id.Value}/file/{entry}";

        var byOfficer = await Officer.SendAsync(HttpMethod.Put, address, TestDevice.Content(envelope));
        var loaded = await Supervisor.SendAsync(HttpMethod.Put, address, TestDevice.Content(envelope));

        Assert.That(byOfficer.ToString(), Is.EqualTo("403 access.refused"));
        Assert.That(loaded.Status, Is.EqualTo(HttpStatusCode.Created));
        var row = (await Officer.GetAsync<Page<IntakeRow>>("/api/intakes?mine=true&size=100")).Value.Items.Single(r => r.Id.Value == entry);
        Assert.That((row.HeadName, row.Status), Is.EqualTo(("ليلى جاسم خضير الحمداني", IntakeStatus.Submitted)));
    }
}
