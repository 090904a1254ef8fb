using System.Globalization;
using System.Text.RegularExpressions;
using LegalClinic.Domain;
using LegalClinic.Domain.Audit;

namespace LegalClinic.Application.Audit;

/// <summary>What the audit is told. It holds identifiers and codes; text that somebody typed cannot get into it.</summary>
public sealed partial record AuditEntry
{
    private AuditEntry(AuditKind kind, AuditPart part, IEntityId? about) =>
        (Kind, Part, Subject, SubjectId) = (kind, part, about is null ? "" : SubjectOf(about.GetType()), about?.Value);

    public AuditKind Kind { get; }
    public AuditPart Part { get; }

    /// <summary>Kind of the thing <see cref="SubjectId"/> names: "case" for a CaseId, "scan" for a ScanId.</summary>
    public string Subject { get; }
    public Guid? SubjectId { get; }

    /// <summary>True when it was answered with "not found".</summary>
    public bool Refused { get; init; }

    /// <summary>Rows answered; null where they are not counted.</summary>
    public int? Rows { get; init; }

    /// <summary>Further codes, as <c>language=ar,names=yes</c>.</summary>
    public string Detail { get; private init; } = "";

    /// <summary>One record was opened.</summary>
    public static AuditEntry Read(AuditPart part, IEntityId about) => new(AuditKind.Read, part, about);

    /// <summary>A page of a list was opened.</summary>
    public static AuditEntry List(AuditPart part) => new(AuditKind.List, part, null);

    /// <summary>Something was searched for. Of the text only its length is kept: it may be a name.</summary>
    public static AuditEntry Search(AuditPart part, string text) => new AuditEntry(AuditKind.Search, part, null).With("length", text.Length);

    /// <summary>Something was put on paper, or into a file that can be printed.</summary>
    public static AuditEntry Print(AuditPart part, IEntityId? about) => new(AuditKind.Print, part, about);

    /// <summary>Something closed was opened with a reason.</summary>
    public static AuditEntry Unmask(AuditPart part, IEntityId about) => new(AuditKind.Unmask, part, about);

    /// <summary>A record was made or changed.</summary>
    public static AuditEntry Change(AuditPart part, IEntityId about) => new(AuditKind.Change, part, about);

    /// <summary>Somebody may see or do something else from now on.</summary>
    public static AuditEntry RightChange(AuditPart part, IEntityId about) => new(AuditKind.RightChange, part, about);

    /// <summary>Somebody signed in, failed to, or signed out.</summary>
    /// <param name="about">Whose account; null when there is no such account.</param>
    public static AuditEntry Session(AuditKind kind, IEntityId? about) => new(kind, AuditPart.Session, about);

    /// <summary>Adds a code. What does not look like a code is not written down.</summary>
    public AuditEntry With(string name, string code) => this with
    {
        Detail = $"{(Detail.Length == 0 ? "" : Detail + ",")}{name}={(Code().IsMatch(code) ? code.ToLowerInvariant() : "other")}",
    };

    /// <summary>Adds a number.</summary>
    public AuditEntry With(string name, int number) => With(name, number.ToString(CultureInfo.InvariantCulture));

    /// <summary>Adds a yes or no.</summary>
    public AuditEntry With(string name, bool yes) => With(name, yes ? "yes" : "no");

    /// <summary>Adds an identifier.</summary>
    public AuditEntry With(string name, IEntityId id) => With(name, id.Value.ToString());

    private static string SubjectOf(Type id) => Words().Replace(id.Name[..^"Id".Length], "_$1").ToLowerInvariant();

    [GeneratedRegex("^[A-Za-z0-9_-]{1,40}$")]
    private static partial Regex Code();

    [GeneratedRegex("(?<!^)([A-Z])")]
    private static partial Regex Words();
}
