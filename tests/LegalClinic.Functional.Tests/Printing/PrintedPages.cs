using LegalClinic.Application.Printing;
using LegalClinic.Domain;
using LegalClinic.Domain.Staff;

namespace LegalClinic.Functional.Tests.Printing;

/// <summary>Writes all paper to a folder, to be looked at, and measures: <c>PRINT_TO=folder dotnet test --filter PrintedPages</c>.</summary>
[Explicit]
public sealed class PrintedPages
{
    [Test]
    public async Task Writes_every_letter_and_report_to_a_folder()
    {
        var folder = Directory.CreateDirectory(Environment.GetEnvironmentVariable("PRINT_TO") ?? TestContext.CurrentContext.WorkDirectory);

        foreach (var language in PrintLanguages.All)
        {
            foreach (var code in SampleLetters.Codes)
                await WriteAsync(folder, $"{code}.{language.Code}", PrintingRun.Letter(code, language));
            await WriteAsync(folder, $"case.{language.Code}", SampleReports.Case(language));
            await WriteAsync(folder, $"month.{language.Code}", SampleReports.Month(language));
        }

        Assert.That(folder.GetFiles("*.pdf"), Has.Length.GreaterThanOrEqualTo(15));
    }

    [Test]
    public async Task Measures_a_warm_letter_and_a_long_report()
    {
        using var renderer = PrintingRun.RendererOfItsOwn();
        var cold = await TimeAsync(renderer, PrintingRun.Letter("L1", ClinicLanguage.Ar));
        for (var i = 0; i < 20; i++)
            await TimeAsync(renderer, PrintingRun.Letter("L1", ClinicLanguage.Ar) with { Reference = $"w{i}" });
        List<double> letters = [];
        for (var i = 0; i < 200; i++)
            letters.Add(await TimeAsync(renderer, PrintingRun.Letter("L1", ClinicLanguage.Ar) with { Reference = $"ع ق / 2026 / {i:00000}" }));
        var report = SampleReports.Case(ClinicLanguage.Ar);
        report = report with { Timeline = [.. Enumerable.Range(1, 900).Select(i => new CaseReportEvent("5/3/2025", $"مراجعة المكتب {i}"))] };
        var longReport = await TimeAsync(renderer, report);
        var again = await TimeAsync(renderer, report with { CaseNumber = "x" });

        letters.Sort();
        await TestContext.Out.WriteLineAsync(
            $"letter: first {cold:0} ms, median {letters[100]:0.0}, p95 {letters[190]:0.0}; report {longReport:0} ms, again {again:0} ms");
        foreach (var id in renderer.WorkerProcessIds)
        {
            using var worker = System.Diagnostics.Process.GetProcessById(id);
            await TestContext.Out.WriteLineAsync($"worker resident {worker.WorkingSet64 / 1_000_000} MB");
        }

        Assert.That(letters, Has.Count.EqualTo(200));
    }

    private static async Task<double> TimeAsync(IPdfRenderer renderer, PrintDocument document)
    {
        var start = TimeProvider.System.GetTimestamp();
        var printed = await renderer.RenderAsync(document, CancellationToken.None);
        if (printed.Pages > 10)
            await TestContext.Out.WriteLineAsync($"{printed.Pages} pages, {printed.Content.Length / 1000} KB");
        return TimeProvider.System.GetElapsedTime(start).TotalMilliseconds;
    }

    private static async Task WriteAsync(DirectoryInfo folder, string name, PrintDocument document)
    {
        var printed = await PrintingRun.Renderer.RenderAsync(document, CancellationToken.None);
        await File.WriteAllBytesAsync(Path.Combine(folder.FullName, name + ".pdf"), printed.Content.ToArray());
    }
}
