using FluentValidation;
using LegalClinic.Application.Persistence;
using LegalClinic.Domain.Consent;
using LegalClinic.Domain.Documents;
using LegalClinic.Domain.Families;
using LegalClinic.Domain.People;

namespace LegalClinic.Application.Intakes;

/// <summary>Rules that several sections share; each names its fault by a stable code.</summary>
internal static class FieldRules
{
    extension<T>(IRuleBuilder<T, string?> rule)
    {
        public IRuleBuilderOptions<T, string?> Place(IReferenceData reference) =>
            rule.Must(code => code is null || reference.Places.ContainsKey(code)).WithErrorCode("unknown_code");

        public IRuleBuilderOptions<T, string?> Site(IReferenceData reference) =>
            rule.Must(code => code is null || reference.Sites.ContainsKey(code)).WithErrorCode("unknown_code");

        public IRuleBuilderOptions<T, string?> AtMost(int characters) =>
            rule.MaximumLength(characters).WithErrorCode("too_long");

        /// <summary>A day, a month or a year in ISO form, as the family told it.</summary>
        public IRuleBuilderOptions<T, string?> PartialDate() =>
            rule.Matches(@"^\d{4}(-\d{2}(-\d{2})?)?$").WithErrorCode("malformed");
    }
}

internal sealed class HouseholdValidator : AbstractValidator<HouseholdSection>
{
    public HouseholdValidator(IReferenceData reference)
    {
        RuleFor(h => h.SizeDeclared).InclusiveBetween(1, 99).WithErrorCode("out_of_range");
        RuleFor(h => h.Address.GovernorateCode).NotEmpty().WithErrorCode("required").Place(reference!);
        RuleFor(h => h.Address.DistrictCode).Place(reference);
        RuleFor(h => h.Address.SiteCode).Site(reference);
        RuleFor(h => h.Address.Subdistrict).AtMost(Address.PartMaxLength);
        RuleFor(h => h.Address.Quarter).AtMost(Address.PartMaxLength);
        RuleFor(h => h.Address.Landmark).AtMost(Address.PartMaxLength);
        RuleFor(h => h.Address.Mahalla).AtMost(Address.NumberMaxLength);
        RuleFor(h => h.Address.Zuqaq).AtMost(Address.NumberMaxLength);
        RuleFor(h => h.Address.Dar).AtMost(Address.NumberMaxLength);
        RuleFor(h => h.Address.Block).AtMost(Address.NumberMaxLength);
        RuleFor(h => h.Address.Tent).AtMost(Address.NumberMaxLength);
        RuleFor(h => h.RegisterPage).SetValidator(new RegisterPageValidator(reference));
        RuleFor(h => h.RelativeDocument).AtMost(HouseholdDetails.RemarkMaxLength);
        RuleFor(h => h.KriResidency).AtMost(HouseholdDetails.RemarkMaxLength);
        RuleFor(h => h.RationCard!.Number).AtMost(RationCard.NumberMaxLength).When(h => h.RationCard is not null);
        RuleFor(h => h.ResidenceCard!.Number).AtMost(ResidenceCard.NumberMaxLength).When(h => h.ResidenceCard is not null);
        RuleFor(h => h.MigrationFile!.Number).AtMost(MigrationFile.NumberMaxLength).When(h => h.MigrationFile is not null);
        RuleFor(h => h.MovePlannedToPlace).Place(reference);
    }
}

internal sealed class RegisterPageValidator : AbstractValidator<RegisterPageSection>
{
    public RegisterPageValidator(IReferenceData reference)
    {
        RuleFor(p => p.GovernorateCode).Place(reference);
        RuleFor(p => p.DistrictCode).Place(reference);
        RuleFor(p => p.RegisterNumber).AtMost(RegisterPage.RegisterNumberMaxLength);
        RuleFor(p => p.PageNumber).AtMost(RegisterPage.PageNumberMaxLength);
        RuleFor(p => p.FamilyNumber).AtMost(RegisterPage.FamilyNumberMaxLength);
    }
}

internal sealed class MemberValidator : AbstractValidator<MemberSection>
{
    public MemberValidator(IReferenceData reference)
    {
        RuleFor(m => m.Name.Given).NotEmpty().WithErrorCode("required").MaximumLength(PersonName.PartMaxLength).WithErrorCode("too_long");
        RuleFor(m => m.Name.Father).AtMost(PersonName.PartMaxLength);
        RuleFor(m => m.Name.Grandfather).AtMost(PersonName.PartMaxLength);
        RuleFor(m => m.Name.GreatGrandfather).AtMost(PersonName.PartMaxLength);
        RuleFor(m => m.Name.Laqab).AtMost(PersonName.PartMaxLength);
        RuleFor(m => m.Name.MotherGiven).AtMost(PersonName.PartMaxLength);
        RuleFor(m => m.Name.MotherFather).AtMost(PersonName.PartMaxLength);
        RuleFor(m => m.Name.MotherGrandfather).AtMost(PersonName.PartMaxLength);
        RuleFor(m => m.Name.Kunya).AtMost(PersonName.PartMaxLength);
        RuleFor(m => m.Name.Latin).AtMost(PersonName.WholeMaxLength);
        RuleFor(m => m.Name.OnOldId).AtMost(PersonName.WholeMaxLength);
        RuleFor(m => m.NationalNumber).Must(n => n is null || (Digits.ToWestern(n) is { Length: Person.NationalNumberLength } d && d.All(char.IsAsciiDigit)))
            .WithErrorCode("malformed");
        RuleFor(m => m.Nationality).Matches("^[A-Z]{3}$").WithErrorCode("malformed");
        RuleFor(m => m.Occupation).AtMost(Person.OccupationMaxLength);
        RuleFor(m => m.OwnRegisterPage!).SetValidator(new RegisterPageValidator(reference)).When(m => m.OwnRegisterPage is not null);
        RuleFor(m => m.Birth.PlaceCode).Place(reference);
        RuleFor(m => m.Birth.SiteCode).Site(reference);
        RuleFor(m => m.Birth.Country).Matches("^[A-Z]{3}$").WithErrorCode("malformed");
        RuleFor(m => m.Birth.AsWritten).AtMost(BirthDate.AsWrittenMaxLength);
        RuleFor(m => m.Birth.PlaceText).AtMost(BirthPlace.TextMaxLength);
        RuleFor(m => m.Life.Since).PartialDate();
        RuleFor(m => m.Life.PlaceCode).Place(reference);
        RuleFor(m => m.Life.PlaceText).AtMost(BirthPlace.TextMaxLength);
        RuleFor(m => m.Life.SentenceYears).InclusiveBetween(0, 100).WithErrorCode("out_of_range");
    }
}

internal sealed class MarriageValidator : AbstractValidator<MarriageSection>
{
    public MarriageValidator(IReferenceData reference)
    {
        RuleFor(m => m.Order).InclusiveBetween(1, 4).WithErrorCode("out_of_range");
        RuleFor(m => m.PlaceCode).Place(reference);
        RuleFor(m => m.PlaceText).AtMost(BirthPlace.TextMaxLength);
        RuleFor(m => m.DecisionNumber).AtMost(Marriage.DecisionNumberMaxLength);
    }
}

internal sealed class HoldingValidator : AbstractValidator<HoldingSection>
{
    public HoldingValidator(IReferenceData reference)
    {
        RuleFor(h => h.DocumentType).Must(reference.DocumentTypes.ContainsKey).WithErrorCode("unknown_code");
        RuleFor(h => h.Number).AtMost(Holding.NumberMaxLength);
        RuleFor(h => h.IssuedAt).AtMost(Holding.TextMaxLength);
        RuleFor(h => h.IssuedPlaceCode).Place(reference);
        RuleFor(h => h.NameAsWritten).AtMost(Holding.TextMaxLength);
        RuleFor(h => h.LostWhere).AtMost(Holding.TextMaxLength);
        RuleFor(h => h.LostWhen).AtMost(Holding.TextMaxLength);
        RuleFor(h => h.LostHow).AtMost(Holding.TextMaxLength);
        RuleFor(h => h.ConfiscatedBy).AtMost(Holding.TextMaxLength);
        RuleFor(h => h.ExpiresOn).GreaterThanOrEqualTo(h => h.IssuedOn).When(h => h.IssuedOn is not null).WithErrorCode("before_issue");
    }
}

internal sealed class StayValidator : AbstractValidator<StaySection>
{
    public StayValidator(IReferenceData reference)
    {
        RuleFor(s => s.FromPlaceCode).Place(reference);
        RuleFor(s => s.ToPlaceCode).Place(reference);
        RuleFor(s => s.FromSiteCode).Site(reference);
        RuleFor(s => s.ToSiteCode).Site(reference);
        RuleFor(s => s.ArrivedOn).PartialDate();
        RuleFor(s => s.LeftOn).PartialDate();
        RuleFor(s => s.ReturnProof).AtMost(SafeContact.TextMaxLength);
        RuleFor(s => s.ObstacleToReturn).AtMost(Holding.TextMaxLength);
    }
}

internal sealed class ContactValidator : AbstractValidator<ContactSection>
{
    public ContactValidator()
    {
        RuleFor(c => c.Phone).AtMost(SafeContact.PhoneMaxLength);
        RuleFor(c => c.Whose).AtMost(SafeContact.TextMaxLength);
        RuleFor(c => c.Hours).AtMost(SafeContact.TextMaxLength);
    }
}

internal sealed class ConsentValidator : AbstractValidator<ConsentSection>
{
    public ConsentValidator()
    {
        RuleFor(c => c.TextVersion).NotEmpty().WithErrorCode("required").MaximumLength(ConsentRecord.TextMaxLength).WithErrorCode("too_long");
        RuleFor(c => c.ExplainedBy).AtMost(ConsentRecord.TextMaxLength);
        RuleFor(c => c.Sheet).InclusiveBetween(1, 20).WithErrorCode("out_of_range");
    }
}
