namespace LegalClinic.Application.Audit;

/// <summary>
/// A use case that touches people or cases. Whenever it is done, and whenever it is refused as not found, that is written to the
/// audit by <see cref="AuditBehaviour{TMessage,TResponse}"/>; what cannot be written down is not answered.
/// </summary>
public interface IAudited
{
    /// <summary>What is written down: kind, part, whose; identifiers and codes only.</summary>
    AuditEntry AuditOf();

    /// <summary>What is written down besides, when it is about more than one file.</summary>
    IReadOnlyList<AuditEntry> AlsoOf() => [];
}

/// <summary>An answer of which it is worth writing down how many rows it held.</summary>
public interface ICountedAnswer
{
    /// <summary>Rows of this answer.</summary>
    int Rows { get; }
}

/// <summary>Writes to the audit. Rows are only ever added.</summary>
public interface IAuditLog
{
    /// <summary>
    /// Writes one row under the name of the person who asks, in the running transaction, else at once and durably.
    /// </summary>
    /// <param name="act">Name of the use case.</param>
    /// <exception cref="AuditFailedException">It could not be written: whatever was to be answered must not be.</exception>
    Task WriteAsync(string act, AuditEntry entry, CancellationToken ct);
}

/// <summary>What was done could not be written down, and therefore is not answered. Answered with 503 <c>audit.not_written</c>.</summary>
public sealed class AuditFailedException(Exception inner) : Exception("audit.not_written", inner);
