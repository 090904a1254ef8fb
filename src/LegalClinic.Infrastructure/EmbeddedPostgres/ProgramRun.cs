using System.ComponentModel;
using System.Diagnostics;
using LegalClinic.Infrastructure.Hosting;

namespace LegalClinic.Infrastructure.EmbeddedPostgres;

/// <summary>One finished run of a program.</summary>
/// <param name="ExitCode">0 for success.</param>
/// <param name="Output">What it wrote, both streams.</param>
internal sealed record ProgramRun(int ExitCode, string Output)
{
    // A server started by pg_ctl can keep the streams open after pg_ctl itself has ended.
    private static readonly TimeSpan OutputGrace = TimeSpan.FromSeconds(1);

    public bool Succeeded => ExitCode == 0;

    /// <summary>Runs a program to its end; a cancelled run is killed.</summary>
    /// <exception cref="StartupException">The system cannot run it.</exception>
    public static async Task<ProgramRun> StartAsync(
        ServerAccount account, string program, IEnumerable<string> arguments, CancellationToken ct)
    {
        using var process = Launch(account, program, arguments);
        var output = process.StandardOutput.ReadToEndAsync(ct);
        var error = process.StandardError.ReadToEndAsync(ct);
        try
        {
            await process.WaitForExitAsync(ct);
        }
        catch (OperationCanceledException)
        {
            // What it started, too: the server that initdb runs would go on writing into a folder that the next start clears away.
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None);
            throw;
        }

        var streams = Task.WhenAll(output, error);
        await Task.WhenAny(streams, Task.Delay(OutputGrace, ct));
        return new ProgramRun(process.ExitCode, streams.IsCompletedSuccessfully ? output.Result + error.Result : "");
    }

    private static Process Launch(ServerAccount account, string program, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            CreateNoWindow = true,
            // The folder we stand in may be closed to the account.
            WorkingDirectory = Path.GetPathRoot(program),
        };
        if (account.Name is not null)
            start.UserName = account.Name;

        // PGDATA, PGPORT and the like of the person who starts us are meant for another server.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("PG", StringComparison.Ordinal)).ToList())
            start.Environment.Remove(name);
        // Messages in English: a few of them are recognised.
        start.Environment["LC_ALL"] = "C";

        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception problem)
        {
            throw new StartupException(
                $"{program} does not run on this system ({problem.Message}): use a PostgreSQL of your own with --{ClinicSettings.ConnectionString}=\"Host=…\".",
                problem);
        }
    }
}
