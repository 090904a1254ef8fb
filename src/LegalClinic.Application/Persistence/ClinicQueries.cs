using LegalClinic.Application.Access;
using LegalClinic.Application.Audit;
using LegalClinic.Domain;
using Microsoft.EntityFrameworkCore;

namespace LegalClinic.Application.Persistence;

/// <summary>One page of a list.</summary>
/// <param name="Total">How many there are on all pages.</param>
public sealed record Page<T>(IReadOnlyList<T> Items, int Total) : ICountedAnswer
{
    int ICountedAnswer.Rows => Items.Count;
}

/// <summary>Something with a version, which is sent as its ETag.</summary>
public interface IVersioned
{
    /// <summary>Counts the changes, from 1.</summary>
    int Version { get; }
}

/// <summary>What nearly every handler does with a query.</summary>
public static class ClinicQueries
{
    /// <summary>Most rows a page may have.</summary>
    public const int MaxPageSize = 100;

    extension<T>(IQueryable<T> query)
    {
        /// <summary>The one row there must be.</summary>
        /// <exception cref="NotFoundException">There is none, or none that this person may see.</exception>
        public async Task<T> OneAsync(string notFoundCode, CancellationToken ct) =>
            await query.FirstOrDefaultAsync(ct) ?? throw new NotFoundException(notFoundCode);

        /// <summary>One page of rows, and how many there are in all.</summary>
        /// <param name="page">1 upwards.</param>
        /// <param name="size">1 to <see cref="MaxPageSize"/>.</param>
        public async Task<Page<T>> PageAsync(int page, int size, CancellationToken ct)
        {
            var (number, rows) = (Math.Max(page, 1), Math.Clamp(size, 1, MaxPageSize));
            var total = await query.CountAsync(ct);
            var items = await query.Skip((number - 1) * rows).Take(rows).ToListAsync(ct);
            return new Page<T>(items, total);
        }
    }

    extension<T>(T aggregate)
        where T : Aggregate
    {
        /// <summary>The aggregate, if it still is what the person saw.</summary>
        /// <exception cref="StaleVersionException">It was changed meanwhile.</exception>
        public T At(int version) =>
            aggregate.Version == version ? aggregate : throw new StaleVersionException(aggregate.Version);
    }
}
