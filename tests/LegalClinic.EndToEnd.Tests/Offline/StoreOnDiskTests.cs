using System.Text;
using LegalClinic.Functional.Tests.Testing;

namespace LegalClinic.EndToEnd.Tests.Offline;

/// <summary>Whoever takes a tablet and opens the files of its browser reads nothing of what families said.</summary>
[TestFixture]
[Parallelizable(ParallelScope.Self)]
public sealed class StoreOnDiskTests
{
    private const string Drafted = "نوفلان";
    private const string Waiting = "سرمدان";
    private const string Received = "قحطانان";
    private static readonly Encoding[] Encodings = [Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode];

    private TestFolder _folder = null!;
    private string _profile = "";

    [OneTimeSetUp]
    public async Task WriteThreeFormsAndSwitchItOff()
    {
        _folder = await TestFolder.CreateAsync();
        _profile = _folder.NewPart();
        await using var tablet = await Tablet.OpenAsync(EndToEndRun.Address, _profile);
        await tablet.BeginAsync("officer.tik");
        var received = await tablet.WriteAsync(Received);
        await tablet.SendAsync();
        await tablet.ReceivedAsync(received);
        await tablet.InterfereAsync(route => route.AbortAsync());
        await tablet.WriteAsync(Waiting);
        await tablet.SendAsync();
        await tablet.WriteAsync(Drafted);
    }

    [OneTimeTearDown]
    public async Task ThrowItAway() => await _folder.DisposeAsync();

    [TestCase(Drafted)]
    [TestCase(Waiting)]
    [TestCase(Received)]
    [TestCase(Tablet.Pin)]
    public void Nothing_that_was_typed_can_be_read(string typed) => Assert.That(FilesWith(typed), Is.Empty);

    [Test]
    public void The_files_were_looked_through() =>
        Assert.That(FilesWith("legalclinic-device"), Has.Some.Contains("IndexedDB"));

    private List<string> FilesWith(string text)
    {
        var sought = Encodings.Select(encoding => encoding.GetBytes(text)).ToList();
        return [.. Directory.EnumerateFiles(_profile, "*", SearchOption.AllDirectories)
            .Where(file => File.ReadAllBytes(file) is var bytes && sought.Exists(s => bytes.AsSpan().IndexOf(s) >= 0))
            .Select(file => Path.GetRelativePath(_profile, file))];
    }
}
