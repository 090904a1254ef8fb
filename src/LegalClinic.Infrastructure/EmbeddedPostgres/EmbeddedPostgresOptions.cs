namespace LegalClinic.Infrastructure.EmbeddedPostgres;

/// <summary>Where and how the embedded PostgreSQL runs.</summary>
public sealed record EmbeddedPostgresOptions
{
    /// <summary>Folder for the database and what belongs to it; created when missing.</summary>
    public required string DataFolder { get; init; }

    /// <summary>TCP port on 127.0.0.1, 1 to 65535; 0 chooses a free one and keeps it in the data folder.</summary>
    public int Port { get; init; }

    /// <summary>PostgreSQL settings added to, or put in place of, the server's own.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>();

    /// <summary>
    /// Where to copy PostgreSQL's programs when its account cannot reach the installed ones;
    /// null for the folder <c>programs</c> in the data folder.
    /// </summary>
    public string? ProgramsFolder { get; init; }
}
