using LegalClinic.Domain;

namespace LegalClinic.Application.Persistence;

/// <summary>Keeps sealed files outside the database: a folder, or a store that other copies of the program reach.</summary>
public interface IFileStore
{
    /// <summary>Keeps a file; the same identifier again replaces it.</summary>
    Task KeepAsync(Guid id, byte[] sealedContent, CancellationToken ct);

    /// <summary>Reads a file.</summary>
    /// <exception cref="Access.NotFoundException"><c>file.not_found</c>.</exception>
    Task<byte[]> ReadAsync(Guid id, CancellationToken ct);

    /// <summary>Removes a file; nothing happens when there is none.</summary>
    Task RemoveAsync(Guid id, CancellationToken ct);
}

/// <summary>Makes pictures anew from their pixels: places, times and whatever else was hidden in the file are gone.</summary>
public interface IImageCleaner
{
    /// <summary>Reads JPEG, PNG or WebP, told by the content and not by a name, and writes JPEG.</summary>
    /// <exception cref="DomainException"><c>scan.no_image</c>; <c>scan.too_large</c>.</exception>
    CleanImage Clean(byte[] upload);
}

/// <summary>A picture made anew.</summary>
public sealed record CleanImage(byte[] Jpeg, int Width, int Height);
