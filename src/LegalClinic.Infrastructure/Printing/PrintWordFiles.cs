using LegalClinic.Application.Printing;
using LegalClinic.Domain;
using LegalClinic.Domain.Staff;
using LegalClinic.Infrastructure.Reference;

namespace LegalClinic.Infrastructure.Printing;

/// <summary>Reads the fixed words of the layouts: <c>Reference/printing/words.{ar,ckb,en}.json</c>.</summary>
internal static class PrintWordFiles
{
    /// <exception cref="ReferenceFileException">A file lacks a word, has one too many or is no JSON.</exception>
    public static PrintWordbook Read() => new(PrintLanguages.All.ToDictionary(language => language, Read));

    /// <summary>What the codes are called on paper: <c>Reference/printing/codes.{ar,ckb,en}.json</c>.</summary>
    /// <exception cref="ReferenceFileException">A file is no JSON.</exception>
    public static PrintCodes ReadCodes() => new(PrintLanguages.All.ToDictionary(
        language => language,
        language => ReferenceJson.Read<IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>>>($"printing/codes.{language.Code}.json")));

    private static PrintWords Read(ClinicLanguage language)
    {
        var name = $"printing/words.{language.Code}.json";
        var words = ReferenceJson.Read<PrintWords>(name);
        if (words.Months.Count != 12)
            throw new ReferenceFileException(name, "months must be twelve");
        return words;
    }
}
