using System.Globalization;
using System.Net;
using System.Net.Sockets;
using LegalClinic.Infrastructure.Hosting;

namespace LegalClinic.Infrastructure.EmbeddedPostgres;

/// <summary>The embedded server's TCP port: asked for, else the one of the last start, else a free one.</summary>
internal sealed class PortChoice(string dataFolder, int wanted)
{
    private string KeptIn => Path.Combine(dataFolder, "database.port");

    /// <summary>A port nobody listens on at this moment; the same one as last time when possible.</summary>
    /// <exception cref="StartupException">The port asked for is taken.</exception>
    public int Choose()
    {
        if (wanted != 0)
        {
            return IsFree(wanted)
                ? wanted
                : throw new StartupException(
                    $"Port {wanted} on 127.0.0.1, which the embedded PostgreSQL was told to use, is taken by another program: end that program or give another port.");
        }

        var port = ReadKept() is { } kept && IsFree(kept) ? kept : FindFree();
        File.WriteAllText(KeptIn, port.ToString(CultureInfo.InvariantCulture));
        return port;
    }

    private int? ReadKept() =>
        File.Exists(KeptIn) && ushort.TryParse(File.ReadAllText(KeptIn), CultureInfo.InvariantCulture, out var port) && port > 0
            ? port
            : null;

    private static int FindFree()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static bool IsFree(int port)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
