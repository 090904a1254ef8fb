using LegalClinic.Domain.Pathways.Facts;

namespace LegalClinic.Domain.Pathways;

/// <summary>Refuses targets and refusals that name what does not exist.</summary>
internal static class RequestChecks
{
    /// <exception cref="DomainException"><c>pathway.facts_refused</c>: details name each fault.</exception>
    public static void Refuse(PathwayRequest request, PathwayRules rules)
    {
        var people = request.Family.Members.Select(m => m.Id).ToHashSet();
        var named = request.Targets.Select(t => (t.PersonId, t.Document)).Concat(request.Refusals.Select(r => (r.PersonId, r.Document))).ToList();
        FamilyFault[] faults =
        [
            .. named.Where(n => !people.Contains(n.PersonId)).Select(n => new FamilyFault(FamilyFaultReason.PersonUnknown, n.PersonId, n.Document)),
            .. named.Where(n => !rules.Procedures.ContainsKey(n.Document)).Select(n => new FamilyFault(FamilyFaultReason.DocumentUnknown, n.PersonId, n.Document)),
            .. request.Refusals.Where(r => !rules.Deadlines.Any(d => d.Kind == "refusal" && d.Code == r.Remedy)).Select(r => new FamilyFault(FamilyFaultReason.RemedyUnknown, r.PersonId, r.Remedy)),
        ];
        if (faults.Length > 0) throw new DomainException("pathway.facts_refused", [.. faults.Select(f => f.ToString())]);
    }
}
