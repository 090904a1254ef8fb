using LegalClinic.Application.Audit;
using LegalClinic.Application.Calendars;
using LegalClinic.Application.Cases;
using LegalClinic.Application.Persistence;
using LegalClinic.Domain.Audit;
using LegalClinic.Domain.Calendars;
using LegalClinic.Domain.Cases;
using LegalClinic.Domain.Deadlines;
using LegalClinic.Domain.Documents;
using LegalClinic.Domain.Families;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace LegalClinic.Application.Deadlines;

/// <summary>Lists what runs out in a case: its deadlines, the remedies that may follow, and the family's papers with their ends.</summary>
public sealed record ListCaseDeadlines(CaseId CaseId) : IQuery<CaseDeadlinesDto>, IAudited
{
    public AuditEntry AuditOf() => AuditEntry.Read(AuditPart.Deadline, CaseId);
}

public sealed class ListCaseDeadlinesHandler(IClinicDb db, DeadlineWork deadlines, WorkCalendars calendars, CaseWork work, IReferenceData reference)
    : IQueryHandler<ListCaseDeadlines, CaseDeadlinesDto>
{
    private const int MostPapers = 100;

    public async ValueTask<CaseDeadlinesDto> Handle(ListCaseDeadlines query, CancellationToken ct)
    {
        var found = await db.Cases.AsNoTracking().Where(c => c.Id == query.CaseId).OneAsync("case.not_found", ct);
        var its = await db.Deadlines.AsNoTracking().Where(d => d.CaseId == found.Id).ToListAsync(ct);
        return new CaseDeadlinesDto(
            [.. its.OrderBy(d => d.Status).ThenBy(d => d.Term.LastOn).ThenBy(d => d.Id.Value).Select(d => DeadlineDto.Of(d, work.Today))],
            found.IsOpen ? await NextAsync(its, ct) : [],
            await PapersAsync(found.FamilyId, ct));
    }

    private async Task<IReadOnlyList<NextRemedyDto>> NextAsync(List<Deadline> its, CancellationToken ct)
    {
        var following = NextRemedy.After(its, reference.DeadlineKinds, work.Today);
        if (following.Count == 0) return [];

        var rules = await deadlines.RulesAsync(ct);
        var entries = await calendars.EntriesAsync(ct);
        List<NextRemedyDto> next = [];
        foreach (var remedy in following)
        {
            var before = remedy.Follows;
            var place = calendars.PlaceOf(remedy.Kind.BodyCode ?? before.BodyCode, remedy.Kind.BodyCode is null ? before.OfficeName : null, before.Jurisdiction);
            if (DeadlineWork.RuleOf(rules, remedy.Kind, remedy.EventOn, place.Jurisdiction) is not { } rule) continue;
            var term = DeadlineTerm.Of(remedy.EventOn, rule.Days, !remedy.Kind.IsWait, WorkingCalendar.Of(entries, place));
            next.Add(new NextRemedyDto(before.Id, remedy.Kind.Code, remedy.EventOn, term.LastOn, place.BodyCode!, place.Jurisdiction, remedy.Kind.IsWait,
                before.StateOn(work.Today) == DeadlineState.Lapsed));
        }

        return next;
    }

    private async Task<IReadOnlyList<PaperTermDto>> PapersAsync(FamilyId family, CancellationToken ct)
    {
        var papers = await db.Holdings.AsNoTracking().Where(h => h.FamilyId == family).ToListAsync(ct);
        var ends = from paper in papers
                   let term = PaperTerm.Of(paper.Details, reference.PaperValidities.GetValueOrDefault(paper.DocumentType), work.Today)
                   where term is not null
                   orderby term.ValidUntil, paper.Id.Value
                   select new PaperTermDto(paper.Id, paper.PersonId, paper.DocumentType, term.ValidUntil, term.IsWritten, term.DaysLeft, term.State);
        return [.. ends.Take(MostPapers)];
    }
}
