using System.Collections;
using LegalClinic.Application.Access;
using LegalClinic.Application.Persistence;
using Mediator;

namespace LegalClinic.Application.Audit;

/// <summary>
/// Writes down what an <see cref="IAudited"/> message does: a change in its own transaction, a read before its answer leaves.
/// What is answered with "not found" is written down too, as refused: it may be the file of others.
/// </summary>
public sealed class AuditBehaviour<TMessage, TResponse>(IClinicDb db, IAuditLog log) : IPipelineBehavior<TMessage, TResponse>
    where TMessage : IMessage
{
    private static readonly string Act = typeof(TMessage).Name;

    /// <exception cref="AuditFailedException">It could not be written down; nothing was changed and nothing is answered.</exception>
    public async ValueTask<TResponse> Handle(
        TMessage message, MessageHandlerDelegate<TMessage, TResponse> next, CancellationToken ct)
    {
        if (message is not IAudited audited)
        {
            return await next(message, ct);
        }

        try
        {
            return message is IBaseQuery
                ? await WriteDownAsync(audited, next, message, ct)
                : await db.InTransactionAsync(async inner => await WriteDownAsync(audited, next, message, inner), ct);
        }
        catch (NotFoundException)
        {
            foreach (var entry in (AuditEntry[])[audited.AuditOf(), .. audited.AlsoOf()]) await log.WriteAsync(Act, entry with { Refused = true }, ct);
            throw;
        }
    }

    private async Task<TResponse> WriteDownAsync(
        IAudited audited, MessageHandlerDelegate<TMessage, TResponse> next, TMessage message, CancellationToken ct)
    {
        var answer = await next(message, ct);
        await log.WriteAsync(Act, audited.AuditOf() with { Rows = Rows(answer) }, ct);
        foreach (var also in audited.AlsoOf()) await log.WriteAsync(Act, also, ct);
        return answer;
    }

    private static int? Rows(TResponse answer) => answer switch
    {
        ICountedAnswer counted => counted.Rows,
        ICollection list => list.Count,
        _ => null,
    };
}
