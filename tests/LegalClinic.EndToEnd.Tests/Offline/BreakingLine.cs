using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;

namespace LegalClinic.EndToEnd.Tests.Offline;

/// <summary>
/// A line between a tablet and the server that breaks after so many bytes of photographs: both ends lose the connection in the middle of a request, as when a
/// mast is out of reach.
/// </summary>
internal sealed partial class BreakingLine : IAsyncDisposable
{
    // A line that breaks is silent before either end notices, and is not there again at once: a browser repeats a request by itself on a new connection.
    private static readonly TimeSpan Silence = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan Outage = TimeSpan.FromSeconds(2);

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly int _serverPort;
    private readonly CancellationTokenSource _end = new();
    private readonly Task _listening;
    private long _photoBytes;
    private volatile bool _isOut;

    private BreakingLine(int serverPort)
    {
        _serverPort = serverPort;
        _listener.Start();
        _listening = ListenAsync();
    }

    /// <summary>Where the tablet finds the server.</summary>
    public string Address => $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}";

    /// <summary>Bytes of photographs that got over, in all requests together.</summary>
    public long PhotoBytes => Interlocked.Read(ref _photoBytes);

    /// <summary>It breaks when so many bytes of photographs got over; once each.</summary>
    public Queue<long> BreaksAt { get; } = new();

    /// <summary>How often it broke and came back.</summary>
    public int Breaks { get; private set; }

    /// <summary>Lays a line to a server.</summary>
    public static BreakingLine To(string serverAddress) => new(new Uri(serverAddress).Port);

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _listener.Stop();
        try
        {
            await _listening;
        }
        catch (Exception ended) when (ended is OperationCanceledException or SocketException)
        {
            // It was waiting for the next tablet.
        }

        _end.Dispose();
    }

    private async Task ListenAsync()
    {
        while (!_end.IsCancellationRequested)
        {
            var tablet = await _listener.AcceptTcpClientAsync(_end.Token);
            if (_isOut)
                tablet.Dispose();
            else
                _ = CarryAsync(tablet);
        }
    }

    private async Task CarryAsync(TcpClient tablet)
    {
        using var server = new TcpClient();
        using (tablet)
        {
            try
            {
                await server.ConnectAsync(IPAddress.Loopback, _serverPort, _end.Token);
                await Task.WhenAny(UpAsync(tablet.GetStream(), server.GetStream()), tablet.GetStream().CanRead ? server.GetStream().CopyToAsync(tablet.GetStream(), _end.Token) : Task.CompletedTask);
            }
            catch (Exception cut) when (cut is IOException or SocketException or OperationCanceledException)
            {
                // One of the two hung up.
            }
        }
    }

    // A request begins a portion, since no browser sends the next one before the answer.
    private async Task UpAsync(NetworkStream tablet, NetworkStream server)
    {
        var portion = new byte[16 * 1024];
        var head = "";
        long bodyLeft = 0;
        for (int read; (read = await tablet.ReadAsync(portion, _end.Token)) > 0;)
        {
            var start = 0;
            if (bodyLeft == 0)
            {
                head += Encoding.Latin1.GetString(portion, 0, read);
                var end = head.IndexOf("\r\n\r\n", StringComparison.Ordinal);
                if (end >= 0)
                {
                    bodyLeft = PieceLength(head[..end]);
                    start = read - (head.Length - end - 4);
                    head = "";
                }
                else if (!head.StartsWith("PATCH ", StringComparison.Ordinal))
                {
                    head = "";
                }
            }

            var body = bodyLeft > 0 ? (int)Math.Min(bodyLeft, read - start) : 0;
            var allowed = Allowed(body);
            await server.WriteAsync(portion.AsMemory(0, body == 0 ? read : start + allowed), _end.Token);
            bodyLeft -= body;
            if (allowed < body)
            {
                _ = ComeBackAsync();
                await Task.Delay(Silence, _end.Token);
                return;
            }
        }
    }

    private int Allowed(int body)
    {
        var (before, after) = (PhotoBytes, PhotoBytes + body);
        var allowed = BreaksAt.TryPeek(out var at) && body > 0 && after >= at ? (int)Math.Max(0, at - before) : body;
        Interlocked.Add(ref _photoBytes, allowed);
        if (allowed < body)
        {
            BreaksAt.Dequeue();
            _isOut = true;
        }

        return allowed;
    }

    private async Task ComeBackAsync()
    {
        await Task.Delay(Outage, _end.Token);
        _isOut = false;
        Breaks++;
    }

    private static long PieceLength(string head) =>
        head.StartsWith("PATCH ", StringComparison.Ordinal) && ContentLength().Match(head) is { Success: true } match ? long.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(@"\r\ncontent-length: (\d+)", RegexOptions.IgnoreCase)]
    private static partial Regex ContentLength();
}
