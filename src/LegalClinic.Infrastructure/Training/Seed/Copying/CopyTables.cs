using System.Collections;
using LegalClinic.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace LegalClinic.Infrastructure.Training.Seed.Copying;

/// <summary>The tables of the model, in the order in which they can be filled: what is pointed to comes first.</summary>
internal sealed class CopyTables
{
    private readonly Dictionary<Type, CopyShape> _shapes;

    /// <summary>Reads the tables of the clinic's own things out of the model.</summary>
    public CopyTables(ClinicDbContext db)
    {
        _shapes = db.Model.GetEntityTypes().Where(e => e.GetTableName() is not null && !e.IsOwned())
            .ToDictionary(e => e.ClrType, CopyShape.Of);
        InOrder = Ordered([.. _shapes.Values.SelectMany(s => s.Tables)]);
    }

    /// <summary>All tables, those that are pointed to first.</summary>
    public IReadOnlyList<CopyTable> InOrder { get; }

    /// <summary>The rows of a thing: its own, and those of its lists.</summary>
    public IEnumerable<(CopyTable Table, object?[] Row)> Rows(object thing) => _shapes[thing.GetType()].Rows(thing);

    private static List<CopyTable> Ordered(IReadOnlyList<CopyTable> tables)
    {
        List<CopyTable> ordered = [];
        var left = tables.ToList();
        while (left.Count > 0)
        {
            var free = left.Where(t => t.Table.ForeignKeyConstraints.All(k => k.PrincipalTable == t.Table || left.TrueForAll(o => o.Table != k.PrincipalTable))).ToList();
            if (free.Count == 0)
            {
                throw new InvalidOperationException($"The tables point to each other in a circle: {string.Join(", ", left.Select(t => t.Table.Name))}.");
            }

            ordered.AddRange(free);
            left.RemoveAll(free.Contains);
        }

        return ordered;
    }

    /// <summary>A kind of thing with the tables of its lists.</summary>
    private sealed record CopyShape(CopyTable Own, IReadOnlyList<(Func<object, IEnumerable> Items, CopyTable Table)> Lists)
    {
        public IEnumerable<CopyTable> Tables => [Own, .. Lists.Select(l => l.Table)];

        public static CopyShape Of(IEntityType entity) => new(
            CopyTable.Of(entity),
            [.. entity.GetNavigations().Where(n => n.TargetEntityType.IsOwned()).Select(n => (Items(n), CopyTable.Of(n.TargetEntityType)))]);

        public IEnumerable<(CopyTable Table, object?[] Row)> Rows(object thing)
        {
            yield return (Own, Own.Row(thing, null));
            foreach (var (items, table) in Lists)
            {
                foreach (var item in items(thing))
                {
                    yield return (table, table.Row(item, thing));
                }
            }
        }

        private static Func<object, IEnumerable> Items(INavigation list)
        {
            var property = list.PropertyInfo!;
            return thing => (IEnumerable)property.GetValue(thing)!;
        }
    }
}
