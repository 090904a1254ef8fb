using FluentValidation;
using LegalClinic.Application.Audit;
using LegalClinic.Application.Cases;
using LegalClinic.Application.Persistence;
using LegalClinic.Domain.Applications;
using LegalClinic.Domain.Audit;
using Mediator;

namespace LegalClinic.Application.Applications;

/// <summary>Records that an application was handed in: where, when, under which receipt.</summary>
public sealed record SubmitApplication(
    DocumentApplicationId Id, int Version, string BodyCode, string? OfficeName, DateOnly On, string? ReceiptNumber) : ICommand<ApplicationDto>, IAudited
{
    public AuditEntry AuditOf() => AuditEntry.Change(AuditPart.Application, Id);
}

public sealed class SubmitApplicationValidator : AbstractValidator<SubmitApplication>
{
    public SubmitApplicationValidator(IReferenceData reference, TimeProvider time)
    {
        RuleFor(c => c.BodyCode).Must(reference.Bodies.ContainsKey).WithErrorCode("unknown_code");
        RuleFor(c => c.OfficeName).MaximumLength(DocumentApplication.OfficeMaxLength).WithErrorCode("too_long");
        RuleFor(c => c.ReceiptNumber).MaximumLength(DocumentApplication.ReceiptMaxLength).WithErrorCode("too_long");
        RuleFor(c => c.On).LessThanOrEqualTo(_ => time.Today()).WithErrorCode("in_future");
    }
}

public sealed class SubmitApplicationHandler(ApplicationWork work) : ICommandHandler<SubmitApplication, ApplicationDto>
{
    public async ValueTask<ApplicationDto> Handle(SubmitApplication command, CancellationToken ct) =>
        await work.StepAsync(command.Id, command.Version, (application, stamp) => application.Submit(
            command.BodyCode, command.OfficeName, command.On, Digits.ToWestern(command.ReceiptNumber), stamp), ct);
}
