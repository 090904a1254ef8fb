using LegalClinic.Api.Families;
using LegalClinic.Application.Families.Corrections;
using LegalClinic.Domain.Families;
using LegalClinic.Domain.Families.Corrections;
using LegalClinic.Functional.Tests.Families;
using LegalClinic.Functional.Tests.Testing;
using static LegalClinic.Functional.Tests.Corrections.CorrectionSteps;

namespace LegalClinic.Functional.Tests.Corrections;

/// <summary>Corrections in a family's file itself: nothing is written over what somebody else wrote meanwhile.</summary>
public sealed class CorrectFamilyTests : ClinicTests
{
    [Test]
    public async Task Different_fields_are_both_written_with_both_authors_named()
    {
        var (family, head) = await FileAsync();

        var first = await CorrectAsync(Lawyer, family, OfPerson(head, "father", "جاسم", "قاسم"));
        var second = await CorrectAsync(Supervisor, family, OfPerson(head, "grandfather", "خضير", "خضر"));

        Assert.That(first.Concat(second), Has.All.EqualTo(FieldEditState.Applied));
        var name = (await MergeSteps.FileAsync(Lawyer, family)).Members.Single(m => m.Id.Value == head).Name;
        Assert.That((name.Father, name.Grandfather), Is.EqualTo(("قاسم", "خضر")));
        var done = (await EditsAsync(Lawyer, family)).Done;
        Assert.That(done.Select(e => (e.Field, e.From, e.To)), Is.EquivalentTo(new[] { ("father", "\"جاسم\"", "\"قاسم\""), ("grandfather", "\"خضير\"", "\"خضر\"") }));
        Assert.That(done.Select(e => e.By).Distinct().Count(), Is.EqualTo(2));
    }

    [Test]
    public async Task The_same_field_keeps_both_values_until_a_person_decides_with_a_reason()
    {
        var (family, head) = await FileAsync();
        await CorrectAsync(Supervisor, family, OfPerson(head, "father", "جاسم", "قاسم"));

        var met = await CorrectAsync(Lawyer, family, OfPerson(head, "father", "جاسم", "حاتم"));
        var asked = (await EditsAsync(Lawyer, family)).Open.Single();
        var standing = (await MergeSteps.FileAsync(Lawyer, family)).Members.Single(m => m.Id.Value == head).Name.Father;
        var decided = await TryDecideAsync(Lawyer, family, asked, FieldVerdict.Other, "\"جسّام\"");

        Assert.That((met.Single(), standing), Is.EqualTo((FieldEditState.Open, "قاسم")));
        Assert.That((asked.From, asked.To, asked.Present), Is.EqualTo(("\"جاسم\"", "\"حاتم\"", "\"قاسم\"")));
        Assert.That((asked.By, asked.PresentBy), Is.EqualTo((await NameAsync("lawyer"), await NameAsync("supervisor"))));
        Assert.That(decided.Value.Decided, Is.EqualTo("\"جسّام\""));
        var history = await EditsAsync(Lawyer, family);
        Assert.That((await MergeSteps.FileAsync(Lawyer, family)).Members.Single(m => m.Id.Value == head).Name.Father, Is.EqualTo("جسّام"));
        Assert.That(history.Open, Is.Empty);
        var row = history.Done.Single(e => e.State == FieldEditState.Decided);
        Assert.That((row.Present, row.To, row.Decided, row.DecidedBy, row.Why), Is.EqualTo(("\"قاسم\"", "\"حاتم\"", "\"جسّام\"", await NameAsync("lawyer"), "The mother showed the card")));
    }

    [Test]
    public async Task Two_who_write_the_same_stand_by_it_both()
    {
        var (family, head) = await FileAsync();
        await CorrectAsync(Supervisor, family, OfPerson(head, "father", "جاسم", "قاسم"));

        var met = await CorrectAsync(Lawyer, family, OfPerson(head, "father", "جاسم", "قاسم"));

        Assert.That(met.Single(), Is.EqualTo(FieldEditState.Agreed));
        Assert.That((await EditsAsync(Lawyer, family)).Open, Is.Empty);
    }

    [Test]
    public async Task Many_at_once_lose_nothing()
    {
        var (family, head) = await FileAsync();
        var fathers = Enumerable.Range(1, 6).Select(i => $"اسم{i}").ToArray();

        var met = await Task.WhenAll(fathers.Select((name, i) => CorrectAsync(i % 2 == 0 ? Lawyer : Supervisor, family, OfPerson(head, "father", "جاسم", name))));

        Assert.That(met.Count(m => m[0] == FieldEditState.Applied), Is.EqualTo(1));
        var edits = await EditsAsync(Lawyer, family);
        Assert.That(edits.Open.Concat(edits.Done).Select(e => e.To), Is.EquivalentTo(fathers.Select(f => $"\"{f}\"")));
    }

    [Test]
    public async Task The_same_correction_twice_is_written_once_and_another_under_its_identifier_is_refused()
    {
        var (family, head) = await FileAsync();
        var batch = Guid.CreateVersion7();

        await TryCorrectAsync(Lawyer, family, batch, OfPerson(head, "father", "جاسم", "قاسم"));
        var again = await TryCorrectAsync(Lawyer, family, batch, OfPerson(head, "father", "جاسم", "قاسم"));
        var other = await TryCorrectAsync(Lawyer, family, batch, OfPerson(head, "father", "جاسم", "حاتم"));

        Assert.That(again.Value.Fields.Single().State, Is.EqualTo(FieldEditState.Applied));
        Assert.That(other.ToString(), Is.EqualTo("409 field_edit.id_taken"));
        Assert.That((await EditsAsync(Lawyer, family)).Done, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Every_value_of_the_file_can_be_read_and_written_back_as_it_is()
    {
        var (family, head) = await FileAsync();
        var fields = await FieldsAsync(family, head);
        var household = await FieldsAsync(family, family.Value);

        var met = await CorrectAsync(Lawyer, family, [.. fields.Concat(household).Where(f => f.Field is not ("birth_place" or "life_status"))
            .Select(f => new FieldChangeBody(f.About, f.About == FieldSubject.Household ? family.Value : head, f.Field, f.Value, f.Value))]);

        Assert.That(met, Has.Length.GreaterThan(35).And.All.EqualTo(FieldEditState.Agreed));
    }

    [TestCase("father", "5", "field_edit.malformed")]
    [TestCase("father", "{", "field_edit.malformed")]
    [TestCase("given", "\"\"", "field_edit.required")]
    [TestCase("given", "null", "field_edit.required")]
    [TestCase("sex", "\"other\"", "field_edit.malformed")]
    [TestCase("national_number", "\"123\"", "field_edit.malformed")]
    [TestCase("nationality", "\"iraq\"", "field_edit.malformed")]
    [TestCase("birth", "{\"date\":\"2999-01-01\",\"precision\":\"day\",\"calendar\":\"gregorian\"}", "field_edit.in_future")]
    [TestCase("own_register_page", "{\"governorateCode\":\"XX\",\"archive\":\"unknown\"}", "field_edit.unknown_code")]
    [TestCase("life_status", "\"sealed\"", "field_edit.sealed")]
    [TestCase("marital_status", "\"spouse_missing\"", "field_edit.sealed")]
    [TestCase("birth_place", "{\"country\":\"SYR\"}", "field_edit.sealed")]
    [TestCase("shoe_size", "\"42\"", "field_edit.unknown_field")]
    public async Task What_no_such_field_can_say_is_refused(string field, string value, string code)
    {
        var (family, head) = await FileAsync();

        var answer = await TryCorrectAsync(Lawyer, family, Guid.CreateVersion7(), new FieldChangeBody(FieldSubject.Person, head, field, "null", value));

        Assert.That(answer.ToString(), Is.EqualTo($"422 {code}"));
    }

    [TestCase(60, true)]
    [TestCase(61, false)]
    public async Task A_name_is_as_long_as_on_the_form(int length, bool fits)
    {
        var (family, head) = await FileAsync();

        var answer = await TryCorrectAsync(Lawyer, family, Guid.CreateVersion7(), OfPerson(head, "kunya", "x", new string('ع', length)));

        Assert.That(answer.ToString(), Does.StartWith(fits ? "200" : "422 field_edit.too_long"));
    }

    [Test]
    public async Task Numbers_are_kept_in_western_digits()
    {
        var (family, head) = await FileAsync();

        await CorrectAsync(Lawyer, family, new FieldChangeBody(FieldSubject.Person, head, "national_number", "null", "\"١٩٨٥١٢٣٤٥٦٧٨\""));

        Assert.That((await MergeSteps.FileAsync(Lawyer, family)).Members.Single(m => m.Id.Value == head).NationalNumber, Is.EqualTo("198512345678"));
    }

    [Test]
    public async Task Another_office_the_manager_and_a_lawyer_without_the_case_see_and_write_nothing()
    {
        var (family, head) = await FileAsync();
        await CorrectAsync(Lawyer, family, OfPerson(head, "father", "جاسم", "قاسم"));
        var change = OfPerson(head, "father", "قاسم", "حاتم");

        foreach (var user in new[] { "supervisor.duh", "lawyer.duh" })
        {
            var stranger = await Clinic.AsAsync(user);
            Assert.That((await TryCorrectAsync(stranger, family, Guid.CreateVersion7(), change)).ToString(), Is.EqualTo("404 family.not_found"));
            Assert.That((await stranger.GetAsync<object>($"/api/families/{family.Value}/field-edits")).ToString(), Is.EqualTo("404 family.not_found"));
            Assert.That((await stranger.GetAsync<object>($"/api/families/{family.Value}/fields/{head}")).ToString(), Is.EqualTo("404 family.not_found"));
        }

        Assert.That((await (await Clinic.AsAsync("manager")).GetAsync<object>($"/api/families/{family.Value}/field-edits")).ToString(), Is.EqualTo("403 access.refused"));
        Assert.That((await Officer.GetAsync<object>($"/api/families/{family.Value}/field-edits")).ToString(), Is.EqualTo("403 access.refused"));
    }

    [Test]
    public async Task What_was_decided_is_not_decided_again_and_not_against_a_value_that_nobody_saw()
    {
        var (family, head) = await FileAsync();
        await CorrectAsync(Supervisor, family, OfPerson(head, "father", "جاسم", "قاسم"));
        await CorrectAsync(Lawyer, family, OfPerson(head, "father", "جاسم", "حاتم"));
        var asked = (await EditsAsync(Lawyer, family)).Open.Single();

        var unseen = await TryDecideAsync(Lawyer, family, asked, FieldVerdict.Proposed, seen: "\"جاسم\"");
        var mute = await TryDecideAsync(Lawyer, family, asked, FieldVerdict.Proposed, why: "");
        var missing = await TryDecideAsync(Lawyer, family, asked, FieldVerdict.Other);
        var first = await TryDecideAsync(Lawyer, family, asked, FieldVerdict.Present);
        var stale = await TryDecideAsync(Supervisor, family, asked, FieldVerdict.Proposed);
        var again = await TryDecideAsync(Supervisor, family, asked with { Version = first.Value.Version }, FieldVerdict.Proposed);

        Assert.That(unseen.ToString(), Is.EqualTo("422 field_edit.present_changed"));
        Assert.That((mute.ToString(), missing.ToString()), Is.EqualTo(("400 request.invalid", "400 request.invalid")));
        Assert.That(first.Value.Decided, Is.EqualTo("\"قاسم\""));
        Assert.That((stale.ToString(), again.ToString()), Is.EqualTo(("412 version.stale", "422 field_edit.decided_already")));
    }

    [Test]
    public async Task A_file_that_goes_on_in_another_is_corrected_and_decided_there()
    {
        var (kept, absorbed) = (await Steps.AcceptAsync(), await Steps.AcceptAsync(TestForms.Family("اميره")));
        var head = (await MergeSteps.FileAsync(Supervisor, absorbed)).HeadId.Value;
        await CorrectAsync(Supervisor, absorbed, OfPerson(head, "kunya", "x", "أم فائز"));
        await MergeSteps.MergeAsync(Supervisor, kept, absorbed);

        var refused = await TryCorrectAsync(Supervisor, absorbed, Guid.CreateVersion7(), OfPerson(head, "father", "جاسم", "قاسم"));
        var asked = (await EditsAsync(Supervisor, kept)).Open.Single();
        var there = await TryDecideAsync(Supervisor, absorbed, asked, FieldVerdict.Proposed);
        var here = await TryDecideAsync(Supervisor, kept, asked, FieldVerdict.Proposed);

        Assert.That((refused.ToString(), there.ToString()), Is.EqualTo(("409 family.merged", "409 family.merged")));
        Assert.That(here.Value.Decided, Is.EqualTo("\"أم فائز\""));
        var file = await MergeSteps.FileAsync(Supervisor, kept);
        Assert.That(file.Members.Single(m => m.Id == file.HeadId).Name.Kunya, Is.EqualTo("أم فائز"));
    }

    private async Task<(FamilyId Family, Guid Head)> FileAsync()
    {
        var opened = await Steps.AssignAsync();
        return (opened.FamilyId, (await MergeSteps.FileAsync(Lawyer, opened.FamilyId)).HeadId.Value);
    }

    private async Task<IReadOnlyList<FieldValueDto>> FieldsAsync(FamilyId family, Guid subject) =>
        (await Lawyer.GetAsync<FamilyFieldsDto>($"/api/families/{family.Value}/fields/{subject}")).Value.Fields;

    private async Task<string> NameAsync(string user)
    {
        var staff = await Clinic.StaffIdAsync(user);
        return await Clinic.WithDbAsync(db => Task.FromResult(db.Staff.Single(s => s.Id == staff).DisplayName));
    }
}
