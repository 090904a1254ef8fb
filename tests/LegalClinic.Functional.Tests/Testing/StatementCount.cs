using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace LegalClinic.Functional.Tests.Testing;

/// <summary>Counts what is read from the database.</summary>
public sealed class StatementCount : DbCommandInterceptor
{
    private int _count;

    /// <summary>Statements so far.</summary>
    public int Count => _count;

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Interlocked.Increment(ref _count);
        return base.ReaderExecutingAsync(command, eventData, result, cancellationToken);
    }
}
