using System.Reflection;
using LegalClinic.Api.Http;
using LegalClinic.Application.Access;
using LegalClinic.Domain;
using Mediator;

namespace LegalClinic.Architecture.Tests;

public sealed class RuleTests
{
    // Signing in and setting up come before anybody is somebody; they have no message and no rule.
    private static readonly string[] WithoutMediator = ["SessionEndpoints", "SetupEndpoints"];

    private static readonly Type[] Messages =
        [.. typeof(AccessPolicy).Assembly.GetTypes().Where(t => t is { IsAbstract: false } && typeof(IMessage).IsAssignableFrom(t))];

    [Test]
    public void Every_message_has_a_row_in_the_table_of_access()
    {
        Assert.That(AccessPolicy.Messages, Is.Not.Empty.And.EquivalentTo(Messages));
    }

    [Test]
    public void An_endpoint_only_passes_messages_on()
    {
        var groups = typeof(ClinicApi).Assembly.GetTypes().Where(t => t.Name.EndsWith("Endpoints", StringComparison.Ordinal) && !WithoutMediator.Contains(t.Name)).ToList();

        Assert.That(groups.SelectMany(Bypasses), Is.Empty);
        Assert.That(groups, Has.Count.GreaterThan(5));
    }

    [Test]
    public void The_canary_of_the_endpoints_is_caught()
    {
        var named = typeof(ClinicApi).Assembly.GetTypes().Where(t => WithoutMediator.Contains(t.Name)).ToList();

        Assert.That(named, Has.Count.EqualTo(2));
        Assert.That(named.Select(t => Bypasses(t).Any()), Is.All.True);
    }

    [Test]
    public void Every_handler_is_public_and_sealed_and_named_as_one()
    {
        var handlers = typeof(AccessPolicy).Assembly.GetTypes().Where(IsHandler).ToList();

        Assert.That(handlers, Has.Count.GreaterThan(20));
        Assert.That(handlers.Where(h => !h.IsPublic || !h.IsSealed || !h.Name.EndsWith("Handler", StringComparison.Ordinal)), Is.Empty);
    }

    [Test]
    public void Every_message_has_exactly_one_handler()
    {
        var handled = typeof(AccessPolicy).Assembly.GetTypes().Where(IsHandler).SelectMany(HandledBy).ToList();

        Assert.That(handled, Is.Unique.And.EquivalentTo(Messages));
    }

    // The description of the API knows types by their names alone: of two with one name, one would silently stand for both.
    [Test]
    public void No_two_types_of_the_API_share_a_name()
    {
        var names = typeof(AccessPolicy).Assembly.GetTypes().Concat(typeof(ClinicApi).Assembly.GetTypes())
            .Where(t => t is { IsPublic: true, IsGenericType: false } && t.GetMethod("<Clone>$") is not null)
            .Select(t => t.Name).ToList();

        Assert.That(names, Is.Unique);
        Assert.That(names, Has.Count.GreaterThan(100));
    }

    [Test]
    public void No_handler_calls_another()
    {
        var calls = from type in Layers.In("LegalClinic.Application")
                    where type.Name.EndsWith("Handler", StringComparison.Ordinal)
                    from dependency in type.Dependencies
                    where dependency.Target.Name.EndsWith("Handler", StringComparison.Ordinal) && dependency.Target.FullName != type.FullName
                        && dependency.Target.FullName.StartsWith("LegalClinic.", StringComparison.Ordinal)
                    select $"{type.Name} -> {dependency.Target.Name}";

        Assert.That(calls, Is.Empty);
    }

    [Test]
    public void An_aggregate_is_sealed_and_made_only_by_its_own_verbs()
    {
        var aggregates = typeof(Aggregate).Assembly.GetTypes().Where(t => t is { IsAbstract: false } && t.IsSubclassOf(typeof(Aggregate))).ToList();

        Assert.That(aggregates, Has.Count.GreaterThan(8));
        Assert.That(aggregates.Where(a => !a.IsSealed || a.GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic).Any(c => !c.IsPrivate)), Is.Empty);
    }

    [Test]
    public void Nobody_outside_changes_an_aggregate_by_a_property()
    {
        var open = from type in typeof(Aggregate).Assembly.GetTypes()
                   where type.IsSubclassOf(typeof(Aggregate))
                   from property in type.GetProperties()
                   where property.SetMethod is { IsPublic: true }
                   select $"{type.Name}.{property.Name}";

        Assert.That(open, Is.Empty);
    }

    // Beside the mediator an endpoint takes values of the request: simple ones, bodies of its own layer, codes, versions.
    private static IEnumerable<string> Bypasses(Type endpoints) =>
        from method in endpoints.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
        from parameter in method.GetParameters()
        let type = parameter.ParameterType
        where !parameter.IsDefined(typeof(System.Runtime.CompilerServices.CompilerGeneratedAttribute))
            && (type.Namespace?.StartsWith("LegalClinic.Infrastructure", StringComparison.Ordinal) == true
                || type.Namespace?.StartsWith("LegalClinic.Application.Persistence", StringComparison.Ordinal) == true
                || type.Namespace?.StartsWith("Microsoft.AspNetCore.Identity", StringComparison.Ordinal) == true
                || type.Name.EndsWith("Handler", StringComparison.Ordinal))
        select $"{endpoints.Name}.{method.Name}({type.Name})";

    private static bool IsHandler(Type type) => type is { IsAbstract: false, IsInterface: false } && HandledBy(type).Any();

    private static IEnumerable<Type> HandledBy(Type type) =>
        type.GetInterfaces().Where(i => i.IsGenericType && i.Namespace == "Mediator" && i.Name.EndsWith("Handler`2", StringComparison.Ordinal))
            .Select(i => i.GetGenericArguments()[0]);
}
