using FluentValidation;
using LegalClinic.Application.Access;
using LegalClinic.Application.Audit;
using LegalClinic.Application.Families;
using LegalClinic.Application.Pathways;
using LegalClinic.Application.Persistence;
using LegalClinic.Domain;
using LegalClinic.Domain.Audit;
using LegalClinic.Domain.Cases;
using LegalClinic.Domain.Documents;
using LegalClinic.Domain.Families;
using LegalClinic.Domain.Families.Corrections;
using LegalClinic.Domain.Pathways.Facts;
using LegalClinic.Domain.People;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace LegalClinic.Application.Documents;

/// <summary>Writes down what a person has or lacks of a document type: one cell of the family's matrix.</summary>
/// <param name="Version">Version of the cell as it was seen; 0 when nothing stood there.</param>
/// <param name="Why">Reason of the change; null when there is none.</param>
public sealed record RecordHolding(
    FamilyId FamilyId, PersonId PersonId, string DocumentType, int Version, HoldingDetails Details, string? Why) : ICommand<HoldingDto>, IAudited
{
    public AuditEntry AuditOf() => AuditEntry.Change(AuditPart.Papers, FamilyId).With("document", DocumentType);
}

public sealed class RecordHoldingValidator : AbstractValidator<RecordHolding>
{
    public RecordHoldingValidator(IReferenceData reference, TimeProvider time)
    {
        RuleFor(c => c.DocumentType).Must(reference.DocumentTypes.ContainsKey).WithErrorCode("unknown_code");
        RuleFor(c => c.Why).MaximumLength(Case.ReasonMaxLength).WithErrorCode("too_long");
        RuleFor(c => c.Details).ChildRules(d =>
        {
            d.RuleFor(x => x.Number).MaximumLength(Holding.NumberMaxLength).WithErrorCode("too_long").OverridePropertyName("number");
            d.RuleFor(x => x.IssuedOn).LessThanOrEqualTo(_ => time.Today()).WithErrorCode("in_future").OverridePropertyName("issuedOn");
            d.RuleFor(x => x.ExpiresOn).GreaterThanOrEqualTo(x => x.IssuedOn).When(x => x.IssuedOn is not null)
                .WithErrorCode("before_issue").OverridePropertyName("expiresOn");
            d.RuleFor(x => x.IssuedAt).MaximumLength(Holding.TextMaxLength).WithErrorCode("too_long").OverridePropertyName("issuedAt");
            d.RuleFor(x => x.NameAsWritten).MaximumLength(Holding.TextMaxLength).WithErrorCode("too_long").OverridePropertyName("nameAsWritten");
            d.RuleFor(x => x.LostWhere).MaximumLength(Holding.TextMaxLength).WithErrorCode("too_long").OverridePropertyName("lostWhere");
            d.RuleFor(x => x.LostWhen).MaximumLength(Holding.TextMaxLength).WithErrorCode("too_long").OverridePropertyName("lostWhen");
            d.RuleFor(x => x.LostHow).MaximumLength(Holding.TextMaxLength).WithErrorCode("too_long").OverridePropertyName("lostHow");
            d.RuleFor(x => x.IssuedPlaceCode).Must(code => code is null || reference.Places.ContainsKey(code)).WithErrorCode("unknown_code")
                .OverridePropertyName("issuedPlaceCode");
        }).OverridePropertyName("details");
    }
}

public sealed class RecordHoldingHandler(
    IClinicDb db, FamilyRecords records, IPathwayRules rules, IReferenceData reference, IIdentifiers identifiers, ICurrentStaff staff, TimeProvider time)
    : ICommandHandler<RecordHolding, HoldingDto>
{
    /// <exception cref="DomainException"><c>pathway.facts_refused</c>: the paper contradicts the file; details name each fault.</exception>
    public async ValueTask<HoldingDto> Handle(RecordHolding command, CancellationToken ct)
    {
        var family = await records.ReadAsync(command.FamilyId, ct);
        if (family.Record.Members.All(m => m.Id != command.PersonId)) throw new NotFoundException("person.not_found");
        var holding = await db.Holdings.FirstOrDefaultAsync(
            h => h.PersonId == command.PersonId && h.DocumentType == command.DocumentType, ct);
        if (holding is null)
        {
            holding = Holding.Enter(new HoldingId(identifiers.Next()), family.Id, command.PersonId, command.DocumentType, new HoldingDetails());
            db.Holdings.Add(holding);
        }
        else
        {
            holding.At(command.Version);
        }

        var (before, stamp) = (holding.Details, new Stamp(staff.Me, time.GetUtcNow()));
        holding.Restate(command.Details with { Number = Digits.ToWestern(command.Details.Number) }, stamp, command.Why);
        RefuseContradiction(family, holding);
        if (FieldEdit.OfPaper(new FieldEditId(identifiers.Next()), holding, before, stamp) is { } edit) db.FieldEdits.Add(edit);

        await db.SaveChangesAsync(ct);
        return FamilyMapper.Holding(holding);
    }

    // Only what this paper brings in is refused: a file that contradicted itself before can still be put right.
    private void RefuseContradiction(PathwayFamily family, Holding holding)
    {
        var others = family.Record.Holdings.Where(h => h.PersonId != holding.PersonId || h.Document != holding.DocumentType).ToList();
        if (Faults(family, others) is { Count: > 0 }) return;
        if (Faults(family, [.. others, new HoldingRecord(holding.PersonId, holding.DocumentType, holding.Details, holding.OtherPersonId, holding.Before is not null)]) is { Count: > 0 } faults)
        {
            throw new DomainException("pathway.facts_refused", [.. faults]);
        }
    }

    private IReadOnlyList<string> Faults(PathwayFamily family, IReadOnlyList<HoldingRecord> holdings)
    {
        try
        {
            FactDerivation.Derive(family.Record with { Holdings = holdings }, rules.On(time.Today(), family.Jurisdiction), time.Today(), reference.Calendar(family.Jurisdiction));
            return [];
        }
        catch (DomainException e) when (e.Code == "pathway.facts_refused")
        {
            return e.Details;
        }
    }
}
