using System.Net;
using System.Net.Sockets;

namespace LegalClinic.EndToEnd.Tests.Testing;

/// <summary>Ports of this machine.</summary>
internal static class FreePort
{
    /// <summary>One that nobody listens on.</summary>
    public static int Find()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
