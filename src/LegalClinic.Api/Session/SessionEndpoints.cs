using LegalClinic.Api.Http;
using LegalClinic.Application.Access;
using LegalClinic.Application.Audit;
using LegalClinic.Application.Staff;
using LegalClinic.Domain.Audit;
using LegalClinic.Domain.Staff;
using LegalClinic.Infrastructure.Hosting;
using LegalClinic.Infrastructure.Persistence;
using LegalClinic.Infrastructure.SignIn;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace LegalClinic.Api.Session;

/// <summary>Sign-in, sign-out and who one is.</summary>
public static class SessionEndpoints
{
    private const string TokenCookie = "XSRF-TOKEN";

    public static void MapSession(this IEndpointRouteBuilder app)
    {
        var group = app.MapOpenGroup("session");
        group.MapGet("/", Get).WithName("GetSession");
        group.MapPost("/", SignIn).WithName("SignIn").RequireRateLimiting(RateLimits.SignIn);
        group.MapDelete("/", SignOut).WithName("SignOut").RequireAuthorization();
        group.MapPut("/language", SetLanguage).WithName("SetLanguage").RequireAuthorization();
    }

    /// <summary>Who is signed in. The answer also carries the token that changing requests must send back.</summary>
    public static async Task<Results<Ok<SessionDto>, ProblemHttpResult>> Get(
        HttpContext http, IAntiforgery antiforgery, ClinicDbContext db, ICurrentStaff staff, ClinicDatabase database, CancellationToken ct)
    {
        WriteToken(http, antiforgery);
        return staff.Id is { } id && staff.Role is not null
            ? TypedResults.Ok(await ReadAsync(db, id, database.IsTraining, ct))
            : TypedResults.Problem(Problems.Problem(StatusCodes.Status401Unauthorized, "session.none"));
    }

    public static async Task<Results<Ok<SessionDto>, ProblemHttpResult>> SignIn(
        SignInBody body, HttpContext http, SignInManager<ClinicUser> signIn, IAntiforgery antiforgery, ClinicDbContext db,
        ClinicDatabase database, IAuditLog audit, CancellationToken ct)
    {
        var user = await signIn.UserManager.FindByNameAsync(body.UserName);
        var result = user is null
            ? SignInResult.Failed
            : await signIn.CheckPasswordSignInAsync(user, body.Password, lockoutOnFailure: true);
        if (user is null || !result.Succeeded)
        {
            // What was typed as a user name may be a password, so only an account that exists is named.
            await audit.WriteAsync("SignIn", AuditEntry.Session(AuditKind.SignInFailed, user is null ? null : new StaffId(user.Id))
                .With("reason", result.IsLockedOut ? "locked_out" : user is null ? "unknown" : "password"), ct);
            return TypedResults.Problem(result.IsLockedOut
                ? Problems.Problem(StatusCodes.Status429TooManyRequests, "session.locked_out")
                : Problems.Problem(StatusCodes.Status401Unauthorized, "session.refused"));
        }

        http.User = await signIn.CreateUserPrincipalAsync(user);
        await audit.WriteAsync("SignIn", AuditEntry.Session(AuditKind.SignIn, new StaffId(user.Id)), ct);
        await signIn.SignInAsync(user, isPersistent: false);
        WriteToken(http, antiforgery);
        return TypedResults.Ok(await ReadAsync(db, new StaffId(user.Id), database.IsTraining, ct));
    }

    public static async Task<NoContent> SignOut(SignInManager<ClinicUser> signIn, IAuditLog audit, ICurrentStaff staff, CancellationToken ct)
    {
        await audit.WriteAsync("SignOut", AuditEntry.Session(AuditKind.SignOut, staff.Id), ct);
        await signIn.SignOutAsync();
        return TypedResults.NoContent();
    }

    /// <summary>Changes the language one works in.</summary>
    public static async Task<NoContent> SetLanguage(
        LanguageBody body, ClinicDbContext db, ICurrentStaff staff, SignInManager<ClinicUser> signIn, CancellationToken ct)
    {
        var member = await db.Staff.FirstAsync(s => s.Id == staff.Id, ct);
        member.Speak(body.Language);
        await db.SaveChangesAsync(ct);
        await signIn.RefreshSignInAsync((await signIn.UserManager.FindByIdAsync(member.Id.Value.ToString()))!);
        return TypedResults.NoContent();
    }

    private static void WriteToken(HttpContext http, IAntiforgery antiforgery) =>
        http.Response.Cookies.Append(TokenCookie, antiforgery.GetAndStoreTokens(http).RequestToken!, new CookieOptions
        {
            HttpOnly = false, SameSite = SameSiteMode.Strict, Secure = http.Request.IsHttps, Path = "/",
        });

    private static async Task<SessionDto> ReadAsync(ClinicDbContext db, StaffId id, bool training, CancellationToken ct) =>
        await db.Staff.AsNoTracking().Where(s => s.Id == id)
            .Join(db.Offices, s => s.OfficeId, o => o.Id, (s, o) => new SessionDto(
                s.Id, s.DisplayName, s.Role,
                new OfficeDto(o.Id, o.Code, o.NameAr, o.NameCkb, o.NameEn, o.GovernorateCode, o.Jurisdiction), s.Language, training))
            .FirstAsync(ct);
}

/// <summary>User name and password.</summary>
public sealed record SignInBody(string UserName, string Password);

/// <summary>A language of the interface.</summary>
public sealed record LanguageBody(ClinicLanguage Language);

/// <summary>Who is signed in.</summary>
/// <param name="TrainingMode">The data is invented; every page says so.</param>
public sealed record SessionDto(
    StaffId StaffId, string DisplayName, Role Role, OfficeDto Office, ClinicLanguage Language, bool TrainingMode);
