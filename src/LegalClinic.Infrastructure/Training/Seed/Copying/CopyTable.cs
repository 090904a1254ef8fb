using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Npgsql;

namespace LegalClinic.Infrastructure.Training.Seed.Copying;

/// <summary>
/// One table as it is filled by COPY. Its columns are those of EF Core's model, so that a new column is filled without a
/// line here; a column whose value nobody knows stops the seeding at its start.
/// </summary>
internal sealed class CopyTable
{
    private readonly IReadOnlyList<CopyColumn> _columns;
    private readonly string _copy;

    private CopyTable(ITable table, IReadOnlyList<CopyColumn> columns)
    {
        (Table, _columns) = (table, columns);
        _copy = $"COPY \"{table.Name}\" ({string.Join(", ", columns.Select(c => $"\"{c.Name}\""))}) FROM STDIN (FORMAT BINARY)";
    }

    /// <summary>The table of the model.</summary>
    public ITable Table { get; }

    /// <summary>Names of the columns that are filled.</summary>
    public IEnumerable<string> Columns => _columns.Select(c => c.Name);

    /// <summary>The table of a kind of thing, or of a list within one.</summary>
    /// <exception cref="InvalidOperationException">A column has no property to take its value from.</exception>
    public static CopyTable Of(IEntityType entity)
    {
        var table = entity.GetTableMappings().Single().Table;
        return new CopyTable((ITable)table, [.. table.Columns.Where(c => !IsGivenByDatabase(Property(c))).Select(c => CopyColumn.Of(entity, c))]);
    }

    /// <summary>The values of a row in the order of the columns.</summary>
    /// <param name="owner">The thing whose list the row stands in; null for a thing of its own.</param>
    public object?[] Row(object thing, object? owner)
    {
        var row = new object?[_columns.Count];
        for (var i = 0; i < row.Length; i++)
        {
            row[i] = _columns[i].Value(thing, owner);
        }

        return row;
    }

    /// <summary>Writes rows.</summary>
    public async Task WriteAsync(NpgsqlConnection connection, IEnumerable<object?[]> rows, CancellationToken ct)
    {
        await using var import = await connection.BeginBinaryImportAsync(_copy, ct);
        foreach (var row in rows)
        {
            await import.StartRowAsync(ct);
            for (var i = 0; i < row.Length; i++)
            {
                await _columns[i].WriteAsync(import, row[i], ct);
            }
        }

        await import.CompleteAsync(ct);
    }

    private static IProperty Property(IColumn column) => column.PropertyMappings[0].Property;

    private static bool IsGivenByDatabase(IProperty property) => property.IsShadowProperty() && property.ValueGenerated != ValueGenerated.Never;
}

/// <summary>One column: its name, its type in PostgreSQL and where its value comes from.</summary>
internal sealed class CopyColumn
{
    private readonly Func<object, object?> _read;
    private readonly ValueConverter? _converter;
    private readonly bool _ofOwner;
    private readonly CopyWriter _write;

    private CopyColumn(string name, CopyWriter write, Func<object, object?> read, ValueConverter? converter, bool ofOwner) =>
        (Name, _write, _read, _converter, _ofOwner) = (name, write, read, converter, ofOwner);

    public string Name { get; }

    /// <summary>Writes a value of the row that has begun.</summary>
    public Task WriteAsync(NpgsqlBinaryImporter import, object? value, CancellationToken ct) =>
        value is null ? import.WriteNullAsync(ct) : _write.WriteAsync(import, value, ct);

    public static CopyColumn Of(IEntityType entity, IColumn column)
    {
        var property = column.PropertyMappings[0].Property;
        var mapping = column.PropertyMappings[0].TypeMapping;
        var key = property.IsShadowProperty() ? KeyOfOwner(entity, property) : null;
        if (property.IsShadowProperty() && key is null)
        {
            throw new InvalidOperationException($"The column {column.Name} of {column.Table.Name} has no value to be seeded with.");
        }

        var kept = mapping.Converter?.ProviderClrType ?? property.ClrType;
        return new CopyColumn(column.Name, CopyWriter.Of(Nullable.GetUnderlyingType(kept) ?? kept, mapping.StoreTypeNameBase), Reader(key ?? property), mapping.Converter, key is not null);
    }

    /// <summary>The value as PostgreSQL keeps it.</summary>
    public object? Value(object thing, object? owner)
    {
        var value = _read(_ofOwner ? owner! : thing);
        return value is null || _converter is null ? value : _converter.ConvertToProvider(value);
    }

    private static IProperty? KeyOfOwner(IEntityType entity, IProperty shadow)
    {
        var ownership = entity.FindOwnership();
        var place = ownership?.Properties.ToList().IndexOf(shadow) ?? -1;
        return place < 0 ? null : ownership!.PrincipalKey.Properties[place];
    }

    // From the thing down through its parts to the value; a part that is not there has no value.
    private static Func<object, object?> Reader(IProperty property)
    {
        var path = new Stack<System.Reflection.PropertyInfo>([property.PropertyInfo!]);
        var holder = property.DeclaringType;
        for (; holder is IComplexType part; holder = part.ComplexProperty.DeclaringType)
        {
            path.Push(part.ComplexProperty.PropertyInfo!);
        }

        var thing = Expression.Parameter(typeof(object));
        return Expression.Lambda<Func<object, object?>>(Step(Expression.Convert(thing, holder.ClrType), path), thing).Compile();
    }

    private static Expression Step(Expression from, Stack<System.Reflection.PropertyInfo> path)
    {
        if (path.Count == 0)
        {
            return Expression.Convert(from, typeof(object));
        }

        var value = Expression.Property(from, path.Pop());
        var rest = Step(value, path);
        return value.Type.IsValueType
            ? rest
            : Expression.Condition(Expression.ReferenceEqual(value, Expression.Constant(null)), Expression.Constant(null), rest);
    }
}

/// <summary>Writes values of one kind. Npgsql looks up how to write a kind once when it knows it, and for each value when it does not.</summary>
internal abstract class CopyWriter
{
    /// <summary>A writer for a type of .NET and a type of PostgreSQL.</summary>
    public static CopyWriter Of(Type kind, string type) => (CopyWriter)Activator.CreateInstance(typeof(Typed<>).MakeGenericType(kind), type)!;

    /// <summary>Writes a value.</summary>
    public abstract Task WriteAsync(NpgsqlBinaryImporter import, object value, CancellationToken ct);

    private sealed class Typed<T>(string type) : CopyWriter
    {
        public override Task WriteAsync(NpgsqlBinaryImporter import, object value, CancellationToken ct) => import.WriteAsync((T)value, type, ct);
    }
}
