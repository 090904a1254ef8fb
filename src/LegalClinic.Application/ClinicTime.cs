namespace LegalClinic.Application;

/// <summary>The clinic's day. Iraq keeps UTC+3 the whole year (domain.md 9.3).</summary>
public static class ClinicTime
{
    private static readonly TimeSpan Baghdad = TimeSpan.FromHours(3);

    extension(TimeProvider time)
    {
        /// <summary>Today in Baghdad.</summary>
        public DateOnly Today() => DateOnly.FromDateTime(time.GetUtcNow().ToOffset(Baghdad).DateTime);
    }

    extension(DateTimeOffset instant)
    {
        /// <summary>The day in Baghdad.</summary>
        public DateOnly BaghdadDay() => DateOnly.FromDateTime(instant.ToOffset(Baghdad).DateTime);
    }
}
