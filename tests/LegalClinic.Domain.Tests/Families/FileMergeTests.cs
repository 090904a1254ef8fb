using LegalClinic.Domain.Families.Merging;
using LegalClinic.Domain.People;

namespace LegalClinic.Domain.Tests.Families;

public sealed class FileMergeTests
{
    [Test]
    public void A_difference_nobody_decided_refuses_the_merge_and_is_named()
    {
        var two = TwoFiles.Make(1);
        var decision = two.Decision();
        var left = decision.Choices[^1];

        var refusal = Assert.Throws<DomainException>(() => Make(two, decision with { Choices = [.. decision.Choices.Take(decision.Choices.Count - 1)] }));

        Assert.That((refusal!.Code, refusal.Details), Is.EqualTo(("merge.undecided", new[] { $"{left.KeptId} {left.Field}" })));
    }

    [Test]
    public void Nothing_is_written_before_everything_is_decided()
    {
        var two = TwoFiles.Make(2);
        var before = two.Said();

        Assert.Throws<DomainException>(() => Make(two, two.Decision() with { Choices = [] }));

        Assert.That(two.Said(), Is.EquivalentTo(before));
    }

    [Test]
    public void A_file_is_not_merged_with_itself_nor_twice()
    {
        var two = TwoFiles.Make(3);
        var itself = Assert.Throws<DomainException>(() =>
            FileMerge.Make(default, two.Files with { Absorbed = two.Files.Kept }, two.Decision(), "why", TwoFiles.Stamp));
        var decision = two.Decision();
        Make(two, decision);

        var again = Assert.Throws<DomainException>(() => Make(two, decision));

        Assert.That((itself!.Code, again!.Code), Is.EqualTo(("merge.with_itself", "family.merged")));
    }

    [Test]
    public void Somebody_is_paired_once_and_only_across_the_two_files()
    {
        var two = TwoFiles.Make(4);
        var pair = two.Pairs[0];

        var codes = new[] { [], new[] { pair, pair }, [new SamePerson(pair.Absorbed, pair.Kept)], [new SamePerson(pair.Kept, pair.Kept)] }
            .Select(pairs => Assert.Throws<DomainException>(() => Make(two, new MergeDecision(pairs, [], [])))!.Code);

        Assert.That(codes, Is.EqualTo(new[] { "merge.no_pair", "merge.pair_wrong", "merge.pair_wrong", "merge.pair_wrong" }));
    }

    [Test]
    public void A_merge_is_split_once()
    {
        var two = TwoFiles.Make(5);
        var merge = two.Merge();
        merge.Undo(two.Files, [], "two families", TwoFiles.Stamp);

        var again = Assert.Throws<DomainException>(() => merge.Undo(two.Files, [], "two families", TwoFiles.Stamp));

        Assert.That(again!.Code, Is.EqualTo("merge.split_already"));
    }

    [Test]
    public void Merge_and_split_are_moves_with_person_time_and_reason()
    {
        var two = TwoFiles.Make(6);

        var merge = two.Merge();
        merge.Undo(two.Files, [], "two families", TwoFiles.Stamp);

        Assert.That(merge.Changes.Select(c => (c.Subject, c.From, c.To, c.Why, c.Stamp)), Is.EqualTo(new[]
        {
            ("file_merge", "", "merged", "one family", TwoFiles.Stamp), ("file_merge", "merged", "split", "two families", TwoFiles.Stamp),
        }));
    }

    [Test]
    public void A_head_who_comes_along_must_be_said_to_be_something_else_here()
    {
        var two = Enumerable.Range(0, 200).Select(TwoFiles.Make).First(t => t.Files.People.Count(p => p.FamilyId == t.Files.Absorbed.Id) > 1);
        var head = two.Files.Absorbed.HeadId;
        var other = two.Files.People.First(p => p.FamilyId == two.Files.Absorbed.Id && p.Id != head);
        var pairs = new[] { new SamePerson(two.Files.Kept.HeadId, other.Id) };
        var choices = FileComparison.Between(two.Files, pairs).Select(d => new FieldChoice(d.KeptId, d.Field, FileSide.Kept)).ToArray();

        var refusal = Assert.Throws<DomainException>(() => Make(two, new MergeDecision(pairs, choices, [])));
        Make(two, new MergeDecision(pairs, choices, [new JoiningRelation(head, Relation.Brother)]));

        Assert.That((refusal!.Code, refusal.Details), Is.EqualTo(("merge.two_heads", new[] { head.Value.ToString() })));
        Assert.That(two.Files.Kept.Members.Single(m => m.PersonId == head).Relation, Is.EqualTo(Relation.Brother));
    }

    private static FileMerge Make(TwoFiles two, MergeDecision decision) => FileMerge.Make(new FileMergeId(Guid.CreateVersion7()), two.Files, decision, "one family", TwoFiles.Stamp);
}
