using LegalClinic.Domain.Applications;
using LegalClinic.Domain.Cases;
using LegalClinic.Domain.Pathways.Facts;
using LegalClinic.Domain.People;

namespace LegalClinic.Domain.Families.Merging;

/// <summary>To which of the two files each person, case and thing goes when a merge is undone.</summary>
internal sealed class FileSides
{
    private readonly FileMerge _merge;
    private readonly BothFiles _files;
    private readonly PersonNames _names;
    private readonly HashSet<Guid> _known;
    private readonly HashSet<Guid> _carried;
    private readonly HashSet<PersonId> _ofAbsorbed;
    private readonly Dictionary<(Guid, string), FileSide> _said;

    public FileSides(FileMerge merge, BothFiles files, IReadOnlyList<Attribution> attributions)
    {
        (_merge, _files, _names) = (merge, files, new PersonNames(merge.Pairs));
        _known = [.. merge.Known];
        _carried = [.. merge.Carried.Things, .. merge.Carried.People.Select(p => p.Id.Value)];
        _ofAbsorbed = [.. merge.Pairs.Select(p => p.Absorbed), .. merge.Carried.People.Select(p => p.Id)];
        _said = attributions.GroupBy(a => (a.Id, a.Field)).ToDictionary(g => g.Key, g => g.Last().Side);
    }

    /// <summary>True for what was made since the merge.</summary>
    public bool IsNew(Guid id) => !_known.Contains(id);

    /// <summary>True for what the merge took over.</summary>
    public bool IsCarried(Guid id) => _carried.Contains(id);

    public FileSide SideOf(PersonId person) => _ofAbsorbed.Contains(person) ? FileSide.Absorbed : IsNew(person.Value) ? Said(person.Value) : FileSide.Kept;

    public FileSide SideOf(CaseId inCase) => IsCarried(inCase.Value) ? FileSide.Absorbed : IsNew(inCase.Value) ? Said(inCase.Value) : FileSide.Kept;

    /// <summary>Where a thing of a person goes that was made since.</summary>
    /// <exception cref="DomainException"><c>merge.cannot_go_there</c>.</exception>
    public FileSide SideOfNew(Guid thing, PersonId person)
    {
        var side = Said(thing, DefaultFor(person));
        return There(person, side) is null ? throw new DomainException("merge.cannot_go_there", thing.ToString()) : side;
    }

    /// <summary>The file in which the person has a place; the kept one when in both.</summary>
    public FileSide DefaultFor(PersonId person) => There(person, FileSide.Kept) is null ? FileSide.Absorbed : FileSide.Kept;

    /// <summary>The file of its case, unless its person has no place there.</summary>
    public FileSide DefaultFor(DocumentApplication application) =>
        There(application.PersonId, SideOf(application.CaseId)) is null ? DefaultFor(application.PersonId) : SideOf(application.CaseId);

    public bool IsInBoth(PersonId person) => There(person, FileSide.Kept) is not null && There(person, FileSide.Absorbed) is not null;

    /// <summary>Who the person is in a file; null when nobody there.</summary>
    public PersonId? There(PersonId person, FileSide side)
    {
        if (_names.HasPair(person)) return side == FileSide.Kept ? _names.InKept(person) : _names.InAbsorbed(person);
        return SideOf(person) == side ? person : null;
    }

    /// <summary>The same question in the absorbed file.</summary>
    public FactSubject InAbsorbed(FactSubject subject) =>
        subject with { Person = _names.InAbsorbed(subject.Person), Other = subject.Other is { } other ? _names.InAbsorbed(other) : null };

    /// <summary>What was said of a thing made since.</summary>
    public FileSide Said(Guid thing, FileSide otherwise = FileSide.Kept) => _said.GetValueOrDefault((thing, ""), otherwise);

    /// <summary>What was said of a change.</summary>
    public FileSide SaidOf(DecidedDifference change) => _said.GetValueOrDefault((change.KeptId, change.Field), FileSide.Kept);

    /// <summary>Differences whose field no longer holds what the merge wrote.</summary>
    public IEnumerable<DecidedDifference> Changes()
    {
        var writing = new FieldWriting(_files, _names);
        return _merge.Differences.Where(d => writing.ReadKept(d) != d.Written);
    }
}
