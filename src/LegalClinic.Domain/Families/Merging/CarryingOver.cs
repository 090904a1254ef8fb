using LegalClinic.Domain.Families.Fields;
using LegalClinic.Domain.People;

namespace LegalClinic.Domain.Families.Merging;

/// <summary>Takes what only the absorbed file has into the kept one, under the names people have there.</summary>
internal sealed class CarryingOver(BothFiles files, MergeDecision decision, PersonNames names)
{
    private readonly FamilyId _kept = files.Kept.Id;
    private readonly FamilyId _absorbed = files.Absorbed.Id;

    /// <summary>Does it, and says what was taken.</summary>
    public CarriedOver Do(string why, Stamp stamp)
    {
        var papers = Counterparts.OfPapers(files, names).Select(x => x.Absorbed.Id.Value);
        var marriages = Counterparts.OfMarriages(files, names).Select(x => x.Absorbed.Id.Value);
        var staying = papers.Concat(marriages).ToHashSet();
        var carried = new CarriedOver
        {
            People = [.. files.People.Where(p => p.FamilyId == _absorbed && !names.HasPair(p.Id)).ToList().Select(Carry)],
            Things = [.. Marriages(staying), .. Papers(staying), .. Consents(), .. Cases(why, stamp)],
            Files = [.. Follow()],
            FollowingPeople = [.. FollowPeople()],
        };
        foreach (var pair in decision.Pairs) files.People.Single(p => p.Id == pair.Absorbed).BeSameAs(pair.Kept);
        return Describe(carried);
    }

    private CarriedPerson Carry(Person person)
    {
        person.Move(_kept);
        person.ChildOf(person.FatherId is { } father ? names.InKept(father) : null, person.MotherId is { } mother ? names.InKept(mother) : null);
        if (files.Absorbed.Release(person.Id) is not { } m) return new CarriedPerson(person.Id, null, false, default);

        files.Kept.Receive(person.Id, decision.Relations.FirstOrDefault(r => r.PersonId == person.Id)?.Relation ?? m.Relation, m.LivesWithFamily, m.From);
        return new CarriedPerson(person.Id, m.Relation, m.LivesWithFamily, m.From);
    }

    private IEnumerable<Guid> Marriages(HashSet<Guid> staying)
    {
        foreach (var marriage in files.Marriages.Where(m => m.FamilyId == _absorbed && !staying.Contains(m.Id.Value)).ToList())
        {
            marriage.Move(_kept, names.InKept(marriage.HusbandId), names.InKept(marriage.WifeId));
            yield return marriage.Id.Value;
        }
    }

    private IEnumerable<Guid> Papers(HashSet<Guid> staying)
    {
        foreach (var paper in files.Papers.Where(h => h.FamilyId == _absorbed && !staying.Contains(h.Id.Value)).ToList())
        {
            paper.Move(_kept, names.InKept(paper.PersonId), paper.OtherPersonId is { } other ? names.InKept(other) : null);
            yield return paper.Id.Value;
        }
    }

    // Of two answers to one purpose the later counts, as when both had been given in one file.
    private IEnumerable<Guid> Consents()
    {
        foreach (var consent in files.Consents.Where(c => c.FamilyId == _absorbed).ToList())
        {
            consent.Move(_kept, names.InKept(consent.PersonId), consent.GuardianId is { } guardian ? names.InKept(guardian) : null);
            yield return consent.Id.Value;
        }
    }

    private IEnumerable<Guid> Cases(string why, Stamp stamp)
    {
        var going = files.Cases.Where(c => c.FamilyId == _absorbed).Select(c => c.Id).ToHashSet();
        foreach (var application in files.Applications.Where(a => going.Contains(a.CaseId) && names.HasPair(a.PersonId)))
        {
            application.Move(application.CaseId, names.InKept(application.PersonId));
        }

        foreach (var plan in files.Plans.Where(p => going.Contains(p.CaseId))) plan.Rename(names.InKept);
        foreach (var inCase in files.Cases) inCase.FileChanged(_kept, FileMerge.Merged, why, stamp);
        return going.Select(c => c.Value);
    }

    private IEnumerable<Guid> Follow()
    {
        foreach (var file in files.Followers.Where(f => f.GoesOnIn == _absorbed).ToList())
        {
            file.GoOnIn(_kept);
            yield return file.Id.Value;
        }
    }

    private IEnumerable<Guid> FollowPeople()
    {
        foreach (var person in files.FollowingPeople.Where(p => p.SameAs is { } same && names.InKept(same) != same).ToList())
        {
            person.BeSameAs(names.InKept(person.SameAs!.Value));
            yield return person.Id.Value;
        }
    }

    private CarriedOver Describe(CarriedOver carried)
    {
        var (kept, absorbed) = (files.Kept, files.Absorbed);
        var known = kept.Contacts.Select(FileText.Of).ToHashSet();
        List<SafeContact> contacts = [.. absorbed.Contacts.Select(c => Copies.Of(c, p => names.InKept(p))).Where(c => known.Add(FileText.Of(c)))];
        var knownNeeds = kept.Needs.Select(FileText.Of).ToHashSet();
        List<PersonNeed> needs = [.. absorbed.Needs.Select(n => Copies.Of(n, names.InKept)).Where(n => knownNeeds.Add(FileText.Of(n)))];
        AccessBarrier[] barriers = [.. absorbed.Barriers.Except(kept.Barriers)];
        kept.Describe([.. kept.Contacts, .. contacts], [.. kept.Needs, .. needs], [.. kept.Barriers, .. barriers], [.. kept.Stays]);
        return carried with { Contacts = [.. contacts.Select(FileText.Of)], Needs = [.. needs.Select(FileText.Of)], Barriers = barriers };
    }
}

/// <summary>Copies of the parts of a file, so that no row belongs to two.</summary>
internal static class Copies
{
    public static SafeContact Of(SafeContact c, Func<PersonId, PersonId?> names) => new()
    {
        PersonId = c.PersonId is { } person ? names(person) : null, Phone = c.Phone, Whose = c.Whose, Whatsapp = c.Whatsapp, SafeToCall = c.SafeToCall,
        SafeToMessage = c.SafeToMessage, Channel = c.Channel, Words = c.Words, Hours = c.Hours, Forbidden = [.. c.Forbidden],
    };

    public static PersonNeed Of(PersonNeed n, Func<PersonId, PersonId> names) => new() { PersonId = names(n.PersonId), Need = n.Need };
}
