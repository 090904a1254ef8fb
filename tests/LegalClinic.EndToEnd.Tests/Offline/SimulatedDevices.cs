using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using LegalClinic.Infrastructure.Training;

namespace LegalClinic.EndToEnd.Tests.Offline;

/// <summary>A form that a simulated tablet has a receipt for.</summary>
/// <param name="User">Who wrote it.</param>
/// <param name="Number">The clinic's number on the receipt.</param>
/// <param name="Form">The form as it was typed.</param>
internal sealed record TypedForm(string User, Guid Id, string Number, JsonObject Form);

/// <summary>Many tablets with the product's own engine under Node, lines that cut at random and pages that crash.</summary>
internal static class SimulatedDevices
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "simulated-devices", "simulated-devices.js");

    /// <summary>Has them write and hand in until each form has its receipt.</summary>
    /// <param name="users">Accounts of the training clinic that use them.</param>
    /// <param name="seed">Decides the cuts, the crashes and what is typed.</param>
    public static async Task<IReadOnlyList<TypedForm>> RunAsync(string address, IEnumerable<string> users, int devices, int forms, int seed)
    {
        string[] arguments =
        [
            Program, "--address", address, "--users", string.Join(',', users.Select(user => $"{user}:{TrainingClinic.Password}")),
            "--devices", $"{devices}", "--forms", $"{forms}", "--seed", $"{seed}",
        ];
        var start = new ProcessStartInfo("node", arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var run = Process.Start(start) ?? throw new InvalidOperationException("Node did not start.");
        var errors = run.StandardError.ReadToEndAsync();
        List<TypedForm> typed = [];
        while (await run.StandardOutput.ReadLineAsync() is { } line)
        {
            typed.Add(JsonSerializer.Deserialize<TypedForm>(line, JsonSerializerOptions.Web)!);
        }

        await run.WaitForExitAsync();
        Assert.That(run.ExitCode, Is.Zero, await errors);
        return typed;
    }
}
