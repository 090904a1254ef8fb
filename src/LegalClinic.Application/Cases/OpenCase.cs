using FluentValidation;
using LegalClinic.Application.Access;
using LegalClinic.Application.Audit;
using LegalClinic.Application.Persistence;
using LegalClinic.Domain.Applications;
using LegalClinic.Domain.Audit;
using LegalClinic.Domain.Cases;
using LegalClinic.Domain.Families;
using LegalClinic.Domain.Intakes;
using LegalClinic.Domain.People;
using LegalClinic.Domain.Staff;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace LegalClinic.Application.Cases;

/// <summary>
/// Opens a case for a family, with the documents that are to be obtained. A lawyer carries what he or she opens; what a
/// supervisor opens is assigned.
/// </summary>
/// <param name="Id">UUIDv7 chosen by the client.</param>
/// <param name="Documents">What is to be obtained; empty takes everything the family wants.</param>
/// <param name="KnownFactors">Priority factors that only a person can know (domain.md 3.6).</param>
public sealed record OpenCase(
    CaseId Id, FamilyId FamilyId, ServiceLevel ServiceLevel, IReadOnlyList<WantedDocument> Documents,
    IReadOnlyList<PriorityFactor> KnownFactors) : ICommand<CaseState>, IAudited
{
    public AuditEntry AuditOf() => AuditEntry.Change(AuditPart.Case, Id);
}

/// <summary>A document for a person.</summary>
public sealed record WantedDocument(PersonId PersonId, string DocumentType);

public sealed class OpenCaseValidator : AbstractValidator<OpenCase>
{
    public OpenCaseValidator(IReferenceData reference)
    {
        RuleFor(c => c.Id.Value).NotEmpty().WithErrorCode("required").OverridePropertyName("id");
        RuleFor(c => c.Documents.Count).LessThanOrEqualTo(300).WithErrorCode("too_many").OverridePropertyName("documents");
        RuleForEach(c => c.Documents).ChildRules(d => d.RuleFor(x => x.DocumentType)
            .Must(code => reference.DocumentTypes.TryGetValue(code, out var type) && type.CanBeTarget).WithErrorCode("unknown_code"));
    }
}

public sealed class OpenCaseHandler(IClinicDb db, CaseWork work, ICurrentStaff staff, IClinicNumbers numbers, IReferenceData reference)
    : ICommandHandler<OpenCase, CaseState>
{
    public async ValueTask<CaseState> Handle(OpenCase command, CancellationToken ct)
    {
        if (await db.Cases.FirstOrDefaultAsync(c => c.Id == command.Id, ct) is { } same)
        {
            return new CaseState(same.Id, same.Status, same.Version);
        }

        var family = await db.Families.Where(f => f.Id == command.FamilyId).OneAsync("family.not_found", ct);
        var people = await db.People.Where(p => p.FamilyId == family.Id).ToListAsync(ct);
        var holdings = await db.Holdings.Where(h => h.FamilyId == family.Id).ToListAsync(ct);
        var factors = PriorityFacts.Find(family, people, holdings, family.ReceivedOn, work.Today).Concat(command.KnownFactors);
        var opened = Case.Open(command.Id, await numbers.NextAsync('C', ct), family.Id, family.OfficeId, command.ServiceLevel,
            Priority.Assess(factors, reference.PriorityWeights), work.Today, work.Stamp);
        if (staff.Role == Role.Lawyer)
        {
            await CarryAsync(opened, ct);
        }

        await TakeIntakeCheckAsync(family, opened, ct);
        db.Cases.Add(opened);

        var wanted = command.Documents.Count > 0
            ? command.Documents
            : [.. holdings.Where(h => h.Want is not null).Select(h => new WantedDocument(h.PersonId, h.DocumentType))];
        foreach (var document in wanted.Distinct())
        {
            if (!people.Exists(p => p.Id == document.PersonId))
            {
                throw new NotFoundException("person.not_found");
            }

            db.Applications.Add(DocumentApplication.Plan(new DocumentApplicationId(Guid.CreateVersion7()), opened.Id,
                document.PersonId, document.DocumentType, work.Stamp));
        }

        return await work.SaveAsync(opened, ct);
    }

    private async Task CarryAsync(Case opened, CancellationToken ct)
    {
        var me = staff.Me;
        var lawyer = await db.Staff.Where(s => s.Id == me).OneAsync("staff.not_found", ct);
        opened.OpenedBy(lawyer, await db.Cases.CountAsync(c => c.LawyerId == lawyer.Id && c.Status != CaseStatus.Closed, ct));
    }

    // The family's first case stands on the check that was made when its intake was accepted.
    private async Task TakeIntakeCheckAsync(Family family, Case opened, CancellationToken ct)
    {
        var first = !await db.Cases.AnyAsync(c => c.FamilyId == family.Id, ct);
        var check = await db.Intakes.Where(i => i.Id == family.OpenedFrom).Select(i => i.ConflictCheck).FirstOrDefaultAsync(ct);
        if (first && check == ConflictResult.Clear)
        {
            opened.CheckConflict(check.Value, null, work.Today, work.Stamp);
        }
    }
}
