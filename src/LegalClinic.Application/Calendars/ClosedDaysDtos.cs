using FluentValidation;
using LegalClinic.Application.Persistence;
using LegalClinic.Domain.Calendars;
using LegalClinic.Domain.Reference;
using LegalClinic.Domain.Staff;

namespace LegalClinic.Application.Calendars;

/// <summary>What an entry of the calendar is to say. A name in one language is enough; it then stands in all three.</summary>
/// <param name="LastDay">Last closed day, included; at most 62 days.</param>
/// <param name="BodyCode">Body that is closed; null for a holiday.</param>
/// <param name="OfficeName">Single office of the body; null when all of its offices are closed.</param>
/// <param name="IsProvisional">True until the day is announced.</param>
/// <param name="SourceOn">Day of the source; null where it has none.</param>
public sealed record ClosedDaysDraft(
    DateOnly FirstDay, DateOnly LastDay, Jurisdiction Jurisdiction, string? BodyCode, string? OfficeName, string? NameAr, string? NameCkb, string? NameEn,
    bool IsProvisional, string Source, DateOnly? SourceOn)
{
    internal ClosedDaysContent Content()
    {
        var any = new[] { NameAr, NameCkb, NameEn }.First(n => !string.IsNullOrWhiteSpace(n))!.Trim();
        return new ClosedDaysContent
        {
            FirstDay = FirstDay, LastDay = LastDay, Jurisdiction = Jurisdiction, BodyCode = Text(BodyCode), OfficeName = Text(OfficeName),
            NameAr = Text(NameAr) ?? any, NameCkb = Text(NameCkb) ?? any, NameEn = Text(NameEn) ?? any,
            IsProvisional = IsProvisional, Source = Source.Trim(), SourceOn = SourceOn,
        };
    }

    private static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

/// <summary>An entry of the calendar.</summary>
/// <param name="History">What supervisors did with it, oldest first; empty for what came with the program.</param>
public sealed record ClosedDaysDto(
    ClosedDaysId Id, DateOnly FirstDay, DateOnly LastDay, Jurisdiction Jurisdiction, string? BodyCode, string? OfficeName, string NameAr, string NameCkb, string NameEn,
    bool IsProvisional, string Source, DateOnly? SourceOn, bool IsWithdrawn, IReadOnlyList<ClosedDaysChangeDto> History, int Version) : IVersioned;

/// <summary>What somebody did with an entry, and why.</summary>
/// <param name="At">Instant in UTC.</param>
public sealed record ClosedDaysChangeDto(DateOnly FirstDay, DateOnly LastDay, bool IsProvisional, bool IsWithdrawn, string Why, string By, DateTimeOffset At);

/// <summary>An entry after a change.</summary>
/// <param name="MovedDeadlines">How many open deadlines have another last day now, in all offices.</param>
public sealed record ClosedDaysState(ClosedDaysId Id, int MovedDeadlines, int Version) : IVersioned;

internal sealed class ClosedDaysDraftValidator : AbstractValidator<ClosedDaysDraft>
{
    public ClosedDaysDraftValidator(IReferenceData reference)
    {
        RuleFor(d => d.NameAr).NotEmpty().When(d => string.IsNullOrWhiteSpace(d.NameCkb) && string.IsNullOrWhiteSpace(d.NameEn)).WithErrorCode("required");
        RuleFor(d => d.NameAr).MaximumLength(ReferenceRow.NameMaxLength).WithErrorCode("too_long");
        RuleFor(d => d.NameCkb).MaximumLength(ReferenceRow.NameMaxLength).WithErrorCode("too_long");
        RuleFor(d => d.NameEn).MaximumLength(ReferenceRow.NameMaxLength).WithErrorCode("too_long");
        RuleFor(d => d.Source).NotEmpty().WithErrorCode("required").MaximumLength(ClosedDaysContent.SourceMaxLength).WithErrorCode("too_long");
        RuleFor(d => d.OfficeName).MaximumLength(ClosedDaysContent.OfficeMaxLength).WithErrorCode("too_long");
        RuleFor(d => d.BodyCode).Must(code => string.IsNullOrWhiteSpace(code) || reference.Bodies.ContainsKey(code)).WithErrorCode("unknown_code");
        RuleFor(d => d.LastDay).GreaterThanOrEqualTo(d => d.FirstDay).WithErrorCode("before_start");
    }
}
