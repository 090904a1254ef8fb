using LegalClinic.Application.Letters;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LegalClinic.Api.Http;

/// <summary>How PDF files are answered.</summary>
internal static class Pdf
{
    public const string ContentType = "application/pdf";

    public static FileContentHttpResult Answer(PdfFile file) => TypedResults.File(file.Content, ContentType, file.Name);
}
