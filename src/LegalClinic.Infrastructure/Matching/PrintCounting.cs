using LegalClinic.Domain.People.Identity;
using LegalClinic.Infrastructure.Hosting;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace LegalClinic.Infrastructure.Matching;

/// <summary>Counts now and then how many people bear a word, and works out how rare each word is, so that a search knows rare names from common ones at once.</summary>
internal sealed partial class PrintCounting(ClinicDatabase database, PrintBook book, TimeProvider time, ILogger<PrintCounting> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, time);
        do
        {
            try
            {
                await CountAsync(stoppingToken);
            }
            catch (NpgsqlException e)
            {
                NotCounted(e);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task CountAsync(CancellationToken ct)
    {
        await using var connection = new NpgsqlConnection(database.ApplicationConnectionString);
        await connection.OpenAsync(ct);
        await using var command = new NpgsqlCommand($"SELECT count_prints({KeyPlan.CommonFrom}, false)", connection) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync(ct);
        await book.RefreshAsync(connection, ct);
        book.Vocabulary.Prepare(ct);
    }

    [LoggerMessage(LogLevel.Warning, "Names could not be counted; searches go by the last count.")]
    private partial void NotCounted(NpgsqlException e);
}
