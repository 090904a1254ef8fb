using System.Net;
using LegalClinic.Application.Devices;
using LegalClinic.Application.Families;
using LegalClinic.Application.Intakes;
using LegalClinic.Api.Documents;
using LegalClinic.Api.Families;
using LegalClinic.Domain.Consent;
using LegalClinic.Domain.Documents;
using LegalClinic.Domain.Families;
using LegalClinic.Domain.Families.Corrections;
using LegalClinic.Domain.People;
using LegalClinic.Functional.Tests.Families;
using LegalClinic.Functional.Tests.Testing;
using static LegalClinic.Functional.Tests.Corrections.CorrectionSteps;

namespace LegalClinic.Functional.Tests.Corrections;

/// <summary>An officer corrects a form of his own in the tent while a lawyer works in the file that it went into.</summary>
public sealed class FormCorrectionTests : ClinicTests
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
    public async Task Different_fields_merge_and_the_same_field_asks_a_person()
    {
        var (intake, family, form) = await AcceptedAsync();
        var head = form.Members[0].Id;
        await CorrectAsync(Supervisor, family, OfPerson(head, "father", "جاسم", "قاسم"), OfPerson(head, "mother_given", "نورية", "نورة"));

        var receipt = await SendAsync(intake, intake, With(form, 0, m => m with { Name = m.Name with { Father = "حاتم", Grandfather = "خضر" } }));

        Assert.That((receipt.Status, _device.Believes(receipt.Value)), Is.EqualTo((HttpStatusCode.Created, true)));
        var name = (await MergeSteps.FileAsync(Supervisor, family)).Members.Single(m => m.Id.Value == head).Name;
        Assert.That((name.Father, name.Grandfather, name.MotherGiven), Is.EqualTo(("قاسم", "خضر", "نورة")));
        var edits = await EditsAsync(Supervisor, family);
        var asked = edits.Open.Single();
        Assert.That((asked.Field, asked.From, asked.To, asked.Present, asked.FromForm), Is.EqualTo(("father", "\"جاسم\"", "\"حاتم\"", "\"قاسم\"", true)));
        var (officer, supervisor) = (asked.By, asked.PresentBy);
        Assert.That(officer, Is.Not.EqualTo(supervisor));
        Assert.That(edits.Done.Select(e => (e.Field, e.By)), Is.EquivalentTo(new[] { ("grandfather", officer), ("father", supervisor), ("mother_given", supervisor) }));
        await TryDecideAsync(Supervisor, family, asked, FieldVerdict.Proposed);
        Assert.That((await MergeSteps.FileAsync(Supervisor, family)).Members.Single(m => m.Id.Value == head).Name.Father, Is.EqualTo("حاتم"));
        Assert.That((await EditsAsync(Supervisor, family)).Done.Single(e => e.State == FieldEditState.Decided) is { Verdict: FieldVerdict.Proposed, Why: "The mother showed the card", DecidedBy: not null }, Is.True);
    }

    [Test]
    public async Task What_was_written_about_a_paper_at_the_desk_stands_in_its_author_s_name()
    {
        var (intake, family, form) = await AcceptedAsync();
        var told = form.Documents[0];
        var file = await MergeSteps.FileAsync(Supervisor, family);
        var paper = file.Holdings.Single(h => h.PersonId.Value == told.PersonId && h.DocumentType == told.DocumentType);
        await Supervisor.PutAsync<HoldingDto>($"/api/families/{family.Value}/people/{told.PersonId}/holdings/{told.DocumentType}",
            new RecordHoldingBody(new HoldingDetails { State = paper.State, Number = "۷۷۷" }), paper.Version);

        await SendAsync(intake, intake, form with { Documents = [told with { Number = "888" }, .. form.Documents.Skip(1)] });

        var edits = await EditsAsync(Supervisor, family);
        var (asked, written) = (edits.Open.Single(), edits.Done.Single());
        Assert.That((written.About, written.Field, written.State, written.FromForm), Is.EqualTo((FieldSubject.Paper, told.DocumentType, FieldEditState.Applied, false)));
        Assert.That((asked.PresentBy, asked.PresentAt, asked.By == written.By), Is.EqualTo((written.By, written.At, false)));
    }

    [Test]
    public async Task A_form_that_changed_nothing_changes_nothing()
    {
        var (intake, family, form) = await AcceptedAsync();

        await SendAsync(intake, intake, form);

        var edits = await EditsAsync(Supervisor, family);
        Assert.That((edits.Open, edits.Done), Is.EqualTo((Array.Empty<object>(), Array.Empty<object>())));
    }

    [Test]
    public async Task A_correction_that_comes_before_acceptance_waits_is_shown_and_is_taken_in_with_its_form()
    {
        var form = TestForms.Family();
        var receipt = await Steps.SubmitAsync(form);

        await SendAsync(receipt.Id.Value, receipt.Id.Value, With(form, 0, m => m with { Occupation = "خياطة" }));
        var read = (await Supervisor.GetAsync<IntakeDto>($"/api/intakes/{receipt.Id.Value}")).Value;
        var accepted = await AcceptAsync(receipt);

        var correction = read.Corrections.Single();
        Assert.That((correction.TakenIn, correction.Changes.Single().Field, correction.Changes[0].To), Is.EqualTo((false, "occupation", "\"خياطة\"")));
        Assert.That((await MergeSteps.FileAsync(Supervisor, accepted)).Members.Single(m => m.Id.Value == form.Members[0].Id).Occupation, Is.EqualTo("خياطة"));
        Assert.That((await EditsAsync(Supervisor, accepted)).Done.Single() is { Field: "occupation", State: FieldEditState.Applied, FromForm: true }, Is.True);
        Assert.That((await Supervisor.GetAsync<IntakeDto>($"/api/intakes/{receipt.Id.Value}")).Value.Corrections.Single().TakenIn, Is.True);
    }

    [Test]
    public async Task It_is_taken_once_however_often_it_comes_and_another_under_its_identifier_is_refused()
    {
        var (intake, family, form) = await AcceptedAsync();
        using var second = await TestDevice.RegisterAsync(Clinic, Officer);
        var (entry, ticket) = (Guid.CreateVersion7(), await second.TicketAsync(Officer));
        var corrected = With(form, 0, m => m with { Occupation = "خياطة" });

        var answers = await Task.WhenAll(
            _device.HandInAsync(entry, _device.SealCorrection(entry, _ticket, intake, intake, corrected)),
            second.HandInAsync(entry, second.SealCorrection(entry, ticket, intake, intake, corrected)),
            _device.HandInAsync(entry, _device.SealCorrection(entry, _ticket, intake, intake, corrected)));
        var again = await _device.HandInAsync(entry, _device.SealCorrection(entry, _ticket, intake, intake, corrected));
        var other = await _device.HandInAsync(entry, _device.SealCorrection(entry, _ticket, intake, intake, form));

        Assert.That(answers.Select(a => a.Value.ReceivedAt).Distinct().Count(), Is.EqualTo(1));
        Assert.That((again.Status, other.ToString()), Is.EqualTo((HttpStatusCode.OK, "409 correction.id_taken")));
        Assert.That((await EditsAsync(Supervisor, family)).Done, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task The_next_correction_is_based_on_the_one_before()
    {
        var (intake, family, form) = await AcceptedAsync();
        var once = With(form, 0, m => m with { Occupation = "خياطة" });
        var first = Guid.CreateVersion7();
        await _device.HandInAsync(first, _device.SealCorrection(first, _ticket, intake, intake, once));

        var along = await AlongAsync(Officer, intake);
        await SendAsync(intake, along.BasedOn, With(along.Form, 0, m => m with { Education = Education.Primary }));

        Assert.That((along.BasedOn, along.Form.Members[0].Occupation), Is.EqualTo((first, "خياطة")));
        var edits = await EditsAsync(Supervisor, family);
        Assert.That((edits.Open.Count, string.Join(',', edits.Done.Select(e => e.Field).Order())), Is.EqualTo((0, "education,occupation")));
    }

    [Test]
    public async Task Two_corrections_of_the_same_state_meet_each_other_as_two_people_would()
    {
        var (intake, family, form) = await AcceptedAsync();

        await SendAsync(intake, intake, With(form, 0, m => m with { Occupation = "خياطة" }));
        await SendAsync(intake, intake, With(form, 0, m => m with { Occupation = "معلمة" }));

        var asked = (await EditsAsync(Supervisor, family)).Open.Single();
        Assert.That((asked.Present, asked.To), Is.EqualTo(("\"خياطة\"", "\"معلمة\"")));
    }

    [Test]
    public async Task Somebody_new_is_entered_with_his_papers_and_somebody_left_out_stays_until_a_person_decides()
    {
        var (intake, family, form) = await AcceptedAsync();
        var baby = TestForms.Member(Guid.CreateVersion7(), Relation.Daughter, "سلمى", "وليد", "الحمداني") with { Sex = Sex.Female, MotherId = form.Members[0].Id, Birth = new BirthSection { Date = new DateOnly(2024, 5, 1) } };
        var child = form.Members[2].Id;
        var corrected = form with
        {
            Members = [form.Members[0], form.Members[1], baby],
            Documents = [.. form.Documents.Where(d => d.PersonId != child), new HoldingSection { PersonId = baby.Id, DocumentType = "BIRTH_CERT", State = HoldingState.NeverHad }],
            Wants = [new WantSection(baby.Id, "UNID", DocumentPurpose.School)],
        };

        await SendAsync(intake, intake, corrected);

        var file = await MergeSteps.FileAsync(Supervisor, family);
        Assert.That(file.Members.Select(m => m.Name.Given), Is.EquivalentTo(new[] { "أميرة", "وليد", "فائز", "سلمى" }));
        Assert.That(file.Holdings.Where(h => h.PersonId.Value == baby.Id).Select(h => (h.DocumentType, h.Wanted)), Is.EquivalentTo(new[] { ("BIRTH_CERT", false), ("UNID", true) }));
        Assert.That(file.Holdings.Single(h => h.PersonId.Value == child && h.DocumentType == "UNID").State, Is.EqualTo(HoldingState.NeverHad));
        var asked = (await EditsAsync(Supervisor, family)).Open.Single(e => e.Field == FieldKey.Member);
        Assert.That((asked.SubjectId, asked.To), Is.EqualTo((child, "null")));
        await TryDecideAsync(Supervisor, family, asked, FieldVerdict.Proposed);
        Assert.That((await MergeSteps.FileAsync(Supervisor, family)).Members.Single(m => m.Id.Value == child).Relation, Is.Null, "kept, but no member any more");
    }

    [Test]
    public async Task Sealed_facts_are_never_text_and_wait_for_a_person()
    {
        var (intake, family, form) = await AcceptedAsync();
        var husband = form.Members[1].Id;

        await SendAsync(intake, intake, With(form, 1, m => m with { Life = m.Life with { Since = "2018-03" } }));

        var asked = (await EditsAsync(Supervisor, family)).Open.Single();
        Assert.That((asked.About, asked.SubjectId, asked.Field, asked.From + asked.To + asked.Present), Is.EqualTo((FieldSubject.Sealed, husband, "life", "")));
        Assert.That((await OpenLifeAsync(family)).Select(f => (f.Standing, f.Content.GetProperty("since").GetString())),
            Is.EquivalentTo(new[] { (SealedStanding.Told, "2017-08"), (SealedStanding.Proposed, "2018-03") }));
        Assert.That(await Clinic.WithDbAsync(db => Task.FromResult(db.FieldEdits.Where(e => e.FamilyId == family).ToList().Any(e => System.Text.Encoding.UTF8.GetString(e.SealedTo!).Contains("2018"))), actingFor: "supervisor"), Is.False);
        await TryDecideAsync(Supervisor, family, asked, FieldVerdict.Proposed);
        Assert.That((await OpenLifeAsync(family)).Select(f => (f.Standing, f.Content.GetProperty("since").GetString())),
            Is.EquivalentTo(new[] { (SealedStanding.Told, "2017-08"), (SealedStanding.Decided, "2018-03") }));
    }

    [Test]
    public async Task Household_contacts_consents_papers_and_marriages_come_along()
    {
        var (intake, family, form) = await AcceptedAsync();
        var head = form.Members[0].Id;
        var corrected = form with
        {
            Household = form.Household with { SizeDeclared = 4, Address = form.Household.Address with { Quarter = "الزهور" } },
            Contacts = [form.Contacts[0] with { Phone = "07701112233" }],
            Documents = [form.Documents[0] with { Number = "00999" }, .. form.Documents.Skip(1)],
            Marriages = [form.Marriages[0] with { On = new DateOnly(2014, 5, 1) }],
            Consents = [form.Consents[0], form.Consents[1] with { WithdrawnOn = TestClock.Today }],
        };

        await SendAsync(intake, intake, corrected);

        var file = await MergeSteps.FileAsync(Supervisor, family);
        Assert.That((file.Household.SizeDeclared, file.Household.Address.Quarter, file.Contacts.Single().Phone), Is.EqualTo((4, "الزهور", "07701112233")));
        Assert.That((file.Holdings.Single(h => h.DocumentType == "CSID").Number, file.Marriages.Single().On), Is.EqualTo(("00999", new DateOnly(2014, 5, 1))));
        var asked = (await EditsAsync(Supervisor, family)).Open.Single();
        Assert.That((asked.About, asked.SubjectId, asked.Field), Is.EqualTo((FieldSubject.Consent, head, "share_courts")));
        await TryDecideAsync(Supervisor, family, asked, FieldVerdict.Proposed);
        Assert.That((await MergeSteps.FileAsync(Supervisor, family)).Consents.Count(c => c.Purpose == ConsentPurpose.ShareCourts), Is.EqualTo(2), "the first answer stays");
    }

    [Test]
    public async Task A_correction_finds_the_file_in_which_its_own_goes_on()
    {
        var kept = await Steps.AcceptAsync();
        var (intake, absorbed, form) = await AcceptedAsync("اميره");
        await MergeSteps.MergeAsync(Supervisor, kept, absorbed);

        await SendAsync(intake, intake, With(form, 0, m => m with { Occupation = "خياطة" }));

        var file = await MergeSteps.FileAsync(Supervisor, kept);
        Assert.That(file.Members.Single(m => m.Id == file.HeadId).Occupation, Is.EqualTo("خياطة"));
        Assert.That((await EditsAsync(Supervisor, kept)).Done.Select(e => e.Field), Does.Contain("occupation"));
    }

    [Test]
    public async Task Nobody_takes_along_or_corrects_the_form_of_somebody_else_and_nothing_of_the_file_comes_back()
    {
        var (intake, family, form) = await AcceptedAsync();
        await CorrectAsync(Supervisor, family, OfPerson(form.Members[0].Id, "father", "جاسم", "قاسم"));
        using var tablet = await TestDevice.RegisterAsync(Clinic, Supervisor);
        var ticket = await tablet.TicketAsync(Supervisor);
        var entry = Guid.CreateVersion7();

        Assert.That((await Supervisor.GetAsync<object>($"/api/intakes/{intake}/form-along")).ToString(), Is.EqualTo("404 intake.not_found"));
        Assert.That((await tablet.HandInAsync(entry, tablet.SealCorrection(entry, ticket, intake, intake, form))).ToString(), Is.EqualTo("404 intake.not_found"));
        Assert.That((await SendAsync(Guid.CreateVersion7(), intake, form)).ToString(), Is.EqualTo("404 intake.not_found"));
        Assert.That((await SendAsync(intake, Guid.CreateVersion7(), form)).ToString(), Is.EqualTo("422 correction.basis_unknown"));
        Assert.That((await AlongAsync(Officer, intake)).Form.Members[0].Name.Father, Is.EqualTo("جاسم"));
        Assert.That((await Officer.GetAsync<object>($"/api/families/{family.Value}")).ToString(), Is.EqualTo("403 access.refused"));
    }

    [Test]
    public async Task What_the_form_would_be_refused_for_its_correction_is_too()
    {
        var (intake, _, form) = await AcceptedAsync();

        var answer = await SendAsync(intake, intake, form with { Consents = [] });

        Assert.That((answer.ToString(), string.Join(';', answer.Faults)), Is.EqualTo(("400 request.invalid", "form.consents: consent_missing")));
    }

    private async Task<(Guid Intake, FamilyId Family, IntakeForm Form)> AcceptedAsync(string given = "أميرة")
    {
        var form = TestForms.Family(given);
        var receipt = await Steps.SubmitAsync(form);
        return (receipt.Id.Value, await AcceptAsync(receipt), form);
    }

    private async Task<FamilyId> AcceptAsync(IntakeReceipt intake) => (await Supervisor.PostAsync<AcceptedIntake>(
        $"/api/intakes/{intake.Id.Value}/acceptance", await ClinicSteps.ComparedAsync(Supervisor, intake.Id), intake.Version)).Value.FamilyId;

    private Task<Answer<DeviceReceipt>> SendAsync(Guid intake, Guid basedOn, IntakeForm form)
    {
        var entry = Guid.CreateVersion7();
        return _device.HandInAsync(entry, _device.SealCorrection(entry, _ticket, intake, basedOn, form));
    }

    private async Task<IReadOnlyList<OpenedFact>> OpenLifeAsync(FamilyId family) =>
        (await Supervisor.PostAsync<IReadOnlyList<OpenedFact>>($"/api/families/{family.Value}/sealed-facts/life/openings", new OpenSealedFactsBody("to decide"))).Value;
}
