namespace LegalClinic.Infrastructure.Training.Seed;

/// <summary>Instants of the invented time.</summary>
internal static class SeedClock
{
    private const int Opens = 6;
    private const int OpenHours = 7;

    /// <summary>An instant in UTC within the working hours of a day in Baghdad: nine to sixteen o'clock.</summary>
    public static DateTimeOffset Morning(DateOnly day, SeedChance chance) =>
        new DateTimeOffset(day.ToDateTime(new TimeOnly(Opens, 0)), TimeSpan.Zero).AddSeconds(chance.Between(0, OpenHours * 3600));
}
