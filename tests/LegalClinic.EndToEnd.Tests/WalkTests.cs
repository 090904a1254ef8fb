using LegalClinic.Application.Intakes;
using LegalClinic.EndToEnd.Tests.Testing;
using LegalClinic.EndToEnd.Tests.Walk;
using LegalClinic.Functional.Tests.Printing;
using LegalClinic.Infrastructure.Training;
using NUnit.Framework.Interfaces;

namespace LegalClinic.EndToEnd.Tests;

/// <summary>
/// W4 in the browser, in Arabic, as field officer, supervisor, lawyer and manager in turn: a man whose papers were lost in
/// flight (domain.md 1.6, sample F004). Station by station, each standing on the one before.
/// </summary>
[TestFixture]
[Parallelizable(ParallelScope.Self)]
public sealed class WalkTests
{
    private static readonly IntakeForm Form = SampleFamilyReader.Read(TrainingClinic.SamplesFolder).Single(f => f.Key == "F004").Form;

    private FieldOfficer _officer = null!;
    private Supervisor _supervisor = null!;
    private Lawyer _lawyer = null!;
    private Manager _manager = null!;
    private string _intake = "";
    private string _case = "";
    private bool _stopped;

    private IEnumerable<Person> People => [_officer, _supervisor, _lawyer, _manager];

    [OneTimeSetUp]
    public async Task Meet()
    {
        _officer = new FieldOfficer(await ClinicPage.OpenAsync(), Form);
        _supervisor = new Supervisor(await ClinicPage.OpenAsync());
        _lawyer = new Lawyer(await ClinicPage.OpenAsync());
        _manager = new Manager(await ClinicPage.OpenAsync());
    }

    [OneTimeTearDown]
    public async Task Leave()
    {
        foreach (var person in People)
            await person.DisposeAsync();
    }

    [SetUp]
    public void Go_on_only_from_the_station_before() => Assume.That(_stopped, Is.False, "an earlier station failed");

    [TearDown]
    public async Task Look_back()
    {
        if (TestContext.CurrentContext.Result.Outcome.Status != TestStatus.Failed)
            return;
        _stopped = true;
        foreach (var person in People)
            await person.PictureAsync("stopped");
    }

    [Test, Order(10)]
    public async Task The_field_officer_fills_the_form_in()
    {
        await _officer.SignInAsync("officer.duh");

        await _officer.BeginAsync();
        await _officer.TellOfTheInterviewAsync();
        await _officer.TellOfTheHouseholdAsync();
        await _officer.TellOfTheManAsync();
        await _officer.TellOfKinshipAsync();
        await _officer.TellOfPapersAsync();
        await _officer.TellOfNumbersAsync();
        await _officer.TellOfDisplacementAsync();
        await _officer.TellOfContactAsync();
        await _officer.TellOfConsentAsync();

        Assert.That(_officer.Faults, Is.Empty);
    }

    [Test, Order(12)]
    public async Task The_form_can_be_read_in_every_language_while_it_is_filled_in()
    {
        foreach (var (language, name) in new[] { ("ckb", "کوردی"), ("en", "English"), ("ar", "العربية") })
            await _officer.LeafThroughAsync(language, name);

        Assert.That(_officer.Faults, Is.Empty);
    }

    [Test, Order(14)]
    public async Task The_field_officer_hands_the_form_in()
    {
        _intake = await _officer.SendAsync();

        Assert.That(_intake, Does.Match("^I-[0-9A-Z]+-[0-9A-Z]$"));
        Assert.That(_officer.Faults, Is.Empty);
    }

    [Test, Order(15)]
    public async Task The_supervisor_finds_in_the_queue_what_the_family_said()
    {
        await _supervisor.SignInAsync("supervisor.duh");

        var kept = await _supervisor.ReadFormAsync(_intake, _officer.Name);

        Assert.That(kept.Members.Single().Name, Is.EqualTo(Form.Members[0].Name));
        Assert.That(kept.Members[0].Birth.Date, Is.EqualTo(Form.Members[0].Birth.Date));
        Assert.That(kept.Household.RegisterPage, Is.EqualTo(Form.Household.RegisterPage));
        Assert.That(kept.Household.Address, Is.EqualTo(Form.Household.Address));
        Assert.That(kept.Documents.Select(Told), Is.EquivalentTo(Form.Documents.Select(Told)));
        Assert.That(kept.Wants.Select(w => (w.DocumentType, w.Purpose)), Is.EqualTo(Form.Wants.Select(w => (w.DocumentType, w.Purpose))));
        Assert.That(kept.Displacement, Is.EqualTo(Form.Displacement));
        Assert.That(kept.Contacts.Single().Phone, Is.EqualTo(Form.Contacts[0].Phone));
        Assert.That(kept.Consents.Select(Told), Is.EquivalentTo(Form.Consents.Select(Told)));
    }

    [Test, Order(20)]
    public async Task The_supervisor_accepts_it_and_gives_the_case_to_the_lawyer()
    {
        await _supervisor.AcceptAsync();
        _case = await _supervisor.OpenCaseAsync();

        Assert.That(_case, Does.Match("^C-[0-9A-Z]+-[0-9A-Z]$"));
        Assert.That(_supervisor.Faults, Is.Empty);
    }

    [Test, Order(25)]
    public async Task A_second_form_of_the_same_man_joins_his_family()
    {
        await _supervisor.AttachAsync("12 تشرين الأول 2026", _intake);

        Assert.That(_supervisor.Faults, Is.Empty);
    }

    [Test, Order(30)]
    public async Task The_lawyer_plans_the_way_and_the_man_agrees()
    {
        await _lawyer.SignInAsync("lawyer.duh");

        await _lawyer.TakeUpAsync(_case);
        await _lawyer.PlanAsync();

        Assert.That(await _lawyer.ReadAsync(), Does.Contain("لا يوجد تضارب").And.Contain("تأييد فقدان").And.Contain("صورة قيد"));
        Assert.That(_lawyer.Faults, Is.Empty);
    }

    [Test, Order(40)]
    public async Task The_office_is_written_to_and_the_letter_is_a_paper_with_its_text()
    {
        await _lawyer.DraftReferralAsync(_officer.Name);

        var letter = PrintedText.Of(await _lawyer.WriteLetterAsync(), rightToLeft: true);

        Assert.That(letter, Does.Contain(PrintedText.Compared(_officer.Name)).And.Contain(PrintedText.Compared("سنجار")));
        Assert.That(letter, Does.Contain(PrintedText.Compared("البطاقة الوطنية الموحدة")));
        Assert.That(letter, Does.Not.Contain(PrintedText.Compared("كبرتو")), "a letter never says where the family stays");
        Assert.That(_lawyer.Faults, Is.Empty);
    }

    [Test, Order(50)]
    public async Task The_office_replies_and_every_paper_is_obtained()
    {
        await _lawyer.HearOfficeAsync();
        await _lawyer.ObtainAsync(_officer.Name);

        Assert.That(await _lawyer.ReadAsync(), Does.Contain("١٢٣٤").Or.Contain("1234").And.Contain("AB1234567"));
        Assert.That(_lawyer.Faults, Is.Empty);
    }

    [Test, Order(60)]
    public async Task The_man_gets_the_closing_letter_and_the_case_is_closed()
    {
        var letter = PrintedText.Of(await _lawyer.TakeLeaveAsync(), rightToLeft: true);
        await _lawyer.CloseAsync();

        Assert.That(letter, Does.Contain(PrintedText.Compared(_officer.Name)));
        Assert.That(_lawyer.Faults, Is.Empty);
    }

    [Test, Order(70)]
    public async Task The_manager_sees_codes_and_takes_the_reports()
    {
        await _manager.SignInAsync("manager");

        await _manager.LookAtAsync(_case);
        var page = await _manager.ReadAsync();
        var report = PrintedText.Of(await _manager.TakeCaseReportAsync(_case), rightToLeft: true);
        var month = PrintedText.Of(await _manager.TakeMonthlyReportAsync(), rightToLeft: true);

        var given = Form.Members[0].Name.Given;
        Assert.That(page, Does.Contain("P1").And.Not.Contain(given));
        Assert.That(report, Does.Contain(_case).And.Contain("P1").And.Not.Contain(PrintedText.Compared(given)));
        Assert.That(month, Does.Contain(PrintedText.Compared("التقرير الشهري")).And.Not.Contain(PrintedText.Compared(given)));
        Assert.That(_manager.Faults, Is.Empty);
    }

    [Test, Order(80)]
    public async Task The_lawyer_reopens_the_case_when_the_card_has_a_fault()
    {
        await _lawyer.ReopenAsync();

        Assert.That(await _lawyer.ReadAsync(), Does.Contain("في البطاقة خطأ في الاسم"));
        Assert.That(_lawyer.Faults, Is.Empty);
    }

    private static object Told(HoldingSection h) =>
        (h.DocumentType, h.State, h.Number, h.IssuedOn, h.IssuedAt, h.ReasonMissing, h.LostWhere, h.LostWhen, h.LostHow);

    private static object Told(ConsentSection c) => (c.Purpose, c.Answer, c.GivenOn, c.Method, c.Language, c.ExplainedBy, c.Sheet);
}
