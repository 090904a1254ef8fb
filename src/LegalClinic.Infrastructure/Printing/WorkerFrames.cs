using System.Buffers.Binary;
using System.Text.Json;

namespace LegalClinic.Infrastructure.Printing;

/// <summary>What a worker is asked for.</summary>
/// <param name="Layout">Name of the layout without its ending.</param>
/// <param name="Source">Text that stands in for the layout's file; null = the file.</param>
/// <param name="Data">The document as JSON, passed on unread.</param>
/// <param name="Standard">PDF standard, such as <c>a-2a</c>.</param>
/// <param name="Tags">Whether the PDF carries its structure for screen readers.</param>
/// <param name="Big">Whether to clean up at once afterwards.</param>
internal sealed record WorkerRequest(string Layout, string? Source, string Data, string Standard, bool Tags, bool Big);

/// <summary>What a worker answered; the PDF is empty when <c>Ok</c> is false.</summary>
internal sealed record WorkerAnswer(bool Ok, int Pages, string? Error)
{
    public ReadOnlyMemory<byte> Content { get; init; }
}

/// <summary>Frames between server and worker: a length (u32, little endian) and that many bytes.</summary>
internal static class WorkerFrames
{
    // A 30-page report is 2 MB; anything near this size is a worker that writes nonsense.
    private const int LargestFrame = 256 * 1024 * 1024;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public static async Task WriteAsync(Stream stream, WorkerRequest request, CancellationToken ct)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(request, Json);
        var frame = new byte[4 + body.Length];
        BinaryPrimitives.WriteUInt32LittleEndian(frame, (uint)body.Length);
        body.CopyTo(frame, 4);
        await stream.WriteAsync(frame, ct);
        await stream.FlushAsync(ct);
    }

    public static async Task<WorkerAnswer> ReadAsync(Stream stream, CancellationToken ct)
    {
        var head = await ReadFrameAsync(stream, ct);
        var content = await ReadFrameAsync(stream, ct);
        return JsonSerializer.Deserialize<WorkerAnswer>(head, Json)! with { Content = content };
    }

    private static async Task<byte[]> ReadFrameAsync(Stream stream, CancellationToken ct)
    {
        var length = new byte[4];
        await stream.ReadExactlyAsync(length, ct);
        var size = BinaryPrimitives.ReadUInt32LittleEndian(length);
        if (size > LargestFrame)
            throw new InvalidDataException("The PDF worker announced a frame that is too large.");
        var frame = new byte[size];
        await stream.ReadExactlyAsync(frame, ct);
        return frame;
    }
}
