namespace LegalClinic.Functional.Tests.Testing;

/// <summary>A clock that stands still until a test moves it: noon in Baghdad on the day on which the samples are true.</summary>
public sealed class TestClock : TimeProvider
{
    /// <summary>The day in Baghdad on which every test begins.</summary>
    public static readonly DateOnly Today = new(2026, 11, 23);

    /// <summary>The instant at which every test begins.</summary>
    public static readonly DateTimeOffset Start = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    private DateTimeOffset _now = Start;

    /// <inheritdoc />
    public override DateTimeOffset GetUtcNow() => _now;

    /// <summary>Moves the clock on.</summary>
    public void Advance(TimeSpan by) => _now += by;
}
