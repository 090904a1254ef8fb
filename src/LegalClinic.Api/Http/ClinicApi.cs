using FluentValidation;
using LegalClinic.Api.Applications;
using LegalClinic.Api.Calendars;
using LegalClinic.Api.Cases;
using LegalClinic.Api.Deadlines;
using LegalClinic.Api.Devices;
using LegalClinic.Api.Documents;
using LegalClinic.Api.Families;
using LegalClinic.Api.Intakes;
using LegalClinic.Api.Letters;
using LegalClinic.Api.Pathways;
using LegalClinic.Api.People;
using LegalClinic.Api.Readings;
using LegalClinic.Api.Reference;
using LegalClinic.Api.Referrals;
using LegalClinic.Api.Reports;
using LegalClinic.Api.Rules;
using LegalClinic.Api.Session;
using LegalClinic.Api.Staff;
using LegalClinic.Api.Tasks;
using LegalClinic.Application.Access;
using LegalClinic.Application.Audit;
using LegalClinic.Application.Intakes;
using LegalClinic.Infrastructure;
using LegalClinic.Infrastructure.Printing;
using Microsoft.AspNetCore.Identity;
using Scalar.AspNetCore;

namespace LegalClinic.Api.Http;

/// <summary>The clinic's API: its services, the order of its middleware and its endpoints.</summary>
public static class ClinicApi
{
    /// <summary>Adds everything the API needs.</summary>
    public static void AddClinicApi(this WebApplicationBuilder builder)
    {
        // Bodies, names and statements stay out of the log; what fails is logged by identifier.
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning);
        builder.Logging.AddFilter("Microsoft.Hosting.Lifetime", LogLevel.Warning);
        var services = builder.Services;
        services.AddClinic();
        services.AddPrinting();
        services.AddMediator(options =>
        {
            options.ServiceLifetime = ServiceLifetime.Scoped;
            options.PipelineBehaviors = [typeof(AccessBehaviour<,>), typeof(ValidationBehaviour<,>), typeof(AuditBehaviour<,>)];
        });
        services.AddValidatorsFromAssemblyContaining<SubmitIntake>();
        services.AddValidatorsFromAssemblyContaining<SetupBodyValidator>();
        services.AddScoped<EnvelopeDesk>();
        services.AddProblemDetails();
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
        services.AddExceptionHandler<Problems>();
        services.ConfigureHttpJsonOptions(options => ClinicJson.Configure(options.SerializerOptions));
        services.AddOpenApi("v1", OpenApiShape.Configure);
        services.AddAntiforgery(options => options.HeaderName = "X-XSRF-TOKEN");
        services.AddSignInLimit();
        services.AddHsts(options => options.MaxAge = TimeSpan.FromDays(365));
        services.AddResponseCompression(options => options.EnableForHttps = true);
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        services.ConfigureApplicationCookie(SessionCookie.Configure);
        services.AddAuthorization();
        services.AddHealthChecks().AddCheck<DatabaseHealth>("database", tags: ["ready"]);
    }

    /// <summary>Puts the middleware in its order and maps the endpoints.</summary>
    public static void UseClinicApi(this WebApplication app)
    {
        app.UseExceptionHandler();
        app.Use((http, next) =>
        {
            // A body is read a second time: to keep a form verbatim, or to name every fault in it.
            http.Request.EnableBuffering();
            // What the API answers is never kept on the disk of a tablet or an office's computer.
            if (http.Request.Path.StartsWithSegments("/api")) http.Response.Headers.CacheControl = "no-store";
            return next(http);
        });
        // Public reference data for tablets on a slow line. Nothing else is compressed: beside a secret, what somebody typed would tell of it by its length.
        app.UseWhen(http => http.Request.Path == ReferenceEndpoints.FieldPackPath, branch => branch.UseResponseCompression());
        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseAuthorization();

        app.MapOpenApi();
        app.MapScalarApiReference(options => options.WithNonce());
        app.MapHealthChecks("/health/live", new() { Predicate = _ => false });
        app.MapHealthChecks("/health/ready", new() { Predicate = check => check.Tags.Contains("ready") });

        app.MapSession();
        app.MapSetup();
        app.MapIntakes();
        app.MapFamilies();
        app.MapFileMerges();
        app.MapFieldEdits();
        app.MapDocuments();
        app.MapPathways();
        app.MapRules();
        app.MapPeople();
        app.MapCases();
        app.MapPlans();
        app.MapTasks();
        app.MapCalendars();
        app.MapDeadlines();
        app.MapApplications();
        app.MapReferrals();
        app.MapLetters();
        app.MapReports();
        app.MapReadings();
        app.MapDevices();
        app.MapUploads();
        app.MapStaff();
        app.MapReference();
        app.MapFallback("/api/{**rest}", () => TypedResults.Problem(Problems.Problem(StatusCodes.Status404NotFound, "address.not_found")));
    }
}
