using System.Globalization;
using LegalClinic.Domain.Pathways.Rules;
using LegalClinic.Domain.People;

namespace LegalClinic.Domain.Pathways.Facts;

/// <summary>Why the facts of a family cannot stand.</summary>
public enum FamilyFaultReason
{
    NobodyInFamily, HeadNotInFamily, PersonTwice, PersonUnknown, OwnParent, OwnAncestor, TwoFathers, TwoMothers, ChildOlderThanFather,
    ChildOlderThanMother, BornInFuture, MarriedToOneself, MarriageTwice, DocumentUnknown, FactUnknown, FactValueUnknown, FactTwice,
    PaperAgainstRegister, PaperAgainstLife, EnteredWithoutCourt, RemedyUnknown,
}

/// <summary>A fault with its place.</summary>
/// <param name="Detail">Code of the document or fact; empty when it is about kinship.</param>
public sealed record FamilyFault(FamilyFaultReason Reason, PersonId Person, string Detail)
{
    public override string ToString() => Detail.Length == 0 ? $"{Reason.Code}@{Person.Value}" : $"{Reason.Code}@{Person.Value}:{Detail}";
}

/// <summary>Finds what is impossible or contradictory in the facts of a family, before anything is planned on them.</summary>
public static class FamilyChecks
{
    private static readonly string[] ProofsOfEntry = ["UNID", "CSID", "INC", "REG_EXTRACT"];
    private static readonly string[] ProofsOfDeath = ["DEATH_CERT", "DEATH_DEED", "DEATH_JUDGMENT", "QASSAM"];

    /// <summary>Refuses impossible facts.</summary>
    /// <exception cref="DomainException"><c>pathway.facts_refused</c>: details name each fault as reason@person.</exception>
    public static void Refuse(FamilyFacts family, PathwayRules rules, DateOnly day)
    {
        var faults = Of(family, rules, day);
        if (faults.Count > 0) throw new DomainException("pathway.facts_refused", [.. faults.Select(f => f.ToString())]);
    }

    /// <summary>Every fault of a family's facts.</summary>
    public static IReadOnlyList<FamilyFault> Of(FamilyFacts family, PathwayRules rules, DateOnly day)
    {
        if (family.Members.Count == 0) return [new FamilyFault(FamilyFaultReason.NobodyInFamily, family.HeadId, "")];
        var twice = family.Members.GroupBy(m => m.Id).Where(g => g.Count() > 1).Select(g => new FamilyFault(FamilyFaultReason.PersonTwice, g.Key, "")).ToList();
        if (twice.Count > 0) return twice;
        var people = family.Members.ToDictionary(m => m.Id);
        List<FamilyFault> faults = [.. Strangers(family, people)];
        if (faults.Count > 0) return faults;
        foreach (var member in family.Members) faults.AddRange(Kinship(member, people, day));
        faults.AddRange(Marriages(family));
        faults.AddRange(Facts(family, rules));
        faults.AddRange(Papers(family, rules, day));
        return faults;
    }

    private static IEnumerable<FamilyFault> Strangers(FamilyFacts family, Dictionary<PersonId, FamilyMember> people)
    {
        if (!people.ContainsKey(family.HeadId)) yield return new FamilyFault(FamilyFaultReason.HeadNotInFamily, family.HeadId, "");
        var named = family.Members.SelectMany(m => new[] { m.FatherId, m.MotherId }).OfType<PersonId>()
            .Concat(family.Marriages.SelectMany(m => new[] { m.HusbandId, m.WifeId }))
            .Concat(family.Papers.SelectMany(p => p.OtherId is { } other ? [p.PersonId, other] : new[] { p.PersonId }))
            .Concat(family.Facts.Select(f => f.Key.Subject.Person)).Distinct();
        foreach (var stranger in named.Where(p => !people.ContainsKey(p))) yield return new FamilyFault(FamilyFaultReason.PersonUnknown, stranger, "");
    }

    private static IEnumerable<FamilyFault> Kinship(FamilyMember member, Dictionary<PersonId, FamilyMember> people, DateOnly day)
    {
        if (member.BornOn > day) yield return Fault(FamilyFaultReason.BornInFuture);
        if (member.FatherId == member.Id || member.MotherId == member.Id)
        {
            yield return Fault(FamilyFaultReason.OwnParent);
            yield break;
        }

        if (IsOwnAncestor(member, people)) yield return Fault(FamilyFaultReason.OwnAncestor);
        var father = member.FatherId is { } f ? people[f] : null;
        var mother = member.MotherId is { } m ? people[m] : null;
        if (mother?.Sex == Sex.Male || (father is not null && father == mother)) yield return Fault(FamilyFaultReason.TwoFathers);
        if (father?.Sex == Sex.Female) yield return Fault(FamilyFaultReason.TwoMothers);
        if (father?.BornOn >= member.BornOn) yield return Fault(FamilyFaultReason.ChildOlderThanFather);
        if (mother?.BornOn >= member.BornOn) yield return Fault(FamilyFaultReason.ChildOlderThanMother);

        FamilyFault Fault(FamilyFaultReason reason) => new(reason, member.Id, "");
    }

    private static bool IsOwnAncestor(FamilyMember member, Dictionary<PersonId, FamilyMember> people)
    {
        HashSet<PersonId> seen = [];
        Stack<PersonId> line = new(Parents(member));
        while (line.TryPop(out var ancestor))
        {
            if (ancestor == member.Id) return true;
            if (seen.Add(ancestor)) foreach (var parent in Parents(people[ancestor])) line.Push(parent);
        }

        return false;
    }

    private static IEnumerable<PersonId> Parents(FamilyMember member) => new[] { member.FatherId, member.MotherId }.OfType<PersonId>();

    private static IEnumerable<FamilyFault> Marriages(FamilyFacts family) =>
        family.Marriages.Where(m => m.HusbandId == m.WifeId).Select(m => new FamilyFault(FamilyFaultReason.MarriedToOneself, m.HusbandId, ""))
            .Concat(family.Marriages.GroupBy(m => (m.HusbandId, m.WifeId)).Where(g => g.Count() > 1).Select(g => new FamilyFault(FamilyFaultReason.MarriageTwice, g.Key.HusbandId, "")));

    private static IEnumerable<FamilyFault> Facts(FamilyFacts family, PathwayRules rules)
    {
        foreach (var fact in family.Facts)
        {
            if (rules.Facts.GetValueOrDefault(fact.Key.Code) is not { } type || type.About != fact.Key.Subject.About) yield return Fault(FamilyFaultReason.FactUnknown, fact);
            else if (fact.Value is { } value && !(type.IsNumber ? int.TryParse(value, CultureInfo.InvariantCulture, out _) : type.Values.Contains(value))) yield return Fault(FamilyFaultReason.FactValueUnknown, fact);
        }

        foreach (var twice in family.Facts.GroupBy(f => f.Key).Where(g => g.Count() > 1)) yield return Fault(FamilyFaultReason.FactTwice, twice.First());
        var marriages = family.Facts.Where(f => f.Key.Subject.About == FactAbout.Marriage).ToLookup(f => f.Key.Subject);
        foreach (var marriage in marriages.Where(m => Says(m, "entered", "yes") && (Says(m, "kind", "cleric_only") || Says(m, "kind", "nonstate_paper") || Says(m, "kind", "none"))))
            yield return Fault(FamilyFaultReason.EnteredWithoutCourt, marriage.First(f => f.Key.Code == "entered"));
    }

    private static IEnumerable<FamilyFault> Papers(FamilyFacts family, PathwayRules rules, DateOnly day)
    {
        var facts = family.Facts.Where(f => f.Key.Subject.About == FactAbout.Person).ToLookup(f => f.Key.Subject.Person);
        foreach (var paper in family.Papers)
        {
            var of = facts[paper.PersonId];
            if (rules.Procedures.GetValueOrDefault(paper.Document) is not { Kind: ProcedureKind.Document or ProcedureKind.Paper })
            {
                // Old notes of the camp and the like have no rule, but every paper has a row in the catalogue.
                yield return new FamilyFault(FamilyFaultReason.DocumentUnknown, paper.PersonId, paper.Document);
            }

            if (!paper.IsGoodOn(day)) continue;
            if (ProofsOfEntry.Contains(paper.Document) && Says(of, "registered", "no")) yield return new FamilyFault(FamilyFaultReason.PaperAgainstRegister, paper.PersonId, paper.Document);
            if (ProofsOfDeath.Contains(paper.Document) && Says(of, "state", "present")) yield return new FamilyFault(FamilyFaultReason.PaperAgainstLife, paper.PersonId, paper.Document);
        }
    }

    private static bool Says(IEnumerable<Fact> facts, string code, string value) => facts.Any(f => f.Key.Code == code && f.Value == value);

    private static FamilyFault Fault(FamilyFaultReason reason, Fact fact) => new(reason, fact.Key.Subject.Person, fact.Key.Code);
}
