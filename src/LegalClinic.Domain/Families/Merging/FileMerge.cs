using LegalClinic.Domain.Pathways;
using LegalClinic.Domain.Pathways.Facts;
using LegalClinic.Domain.People;
using LegalClinic.Domain.Staff;

namespace LegalClinic.Domain.Families.Merging;

public readonly record struct FileMergeId(Guid Value) : IEntityId;

/// <summary>
/// Two files found to be those of one family. What the two said differently, what was chosen and what was carried over is kept, so that the
/// merge can be undone: a person decides both, never the program.
/// </summary>
public sealed class FileMerge : Aggregate<FileMergeId>
{
    internal const string Merged = "merged";
    internal const string Split = "split";

    private FileMerge() { }

    public FamilyId KeptId { get; private init; }
    public FamilyId AbsorbedId { get; private init; }
    public IReadOnlyList<SamePerson> Pairs { get; private init; } = [];
    public IReadOnlyList<DecidedDifference> Differences { get; private init; } = [];
    public CarriedOver Carried { get; private init; } = new();

    /// <summary>Everything that was there when the files were merged; what is not among it was made since.</summary>
    public IReadOnlyList<Guid> Known { get; private init; } = [];
    public StaffId MergedBy { get; private init; }

    /// <summary>Instant in UTC.</summary>
    public DateTimeOffset MergedAt { get; private init; }
    public string Why { get; private init; } = "";
    public StaffId? SplitBy { get; private set; }

    /// <summary>Instant in UTC; null while the two files are one.</summary>
    public DateTimeOffset? SplitAt { get; private set; }
    public string? SplitWhy { get; private set; }

    /// <summary>True while the two files are one.</summary>
    public bool Stands => SplitAt is null;

    /// <summary>Makes one file of two.</summary>
    /// <exception cref="DomainException"><c>merge.with_itself</c>; <c>family.merged</c>: one of them has gone on in another file;
    /// <c>merge.other_office</c>; <c>merge.no_pair</c>; <c>merge.pair_wrong</c>: a person is in none of the files or named twice;
    /// <c>merge.undecided</c>: details name what nothing was chosen for; <c>merge.choice_unknown</c>: something was chosen where there is no
    /// difference; <c>merge.two_heads</c>: a head comes along who is no head here, details name the person.</exception>
    public static FileMerge Make(FileMergeId id, BothFiles files, MergeDecision decision, string why, Stamp stamp)
    {
        RequireMergeable(files);
        if (decision.Pairs.Count == 0) throw new DomainException("merge.no_pair");
        files.RequirePairs(decision.Pairs);
        RequireOneHead(files, decision);
        var names = new PersonNames(decision.Pairs);
        var decided = Decide(FileComparison.Between(files, decision.Pairs), decision.Choices);
        var writing = new FieldWriting(files, names);

        foreach (var difference in decided.Where(d => d.Chosen == FileSide.Absorbed)) writing.WriteKept(difference, difference.Absorbed);
        var carried = new CarryingOver(files, decision, names).Do(why, stamp);
        files.Absorbed.GoOnIn(files.Kept.Id);

        var merge = new FileMerge
        {
            Id = id, KeptId = files.Kept.Id, AbsorbedId = files.Absorbed.Id, Pairs = [.. decision.Pairs], Differences = decided, Carried = carried,
            Known = [.. files.Ids()], MergedBy = stamp.By, MergedAt = stamp.At, Why = why,
        };
        merge.Moved("file_merge", id.Value, "", Merged, stamp, why);
        return merge;
    }

    /// <summary>What was made or changed in the kept file since the merge.</summary>
    public IReadOnlyList<SinceItem> Since(BothFiles files) => new SinceMerge(this, files).Items();

    /// <summary>
    /// Answers given since that go to the absorbed file, and what they answer there. They are sealed under the key of the kept file, so whoever
    /// undoes the merge seals them anew.
    /// </summary>
    public IReadOnlyList<(FactAnswer Answer, FactKey There)> AnswersGoing(BothFiles files, IReadOnlyList<Attribution> attributions)
    {
        var sides = new FileSides(this, files, attributions);
        return
        [
            .. files.Answers.Where(a => a.FamilyId == KeptId && sides.IsNew(a.Id.Value) && sides.SideOfNew(a.Id.Value, a.PersonId) == FileSide.Absorbed)
                .Select(a => (a, a.Key with { Subject = sides.InAbsorbed(a.Key.Subject) })),
        ];
    }

    /// <summary>Gives both files back, with everything done since where it is attributed to; the kept file where nothing is said.</summary>
    /// <exception cref="DomainException"><c>merge.split_already</c>; <c>family.merged</c>: the kept file has itself gone on in another since;
    /// <c>merge.cannot_go_there</c>, <c>merge.no_case_there</c>, <c>merge.person_elsewhere</c>: details name the thing.</exception>
    public void Undo(BothFiles files, IReadOnlyList<Attribution> attributions, string why, Stamp stamp)
    {
        if (!Stands) throw new DomainException("merge.split_already");
        if (files.Kept.GoesOnIn is not null) throw new DomainException("family.merged", files.Kept.Number);

        var sides = new FileSides(this, files, attributions);
        new GivingBack(this, files, sides).Do(why, stamp);
        files.Absorbed.GoOnIn(null);
        (SplitBy, SplitAt, SplitWhy) = (stamp.By, stamp.At, why);
        Moved("file_merge", Id.Value, Merged, Split, stamp, why);
        Changed();
    }

    private static void RequireMergeable(BothFiles files)
    {
        if (files.Kept.Id == files.Absorbed.Id) throw new DomainException("merge.with_itself");
        foreach (var file in new[] { files.Kept, files.Absorbed })
        {
            if (file.GoesOnIn is not null) throw new DomainException("family.merged", file.Number);
        }

        if (files.Kept.OfficeId != files.Absorbed.OfficeId) throw new DomainException("merge.other_office");
    }

    private static void RequireOneHead(BothFiles files, MergeDecision decision)
    {
        var coming = files.Absorbed.Members.Where(m => m.Until is null && decision.Pairs.All(p => p.Absorbed != m.PersonId));
        foreach (var member in coming)
        {
            var relation = decision.Relations.FirstOrDefault(r => r.PersonId == member.PersonId)?.Relation ?? member.Relation;
            if (relation == Relation.Head) throw new DomainException("merge.two_heads", member.PersonId.Value.ToString());
        }
    }

    private static List<DecidedDifference> Decide(IReadOnlyList<FileDifference> differences, IReadOnlyList<FieldChoice> choices)
    {
        var chosen = choices.GroupBy(c => (c.KeptId, c.Field)).ToDictionary(g => g.Key, g => g.Last().Side);
        var open = differences.Where(d => !chosen.ContainsKey((d.KeptId, d.Field))).Select(d => $"{d.KeptId} {d.Field}").ToArray();
        if (open.Length > 0) throw new DomainException("merge.undecided", open);
        if (chosen.Count > differences.Count) throw new DomainException("merge.choice_unknown");
        return [.. differences.Select(d => new DecidedDifference(d.About, d.KeptId, d.AbsorbedId, d.Field, d.Kept, d.Absorbed, chosen[(d.KeptId, d.Field)]))];
    }
}
