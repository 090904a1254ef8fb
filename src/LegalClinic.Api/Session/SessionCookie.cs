using LegalClinic.Api.Http;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace LegalClinic.Api.Session;

/// <summary>The session cookie: not readable by scripts, not sent from other sites, ended by idleness.</summary>
internal static class SessionCookie
{
    private static readonly TimeSpan Idle = TimeSpan.FromHours(8);

    public static void Configure(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = "legalclinic";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Strict;
        options.ExpireTimeSpan = Idle;
        options.SlidingExpiration = true;
        options.Events.OnRedirectToLogin = context => AnswerAsync(context, StatusCodes.Status401Unauthorized, "session.none");
        options.Events.OnRedirectToAccessDenied = context => AnswerAsync(context, StatusCodes.Status403Forbidden, "access.refused");
    }

    // An API answers with a problem, not with a redirect to a page.
    private static async Task AnswerAsync(RedirectContext<CookieAuthenticationOptions> context, int status, string code)
    {
        context.Response.StatusCode = status;
        await context.HttpContext.RequestServices.GetRequiredService<IProblemDetailsService>().WriteAsync(new ProblemDetailsContext
        {
            HttpContext = context.HttpContext, ProblemDetails = Problems.Problem(status, code),
        });
    }
}
