using LegalClinic.Domain.Pathways.Facts;
using LegalClinic.Domain.Pathways.Rules;

namespace LegalClinic.Domain.Pathways.Engine;

/// <summary>Name of a node: procedure, one or two people, and for evidence such as witnesses the procedure it serves.</summary>
internal readonly record struct NodeKey(int Procedure, int First, int Second, int Serves);

/// <summary>What something needs, written out for the people of one family.</summary>
internal abstract class Tree
{
    public sealed class All(Tree[] items) : Tree
    {
        public Tree[] Items => items;
    }

    public sealed class Any(Tree[] items, string rule) : Tree
    {
        public Tree[] Items => items;

        /// <summary>Rule that names the alternatives.</summary>
        public string Rule => rule;

        /// <summary>Alternative taken when nothing is in hand; null until it is chosen, -1 when none is open.</summary>
        public int? Chosen { get; set; }
    }

    public sealed class Of(Node node, int count, string rule) : Tree
    {
        /// <summary>Rule that names it: the demand itself or a helper written out in it.</summary>
        public string Rule => rule;
        public Node Node => node;
        public int Count => count;
    }

    /// <summary>Decided already: a person who does not exist, years that have passed or not.</summary>
    public sealed class Fixed(bool holds, Obstacle? obstacle) : Tree
    {
        public bool Holds => holds;
        public Obstacle? Obstacle => obstacle;
    }
}

/// <summary>One demand on a node.</summary>
internal sealed class Link(Dependency rule, Tree tree, IReadOnlyList<FactUse> facts)
{
    public Dependency Rule => rule;
    public Strength Strength => rule.Strength;
    public Tree Tree { get; set; } = tree;
    public IReadOnlyList<FactUse> Facts => facts;

    /// <summary>Left out to open a circle.</summary>
    public bool IsDropped { get; set; }
}

/// <summary>One effect of a decision rule on one node.</summary>
internal sealed record EffectUse(EffectVerb Verb, DecisionRule Rule, Effect Effect, IReadOnlyList<FactUse> Facts);

/// <summary>A document, act or piece of evidence for certain people.</summary>
internal sealed class Node(int index, NodeKey key, Procedure procedure, int[] people, Frame frame)
{
    public int Index => index;
    public NodeKey Key => key;
    public Procedure Procedure => procedure;
    public int[] People => people;
    public Frame Frame => frame;
    public List<Link> Links { get; } = [];
    public List<FactUse> Facts { get; } = [];
    public IReadOnlyList<EffectUse> Effects { get; set; } = [];
    public ProcedureVariant? Variant { get; set; }
    public Days Days { get; set; }
    public bool IsExpanded { get; set; }
    public bool IsTarget { get; set; }

    /// <summary>Facts make it unnecessary.</summary>
    public bool IsFulfilled { get; set; }

    /// <summary>A good paper is there.</summary>
    public HeldPaper? Good { get; set; }

    /// <summary>An expired or damaged paper is there.</summary>
    public bool IsWorn { get; set; }
    public bool IsInProcess { get; set; }

    /// <summary>It may be planned: a step, its condition holds, no rule forbids it.</summary>
    public bool IsOpen { get; set; }

    /// <summary>Name of the step it belongs to, once somebody asked.</summary>
    public string? StepKey { get; set; }

    /// <summary>Points by itself.</summary>
    public long Points { get; set; }

    /// <summary>Points with everything strictly needed, papers in hand not counted; Costs.Never when it cannot be had.</summary>
    public long Strict { get; set; } = Costs.Never;

    /// <summary>Every step it would take, itself included, and their points; null until somebody asked, and again when a circle was opened.</summary>
    public (HashSet<Node> Steps, long Points)? Way { get; set; }

    /// <summary>It can be had, papers in hand counted; the round in which that was found, or -1.</summary>
    public int Round { get; set; } = -1;

    public bool IsFeasible => Round >= 0;

    public bool IsSatisfied(Strength strength) => IsFulfilled || Good is not null || (strength != Strength.Hard && IsWorn);
}
