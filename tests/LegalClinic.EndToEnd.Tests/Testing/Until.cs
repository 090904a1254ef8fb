namespace LegalClinic.EndToEnd.Tests.Testing;

/// <summary>Waits for what is to come to pass.</summary>
internal static class Until
{
    private static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(250);

    /// <summary>Asks again and again, for a minute unless more is given.</summary>
    public static Task HoldsAsync(Func<bool> holds, int seconds = 60) => HoldsAsync(() => Task.FromResult(holds()), seconds);

    /// <summary>Asks again and again, for a minute unless more is given.</summary>
    public static async Task HoldsAsync(Func<Task<bool>> holds, int seconds = 60)
    {
        for (var tries = 0; !await holds(); tries++)
        {
            Assert.That(tries * BetweenTries, Is.LessThan(TimeSpan.FromSeconds(seconds)), "It did not come to pass.");
            await Task.Delay(BetweenTries);
        }
    }
}
