using FluentValidation;
using LegalClinic.Application.Access;
using LegalClinic.Application.Audit;
using LegalClinic.Application.Intakes.Corrections;
using LegalClinic.Application.Persistence;
using LegalClinic.Domain;
using LegalClinic.Domain.Audit;
using LegalClinic.Domain.Cases;
using LegalClinic.Domain.Families;
using LegalClinic.Domain.Families.Corrections;
using Mediator;

namespace LegalClinic.Application.Families.Corrections;

/// <summary>Decides, in the name of a person and with a reason, which of two values stands, or a third one.</summary>
/// <param name="FamilyId">The file as it stands now.</param>
/// <param name="Version">Version of the change as it was seen.</param>
/// <param name="Seen">What the person saw standing in the file.</param>
/// <param name="Other">The third value, as JSON with codes; null unless that is chosen.</param>
public sealed record DecideFieldEdit(
    FieldEditId Id, FamilyId FamilyId, int Version, FieldVerdict Verdict, string Seen, string? Other, string Why) : ICommand<FieldEditDecided>, IAudited
{
    public AuditEntry AuditOf() => AuditEntry.Change(AuditPart.Family, FamilyId).With("verdict", Verdict.Code);
}

/// <summary>A change after it was decided.</summary>
public sealed record FieldEditDecided(FieldEditId Id, int Version, FieldEditState State, string Decided) : IVersioned;

public sealed class DecideFieldEditValidator : AbstractValidator<DecideFieldEdit>
{
    public DecideFieldEditValidator()
    {
        RuleFor(c => c.Why).NotEmpty().WithErrorCode("required").MaximumLength(Case.ReasonMaxLength).WithErrorCode("too_long");
        RuleFor(c => c.Other).NotNull().WithErrorCode("required").When(c => c.Verdict == FieldVerdict.Other);
        RuleFor(c => c.Other).MaximumLength(FieldChange.ValueMaxLength).WithErrorCode("too_long");
    }
}

public sealed class DecideFieldEditHandler(
    IClinicDb db, FieldsOfFamily files, EditedFile edited, ICorrectionGate gate, SealedCorrections seals, IReferenceData reference, ICurrentStaff staff, TimeProvider time)
    : ICommandHandler<DecideFieldEdit, FieldEditDecided>
{
    /// <exception cref="NotFoundException"><c>field_edit.not_found</c>.</exception>
    /// <exception cref="ConflictException"><c>family.merged</c>: the file goes on in another, and is decided there.</exception>
    /// <exception cref="DomainException">As for <see cref="FieldEdit.Decide"/> and <see cref="FieldValues.Typed"/>.</exception>
    public async ValueTask<FieldEditDecided> Handle(DecideFieldEdit command, CancellationToken ct)
    {
        await gate.HoldFileAsync(command.FamilyId, ct);
        var of = await edited.FilesInAsync(command.FamilyId, ct);
        var edit = (await db.FieldEdits.Where(e => e.Id == command.Id && of.Contains(e.FamilyId)).OneAsync("field_edit.not_found", ct)).At(command.Version);
        var things = await files.LoadAsync(command.FamilyId, ct);
        if (things.Family.GoesOnIn is not null) throw new ConflictException("family.merged");
        var stamp = new Stamp(staff.Me, time.GetUtcNow());
        var fields = files.Of(things, stamp);
        var key = await edited.KeyInAsync(edit, command.FamilyId, ct);
        var other = command.Verdict == FieldVerdict.Other ? new FieldValues(reference, time).Typed(key, command.Other!, command.Seen, fields) : null;

        edit.Decide(command.Verdict, key, command.Seen, other, fields, command.Why, stamp);
        if (edit is { About: FieldSubject.Sealed, Verdict: FieldVerdict.Proposed }) await seals.HoldAsync(edit, key, command.FamilyId, ct);
        files.Keep(things);

        await db.SaveChangesAsync(ct);
        return new FieldEditDecided(edit.Id, edit.Version, edit.State, edit.Decided);
    }
}
