using System.Diagnostics;

namespace LegalClinic.Functional.Tests.Testing;

/// <summary>
/// The data folder of a training clinic after its first start, which filled it, and its stop. A copy of it starts in a third of the time.
/// </summary>
/// <param name="Folder">The data folder.</param>
/// <param name="Output">What the first start said.</param>
/// <param name="ExitCode">How it ended when it was asked to.</param>
public sealed record FilledClinic(string Folder, string Output, int ExitCode)
{
    /// <summary>Starts a clinic on an empty folder and stops it.</summary>
    /// <param name="run">The folder of the run, in which its data lie.</param>
    public static async Task<FilledClinic> MakeAsync(TestFolder run)
    {
        var folder = run.NewPart();
        await using var host = await HostProcess.StartAsync(folder);
        var exitCode = await host.StopAsync();
        return new FilledClinic(folder, host.Output, exitCode);
    }

    /// <summary>Copies it.</summary>
    /// <param name="to">A folder that does not exist yet.</param>
    /// <returns>The copy's folder.</returns>
    public async Task<string> CopyAsync(string to)
    {
        // With the owners of the files: the embedded database belongs to another account.
        using var copy = Process.Start("cp", ["-a", Folder, to]);
        await copy.WaitForExitAsync();
        return copy.ExitCode == 0 ? to : throw new InvalidOperationException($"The clinic in {Folder} could not be copied.");
    }
}
