using LegalClinic.Application.Access;
using LegalClinic.Application.Audit;
using LegalClinic.Domain;
using LegalClinic.Domain.Audit;
using LegalClinic.Domain.Families;
using LegalClinic.Domain.Families.Corrections;
using Mediator;

namespace LegalClinic.Application.Families.Corrections;

/// <summary>The fields of a file one by one, to be corrected.</summary>
/// <param name="SubjectId">The family itself, for the household; or one of its people.</param>
public sealed record GetFamilyFields(FamilyId Id, Guid SubjectId) : IQuery<FamilyFieldsDto>, IAudited
{
    public AuditEntry AuditOf() => AuditEntry.Read(AuditPart.Family, Id);
}

/// <summary>Fields of a household or of one person.</summary>
public sealed record FamilyFieldsDto(FamilyId Id, Guid SubjectId, IReadOnlyList<FieldValueDto> Fields);

/// <summary>A field with its value.</summary>
/// <param name="Value">JSON with codes; <c>null</c> for nothing.</param>
public sealed record FieldValueDto(FieldSubject About, string Field, string Value);

public sealed class GetFamilyFieldsHandler(FieldsOfFamily files, ICurrentStaff staff, TimeProvider time) : IQueryHandler<GetFamilyFields, FamilyFieldsDto>
{
    /// <exception cref="NotFoundException"><c>person.not_found</c>: nobody of the file.</exception>
    public async ValueTask<FamilyFieldsDto> Handle(GetFamilyFields query, CancellationToken ct)
    {
        var things = await files.LoadAsync(query.Id, ct);
        var fields = files.Of(things, new Stamp(staff.Me, time.GetUtcNow()));
        var keys = fields.Keys().Where(k => k.SubjectId == query.SubjectId && k.About is FieldSubject.Household or FieldSubject.Person
            && k.Field is not (FieldKey.Member or FieldKey.Membership)).ToList();
        return keys.Count == 0
            ? throw new NotFoundException("person.not_found")
            : new FamilyFieldsDto(query.Id, query.SubjectId, keys.ConvertAll(k => new FieldValueDto(k.About, k.Field, fields.Read(k))));
    }
}
