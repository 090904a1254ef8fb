using LegalClinic.Domain.Pathways.Rules;
using LegalClinic.Domain.Staff;

namespace LegalClinic.Domain.Rules;

public readonly record struct RuleChangeId(Guid Value) : IEntityId;

/// <summary>State of a change of a rule.</summary>
public enum RuleChangeStatus { Proposed, Released, Withdrawn }

/// <summary>
/// A dated change of a rule, by circular. One supervisor proposes it, another releases it, and it holds from its day on.
/// What it says never changes afterwards: another circular is another change.
/// </summary>
public sealed class RuleChange : Aggregate<RuleChangeId>
{
    /// <summary>Longest source in characters.</summary>
    public const int SourceMaxLength = 300;

    /// <summary>Longest value of a column in characters.</summary>
    public const int ValueMaxLength = 1000;

    /// <summary>Longest reason in characters.</summary>
    public const int ReasonMaxLength = 500;

    private RuleChange() { }

    public RuleKind Kind { get; private init; }

    /// <summary>Code of the rule.</summary>
    public string Code { get; private init; } = "";
    public Jurisdiction Jurisdiction { get; private init; }
    public DateOnly ValidFrom { get; private init; }
    public DateOnly? ValidTo { get; private init; }

    /// <summary>True when the rule ceases to hold.</summary>
    public bool Repeals { get; private init; }

    /// <summary>Number and day of the circular.</summary>
    public string Source { get; private init; } = "";

    /// <summary>What every column of the rule says from then on.</summary>
    public IReadOnlyDictionary<string, string> Values { get; private init; } = new Dictionary<string, string>();
    public RuleChangeStatus Status { get; private set; }
    public StaffId ProposedBy { get; private init; }

    /// <summary>Instant in UTC.</summary>
    public DateTimeOffset ProposedAt { get; private init; }
    public StaffId? ReleasedBy { get; private set; }

    /// <summary>Instant in UTC.</summary>
    public DateTimeOffset? ReleasedAt { get; private set; }
    public StaffId? WithdrawnBy { get; private set; }

    /// <summary>Instant in UTC.</summary>
    public DateTimeOffset? WithdrawnAt { get; private set; }
    public string? WithdrawnWhy { get; private set; }

    /// <summary>The change as the rules take it.</summary>
    public ChangedRule Content => new(Kind, Code, Jurisdiction, ValidFrom, ValidTo, Repeals, Source, Values);

    /// <summary>Proposes a change.</summary>
    /// <param name="today">The day in Baghdad.</param>
    /// <exception cref="DomainException"><c>rule_change.day_past</c>: it would hold from today or earlier;
    /// <c>rule_change.cannot_repeal</c>: other rules name this one.</exception>
    public static RuleChange Propose(RuleChangeId id, ChangedRule content, DateOnly today, Stamp stamp)
    {
        RequireFuture(content.ValidFrom, today);
        if (content.Repeals && !RuleColumns.CanBeRepealed(content.Kind)) throw new DomainException("rule_change.cannot_repeal");
        var change = new RuleChange
        {
            Id = id, Kind = content.Kind, Code = content.Code, Jurisdiction = content.Jurisdiction, ValidFrom = content.ValidFrom, ValidTo = content.ValidTo,
            Repeals = content.Repeals, Source = content.Source, Values = content.Values, ProposedBy = stamp.By, ProposedAt = stamp.At,
        };
        change.Moved("rule_change", id.Value, "", change.Status.Code, stamp, content.Code);
        return change;
    }

    /// <summary>True when the same was proposed before under this identifier.</summary>
    public bool IsSame(ChangedRule content) =>
        Content with { Values = content.Values } == content && Values.Count == content.Values.Count && Values.All(v => content.Values.GetValueOrDefault(v.Key) == v.Value);

    /// <summary>Releases the change; from its day on it is the rule.</summary>
    /// <param name="today">The day in Baghdad. The change has to lie ahead of it, so that what held on a day that has come never changes.</param>
    /// <exception cref="DomainException"><c>rule_change.not_proposed</c>; <c>rule_change.own_proposal</c>: a second supervisor releases;
    /// <c>rule_change.day_past</c>.</exception>
    public void Release(DateOnly today, Stamp stamp)
    {
        if (Status != RuleChangeStatus.Proposed) throw new DomainException("rule_change.not_proposed", Status.Code);
        if (stamp.By == ProposedBy) throw new DomainException("rule_change.own_proposal");
        RequireFuture(ValidFrom, today);
        (ReleasedBy, ReleasedAt) = (stamp.By, stamp.At);
        MoveTo(RuleChangeStatus.Released, stamp, null);
    }

    /// <summary>Withdraws the change, as long as it does not hold yet.</summary>
    /// <exception cref="DomainException"><c>rule_change.withdrawn</c>; <c>rule_change.in_force</c>: plans rest on it, another change has to replace it.</exception>
    public void Withdraw(string why, DateOnly today, Stamp stamp)
    {
        if (Status == RuleChangeStatus.Withdrawn) throw new DomainException("rule_change.withdrawn");
        if (Status == RuleChangeStatus.Released && ValidFrom <= today) throw new DomainException("rule_change.in_force");
        (WithdrawnBy, WithdrawnAt, WithdrawnWhy) = (stamp.By, stamp.At, why);
        MoveTo(RuleChangeStatus.Withdrawn, stamp, why);
    }

    private static void RequireFuture(DateOnly validFrom, DateOnly today)
    {
        if (validFrom <= today) throw new DomainException("rule_change.day_past");
    }

    private void MoveTo(RuleChangeStatus to, Stamp stamp, string? why)
    {
        Moved("rule_change", Id.Value, Status.Code, to.Code, stamp, why);
        Status = to;
        Changed();
    }
}
