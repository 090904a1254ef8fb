using LegalClinic.Application.Families;
using LegalClinic.Application.People;
using LegalClinic.Functional.Tests.Testing;

namespace LegalClinic.Functional.Tests.People;

public sealed class SearchPeopleTests : ClinicTests
{
    [TestCase("إيمان عبد الرزاق", "ايمان عبدالرزاق")]
    [TestCase("إيمان عبد الرزاق", "أيمان عبد الرزاق")]
    [TestCase("فاطمة حمزة", "فاطمه حمزه")]
    [TestCase("مصطفى علي", "مصطفي على")]
    [TestCase("مصطفى علي", "مصطفی علی")]
    [TestCase("زكي كاظم", "زکی کاظم")]
    [TestCase("مؤيد رائد", "مويد رايد")]
    [TestCase("شيماء ضياء", "شيما ضيا")]
    [TestCase("محمّد كـاظم", "محمد كاظم")]
    [TestCase("هەژار ڕێبوار", "هه‌ژار ريبوار")]
    public async Task A_person_is_found_however_the_name_is_spelled(string written, string asked)
    {
        var parts = written.Split(' ', 2);
        var family = await Steps.AcceptAsync(TestForms.Family(parts[0], parts[1]));

        var hits = await Supervisor.GetAsync<PeopleFound>($"/api/people?text={Uri.EscapeDataString(asked)}&limit=50");

        Assert.That(hits.Value.People.Select(h => h.FamilyId), Does.Contain(family));
    }

    [Test]
    public async Task The_number_of_a_family_finds_its_people()
    {
        var id = await Steps.AcceptAsync();
        var number = (await Supervisor.GetAsync<FamilyDto>($"/api/families/{id.Value}")).Value.Number;

        var hits = (await Supervisor.GetAsync<PeopleFound>($"/api/people?text={number.ToLowerInvariant()}")).Value.People;

        Assert.That(hits.Where(h => h.FamilyId == id).Select(h => h.Probability), Is.EqualTo(new[] { 1.0, 1.0, 1.0 }));
    }

    [Test]
    public async Task People_of_another_office_are_not_found()
    {
        await Steps.AcceptAsync(TestForms.Family("قمرية", "شعلان"));
        var elsewhere = await Clinic.AsAsync("supervisor.duh");

        var hits = await elsewhere.GetAsync<PeopleFound>($"/api/people?text={Uri.EscapeDataString("قمرية شعلان")}");

        Assert.That((hits.Value.People, hits.Value.Elsewhere), Is.EqualTo((Array.Empty<PersonHit>(), true)));
    }

    [Test]
    public async Task A_lawyer_finds_only_people_of_the_own_cases()
    {
        var carried = await Steps.AssignAsync(TestForms.Family("نسرين", "جبار"));
        await Steps.AcceptAsync(TestForms.Family("نسرين", "جبار"));

        var hits = await Lawyer.GetAsync<PeopleFound>($"/api/people?text={Uri.EscapeDataString("نسرين جبار")}");

        Assert.That(hits.Value.People.Select(h => h.FamilyId).Distinct(), Is.EqualTo(new[] { carried.FamilyId }));
    }

    [TestCase("", "400 request.invalid")]
    [TestCase("ا", "400 request.invalid")]
    [TestCase("اب", "200")]
    public async Task A_search_takes_at_least_two_letters(string text, string expected)
    {
        var answer = await Supervisor.GetAsync<PeopleFound>($"/api/people?text={Uri.EscapeDataString(text)}");

        Assert.That(answer.ToString(), Is.EqualTo(expected));
    }

    [TestCase("%%")]
    [TestCase("__")]
    [TestCase("' OR 1=1 --")]
    [TestCase("\\%_[]^$.*")]
    [TestCase("👨‍👩‍👧‍👦🕌")]
    [TestCase("؟،؛ـــ…«»")]
    [TestCase("‏‮‫‪‬‎ ‍‌")]
    [TestCase("ًٌٍَُِّْ")]
    [TestCase("0000000000000000")]
    [TestCase("\u0001\u0002\uFFFD")]
    public async Task What_is_no_name_finds_nobody_and_fails_nothing(string text)
    {
        await Steps.AcceptAsync(TestForms.Family("شيلان", "نجم"));

        var answer = await Supervisor.GetAsync<PeopleFound>($"/api/people?text={Uri.EscapeDataString(text)}");

        Assert.That(answer.Value.People, Is.Empty);
    }

    [Test]
    public async Task Five_thousand_letters_are_refused_and_two_hundred_are_searched_for()
    {
        var refused = await Supervisor.GetAsync<PeopleFound>($"/api/people?text={Uri.EscapeDataString(new string('م', 5000))}");
        var searched = await Supervisor.GetAsync<PeopleFound>($"/api/people?text={Uri.EscapeDataString(string.Join(' ', Enumerable.Repeat("محمد", 40)))}");

        Assert.That((refused.ToString(), searched.ToString()), Is.EqualTo(("400 request.invalid", "200")));
    }

    [Test]
    public async Task Marks_of_direction_within_a_name_change_nothing()
    {
        var family = await Steps.AcceptAsync(TestForms.Family("بژار", "سمكو"));

        var found = await Supervisor.GetAsync<PeopleFound>($"/api/people?text={Uri.EscapeDataString("\u200Fبژ\u200Cار\u202B  سمـــكو\u202C")}");

        Assert.That(found.Value.People.Select(p => p.FamilyId), Does.Contain(family));
    }
}
