using LegalClinic.Domain.Pathways.Rules;

namespace LegalClinic.Domain.Pathways.Engine;

/// <summary>Says why a node cannot be had: goes down to what is missing in the end.</summary>
internal sealed class Obstacles(FactTable facts, Kin kin)
{
    private readonly HashSet<Node> _seen = [];
    private readonly List<Obstacle> _found = [];

    /// <summary>What stands in the way of a node.</summary>
    public static IReadOnlyList<Obstacle> Of(Node node, FactTable facts, Kin kin)
    {
        var obstacles = new Obstacles(facts, kin);
        obstacles.Look(node, "");
        if (obstacles._found.Count == 0) obstacles.Add(NoPlanKind.Circle, node, "", []);
        return obstacles._found;
    }

    private void Look(Node node, string rule)
    {
        if (!_seen.Add(node)) return;
        if (node.Procedure.Kind == ProcedureKind.Paper) Add(NoPlanKind.OnlyHeld, node, rule, node.Facts);
        else if (node.Procedure.Kind == ProcedureKind.Evidence) Add(NoPlanKind.EvidenceMissing, node, rule, node.Facts);
        else if (node.Effects.FirstOrDefault(e => e.Verb == EffectVerb.Forbid) is { } forbidden) Add(NoPlanKind.Forbidden, node, forbidden.Rule.Source.Code, forbidden.Facts);
        else if (!node.IsOpen) Add(NoPlanKind.NotOpen, node, node.Procedure.Code, node.Facts);
        else node.Links.Where(l => l.Strength == Strength.Hard).ToList().ForEach(l => Look(l.Tree));
    }

    private void Look(Tree tree)
    {
        if (Selection.IsSatisfied(tree, Strength.Hard) || Costs.Round(tree, Strength.Hard) >= 0) return;
        switch (tree)
        {
            case Tree.All all:
                foreach (var item in all.Items) Look(item);
                break;
            case Tree.Any any:
                foreach (var item in any.Items) Look(item);
                break;
            case Tree.Of of:
                Look(of.Node, of.Rule);
                break;
            case Tree.Fixed { Obstacle: { } obstacle } when !_found.Contains(obstacle):
                _found.Add(obstacle);
                break;
        }
    }

    private void Add(NoPlanKind kind, Node node, string rule, IEnumerable<FactUse> uses) =>
        _found.Add(new Obstacle(kind, node.Procedure.Code, [.. node.People.Select(p => kin.Ids[p])], rule, [.. uses.Distinct().Select(facts.Told)]));
}
