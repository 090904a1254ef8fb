namespace LegalClinic.Domain.Pathways.Rules;

/// <summary>Who is meant by an argument: a role, or the father or mother of one, as in <c>INC(F(P))</c>.</summary>
public readonly record struct Who(Role Role, Role? Of)
{
    public override string ToString() => Of is { } of ? $"{Role.Spell()}({of.Spell()})" : Role.Spell();
}

/// <summary>What a procedure needs.</summary>
public abstract record Requirement
{
    /// <summary>Everything named.</summary>
    public sealed record All(IReadOnlyList<Requirement> Items) : Requirement;

    /// <summary>One of the alternatives; order decides between equals.</summary>
    public sealed record Any(IReadOnlyList<Requirement> Items) : Requirement;

    /// <summary>A document, act or evidence for certain people.</summary>
    /// <param name="Count">How many, such as two witnesses; 0 when it does not count.</param>
    public sealed record Need(Procedure Procedure, IReadOnlyList<Who> People, int Count) : Requirement;

    /// <summary>Years that have passed since a declaration, perhaps fewer when a fact holds.</summary>
    public sealed record Elapsed(Procedure Since, int Years, string? Fact) : Requirement;

    /// <summary>Every need named in it.</summary>
    public IEnumerable<Need> Needs() => this switch
    {
        All all => all.Items.SelectMany(i => i.Needs()),
        Any any => any.Items.SelectMany(i => i.Needs()),
        Need need => [need],
        _ => [],
    };
}
