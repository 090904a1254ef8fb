using FluentValidation;
using LegalClinic.Application.Access;
using LegalClinic.Application.Audit;
using LegalClinic.Application.Persistence;
using LegalClinic.Domain.Audit;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace LegalClinic.Application.Referrals;

/// <summary>How long the offices of a body took to reply, the quickest first: where a request is better sent.</summary>
public sealed record ListReplyTimes(string BodyCode) : IQuery<ReplyTimesDto>, IAudited
{
    public AuditEntry AuditOf() => AuditEntry.List(AuditPart.Referrals).With("body", BodyCode);
}

/// <summary>What to expect of a body.</summary>
/// <param name="ExpectedDays">Working days: the estimate for offices that are not measured yet.</param>
/// <param name="MeasuredFrom">From so many replies on, the median of an office counts instead.</param>
public sealed record ReplyTimesDto(int ExpectedDays, int MeasuredFrom, IReadOnlyList<OfficeReplyTimes> Offices);

/// <summary>One office, in its working days.</summary>
/// <param name="Count">Replies known of it.</param>
public sealed record OfficeReplyTimes(string OfficeName, int Count, int MedianDays, int ShortestDays, int LongestDays);

public sealed class ListReplyTimesValidator : AbstractValidator<ListReplyTimes>
{
    public ListReplyTimesValidator(IReferenceData reference)
    {
        RuleFor(q => q.BodyCode).Must(reference.ReplyTerms.ContainsKey).WithErrorCode("unknown_code");
    }
}

public sealed class ListReplyTimesHandler(IClinicDb db, ReplyMeasure measure, IReferenceData reference, ICurrentStaff staff)
    : IQueryHandler<ListReplyTimes, ReplyTimesDto>
{
    public async ValueTask<ReplyTimesDto> Handle(ListReplyTimes query, CancellationToken ct)
    {
        var side = await db.Offices.Where(o => o.Id == staff.OfficeId).Select(o => o.Jurisdiction).FirstOrDefaultAsync(ct);
        var term = reference.ReplyTerms[query.BodyCode];
        var offices = await measure.OfficesAsync(query.BodyCode, side, ct);
        return new ReplyTimesDto(term.ExpectedDays, term.MeasuredFrom,
            [.. offices.Select(o => new OfficeReplyTimes(o.OfficeName, o.Times.Count, o.Times.Median, o.Times.Shortest, o.Times.Longest))]);
    }
}
