using LegalClinic.Domain.Families.Fields;
using LegalClinic.Domain.Applications;
using LegalClinic.Domain.Cases;
using LegalClinic.Domain.Documents;
using LegalClinic.Domain.People;

namespace LegalClinic.Domain.Families.Merging;

/// <summary>Undoes a merge: what was carried over goes back, what the merge wrote becomes what it was, what was done since goes where it was attributed to.</summary>
internal sealed class GivingBack(FileMerge merge, BothFiles files, FileSides sides)
{
    private readonly FamilyId _kept = files.Kept.Id;
    private readonly PersonNames _names = new(merge.Pairs);

    public void Do(string why, Stamp stamp)
    {
        // Changes are found before anything moves; what was chosen is undone while the kept file still has all its people.
        Fields();
        foreach (var person in files.People.Where(p => p.FamilyId == _kept && sides.SideOf(p.Id) == FileSide.Absorbed).ToList()) Return(person);
        foreach (var pair in merge.Pairs) files.People.Single(p => p.Id == pair.Absorbed).BeSameAs(null);
        Marriages();
        Papers();
        Consents();
        Cases(why, stamp);
        Links();
        Follow();
        Describe();
    }

    private void Fields()
    {
        var writing = new FieldWriting(files, _names);
        var changed = sides.Changes().ToHashSet();
        foreach (var d in merge.Differences)
        {
            if (!changed.Contains(d))
            {
                if (d.Chosen == FileSide.Absorbed) writing.WriteKept(d, d.Kept);
            }
            else if (sides.SaidOf(d) == FileSide.Absorbed)
            {
                writing.WriteAbsorbed(d, writing.ReadKept(d));
                writing.WriteKept(d, d.Kept);
            }
        }
    }

    private void Return(Person person)
    {
        person.Move(files.Absorbed.Id);
        if (files.Kept.Release(person.Id) is not { } m) return;
        var before = merge.Carried.People.FirstOrDefault(p => p.Id == person.Id);
        files.Absorbed.Receive(person.Id, before?.Relation ?? m.Relation, m.LivesWithFamily, m.From);
    }

    private void Marriages()
    {
        foreach (var m in files.Marriages.Where(m => m.FamilyId == _kept).ToList())
        {
            var goes = sides.IsCarried(m.Id.Value)
                || (sides.IsNew(m.Id.Value) && (sides.There(m.HusbandId, FileSide.Kept) is null || sides.There(m.WifeId, FileSide.Kept) is null));
            if (goes) m.Move(files.Absorbed.Id, _names.InAbsorbed(m.HusbandId), _names.InAbsorbed(m.WifeId));
        }
    }

    private void Papers()
    {
        foreach (var h in files.Papers.Where(h => h.FamilyId == _kept).ToList())
        {
            if (sides.IsCarried(h.Id.Value) || (sides.IsNew(h.Id.Value) && sides.SideOfNew(h.Id.Value, h.PersonId) == FileSide.Absorbed)) Return(h);
        }
    }

    private void Return(Holding h) =>
        h.Move(files.Absorbed.Id, _names.InAbsorbed(h.PersonId), h.OtherPersonId is { } other ? _names.InAbsorbed(other) : null);

    private void Consents()
    {
        foreach (var c in files.Consents.Where(c => c.FamilyId == _kept).ToList())
        {
            if (sides.IsCarried(c.Id.Value) || sides.There(c.PersonId, FileSide.Kept) is null)
            {
                c.Move(files.Absorbed.Id, _names.InAbsorbed(c.PersonId), c.GuardianId is { } guardian ? _names.InAbsorbed(guardian) : null);
            }
        }
    }

    private void Cases(string why, Stamp stamp)
    {
        var at = files.Cases.ToDictionary(c => c.Id, c => sides.SideOf(c.Id));
        foreach (var application in files.Applications) Place(application, at);
        foreach (var task in files.Tasks.Where(t => sides.IsNew(t.Id.Value)))
        {
            var side = sides.Said(task.Id.Value, at[task.CaseId]);
            if (side != at[task.CaseId]) task.Move(CaseOn(side, task.Id.Value));
        }

        // A deadline goes where its application goes; one about the case stays with the case.
        var applications = files.Applications.ToDictionary(a => a.Id, a => a.CaseId);
        foreach (var deadline in files.Deadlines)
        {
            if (deadline.ApplicationId is { } about && applications.TryGetValue(about, out var inCase) && inCase != deadline.CaseId) deadline.Move(inCase);
        }

        foreach (var plan in files.Plans.Where(p => at[p.CaseId] == FileSide.Absorbed)) plan.Rename(_names.InAbsorbed);
        foreach (var inCase in files.Cases) inCase.FileChanged(files[at[inCase.Id]].Id, FileMerge.Split, why, stamp);
    }

    private void Place(DocumentApplication application, Dictionary<CaseId, FileSide> at)
    {
        var side = at[application.CaseId];
        var wanted = sides.IsNew(application.Id.Value) ? sides.Said(application.Id.Value, sides.DefaultFor(application)) : side;
        var person = sides.There(application.PersonId, wanted) ?? throw new DomainException("merge.person_elsewhere", application.Id.Value.ToString());
        var inCase = wanted == side ? application.CaseId : CaseOn(wanted, application.Id.Value);
        if (inCase != application.CaseId || person != application.PersonId) application.Move(inCase, person);
    }

    private CaseId CaseOn(FileSide side, Guid thing) =>
        files.Cases.Where(c => sides.SideOf(c.Id) == side).OrderByDescending(c => c.IsOpen).ThenByDescending(c => c.OpenedOn).ThenBy(c => c.Id.Value)
            .Select(c => c.Id as CaseId?).FirstOrDefault() ?? throw new DomainException("merge.no_case_there", thing.ToString());

    // Nobody keeps a parent who stands in the other file now.
    private void Links()
    {
        var known = files.People.Select(p => p.Id).ToHashSet();
        foreach (var person in files.People)
        {
            var side = sides.SideOf(person.Id);
            var father = person.FatherId is { } f && known.Contains(f) ? sides.There(f, side) : person.FatherId;
            var mother = person.MotherId is { } m && known.Contains(m) ? sides.There(m, side) : person.MotherId;
            if (father != person.FatherId || mother != person.MotherId) person.ChildOf(father, mother);
        }
    }

    private void Follow()
    {
        foreach (var file in files.Followers.Where(f => merge.Carried.Files.Contains(f.Id.Value))) file.GoOnIn(files.Absorbed.Id);
        foreach (var person in files.FollowingPeople.Where(p => merge.Carried.FollowingPeople.Contains(p.Id.Value) && p.SameAs is not null))
        {
            person.BeSameAs(_names.InAbsorbed(person.SameAs!.Value));
        }
    }

    private void Describe()
    {
        var kept = files.Kept;
        var (contacts, needs) = (merge.Carried.Contacts.ToHashSet(), merge.Carried.Needs.ToHashSet());
        SafeContact[] staying = [.. kept.Contacts.Where(c => !contacts.Contains(FileText.Of(c)))];
        PersonNeed[] others = [.. kept.Needs.Where(n => !needs.Contains(FileText.Of(n)))];
        PersonNeed[] going = [.. others.Where(n => sides.There(n.PersonId, FileSide.Kept) is null)];
        kept.Describe(staying, [.. others.Except(going)], [.. kept.Barriers.Except(merge.Carried.Barriers)], [.. kept.Stays]);
        if (going.Length == 0) return;

        var absorbed = files.Absorbed;
        absorbed.Describe([.. absorbed.Contacts], [.. absorbed.Needs, .. going.Select(n => Copies.Of(n, p => p))], [.. absorbed.Barriers], [.. absorbed.Stays]);
    }
}
