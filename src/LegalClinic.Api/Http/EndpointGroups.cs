using LegalClinic.Application.Persistence;
using Microsoft.AspNetCore.Antiforgery;

namespace LegalClinic.Api.Http;

/// <summary>What every group of endpoints has: a route, a tag, somebody signed in, ETags, protection against forged requests.</summary>
public static class EndpointGroups
{
    extension(IEndpointRouteBuilder app)
    {
        /// <summary>A group for people who are signed in.</summary>
        /// <param name="name">Plural noun: route below <c>/api</c> and tag.</param>
        public RouteGroupBuilder MapClinicGroup(string name) =>
            app.MapOpenGroup(name).RequireAuthorization();

        /// <summary>A group that answers people who are not signed in, too.</summary>
        public RouteGroupBuilder MapOpenGroup(string name) =>
            app.MapGroup($"/api/{name}").WithTags(name).AddEndpointFilter(RefuseForgery).AddEndpointFilter(WriteETag);
    }

    private static async ValueTask<object?> RefuseForgery(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        if (!HttpMethods.IsGet(http.Request.Method) && !HttpMethods.IsHead(http.Request.Method))
        {
            await http.RequestServices.GetRequiredService<IAntiforgery>().ValidateRequestAsync(http);
        }

        return await next(context);
    }

    private static async ValueTask<object?> WriteETag(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var result = await next(context);
        var answered = result is INestedHttpResult nested ? nested.Result : result;
        if (answered is IValueHttpResult { Value: IVersioned versioned })
        {
            context.HttpContext.Response.Headers.ETag = $"\"{versioned.Version}\"";
        }

        return result;
    }
}
