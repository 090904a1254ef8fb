using LegalClinic.Api.Http;
using LegalClinic.Application.Staff;
using LegalClinic.Domain.Staff;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LegalClinic.Api.Staff;

/// <summary>The people and offices of the clinic.</summary>
public static class StaffEndpoints
{
    public static void MapStaff(this IEndpointRouteBuilder app)
    {
        var staff = app.MapClinicGroup("staff");
        staff.MapGet("/", List).WithName(nameof(ListStaff));
        staff.MapPost("/", Add).WithName(nameof(AddStaff));
        staff.MapPut("/{id:guid}", Change).WithName(nameof(ChangeStaff));

        var offices = app.MapClinicGroup("offices");
        offices.MapGet("/", Offices).WithName(nameof(ListOffices));
        offices.MapPost("/", AddAnOffice).WithName(nameof(AddOffice));
    }

    public static async Task<Ok<IReadOnlyList<StaffDto>>> List(ISender sender, Coded<Role>? role = null, CancellationToken ct = default) =>
        TypedResults.Ok(await sender.Send(new ListStaff(role?.Value), ct));

    public static async Task<Created> Add(AddStaffBody body, ISender sender, CancellationToken ct)
    {
        var id = await sender.Send(
            new AddStaff(body.Id, body.DisplayName, body.UserName, body.Password, body.Role, body.OfficeId, body.Language), ct);
        return TypedResults.Created($"/api/staff/{id.Value}");
    }

    public static async Task<NoContent> Change(Guid id, ChangeStaffBody body, IfMatch match, ISender sender, CancellationToken ct)
    {
        await sender.Send(
            new ChangeStaff(new StaffId(id), match.Version, body.DisplayName, body.Role, body.OfficeId, body.CaseloadCap, body.Active), ct);
        return TypedResults.NoContent();
    }

    public static async Task<Ok<IReadOnlyList<OfficeDto>>> Offices(ISender sender, CancellationToken ct) =>
        TypedResults.Ok(await sender.Send(new ListOffices(), ct));

    public static async Task<Created> AddAnOffice(AddOfficeBody body, ISender sender, CancellationToken ct)
    {
        var id = await sender.Send(
            new AddOffice(body.Id, body.Code, body.NameAr, body.NameCkb, body.NameEn, body.GovernorateCode, body.Jurisdiction, body.ComplaintChannel), ct);
        return TypedResults.Created($"/api/offices/{id.Value}");
    }
}

/// <summary>Somebody to be taken on.</summary>
public sealed record AddStaffBody(
    StaffId Id, string DisplayName, string UserName, string Password, Role Role, OfficeId OfficeId, ClinicLanguage Language);

/// <summary>What somebody may do from now on.</summary>
public sealed record ChangeStaffBody(string DisplayName, Role Role, OfficeId OfficeId, int CaseloadCap, bool Active);

/// <summary>An office to be opened.</summary>
public sealed record AddOfficeBody(
    OfficeId Id, string Code, string NameAr, string NameCkb, string NameEn, string GovernorateCode, Jurisdiction Jurisdiction,
    string ComplaintChannel);
