using FluentValidation;
using LegalClinic.Application.Audit;
using LegalClinic.Application.Cases;
using LegalClinic.Application.Persistence;
using LegalClinic.Domain.Applications;
using LegalClinic.Domain.Audit;
using LegalClinic.Domain.Documents;
using LegalClinic.Domain.Families.Corrections;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace LegalClinic.Application.Applications;

/// <summary>Records what became of a requested document (domain.md 3.7). A document obtained is entered among the person's papers.</summary>
public sealed record RecordOutcome(
    DocumentApplicationId Id, int Version, OutcomeCode Outcome, DateOnly On, string? DocumentNumber, RefusalReason? RefusalReason,
    bool InWriting, string? Note) : ICommand<ApplicationDto>, IAudited
{
    public AuditEntry AuditOf() => AuditEntry.Change(AuditPart.Application, Id);
}

public sealed class RecordOutcomeValidator : AbstractValidator<RecordOutcome>
{
    public RecordOutcomeValidator(TimeProvider time)
    {
        RuleFor(c => c.On).LessThanOrEqualTo(_ => time.Today()).WithErrorCode("in_future");
        RuleFor(c => c.DocumentNumber).MaximumLength(Holding.NumberMaxLength).WithErrorCode("too_long");
        RuleFor(c => c.Note).MaximumLength(Outcome.NoteMaxLength).WithErrorCode("too_long");
        RuleFor(c => c.Note).NotEmpty().WithErrorCode("oral_refusal_note")
            .When(c => c.Outcome == OutcomeCode.RefusedAdmin && !c.InWriting);
    }
}

public sealed class RecordOutcomeHandler(IClinicDb db, ApplicationWork work, CaseWork desk, IIdentifiers identifiers) : ICommandHandler<RecordOutcome, ApplicationDto>
{
    public async ValueTask<ApplicationDto> Handle(RecordOutcome command, CancellationToken ct)
    {
        var outcome = new Outcome
        {
            Code = command.Outcome,
            On = command.On,
            DocumentNumber = Digits.ToWestern(command.DocumentNumber),
            RefusalReason = command.RefusalReason,
            InWriting = command.InWriting,
            Note = command.Note,
        };
        await EnterHoldingAsync(command.Id, outcome, ct);

        return await work.StepAsync(command.Id, command.Version, (application, stamp) => application.Decide(outcome, stamp), ct);
    }

    // A corrected outcome takes back what the one before it entered.
    private async Task EnterHoldingAsync(DocumentApplicationId id, Outcome outcome, CancellationToken ct)
    {
        var application = await db.Applications.Where(a => a.Id == id).OneAsync("application.not_found", ct);
        var takesBack = !outcome.IsSuccess && application.Outcome is { IsSuccess: true };
        if (!outcome.IsSuccess && !takesBack) return;
        var known = await db.Holdings.FirstOrDefaultAsync(h => h.PersonId == application.PersonId && h.DocumentType == application.DocumentType, ct);
        if (known is null && takesBack) return;
        var holding = known ?? await NewHoldingAsync(application, ct);
        var before = holding.Details;
        if (takesBack) holding.NotObtained();
        else holding.Obtained(outcome.On, outcome.DocumentNumber);
        if (FieldEdit.OfPaper(new FieldEditId(identifiers.Next()), holding, before, desk.Stamp) is { } edit) db.FieldEdits.Add(edit);
    }

    private async Task<Holding> NewHoldingAsync(DocumentApplication application, CancellationToken ct)
    {
        var person = await db.People.Where(p => p.Id == application.PersonId).OneAsync("person.not_found", ct);
        var holding = Holding.Enter(new HoldingId(identifiers.Next()), person.FamilyId, person.Id, application.DocumentType, new HoldingDetails());
        db.Holdings.Add(holding);
        return holding;
    }
}
