using ArchUnitNET.Domain;
using ArchUnitNET.Loader;
using LegalClinic.Api.Http;
using LegalClinic.Application.Access;
using LegalClinic.Domain;
using LegalClinic.Infrastructure;
using LegalClinic.Migrations;

namespace LegalClinic.Architecture.Tests;

/// <summary>The program as it was compiled, and who depends on whom in it.</summary>
internal static class Layers
{
    /// <summary>All layers.</summary>
    public static ArchUnitNET.Domain.Architecture All { get; } = new ArchLoader().LoadAssemblies(
        typeof(Aggregate).Assembly, typeof(AccessPolicy).Assembly, typeof(InfrastructureServices).Assembly,
        typeof(ClinicApi).Assembly, typeof(ClinicMigrator).Assembly).Build();

    /// <summary>Types below a namespace that depend on types below another, as <c>from -> to</c>.</summary>
    public static IReadOnlyList<string> Dependencies(string below, params string[] to) =>
    [
        .. from type in In(below)
           from dependency in type.Dependencies
           where to.Any(target => Below(dependency.Target, target))
           select $"{type.FullName} -> {dependency.Target.FullName}",
    ];

    /// <summary>Types below a namespace.</summary>
    public static IReadOnlyList<IType> In(string name) => [.. All.Types.Where(type => Below(type, name))];

    private static bool Below(IType type, string name) =>
        type.Namespace?.FullName is { } own && (own == name || own.StartsWith(name + ".", StringComparison.Ordinal));
}
