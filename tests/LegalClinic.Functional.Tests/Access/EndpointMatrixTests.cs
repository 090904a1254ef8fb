using LegalClinic.Application.Access;
using LegalClinic.Domain.Staff;
using LegalClinic.Functional.Tests.Testing;
using LegalClinic.Infrastructure.Training;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace LegalClinic.Functional.Tests.Access;

/// <summary>Every endpoint there is, asked by everybody there is.</summary>
public sealed class EndpointMatrixTests : ClinicTests
{
    // A device asks by its token, without a session; HandInEnvelopeTests, DeviceContactTests and UploadTests knock at that door.
    private static readonly string[] ByDevice = ["RecordDeviceContact", "HandInEnvelope", "BeginUpload", "AskUpload", "ContinueUpload", "ReceivePhoto"];

    // What comes in an envelope only; FormCorrectionTests hand it in, for its writer and in the name of others.
    private static readonly string[] InEnvelopes = ["SubmitFormCorrection"];

    // Session and set-up go without the mediator and guard themselves; the last has no name and answers 404 to everybody.
    private static readonly string[] Open = ["GetSession", "SignIn", "SignOut", "SetLanguage", "CompleteSetup", "ListSetupGovernorates", .. ByDevice, ""];

    // They answer anybody, and tell nothing of the records.
    private static readonly string[] OutsideTheApi = ["/health/live", "/health/ready", "/openapi/", "/scalar/", "/scalar"];

    [Test]
    public void Every_endpoint_has_a_rule_or_stands_on_a_named_list()
    {
        var ruled = AccessPolicy.Messages.Select(m => m.Name).ToHashSet();

        var unruled = Endpoints().Select(e => e.Name).Where(name => !ruled.Contains(name) && !Open.Contains(name));

        Assert.That(unruled, Is.Empty);
    }

    [Test]
    public void Every_rule_belongs_to_an_endpoint()
    {
        var reached = Endpoints().Select(e => e.Name).ToHashSet();

        Assert.That(AccessPolicy.Messages.Select(m => m.Name).Where(name => !reached.Contains(name)), Is.EquivalentTo(InEnvelopes));
    }

    [Test]
    public void Nothing_outside_the_API_is_reached_but_health_description_and_the_web_UI()
    {
        var others = All().Select(e => $"/{e.RoutePattern.RawText?.TrimStart('/')}").Where(route => !route.StartsWith("/api/", StringComparison.Ordinal));

        var unknown = others.Where(route => !OutsideTheApi.Any(known => route.StartsWith(known, StringComparison.Ordinal)) && !route.StartsWith("/{*", StringComparison.Ordinal));

        Assert.That(unknown, Is.Empty);
    }

    [Test]
    public async Task Nobody_who_is_not_signed_in_gets_past_an_endpoint()
    {
        using var stranger = await ClinicClient.OpenAsync(Clinic.Server);
        List<string> let = [];

        foreach (var endpoint in Endpoints().Where(e => !Open.Contains(e.Name)))
        {
            var answer = await AskAsync(stranger, endpoint);
            if (answer.ToString() != "401 session.none")
                let.Add($"{endpoint.Name}: {answer}");
        }

        Assert.That(let, Is.Empty);
    }

    [TestCase(Role.FieldOfficer)]
    [TestCase(Role.Lawyer)]
    [TestCase(Role.Supervisor)]
    [TestCase(Role.Manager)]
    [TestCase(Role.Administrator)]
    public async Task A_role_does_what_its_rules_allow_and_nothing_else(Role role)
    {
        var browser = await Clinic.AsAsync(TrainingClinic.SignIns.Single(s => s.Role == role).UserName);
        List<string> wrong = [];

        foreach (var endpoint in Endpoints().Where(e => !Open.Contains(e.Name)))
        {
            var allowed = AccessPolicy.Allows(role, AccessPolicy.Messages.Single(m => m.Name == endpoint.Name));
            var answer = await AskAsync(browser, endpoint);
            var refused = answer.ToString() == "403 access.refused";
            if (allowed == refused || (int)answer.Status is 401 or >= 500)
                wrong.Add($"{endpoint.Name}: {(allowed ? "allowed" : "forbidden")}, answered {answer}");
        }

        Assert.That(wrong, Is.Empty);
    }

    [Test]
    public void What_stands_in_no_rule_nobody_may_do()
    {
        Assert.That(Enum.GetValues<Role>().Where(role => AccessPolicy.Allows(role, typeof(string))), Is.Empty);
    }

    private static async Task<Answer> AskAsync(ClinicClient browser, AskedEndpoint endpoint) =>
        await browser.SendAsync(endpoint.Method, endpoint.Address, Body(endpoint), version: 1);

    private static object? Body(AskedEndpoint endpoint) => endpoint.Body?.RequestType switch
    {
        null => null,
        var type when type == typeof(Stream) => new ByteArrayContent([]) { Headers = { ContentType = new(endpoint.Body.ContentTypes[0]) } },
        var type => BodySamples.Of(type),
    };

    private IEnumerable<RouteEndpoint> All() => Clinic.Server.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>();

    private IEnumerable<AskedEndpoint> Endpoints() =>
        from endpoint in All()
        where endpoint.RoutePattern.RawText?.TrimStart('/').StartsWith("api/", StringComparison.Ordinal) == true
        from method in endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["GET"]
        select new AskedEndpoint(
            endpoint.Metadata.GetMetadata<IEndpointNameMetadata>()?.EndpointName ?? "", new HttpMethod(method), Address(endpoint),
            endpoint.Metadata.GetMetadata<IAcceptsMetadata>());

    private static string Address(RouteEndpoint endpoint) =>
        "/" + string.Join('/', endpoint.RoutePattern.PathSegments.Select(segment => segment.Parts[0] switch
        {
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart literal => literal.Content,
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart { Name: "kind" } => "life",
            _ => Guid.CreateVersion7().ToString(),
        })) + "?text=mosul&language=ar&month=2026-10";

    private sealed record AskedEndpoint(string Name, HttpMethod Method, string Address, IAcceptsMetadata? Body);
}
