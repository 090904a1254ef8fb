using System.Diagnostics;

namespace LegalClinic.Infrastructure.Printing;

/// <summary>One Node process that turns documents into PDF, one at a time.</summary>
/// <remarks>It ends by itself when its input closes, so it never outlives the server.</remarks>
internal sealed class TypstWorker : IDisposable
{
    private readonly Process process;
    private readonly Task drainedErrors;

    private TypstWorker(Process process)
    {
        this.process = process;
        // Unread errors would fill the pipe and stop the worker. They may quote a document, so they are not logged.
        drainedErrors = process.StandardError.BaseStream.CopyToAsync(Stream.Null);
    }

    public int ProcessId => process.Id;

    public int Printed { get; private set; }

    public static TypstWorker Start(PrintingOptions options)
    {
        var start = new ProcessStartInfo(options.Node)
        {
            WorkingDirectory = options.Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        foreach (var argument in (string[])["--max-old-space-size=128", "--expose-gc", "worker.mjs", options.Folder])
            start.ArgumentList.Add(argument);
        // Node needs nothing of the server's environment, which may hold secrets.
        start.Environment.Clear();
        start.Environment["PATH"] = Environment.GetEnvironmentVariable("PATH");
        start.Environment["MALLOC_ARENA_MAX"] = "2";
        return new TypstWorker(Process.Start(start)!);
    }

    /// <summary>Has one document made.</summary>
    /// <exception cref="IOException">The worker died.</exception>
    /// <exception cref="OperationCanceledException">It took too long; the worker must be disposed of, it still works on it.</exception>
    public async Task<WorkerAnswer> PrintAsync(WorkerRequest request, CancellationToken ct)
    {
        await WorkerFrames.WriteAsync(process.StandardInput.BaseStream, request, ct);
        var answer = await WorkerFrames.ReadAsync(process.StandardOutput.BaseStream, ct);
        Printed++;
        return answer;
    }

    public void Dispose()
    {
        if (!process.HasExited)
            process.Kill(entireProcessTree: true);
        process.Dispose();
        drainedErrors.ContinueWith(static task => _ = task.Exception, TaskScheduler.Default);
    }
}
