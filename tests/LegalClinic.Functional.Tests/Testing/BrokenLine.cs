using System.Net;

namespace LegalClinic.Functional.Tests.Testing;

/// <summary>A body of which only the beginning gets over the line before it breaks.</summary>
/// <param name="whole">What was to be sent.</param>
/// <param name="until">Bytes that get over.</param>
public sealed class BrokenLine(byte[] whole, int until) : HttpContent
{
    /// <inheritdoc />
    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        await stream.WriteAsync(whole.AsMemory(0, until));
        await stream.FlushAsync();
        // As a request that is aborted; anything else the client would pack into an exception that no server ever sees.
        throw new OperationCanceledException("The line is broken.");
    }

    /// <inheritdoc />
    protected override bool TryComputeLength(out long length)
    {
        length = whole.Length;
        return true;
    }
}
