using LegalClinic.Infrastructure.Hosting;
using Microsoft.Extensions.Options;

namespace LegalClinic.Api.Hosting;

/// <summary>One thing the program can be asked to do: <c>dotnet run --project src/LegalClinic.Api -- NAME ARGUMENTS</c>.</summary>
/// <param name="Name">First word of the command line.</param>
/// <param name="Arguments">Names of its own arguments as the help prints them, for example <c>FOLDER</c>; may be empty.</param>
/// <param name="Summary">What it does, in one line.</param>
/// <param name="RunAsync">Does it: the arguments after the verb, a token that Ctrl-C cancels; returns the exit code.</param>
public sealed record Verb(string Name, string Arguments, string Summary, Func<string[], CancellationToken, Task<int>> RunAsync);

/// <summary>Chooses the verb the command line names and turns what stops a start into one sentence.</summary>
public static class Verbs
{
    /// <summary>Exit code for something a person can put right; the sentence is on the error stream.</summary>
    public const int CannotStart = 1;

    /// <summary>Exit code for a command line that is not understood.</summary>
    public const int NotUnderstood = 2;

    /// <summary>Runs the verb named first; the first of the table when there is none, only settings, or nothing at all.</summary>
    /// <returns>Exit code: 0 for success, else one of the two above or the verb's own.</returns>
    public static async Task<int> RunAsync(string[] args, IReadOnlyList<Verb> table, TextWriter output, TextWriter error)
    {
        if (args is ["help" or "--help" or "-h" or "-?", ..])
        {
            output.Write(Help(table));
            return 0;
        }

        var named = args is [var first, ..] && !first.StartsWith('-');
        var verb = named ? table.FirstOrDefault(candidate => candidate.Name == args[0]) : table[0];
        if (verb is null)
        {
            error.WriteLine(
                $"\"{args[0]}\" is not something LegalClinic can do; it knows {Names(table)}: see --help.");
            return NotUnderstood;
        }

        return await RunAsync(verb, named ? args[1..] : args, error);
    }

    private static async Task<int> RunAsync(Verb verb, string[] arguments, TextWriter error)
    {
        using var signals = new StopSignals();
        try
        {
            return await verb.RunAsync(arguments, signals.Stopping);
        }
        catch (StartupException problem)
        {
            error.WriteLine(problem.Message);
            return CannotStart;
        }
        catch (OptionsValidationException problem)
        {
            error.WriteLine(string.Join(" ", problem.Failures));
            return CannotStart;
        }
        catch (OperationCanceledException) when (signals.Stopping.IsCancellationRequested)
        {
            return 0;
        }
    }

    private static string Names(IReadOnlyList<Verb> table) =>
        string.Join(", ", table.Select(verb => verb.Name).Append("help"));

    private static string Help(IReadOnlyList<Verb> table)
    {
        var verbs = Columns([.. table.Select(verb => ($"{verb.Name} {verb.Arguments}".TrimEnd(), verb.Summary)), ("help", "print this")]);
        var settings = Columns([
            ("--urls=ADDRESS", $"where to listen; {ListeningAddress.Default} when not given"),
            ($"--{ClinicSettings.DataFolder}=FOLDER", "where the clinic's data is kept"),
            ($"--{ClinicSettings.ConnectionString}=\"Host=…\"", "a PostgreSQL of your own in place of the embedded one"),
        ]);

        return $"""
            LegalClinic keeps the cases of a legal clinic.

            Usage: dotnet run --project src/LegalClinic.Api -- [VERB] [--SETTING=VALUE …]

            Verbs ({table[0].Name} when none is given):
            {verbs}
            Settings (in the environment, write two underscores for the colon):
            {settings}
            """.ReplaceLineEndings("\n");
    }

    private static string Columns(IReadOnlyList<(string Name, string Meaning)> lines)
    {
        var width = lines.Max(line => line.Name.Length);
        return string.Concat(lines.Select(line => $"  {line.Name.PadRight(width)}  {line.Meaning}\n"));
    }
}
