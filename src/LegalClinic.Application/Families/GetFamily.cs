using LegalClinic.Application.Access;
using LegalClinic.Application.Audit;
using LegalClinic.Application.Families.Merging;
using LegalClinic.Application.Persistence;
using LegalClinic.Domain.Audit;
using LegalClinic.Domain.Cases;
using LegalClinic.Domain.Families;
using LegalClinic.Domain.Families.Merging;
using LegalClinic.Domain.Staff;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace LegalClinic.Application.Families;

/// <summary>Opens a family's file: members, kinship, papers, displacement, consents, cases.</summary>
public sealed record GetFamily(FamilyId Id) : IQuery<FamilyDto>, IAudited
{
    public AuditEntry AuditOf() => AuditEntry.Read(AuditPart.Family, Id);
}

public sealed class GetFamilyHandler(IClinicDb db, ICurrentStaff staff, TimeProvider time) : IQueryHandler<GetFamily, FamilyDto>
{
    public async ValueTask<FamilyDto> Handle(GetFamily query, CancellationToken ct)
    {
        var family = await db.Families.AsNoTracking().Where(f => f.Id == query.Id).OneAsync("family.not_found", ct);
        var merges = await db.FileMerges.AsNoTracking().Where(m => m.KeptId == query.Id || m.AbsorbedId == query.Id).OrderByDescending(m => m.MergedAt).ThenByDescending(m => m.Id).ToListAsync(ct);
        var away = new CarriedAway(family.Id, merges);
        var (gone, lent) = (away.People, away.Papers);
        var people = await db.People.AsNoTracking().Where(p => p.FamilyId == query.Id || gone.Contains(p.Id)).ToListAsync(ct);
        var marriages = await db.Marriages.AsNoTracking().Where(m => m.FamilyId == query.Id).ToListAsync(ct);
        var holdings = await db.Holdings.AsNoTracking().Where(h => h.FamilyId == query.Id || lent.Contains(h.Id)).ToListAsync(ct);
        var consents = await db.Consents.AsNoTracking().Where(c => c.FamilyId == query.Id).ToListAsync(ct);
        var cases = await db.Cases.AsNoTracking().Where(c => c.FamilyId == query.Id).OrderByDescending(c => c.OpenedOn).ToListAsync(ct);
        var seals = await db.SealedFacts.AsNoTracking().Where(s => s.FamilyId == query.Id)
            .Select(s => new SealedFactDto(s.Kind, s.SubjectId)).ToListAsync(ct);
        var office = await db.Offices.AsNoTracking().Where(o => o.Id == family.OfficeId).OneAsync("office.not_found", ct);
        var canOpenCase = family.GoesOnIn is null && staff.Role is Role.Supervisor or Role.Lawyer && !cases.Exists(c => c.Status != CaseStatus.Closed);

        return new FamilyDto(
            family.Id, family.Number, family.Version, office.Code, family.ReceivedOn, family.HeadId,
            FamilyMapper.Household(family.Household),
            FamilyMapper.Members(family, people, time.Today()),
            [.. marriages.Select(FamilyMapper.Marriage)],
            [.. holdings.Select(FamilyMapper.Holding).Select(away.Here)],
            [.. family.Stays.OrderBy(s => s.Order).Select(FamilyMapper.Stay)],
            [.. family.Contacts.Select(FamilyMapper.Contact)],
            [.. family.Needs.Select(FamilyMapper.Need)],
            family.Barriers,
            [.. consents.OrderBy(c => c.Purpose).Select(FamilyMapper.Consent)],
            [.. cases.Select(FamilyMapper.Case)],
            seals,
            await RowsAsync(family, merges, ct),
            new FamilyAbilities(canOpenCase, family.GoesOnIn is null));
    }

    private async Task<IReadOnlyList<FileMergeRow>> RowsAsync(Family family, List<FileMerge> merges, CancellationToken ct)
    {
        if (merges.Count == 0) return [];
        var others = merges.ConvertAll(m => m.KeptId == family.Id ? m.AbsorbedId : m.KeptId);
        var numbers = await db.Families.AsNoTracking().Where(f => others.Contains(f.Id)).ToDictionaryAsync(f => f.Id, f => f.Number, ct);
        var names = await db.Staff.AsNoTracking().ToDictionaryAsync(s => s.Id, s => s.DisplayName, ct);
        return
        [
            .. merges.Zip(others).Select(x => new FileMergeRow(
                x.First.Id, x.First.AbsorbedId == family.Id, x.Second, numbers.GetValueOrDefault(x.Second, ""), names.GetValueOrDefault(x.First.MergedBy, ""),
                x.First.MergedAt, x.First.Why, x.First.SplitBy is { } by ? names.GetValueOrDefault(by, "") : null, x.First.SplitAt, x.First.SplitWhy)),
        ];
    }
}
