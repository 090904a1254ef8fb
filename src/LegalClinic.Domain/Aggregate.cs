namespace LegalClinic.Domain;

/// <summary>Identifies one kind of thing. A UUIDv7 chosen by whoever creates the thing, so that it can be made offline.</summary>
public interface IEntityId
{
    Guid Value { get; }
}

/// <summary>Who did it and when (instant in UTC).</summary>
public readonly record struct Stamp(Staff.StaffId By, DateTimeOffset At);

/// <summary>A change of state: who, when, from, to, why.</summary>
/// <param name="Subject">What moved: "case", "application", "referral", "intake".</param>
/// <param name="From">Code of the state before; empty at the beginning.</param>
/// <param name="Why">Reason as given; null when the move needs none.</param>
public sealed record StateChange(string Subject, Guid SubjectId, string From, string To, Stamp Stamp, string? Why);

/// <summary>What every aggregate has in common for the database: its version and the moves not yet written down.</summary>
public abstract class Aggregate
{
    private readonly List<StateChange> _changes = [];

    /// <summary>Counts the changes, from 1; the ETag of the thing.</summary>
    public int Version { get; private set; } = 1;

    /// <summary>Moves made since the thing was loaded; written in the same transaction as the thing itself.</summary>
    public IReadOnlyList<StateChange> Changes => _changes;

    /// <summary>Marks the aggregate as changed.</summary>
    protected void Changed() => Version++;

    /// <summary>Records a move between two states.</summary>
    protected void Moved(string subject, Guid id, string from, string to, Stamp stamp, string? why) =>
        _changes.Add(new StateChange(subject, id, from, to, stamp, why));

    /// <summary>Hands the recorded moves over, once.</summary>
    public IReadOnlyList<StateChange> TakeChanges()
    {
        StateChange[] taken = [.. _changes];
        _changes.Clear();
        return taken;
    }
}

/// <summary>An aggregate with its identity.</summary>
public abstract class Aggregate<TId> : Aggregate
    where TId : struct, IEntityId
{
    public TId Id { get; protected init; }
}
