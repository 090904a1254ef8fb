using CsCheck;
using LegalClinic.Domain.Referrals;

namespace LegalClinic.Domain.Tests.Referrals;

public sealed class ReplyTermTests
{
    private static readonly Gen<ReplyTerm> Terms =
        Gen.Select(Gen.Int[1, 200], Gen.Int[0, 100], Gen.Int[1, 100], Gen.Int[1, 30], (remind, later, higher, from) => new ReplyTerm
        {
            RemindDays = remind, ExpectedDays = remind + later, EscalateDays = remind + later + higher, MeasuredFrom = from,
        });

    private static readonly Gen<int[]> Replies = Gen.Int[0, 600].Array[1, 40];

    [TestCase(new[] { 4 }, 1, 4, 4, 4)]
    [TestCase(new[] { 9, 2, 4 }, 3, 4, 2, 9)]
    [TestCase(new[] { 9, 2, 4, 7 }, 4, 7, 2, 9, Description = "of two in the middle, the longer")]
    public void Replies_are_summed_up(int[] days, int count, int median, int shortest, int longest) =>
        Assert.That(ReplyTimes.Of(days), Is.EqualTo(new ReplyTimes(count, median, shortest, longest)));

    [Test]
    public void Without_replies_there_is_nothing_to_sum_up() => Assert.That(ReplyTimes.Of([]), Is.Null);

    [Test]
    public void Half_of_the_replies_came_by_the_median_and_half_not_before() => Replies.Sample(days =>
    {
        var times = ReplyTimes.Of(days)!;
        return days.Count(d => d <= times.Median) * 2 >= days.Length && days.Count(d => d >= times.Median) * 2 >= days.Length
            && times.Shortest <= times.Median && times.Median <= times.Longest;
    });

    [Test]
    public void The_estimate_counts_until_enough_replies_are_known() => Gen.Select(Terms, Replies).Sample((term, days) =>
        term.For(ReplyTimes.Of(days)) == term.Days == (days.Length < term.MeasuredFrom || term.Days == term.Days.Around(ReplyTimes.Of(days)!.Median)));

    [Test]
    public void Whatever_was_measured_the_reminder_comes_by_the_expected_day_and_going_higher_after_it() => Gen.Select(Terms, Gen.Int[0, 1000]).Sample((term, median) =>
    {
        var days = term.Days.Around(median);
        return days.Remind >= 1 && days.Remind <= days.Expected && days.Expected < days.Escalate && days.Escalate <= ReplyDays.Most;
    });
}
