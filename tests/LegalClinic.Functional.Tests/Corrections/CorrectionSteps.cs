using LegalClinic.Api.Families;
using LegalClinic.Application.Families.Corrections;
using LegalClinic.Application.Intakes;
using LegalClinic.Application.Intakes.Corrections;
using LegalClinic.Domain.Families;
using LegalClinic.Domain.Families.Corrections;
using LegalClinic.Functional.Tests.Testing;

namespace LegalClinic.Functional.Tests.Corrections;

/// <summary>Correcting a file and deciding, as the pages do it.</summary>
public static class CorrectionSteps
{
    public static Task<Answer<FamilyCorrected>> TryCorrectAsync(ClinicClient by, FamilyId family, Guid batch, params FieldChangeBody[] changes) =>
        by.PostAsync<FamilyCorrected>($"/api/families/{family.Value}/corrections", new CorrectFamilyBody(batch, changes));

    public static async Task<FieldEditState[]> CorrectAsync(ClinicClient by, FamilyId family, params FieldChangeBody[] changes) =>
        [.. (await TryCorrectAsync(by, family, Guid.CreateVersion7(), changes)).Value.Fields.Select(f => f.State)];

    public static FieldChangeBody OfPerson(Guid person, string field, string from, string to) => new(FieldSubject.Person, person, field, $"\"{from}\"", $"\"{to}\"");

    public static async Task<FieldEditsDto> EditsAsync(ClinicClient by, FamilyId family) => (await by.GetAsync<FieldEditsDto>($"/api/families/{family.Value}/field-edits")).Value;

    public static Task<Answer<FieldEditDecided>> TryDecideAsync(ClinicClient by, FamilyId family, FieldEditRow edit, FieldVerdict verdict, string? other = null, string? seen = null, string why = "The mother showed the card") =>
        by.PostAsync<FieldEditDecided>($"/api/families/{family.Value}/field-edits/{edit.Id.Value}/decision", new DecideFieldEditBody(verdict, seen ?? edit.Present, why, other), edit.Version);

    public static async Task<FormAlong> AlongAsync(ClinicClient by, Guid intake) => (await by.GetAsync<FormAlong>($"/api/intakes/{intake}/form-along")).Value;

    /// <summary>The form with somebody written otherwise.</summary>
    public static IntakeForm With(IntakeForm form, int member, Func<MemberSection, MemberSection> change) =>
        form with { Members = [.. form.Members.Select((m, i) => i == member ? change(m) : m)] };
}
