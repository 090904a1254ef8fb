using LegalClinic.Application.Audit;
using LegalClinic.Domain.Audit;
using LegalClinic.Domain.Families;
using LegalClinic.Domain.Pathways;
using LegalClinic.Domain.Staff;
using Mediator;

namespace LegalClinic.Application.Pathways;

/// <summary>What is still to be asked of a family: only facts whose answer would change its pathway, most decisive first.</summary>
/// <remarks>Apart from the pathway itself, since every possible answer to every unknown fact is tried.</remarks>
public sealed record ListPathwayQuestions(FamilyId Id, ClinicLanguage Language) : IQuery<IReadOnlyList<QuestionDto>>, IAudited
{
    public AuditEntry AuditOf() => AuditEntry.Read(AuditPart.Questions, Id);
}

public sealed class ListPathwayQuestionsHandler(FamilyRecords records, FamilyPathways pathways)
    : IQueryHandler<ListPathwayQuestions, IReadOnlyList<QuestionDto>>
{
    public async ValueTask<IReadOnlyList<QuestionDto>> Handle(ListPathwayQuestions query, CancellationToken ct)
    {
        var (rules, request, plan) = pathways.Compute(await records.ReadAsync(query.Id, ct));
        var words = new PathwayWords(rules, query.Language);

        return [.. PathwayQuestions.Of(rules, request, plan).Where(q => rules.Facts[q.Fact.Code].IsAsked).Select(q => words.Question(q.Fact))];
    }
}
