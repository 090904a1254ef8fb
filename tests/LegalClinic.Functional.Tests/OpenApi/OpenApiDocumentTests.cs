using System.Text.Json;
using LegalClinic.Functional.Tests.Testing;
using LegalClinic.Infrastructure.Hosting;

namespace LegalClinic.Functional.Tests.OpenApi;

/// <summary>The description of the API in the repository is the one the host gives; the web UI's types are made from it.</summary>
public sealed class OpenApiDocumentTests
{
    private const string Renewal = "UPDATE_OPENAPI";

    private static readonly string CommittedFile = Path.Combine(RepositoryRoot(), "docs", "api", "openapi.json");

    private string _described = "";

    [OneTimeSetUp]
    public async Task Describe()
    {
        await using var clinic = await TestClinic.OpenAsync(await ClinicTemplates.Schema, training: false);
        using var http = clinic.Server.CreateClient();
        _described = (await http.GetStringAsync("/openapi/v1.json")).ReplaceLineEndings("\n").TrimEnd('\n') + "\n";
    }

    [Test]
    public void The_committed_description_is_the_one_the_host_gives()
    {
        if (Environment.GetEnvironmentVariable(Renewal) == "1")
        {
            File.WriteAllText(CommittedFile, _described);
        }

        var committed = File.ReadAllText(CommittedFile).ReplaceLineEndings("\n").TrimEnd('\n') + "\n";

        Assert.That(FirstDifference(committed, _described), Is.Null,
            $"docs/api/openapi.json is not what the host describes. Renew it with: {Renewal}=1 dotnet test --filter {nameof(OpenApiDocumentTests)}");
    }

    [TestCase("SubmitIntake")]
    [TestCase("AcceptIntake")]
    [TestCase("RejectIntake")]
    [TestCase("ListIntakes")]
    [TestCase("GetFamily")]
    [TestCase("SearchPeople")]
    [TestCase("OpenCase")]
    [TestCase("AssignCase")]
    [TestCase("GetCase")]
    [TestCase("ListCases")]
    [TestCase("CloseCase")]
    [TestCase("AddApplication")]
    [TestCase("SubmitApplication")]
    [TestCase("RecordOutcome")]
    [TestCase("DraftReferral")]
    [TestCase("DeliverReferral")]
    [TestCase("RecordReply")]
    [TestCase("ListReferrals")]
    [TestCase("IssueLetter")]
    [TestCase("GetLetterPdf")]
    [TestCase("GetCaseReportPdf")]
    [TestCase("GetMonthlyReportPdf")]
    public void The_description_names_the_operation(string operationId) =>
        Assert.That(OperationIds(), Has.Exactly(1).EqualTo(operationId));

    private List<string?> OperationIds()
    {
        using var document = JsonDocument.Parse(_described);
        return [.. document.RootElement.GetProperty("paths").EnumerateObject()
            .SelectMany(path => path.Value.EnumerateObject())
            .Where(operation => operation.Value.TryGetProperty("operationId", out _))
            .Select(operation => operation.Value.GetProperty("operationId").GetString())];
    }

    // The whole texts would bury the one line that matters.
    private static string? FirstDifference(string committed, string described)
    {
        var (old, now) = (committed.Split('\n'), described.Split('\n'));
        var line = Enumerable.Range(0, Math.Max(old.Length, now.Length))
            .FirstOrDefault(i => old.ElementAtOrDefault(i) != now.ElementAtOrDefault(i), -1);
        return line < 0 ? null : $"line {line + 1}: \"{old.ElementAtOrDefault(line)?.Trim()}\" became \"{now.ElementAtOrDefault(line)?.Trim()}\"";
    }

    private static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "LegalClinic.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new StartupException("The tests do not run from the repository; docs/api/openapi.json cannot be found.");
    }
}
