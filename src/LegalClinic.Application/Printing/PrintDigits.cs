using LegalClinic.Domain.Staff;

namespace LegalClinic.Application.Printing;

/// <summary>The digits a document is printed with.</summary>
public enum PrintDigits
{
    /// <summary>0123456789.</summary>
    Western,

    /// <summary>٠١٢٣٤٥٦٧٨٩, customary on Arabic and Kurdish paper; offices accept both.</summary>
    Eastern,
}

/// <summary>What follows from the language of a document.</summary>
public static class PrintLanguages
{
    /// <summary>All three, in the order in which the clinic lists them.</summary>
    public static IReadOnlyList<ClinicLanguage> All { get; } = [ClinicLanguage.Ar, ClinicLanguage.Ckb, ClinicLanguage.En];

    extension(ClinicLanguage language)
    {
        /// <summary>Whether lines run from right to left and tables are mirrored.</summary>
        public bool IsRightToLeft => language is not ClinicLanguage.En;
    }
}
