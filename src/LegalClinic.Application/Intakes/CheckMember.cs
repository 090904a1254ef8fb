using FluentValidation;
using LegalClinic.Application.Audit;
using LegalClinic.Application.People;
using LegalClinic.Application.Persistence;
using LegalClinic.Domain.Audit;
using Mediator;

namespace LegalClinic.Application.Intakes;

/// <summary>Looks whether a member stands in a file already, while the form is being filled in. Who may not see that file learns no more than that it is there.</summary>
public sealed record CheckMember(MemberSection Member) : IQuery<KnownFilesDto>, IAudited
{
    public AuditEntry AuditOf() => AuditEntry.Search(AuditPart.People, Member.Name.Given);
}

public sealed class CheckMemberValidator : AbstractValidator<CheckMember>
{
    public CheckMemberValidator(IReferenceData reference)
    {
        RuleFor(q => q.Member).SetValidator(new MemberValidator(reference));
    }
}

public sealed class CheckMemberHandler(IDuplicateCheck duplicates, KnownFiles files) : IQueryHandler<CheckMember, KnownFilesDto>
{
    public async ValueTask<KnownFilesDto> Handle(CheckMember query, CancellationToken ct) =>
        await files.ShowAsync(await duplicates.CheckAsync(FormFamily.Asked(query.Member), own: null, ct), own: null, ct);
}
