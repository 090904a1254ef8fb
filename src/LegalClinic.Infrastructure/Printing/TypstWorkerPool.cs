using System.Collections.Concurrent;
using System.ComponentModel;
using System.Threading.Channels;
using LegalClinic.Application.Printing;

namespace LegalClinic.Infrastructure.Printing;

/// <summary>Hands documents to a fixed number of workers and replaces a worker that died, hangs or is worn out.</summary>
internal sealed class TypstWorkerPool : IDisposable
{
    private readonly PrintingOptions options;
    private readonly TimeProvider time;
    private readonly ConcurrentDictionary<TypstWorker, bool> running = new();

    // A slot holds an idle worker, or null where one is still to be started.
    private readonly Channel<TypstWorker?> slots;
    private volatile bool disposed;

    public TypstWorkerPool(PrintingOptions options, TimeProvider time)
    {
        this.options = options;
        this.time = time;
        slots = Channel.CreateBounded<TypstWorker?>(options.Workers);
        for (var slot = 0; slot < options.Workers; slot++)
            slots.Writer.TryWrite(null);
    }

    /// <summary>Process ids of the workers that run now.</summary>
    public IReadOnlyList<int> ProcessIds => [.. running.Keys.Select(worker => worker.ProcessId)];

    /// <summary>Prints; a worker that dies on the way is replaced and the document tried once more.</summary>
    public async Task<WorkerAnswer> PrintAsync(WorkerRequest request, CancellationToken ct)
    {
        try
        {
            return await PrintOnceAsync(request, ct);
        }
        catch (IOException)
        {
            return await RetryAsync(request, ct);
        }
    }

    public void Dispose()
    {
        disposed = true;
        slots.Writer.TryComplete();
        foreach (var worker in running.Keys)
            Drop(worker);
    }

    private async Task<WorkerAnswer> RetryAsync(WorkerRequest request, CancellationToken ct)
    {
        try
        {
            return await PrintOnceAsync(request, ct);
        }
        catch (IOException e)
        {
            throw new PrintException("printing.engine_lost", "The PDF worker died twice on the same document.", e);
        }
    }

    private async Task<WorkerAnswer> PrintOnceAsync(WorkerRequest request, CancellationToken ct)
    {
        var worker = await slots.Reader.ReadAsync(ct);
        var reusable = false;
        try
        {
            worker ??= Start();
            using var limit = new CancellationTokenSource(options.TimeLimit, time);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(ct, limit.Token);
            var answer = await PrintWithinAsync(worker, request, either.Token, ct);
            reusable = worker.Printed < options.DocumentsPerWorker;
            return answer;
        }
        finally
        {
            if (!reusable && worker is not null)
                Drop(worker);
            Return(reusable ? worker : null);
        }
    }

    private async Task<WorkerAnswer> PrintWithinAsync(
        TypstWorker worker, WorkerRequest request, CancellationToken limited, CancellationToken ct)
    {
        try
        {
            return await worker.PrintAsync(request, limited);
        }
        catch (OperationCanceledException e) when (!ct.IsCancellationRequested)
        {
            throw new PrintException(
                "printing.timed_out", $"The document was not printed within {options.TimeLimit.TotalSeconds:0.#} seconds.", e);
        }
    }

    private TypstWorker Start()
    {
        try
        {
            var worker = TypstWorker.Start(options);
            running[worker] = true;
            return worker;
        }
        catch (Win32Exception e)
        {
            throw new PrintException("printing.engine_lost", "Node could not be started; see the setting Printing:Node.", e);
        }
    }

    private void Return(TypstWorker? worker)
    {
        if (disposed && worker is not null)
            Drop(worker);
        else
            slots.Writer.TryWrite(worker);
    }

    private void Drop(TypstWorker worker)
    {
        if (running.TryRemove(worker, out _))
            worker.Dispose();
    }
}
