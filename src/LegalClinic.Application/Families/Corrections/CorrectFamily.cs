using FluentValidation;
using LegalClinic.Application.Access;
using LegalClinic.Application.Audit;
using LegalClinic.Application.Persistence;
using LegalClinic.Domain;
using LegalClinic.Domain.Audit;
using LegalClinic.Domain.Families;
using LegalClinic.Domain.Families.Corrections;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace LegalClinic.Application.Families.Corrections;

/// <summary>
/// Corrects fields of a household or of its people. What somebody else changed meanwhile is not written over: both values are kept and a person decides.
/// </summary>
/// <param name="Batch">UUIDv7 chosen by the client; sent twice it is written once.</param>
/// <param name="Changes">Only what was changed, each with the value that was seen.</param>
public sealed record CorrectFamily(FamilyId Id, Guid Batch, IReadOnlyList<FieldChange> Changes) : ICommand<FamilyCorrected>, IAudited
{
    public AuditEntry AuditOf() => AuditEntry.Change(AuditPart.Family, Id).With("fields", Changes.Count);
}

/// <summary>What became of each change.</summary>
/// <param name="Version">Version of the file.</param>
public sealed record FamilyCorrected(FamilyId Id, int Version, IReadOnlyList<FieldMet> Fields) : IVersioned;

/// <summary>What became of one change.</summary>
public sealed record FieldMet(FieldSubject About, Guid SubjectId, string Field, FieldEditState State);

public sealed class CorrectFamilyValidator : AbstractValidator<CorrectFamily>
{
    /// <summary>Most fields of one correction: more than a person and the household have.</summary>
    public const int Most = 100;

    public CorrectFamilyValidator()
    {
        RuleFor(c => c.Batch).NotEmpty().WithErrorCode("required").OverridePropertyName("id");
        RuleFor(c => c.Changes).NotEmpty().WithErrorCode("required").Must(c => c.Count <= Most).WithErrorCode("too_many")
            .Must(c => c.DistinctBy(x => x.Key).Count() == c.Count).WithErrorCode("not_unique");
        RuleForEach(c => c.Changes).Must(c => c.Key.About is FieldSubject.Household or FieldSubject.Person && c.Key.Field is not (FieldKey.Member or FieldKey.Membership))
            .WithErrorCode("unknown_code");
        RuleForEach(c => c.Changes).Must(c => c.To.Length <= FieldChange.ValueMaxLength && c.From.Length <= FieldChange.ValueMaxLength).WithErrorCode("too_long");
    }
}

public sealed class CorrectFamilyHandler(
    IClinicDb db, FieldsOfFamily files, ICorrectionGate gate, IReferenceData reference, IIdentifiers identifiers, ICurrentStaff staff, TimeProvider time)
    : ICommandHandler<CorrectFamily, FamilyCorrected>
{
    /// <exception cref="ConflictException"><c>field_edit.id_taken</c>: the identifier stands for another correction; <c>family.merged</c>: the file goes on in another.</exception>
    /// <exception cref="DomainException"><c>field_edit.unknown_field</c>, and as for <see cref="FieldValues.Typed"/>.</exception>
    public async ValueTask<FamilyCorrected> Handle(CorrectFamily command, CancellationToken ct)
    {
        await gate.HoldFileAsync(command.Id, ct);
        var things = await files.LoadAsync(command.Id, ct);
        var stamp = new Stamp(staff.Me, time.GetUtcNow());
        var fields = files.Of(things, stamp);
        var changes = Typed(command, fields);
        var known = await db.FieldEdits.Where(e => e.FamilyId == command.Id).ToListAsync(ct);
        if (known.Where(e => e.Batch == command.Batch).OrderBy(e => e.Place).ToList() is { Count: > 0 } before)
        {
            return before.Select(e => (e.Key, e.To)).SequenceEqual(changes.Select(c => (c.Key, c.To))) ? Answer(things.Family, before) : throw new ConflictException("field_edit.id_taken");
        }

        if (things.Family.GoesOnIn is not null) throw new ConflictException("family.merged");
        var origin = new EditOrigin(command.Id, command.Batch, null, stamp);
        List<FieldEdit> met = [];
        foreach (var change in changes)
        {
            met.Add(FieldEdit.Meet(new FieldEditId(identifiers.Next()), met.Count, fields, change, origin, known));
        }

        db.FieldEdits.AddRange(met);
        await db.SaveChangesAsync(ct);
        return Answer(things.Family, met);
    }

    private List<FieldChange> Typed(CorrectFamily command, FamilyFields fields)
    {
        var values = new FieldValues(reference, time);
        var there = fields.Keys().ToHashSet();
        if (command.Changes.FirstOrDefault(c => !there.Contains(c.Key)) is { } unknown) throw new DomainException("field_edit.unknown_field", unknown.Key.Field);
        return [.. command.Changes.Select(c => c with { To = values.Typed(c.Key, c.To, c.From, fields), From = fields.Normal(c.Key, c.From) })];
    }

    private static FamilyCorrected Answer(Family family, IEnumerable<FieldEdit> met) =>
        new(family.Id, family.Version, [.. met.Select(e => new FieldMet(e.About, e.SubjectId, e.Field, e.State))]);
}
