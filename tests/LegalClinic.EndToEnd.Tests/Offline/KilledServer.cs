using LegalClinic.EndToEnd.Tests.Testing;
using LegalClinic.Functional.Tests.Testing;

namespace LegalClinic.EndToEnd.Tests.Offline;

/// <summary>A training clinic of one's own that is killed, started again at the same address and put back to a back-up.</summary>
internal sealed class KilledServer : IAsyncDisposable
{
    private readonly string _folder;
    private readonly FilledClinic _backup;
    private HostProcess _host;

    private KilledServer(FilledClinic backup, string folder, int port, HostProcess host) => (_backup, _folder, Port, _host) = (backup, folder, port, host);

    /// <summary>Where it listens, whatever happens to it.</summary>
    public string Address => $"http://127.0.0.1:{Port}";

    private int Port { get; }

    /// <summary>Starts one on a copy of the filled clinic, to which it can be put back.</summary>
    public static async Task<KilledServer> StartAsync(FilledClinic backup, string folder)
    {
        var port = FreePort.Find();
        return new KilledServer(backup, folder, port, await StartAsync(await backup.CopyAsync(folder), port));
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
        await _backup.CopyAsync(_folder);
        _host = await StartAsync(_folder, Port);
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    private static Task<HostProcess> StartAsync(string folder, int port) => HostProcess.StartAsync(folder, $"--urls=http://127.0.0.1:{port}");
}
