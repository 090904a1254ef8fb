using LegalClinic.Application.Intakes;
using LegalClinic.Application.Pathways;
using LegalClinic.Application.Printing;
using LegalClinic.Domain;
using LegalClinic.Domain.Families;
using LegalClinic.Domain.Staff;
using LegalClinic.Functional.Tests.Printing;
using LegalClinic.Functional.Tests.Testing;
using LegalClinic.Infrastructure.SignIn;
using LegalClinic.Infrastructure.Training;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using UglyToad.PdfPig;

namespace LegalClinic.Functional.Tests.Pathways;

/// <summary>The page for the family's own hands: W1 to W10 of domain.md 1.6 are F001 to F010 of the samples.</summary>
public sealed class GetPathwayPdfTests : ClinicTests
{
    private static readonly string[] Families = [.. Enumerable.Range(1, 10).Select(n => $"F{n:000}")];
    private static readonly ClinicLanguage[] Languages = [.. PrintLanguages.All];

    private readonly Dictionary<string, (FamilyId Id, string Supervisor)> _families = [];
    private readonly Dictionary<(string, ClinicLanguage?), byte[]> _pages = [];

    protected override Task<string> Template => ClinicTemplates.Samples;

    [OneTimeSetUp]
    public async Task AcceptTheWorkedFamilies()
    {
        foreach (var sample in SampleFamilyReader.Read(ClinicTemplates.SamplesFolder).Where(f => Families.Contains(f.Key)))
        {
            var user = sample.OfficeCode == "MOS" ? "supervisor" : $"supervisor.{sample.OfficeCode.ToLowerInvariant()}";
            var supervisor = await Clinic.AsAsync(user);
            var intake = (await supervisor.GetAsync<IntakeDto>($"/api/intakes/{sample.IntakeId}")).Value;
            _families[sample.Key] = (intake.FamilyId ?? await AcceptAsync(supervisor, intake), user);
        }
    }

    [Test]
    public async Task A_family_gets_its_next_steps_in_their_order_on_one_page(
        [ValueSource(nameof(Families))] string key, [ValueSource(nameof(Languages))] ClinicLanguage language)
    {
        var page = await WriteAsync(key, language, atMost: 6);

        var content = await PrintAsync(key, language);
        var text = PrintedText.Of(content, language.IsRightToLeft);

        using var pdf = PdfDocument.Open(content);
        Assert.That(pdf.NumberOfPages, Is.EqualTo(1));
        Assert.That(page.Stages, Is.Not.Empty);
        var from = 0;
        foreach (var line in page.Stages.SelectMany(s => s.Steps))
        {
            var at = text.IndexOf(Printed(line.Number + line.What, page), from, StringComparison.Ordinal);
            Assert.That(at, Is.GreaterThanOrEqualTo(from), $"{line.What} in {text}");
            Assert.That(text, Does.Contain(Printed(line.Where, page)).And.Contain(Printed(line.Whom, page)));
            Assert.That(line.Bring.Select(paper => Printed(paper, page)), Has.All.Matches<string>(paper => text.Contains(paper, StringComparison.Ordinal)), text);
            from = at;
        }
    }

    [Test]
    public async Task Its_letters_are_embedded_and_no_dangerous_word_stands_on_it(
        [ValueSource(nameof(Families))] string key, [ValueSource(nameof(Languages))] ClinicLanguage language)
    {
        var content = await PrintAsync(key, language);

        using var pdf = PdfDocument.Open(content);
        Assert.That(pdf.GetPage(1).Letters.Select(letter => letter.FontName).Distinct(), Is.Not.Empty.And.All.Match("^[A-Z]{6}\\+(Amiri|Vazirmatn)"));
        var text = PrintedText.Of(content, language.IsRightToLeft).ToLowerInvariant();
        Assert.That(DangerousStems(language).Where(stem => text.Contains(PrintedText.Compared(stem), StringComparison.Ordinal)), Is.Empty, text);
    }

    [Test]
    public async Task Somebody_who_is_not_there_is_not_named()
    {
        var page = await WriteAsync("F002", ClinicLanguage.Ar, atMost: 100);

        var named = page.Stages.SelectMany(s => s.Steps).SelectMany(line => line.Whom.Split("، ")).Distinct();

        Assert.That(named, Is.EquivalentTo(new[] { "أميرة", "فائز", "رنا", "أمل", "أحد أفراد الأسرة" }));
    }

    [Test]
    public async Task A_long_way_says_that_more_follows_and_a_short_one_does_not()
    {
        var words = Clinic.Server.Services.GetRequiredService<PrintWordbook>().In(ClinicLanguage.En).Path;

        var widow = PrintedText.Of(await PrintAsync("F002", ClinicLanguage.En), rightToLeft: false);
        var man = PrintedText.Of(await PrintAsync("F004", ClinicLanguage.En), rightToLeft: false);

        Assert.That(widow, Does.Contain(PrintedText.Compared(words.More)));
        Assert.That(man, Does.Not.Contain(PrintedText.Compared(words.More)));
    }

    [Test]
    public async Task Who_asked_for_neutral_words_gets_a_page_without_the_clinic()
    {
        var neutral = PrintedText.Of(await PrintAsync("F001", ClinicLanguage.En), rightToLeft: false);
        var open = PrintedText.Of(await PrintAsync("F004", ClinicLanguage.En), rightToLeft: false);

        Assert.That(open, Does.Contain("07700000100").And.Contain("LegalClinic"));
        Assert.That(neutral, Does.Not.Contain("07700000100").And.Not.Contain("LegalClinic"));
    }

    [TestCase("F001", ClinicLanguage.Ar)]
    [TestCase("F004", ClinicLanguage.Ckb)]
    public async Task Without_a_language_it_comes_in_that_of_the_head_of_the_family(string key, ClinicLanguage spoken)
    {
        var asked = await PrintAnewAsync(key, null);

        Assert.That(asked, Is.EqualTo(await PrintAnewAsync(key, spoken)));
    }

    [Test]
    public async Task A_dangerous_word_that_comes_from_the_records_stops_the_page()
    {
        var (id, user) = _families["F004"];
        await SetContactAsync("مخيم الهول، خيمة 4");

        var stopped = await (await Clinic.AsAsync(user)).SendAsync(HttpMethod.Get, $"/api/families/{id.Value}/pathway.pdf?language=ar");
        await SetContactAsync("0770 000 0100");

        Assert.That(stopped.ToString(), Is.EqualTo("422 pathway.forbidden_words"));
    }

    [Test]
    public async Task A_family_of_another_office_has_no_page_for_me()
    {
        var answer = await (await Clinic.AsAsync("supervisor.duh")).SendAsync(HttpMethod.Get, $"/api/families/{_families["F001"].Id.Value}/pathway.pdf");

        Assert.That(answer.ToString(), Is.EqualTo("404 family.not_found"));
    }

    private static async Task<FamilyId> AcceptAsync(ClinicClient supervisor, IntakeDto intake) =>
        (await supervisor.PostAsync<AcceptedIntake>($"/api/intakes/{intake.Id.Value}/acceptance", await ClinicSteps.ComparedAsync(supervisor, intake.Id), intake.Version))
        .Value.FamilyId;

    // Without spaces, short words are parts of harmless ones.
    private static IEnumerable<string> DangerousStems(ClinicLanguage language) => (language switch
    {
        ClinicLanguage.Ar => "مفقود فقدان القيمومة متوف وفاة معتقل محتجز سجين النسب مجهول مخيم سوريا أمنية",
        ClinicLanguage.Ckb => "ونبوو مردن مردوو دەستبەسەر زیندان نەسەب سووریا ئەمنی ئاسایش",
        _ => "missing death deceased detained prison lineage syria clearance security guardian",
    }).Split(' ');

    private static string Printed(string text, PathDocument page) =>
        PrintedText.Compared(PrintText.Prepare(PrintText.WithoutVowelMarks(text), page.Language, page.Digits));

    // The same page whoever looks at it: it is printed once.
    private async Task<byte[]> PrintAsync(string key, ClinicLanguage? language) =>
        _pages.TryGetValue((key, language), out var page) ? page : _pages[(key, language)] = await PrintAnewAsync(key, language);

    private async Task<byte[]> PrintAnewAsync(string key, ClinicLanguage? language)
    {
        var (id, user) = _families[key];
        var query = language is { } asked ? $"?language={asked.Code}" : "";
        return await (await Clinic.AsAsync(user)).GetFileAsync($"/api/families/{id.Value}/pathway.pdf{query}");
    }

    private async Task<PathDocument> WriteAsync(string key, ClinicLanguage language, int atMost)
    {
        var (id, user) = _families[key];
        await using var scope = Clinic.Server.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var staff = await Clinic.StaffIdAsync(user);
        services.GetRequiredService<ActingStaff>().ActFor(await Clinic.WithDbAsync(db => db.Staff.AsNoTracking().SingleAsync(s => s.Id == staff)));
        var family = await services.GetRequiredService<FamilyRecords>().ReadAsync(id, CancellationToken.None);
        var plan = services.GetRequiredService<FamilyPathways>().Compute(family).Plan;
        return services.GetRequiredService<PathPaper>().Write(family, plan, language, new PathSender(null, null), atMost);
    }

    private async Task SetContactAsync(string contact)
    {
        await using var owner = NpgsqlDataSource.Create(Clinic.OwnerConnection);
        await using var set = owner.CreateCommand("UPDATE offices SET complaint_channel = $1");
        set.Parameters.Add(new NpgsqlParameter { Value = contact });
        await set.ExecuteNonQueryAsync();
    }
}
