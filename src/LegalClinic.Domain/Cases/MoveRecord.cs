using LegalClinic.Domain.Staff;

namespace LegalClinic.Domain.Cases;

/// <summary>A move as written down: who, when, from, to, why. Only ever added.</summary>
public sealed class MoveRecord
{
    /// <summary>Longest subject or state code in characters.</summary>
    public const int CodeMaxLength = 30;

    private MoveRecord() { }

    public Guid Id { get; private init; }
    public string Subject { get; private init; } = "";
    public Guid SubjectId { get; private init; }

    /// <summary>The case in whose timeline the move stands; null for intakes.</summary>
    public CaseId? CaseId { get; private init; }
    public StaffId By { get; private init; }

    /// <summary>Instant in UTC.</summary>
    public DateTimeOffset At { get; private init; }
    public string From { get; private init; } = "";
    public string To { get; private init; } = "";
    public string? Why { get; private init; }

    /// <summary>Writes a change of state down.</summary>
    public static MoveRecord Of(Guid id, StateChange change, CaseId? timeline) =>
        new()
        {
            Id = id, Subject = change.Subject, SubjectId = change.SubjectId, CaseId = timeline, By = change.Stamp.By,
            At = change.Stamp.At, From = change.From, To = change.To, Why = change.Why,
        };
}
