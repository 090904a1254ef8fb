using System.Globalization;
using LegalClinic.Application.Cases;
using LegalClinic.Application.Persistence;
using LegalClinic.Application.Printing;
using LegalClinic.Domain.Applications;
using LegalClinic.Domain.Cases;
using LegalClinic.Domain.Documents;
using LegalClinic.Domain.Letters;
using LegalClinic.Domain.People;
using LegalClinic.Domain.Staff;
using Microsoft.EntityFrameworkCore;

namespace LegalClinic.Application.Reports;

/// <summary>Writes the parts of a case report (domain.md 7.3).</summary>
public sealed class CaseReportParts(IClinicDb db, PrintCodes codes, IReferenceData reference)
{
    private const int LongestTimeline = 300;

    /// <summary>Who the case is about: the client, and everybody something is applied for.</summary>
    public IReadOnlyList<CaseReportParty> Parties(
        IReadOnlyList<CodedPerson> people, IReadOnlyList<DocumentApplication> applications, ClinicLanguage language)
    {
        var applicants = applications.Select(a => a.PersonId).ToHashSet();
        return
        [
            .. people.Where(p => p.Figure.Relation == Relation.Head || applicants.Contains(p.Id)).Select(p => new CaseReportParty(
                p.Code, codes.Of("report", p.Figure.Relation == Relation.Head ? "party_client" : "party_applicant", language), p.Name)),
        ];
    }

    /// <summary>The facts in sentences: how many live together, what is wanted and what of it is done.</summary>
    public IReadOnlyList<string> Facts(
        IReadOnlyList<CodedPerson> people, IReadOnlyList<DocumentApplication> applications, ClinicLanguage language) =>
    [
        Sentence("fact_household", people.Count(p => p.Figure.LivesWithFamily), language),
        Sentence("fact_wanted", applications.Count, language),
        Sentence("fact_obtained", applications.Count(a => a.Outcome is { IsSuccess: true }), language),
    ];

    /// <summary>The family table; births by year only.</summary>
    public IReadOnlyList<CaseReportMember> Family(IReadOnlyList<CodedPerson> people, ClinicLanguage language) =>
    [
        .. people.Select(p => new CaseReportMember(
            p.Code, p.Name, codes.Of(p.Figure.Relation, language), codes.Of(p.Figure.Sex, language),
            p.Figure.BornOn is { } born ? born.Year.ToString(CultureInfo.InvariantCulture) : "–")),
    ];

    /// <summary>
    /// Documents held, lost and wanted. The numbers stay in the file, and so do papers that betray where a child was born
    /// or who once governed a place.
    /// </summary>
    public async Task<IReadOnlyList<CaseReportHolding>> DocumentsAsync(
        Case about, IReadOnlyList<CodedPerson> people, ClinicLanguage language, CancellationToken ct)
    {
        var holdings = await db.Holdings.AsNoTracking().Where(h => h.FamilyId == about.FamilyId).ToListAsync(ct);
        return
        [
            .. from h in holdings
               where h.Details.State != HoldingState.IssuedNonState && reference.DocumentTypes.GetValueOrDefault(h.DocumentType) is { ShownInReports: true }
               let code = CodeOf(people, h.PersonId)
               orderby code.Length, code, h.DocumentType
               select new CaseReportHolding(code, Document(h.DocumentType, language), codes.Of(h.Details.State, language), null, h.Want is not null),
        ];
    }

    /// <summary>Applications and what became of them.</summary>
    public IReadOnlyList<CaseReportApplication> Applications(
        IReadOnlyList<CodedPerson> people, IReadOnlyList<DocumentApplication> applications, ClinicLanguage language) =>
    [
        .. applications.Select(a => new CaseReportApplication(
            CodeOf(people, a.PersonId), Document(a.DocumentType, language),
            a.BodyCode is { } body ? Body(body, language) : codes.Of(a.Status, language),
            a.SubmittedOn is { } on ? PrintWordbook.ShortDate(on) : null, a.ReceiptNumber,
            a.Outcome is { } outcome ? codes.Of(outcome.Code, language) : null)),
    ];

    /// <summary>Referrals, and letters with their numbers in the register.</summary>
    /// <param name="freeText">Whether what a referral asks for, as somebody typed it, may stand in the report.</param>
    public async Task<IReadOnlyList<CaseReportLetter>> LettersAsync(Case about, Office office, ClinicLanguage language, bool freeText, CancellationToken ct)
    {
        var referrals = await db.Referrals.AsNoTracking().Where(r => r.CaseId == about.Id).OrderBy(r => r.Id).ToListAsync(ct);
        var letters = await db.Letters.AsNoTracking().Where(l => l.CaseId == about.Id).OrderBy(l => l.Id).ToListAsync(ct);
        return
        [
            .. referrals.Select(r => new CaseReportLetter(
                r.DeliveredOn is { } on ? PrintWordbook.ShortDate(on) : "–", r.RegisterNumber ?? "–",
                $"{Body(r.BodyCode, language)} – {r.OfficeName}", freeText ? r.Purpose : "–", codes.Of(r.Status, language))),
            .. letters.Where(l => l.ReferralId is not null).Select(l => new CaseReportLetter(
                PrintWordbook.ShortDate(l.IssuedOn), Letter.Reference(office.Code, l.Year, l.Number), l.Recipient, l.Subject,
                codes.Of(l.Status, language))),
        ];
    }

    /// <summary>What happened, oldest first. Reasons stay in the file: they are free text. Of the action plan: that it was made and approved, not its steps.</summary>
    public async Task<IReadOnlyList<CaseReportEvent>> TimelineAsync(
        Case about, IReadOnlyList<CodedPerson> people, IReadOnlyList<DocumentApplication> applications, ClinicLanguage language, CancellationToken ct)
    {
        var which = applications.ToDictionary(a => a.Id.Value, a => $" {CodeOf(people, a.PersonId)} · {Document(a.DocumentType, language)}");
        var moves = await db.Moves.AsNoTracking().Where(m => m.CaseId == about.Id && !m.Subject.StartsWith("plan_"))
            .OrderBy(m => m.At).ThenBy(m => m.Id).Take(LongestTimeline).ToListAsync(ct);
        return
        [
            .. moves.Select(m => new CaseReportEvent(
                PrintWordbook.ShortDate(m.At.BaghdadDay()),
                $"{codes.OrCode("subject", m.Subject, language)}{which.GetValueOrDefault(m.SubjectId)}: {codes.OrCode(Group(m.Subject), m.To, language)}")),
        ];
    }

    /// <summary>The head's answers, the newest to each purpose.</summary>
    public async Task<IReadOnlyList<CaseReportConsent>> ConsentsAsync(Case about, ClinicLanguage language, CancellationToken ct)
    {
        var consents = await db.Consents.AsNoTracking()
            .Where(c => c.FamilyId == about.FamilyId && db.Families.Any(f => f.HeadId == c.PersonId)).ToListAsync(ct);
        return
        [
            .. consents.GroupBy(c => c.Purpose).OrderBy(g => g.Key).Select(g => g.MaxBy(c => (c.GivenOn, c.Id.Value))!)
                .Select(c => new CaseReportConsent(codes.Of(c.Purpose, language), codes.Of(c.Answer, language), PrintWordbook.ShortDate(c.GivenOn))),
        ];
    }

    private string Sentence(string code, int count, ClinicLanguage language) =>
        codes.Of("report", code, language).Replace("{count}", count.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);

    private static string Group(string subject) => subject == "case_priority" ? "priority_level" : $"{subject}_status";

    private static string CodeOf(IReadOnlyList<CodedPerson> people, PersonId id) => people.FirstOrDefault(p => p.Id == id)?.Code ?? "–";

    private string Document(string code, ClinicLanguage language) =>
        reference.DocumentTypes.TryGetValue(code, out var type) ? type.NameIn(language) : code;

    private string Body(string code, ClinicLanguage language) =>
        reference.Bodies.TryGetValue(code, out var body) ? body.NameIn(language) : code;
}
