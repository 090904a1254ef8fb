using System.Text.RegularExpressions;

namespace LegalClinic.Application.Letters;

/// <summary>Finds what is wrong with a template before it can be used.</summary>
public static partial class LetterTemplateCheck
{
    internal const string RowNumber = "row_number";

    /// <summary>Lists every fault, each in one sentence; empty = the template may be used.</summary>
    public static IReadOnlyList<string> Faults(LetterTemplate template, PlaceholderCatalogue catalogue) =>
    [
        .. NamesOfItsOwn(template, catalogue),
        .. template.Phrases.Values.SelectMany(phrase => phrase.Needs)
            .Where(name => !catalogue.Knows(name))
            .Select(name => $"a phrase needs '{name}', which is no placeholder of the catalogue"),
        .. Texts(template).SelectMany(text => FaultsIn(text, template, catalogue)),
        .. Tables(template, catalogue),
        .. Approval(template),
    ];

    /// <summary>The placeholders of a text, in order.</summary>
    internal static IEnumerable<string> PlaceholdersIn(string text) =>
        Placeholder().Matches(text).Select(match => match.Groups[1].Value);

    [GeneratedRegex(@"\{\{([a-z][a-z0-9_]*)\}\}")]
    internal static partial Regex Placeholder();

    private static IEnumerable<string> NamesOfItsOwn(LetterTemplate template, PlaceholderCatalogue catalogue)
    {
        var own = template.Words.Keys.Concat(template.Phrases.Keys).ToList();
        foreach (var name in own.Where(catalogue.Knows))
            yield return $"'{name}' is a placeholder of the catalogue and cannot be a word or phrase too";
        foreach (var name in own.GroupBy(name => name).Where(group => group.Count() > 1).Select(group => group.Key))
            yield return $"'{name}' is a word and a phrase";
        foreach (var (name, phrase) in template.Phrases)
        {
            if (PlaceholdersIn(phrase.Text + phrase.Otherwise).Any(template.Phrases.ContainsKey))
                yield return $"the phrase '{name}' holds another phrase";
        }

        foreach (var (name, word) in template.Words)
        {
            if ((word.Male + word.Female + word.Neutral).Contains('{'))
                yield return $"the word '{name}' holds a placeholder";
        }
    }

    private static IEnumerable<string> FaultsIn(string text, LetterTemplate template, PlaceholderCatalogue catalogue)
    {
        foreach (var name in PlaceholdersIn(text))
        {
            if (!catalogue.Knows(name) && !template.Words.ContainsKey(name) && !template.Phrases.ContainsKey(name))
                yield return $"unknown placeholder '{name}'";
        }

        if (Placeholder().Replace(text, "").AsSpan().IndexOfAny('{', '}') >= 0)
            yield return $"a brace that is no placeholder in \"{text}\"";
    }

    private static IEnumerable<string> Tables(LetterTemplate template, PlaceholderCatalogue catalogue)
    {
        foreach (var block in template.Body.Where(block => block.Text is null == block.Table is null))
            yield return $"a block of the body must be either a text or a table ('{block.Table}')";
        foreach (var block in template.Body.Where(block => block.Table is { } key && !template.Tables.ContainsKey(key)))
            yield return $"unknown table '{block.Table}'";
        foreach (var (key, table) in template.Tables)
        {
            foreach (var column in table.Columns.Where(column => column.Key != RowNumber && !catalogue.Knows(column.Key)))
                yield return $"unknown placeholder '{column.Key}' in table '{key}'";
        }
    }

    private static IEnumerable<string> Approval(LetterTemplate template)
    {
        if (template.VerifiedBy is null != template.VerifiedOn is null)
            yield return "verified_by and verified_on go together";
        if (template.ValidTo < template.ValidFrom)
            yield return "valid_to lies before valid_from";
        if (template.Version < 1)
            yield return "version must be 1 or more";
    }

    private static IEnumerable<string> Texts(LetterTemplate template) =>
    [
        template.Recipient, template.Subject, template.Greeting, template.Closing, template.Receipt ?? "",
        .. template.Body.Select(block => block.Text).OfType<string>(),
        .. template.Copies,
        .. template.Phrases.Values.SelectMany(phrase => new[] { phrase.Text, phrase.Otherwise }),
    ];
}
