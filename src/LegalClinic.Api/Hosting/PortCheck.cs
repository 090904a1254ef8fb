using System.Net;
using System.Net.Sockets;
using LegalClinic.Infrastructure.Hosting;
using Microsoft.AspNetCore.Hosting.Server;

namespace LegalClinic.Api.Hosting;

/// <summary>
/// Tries the ports the host is going to listen on. The web server would find out too, but only after
/// the database has started, and with a stack trace.
/// </summary>
public static class PortCheck
{
    /// <summary>Does nothing when the application is run without a network, as tests do.</summary>
    /// <exception cref="StartupException">A port is taken, or may not be opened.</exception>
    public static void EnsureFree(WebApplication app)
    {
        var server = app.Services.GetRequiredService<IServer>().GetType().FullName;
        if (server?.StartsWith("Microsoft.AspNetCore.Server.Kestrel", StringComparison.Ordinal) == true)
            EnsureFree(ListeningAddress.Read(app.Configuration));
    }

    /// <summary>Opens and closes each port.</summary>
    /// <exception cref="StartupException">A port is taken, or may not be opened.</exception>
    public static void EnsureFree(IReadOnlyList<BindingAddress> addresses)
    {
        foreach (var address in addresses.Where(address => !address.IsUnixPipe && !address.IsNamedPipe))
        {
            foreach (var endPoint in EndPoints(address))
                Try(endPoint, address);
        }
    }

    private static IEnumerable<IPEndPoint> EndPoints(BindingAddress address)
    {
        if (string.Equals(address.Host, "localhost", StringComparison.OrdinalIgnoreCase))
            return [new(IPAddress.Loopback, address.Port), new(IPAddress.IPv6Loopback, address.Port)];
        // Any other name means every address of the machine, as for the web server.
        return [new(IPAddress.TryParse(address.Host.Trim('[', ']'), out var ip) ? ip : IPAddress.Any, address.Port)];
    }

    private static void Try(IPEndPoint endPoint, BindingAddress address)
    {
        try
        {
            using var listener = new TcpListener(endPoint);
            listener.Start();
        }
        catch (SocketException problem) when (problem.SocketErrorCode == SocketError.AddressAlreadyInUse)
        {
            throw new StartupException(
                $"Port {endPoint.Port} is taken by another program, perhaps another LegalClinic: end that one, or choose another port with --urls={Other(address)}.",
                problem);
        }
        catch (SocketException problem) when (problem.SocketErrorCode == SocketError.AccessDenied)
        {
            throw new StartupException(
                $"This account may not open port {endPoint.Port}: choose one from 1024 to 65535 with --urls={Other(address)}.", problem);
        }
        catch (SocketException problem) when (endPoint.AddressFamily == AddressFamily.InterNetwork)
        {
            throw new StartupException(
                $"LegalClinic cannot listen on {address} ({problem.Message}): choose an address of this machine with --urls={ListeningAddress.Default}.",
                problem);
        }
        catch (SocketException)
        {
            // A machine without IPv6 is still reached by IPv4.
        }
    }

    private static string Other(BindingAddress address) =>
        $"{address.Scheme}://{address.Host}:{(address.Port is >= 1024 and < 65535 ? address.Port + 1 : 5081)}";
}
