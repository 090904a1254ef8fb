using System.Globalization;
using System.Reflection;

namespace LegalClinic.Api.Http;

/// <summary>The version a person saw, from the header <c>If-Match</c>: <c>"7"</c>.</summary>
public readonly record struct IfMatch(int Version)
{
    /// <summary>Reads the header.</summary>
    /// <exception cref="PreconditionMissingException">There is none, or it is no version.</exception>
    public static ValueTask<IfMatch> BindAsync(HttpContext context, ParameterInfo parameter)
    {
        var header = context.Request.Headers.IfMatch.ToString().Trim();
        header = header.StartsWith("W/", StringComparison.Ordinal) ? header[2..] : header;
        return int.TryParse(header.Trim('"'), NumberStyles.None, CultureInfo.InvariantCulture, out var version)
            ? ValueTask.FromResult(new IfMatch(version))
            : throw new PreconditionMissingException();
    }
}

/// <summary>An update came without the version it is based on. Answered with 428.</summary>
public sealed class PreconditionMissingException() : Exception("version.missing");
