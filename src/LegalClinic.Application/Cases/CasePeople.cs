using LegalClinic.Application.Persistence;
using LegalClinic.Domain.Cases;
using LegalClinic.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace LegalClinic.Application.Cases;

/// <summary>A person of a case: code, figures, and the name where it may stand.</summary>
/// <param name="Code">P1 is the head; the others follow in a fixed order. Stands for the name where names are not shown.</param>
public sealed record CodedPerson(PersonId Id, string Code, string? Name, PersonFigure Figure);

/// <summary>The people of a case under the codes that stand for their names.</summary>
public sealed class CasePeople(IClinicDb db)
{
    /// <summary>Reads them; names only for those who may see them, and only if asked for.</summary>
    public async Task<IReadOnlyList<CodedPerson>> ReadAsync(Case about, bool names, CancellationToken ct)
    {
        var figures = await db.PersonFigures.AsNoTracking().Where(p => p.FamilyId == about.FamilyId).ToListAsync(ct);
        var named = names
            ? await db.People.AsNoTracking().Where(p => p.FamilyId == about.FamilyId).ToDictionaryAsync(p => p.Id, p => p.Name.Display, ct)
            : [];
        return
        [
            .. figures.OrderBy(f => f.Relation != Relation.Head).ThenBy(f => f.BornOn).ThenBy(f => f.Id.Value)
                .Select((f, i) => new CodedPerson(f.Id, $"P{i + 1}", named.GetValueOrDefault(f.Id), f)),
        ];
    }
}
