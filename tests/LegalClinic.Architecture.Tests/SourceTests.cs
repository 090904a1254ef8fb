using System.Text.RegularExpressions;

namespace LegalClinic.Architecture.Tests;

public sealed partial class SourceTests
{
    private const int MostLines = 300;

    [Test]
    public void Nobody_asks_the_machines_clock_or_makes_random_identifiers()
    {
        var found = Sources.CSharp.Where(file => Clock().IsMatch(File.ReadAllText(file))).Select(Sources.Name);

        Assert.That(found, Is.Empty);
    }

    [TestCase("var now = DateTime.Now;")]
    [TestCase("var now = DateTimeOffset.UtcNow;")]
    [TestCase("var day = DateTime.Today;")]
    [TestCase("var id = Guid.NewGuid();")]
    public void The_canary_of_the_clock_is_caught(string line)
    {
        Assert.That(Clock().IsMatch(line), Is.True);
    }

    [Test]
    public void No_file_is_longer_than_three_hundred_lines()
    {
        var longer = Sources.CSharp.Select(file => (Name: Sources.Name(file), Lines: File.ReadLines(file).Count())).Where(f => f.Lines > MostLines);

        Assert.That(longer, Is.Empty);
        Assert.That(Sources.CSharp, Has.Count.GreaterThan(100));
    }

    [GeneratedRegex(@"\b(DateTime\.(Utc)?Now|DateTime\.Today|DateTimeOffset\.(Utc)?Now|Guid\.NewGuid)\b")]
    private static partial Regex Clock();
}
