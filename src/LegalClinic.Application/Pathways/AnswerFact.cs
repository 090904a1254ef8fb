using System.Text;
using FluentValidation;
using LegalClinic.Application.Access;
using LegalClinic.Application.Audit;
using LegalClinic.Application.Persistence;
using LegalClinic.Domain;
using LegalClinic.Domain.Audit;
using LegalClinic.Domain.Families;
using LegalClinic.Domain.Pathways;
using LegalClinic.Domain.Pathways.Facts;
using LegalClinic.Domain.Pathways.Rules;
using LegalClinic.Domain.People;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace LegalClinic.Application.Pathways;

/// <summary>Writes down what the family answered to a question of the pathway. It goes before what the file lets conclude.</summary>
/// <param name="OtherPersonId">The wife, when the fact is about a marriage.</param>
/// <param name="Value">Code of the answer or a number; null takes the answer back.</param>
public sealed record AnswerFact(FamilyId FamilyId, string Fact, PersonId PersonId, PersonId? OtherPersonId, string? Value) : ICommand<FactAnswered>, IAudited
{
    public AuditEntry AuditOf() => AuditEntry.Change(AuditPart.Questions, FamilyId);
}

/// <summary>An answer that was written down.</summary>
public sealed record FactAnswered(FactAnswerId Id, int Version);

public sealed class AnswerFactValidator : AbstractValidator<AnswerFact>
{
    private const int ValueMaxLength = 40;

    public AnswerFactValidator()
    {
        RuleFor(c => c.Fact).NotEmpty().WithErrorCode("required");
        RuleFor(c => c.Value).MaximumLength(ValueMaxLength).WithErrorCode("too_long");
    }
}

public sealed class AnswerFactHandler(
    IClinicDb db, FamilyRecords records, IPathwayRules rules, IReferenceData reference, ISealer sealer, ICurrentStaff staff, TimeProvider time)
    : ICommandHandler<AnswerFact, FactAnswered>
{
    /// <exception cref="DomainException"><c>pathway.facts_refused</c>: nobody asks this, it is no possible answer, or it contradicts the file.</exception>
    public async ValueTask<FactAnswered> Handle(AnswerFact command, CancellationToken ct)
    {
        var family = await records.ReadAsync(command.FamilyId, ct);
        var book = rules.On(time.Today(), family.Jurisdiction);
        var key = new FactKey(command.Fact, new FactSubject(About(command, book, family), command.PersonId, command.OtherPersonId));
        if (command.Value is { } value)
        {
            // The domain refuses what is unknown, impossible or contradicts what is written down, with place and reason.
            var answers = family.Record.Answers.Where(a => a.Key != key).Append(new(key, value)).ToDictionary(a => a.Key, a => a.Value);
            FactDerivation.Derive(family.Record with { Answers = answers }, book, time.Today(), reference.Calendar(family.Jurisdiction));
        }

        var answer = await db.FactAnswers.FirstOrDefaultAsync(
            a => a.FamilyId == family.Id && a.Fact == key.Code && a.PersonId == command.PersonId && a.OtherPersonId == command.OtherPersonId, ct);
        if (answer is null)
        {
            answer = FactAnswer.To(new FactAnswerId(Guid.CreateVersion7()), family.Id, key);
            db.FactAnswers.Add(answer);
        }

        var content = command.Value is null ? [] : await sealer.SealAsync(family.Id.Value, Encoding.UTF8.GetBytes(command.Value), ct);
        answer.Say(content, new Stamp(staff.Me, time.GetUtcNow()));

        await db.SaveChangesAsync(ct);
        return new FactAnswered(answer.Id, answer.Version);
    }

    private static FactAbout About(AnswerFact command, PathwayRules book, PathwayFamily family)
    {
        if (!book.Facts.TryGetValue(command.Fact, out var type) || !type.IsAsked)
        {
            throw new DomainException("pathway.fact_unknown", command.Fact);
        }

        if (!family.Sheet.People.Any(p => p.Id == command.PersonId.Value))
        {
            throw new NotFoundException("person.not_found");
        }

        return type.About;
    }
}
