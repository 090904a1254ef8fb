using LegalClinic.Domain.People;
using LegalClinic.Domain.Staff;

namespace LegalClinic.Domain.Calendars;

public readonly record struct ClosedDaysId(Guid Value) : IEntityId;

/// <summary>
/// Days on which offices are closed: a holiday of a jurisdiction, or the closure of one body or of a single office of it. Nothing is
/// deleted: an entry is changed or withdrawn with a reason, and what it said before stays.
/// </summary>
public sealed class ClosedDays : Aggregate<ClosedDaysId>
{
    private readonly List<ClosedDaysChange> _history = [];

    private ClosedDays() { }

    /// <summary>Code of the line in the program's file; null for what a supervisor entered.</summary>
    public string? Code { get; private init; }
    public ClosedDaysContent Content { get; private set; } = new();

    /// <summary>Instant in UTC at which it was withdrawn; null while it holds.</summary>
    public DateTimeOffset? WithdrawnAt { get; private set; }

    /// <summary>What supervisors did with it, oldest first; empty for a line of the program's file that nobody touched.</summary>
    public IReadOnlyList<ClosedDaysChange> History => _history;

    /// <summary>A line of the program's file.</summary>
    public static ClosedDays Shipped(ClosedDaysId id, string code, ClosedDaysContent content) => new() { Id = id, Code = code, Content = content };

    /// <summary>Enters closed days.</summary>
    /// <exception cref="DomainException">See <see cref="ClosedDaysContent.Check"/>.</exception>
    public static ClosedDays Enter(ClosedDaysId id, ClosedDaysContent content, string why, Stamp stamp)
    {
        content.Check();
        var entered = new ClosedDays { Id = id, Content = content };
        entered.Write(why, stamp);
        return entered;
    }

    /// <summary>Says something else from now on: another day, or that it is announced now.</summary>
    /// <exception cref="DomainException"><c>closed_days.withdrawn</c>; see <see cref="ClosedDaysContent.Check"/>.</exception>
    public void Restate(ClosedDaysContent content, string why, Stamp stamp)
    {
        RequireStanding();
        content.Check();
        Content = content;
        Write(why, stamp);
        Changed();
    }

    /// <summary>Holds no longer: the offices are open on these days.</summary>
    /// <exception cref="DomainException"><c>closed_days.withdrawn</c>: it was withdrawn before.</exception>
    public void Withdraw(string why, Stamp stamp)
    {
        RequireStanding();
        WithdrawnAt = stamp.At;
        Write(why, stamp);
        Changed();
    }

    /// <summary>True when an office is closed by this entry.</summary>
    public bool HoldsFor(BodyPlace place) =>
        WithdrawnAt is null
        && (Content.Jurisdiction == Jurisdiction.Both || Content.Jurisdiction == place.Jurisdiction)
        && (Content.BodyCode is null || Content.BodyCode == place.BodyCode)
        && (Content.OfficeName is null || (place.OfficeName is { } office && NameFolding.Fold(office) == NameFolding.Fold(Content.OfficeName)));

    private void RequireStanding()
    {
        if (WithdrawnAt is not null) throw new DomainException("closed_days.withdrawn");
    }

    private void Write(string why, Stamp stamp) =>
        _history.Add(new ClosedDaysChange(_history.Count + 1, Content.FirstDay, Content.LastDay, Content.IsProvisional, WithdrawnAt is not null, why, stamp));
}

/// <summary>What an entry of the calendar says.</summary>
public sealed record ClosedDaysContent
{
    /// <summary>Most days of one entry: an office that stays closed longer needs another office, not a calendar.</summary>
    public const int MostDays = 62;

    /// <summary>Longest source in characters: circular, newspaper, announcement.</summary>
    public const int SourceMaxLength = 200;

    /// <summary>Longest name of an office in characters.</summary>
    public const int OfficeMaxLength = Applications.DocumentApplication.OfficeMaxLength;

    /// <summary>First and last closed day, both included.</summary>
    public DateOnly FirstDay { get; init; }
    public DateOnly LastDay { get; init; }

    /// <summary>Where it holds.</summary>
    public Jurisdiction Jurisdiction { get; init; }

    /// <summary>Body that is closed; null for a holiday, which closes all of them.</summary>
    public string? BodyCode { get; init; }

    /// <summary>Single office of the body; null when all of its offices are closed.</summary>
    public string? OfficeName { get; init; }
    public string NameAr { get; init; } = "";
    public string NameCkb { get; init; } = "";
    public string NameEn { get; init; } = "";

    /// <summary>True until the day is announced, as the Hijri days are that depend on the moon.</summary>
    public bool IsProvisional { get; init; }

    /// <summary>
    /// Where it stands, as a supervisor wrote it; of a line of the program's file a word that the web UI says in each language. The day is null
    /// where the source has none.
    /// </summary>
    public string Source { get; init; } = "";
    public DateOnly? SourceOn { get; init; }

    /// <summary>The closed days one by one.</summary>
    public IEnumerable<DateOnly> Days => Enumerable.Range(0, LastDay.DayNumber - FirstDay.DayNumber + 1).Select(FirstDay.AddDays);

    /// <summary>Refuses what cannot be.</summary>
    /// <exception cref="DomainException"><c>closed_days.ends_before_start</c>; <c>closed_days.too_long</c>: more than 62 days;
    /// <c>closed_days.office_without_body</c>.</exception>
    public void Check()
    {
        if (LastDay < FirstDay) throw new DomainException("closed_days.ends_before_start");
        if (LastDay.DayNumber - FirstDay.DayNumber >= MostDays) throw new DomainException("closed_days.too_long");
        if (OfficeName is not null && BodyCode is null) throw new DomainException("closed_days.office_without_body");
    }
}

/// <summary>What somebody did with an entry of the calendar, and why.</summary>
public sealed class ClosedDaysChange
{
    private ClosedDaysChange() { }

    internal ClosedDaysChange(int number, DateOnly firstDay, DateOnly lastDay, bool isProvisional, bool isWithdrawn, string why, Stamp stamp) =>
        (Number, FirstDay, LastDay, IsProvisional, IsWithdrawn, Why, By, At) = (number, firstDay, lastDay, isProvisional, isWithdrawn, why, stamp.By, stamp.At);

    /// <summary>From 1, in the order of the changes.</summary>
    public int Number { get; private init; }
    public DateOnly FirstDay { get; private init; }
    public DateOnly LastDay { get; private init; }
    public bool IsProvisional { get; private init; }
    public bool IsWithdrawn { get; private init; }
    public string Why { get; private init; } = "";
    public StaffId By { get; private init; }

    /// <summary>Instant in UTC.</summary>
    public DateTimeOffset At { get; private init; }
}
