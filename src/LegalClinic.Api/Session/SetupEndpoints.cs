using FluentValidation;
using LegalClinic.Api.Http;
using LegalClinic.Application.Persistence;
using LegalClinic.Domain.Staff;
using LegalClinic.Infrastructure.SignIn;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LegalClinic.Api.Session;

/// <summary>The one-time set-up of a new clinic.</summary>
public static class SetupEndpoints
{
    public static void MapSetup(this IEndpointRouteBuilder app)
    {
        var group = app.MapOpenGroup("setup");
        group.MapPost("/", Complete).WithName("CompleteSetup").RequireRateLimiting(RateLimits.SignIn);
        group.MapGet("/governorates", Governorates).WithName("ListSetupGovernorates");
    }

    /// <summary>The governorates, for the place of the first office: public knowledge, and nobody is signed in yet.</summary>
    public static Ok<IReadOnlyList<GovernorateDto>> Governorates(IReferenceData reference) => TypedResults.Ok<IReadOnlyList<GovernorateDto>>(
        [.. reference.Places.Values.Where(p => p.Level == 1).OrderBy(p => p.Code, StringComparer.Ordinal)
            .Select(p => new GovernorateDto(p.Code, p.NameAr, p.NameCkb, p.NameEn))]);

    /// <summary>Makes the first office and its administrator. The link's token works once.</summary>
    public static async Task<NoContent> Complete(SetupBody body, FirstSetup setup, IValidator<SetupBody> validator, IReferenceData reference, CancellationToken ct)
    {
        await validator.ValidateAndThrowAsync(body, ct);
        var office = Office.Open(new OfficeId(Guid.CreateVersion7()), body.OfficeCode, body.OfficeNameAr, body.OfficeNameCkb,
            body.OfficeNameEn, body.GovernorateCode, reference.Places[body.GovernorateCode].Jurisdiction, body.ComplaintChannel);
        var administrator = StaffMember.Join(new StaffId(Guid.CreateVersion7()), body.DisplayName, Role.Administrator, office.Id, body.Language);
        await setup.CompleteAsync(body.Token, office, administrator, body.UserName, body.Password, ct);
        return TypedResults.NoContent();
    }
}

/// <summary>The first office and its administrator.</summary>
/// <param name="Token">From the one-time link that the first start printed.</param>
public sealed record SetupBody(
    string Token, string DisplayName, string UserName, string Password, ClinicLanguage Language, string OfficeCode,
    string OfficeNameAr, string OfficeNameCkb, string OfficeNameEn, string GovernorateCode, string ComplaintChannel);

/// <summary>A governorate.</summary>
public sealed record GovernorateDto(string Code, string NameAr, string NameCkb, string NameEn);

public sealed class SetupBodyValidator : AbstractValidator<SetupBody>
{
    public SetupBodyValidator(IReferenceData reference)
    {
        RuleFor(b => b.GovernorateCode).Must(code => reference.Places.TryGetValue(code, out var place) && place.Level == 1).WithErrorCode("unknown_code");
        RuleFor(b => b.DisplayName).NotEmpty().WithErrorCode("required").MaximumLength(StaffMember.NameMaxLength).WithErrorCode("too_long");
        RuleFor(b => b.UserName).Matches("^[A-Za-z0-9._-]{3,60}$").WithErrorCode("malformed");
        RuleFor(b => b.Password).MinimumLength(12).WithErrorCode("too_short").MaximumLength(128).WithErrorCode("too_long");
        RuleFor(b => b.OfficeCode).Matches($"^[A-Z0-9]{{2,{Office.CodeMaxLength}}}$").WithErrorCode("malformed");
        RuleFor(b => b.OfficeNameAr).NotEmpty().WithErrorCode("required").MaximumLength(Office.NameMaxLength).WithErrorCode("too_long");
        RuleFor(b => b.OfficeNameCkb).NotEmpty().WithErrorCode("required").MaximumLength(Office.NameMaxLength).WithErrorCode("too_long");
        RuleFor(b => b.OfficeNameEn).NotEmpty().WithErrorCode("required").MaximumLength(Office.NameMaxLength).WithErrorCode("too_long");
        RuleFor(b => b.ComplaintChannel).NotEmpty().WithErrorCode("required").MaximumLength(Office.NameMaxLength).WithErrorCode("too_long");
    }
}
