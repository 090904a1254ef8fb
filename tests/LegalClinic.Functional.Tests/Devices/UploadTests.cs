using System.Net;
using System.Text;
using LegalClinic.Api.Devices;
using LegalClinic.Application.Devices;
using LegalClinic.Application.Intakes;
using LegalClinic.Functional.Tests.Testing;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace LegalClinic.Functional.Tests.Devices;

/// <summary>Photographs in pieces over a line that breaks (decision 18).</summary>
public sealed class UploadTests : ClinicTests
{
    private static readonly UploadSettings Few = new(MostUnfinished: 3, MostBytes: 4 * 1024 * 1024, KeepDays: 7);

    private TestDevice _device = null!;
    private string _ticket = "";
    private IntakeForm _form = null!;
    private Guid _intake;

    protected override void Configure(IServiceCollection services) => services.AddSingleton(Few);

    [SetUp]
    public async Task RegisterTheTablet()
    {
        _device = await TestDevice.RegisterAsync(Clinic, Officer);
        _ticket = await _device.TicketAsync(Officer);
        (_intake, _form) = (Guid.CreateVersion7(), TestForms.Family());
        _ = (await _device.HandInAsync(_intake, _device.Seal(_intake, _ticket, _form))).Value;
    }

    [TearDown]
    public void PutTheTabletAway() => _device?.Dispose();

    [TestCase(1)]
    [TestCase(50)]
    [TestCase(99)]
    public async Task An_upload_that_is_cut_goes_on_at_the_byte_where_it_was_cut(int percent)
    {
        var (entry, envelope) = Envelope(1_600, 1_200);
        var cut = envelope.Length * percent / 100;
        await _device.BeginAsync(entry, envelope.Length);

        await BreakAsync(entry, new BrokenLine(envelope, cut));
        var there = (await _device.AskAsync(entry)).Offset;
        var rest = await _device.GoOnAsync(entry, cut, envelope[cut..]);
        var receipt = await _device.CompleteAsync(entry);

        Assert.That((there, rest.Offset), Is.EqualTo((cut, envelope.Length)));
        Assert.That(_device.Believes(receipt.Value), Is.True);
        Assert.That(receipt.Value.Hash, Is.EqualTo(System.Security.Cryptography.SHA256.HashData(envelope)));
    }

    [Test]
    public async Task An_upload_survives_the_end_of_the_server_in_between()
    {
        var (entry, envelope) = Envelope(1_600, 1_200);
        var half = envelope.Length / 2;
        await _device.BeginAsync(entry, envelope.Length);
        await _device.GoOnAsync(entry, 0, envelope[..half]);

        await using var second = new TestServer(Clinic.OwnerConnection);
        second.StartServer();
        using var there = _device.At(second);
        var asked = await there.AskAsync(entry);
        await there.GoOnAsync(entry, half, envelope[half..]);
        var receipt = await there.CompleteAsync(entry);

        Assert.That(asked.Offset, Is.EqualTo(half));
        Assert.That(_device.Believes(receipt.Value), Is.True);
    }

    [Test]
    public async Task Whoever_missed_the_receipt_gets_it_again_without_sending_anything_anew()
    {
        var (entry, envelope) = Envelope();
        var first = await _device.UploadAsync(entry, envelope);

        var asked = await _device.AskAsync(entry);
        var second = await _device.CompleteAsync(entry);

        Assert.That((asked.Offset, asked["Upload-Length"]), Is.EqualTo((envelope.Length, $"{envelope.Length}")));
        Assert.That((second.Value.Number, second.Value.ReceivedAt, _device.Believes(second.Value)), Is.EqualTo((first.Value.Number, first.Value.ReceivedAt, true)));
        Assert.That(await CountAsync("upload_pieces", entry), Is.Zero);
    }

    [Test]
    public async Task It_speaks_the_protocol()
    {
        var (entry, envelope) = Envelope();

        var begun = await _device.BeginAsync(entry, envelope.Length);
        var asked = await _device.AskAsync(entry);
        var again = await _device.BeginAsync(entry, envelope.Length);
        var sent = await _device.GoOnAsync(entry, 0, envelope[..100]);

        Assert.That((begun.Status, begun["Location"], begun["Tus-Resumable"]), Is.EqualTo((HttpStatusCode.Created, $"/api/devices/{_device.Id.Value}/uploads/{entry}", "1.0.0")));
        Assert.That((asked.Status, asked.Offset, asked["Cache-Control"]), Is.EqualTo((HttpStatusCode.OK, 0L, "no-store")));
        Assert.That(again.Status, Is.EqualTo(HttpStatusCode.Created));
        Assert.That((sent.Status, sent.Offset, sent["Upload-Expires"]), Is.EqualTo((HttpStatusCode.NoContent, 100L, TestClockAfter(7))));
    }

    [Test]
    public async Task What_does_not_follow_is_refused_and_changes_nothing()
    {
        var (entry, envelope) = Envelope();
        await _device.BeginAsync(entry, envelope.Length);
        await _device.GoOnAsync(entry, 0, envelope[..100]);

        TusAnswer[] refused =
        [
            await _device.GoOnAsync(entry, 0, envelope[..100]), await _device.GoOnAsync(entry, 200, envelope[200..]),
            await _device.GoOnAsync(entry, 100, new byte[envelope.Length]), await _device.BeginAsync(entry, envelope.Length + 1),
            await _device.AskAsync(Guid.CreateVersion7()), await _device.GoOnAsync(Guid.CreateVersion7(), 0, [1]),
        ];
        var early = await _device.CompleteAsync(entry);

        Assert.That(refused.Select(a => a.ToString()), Is.EqualTo(new[] { "409 upload.offset", "409 upload.offset", "422 upload.beyond_length", "409 upload.id_taken", "404 upload.not_found", "404 upload.not_found" }));
        Assert.That(early.ToString(), Is.EqualTo("409 upload.incomplete"));
        Assert.That((await _device.AskAsync(entry)).Offset, Is.LessThan(envelope.Length).And.GreaterThanOrEqualTo(100));
    }

    [Test]
    public async Task A_request_that_is_none_of_the_protocol_is_refused()
    {
        var (entry, envelope) = Envelope();
        await _device.BeginAsync(entry, envelope.Length);

        var version = await _device.SendPieceAsync(HttpMethod.Head, $"uploads/{entry}", null, protocol: "0.2.2");
        var type = await _device.SendPieceAsync(HttpMethod.Patch, $"uploads/{entry}", new ByteArrayContent([1]), r => r.Headers.Add("Upload-Offset", "0"));
        var length = await _device.SendPieceAsync(HttpMethod.Post, "uploads", null, r => r.Headers.Add("Upload-Length", "-3"));
        var nothing = await _device.BeginAsync(Guid.CreateVersion7(), 0);
        var unnamed = await _device.SendPieceAsync(HttpMethod.Post, "uploads", null, r =>
        {
            r.Headers.Add("Upload-Length", "10");
            r.Headers.Add("Upload-Metadata", $"entry {Convert.ToBase64String(Encoding.UTF8.GetBytes("../x"))}");
        });
        var large = await _device.BeginAsync(Guid.CreateVersion7(), EnvelopeDesk.MaxBytes + 1);

        Assert.That((version.Status, version["Tus-Version"]), Is.EqualTo((HttpStatusCode.PreconditionFailed, "1.0.0")));
        Assert.That(type.Status, Is.EqualTo(HttpStatusCode.UnsupportedMediaType));
        Assert.That(new[] { length, nothing, unnamed }.Select(a => a.ToString()), Has.All.EqualTo("400 request.malformed"));
        Assert.That((large.ToString(), large["Tus-Max-Size"]), Is.EqualTo(("413 request.too_large", $"{EnvelopeDesk.MaxBytes}")));
    }

    [Test]
    public async Task Only_so_much_of_one_tablet_is_on_its_way_and_what_was_begun_goes_on()
    {
        var entries = Enumerable.Range(0, Few.MostUnfinished).Select(_ => Envelope()).ToList();
        foreach (var (entry, envelope) in entries)
            await _device.BeginAsync(entry, envelope.Length);

        var oneMore = await _device.BeginAsync(Guid.CreateVersion7(), 10);
        await _device.GoOnAsync(entries[0].Entry, 0, entries[0].Bytes);
        var done = await _device.CompleteAsync(entries[0].Entry);
        var afterwards = await _device.BeginAsync(Guid.CreateVersion7(), 10);

        Assert.That(oneMore.ToString(), Is.EqualTo("429 upload.too_many"));
        Assert.That(done.IsSuccess, Is.True);
        Assert.That(afterwards.Status, Is.EqualTo(HttpStatusCode.Created));
    }

    [Test]
    public async Task The_bytes_of_one_tablet_that_are_on_their_way_are_bounded()
    {
        var each = EnvelopeDesk.MaxBytes - 10;

        var answers = new[] { await _device.BeginAsync(Guid.CreateVersion7(), each), await _device.BeginAsync(Guid.CreateVersion7(), each), await _device.BeginAsync(Guid.CreateVersion7(), 21) };

        Assert.That(answers.Select(a => (int)a.Status), Is.EqualTo(new[] { 201, 201, 429 }));
    }

    [Test]
    public async Task What_never_ends_is_thrown_away_after_days_and_begins_anew()
    {
        var (entry, envelope) = Envelope();
        await _device.BeginAsync(entry, envelope.Length);
        await _device.GoOnAsync(entry, 0, envelope[..100]);

        var days = TimeSpan.FromDays(Few.KeepDays) + TimeSpan.FromMinutes(1);
        Clinic.Server.Clock.Advance(days);
        var asked = await _device.AskAsync(entry);
        await _device.BeginAsync(Guid.CreateVersion7(), 10);
        var left = await CountAsync("upload_pieces", entry);
        var anew = await _device.UploadAsync(entry, envelope);
        // The sessions of the others would be over.
        Clinic.Server.Clock.Advance(-days);

        Assert.That((asked.Status, left), Is.EqualTo((HttpStatusCode.NotFound, 0L)));
        Assert.That(anew.IsSuccess, Is.True);
    }

    [Test]
    public async Task Only_the_tablet_itself_sees_what_it_sends()
    {
        using var other = await TestDevice.RegisterAsync(Clinic, Officer);
        using var forgetful = await TestDevice.RegisterAsync(Clinic, Officer);
        using var anew = await TestDevice.RegisterAsync(Clinic, Officer, forgetful.Id);
        var (entry, envelope) = Envelope();
        await _device.BeginAsync(entry, envelope.Length);
        await _device.GoOnAsync(entry, 0, envelope[..100]);

        Assert.That((await other.AskAsync(entry)).Status, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That((await other.CompleteAsync(entry)).ToString(), Is.EqualTo("404 upload.not_found"));
        Assert.That((await forgetful.BeginAsync(entry, 10)).ToString(), Is.EqualTo("401 device.unknown"));
        Assert.That((await forgetful.GoOnAsync(entry, 0, [1])).ToString(), Is.EqualTo("401 device.unknown"));
        Assert.That((await forgetful.CompleteAsync(entry)).ToString(), Is.EqualTo("401 device.unknown"));
        var seen = await Clinic.WithDbAsync(db => Task.FromResult((db.Uploads.Count(), db.UploadPieces.Count())), actingFor: "supervisor");
        Assert.That(seen, Is.EqualTo((0, 0)));
    }

    [Test]
    public async Task A_tablet_that_was_stolen_sends_nothing_any_more()
    {
        var (entry, envelope) = Envelope();
        await _device.BeginAsync(entry, envelope.Length);
        await Supervisor.PostAsync<DeviceOrdered>($"/api/devices/{_device.Id.Value}/theft", new DeviceOrderBody("Left on a bus"), 1);

        Assert.That((await _device.GoOnAsync(entry, 0, envelope)).ToString(), Is.EqualTo("403 device.refused"));
        Assert.That((await _device.CompleteAsync(entry)).ToString(), Is.EqualTo("403 device.refused"));
    }

    [Test]
    public async Task Nothing_but_ciphertext_lies_there_on_its_way()
    {
        var (entry, envelope) = Envelope();
        await _device.BeginAsync(entry, envelope.Length);
        await _device.GoOnAsync(entry, 0, envelope);

        await using var owner = NpgsqlDataSource.Create(Clinic.OwnerConnection);
        await using var command = owner.CreateCommand("SELECT string_agg(bytes, ''::bytea ORDER BY start) FROM upload_pieces WHERE entry_id = $1");
        command.Parameters.AddWithValue(entry);
        var lies = (byte[])(await command.ExecuteScalarAsync())!;

        Assert.That(lies, Is.EqualTo(envelope));
        Assert.That(Encoding.Latin1.GetString(lies), Does.Not.Contain("JFIF").And.Not.Contain(_intake.ToString()).And.Not.Contain("CSID"));
    }

    [Test]
    public async Task What_can_never_be_kept_is_thrown_away_at_once()
    {
        var entry = Guid.CreateVersion7();

        var garbage = await _device.UploadAsync(entry, new byte[500]);

        Assert.That(garbage.ToString(), Is.EqualTo("422 envelope.unreadable"));
        Assert.That((await _device.AskAsync(entry)).Status, Is.EqualTo(HttpStatusCode.NotFound));
    }

    private (Guid Entry, byte[] Bytes) Envelope(int width = 320, int height = 200)
    {
        var entry = Guid.CreateVersion7();
        return (entry, _device.SealPhoto(entry, _ticket, _intake, _form.Members[0].Id, TestPictures.Jpeg(width, height)));
    }

    // The host in the test process has no line that could break: the body breaks where it is read. Over a real one: PhotographTests.
    private async Task BreakAsync(Guid entry, BrokenLine body)
    {
        await using var scope = Clinic.Server.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<IDeviceDoor>().LetInAsync(_device.Id, _device.Welcome.Token, CancellationToken.None);
        Assert.That(async () => await scope.ServiceProvider.GetRequiredService<Uploads>().AppendAsync(_device.Id, entry, 0, body, CancellationToken.None), Throws.InstanceOf<IOException>());
    }

    private string TestClockAfter(int days) => Clinic.Server.Clock.GetUtcNow().AddDays(days).ToString("R", System.Globalization.CultureInfo.InvariantCulture);

    private async Task<long> CountAsync(string table, Guid entry)
    {
        await using var owner = NpgsqlDataSource.Create(Clinic.OwnerConnection);
        await using var command = owner.CreateCommand($"SELECT count(*) FROM {table} WHERE entry_id = $1");
        command.Parameters.AddWithValue(entry);
        return (long)(await command.ExecuteScalarAsync())!;
    }
}
