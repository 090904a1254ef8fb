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

/// <summary>Who changed what in a file, newest first, with what waits for a person first of all.</summary>
/// <param name="Page">From 1; open questions stand on the first.</param>
public sealed record ListFieldEdits(FamilyId Id, int Page) : IQuery<FieldEditsDto>, IAudited
{
    public AuditEntry AuditOf() => AuditEntry.Read(AuditPart.Family, Id);
}

/// <summary>Changes of a file.</summary>
/// <param name="Open">Where two people say different things; all of them.</param>
/// <param name="Done">A page of what was changed.</param>
/// <param name="People">Names of people whom the changes are about or name.</param>
/// <param name="CanDecide">True when the person asking may decide what is open.</param>
public sealed record FieldEditsDto(
    IReadOnlyList<FieldEditRow> Open, IReadOnlyList<FieldEditRow> Done, int Total, IReadOnlyList<PersonNamed> People, bool CanDecide);

/// <summary>The name of a person.</summary>
public sealed record PersonNamed(Guid Id, string Name);

/// <summary>One change of one field.</summary>
/// <param name="From">What its author had seen: JSON with codes. Empty for sealed facts, as all values of theirs are.</param>
/// <param name="To">What was to stand.</param>
/// <param name="By">Name of its author.</param>
/// <param name="FromForm">True when it came with the correction of a form.</param>
/// <param name="Present">While it is open, what stands in the file now; later, what stood there when the two met.</param>
/// <param name="PresentBy">Who wrote that; null when it stands so since the file was opened.</param>
/// <param name="Decided">What was decided to stand; empty while it is open.</param>
public sealed record FieldEditRow(
    FieldEditId Id, int Version, FieldSubject About, Guid SubjectId, string Field, string From, string To, FieldEditState State, string By, DateTimeOffset At, bool FromForm,
    string Present, string? PresentBy, DateTimeOffset? PresentAt, FieldVerdict? Verdict, string Decided, string? DecidedBy, DateTimeOffset? DecidedAt, string? Why);

public sealed class ListFieldEditsValidator : AbstractValidator<ListFieldEdits>
{
    public ListFieldEditsValidator()
    {
        RuleFor(q => q.Page).GreaterThan(0).WithErrorCode("out_of_range");
    }
}

public sealed class ListFieldEditsHandler(IClinicDb db, FieldsOfFamily files, EditedFile edited, ICurrentStaff staff, TimeProvider time)
    : IQueryHandler<ListFieldEdits, FieldEditsDto>
{
    private const int PageSize = 20;

    /// <summary>Most open questions that are shown at once; the rest follows as they are decided.</summary>
    private const int MostOpen = 100;

    public async ValueTask<FieldEditsDto> Handle(ListFieldEdits query, CancellationToken ct)
    {
        var things = await files.LoadAsync(query.Id, ct);
        var fields = files.Of(things, new Stamp(staff.Me, time.GetUtcNow()));
        var of = await edited.FilesInAsync(query.Id, ct);
        var edits = db.FieldEdits.AsNoTracking().Where(e => of.Contains(e.FamilyId));
        var open = await edits.Where(e => e.State == FieldEditState.Open).OrderBy(e => e.At).ThenBy(e => e.Place).Take(MostOpen).ToListAsync(ct);
        var done = edits.Where(e => e.State != FieldEditState.Open);
        var page = await done.OrderByDescending(e => e.DecidedAt ?? e.At).ThenByDescending(e => e.Id).Skip((query.Page - 1) * PageSize).Take(PageSize).ToListAsync(ct);
        var staffNames = await db.Staff.AsNoTracking().ToDictionaryAsync(s => s.Id, s => s.DisplayName, ct);

        List<FieldEditRow> asked = [];
        foreach (var edit in open) asked.Add(Row(edit, fields.Read(await edited.KeyInAsync(edit, query.Id, ct))));
        return new FieldEditsDto(asked, page.ConvertAll(e => Row(e, e.Present)), await done.CountAsync(ct),
            await NamesAsync(things, open.Concat(page), ct), things.Family.GoesOnIn is null);

        FieldEditRow Row(FieldEdit e, string present) => new(
            e.Id, e.Version, e.About, e.SubjectId, e.Field, e.From, e.To, e.State, Name(e.By), e.At, e.IntakeId is not null, present,
            e.PresentBy is { } by ? Name(by) : null, e.PresentAt, e.Verdict, e.Decided, e.DecidedBy is { } decider ? Name(decider) : null, e.DecidedAt, e.Why);

        string Name(Domain.Staff.StaffId id) => staffNames.GetValueOrDefault(id, "");
    }

    // Changes of a file that went on in this one are about people as they stand there.
    private async Task<IReadOnlyList<PersonNamed>> NamesAsync(FamilyThings things, IEnumerable<FieldEdit> edits, CancellationToken ct)
    {
        var here = things.People.ToDictionary(p => p.Id, p => p.Name.Display);
        var elsewhere = edits.Select(e => new Domain.People.PersonId(e.SubjectId)).Where(id => !here.ContainsKey(id)).Distinct().ToList();
        var others = await db.People.AsNoTracking().Where(p => elsewhere.Contains(p.Id)).ToListAsync(ct);
        return [.. here.Select(p => new PersonNamed(p.Key.Value, p.Value)), .. others.Select(p => new PersonNamed(p.Id.Value, p.Name.Display))];
    }
}
