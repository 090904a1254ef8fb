using Scalar.AspNetCore;

namespace LegalClinic.Api.Http;

/// <summary>What a browser may do with what this server answers. Every answer carries it, errors as well.</summary>
internal static class BrowserRules
{
    /// <summary>Scripts are files of the program, and nothing that stands within a page.</summary>
    private const string Scripts = "script-src 'self' 'wasm-unsafe-eval'";

    // WebAssembly: the PIN of a tablet goes through Argon2id. Styles within the page: the parts of the interface write their measures there. Blobs: letters before
    // they are issued, and photographs, neither of which has an address on the server.
    private static readonly string Rest = string.Join("; ",
        "default-src 'none'", "style-src 'self' 'unsafe-inline'", "img-src 'self' data: blob:", "font-src 'self'", "connect-src 'self'", "manifest-src 'self'",
        "worker-src 'self'", "frame-src blob:", "base-uri 'none'", "form-action 'self'", "frame-ancestors 'none'");

    /// <summary>Adds the headers. Call it first: whatever answers, answers with them.</summary>
    public static void UseBrowserRules(this WebApplication app)
    {
        app.UseHsts();
        app.Use((http, next) =>
        {
            // As the answer starts: an error clears what was set before.
            http.Response.OnStarting(SetHeaders, http);
            return next(http);
        });
    }

    private static Task SetHeaders(object state)
    {
        var http = (HttpContext)state;
        var headers = http.Response.Headers;
        // The page that shows the description of the API begins by a script within it, under a word of its own.
        var ownWord = http.Items[ScalarOptions.NonceHttpContextItemKey] is string word ? $" 'nonce-{word}'" : "";
        headers.ContentSecurityPolicy = $"{Scripts}{ownWord}; {Rest}";
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(self), geolocation=(), microphone=(), payment=(), usb=()";
        return Task.CompletedTask;
    }
}
