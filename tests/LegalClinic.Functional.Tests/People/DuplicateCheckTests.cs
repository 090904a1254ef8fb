using LegalClinic.Api.Intakes;
using LegalClinic.Api.People;
using LegalClinic.Application.Intakes;
using LegalClinic.Application.People;
using LegalClinic.Application.Persistence;
using LegalClinic.Domain.Documents;
using LegalClinic.Domain.Families;
using LegalClinic.Domain.Intakes;
using LegalClinic.Domain.People;
using LegalClinic.Domain.People.Identity;
using LegalClinic.Functional.Tests.Testing;
using Npgsql;

namespace LegalClinic.Functional.Tests.People;

/// <summary>Families that come twice are noticed when the form is handed in, when it is looked at, and in the registry.</summary>
public sealed class DuplicateCheckTests : ClinicTests
{
    [TestCase("ئازاد", "ڕەشید", "گەردی", "Kurdish letters")]
    [TestCase("Azad", "Rashid", "Gerdi", "Latin letters")]
    public async Task The_same_person_is_known_in_another_spelling(string given, string father, string laqab, string why)
    {
        await Steps.AcceptAsync(Alone("آزاد", "رشيد", "كردي"));

        var again = await Steps.SubmitAsync(Alone(given, father, laqab));

        Assert.That(again.KnownAlready, Is.EqualTo(MatchBand.Same), why);
        Assert.That((await QueueAsync(again.Id)).KnownAlready, Is.EqualTo(MatchBand.Same));
    }

    [Test]
    public async Task The_same_card_in_another_family_warns_at_once_whatever_the_names()
    {
        await Steps.AcceptAsync(WithCard(Alone("سعاد", "مجيد", "الدليمي"), "٠٠٩١٢٣٤٥"));

        var same = await Steps.SubmitAsync(WithCard(Alone("خليل", "ابراهيم", "السامرائي"), "00912345"));
        var other = await Steps.SubmitAsync(WithCard(Alone("خليل", "ابراهيم", "السامرائي"), "00912346"));

        Assert.That((same.KnownAlready, other.KnownAlready), Is.EqualTo((MatchBand.Same, MatchBand.New)));
        Assert.That((await ReadAsync(same.Id)).Files.Single().Members.Single().Person.Reasons[0], Is.EqualTo(new MatchReason("card", "same")));
    }

    [TestCase("مصطفى", "IQG15", MatchBand.Same)]
    [TestCase("قاسم", "IQG15", MatchBand.New)]
    [TestCase("مصطفى", "IQG01", MatchBand.New)]
    public async Task The_same_page_of_the_same_register_warns_with_the_same_given_name(string given, string governorate, MatchBand expected)
    {
        await Steps.AcceptAsync(OnPage(Alone("مصطفى", "عدنان", "التكريتي"), "IQG15"));

        var receipt = await Steps.SubmitAsync(OnPage(Alone(given, "صباح", "الربيعي", "هيفاء", 1999), governorate));

        Assert.That(receipt.KnownAlready, Is.EqualTo(expected));
    }

    [Test]
    public async Task A_brother_and_a_namesake_are_not_flagged()
    {
        await Steps.AcceptAsync(Alone("جاسم", "محمد", "العبيدي", "صبرية", 1970));

        var brother = await Steps.SubmitAsync(Alone("ستار", "محمد", "العبيدي", "صبرية", 1975));
        var namesake = await Steps.SubmitAsync(Alone("جاسم", "محمد", "الشمري", "كافي", 1991));

        Assert.That((brother.KnownAlready, namesake.KnownAlready), Is.EqualTo((MatchBand.New, MatchBand.New)));
    }

    [Test]
    public async Task A_second_file_is_opened_only_by_who_compared_and_is_then_kept_apart_until_somebody_thinks_again()
    {
        var first = await Steps.AcceptAsync(Alone("رعد", "غانم", "الحيالي"));
        var intake = await Steps.SubmitAsync(Alone("رعد", "غانم", "الحيالى"));

        var unseen = await AcceptAsync(Supervisor, intake, new AcceptIntakeBody(ConflictResult.Clear));
        var stranger = await AcceptAsync(Supervisor, intake, new AcceptIntakeBody(ConflictResult.Clear, Apart: [first, new FamilyId(Guid.CreateVersion7())]));
        var second = await AcceptAsync(Supervisor, intake, new AcceptIntakeBody(ConflictResult.Clear, Apart: [first]));
        var apart = await CheckRegistryAsync(Supervisor, second.Value.FamilyId);
        await ForgetApartAsync();
        var found = await CheckRegistryAsync(Supervisor, second.Value.FamilyId);
        await Supervisor.PostAsync<FilesKeptApart>("/api/people/known-files/apart", new KeepFilesApartBody(second.Value.FamilyId, first));
        var again = await CheckRegistryAsync(Supervisor, second.Value.FamilyId);

        Assert.That((unseen.ToString(), stranger.ToString()), Is.EqualTo(("409 intake.known_already", "404 family.not_found")));
        Assert.That((apart, again), Is.EqualTo((Array.Empty<FamilyId>(), Array.Empty<FamilyId>())));
        Assert.That(found, Is.EqualTo(new[] { first }));
    }

    [Test]
    public async Task Of_a_file_of_another_office_only_its_being_there_is_told()
    {
        await Steps.AcceptAsync(Alone("ثامر", "ظاهر", "الجغيفي"));
        var elsewhere = await Clinic.AsAsync("supervisor.duh");
        var officer = await Clinic.AsAsync("officer.duh");
        var intake = (await officer.PostAsync<IntakeReceipt>("/api/intakes", new SubmitIntakeBody(new IntakeId(Guid.CreateVersion7()), Alone("ثامر", "ظاهر", "الجغيفي")))).Value;

        var read = (await elsewhere.GetAsync<IntakeDto>($"/api/intakes/{intake.Id.Value}")).Value.Known!;
        var unasked = await AcceptAsync(elsewhere, intake, new AcceptIntakeBody(ConflictResult.Clear));
        var asked = await AcceptAsync(elsewhere, intake, new AcceptIntakeBody(ConflictResult.Clear, ElsewhereAsked: true));

        Assert.That((read.Files.Count, read.Elsewhere), Is.EqualTo((0, MatchBand.Same)));
        Assert.That((unasked.ToString(), asked.ToString()), Is.EqualTo(("409 intake.known_elsewhere", "200")));
    }

    [Test]
    public async Task A_member_being_entered_is_looked_for_and_an_officer_learns_no_more_than_that_he_is_known()
    {
        var form = Alone("زيدان", "فرحان", "العگيدي");
        var family = await Steps.AcceptAsync(form);

        var officer = (await Officer.PostAsync<KnownFilesDto>("/api/people/member-check", form.Members[0])).Value;
        var supervisor = (await Supervisor.PostAsync<KnownFilesDto>("/api/people/member-check", form.Members[0])).Value;

        Assert.That((officer.Files.Count, officer.Elsewhere), Is.EqualTo((0, MatchBand.Same)));
        Assert.That(supervisor.Files.Select(f => f.FamilyId), Is.EqualTo(new[] { family }));
    }

    [Test]
    public async Task A_common_name_is_bounded_and_the_check_says_so()
    {
        // As many namesakes as stand in a book of a large registry, written as the counting writes them.
        await ExecuteAsync("INSERT INTO common_print_keys SELECT unnest(keys), 100000 FROM person_prints ON CONFLICT (key) DO UPDATE SET people = 100000");
        await ExecuteAsync("UPDATE print_counts SET counted_at = clock_timestamp()");

        var page = (await Supervisor.GetAsync<KnownFilesPage>("/api/people/known-files?size=1")).Value;

        Assert.That(page.Bounded, Is.EqualTo(1));
    }

    [TestCase("lawyer")]
    [TestCase("officer")]
    [TestCase("manager")]
    public async Task Only_a_supervisor_looks_through_the_registry(string user)
    {
        var client = await Clinic.AsAsync(user);

        Assert.That((await client.GetAsync<KnownFilesPage>("/api/people/known-files")).ToString(), Does.StartWith("403"));
    }

    private static IntakeForm Alone(string given, string father, string laqab, string mother = "بديعة", int year = 1982)
    {
        var form = TestForms.Household(1);
        var head = TestForms.Member(form.Household.HeadId, Relation.Head, given, father, laqab);
        return form with
        {
            Members = [head with { Name = head.Name with { MotherGiven = mother }, Birth = new BirthSection { Date = new DateOnly(year, 3, 17) } }],
            Household = form.Household with { RegisterPage = new RegisterPageSection() },
        };
    }

    private static IntakeForm WithCard(IntakeForm form, string number) =>
        form with { Documents = [new HoldingSection { PersonId = form.Household.HeadId, DocumentType = "CSID", State = HoldingState.HasValid, Number = number }] };

    private static IntakeForm OnPage(IntakeForm form, string governorate) =>
        form with { Household = form.Household with { RegisterPage = new RegisterPageSection { GovernorateCode = governorate, RegisterNumber = "٠٠٧١", PageNumber = "١٢٣٤" } } };

    private static Task<Answer<AcceptedIntake>> AcceptAsync(ClinicClient reviewer, IntakeReceipt intake, AcceptIntakeBody body) =>
        reviewer.PostAsync<AcceptedIntake>($"/api/intakes/{intake.Id.Value}/acceptance", body, intake.Version);

    private static async Task<FamilyId[]> CheckRegistryAsync(ClinicClient supervisor, FamilyId family)
    {
        List<FamilyId> found = [];
        for (var page = 1; ; page++)
        {
            var answer = (await supervisor.GetAsync<KnownFilesPage>($"/api/people/known-files?page={page}&size=10")).Value;
            found.AddRange(answer.Files.Where(f => f.FamilyId == family).SelectMany(f => f.Known.Files).Select(f => f.FamilyId));
            if (answer.Checked == answer.All) return [.. found];
        }
    }

    private async Task<KnownFilesDto> ReadAsync(IntakeId id) => (await Supervisor.GetAsync<IntakeDto>($"/api/intakes/{id.Value}")).Value.Known!;

    private async Task<IntakeRow> QueueAsync(IntakeId id) =>
        (await Supervisor.GetAsync<Page<IntakeRow>>("/api/intakes?size=200")).Value.Items.Single(i => i.Id == id);

    private Task ForgetApartAsync() => ExecuteAsync("DELETE FROM files_apart");

    private async Task ExecuteAsync(string sql)
    {
        await using var owner = NpgsqlDataSource.Create(Clinic.OwnerConnection);
        await using var command = owner.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
