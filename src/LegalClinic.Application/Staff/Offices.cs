using FluentValidation;
using LegalClinic.Application.Audit;
using LegalClinic.Application.Persistence;
using LegalClinic.Domain.Audit;
using LegalClinic.Domain.Staff;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace LegalClinic.Application.Staff;

/// <summary>Lists the offices of the clinic.</summary>
public sealed record ListOffices : IQuery<IReadOnlyList<OfficeDto>>;

/// <summary>Opens an office of the clinic.</summary>
/// <param name="Id">UUIDv7 chosen by the client.</param>
public sealed record AddOffice(
    OfficeId Id, string Code, string NameAr, string NameCkb, string NameEn, string GovernorateCode, Jurisdiction Jurisdiction,
    string ComplaintChannel) : ICommand<OfficeId>, IAudited
{
    public AuditEntry AuditOf() => AuditEntry.RightChange(AuditPart.Office, Id);
}

/// <summary>An office of the clinic.</summary>
public sealed record OfficeDto(
    OfficeId Id, string Code, string NameAr, string NameCkb, string NameEn, string GovernorateCode, Jurisdiction Jurisdiction);

public sealed class ListOfficesHandler(IClinicDb db) : IQueryHandler<ListOffices, IReadOnlyList<OfficeDto>>
{
    public async ValueTask<IReadOnlyList<OfficeDto>> Handle(ListOffices query, CancellationToken ct) =>
        await db.Offices.AsNoTracking().OrderBy(o => o.Code)
            .Select(o => new OfficeDto(o.Id, o.Code, o.NameAr, o.NameCkb, o.NameEn, o.GovernorateCode, o.Jurisdiction))
            .ToListAsync(ct);
}

public sealed class AddOfficeValidator : AbstractValidator<AddOffice>
{
    public AddOfficeValidator(IReferenceData reference)
    {
        RuleFor(c => c.Id.Value).NotEmpty().WithErrorCode("required").OverridePropertyName("id");
        RuleFor(c => c.Code).Matches($"^[A-Z0-9]{{2,{Office.CodeMaxLength}}}$").WithErrorCode("malformed");
        RuleFor(c => c.NameAr).NotEmpty().WithErrorCode("required").MaximumLength(Office.NameMaxLength).WithErrorCode("too_long");
        RuleFor(c => c.NameCkb).NotEmpty().WithErrorCode("required").MaximumLength(Office.NameMaxLength).WithErrorCode("too_long");
        RuleFor(c => c.NameEn).NotEmpty().WithErrorCode("required").MaximumLength(Office.NameMaxLength).WithErrorCode("too_long");
        RuleFor(c => c.GovernorateCode).Must(reference.Places.ContainsKey).WithErrorCode("unknown_code");
        RuleFor(c => c.ComplaintChannel).NotEmpty().WithErrorCode("required").MaximumLength(Office.NameMaxLength).WithErrorCode("too_long");
    }
}

public sealed class AddOfficeHandler(IClinicDb db) : ICommandHandler<AddOffice, OfficeId>
{
    public async ValueTask<OfficeId> Handle(AddOffice command, CancellationToken ct)
    {
        db.Offices.Add(Office.Open(command.Id, command.Code, command.NameAr, command.NameCkb, command.NameEn,
            command.GovernorateCode, command.Jurisdiction, command.ComplaintChannel));

        await db.SaveChangesAsync(ct);
        return command.Id;
    }
}
