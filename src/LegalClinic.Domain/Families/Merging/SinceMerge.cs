using LegalClinic.Domain.Cases;
using LegalClinic.Domain.People;

namespace LegalClinic.Domain.Families.Merging;

/// <summary>Kinds of things that may have been made or changed since a merge.</summary>
public enum SinceKind { Person, Paper, Case, Application, Task, Answer, Change }

/// <summary>Something made or changed in the kept file since a merge.</summary>
/// <param name="Field">Code of the field for a change; empty for a thing.</param>
/// <param name="Text">What names it: a document type, the number of a case, the title of a task, the code of a fact, a person's name.</param>
/// <param name="Default">The file it goes to when nothing is said.</param>
/// <param name="IsFree">False when it must follow its person or its case.</param>
public sealed record SinceItem(SinceKind Kind, Guid Id, string Field, PersonId? PersonId, CaseId? CaseId, string Text, FileSide Default, bool IsFree);

/// <summary>Finds what was made or changed since a merge.</summary>
internal sealed class SinceMerge(FileMerge merge, BothFiles files)
{
    private readonly HashSet<Guid> _known = [.. merge.Known];
    private readonly FileSides _sides = new(merge, files, []);

    public IReadOnlyList<SinceItem> Items() => [.. People(), .. Changes(), .. Papers(), .. Cases(), .. Applications(), .. Tasks(), .. Answers()];

    private IEnumerable<SinceItem> People() =>
        files.People.Where(p => IsNew(p.FamilyId, p.Id.Value)).Select(p => new SinceItem(SinceKind.Person, p.Id.Value, "", p.Id, null, p.Name.Display, FileSide.Kept, true));

    private IEnumerable<SinceItem> Changes() =>
        _sides.Changes().Select(d => new SinceItem(SinceKind.Change, d.KeptId, d.Field, PersonOf(d), null, "", FileSide.Kept, true));

    private PersonId? PersonOf(DecidedDifference d) => d.About switch
    {
        DifferenceAbout.Person => new PersonId(d.KeptId),
        DifferenceAbout.Paper => files.Papers.Single(h => h.Id.Value == d.KeptId).PersonId,
        _ => null,
    };

    private IEnumerable<SinceItem> Papers() => files.Papers.Where(h => IsNew(h.FamilyId, h.Id.Value)).Select(h =>
        new SinceItem(SinceKind.Paper, h.Id.Value, "", h.PersonId, null, h.DocumentType, _sides.DefaultFor(h.PersonId), _sides.IsInBoth(h.PersonId)));

    private IEnumerable<SinceItem> Cases() =>
        files.Cases.Where(c => IsNew(c.FamilyId, c.Id.Value)).Select(c => new SinceItem(SinceKind.Case, c.Id.Value, "", null, c.Id, c.Number, FileSide.Kept, true));

    private IEnumerable<SinceItem> Applications() => files.Applications.Where(a => !_known.Contains(a.Id.Value)).Select(a =>
        new SinceItem(SinceKind.Application, a.Id.Value, "", a.PersonId, a.CaseId, a.DocumentType, _sides.DefaultFor(a), _sides.IsInBoth(a.PersonId)));

    private IEnumerable<SinceItem> Tasks() => files.Tasks.Where(t => !_known.Contains(t.Id.Value)).Select(t =>
        new SinceItem(SinceKind.Task, t.Id.Value, "", null, t.CaseId, t.Title, _sides.SideOf(t.CaseId), true));

    private IEnumerable<SinceItem> Answers() => files.Answers.Where(a => IsNew(a.FamilyId, a.Id.Value)).Select(a =>
        new SinceItem(SinceKind.Answer, a.Id.Value, "", a.PersonId, null, a.Fact, _sides.DefaultFor(a.PersonId), _sides.IsInBoth(a.PersonId)));

    private bool IsNew(FamilyId file, Guid id) => file == files.Kept.Id && !_known.Contains(id);
}
