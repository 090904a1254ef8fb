using LegalClinic.Infrastructure.Hosting;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;
using Microsoft.Net.Http.Headers;

namespace LegalClinic.Api.Hosting;

/// <summary>Serves the built web UI: its files, compressed once by the build, and its one page for every address that is not a file.</summary>
public static class WebUi
{
    private const string Page = "/index.html";

    // Best first; the build writes both beside each file.
    private static readonly (string Encoding, string Suffix)[] Compressions = [("br", ".br"), ("gzip", ".gz")];

    /// <summary>Folder with the built web UI; it does not exist in a build without it.</summary>
    public static string Folder => InstalledFolders.Find(typeof(WebUi).Assembly, "WebUiFolder", "wwwroot");

    /// <summary>Adds the files. Call it before authentication: the sign-in page is one of them.</summary>
    public static void UseWebUi(this WebApplication app)
    {
        if (!Directory.Exists(Folder))
            return;

        var files = new PhysicalFileProvider(Folder);
        app.Use((context, next) => PreferCompressed(context, files, next));
        app.UseStaticFiles(new StaticFileOptions
        {
            FileProvider = files,
            ContentTypeProvider = new UncompressedName(),
            OnPrepareResponse = SetHeaders,
        });
    }

    private static Task PreferCompressed(HttpContext context, PhysicalFileProvider files, RequestDelegate next)
    {
        var request = context.Request;
        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method))
            return next(context);
        // Addresses inside the application, such as /families/F-7Q3K9-4, are all the same page to the server.
        if (!request.Path.StartsWithSegments("/api") && !Path.HasExtension(request.Path.Value) && context.GetEndpoint() is null)
            request.Path = Page;

        var accepted = request.GetTypedHeaders().AcceptEncoding;
        var compression = Compressions.FirstOrDefault(candidate =>
            accepted.Any(offer => offer.Value.Equals(candidate.Encoding, StringComparison.OrdinalIgnoreCase) && offer.Quality != 0)
            && files.GetFileInfo(request.Path + candidate.Suffix).Exists);
        request.Path += compression.Suffix;
        return next(context);
    }

    private static void SetHeaders(StaticFileResponseContext served)
    {
        var headers = served.Context.Response.Headers;
        var compression = Compressions.FirstOrDefault(candidate =>
            served.File.Name.EndsWith(candidate.Suffix, StringComparison.Ordinal));
        if (compression.Encoding is not null)
            headers.ContentEncoding = compression.Encoding;
        headers.Vary = HeaderNames.AcceptEncoding;
        // Vite puts a hash of the content into the names below /assets; everything else must be asked for again.
        headers.CacheControl = served.Context.Request.Path.StartsWithSegments("/assets")
            ? "public, max-age=31536000, immutable"
            : "no-cache";
    }

    private sealed class UncompressedName : IContentTypeProvider
    {
        private readonly FileExtensionContentTypeProvider _known = new();

        public bool TryGetContentType(string subpath, out string contentType)
        {
            var suffix = Compressions.FirstOrDefault(candidate => subpath.EndsWith(candidate.Suffix, StringComparison.Ordinal)).Suffix;
            return _known.TryGetContentType(suffix is null ? subpath : subpath[..^suffix.Length], out contentType!);
        }
    }
}
