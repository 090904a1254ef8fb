using System.Net;
using System.Text;
using LegalClinic.Application.Devices;
using LegalClinic.Application.Families;
using LegalClinic.Application.Intakes;
using LegalClinic.Application.Persistence;
using LegalClinic.Domain.Families;
using LegalClinic.Domain.Intakes;
using LegalClinic.Domain.People;
using LegalClinic.Functional.Tests.Testing;
using LegalClinic.Infrastructure.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using SkiaSharp;

namespace LegalClinic.Functional.Tests.Intakes;

/// <summary>Photographs that come with a form: checked, seen in the review, and scans of the family's papers once it is accepted (decision 18).</summary>
public sealed class IntakePhotoTests : ClinicTests
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
    public async Task A_photograph_is_seen_at_its_paper_in_the_review_and_lies_sealed()
    {
        var (intake, form) = await HandInAsync();
        var photo = Guid.CreateVersion7();

        var receipt = await SendAsync(photo, intake, form.Members[0].Id, TestPictures.Jpeg(400, 300));

        var read = (await Supervisor.GetAsync<IntakeDto>($"/api/intakes/{intake}")).Value;
        Assert.That(receipt.Value.Number, Is.EqualTo(read.Number));
        Assert.That(read.Photos.Single() is { DocumentType: "CSID", Width: 400, Height: 300, ScanId: null } one && one.MemberId == form.Members[0].Id, Is.True);
        Assert.That(read.Photos[0].TakenAt, Is.EqualTo(TestClock.Start.AddYears(-3)), "the tablet's clock is kept beside the server's");
        using var seen = SKBitmap.Decode(await Supervisor.GetFileAsync($"/api/intakes/{intake}/photos/{photo}"));
        Assert.That((seen.Width, seen.Height), Is.EqualTo((400, 300)));
        Assert.That((await (await Clinic.AsAsync("supervisor.duh")).GetAsync<object>($"/api/intakes/{intake}/photos/{photo}")).ToString(), Is.EqualTo("404 photo.not_found"));
        Assert.That((await Supervisor.GetAsync<object>($"/api/intakes/{Guid.CreateVersion7()}/photos/{photo}")).ToString(), Is.EqualTo("404 photo.not_found"));
        Assert.That(await FilesInTheOpenAsync(), Is.Zero);
    }

    [Test]
    public async Task The_same_photograph_is_stored_once_and_another_under_its_identifier_is_refused()
    {
        var (intake, form) = await HandInAsync();
        var (photo, member) = (Guid.CreateVersion7(), form.Members[0].Id);

        var first = await SendAsync(photo, intake, member, TestPictures.Jpeg());
        var again = await _device.HandInAsync(photo, _device.SealPhoto(photo, _ticket, intake, member, TestPictures.Jpeg()));
        var other = await _device.HandInAsync(photo, _device.SealPhoto(photo, _ticket, intake, member, TestPictures.Jpeg(seed: 2)));
        var elsewhere = await _device.HandInAsync(photo, _device.SealPhoto(photo, _ticket, intake, member, TestPictures.Jpeg(), "PDS"));

        Assert.That((again.Status, again.Value.ReceivedAt), Is.EqualTo((HttpStatusCode.OK, first.Value.ReceivedAt)));
        Assert.That(other.ToString(), Is.EqualTo("409 photo.id_taken"));
        Assert.That(elsewhere.ToString(), Is.EqualTo("409 photo.id_taken"));
        Assert.That((await Supervisor.GetAsync<IntakeDto>($"/api/intakes/{intake}")).Value.Photos, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task The_same_photograph_twice_at_once_is_stored_once()
    {
        var (intake, form) = await HandInAsync();
        var (photo, member) = (Guid.CreateVersion7(), form.Members[0].Id);

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => _device.HandInAsync(photo, _device.SealPhoto(photo, _ticket, intake, member, TestPictures.Jpeg()))));

        Assert.That(answers.Select(a => a.Value.ReceivedAt).Distinct().Count(), Is.EqualTo(1));
        Assert.That((await Supervisor.GetFileAsync($"/api/intakes/{intake}/photos/{photo}")).Length, Is.GreaterThan(100));
    }

    [Test]
    public async Task What_is_no_photograph_of_a_paper_of_that_form_is_refused()
    {
        var (intake, form) = await HandInAsync();
        var member = form.Members[0].Id;
        var colleague = await _device.TicketAsync(Lawyer);

        Testing.Answer[] refused =
        [
            await SendAsync(Guid.CreateVersion7(), Guid.CreateVersion7(), member, TestPictures.Jpeg()),
            await SendAsync(Guid.CreateVersion7(), intake, Guid.CreateVersion7(), TestPictures.Jpeg()),
            await SendAsync(Guid.CreateVersion7(), intake, member, "<svg onload='alert(1)'/>"u8.ToArray()),
            await SendAsync(Guid.CreateVersion7(), intake, member, TestPictures.Jpeg()[..60]),
            await SendAsync(Guid.CreateVersion7(), intake, member, TestPictures.Jpeg(), ticket: colleague),
            await SendAsync(Guid.CreateVersion7(), intake, member, TestPictures.Jpeg(), ticket: "made up"),
        ];
        var unknownType = await SendAsync(Guid.CreateVersion7(), intake, member, TestPictures.Jpeg(), "NO_SUCH_PAPER");

        Assert.That(refused.Select(a => a.ToString()), Is.EqualTo(new[]
        {
            "404 intake.not_found", "422 photo.not_a_member", "422 scan.no_image", "422 scan.no_image", "404 intake.not_found", "422 envelope.unreadable",
        }));
        Assert.That((unknownType.ToString(), string.Join(';', unknownType.Faults)), Is.EqualTo(("400 request.invalid", "photo.documentType: unknown_code")));
        Assert.That((await Supervisor.GetAsync<IntakeDto>($"/api/intakes/{intake}")).Value.Photos, Is.Empty);
    }

    [Test]
    public async Task A_paper_has_no_more_photographs_than_the_limit()
    {
        var (intake, form) = await HandInAsync();
        for (var i = 0; i < IntakePhoto.MostPerPaper; i++)
            _ = (await SendAsync(Guid.CreateVersion7(), intake, form.Members[0].Id, TestPictures.Jpeg(8, 8))).Value;

        var more = await SendAsync(Guid.CreateVersion7(), intake, form.Members[0].Id, TestPictures.Jpeg(8, 8));
        var ofAnother = await SendAsync(Guid.CreateVersion7(), intake, form.Members[0].Id, TestPictures.Jpeg(8, 8), "PASSPORT");

        Assert.That((more.ToString(), ofAnother.IsSuccess), Is.EqualTo(("422 photo.too_many", true)));
    }

    [Test]
    public async Task On_acceptance_photographs_become_scans_of_the_familys_papers()
    {
        var (intake, form) = await HandInAsync();
        var (known, unasked) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        await SendAsync(known, intake, form.Members[0].Id, TestPictures.Jpeg(400, 300));
        await SendAsync(unasked, intake, form.Members[2].Id, TestPictures.Jpeg(60, 40), "BIRTH_CERT");

        var family = await AcceptAsync(intake);

        var read = (await Supervisor.GetAsync<IntakeDto>($"/api/intakes/{intake}")).Value;
        var papers = (await Supervisor.GetAsync<FamilyDto>($"/api/families/{family.Value}")).Value.Holdings;
        Assert.That(papers.Single(h => h.PersonId.Value == form.Members[2].Id && h.DocumentType == "BIRTH_CERT").State.ToString(), Is.EqualTo("Unknown"));
        Assert.That(read.Photos.Select(p => p.ScanId), Has.All.Not.Null);
        using var scan = SKBitmap.Decode(await Supervisor.GetFileAsync($"/api/scans/{read.Photos.Single(p => p.Id.Value == known).ScanId!.Value.Value}"));
        Assert.That((scan.Width, scan.Height), Is.EqualTo((400, 300)));
        Assert.That((await Supervisor.GetFileAsync($"/api/intakes/{intake}/photos/{known}")).Length, Is.GreaterThan(100), "the review still shows it");
        Assert.That((await Officer.GetAsync<object>($"/api/intakes/{intake}/photos/{known}")).ToString(), Is.EqualTo("404 photo.not_found"), "it is the family's now");
        Assert.That((read.Can.FilePhotos, await CountFilesAsync(intake)), Is.EqualTo((false, 0)), "it is kept once");
    }

    [Test]
    public async Task A_photograph_that_comes_after_acceptance_is_put_to_its_paper_by_a_supervisor()
    {
        var (intake, form) = await HandInAsync();
        var family = await AcceptAsync(intake);
        var photo = Guid.CreateVersion7();

        var late = await SendAsync(photo, intake, form.Members[0].Id, TestPictures.Jpeg(400, 300));
        var waiting = (await Supervisor.GetAsync<Page<IntakeRow>>("/api/intakes?latePhotos=true&size=100")).Value.Items.Select(r => r.Id.Value);
        var read = (await Supervisor.GetAsync<IntakeDto>($"/api/intakes/{intake}")).Value;
        var byOfficer = await Officer.PostAsync<FiledPhotos>($"/api/intakes/{intake}/photos/filing", null, read.Version);
        var stale = await Supervisor.PostAsync<FiledPhotos>($"/api/intakes/{intake}/photos/filing", null, read.Version - 1);
        var filed = await Supervisor.PostAsync<FiledPhotos>($"/api/intakes/{intake}/photos/filing", null, read.Version);
        var again = await Supervisor.PostAsync<FiledPhotos>($"/api/intakes/{intake}/photos/filing", null, read.Version);

        Assert.That((late.IsSuccess, read.Can.FilePhotos), Is.EqualTo((true, true)));
        Assert.That(waiting, Does.Contain(intake));
        Assert.That((byOfficer.ToString(), stale.ToString()), Is.EqualTo(("403 access.refused", "412 version.stale")));
        Assert.That((filed.Value.Count, again.Value.Count), Is.EqualTo((1, 0)));
        var after = (await Supervisor.GetAsync<IntakeDto>($"/api/intakes/{intake}")).Value;
        Assert.That(after.Can.FilePhotos, Is.False);
        Assert.That(await Clinic.WithDbAsync(db => Task.FromResult(db.Scans.Count(s => s.FamilyId == family)), "supervisor"), Is.EqualTo(1));
    }

    [Test]
    public async Task Photographs_of_a_member_whom_the_reviewer_recognised_go_to_that_person()
    {
        var first = TestForms.Family("بشرى");
        var family = await Steps.AcceptAsync(first);
        var (intake, form) = await HandInAsync(TestForms.Family("بشرى"));
        var (early, late) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        await SendAsync(early, intake, form.Members[0].Id, TestPictures.Jpeg());
        var compared = await ClinicSteps.ComparedAsync(Supervisor, new IntakeId(intake));
        var matches = form.Members.Zip(first.Members, (mine, theirs) => new MemberMatch(mine.Id, new PersonId(theirs.Id))).ToList();

        var accepted = await Supervisor.PostAsync<AcceptedIntake>($"/api/intakes/{intake}/acceptance", compared with { AttachTo = family, Matches = matches }, 1);
        await SendAsync(late, intake, form.Members[0].Id, TestPictures.Jpeg(seed: 5));
        await Supervisor.PostAsync<FiledPhotos>($"/api/intakes/{intake}/photos/filing", null, accepted.Value.Version);

        var paper = (await Supervisor.GetAsync<FamilyDto>($"/api/families/{family.Value}")).Value.Holdings.Single(h => h.PersonId.Value == first.Members[0].Id && h.DocumentType == "CSID");
        Assert.That(await Clinic.WithDbAsync(db => Task.FromResult(db.Scans.Count(s => s.HoldingId == paper.Id)), "supervisor"), Is.EqualTo(2));
    }

    [Test]
    public async Task Nothing_is_put_to_papers_before_the_form_is_accepted()
    {
        var (intake, _) = await HandInAsync();

        var answer = await Supervisor.PostAsync<FiledPhotos>($"/api/intakes/{intake}/photos/filing", null, 1);

        Assert.That(answer.ToString(), Is.EqualTo("422 intake.not_accepted"));
    }

    [Test]
    public async Task The_tablet_learns_which_photographs_the_server_has_lost()
    {
        var (intake, form) = await HandInAsync();
        var (photo, lost) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        var receipt = await SendAsync(photo, intake, form.Members[0].Id, TestPictures.Jpeg());

        var orders = (await _device.ContactAsync(intake, photo, lost)).Value;

        Assert.That(orders.States.Select(s => s.EntryId), Is.EquivalentTo(new[] { intake, photo }));
        Assert.That(orders.States.Select(s => s.Number), Has.All.EqualTo(receipt.Value.Number));
        Assert.That(orders.Unknown, Is.EqualTo(new[] { lost }));
    }

    [Test]
    public async Task A_supervisor_loads_photographs_from_the_file_of_a_tablet()
    {
        var (intake, form) = (Guid.CreateVersion7(), TestForms.Family("سهام"));
        var photo = Guid.CreateVersion7();
        string Address(Guid entry) => $"/api/devices/{_device.Id.Value}/file/{entry}";
        var envelope = _device.SealPhoto(photo, _ticket, intake, form.Members[0].Id, TestPictures.Jpeg());

        var early = await Supervisor.SendAsync(HttpMethod.Put, Address(photo), TestDevice.Content(envelope));
        await Supervisor.SendAsync(HttpMethod.Put, Address(intake), TestDevice.Content(_device.Seal(intake, _ticket, form)));
        var loaded = await Supervisor.SendAsync(HttpMethod.Put, Address(photo), TestDevice.Content(envelope));

        Assert.That((early.ToString(), loaded.Status), Is.EqualTo(("404 intake.not_found", HttpStatusCode.Created)));
        Assert.That((await Supervisor.GetAsync<IntakeDto>($"/api/intakes/{intake}")).Value.Photos.Single().Id.Value, Is.EqualTo(photo));
    }

    [Test]
    public async Task The_database_lets_nobody_but_the_writer_add_a_photograph()
    {
        var (intake, form) = await HandInAsync();
        async Task<string> TryAsync(string who) => await Clinic.WithDbAsync(async db =>
        {
            var content = new PhotoContent([1], Guid.CreateVersion7(), 1, 1, 1);
            var stamp = new Domain.Stamp(await Clinic.StaffIdAsync(who), TestClock.Start);
            db.IntakePhotos.Add(IntakePhoto.Receive(new IntakePhotoId(Guid.CreateVersion7()), new IntakeId(intake), new PhotoSubject(form.Members[0].Id, "CSID", TestClock.Start, _device.Id), content, stamp));
            try
            {
                await db.SaveChangesAsync();
                return "written";
            }
            catch (Microsoft.EntityFrameworkCore.DbUpdateException e)
            {
                return (e.InnerException as Npgsql.PostgresException)?.SqlState ?? "";
            }
        }, who);

        Assert.That(await TryAsync("officer"), Is.EqualTo("written"));
        Assert.That(await TryAsync("lawyer"), Is.EqualTo("42501"));
        Assert.That(await TryAsync("supervisor"), Is.EqualTo("42501"));
    }

    private async Task<(Guid Intake, IntakeForm Form)> HandInAsync(IntakeForm? form = null)
    {
        var (intake, filled) = (Guid.CreateVersion7(), form ?? TestForms.Family());
        _ = (await _device.HandInAsync(intake, _device.Seal(intake, _ticket, filled))).Value;
        return (intake, filled);
    }

    private Task<Answer<DeviceReceipt>> SendAsync(Guid photo, Guid intake, Guid member, byte[] picture, string documentType = "CSID", string? ticket = null) =>
        _device.UploadAsync(photo, _device.SealPhoto(photo, ticket ?? _ticket, intake, member, picture, documentType));

    private async Task<FamilyId> AcceptAsync(Guid intake) =>
        (await Supervisor.PostAsync<AcceptedIntake>($"/api/intakes/{intake}/acceptance", await ClinicSteps.ComparedAsync(Supervisor, new IntakeId(intake)), 1)).Value.FamilyId;

    private string Files => Path.Combine(DataFolder.Locate(Clinic.Server.Services.GetRequiredService<IConfiguration>()), "files");

    private async Task<int> FilesInTheOpenAsync()
    {
        var open = 0;
        foreach (var file in Directory.EnumerateFiles(Files, "*", SearchOption.AllDirectories))
            open += Encoding.Latin1.GetString(await File.ReadAllBytesAsync(file)).Contains("JFIF", StringComparison.Ordinal) ? 1 : 0;
        return open;
    }

    private Task<int> CountFilesAsync(Guid intake) => Clinic.WithDbAsync(
        db => Task.FromResult(db.IntakePhotos.Where(p => p.IntakeId == new IntakeId(intake)).Select(p => p.FileId).ToList().Count(id => File.Exists(Path.Combine(Files, id.ToString("n")[^2..], id.ToString("n"))))),
        "supervisor");
}
