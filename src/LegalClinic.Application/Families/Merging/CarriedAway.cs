using LegalClinic.Domain.Documents;
using LegalClinic.Domain.Families;
using LegalClinic.Domain.Families.Merging;
using LegalClinic.Domain.People;

namespace LegalClinic.Application.Families.Merging;

/// <summary>What a file that goes on in another gave to it: still shown where it came from, under the names people have there.</summary>
internal sealed class CarriedAway(FamilyId file, IEnumerable<FileMerge> merges)
{
    private readonly FileMerge? _merge = merges.FirstOrDefault(m => m.Stands && m.AbsorbedId == file);

    public List<PersonId> People => [.. (_merge?.Carried.People ?? []).Select(p => p.Id)];

    public List<HoldingId> Papers => [.. (_merge?.Carried.Things ?? []).Select(id => new HoldingId(id))];

    /// <summary>The paper as it reads in this file.</summary>
    public HoldingDto Here(HoldingDto paper) =>
        paper with { PersonId = Here(paper.PersonId), OtherPersonId = paper.OtherPersonId is { } other ? Here(other) : null };

    private PersonId Here(PersonId person) => _merge?.Pairs.FirstOrDefault(p => p.Kept == person)?.Absorbed ?? person;
}
