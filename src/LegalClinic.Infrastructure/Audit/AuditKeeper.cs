using LegalClinic.Application;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace LegalClinic.Infrastructure.Audit;

/// <summary>
/// Seals new rows every second, keeps an anchor at the start, at the stop and once a day, and makes partitions a year ahead.
/// </summary>
internal sealed partial class AuditKeeper(AuditSealing sealing, IAuditAnchors anchors, TimeProvider time, ILogger<AuditKeeper> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(1);

    private AuditLink? _end;
    private AuditAnchor? _last;
    private DateOnly? _partitionsMadeOn;

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await TryAsync(isEnd: true, cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            using var second = new PeriodicTimer(Every);
            do
            {
                await TryAsync(isEnd: false, stoppingToken);
            }
            while (await second.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // StopAsync seals the rest.
        }
    }

    // What fails now is tried again in a second: rows wait unsealed and none is lost.
    private async Task TryAsync(bool isEnd, CancellationToken ct)
    {
        try
        {
            await KeepAsync(isEnd, ct);
        }
        catch (Exception problem) when (problem is NpgsqlException or IOException or UnauthorizedAccessException or TimeoutException)
        {
            LogNotKept(log, problem);
        }
    }

    private async Task KeepAsync(bool isEnd, CancellationToken ct)
    {
        var today = time.Today();
        if (!isEnd && _partitionsMadeOn != today)
        {
            await sealing.MakePartitionsAsync(ct);
            _partitionsMadeOn = today;
        }

        if (_end is { } known && !await sealing.HoldsAsync(known, ct))
        {
            LogAltered(log, known.Seq);
        }

        _end = await sealing.SealAsync(ct);
        if (_end.Seq > 0 && _last?.End.Seq != _end.Seq && (isEnd || _last is null || _last.At.BaghdadDay() != today))
        {
            _last = new AuditAnchor(time.GetUtcNow(), _end);
            await anchors.KeepAsync(_last, ct);
        }
    }

    [LoggerMessage(LogLevel.Error, "The audit was not sealed or anchored; it is tried again.")]
    private static partial void LogNotKept(ILogger log, Exception problem);

    [LoggerMessage(LogLevel.Critical, "Row {Seq} of the audit is no longer what this server sealed: stop it and run verify-audit.")]
    private static partial void LogAltered(ILogger log, long seq);
}
