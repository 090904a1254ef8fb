using System.Collections.Concurrent;
using System.Diagnostics;

namespace LegalClinic.Functional.Tests.Testing;

/// <summary>The host as a person starts it: a process of its own.</summary>
public sealed class HostProcess : IAsyncDisposable
{
    private const string Running = "LegalClinic is running";
    private const string LastLine = "Ctrl-C stops it.";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(240);

    private readonly Process _process;
    private readonly ConcurrentQueue<string> _output = new();
    private readonly ConcurrentQueue<string> _errors = new();
    private readonly TaskCompletionSource _running = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private HostProcess(string[] arguments)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "LegalClinic.Api.dll");
        _process = new Process
        {
            StartInfo = new ProcessStartInfo("dotnet", [program, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true },
        };
        _process.OutputDataReceived += (_, line) => Note(line.Data);
        _process.ErrorDataReceived += (_, line) => _errors.Enqueue(line.Data ?? "");
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>What it wrote so far.</summary>
    public string Output => string.Join('\n', _output);

    /// <summary>What it wrote to the error stream so far.</summary>
    public string Errors => string.Join('\n', _errors).Trim();

    /// <summary>Where it listens, as it says itself.</summary>
    public string Address => _output.Last(line => line.StartsWith(Running, StringComparison.Ordinal)).Split(' ').Last();

    /// <summary>Starts the host on a free port and waits until it says that it is running.</summary>
    public static async Task<HostProcess> StartAsync(string dataFolder, params string[] arguments)
    {
        var host = new HostProcess([$"--Clinic:DataFolder={dataFolder}", "--urls=http://127.0.0.1:0", .. arguments]);
        var first = await Task.WhenAny(host._running.Task, host._process.WaitForExitAsync()).WaitAsync(Patience);
        return first == host._running.Task ? host : throw new InvalidOperationException($"The host ended: {host.Errors}");
    }

    /// <summary>Runs the host until it ends by itself.</summary>
    /// <returns>The exit code and what it wrote.</returns>
    public static async Task<(int ExitCode, string Output, string Errors)> RunAsync(params string[] arguments)
    {
        await using var host = new HostProcess(arguments);
        await host._process.WaitForExitAsync().WaitAsync(Patience);
        return (host._process.ExitCode, host.Output, host.Errors);
    }

    /// <summary>Ends it without a chance to clean up.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync().WaitAsync(Patience);
    }

    /// <summary>Asks it to end, as the system does when it shuts down, and waits for it.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> StopAsync()
    {
        using var kill = Process.Start("kill", ["-TERM", $"{_process.Id}"]);
        await _process.WaitForExitAsync().WaitAsync(Patience);
        return _process.ExitCode;
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            await KillAsync();
        _process.Dispose();
    }

    private void Note(string? line)
    {
        _output.Enqueue(line ?? "");
        if (line == LastLine)
            _running.TrySetResult();
    }
}
