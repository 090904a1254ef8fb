using System.Globalization;
using System.Net;
using System.Net.Sockets;
using LegalClinic.Functional.Tests.Testing;

namespace LegalClinic.Functional.Tests.Hosting;

[Parallelizable(ParallelScope.Children)]
public sealed class StartAndStopTests
{
    private FilledClinic _filled = null!;

    [OneTimeSetUp]
    public async Task StartOnAnEmptyFolderAndStop() => _filled = await FilledClinic.MakeAsync(TestRun.Folder);

    [Test]
    public void Starts_on_an_empty_folder_and_says_where_it_is() =>
        Assert.That(_filled.Output, Does.Contain("http://127.0.0.1:").And.Contain(_filled.Folder));

    [Test]
    [Platform(Exclude = "Win", Reason = "Windows has no signal to ask a process to end.")]
    public void Stops_its_database_when_it_is_asked_to_end()
    {
        Assert.That(_filled.ExitCode, Is.Zero);
        Assert.That(Path.Combine(_filled.Folder, "database", "postmaster.pid"), Does.Not.Exist);
    }

    [Test]
    public async Task Starts_again_after_it_was_killed_and_left_its_database_running()
    {
        var folder = await _filled.CopyAsync(TestRun.Folder.NewPart());
        await using var killed = await HostProcess.StartAsync(folder);
        await killed.KillAsync();
        var leftover = DatabaseProcess(folder);

        await using var again = await HostProcess.StartAsync(folder);

        Assert.That(DatabaseProcess(folder), Is.Not.EqualTo(leftover));
    }

    [Test]
    public async Task A_second_start_on_the_same_folder_is_refused_in_one_sentence()
    {
        var folder = await _filled.CopyAsync(TestRun.Folder.NewPart());
        await using var first = await HostProcess.StartAsync(folder);

        var second = await HostProcess.RunAsync($"--Clinic:DataFolder={folder}", "--urls=http://127.0.0.1:0");

        Assert.That(second.ExitCode, Is.EqualTo(1));
        Assert.That(second.Errors, Does.Contain("in use by another running LegalClinic").And.Not.Contain("\n"));
    }

    [Test]
    public async Task A_taken_port_is_named_with_the_way_to_choose_another()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;

        var start = await HostProcess.RunAsync($"--Clinic:DataFolder={TestRun.Folder.NewPart()}", $"--urls=http://127.0.0.1:{port}");

        Assert.That(start.ExitCode, Is.EqualTo(1));
        Assert.That(start.Errors, Does.StartWith($"Port {port} is taken").And.Contain("--urls=http://127.0.0.1:").And.Not.Contain("\n"));
        Assert.That(start.Output, Is.Empty);
    }

    [Test]
    public async Task An_address_that_is_none_is_refused_in_one_sentence()
    {
        var start = await HostProcess.RunAsync("--urls=5080");

        Assert.That(start.ExitCode, Is.EqualTo(1));
        Assert.That(start.Errors, Does.Contain("\"5080\" is not an address").And.Contain("http://localhost:5080").And.Not.Contain("\n"));
    }

    [Test]
    public async Task A_data_folder_that_cannot_be_written_to_is_refused_in_one_sentence()
    {
        var file = TestRun.Folder.NewPart();
        await File.WriteAllTextAsync(file, "");

        var start = await HostProcess.RunAsync($"--Clinic:DataFolder={file}", "--urls=http://127.0.0.1:0");

        Assert.That(start.ExitCode, Is.EqualTo(1));
        Assert.That(start.Errors, Does.Contain(file).And.Contain("--Clinic:DataFolder=FOLDER").And.Not.Contain("\n"));
    }

    [TestCase("/nowhere/node")]
    [TestCase("no-such-node")]
    public async Task A_missing_Node_is_named_with_what_to_do(string node)
    {
        var start = await HostProcess.RunAsync($"--Printing:Node={node}", $"--Clinic:DataFolder={TestRun.Folder.NewPart()}", "--urls=http://127.0.0.1:0");

        Assert.That(start.ExitCode, Is.EqualTo(1));
        Assert.That(start.Errors, Does.StartWith("Node.js 20 or newer is needed").And.Contain($"'{node}'").And.Contain("--Printing:Node=PATH").And.Not.Contain("\n"));
        Assert.That(start.Output, Is.Empty);
    }

    [TestCase("help")]
    [TestCase("--help")]
    public async Task The_help_names_every_verb(string asked)
    {
        var help = await HostProcess.RunAsync(asked);

        Assert.That(help.ExitCode, Is.Zero);
        Assert.That(help.Output, Does.Contain("serve").And.Contain("help").And.Contain("--urls").And.Contain("--Clinic:DataFolder"));
    }

    [Test]
    public async Task An_unknown_verb_is_answered_with_the_known_ones()
    {
        var run = await HostProcess.RunAsync("serv");

        Assert.That(run.ExitCode, Is.EqualTo(2));
        Assert.That(run.Errors, Does.Contain("\"serv\"").And.Contain("serve").And.Not.Contain("\n"));
    }

    private static int DatabaseProcess(string folder) =>
        int.Parse(File.ReadLines(Path.Combine(folder, "database", "postmaster.pid")).First(), CultureInfo.InvariantCulture);
}
