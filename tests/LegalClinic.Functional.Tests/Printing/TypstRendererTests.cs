using System.Diagnostics;
using LegalClinic.Application.Printing;
using LegalClinic.Domain.Staff;
using LegalClinic.Infrastructure.Printing;

namespace LegalClinic.Functional.Tests.Printing;

/// <summary>The engine: what happens when it dies, hangs or is given what it cannot print.</summary>
public sealed class TypstRendererTests
{
    private static LetterDocument Letter => PrintingRun.Letter("L1", ClinicLanguage.Ar);

    [Test]
    public async Task A_letter_still_comes_when_a_worker_is_killed()
    {
        using var renderer = PrintingRun.RendererOfItsOwn();
        await renderer.RenderAsync(Letter, CancellationToken.None);
        var killed = renderer.WorkerProcessIds.Single();
        using (var worker = Process.GetProcessById(killed))
        {
            worker.Kill();
            await worker.WaitForExitAsync();
        }

        var printed = await renderer.RenderAsync(Letter, CancellationToken.None);

        Assert.That(printed.Pages, Is.EqualTo(1));
        Assert.That(renderer.WorkerProcessIds, Is.Not.EqualTo((int[])[killed]).And.Exactly(1).Items);
    }

    [Test]
    [Platform("Linux")]
    public async Task A_worker_that_hangs_is_given_up_and_the_next_letter_comes()
    {
        using var renderer = PrintingRun.RendererOfItsOwn(new PrintingOptions { Workers = 1, TimeLimit = TimeSpan.FromSeconds(3) });
        await renderer.RenderAsync(Letter, CancellationToken.None);
        using (var stop = Process.Start("kill", ["-STOP", $"{renderer.WorkerProcessIds.Single()}"]))
            await stop.WaitForExitAsync();

        Assert.That(
            () => renderer.RenderAsync(Letter, CancellationToken.None),
            Throws.TypeOf<PrintException>().With.Property(nameof(PrintException.Code)).EqualTo("printing.timed_out"));

        Assert.That((await renderer.RenderAsync(Letter, CancellationToken.None)).Pages, Is.EqualTo(1));
    }

    [Test]
    public async Task A_worn_out_worker_is_replaced()
    {
        using var renderer = PrintingRun.RendererOfItsOwn(new PrintingOptions { Workers = 1, DocumentsPerWorker = 2 });
        await renderer.RenderAsync(Letter, CancellationToken.None);
        var first = renderer.WorkerProcessIds.Single();

        await renderer.RenderAsync(Letter, CancellationToken.None);
        await renderer.RenderAsync(Letter, CancellationToken.None);

        Assert.That(renderer.WorkerProcessIds, Has.Exactly(1).Items.And.None.EqualTo(first));
    }

    [Test]
    public async Task Its_workers_end_with_the_server()
    {
        var renderer = PrintingRun.RendererOfItsOwn();
        await renderer.RenderAsync(Letter, CancellationToken.None);
        using var worker = Process.GetProcessById(renderer.WorkerProcessIds.Single());

        renderer.Dispose();

        Assert.That(worker.WaitForExit(5_000), Is.True);
    }

    [Test]
    public async Task Many_letters_at_once_all_come()
    {
        var letters = Enumerable.Range(1, 40).Select(number => Letter with { Reference = $"LC-MOS-2026-{number:00000}" });

        var printed = await Task.WhenAll(letters.Select(letter => PrintingRun.Renderer.RenderAsync(letter, CancellationToken.None)));

        Assert.That(printed.Select(letter => Convert.ToHexString(letter.Content.Span)), Is.Unique.And.Exactly(40).Items);
    }

    [Test]
    public void Names_the_character_that_no_font_has()
    {
        var letter = Letter with { Subject = "تسهيل ☐ معاملة" };

        Assert.That(
            () => PrintingRun.Renderer.RenderAsync(letter, CancellationToken.None),
            Throws.TypeOf<PrintException>()
                .With.Property(nameof(PrintException.Code)).EqualTo("printing.character_missing")
                .And.Property(nameof(PrintException.Character)).EqualTo("☐")
                .And.Message.Contains("U+2610"));
    }

    [Test]
    public void Says_how_to_help_when_Node_is_not_there()
    {
        using var renderer = PrintingRun.RendererOfItsOwn(new PrintingOptions { Node = "no-such-program" });

        Assert.That(
            () => renderer.RenderAsync(Letter, CancellationToken.None),
            Throws.TypeOf<PrintException>().With.Property(nameof(PrintException.Code)).EqualTo("printing.engine_lost"));
    }

    [Test]
    public async Task A_new_layout_can_be_tried_without_being_used()
    {
        const string source = """
            #import "lib.typ": *
            #show: paper.with(fonts: ("Amiri",))
            #doc.subject
            """;

        var before = await PrintingRun.Renderer.RenderAsync(Letter, CancellationToken.None);
        var tried = await PrintingRun.Renderer.TryLayoutAsync(source, Letter, CancellationToken.None);
        var after = await PrintingRun.Renderer.RenderAsync(Letter, CancellationToken.None);

        Assert.That(tried.Content.ToArray(), Is.Not.EqualTo(before.Content.ToArray()));
        Assert.That(after.Content.ToArray(), Is.EqualTo(before.Content.ToArray()));
    }

    [TestCase("#let x = ", "printing.layout_failed")]
    [TestCase("#read(\"/etc/passwd\")", "printing.layout_failed")]
    [TestCase("#read(\"../../../../../../etc/passwd\")", "printing.layout_failed")]
    [TestCase("#import \"@preview/cetz:0.3.0\"", "printing.layout_forbidden")]
    public void A_layout_that_is_wrong_or_reaches_out_is_refused(string source, string code)
    {
        Assert.That(
            () => PrintingRun.Renderer.TryLayoutAsync(source, Letter, CancellationToken.None),
            Throws.TypeOf<PrintException>().With.Property(nameof(PrintException.Code)).EqualTo(code));
    }

    [Test]
    public void Settings_out_of_bounds_are_refused([Values(0, 9)] int workers)
    {
        var options = new PrintingOptions { Workers = workers, TimeLimit = TimeSpan.Zero, DocumentsPerWorker = 0, Folder = "/nowhere" };

        Assert.That(options.Faults(), Has.Exactly(4).Items);
        Assert.That(new PrintingOptions { Workers = 1 }.Faults(), Is.Empty);
        Assert.That(new PrintingOptions { Workers = 8 }.Faults(), Is.Empty);
    }
}
