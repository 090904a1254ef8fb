namespace LegalClinic.Application.Printing;

/// <summary>A document could not be printed.</summary>
/// <param name="code">Stable reason, such as <c>printing.timed_out</c>.</param>
/// <param name="message">What happened, for the log: never holds what the document says.</param>
/// <param name="inner">What led to it; null = nothing else.</param>
public sealed class PrintException(string code, string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>Stable reason that the UI translates.</summary>
    public string Code { get; } = code;

    /// <summary>The character that no font has, when the reason is <c>printing.character_missing</c>; otherwise null.</summary>
    public string? Character { get; init; }
}
