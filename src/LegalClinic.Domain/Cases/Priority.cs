namespace LegalClinic.Domain.Cases;

/// <summary>What one factor counts. Source: reference data, domain.md 3.6.</summary>
/// <param name="Points">0 to 10.</param>
/// <param name="Forces">Level the factor sets by itself; null when it only adds points.</param>
public sealed record PriorityWeight(PriorityFactor Factor, int Points, PriorityLevel? Forces);

/// <summary>How pressing a case is, and why.</summary>
/// <param name="Score">Sum of the points.</param>
public sealed record Priority(PriorityLevel Level, int Score, IReadOnlyList<PriorityFactor> Factors)
{
    /// <summary>Points from which a case is HIGH (domain.md 3.6).</summary>
    public const int HighFrom = 5;

    /// <summary>Nothing presses.</summary>
    public static Priority None { get; } = new(PriorityLevel.Normal, 0, []);

    /// <summary>Weighs the factors that are present.</summary>
    public static Priority Assess(IEnumerable<PriorityFactor> present, IReadOnlyCollection<PriorityWeight> weights)
    {
        PriorityFactor[] factors = [.. present.Distinct().Order()];
        var counted = weights.Where(w => factors.Contains(w.Factor)).ToList();
        var score = counted.Sum(w => w.Points);
        var byScore = score >= HighFrom ? PriorityLevel.High : PriorityLevel.Normal;
        var forced = counted.Max(w => w.Forces) ?? PriorityLevel.Normal;
        return new Priority(forced > byScore ? forced : byScore, score, factors);
    }
}
