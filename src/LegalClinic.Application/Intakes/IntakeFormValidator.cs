using FluentValidation;
using LegalClinic.Application.Persistence;
using LegalClinic.Domain.Consent;
using LegalClinic.Domain.Families;

namespace LegalClinic.Application.Intakes;

/// <summary>Checks a whole form and names every fault by its field. Shape and references only; nothing is judged.</summary>
public sealed class IntakeFormValidator : AbstractValidator<IntakeForm>
{
    /// <summary>Most members a form may list. The largest household of the samples has 14.</summary>
    public const int MaxMembers = 100;

    /// <summary>Most rows of any other section.</summary>
    public const int MaxRows = 2000;

    public IntakeFormValidator(IReferenceData reference, TimeProvider time)
    {
        RuleFor(f => f.Header.InterviewedOn).LessThanOrEqualTo(_ => time.Today().AddDays(1)).WithErrorCode("in_future");
        RuleFor(f => f.Header.DeviceId).MaximumLength(60).WithErrorCode("too_long");
        RuleFor(f => f.Header.Note).MaximumLength(2000).WithErrorCode("too_long");
        RuleFor(f => f.Header.SiteCode).Site(reference);
        RuleFor(f => f.Members.Count).InclusiveBetween(1, MaxMembers).WithErrorCode("member_count").OverridePropertyName("members");
        When(f => f.Members.Count is > 0 and <= MaxMembers, () => CheckSections(reference));
    }

    private void CheckSections(IReferenceData reference)
    {
        RuleFor(f => f.Household).SetValidator(new HouseholdValidator(reference));
        RuleForEach(f => f.Members).SetValidator(new MemberValidator(reference));
        RuleForEach(f => f.Marriages).SetValidator(new MarriageValidator(reference));
        RuleForEach(f => f.Documents).SetValidator(new HoldingValidator(reference));
        RuleForEach(f => f.Displacement).SetValidator(new StayValidator(reference));
        RuleForEach(f => f.Contacts).SetValidator(new ContactValidator());
        RuleForEach(f => f.Consents).SetValidator(new ConsentValidator());
        RuleFor(f => f.Documents.Count).LessThanOrEqualTo(MaxRows).WithErrorCode("too_many").OverridePropertyName("documents");
        RuleFor(f => f.Consents.Count).LessThanOrEqualTo(MaxRows).WithErrorCode("too_many").OverridePropertyName("consents");
        RuleForEach(f => f.Wants).ChildRules(w => w.RuleFor(x => x.DocumentType)
            .Must(code => reference.DocumentTypes.TryGetValue(code, out var type) && type.CanBeTarget)
            .WithErrorCode("unknown_code"));
        RuleFor(f => f).Custom((form, context) =>
        {
            foreach (var (path, code) in FormLinks.Faults(form))
            {
                var inMessage = string.IsNullOrEmpty(context.PropertyPath) ? path : $"{context.PropertyPath}.{path}";
                context.AddFailure(new FluentValidation.Results.ValidationFailure(inMessage, code) { ErrorCode = code });
            }
        });
    }
}

/// <summary>What a form must have besides its shape before it may be submitted (domain.md 3.2).</summary>
public static class SubmissionGuard
{
    /// <summary>True when somebody of the family agreed that the clinic keeps the data, or another ground is recorded.</summary>
    public static bool HasLegalBasis(IntakeForm form) =>
        form.Header.LegalBasis != LegalBasis.Consent
        || form.Consents.Any(c => c is { Purpose: ConsentPurpose.KeepData, Answer: ConsentAnswer.Yes });

    /// <summary>True when something of the form cannot wait: a child alone, illness, a departure within 14 days (domain.md 3.6).</summary>
    public static bool IsUrgent(IntakeForm form) =>
        form.Needs.Any(n => n.Need is SpecificNeed.SeparatedChild or SpecificNeed.SeriousIllness)
        || (form.Household.MovePlannedOn is { } move && move <= form.Header.InterviewedOn.AddDays(14));
}
