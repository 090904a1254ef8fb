using FluentValidation;
using LegalClinic.Application.Audit;
using LegalClinic.Application.Cases;
using LegalClinic.Application.Persistence;
using LegalClinic.Domain.Audit;
using LegalClinic.Domain.Cases;
using LegalClinic.Domain.Letters;
using Mediator;

namespace LegalClinic.Application.Letters;

/// <summary>Makes a letter void, with the reason; its number stays taken.</summary>
public sealed record VoidLetter(LetterId Id, int Version, string Reason) : ICommand<LetterDto>, IAudited
{
    public AuditEntry AuditOf() => AuditEntry.Change(AuditPart.Letter, Id);
}

public sealed class VoidLetterValidator : AbstractValidator<VoidLetter>
{
    public VoidLetterValidator()
    {
        RuleFor(c => c.Reason).NotEmpty().WithErrorCode("required").MaximumLength(Case.ReasonMaxLength).WithErrorCode("too_long");
    }
}

public sealed class VoidLetterHandler(IClinicDb db, CaseWork work) : ICommandHandler<VoidLetter, LetterDto>
{
    public async ValueTask<LetterDto> Handle(VoidLetter command, CancellationToken ct)
    {
        var letter = (await db.Letters.Where(l => l.Id == command.Id).OneAsync("letter.not_found", ct)).At(command.Version);
        var office = await db.Offices.Where(o => o.Id == letter.OfficeId).OneAsync("office.not_found", ct);

        letter.MakeVoid(command.Reason, work.Stamp);

        await db.SaveChangesAsync(ct);
        return CaseMapper.Letter(letter, office.Code);
    }
}
