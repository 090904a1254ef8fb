using System.Security.Cryptography;
using FluentValidation;
using LegalClinic.Application.Audit;
using LegalClinic.Application.Cases;
using LegalClinic.Application.Persistence;
using LegalClinic.Application.Printing;
using LegalClinic.Domain;
using LegalClinic.Domain.Audit;
using LegalClinic.Domain.Cases;
using LegalClinic.Domain.Letters;
using LegalClinic.Domain.Referrals;
using LegalClinic.Domain.Staff;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace LegalClinic.Application.Letters;

/// <summary>Issues a letter: takes the next outgoing number, prints it and keeps the file, all or nothing.</summary>
/// <param name="Id">UUIDv7 chosen by the client; issuing the same letter again answers the same.</param>
public sealed record IssueLetter(
    LetterId Id, CaseId CaseId, string Code, ClinicLanguage Language, ReferralId? ReferralId,
    IReadOnlyDictionary<string, string> Values) : ICommand<LetterDto>, IAudited
{
    public AuditEntry AuditOf() => AuditEntry.Print(AuditPart.Letter, Id).With("template", Code).With("language", Language.Code);
}

public sealed class IssueLetterValidator : AbstractValidator<IssueLetter>
{
    public IssueLetterValidator()
    {
        RuleFor(c => c.Id.Value).NotEmpty().WithErrorCode("required").OverridePropertyName("id");
        RuleFor(c => c.Values.Count).LessThanOrEqualTo(50).WithErrorCode("too_many").OverridePropertyName("values");
        RuleForEach(c => c.Values.Values).MaximumLength(Letter.TextMaxLength).WithErrorCode("too_long").OverridePropertyName("values");
    }
}

public sealed class IssueLetterHandler(
    IClinicDb db, LetterDesk desk, IPdfRenderer renderer, IOutgoingRegister register, ISealer sealer, CaseWork work)
    : ICommandHandler<IssueLetter, LetterDto>
{
    /// <exception cref="DomainException"><c>letter.missing_values</c>; <c>letter.forbidden_words</c>; and as for
    /// <see cref="LetterDesk.DraftAsync"/>.</exception>
    public async ValueTask<LetterDto> Handle(IssueLetter command, CancellationToken ct) =>
        await db.InTransactionAsync(inner => IssueAsync(command, inner), ct);

    private async Task<LetterDto> IssueAsync(IssueLetter command, CancellationToken ct)
    {
        var about = await db.Cases.Where(c => c.Id == command.CaseId).OneAsync("case.not_found", ct);
        var office = await db.Offices.Where(o => o.Id == about.OfficeId).OneAsync("office.not_found", ct);
        if (await db.Letters.FirstOrDefaultAsync(l => l.Id == command.Id && l.CaseId == about.Id, ct) is { } same)
        {
            return CaseMapper.Letter(same, office.Code);
        }

        var year = work.Today.Year;
        var number = await register.TakeNumberAsync(office.Id, year, ct);
        var draft = await desk.DraftAsync(
            new LetterRequest(command.CaseId, command.Code, command.Language, command.ReferralId, command.Values), number, ct);
        var document = Printable(draft);
        var pdf = (await renderer.RenderAsync(document, ct)).Content;

        var letter = Letter.Issue(command.Id, new LetterIssue(office.Id, year, number, command.Code, command.Language,
            draft.Template.VersionName, about.Id, draft.Referral?.Id, draft.Addressee, document.Subject, work.Today,
            SHA256.HashData(pdf.Span)), work.Stamp);
        db.Letters.Add(letter);
        db.LetterFiles.Add(new LetterFile { LetterId = letter.Id, SealedContent = await sealer.SealAsync(about.OpenedIn.Value, pdf, ct) });
        draft.Referral?.CarryBy(letter.Id);
        about.Touch(work.Stamp);

        await db.SaveChangesAsync(ct);
        return CaseMapper.Letter(letter, office.Code);
    }

    private static LetterDocument Printable(DraftLetter draft)
    {
        if (draft.Composition.Document is not { } document)
        {
            throw new DomainException("letter.missing_values", [.. draft.Composition.Missing.Select(m => m.Name).Distinct()]);
        }

        return draft.Forbidden.Count == 0
            ? document
            : throw new DomainException("letter.forbidden_words", [.. draft.Forbidden.Select(f => $"{f.Place}: {f.Word}")]);
    }
}
