namespace LegalClinic.Domain;

/// <summary>A rule of the clinic forbids it. The code is stable for ever and translated in every language.</summary>
/// <param name="code">Code as <c>noun.reason</c>.</param>
/// <param name="details">What lacks or stands in the way, as codes or identifiers; never names.</param>
public sealed class DomainException(string code, params IReadOnlyList<string> details) : Exception(code)
{
    public string Code { get; } = code;

    public IReadOnlyList<string> Details { get; } = details;
}
