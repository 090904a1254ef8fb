using LegalClinic.Application.Pathways;
using LegalClinic.Application.Persistence;
using LegalClinic.Domain.Reference;
using LegalClinic.Domain.Staff;

namespace LegalClinic.Infrastructure.Training.Seed;

/// <summary>What every invented family is drawn from: names, words, and the reference data of the clinic.</summary>
internal sealed class SeedSources(IReferenceData reference, IPathwayRules rules)
{
    private readonly ILookup<string, Place> _districts = reference.Places.Values.Where(p => p is { Level: 2, ParentCode: not null })
        .OrderBy(p => p.Code, StringComparer.Ordinal).ToLookup(p => p.ParentCode!);

    private readonly ILookup<string, string> _words = SeedTable.Read("words.csv", csv => (Kind: csv.GetField("kind")!, Text: csv.GetField("text")!))
        .ToLookup(w => w.Kind, w => w.Text);

    public SeedNames Names { get; } = SeedNames.Read();
    public IReferenceData Reference => reference;
    public SeedPathways Pathways { get; } = new(rules, reference);

    /// <summary>A district of a governorate.</summary>
    public Place District(string governorate, SeedChance chance) => chance.Of(_districts[governorate].ToList());

    /// <summary>What somebody writes down on an occasion.</summary>
    public string Words(string kind, SeedChance chance) => chance.Of(_words[kind].ToList());

    /// <summary>The body that decides about a document; null when it is not one body.</summary>
    public GovernmentBody? Body(string documentType, DateOnly day, Jurisdiction jurisdiction) =>
        rules.On(day, jurisdiction).Procedures[documentType].Body is { } code ? reference.Bodies[code] : null;
}
