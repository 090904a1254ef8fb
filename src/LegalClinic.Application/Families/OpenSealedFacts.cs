using System.Text.Json;
using FluentValidation;
using LegalClinic.Application.Access;
using LegalClinic.Application.Audit;
using LegalClinic.Application.Intakes;
using LegalClinic.Application.Intakes.Corrections;
using LegalClinic.Application.Persistence;
using LegalClinic.Domain;
using LegalClinic.Domain.Audit;
using LegalClinic.Domain.Cases;
using LegalClinic.Domain.Families;
using LegalClinic.Domain.Families.Corrections;
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
/// <param name="Standing">Whether it counts.</param>
public sealed record OpenedFact(SealedKind Kind, Guid SubjectId, JsonElement Content, SealedStanding Standing);

/// <summary>told: as the form told it; decided: a person decided that it holds against what was told before; proposed: told by a correction, waits for a person.</summary>
public enum SealedStanding { Told, Decided, Proposed }

public sealed class OpenSealedFactsValidator : AbstractValidator<OpenSealedFacts>
{
    public OpenSealedFactsValidator()
    {
        RuleFor(c => c.Reason).NotEmpty().WithErrorCode("required").MaximumLength(Case.ReasonMaxLength).WithErrorCode("too_long");
    }
}

public sealed class OpenSealedFactsHandler(IClinicDb db, ISealer sealer, SealedCorrections corrections, ICurrentStaff staff, TimeProvider time)
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
            opened.Add(new OpenedFact(fact.Kind, fact.SubjectId, JsonSerializer.Deserialize<JsonElement>(json, IntakeForms.Json),
                fact.Decided ? SealedStanding.Decided : SealedStanding.Told));
        }

        var kind = command.Kind.Code;
        foreach (var edit in await db.FieldEdits.AsNoTracking().Where(e => e.FamilyId == family.Id && e.About == FieldSubject.Sealed && e.Field == kind && e.State == FieldEditState.Open).ToListAsync(ct))
        {
            opened.AddRange((await corrections.OpenAsync(edit, ct)).Select(fact => new OpenedFact(command.Kind, edit.SubjectId, fact, SealedStanding.Proposed)));
        }

        family.SealOpened(command.Kind, command.Reason, new Domain.Stamp(staff.Me, time.GetUtcNow()));
        await db.SaveChangesAsync(ct);
        return opened;
    }
}
