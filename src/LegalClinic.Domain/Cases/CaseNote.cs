using LegalClinic.Domain.Staff;

namespace LegalClinic.Domain.Cases;

public readonly record struct CaseNoteId(Guid Value) : IEntityId;

/// <summary>A note on a case. Notes are never changed; a correction is a further note.</summary>
public sealed class CaseNote
{
    /// <summary>Longest note in characters.</summary>
    public const int TextMaxLength = 4000;

    private CaseNote() { }

    public CaseNoteId Id { get; private init; }
    public CaseId CaseId { get; private init; }
    public StaffId By { get; private init; }

    /// <summary>Instant in UTC.</summary>
    public DateTimeOffset At { get; private init; }
    public string Text { get; private init; } = "";

    /// <summary>Writes a note.</summary>
    public static CaseNote Write(CaseNoteId id, CaseId on, string text, Stamp stamp) =>
        new() { Id = id, CaseId = on, By = stamp.By, At = stamp.At, Text = text };
}
