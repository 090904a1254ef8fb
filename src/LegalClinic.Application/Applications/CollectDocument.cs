using FluentValidation;
using LegalClinic.Application.Audit;
using LegalClinic.Application.Cases;
using LegalClinic.Domain.Applications;
using LegalClinic.Domain.Audit;
using Mediator;

namespace LegalClinic.Application.Applications;

/// <summary>The person has the paper in hand.</summary>
public sealed record CollectDocument(DocumentApplicationId Id, int Version, DateOnly On) : ICommand<ApplicationDto>, IAudited
{
    public AuditEntry AuditOf() => AuditEntry.Change(AuditPart.Application, Id);
}

public sealed class CollectDocumentValidator : AbstractValidator<CollectDocument>
{
    public CollectDocumentValidator(TimeProvider time)
    {
        RuleFor(c => c.On).LessThanOrEqualTo(_ => time.Today()).WithErrorCode("in_future");
    }
}

public sealed class CollectDocumentHandler(ApplicationWork work) : ICommandHandler<CollectDocument, ApplicationDto>
{
    public async ValueTask<ApplicationDto> Handle(CollectDocument command, CancellationToken ct) =>
        await work.StepAsync(command.Id, command.Version, (application, stamp) => application.Collect(command.On, stamp), ct);
}
