namespace LegalClinic.Functional.Tests.Testing;

/// <summary>A body of which only the beginning gets over the line before it breaks, in portions as a network brings them.</summary>
/// <param name="whole">What was to be sent.</param>
/// <param name="until">Bytes that get over.</param>
public sealed class BrokenLine(byte[] whole, int until) : MemoryStream(whole[..until])
{
    private const int Portion = 1_460;

    /// <inheritdoc />
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        await base.ReadAsync(buffer[..Math.Min(buffer.Length, Portion)], cancellationToken) is var read and > 0 ? read : throw new IOException("The line is broken.");
}
