using System.Globalization;
using LegalClinic.Infrastructure.Hosting;
using LegalClinic.Infrastructure.Training.Seed;

namespace LegalClinic.Api.Hosting;

/// <summary>The verb that fills a training clinic with invented families.</summary>
internal static class DemoSeeding
{
    private const string Usage = "Say how many families and from which seed: seed-demo --families N --seed S.";

    public static async Task<int> RunAsync(string[] args, CancellationToken stopping)
    {
        var (order, settings) = Read(args);
        await using var app = ClinicHost.Build(settings);
        try
        {
            await ClinicHost.PrepareAsync(app, stopping, SeedGuard.RequireTraining);
            var written = await SeedDemo.RunAsync(app.Services, order, Console.Out, stopping);
            foreach (var (table, rows) in written)
            {
                Console.WriteLine($"{rows,10}  {table}");
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            Console.WriteLine("Stopped: no family of this seed was kept.");
        }

        return 0;
    }

    /// <summary>Reads the order out of the arguments; what is left are settings of the host.</summary>
    /// <exception cref="StartupException">A number is missing or out of range, or the day is none.</exception>
    internal static (SeedOrder Order, string[] Settings) Read(string[] args)
    {
        int? families = null, seed = null;
        DateOnly? until = SeedOrder.UsualDay;
        List<string> settings = [];
        for (var i = 0; i < args.Length; i++)
        {
            var (name, value) = args[i].Split('=', 2) is [var before, var after] ? (before, after) : (args[i], i + 1 < args.Length ? args[i + 1] : "");
            var inOne = args[i].Contains('=', StringComparison.Ordinal);
            switch (name)
            {
                case "--families": families = Number(value); break;
                case "--seed": seed = Number(value); break;
                case "--until": until = Day(value); break;
                default: settings.Add(args[i]); continue;
            }

            i += inOne ? 0 : 1;
        }

        return families is >= 1 and <= SeedOrder.MostFamilies && seed is not null && until > SeedOrder.From.AddDays(30)
            ? (new SeedOrder(families.Value, seed.Value, until.Value), [.. settings])
            : throw new StartupException(
                $"{Usage} N is 1 to {SeedOrder.MostFamilies}, S a whole number, and the last day of the invented time may be named with --until={SeedOrder.UsualDay:yyyy-MM-dd}.");
    }

    private static int? Number(string text) => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static DateOnly? Day(string text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
