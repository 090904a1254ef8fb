using LegalClinic.Application.Letters;
using LegalClinic.Infrastructure.Reference;

namespace LegalClinic.Infrastructure.Letters;

/// <summary>
/// Reads the letters: <c>Reference/letters/</c> with <c>placeholders.json</c>, <c>forbidden.{ar,ckb,en}.json</c>
/// and one file a letter and language, such as <c>L1.ar.json</c>.
/// </summary>
internal static class LetterFiles
{
    private const string Folder = "letters";
    private const string ForbiddenPrefix = Folder + "/forbidden.";
    private const string Catalogue = Folder + "/placeholders.json";

    public static PlaceholderCatalogue ReadPlaceholders() =>
        new(ReferenceJson.Read<Dictionary<string, Placeholder>>(Catalogue));

    /// <exception cref="ReferenceFileException">A template is faulty: file and all reasons.</exception>
    public static LetterLibrary ReadTemplates(PlaceholderCatalogue catalogue) =>
        new([.. TemplateFiles().Select(name => Checked(name, ReferenceJson.Read<LetterTemplate>(name), catalogue))]);

    /// <exception cref="ReferenceFileException">A list is faulty.</exception>
    public static ForbiddenWords ReadForbiddenWords() => new(Forbidden(Folder));

    /// <summary>What must not stand on paper in a family's hands: the words of letters and those of <c>Reference/paths/</c>.</summary>
    /// <exception cref="ReferenceFileException">A list is faulty.</exception>
    public static ForbiddenWords ReadForbiddenForFamilies() => new([.. Forbidden(Folder), .. Forbidden("paths")]);

    /// <summary>Hands the template on when it is without fault.</summary>
    /// <exception cref="ReferenceFileException">It is faulty: file and all reasons.</exception>
    internal static LetterTemplate Checked(string file, LetterTemplate template, PlaceholderCatalogue catalogue)
    {
        var faults = LetterTemplateCheck.Faults(template, catalogue);
        return faults.Count == 0 ? template : throw new ReferenceFileException(file, string.Join("; ", faults));
    }

    private static IEnumerable<ForbiddenWord> Forbidden(string folder) =>
        from name in ReferenceJson.In(folder)
        where name.StartsWith($"{folder}/forbidden.", StringComparison.Ordinal)
        from @group in ReferenceJson.Read<ForbiddenWordList>(name).Groups
        from word in @group.Value
        select new ForbiddenWord(word, @group.Key);

    private static IEnumerable<string> TemplateFiles() => ReferenceJson.In(Folder)
        .Where(name => name != Catalogue && !name.StartsWith(ForbiddenPrefix, StringComparison.Ordinal));
}

/// <summary>A list of forbidden words as it stands in its file.</summary>
/// <param name="Note">Where the words come from and who has checked them.</param>
/// <param name="VerifiedBy">Who approved the list; null = nobody has.</param>
/// <param name="VerifiedOn">Day of the approval; null = not approved.</param>
/// <param name="Groups">Words by reason.</param>
internal sealed record ForbiddenWordList(
    string Note, string? VerifiedBy, DateOnly? VerifiedOn, IReadOnlyDictionary<string, IReadOnlyList<string>> Groups);
