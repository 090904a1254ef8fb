using LegalClinic.Application.Access;
using LegalClinic.Application.Persistence;
using LegalClinic.Infrastructure.Hosting;
using Microsoft.Extensions.Configuration;

namespace LegalClinic.Infrastructure.Documents;

/// <summary>Sealed files in the data folder. Their names are identifiers and say nothing.</summary>
internal sealed class FolderFileStore(IConfiguration configuration) : IFileStore
{
    private const string FolderName = "files";

    public async Task KeepAsync(Guid id, byte[] sealedContent, CancellationToken ct)
    {
        var path = PathOf(id);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        // Written beside and moved: a file that is there is whole.
        var half = $"{path}.part";
        await File.WriteAllBytesAsync(half, sealedContent, ct);
        File.Move(half, path, overwrite: true);
    }

    public async Task<byte[]> ReadAsync(Guid id, CancellationToken ct)
    {
        try
        {
            return await File.ReadAllBytesAsync(PathOf(id), ct);
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new NotFoundException("file.not_found");
        }
    }

    public Task RemoveAsync(Guid id, CancellationToken ct)
    {
        if (File.Exists(PathOf(id)))
        {
            File.Delete(PathOf(id));
        }

        return Task.CompletedTask;
    }

    // The last digits of a UUIDv7 are random; they spread the files over 256 folders.
    private string PathOf(Guid id)
    {
        var name = id.ToString("n");
        return Path.Combine(DataFolder.Locate(configuration), FolderName, name[^2..], name);
    }
}
