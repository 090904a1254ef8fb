using LegalClinic.Application.Audit;
using LegalClinic.Application.Printing;
using LegalClinic.Domain.Audit;
using LegalClinic.Domain.Cases;
using LegalClinic.Domain.Referrals;
using LegalClinic.Domain.Staff;
using Mediator;

namespace LegalClinic.Application.Letters;

/// <summary>Shows a letter before it is issued: the file, or everything that lacks for it. Takes no number.</summary>
public sealed record PreviewLetter(
    CaseId CaseId, string Code, ClinicLanguage Language, ReferralId? ReferralId, IReadOnlyDictionary<string, string> Values) : IQuery<LetterPreview>, IAudited
{
    public AuditEntry AuditOf() => AuditEntry.Print(AuditPart.Letter, CaseId).With("preview", Code);
}

/// <summary>A letter before it is issued.</summary>
/// <param name="Missing">Values without which it cannot be printed.</param>
/// <param name="Forbidden">Words that stop it.</param>
/// <param name="Verified">A lawyer of the clinic approved the wording.</param>
/// <param name="Pdf">The file in Base64; null while something lacks.</param>
public sealed record LetterPreview(
    IReadOnlyList<MissingValue> Missing, IReadOnlyList<ForbiddenWordHit> Forbidden, string TemplateVersion, bool Verified, byte[]? Pdf);

public sealed class PreviewLetterHandler(LetterDesk desk, IPdfRenderer renderer) : IQueryHandler<PreviewLetter, LetterPreview>
{
    public async ValueTask<LetterPreview> Handle(PreviewLetter query, CancellationToken ct)
    {
        var draft = await desk.DraftAsync(
            new LetterRequest(query.CaseId, query.Code, query.Language, query.ReferralId, query.Values), number: null, ct);
        var pdf = draft.Composition.Document is { } document ? (await renderer.RenderAsync(document, ct)).Content.ToArray() : null;
        return new LetterPreview(draft.Composition.Missing, draft.Forbidden, draft.Template.VersionName, draft.Template.IsVerified, pdf);
    }
}
