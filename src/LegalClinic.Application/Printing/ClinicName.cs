using LegalClinic.Domain.Staff;

namespace LegalClinic.Application.Printing;

/// <summary>Name of the organisation, as it stands on its paper.</summary>
public sealed record ClinicName(string Ar, string Ckb, string En)
{
    /// <summary>The name in a language.</summary>
    public string In(ClinicLanguage language) => language switch
    {
        ClinicLanguage.Ar => Ar,
        ClinicLanguage.Ckb => Ckb,
        _ => En,
    };

    /// <summary>The head of an office's letters; the Kurdish name is added in the Kurdistan Region (domain.md 6.1).</summary>
    public LetterHead HeadOf(Office office) => new(
        $"{Ar} – {office.NameAr}", $"{En} – {office.NameEn}",
        office.Jurisdiction == Jurisdiction.Kri ? $"{Ckb} – {office.NameCkb}" : null, office.ComplaintChannel);
}
