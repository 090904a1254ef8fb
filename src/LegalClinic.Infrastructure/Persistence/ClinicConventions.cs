using System.Text.Json;
using LegalClinic.Application.Intakes;
using LegalClinic.Domain;
using LegalClinic.Domain.Cases;
using LegalClinic.Domain.Intakes;
using LegalClinic.Domain.Pathways.Plans;
using LegalClinic.Domain.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace LegalClinic.Infrastructure.Persistence;

/// <summary>How the domain's types are kept: identifiers as uuid, enumerations as their codes, lists of codes as text[].</summary>
internal static class ClinicConventions
{
    public static void Apply(ModelConfigurationBuilder configuration)
    {
        foreach (var type in typeof(IEntityId).Assembly.GetExportedTypes())
        {
            if (type.IsValueType && typeof(IEntityId).IsAssignableFrom(type))
            {
                configuration.Properties(type).HaveConversion(typeof(IdConverter<>).MakeGenericType(type));
            }

            // A priority is sorted by, so it is kept by its rank.
            if (type.IsEnum && type != typeof(PriorityLevel))
            {
                configuration.Properties(type).HaveConversion(typeof(CodeConverter<>).MakeGenericType(type)).HaveMaxLength(40);
                configuration.Properties(typeof(IReadOnlyList<>).MakeGenericType(type)).HaveConversion(
                    typeof(CodeListConverter<>).MakeGenericType(type), typeof(ListComparer<>).MakeGenericType(type));
            }
        }

        configuration.Properties<IReadOnlyList<FunctionalDifficulty>>()
            .HaveConversion<JsonListConverter<FunctionalDifficulty>, ListComparer<FunctionalDifficulty>>()
            .HaveColumnType("jsonb");
        configuration.Properties<IReadOnlyList<RecognisedMember>>()
            .HaveConversion<JsonListConverter<RecognisedMember>, ListComparer<RecognisedMember>>()
            .HaveColumnType("jsonb");
        configuration.Properties<IReadOnlyList<PlanChoice>>().HaveConversion<JsonListConverter<PlanChoice>, ListComparer<PlanChoice>>().HaveColumnType("jsonb");
        configuration.Properties<IReadOnlyList<PersonId>>().HaveConversion<PersonListConverter, ListComparer<PersonId>>();
        configuration.Properties<IReadOnlyList<string>>().HaveConversion<TextListConverter, ListComparer<string>>();
    }
}

internal sealed class IdConverter<TId>() : ValueConverter<TId, Guid>(
    id => id.Value, value => (TId)Activator.CreateInstance(typeof(TId), value)!)
    where TId : struct, IEntityId;

internal sealed class CodeConverter<TEnum>() : ValueConverter<TEnum, string>(
    value => Code<TEnum>.Of(value), code => Code<TEnum>.Parse(code))
    where TEnum : struct, Enum;

internal sealed class CodeListConverter<TEnum>() : ValueConverter<IReadOnlyList<TEnum>, string[]>(
    values => values.Select(Code<TEnum>.Of).ToArray(), codes => codes.Select(Code<TEnum>.Parse).ToArray())
    where TEnum : struct, Enum;

internal sealed class PersonListConverter() : ValueConverter<IReadOnlyList<PersonId>, Guid[]>(
    people => people.Select(p => p.Value).ToArray(), ids => ids.Select(id => new PersonId(id)).ToArray());

internal sealed class TextListConverter() : ValueConverter<IReadOnlyList<string>, string[]>(
    texts => texts.ToArray(), kept => kept);

internal sealed class JsonListConverter<T>() : ValueConverter<IReadOnlyList<T>, string>(
    values => JsonSerializer.Serialize(values, IntakeForms.Json),
    json => JsonSerializer.Deserialize<List<T>>(json, IntakeForms.Json)!);

internal sealed class ListComparer<T>() : ValueComparer<IReadOnlyList<T>>(
    (a, b) => ReferenceEquals(a, b) || (a != null && b != null && a.SequenceEqual(b)),
    list => list.Aggregate(0, (hash, item) => HashCode.Combine(hash, item)),
    list => list.ToList());
