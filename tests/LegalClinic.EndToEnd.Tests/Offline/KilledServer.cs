using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using LegalClinic.Functional.Tests.Testing;

namespace LegalClinic.EndToEnd.Tests.Offline;

/// <summary>A training clinic of one's own that is killed, started again at the same address and put back to a back-up.</summary>
internal sealed class KilledServer : IAsyncDisposable
{
    private readonly string _folder;
    private readonly string _backup;
    private HostProcess _host;

    private KilledServer(string folder, string backup, int port, HostProcess host) => (_folder, _backup, Port, _host) = (folder, backup, port, host);

    /// <summary>Where it listens, whatever happens to it.</summary>
    public string Address => $"http://127.0.0.1:{Port}";

    private int Port { get; }

    /// <summary>Starts it for the first time and makes a back-up of it.</summary>
    public static async Task<KilledServer> StartAsync(string folder, string backup)
    {
        var port = FreePort();
        var host = await StartAsync(folder, port);
        await host.StopAsync();
        await host.DisposeAsync();
        await CopyAsync(folder, backup);
        return new KilledServer(folder, backup, port, await StartAsync(folder, port));
    }

    /// <summary>Ends it without a chance to clean up, and starts it again.</summary>
    public async Task KillAsync()
    {
        await _host.KillAsync();
        await _host.DisposeAsync();
        _host = await StartAsync(_folder, Port);
    }

    /// <summary>Puts it back to where it was at its first start.</summary>
    public async Task RestoreAsync()
    {
        await _host.StopAsync();
        await _host.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
        await CopyAsync(_backup, _folder);
        _host = await StartAsync(_folder, Port);
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    private static Task<HostProcess> StartAsync(string folder, int port) => HostProcess.StartAsync(folder, $"--urls=http://127.0.0.1:{port}");

    // With the owners of the files: the embedded database belongs to another account.
    private static async Task CopyAsync(string from, string to)
    {
        using var copy = Process.Start("cp", ["-a", from, to]);
        await copy.WaitForExitAsync();
        Assert.That(copy.ExitCode, Is.Zero);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
