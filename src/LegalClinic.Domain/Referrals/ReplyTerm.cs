using LegalClinic.Domain.Reference;

namespace LegalClinic.Domain.Referrals;

/// <summary>How long a body takes to reply, and when to remind it and to go higher: an estimate, until the clinic has measured it. Dated, since practice changes.</summary>
public sealed class ReplyTerm : ReferenceRow
{
    /// <summary>Longest source in characters.</summary>
    public const int SourceMaxLength = 200;

    /// <summary>Working days of the office after delivery, 1 to 400.</summary>
    public int RemindDays { get; init; }

    /// <summary>Working days of the office after delivery, 1 to 400.</summary>
    public int ExpectedDays { get; init; }

    /// <summary>Working days of the office after delivery, 1 to 400.</summary>
    public int EscalateDays { get; init; }

    /// <summary>From so many replies of one office on, their median counts instead of the estimate.</summary>
    public int MeasuredFrom { get; init; }

    /// <summary>From so many replies of one office on, how long it took is shown.</summary>
    public int ShownFrom { get; init; }

    /// <summary>Where the numbers come from.</summary>
    public string Source { get; init; } = "";

    /// <summary>The estimate.</summary>
    public ReplyDays Days => new(RemindDays, ExpectedDays, EscalateDays);

    /// <summary>What counts for an office: its median, once enough of its replies are known.</summary>
    /// <param name="measured">Null when it never replied.</param>
    public ReplyDays For(ReplyTimes? measured) => measured is { } times && times.Count >= MeasuredFrom ? Days.Around(times.Median) : Days;
}

/// <summary>Working days of an office after delivery: when to remind, when the reply is expected, when to go higher.</summary>
public readonly record struct ReplyDays(int Remind, int Expected, int Escalate)
{
    /// <summary>Most working days that are counted.</summary>
    public const int Most = 400;

    /// <summary>The same proportions about another expected day: reminded on it at the latest, never higher on the same day.</summary>
    public ReplyDays Around(int expected)
    {
        var day = Math.Clamp(expected, 1, Most - 1);
        return new ReplyDays(Math.Clamp(Scaled(Remind, day), 1, day), day, Math.Clamp(Scaled(Escalate, day), day + 1, Most));
    }

    private int Scaled(int days, int expected) => (int)Math.Round(days * (double)expected / Expected, MidpointRounding.AwayFromZero);
}

/// <summary>How long an office took over all its replies that the clinic knows of, in its working days.</summary>
/// <param name="Count">Number of replies, 1 or more.</param>
/// <param name="Median">Of an even number, the longer of the two in the middle: nobody is reminded too early.</param>
public sealed record ReplyTimes(int Count, int Median, int Shortest, int Longest)
{
    /// <summary>Sums up; null when there is no reply.</summary>
    /// <param name="days">Working days of each reply, 0 or more.</param>
    public static ReplyTimes? Of(IEnumerable<int> days)
    {
        int[] sorted = [.. days.Order()];
        return sorted.Length == 0 ? null : new ReplyTimes(sorted.Length, sorted[sorted.Length / 2], sorted[0], sorted[^1]);
    }
}
