using System.Text.Json;
using FluentValidation;
using LegalClinic.Api.Devices;
using LegalClinic.Application.Access;
using LegalClinic.Application.Audit;
using LegalClinic.Application.Devices;
using LegalClinic.Application.Printing;
using LegalClinic.Domain;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;

namespace LegalClinic.Api.Http;

/// <summary>Turns what went wrong into ProblemDetails with a stable code. The one table for it.</summary>
internal sealed partial class Problems(IProblemDetailsService writer, ILogger<Problems> log) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext http, Exception exception, CancellationToken ct)
    {
        if (await DescribeAsync(http, exception) is not { } problem)
        {
            LogFault(log, exception, http.TraceIdentifier);
            problem = Problem(StatusCodes.Status500InternalServerError, "server.fault");
        }

        if (exception is AuditFailedException)
        {
            LogUnaudited(log, exception, http.TraceIdentifier);
        }

        http.Response.StatusCode = problem.Status!.Value;
        problem.Extensions["traceId"] = http.TraceIdentifier;
        return await writer.TryWriteAsync(new ProblemDetailsContext { HttpContext = http, ProblemDetails = problem });
    }

    /// <summary>A problem with its code.</summary>
    public static ProblemDetails Problem(int status, string code) =>
        new() { Status = status, Title = code, Extensions = { ["code"] = code } };

    private static async Task<ProblemDetails?> DescribeAsync(HttpContext http, Exception exception) => exception switch
    {
        ValidationException e => Invalid(e),
        DomainException e => With(Problem(StatusCodes.Status422UnprocessableEntity, e.Code), "details", e.Details),
        NotFoundException e => Problem(StatusCodes.Status404NotFound, e.Code),
        ConflictException e => Problem(StatusCodes.Status409Conflict, e.Code),
        StaleVersionException e => With(Problem(StatusCodes.Status412PreconditionFailed, "version.stale"), "currentVersion", e.Current),
        PreconditionMissingException => Problem(StatusCodes.Status428PreconditionRequired, "version.missing"),
        AccessRefusedException => Problem(StatusCodes.Status403Forbidden, "access.refused"),
        DeviceUnknownException e => Problem(StatusCodes.Status401Unauthorized, e.Message),
        UploadsFullException e => Problem(StatusCodes.Status429TooManyRequests, e.Message),
        DeviceRefusedException e => Problem(StatusCodes.Status403Forbidden, e.Message),
        CorrectionDelayedException e => Problem(StatusCodes.Status503ServiceUnavailable, e.Message),
        AuditFailedException e => Problem(StatusCodes.Status503ServiceUnavailable, e.Message),
        PrintException { Code: "printing.timed_out" or "printing.engine_lost" } e => Problem(StatusCodes.Status503ServiceUnavailable, e.Code),
        PrintException e => With(Problem(StatusCodes.Status422UnprocessableEntity, e.Code), "character", e.Character ?? ""),
        AntiforgeryValidationException => Problem(StatusCodes.Status400BadRequest, "request.forged"),
        MalformedFormException e => With(Problem(StatusCodes.Status400BadRequest, e.Message), "errors", e.Faults),
        BadHttpRequestException { InnerException: JsonException } => await MalformedAsync(http),
        BadHttpRequestException e => Problem(e.StatusCode, e.StatusCode == StatusCodes.Status413PayloadTooLarge ? "request.too_large" : "request.malformed"),
        _ => null,
    };

    private static ProblemDetails Invalid(ValidationException exception)
    {
        var problem = Problem(StatusCodes.Status400BadRequest, "request.invalid");
        problem.Extensions["errors"] = exception.Errors
            .GroupBy(e => JsonFaults.CamelCase(e.PropertyName))
            .ToDictionary(g => g.Key, g => g.Select(e => e.ErrorCode).Distinct().ToArray());
        return problem;
    }

    // The framework stops at the first fault of a body; a person who mends it wants to see all of them.
    private static async Task<ProblemDetails> MalformedAsync(HttpContext http)
    {
        var problem = Problem(StatusCodes.Status400BadRequest, "request.malformed");
        problem.Extensions["errors"] = await JsonFaults.OfAsync(http);
        return problem;
    }

    private static ProblemDetails With(ProblemDetails problem, string name, object value)
    {
        problem.Extensions[name] = value;
        return problem;
    }

    [LoggerMessage(LogLevel.Critical, "Request {TraceId} was refused, since the audit could not be written.")]
    private static partial void LogUnaudited(ILogger log, Exception exception, string traceId);

    [LoggerMessage(LogLevel.Error, "Request {TraceId} failed.")]
    private static partial void LogFault(ILogger log, Exception exception, string traceId);
}
