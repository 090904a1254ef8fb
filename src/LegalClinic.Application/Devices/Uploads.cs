using LegalClinic.Application.Access;
using LegalClinic.Application.Persistence;
using LegalClinic.Domain;
using LegalClinic.Domain.Devices;
using Microsoft.EntityFrameworkCore;

namespace LegalClinic.Application.Devices;

/// <summary>How much a device may have on its way.</summary>
/// <param name="MostUnfinished">Uploads of one device that are not kept yet; one photograph of each of as many forms can be cut off.</param>
/// <param name="MostBytes">Bytes of all of them together.</param>
/// <param name="KeepDays">Days after the last byte for which an upload can be gone on with.</param>
public sealed record UploadSettings(int MostUnfinished, long MostBytes, int KeepDays);

/// <summary>Takes envelopes in pieces. Only the device itself sees them, and they lie as the device sealed them.</summary>
public sealed class Uploads(IClinicDb db, IDeviceDoor door, UploadSettings settings, TimeProvider time)
{
    // What is written at once: a cut costs at most what has not filled it, and that is written too.
    private const int PieceBytes = 64 * 1024;

    /// <summary>Instant in UTC after which an upload that is left alone is thrown away.</summary>
    public DateTimeOffset ExpiryOf(Upload upload) => upload.ChangedAt.AddDays(settings.KeepDays);

    /// <summary>An upload of the device.</summary>
    /// <exception cref="NotFoundException"><c>upload.not_found</c>: it never began, or was thrown away.</exception>
    public Task<Upload> FindAsync(DeviceId device, Guid entry, CancellationToken ct)
    {
        var oldest = time.GetUtcNow().AddDays(-settings.KeepDays);
        return db.Uploads.Where(u => u.DeviceId == device && u.EntryId == entry && u.ChangedAt >= oldest).OneAsync("upload.not_found", ct);
    }

    /// <summary>Announces an envelope. The same announcement again changes nothing.</summary>
    /// <exception cref="ConflictException"><c>upload.id_taken</c>: another length was announced under the identifier.</exception>
    /// <exception cref="UploadsFullException">Too much of this device is on its way.</exception>
    public async Task<Upload> BeginAsync(DeviceId device, Guid entry, long length, CancellationToken ct)
    {
        await door.ExpireUploadsAsync(time.GetUtcNow().AddDays(-settings.KeepDays), ct);
        if (await db.Uploads.FirstOrDefaultAsync(u => u.DeviceId == device && u.EntryId == entry, ct) is { } known)
        {
            return known.Length == length ? known : throw new ConflictException("upload.id_taken");
        }

        var unfinished = await db.Uploads.Where(u => u.DeviceId == device && u.Hash == null).Select(u => u.Length).ToListAsync(ct);
        if (unfinished.Count >= settings.MostUnfinished || unfinished.Sum() + length > settings.MostBytes)
        {
            throw new UploadsFullException();
        }

        var upload = Upload.Begin(device, entry, length, time.GetUtcNow());
        db.Uploads.Add(upload);
        await db.SaveChangesAsync(ct);
        return upload;
    }

    /// <summary>Adds what comes, up to the byte at which the line breaks.</summary>
    /// <exception cref="ConflictException"><c>upload.offset</c>: the bytes do not follow on those that are there.</exception>
    /// <exception cref="DomainException"><c>upload.beyond_length</c>: more bytes than were announced.</exception>
    public async Task<Upload> AppendAsync(DeviceId device, Guid entry, long offset, Stream body, CancellationToken ct)
    {
        var upload = await FindAsync(device, entry, ct);
        if (upload.Received != offset)
        {
            throw new ConflictException("upload.offset");
        }

        var piece = new byte[PieceBytes];
        var filled = 0;
        for (int read; (read = await ReadAsync(body, piece.AsMemory(filled), () => WriteAsync(upload, piece.AsMemory(0, filled)), ct)) > 0;)
        {
            filled += read;
            if (filled == piece.Length)
            {
                await WriteAsync(upload, piece);
                filled = 0;
            }
        }

        await WriteAsync(upload, piece.AsMemory(0, filled));
        return upload;
    }

    /// <summary>The whole envelope.</summary>
    /// <exception cref="ConflictException"><c>upload.incomplete</c>: bytes are missing.</exception>
    public async Task<byte[]> ReadAsync(Upload upload, CancellationToken ct)
    {
        if (!upload.IsWhole)
        {
            throw new ConflictException("upload.incomplete");
        }

        var pieces = await Pieces(upload).AsNoTracking().OrderBy(p => p.Start).Select(p => p.Bytes).ToListAsync(ct);
        return [.. pieces.SelectMany(p => p)];
    }

    /// <summary>Lets go of the bytes of what is kept now; the hash stays for whoever missed the receipt.</summary>
    public async Task KeepAsync(Upload upload, byte[] hash, CancellationToken ct)
    {
        upload.Keep(hash, time.GetUtcNow());
        await db.SaveChangesAsync(ct);
        await Pieces(upload).ExecuteDeleteAsync(ct);
    }

    /// <summary>Throws away what can never be kept.</summary>
    public async Task ThrowAwayAsync(Upload upload, CancellationToken ct) =>
        await db.Uploads.Where(u => u.DeviceId == upload.DeviceId && u.EntryId == upload.EntryId).ExecuteDeleteAsync(ct);

    private IQueryable<UploadPiece> Pieces(Upload upload) => db.UploadPieces.Where(p => p.DeviceId == upload.DeviceId && p.EntryId == upload.EntryId);

    private static async Task<int> ReadAsync(Stream body, Memory<byte> into, Func<Task> whenCut, CancellationToken ct)
    {
        try
        {
            return await body.ReadAsync(into, ct);
        }
        catch (Exception cut) when (cut is IOException or OperationCanceledException)
        {
            await whenCut();
            throw;
        }
    }

    // Not cancelled with the request: the line may be gone, what came over it is not.
    private async Task WriteAsync(Upload upload, ReadOnlyMemory<byte> bytes)
    {
        if (bytes.Length == 0)
        {
            return;
        }

        db.UploadPieces.Add(upload.Append(bytes.ToArray(), time.GetUtcNow()));
        try
        {
            await db.SaveChangesAsync(CancellationToken.None);
        }
        catch (StaleVersionException)
        {
            throw new ConflictException("upload.offset");
        }
    }
}

/// <summary>Too much of a device is on its way: 429 <c>upload.too_many</c>. What was begun goes on.</summary>
public sealed class UploadsFullException() : Exception("upload.too_many");
