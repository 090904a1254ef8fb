using System.Text.Json;
using FluentValidation;
using LegalClinic.Application.Access;
using LegalClinic.Application.Audit;
using LegalClinic.Application.Intakes;
using LegalClinic.Application.Persistence;
using LegalClinic.Domain;
using LegalClinic.Domain.Audit;
using LegalClinic.Domain.Cases;
using LegalClinic.Domain.Families;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace LegalClinic.Application.Families;

/// <summary>Opens the sealed facts of one kind in a family's file. The reason is asked for and kept.</summary>
public sealed record OpenSealedFacts(FamilyId Id, SealedKind Kind, string Reason) : ICommand<IReadOnlyList<OpenedFact>>, IAudited
{
    public AuditEntry AuditOf() => AuditEntry.Unmask(AuditPart.SealedFacts, Id).With("kind", Kind.Code);
}

/// <summary>A sealed fact, opened.</summary>
/// <param name="Content">The fact; its shape depends on the kind.</param>
public sealed record OpenedFact(SealedKind Kind, Guid SubjectId, JsonElement Content);

public sealed class OpenSealedFactsValidator : AbstractValidator<OpenSealedFacts>
{
    public OpenSealedFactsValidator()
    {
        RuleFor(c => c.Reason).NotEmpty().WithErrorCode("required").MaximumLength(Case.ReasonMaxLength).WithErrorCode("too_long");
    }
}

public sealed class OpenSealedFactsHandler(IClinicDb db, ISealer sealer, ICurrentStaff staff, TimeProvider time)
    : ICommandHandler<OpenSealedFacts, IReadOnlyList<OpenedFact>>
{
    public async ValueTask<IReadOnlyList<OpenedFact>> Handle(OpenSealedFacts command, CancellationToken ct)
    {
        var family = await db.Families.Where(f => f.Id == command.Id).OneAsync("family.not_found", ct);
        var facts = await db.SealedFacts.AsNoTracking()
            .Where(s => s.FamilyId == family.Id && s.Kind == command.Kind).ToListAsync(ct);

        List<OpenedFact> opened = [];
        foreach (var fact in facts)
        {
            var json = await sealer.OpenAsync(family.Id.Value, fact.Content, ct);
            opened.Add(new OpenedFact(fact.Kind, fact.SubjectId, JsonSerializer.Deserialize<JsonElement>(json, IntakeForms.Json)));
        }

        family.SealOpened(command.Kind, command.Reason, new Domain.Stamp(staff.Me, time.GetUtcNow()));
        await db.SaveChangesAsync(ct);
        return opened;
    }
}
