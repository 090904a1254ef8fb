using LegalClinic.Domain.Staff;

namespace LegalClinic.Application.Letters;

/// <summary>The templates that come with the product.</summary>
public sealed class LetterLibrary(IReadOnlyList<LetterTemplate> templates)
{
    /// <summary>All templates, every version of them.</summary>
    public IReadOnlyList<LetterTemplate> Templates { get; } = templates;

    /// <summary>The newest version that may be used on a day; null = there is none in this language.</summary>
    public LetterTemplate? Find(string code, ClinicLanguage language, DateOnly on) => Templates
        .Where(template => template.Code == code && template.Language == language && template.IsValidOn(on))
        .MaxBy(template => template.Version);
}
