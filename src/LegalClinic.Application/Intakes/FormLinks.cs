using LegalClinic.Domain.Consent;
using LegalClinic.Domain.People;

namespace LegalClinic.Application.Intakes;

/// <summary>Checks how the rows of a form point to each other: keys, kinship, marriages, sheets.</summary>
internal static class FormLinks
{
    /// <summary>Every fault with the path of its field.</summary>
    public static IEnumerable<(string Path, string Code)> Faults(IntakeForm form)
    {
        var members = new Dictionary<Guid, MemberSection>();
        for (var i = 0; i < form.Members.Count; i++)
        {
            if (!members.TryAdd(form.Members[i].Id, form.Members[i]) || form.Members[i].Id == Guid.Empty)
            {
                yield return ($"members[{i}].id", "not_unique");
            }
        }

        if (!members.ContainsKey(form.Household.HeadId))
        {
            yield return ("household.headId", "not_a_member");
        }

        for (var i = 0; i < form.Members.Count; i++)
        {
            foreach (var code in Kinship(form.Members[i], members))
            {
                yield return ($"members[{i}].{code.Field}", code.Code);
            }
        }

        foreach (var (path, id) in References(form).Where(r => !members.ContainsKey(r.Id)))
        {
            yield return (path, "not_a_member");
        }

        for (var i = 0; i < form.Marriages.Count; i++)
        {
            if (form.Marriages[i].HusbandId == form.Marriages[i].WifeId)
            {
                yield return ($"marriages[{i}].wifeId", "same_person");
            }
        }

        foreach (var fault in Sheets(form))
        {
            yield return fault;
        }
    }

    private static IEnumerable<(string Field, string Code)> Kinship(MemberSection member, Dictionary<Guid, MemberSection> members)
    {
        foreach (var (field, id) in new[] { ("fatherId", member.FatherId), ("motherId", member.MotherId) })
        {
            if (id is not { } parentId)
            {
                continue;
            }

            if (parentId == member.Id)
            {
                yield return (field, "own_parent");
            }
            else if (!members.TryGetValue(parentId, out var parent))
            {
                yield return (field, "not_a_member");
            }
            else if (parent.Birth.Date >= member.Birth.Date)
            {
                yield return (field, "older_than_parent");
            }
            else if (parent.Sex == (field == "motherId" ? Sex.Male : Sex.Female))
            {
                yield return (field, parent.Sex == Sex.Male ? "two_fathers" : "two_mothers");
            }
            else if (IsAncestor(member.Id, parent, members))
            {
                yield return (field, "own_ancestor");
            }
        }

        if (member.FatherId is not null && member.FatherId == member.MotherId)
        {
            yield return ("motherId", "same_person");
        }
    }

    // Birth dates would tell, but not every family knows them.
    private static bool IsAncestor(Guid person, MemberSection of, Dictionary<Guid, MemberSection> members)
    {
        HashSet<Guid> seen = [];
        Stack<MemberSection> open = new([of]);
        while (open.TryPop(out var next))
        {
            if (next.Id == person) return true;
            if (!seen.Add(next.Id)) continue;
            foreach (var id in new[] { next.FatherId, next.MotherId })
            {
                if (id is { } parent && members.TryGetValue(parent, out var known)) open.Push(known);
            }
        }

        return false;
    }

    private static IEnumerable<(string Path, Guid Id)> References(IntakeForm form) =>
        [
            .. form.Marriages.SelectMany((m, i) => new[] { ($"marriages[{i}].husbandId", m.HusbandId), ($"marriages[{i}].wifeId", m.WifeId) }),
            .. form.Documents.Select((d, i) => ($"documents[{i}].personId", d.PersonId)),
            .. form.Documents.Select((d, i) => ($"documents[{i}].otherPersonId", d.OtherPersonId ?? d.PersonId)),
            .. form.Wants.Select((w, i) => ($"wants[{i}].personId", w.PersonId)),
            .. form.Needs.Select((n, i) => ($"needs[{i}].personId", n.PersonId)),
            .. form.Contacts.Select((c, i) => ($"contacts[{i}].personId", c.PersonId ?? form.Household.HeadId)),
            .. form.Consents.Select((c, i) => ($"consents[{i}].personId", c.PersonId)),
            .. form.Consents.Select((c, i) => ($"consents[{i}].guardianId", c.GuardianId ?? c.PersonId)),
        ];

    // Purpose 9 (story, photograph) never stands on the same signature as the others (domain.md 4.6).
    private static IEnumerable<(string Path, string Code)> Sheets(IntakeForm form)
    {
        var shared = form.Consents.Where(c => c.Purpose != ConsentPurpose.StoryForAdvocacy)
            .Select(c => (c.PersonId, c.Sheet)).ToHashSet();
        for (var i = 0; i < form.Consents.Count; i++)
        {
            var consent = form.Consents[i];
            if (consent.Purpose == ConsentPurpose.StoryForAdvocacy && shared.Contains((consent.PersonId, consent.Sheet)))
            {
                yield return ($"consents[{i}].sheet", "same_sheet");
            }
        }
    }
}
