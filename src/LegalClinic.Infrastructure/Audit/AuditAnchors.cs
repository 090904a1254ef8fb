using System.Globalization;
using LegalClinic.Infrastructure.Hosting;
using Microsoft.Extensions.Configuration;

namespace LegalClinic.Infrastructure.Audit;

/// <summary>What the end of the chain was at a moment, told outside the database.</summary>
/// <param name="At">Instant in UTC.</param>
public sealed record AuditAnchor(DateTimeOffset At, AuditLink End);

/// <summary>Keeps anchors where whoever alters the database does not reach.</summary>
public interface IAuditAnchors
{
    /// <summary>Adds an anchor durably.</summary>
    /// <exception cref="IOException">It could not be written.</exception>
    Task KeepAsync(AuditAnchor anchor, CancellationToken ct);

    /// <summary>All anchors, oldest first; none when there never was one.</summary>
    /// <exception cref="FormatException">A line is no anchor; the message names it.</exception>
    Task<IReadOnlyList<AuditAnchor>> ReadAsync(CancellationToken ct);

    /// <summary>Where they are, for people.</summary>
    string Place { get; }
}

/// <summary>Anchors in a text file, one a line: instant, place, seal. Only ever added to; copy it to another building.</summary>
internal sealed class FileAuditAnchors(IConfiguration configuration) : IAuditAnchors
{
    private const string FileName = "audit-anchors.txt";

    public string Place => configuration[ClinicSettings.AuditAnchorFile] is { Length: > 0 } named
        ? Path.GetFullPath(named)
        : Path.Combine(DataFolder.Locate(configuration), FileName);

    public async Task KeepAsync(AuditAnchor anchor, CancellationToken ct)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Place)!);
        var options = new FileStreamOptions { Mode = FileMode.Append, Access = FileAccess.Write, Share = FileShare.ReadWrite, Options = FileOptions.WriteThrough };
        if (!OperatingSystem.IsWindows() && !File.Exists(Place))
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        await using var writer = new StreamWriter(Place, options);
        await writer.WriteLineAsync(
            string.Create(CultureInfo.InvariantCulture, $"{anchor.At.UtcDateTime:O} {anchor.End.Seq} {Convert.ToHexStringLower(anchor.End.Seal)}").AsMemory(), ct);
    }

    public async Task<IReadOnlyList<AuditAnchor>> ReadAsync(CancellationToken ct) =>
        File.Exists(Place)
            ? [.. (await File.ReadAllLinesAsync(Place, ct)).Index().Where(l => l.Item.Length > 0).Select(l => Parse(l.Item, l.Index + 1))]
            : [];

    private static AuditAnchor Parse(string line, int number)
    {
        var parts = line.Split(' ');
        return parts.Length == 3
            && DateTimeOffset.TryParse(parts[0], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at)
            && long.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var seq)
            && parts[2].Length == AuditChain.SealLength * 2 && parts[2].All(char.IsAsciiHexDigit)
                ? new AuditAnchor(at, new AuditLink(seq, Convert.FromHexString(parts[2])))
                : throw new FormatException($"line {number} of the anchor file is no anchor");
    }
}
