using System.Text;
using LegalClinic.Api.Documents;
using LegalClinic.Application.Documents;
using LegalClinic.Application.Families;
using LegalClinic.Domain.Documents;
using LegalClinic.Functional.Tests.Testing;
using LegalClinic.Infrastructure.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using SkiaSharp;

namespace LegalClinic.Functional.Tests.Documents;

public sealed class ScanTests : ClinicTests
{
    [Test]
    public async Task A_picture_is_kept_and_seen_again()
    {
        var holding = await HoldingAsync();

        var added = await AddAsync(holding, Photograph(200, 100));

        using var seen = SKBitmap.Decode(await Lawyer.GetFileAsync($"/api/scans/{added.Value.Id.Value}"));
        Assert.That((seen.Width, seen.Height), Is.EqualTo((200, 100)));
        Assert.That((added.Value.Width, added.Value.Height), Is.EqualTo((200, 100)));
    }

    [Test]
    public async Task What_the_camera_wrote_into_the_file_is_gone_and_the_picture_stands_upright()
    {
        var upload = TestPictures.WithExif(Photograph(200, 100), orientation: 6);

        var added = await AddAsync(await HoldingAsync(), upload);

        var kept = await Lawyer.GetFileAsync($"/api/scans/{added.Value.Id.Value}");
        Assert.That(Encoding.Latin1.GetString(upload), Does.Contain(TestPictures.Place));
        Assert.That(Encoding.Latin1.GetString(kept), Does.Not.Contain(TestPictures.Place).And.Not.Contain("Exif"));
        Assert.That((added.Value.Width, added.Value.Height), Is.EqualTo((100, 200)));
        using var seen = SKBitmap.Decode(kept);
        Assert.That(seen.GetPixel(90, 10).Red, Is.GreaterThan(200), "the red corner of the stored picture belongs at the top right");
        Assert.That(seen.GetPixel(10, 190).Red, Is.LessThan(60));
    }

    [Test]
    public async Task A_picture_lies_sealed_in_the_store()
    {
        var added = await AddAsync(await HoldingAsync(), Photograph(200, 100));

        var name = added.Value.Id.Value.ToString("n");
        var folder = DataFolder.Locate(Clinic.Server.Services.GetRequiredService<IConfiguration>());
        var content = await File.ReadAllBytesAsync(Path.Combine(folder, "files", name[^2..], name));
        Assert.That(Encoding.Latin1.GetString(content), Does.Not.Contain("JFIF"));
        Assert.That(content[..3], Is.Not.EqualTo(new byte[] { 0xFF, 0xD8, 0xFF }));
    }

    [Test]
    public async Task The_same_picture_sent_twice_is_added_once()
    {
        var (holding, id) = (await HoldingAsync(), Guid.CreateVersion7());

        var first = await AddAsync(holding, Photograph(20, 10), id);
        var second = await AddAsync(holding, Photograph(20, 10), id);

        Assert.That(second.Value with { AddedAt = first.Value.AddedAt }, Is.EqualTo(first.Value));
    }

    [Test]
    public async Task A_large_photograph_is_made_smaller()
    {
        var added = await AddAsync(await HoldingAsync(), Photograph(5200, 2600));

        Assert.That((added.Value.Width, added.Value.Height), Is.EqualTo((2600, 1300)));
    }

    private static IEnumerable<TestCaseData> NoPictures()
    {
        yield return new TestCaseData(Array.Empty<byte>(), "422 scan.no_image").SetArgDisplayNames("nothing");
        yield return new TestCaseData(Encoding.UTF8.GetBytes("<svg onload='alert(1)'/>"), "422 scan.no_image").SetArgDisplayNames("a script");
        yield return new TestCaseData(new byte[Scan.MaxUploadBytes + 1], "422 scan.too_large").SetArgDisplayNames("too many bytes");
        yield return new TestCaseData(HugePng(), "422 scan.too_large").SetArgDisplayNames("a small file that unpacks to gigabytes");
        yield return new TestCaseData(Photograph(200, 100)[..40], "422 scan.no_image").SetArgDisplayNames("the beginning of a picture");
    }

    [TestCaseSource(nameof(NoPictures))]
    public async Task What_is_no_picture_is_refused(byte[] upload, string expected)
    {
        var answer = await AddAsync(await HoldingAsync(), upload);

        Assert.That(answer.ToString(), Is.EqualTo(expected));
    }

    [Test]
    public async Task A_picture_is_taken_away_for_good_with_a_reason()
    {
        var added = await AddAsync(await HoldingAsync(), Photograph(20, 10));
        var address = $"/api/scans/{added.Value.Id.Value}";

        var silent = await Lawyer.PostAsync<ScanRemoved>($"{address}/removal", new RemoveScanBody(""), added.Value.Version);
        var removed = await Lawyer.PostAsync<ScanRemoved>($"{address}/removal", new RemoveScanBody("The client asked for it"), added.Value.Version);
        var again = await Lawyer.PostAsync<ScanRemoved>($"{address}/removal", new RemoveScanBody("once more"), removed.Value.Version);

        Assert.That(silent.Faults, Is.EqualTo(new[] { "why: required" }));
        Assert.That(again.ToString(), Is.EqualTo("422 scan.removed"));
        Assert.That((await Lawyer.GetAsync<object>(address)).ToString(), Is.EqualTo("404 scan.not_found"));
    }

    [Test]
    public async Task A_paper_has_no_more_pictures_than_the_limit()
    {
        var holding = await HoldingAsync();
        for (var i = 0; i < Scan.MostPerHolding; i++)
            _ = (await AddAsync(holding, Photograph(4, 4))).Value;

        var more = await AddAsync(holding, Photograph(4, 4));

        Assert.That(more.ToString(), Is.EqualTo("422 scan.too_many"));
    }

    [Test]
    public async Task A_colleague_who_does_not_carry_the_case_sees_no_picture()
    {
        var added = await AddAsync(await HoldingAsync(), Photograph(20, 10));
        var colleague = await Clinic.AsAsync("lawyer.duh");

        var seen = await colleague.GetAsync<object>($"/api/scans/{added.Value.Id.Value}");

        Assert.That(seen.ToString(), Is.EqualTo("404 scan.not_found"));
    }

    private async Task<HoldingId> HoldingAsync()
    {
        var found = await Steps.AssignAsync();
        return (await Lawyer.GetAsync<FamilyDto>($"/api/families/{found.FamilyId.Value}")).Value.Holdings[0].Id;
    }

    private Task<Answer<ScanDto>> AddAsync(HoldingId holding, byte[] upload, Guid? id = null) =>
        Lawyer.PutAsync<ScanDto>($"/api/holdings/{holding.Value}/scans/{id ?? Guid.CreateVersion7()}", upload);

    // Black, with a red corner at the top left.
    private static byte[] Photograph(int width, int height)
    {
        using var bitmap = new SKBitmap(width, height);
        bitmap.Erase(SKColors.Black);
        using (var canvas = new SKCanvas(bitmap))
        using (var red = new SKPaint { Color = SKColors.Red })
            canvas.DrawRect(0, 0, width / 4f, height / 2f, red);
        using var jpeg = bitmap.Encode(SKEncodedImageFormat.Jpeg, 90);
        return jpeg.ToArray();
    }

    // Signature and head of a PNG of 60,000 × 60,000 pixels.
    private static byte[] HugePng()
    {
        return
        [
            0x89, .. "PNG\r\n\u001a\n"u8, 0, 0, 0, 13, .. "IHDR"u8, 0, 0, 0xEA, 0x60, 0, 0, 0xEA, 0x60, 8, 6, 0, 0, 0,
            0x80, 0xD2, 0x75, 0x42, 0, 0, 0, 0, .. "IDAT"u8, 0x35, 0xAF, 0x06, 0x1E,
        ];
    }
}
