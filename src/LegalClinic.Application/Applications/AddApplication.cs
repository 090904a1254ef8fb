using FluentValidation;
using LegalClinic.Application.Access;
using LegalClinic.Application.Audit;
using LegalClinic.Application.Cases;
using LegalClinic.Application.Persistence;
using LegalClinic.Domain.Applications;
using LegalClinic.Domain.Audit;
using LegalClinic.Domain.Cases;
using LegalClinic.Domain.People;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace LegalClinic.Application.Applications;

/// <summary>Plans one more document for one person of the family.</summary>
/// <param name="Id">UUIDv7 chosen by the client.</param>
public sealed record AddApplication(DocumentApplicationId Id, CaseId CaseId, PersonId PersonId, string DocumentType) : ICommand<ApplicationDto>, IAudited
{
    public AuditEntry AuditOf() => AuditEntry.Change(AuditPart.Application, CaseId);
}

public sealed class AddApplicationValidator : AbstractValidator<AddApplication>
{
    public AddApplicationValidator(IReferenceData reference)
    {
        RuleFor(c => c.Id.Value).NotEmpty().WithErrorCode("required").OverridePropertyName("id");
        RuleFor(c => c.DocumentType).Must(code => reference.DocumentTypes.TryGetValue(code, out var type) && type.CanBeTarget)
            .WithErrorCode("unknown_code");
    }
}

public sealed class AddApplicationHandler(IClinicDb db, CaseWork work) : ICommandHandler<AddApplication, ApplicationDto>
{
    public async ValueTask<ApplicationDto> Handle(AddApplication command, CancellationToken ct)
    {
        var inCase = await db.Cases.Where(c => c.Id == command.CaseId).OneAsync("case.not_found", ct);
        if (await db.Applications.FirstOrDefaultAsync(a => a.Id == command.Id && a.CaseId == inCase.Id, ct) is { } same)
        {
            return CaseMapper.Application(same);
        }

        ApplicationWork.RequireOpen(inCase);
        if (!await db.People.AnyAsync(p => p.Id == command.PersonId && p.FamilyId == inCase.FamilyId, ct))
        {
            throw new NotFoundException("person.not_found");
        }

        var application = DocumentApplication.Plan(command.Id, inCase.Id, command.PersonId, command.DocumentType, work.Stamp);
        db.Applications.Add(application);
        inCase.Touch(work.Stamp);

        await db.SaveChangesAsync(ct);
        return CaseMapper.Application(application);
    }
}
