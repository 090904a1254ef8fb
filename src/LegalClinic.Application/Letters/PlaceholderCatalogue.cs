using LegalClinic.Domain.Staff;

namespace LegalClinic.Application.Letters;

/// <summary>Every value that a letter may ask for. Reference data, so that the editor can show what there is.</summary>
public sealed class PlaceholderCatalogue(IReadOnlyDictionary<string, Placeholder> placeholders)
{
    /// <summary>All placeholders by name.</summary>
    public IReadOnlyDictionary<string, Placeholder> All { get; } = placeholders;

    /// <summary>Whether letters and their tables may ask for it.</summary>
    public bool Knows(string name) => All.ContainsKey(name);

    /// <summary>What a person is asked for when the value is missing.</summary>
    public string Label(string name, ClinicLanguage language) => All[name].Labels[language];
}

/// <summary>A value that a letter may ask for.</summary>
/// <param name="Kind">What sort of value it is.</param>
/// <param name="Labels">What it is called, in each language.</param>
public sealed record Placeholder(PlaceholderKind Kind, IReadOnlyDictionary<ClinicLanguage, string> Labels);

/// <summary>How a value is written into a letter.</summary>
public enum PlaceholderKind
{
    /// <summary>Names and other words: as they are.</summary>
    Text,

    /// <summary>Register, card and telephone numbers: kept together, never reordered.</summary>
    Number,

    /// <summary>A day, written out with the month's name.</summary>
    Date,

    /// <summary>Several things, joined as the language joins them.</summary>
    List,
}
