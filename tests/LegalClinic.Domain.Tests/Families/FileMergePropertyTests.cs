using System.Globalization;
using CsCheck;
using LegalClinic.Domain.Families.Merging;
using LegalClinic.Domain.People;

namespace LegalClinic.Domain.Tests.Families;

/// <summary>Whatever two files hold, whoever is paired and whatever is chosen: splitting gives both back. FILE_MERGES sets how many are invented.</summary>
public sealed class FileMergePropertyTests
{
    private static readonly int Merges =
        int.TryParse(Environment.GetEnvironmentVariable("FILE_MERGES"), CultureInfo.InvariantCulture, out var count) ? count : 1000;

    private static readonly Gen<int> Seed = Gen.Int[0, int.MaxValue];

    [Test]
    public void Merging_and_splitting_leaves_both_files_as_they_were()
    {
        Seed.Sample(seed =>
        {
            var two = TwoFiles.Make(seed);
            var before = two.Said();

            var merge = two.Merge();
            var merged = two.Said();
            merge.Undo(two.Files, [], "two families", TwoFiles.Stamp);

            Assert.That(merged, Is.Not.EqualTo(before), "nothing was merged");
            Assert.That(two.Said(), Is.EquivalentTo(before));
        }, iter: Merges);
    }

    [Test]
    public void Two_files_can_be_merged_and_split_again_and_again()
    {
        Seed.Sample(seed =>
        {
            var two = TwoFiles.Make(seed);
            var before = two.Said();

            for (var i = 0; i < 3; i++) two.Merge().Undo(two.Files, [], "two families", TwoFiles.Stamp);

            Assert.That(two.Said(), Is.EquivalentTo(before));
        }, iter: Merges / 4);
    }

    [Test]
    public void What_is_changed_in_between_stays_where_it_is_attributed_to_and_nothing_else_differs()
    {
        var (edits, toOther) = (0, 0);

        Seed.Sample(seed =>
        {
            var two = TwoFiles.Make(seed);
            var before = two.Said();
            var merge = two.Merge();
            var edited = EditedSince.Make(two, merge);

            merge.Undo(two.Files, edited.Attributions, "two families", TwoFiles.Stamp);

            var after = two.Said();
            Interlocked.Add(ref edits, edited.Expected.Count);
            Interlocked.Add(ref toOther, edited.Attributions.Count(a => a.Side == FileSide.Absorbed));
            var differing = after.Where(x => before.GetValueOrDefault(x.Key) != x.Value).Select(x => x.Key).ToHashSet();
            Assert.That(before.Keys, Is.SubsetOf(after.Keys));
            Assert.That(differing, Is.EquivalentTo(edited.Expected.Keys));
            foreach (var (thing, check) in edited.Expected) Assert.That(check(), Is.True, thing);
        }, iter: Merges);

        Assert.That((edits, toOther), Is.GreaterThan((Merges, Merges / 5)), "too few edits for the property to say much");
    }

    [Test]
    public void Everything_made_since_is_listed_once()
    {
        Seed.Sample(seed =>
        {
            var two = TwoFiles.Make(seed);
            var merge = two.Merge();
            var quiet = merge.Since(two.Files);
            var edited = EditedSince.Make(two, merge);

            var since = merge.Since(two.Files);

            Assert.That(quiet, Is.Empty);
            Assert.That(since.Select(s => (s.Id, s.Field)), Is.Unique.And.EquivalentTo(edited.Listed));
        }, iter: Merges / 4);
    }
}

/// <summary>Draws changes to a merged file, and says what each must have led to once it is split.</summary>
internal sealed class EditedSince
{
    private readonly TwoFiles _two;
    private readonly FileMerge _merge;

    private EditedSince(TwoFiles two, FileMerge merge) => (_two, _merge) = (two, merge);

    public List<Attribution> Attributions { get; } = [];

    /// <summary>Things that may differ from before, and how.</summary>
    public Dictionary<string, Func<bool>> Expected { get; } = [];
    public List<(Guid, string)> Listed { get; } = [];

    public static EditedSince Make(TwoFiles two, FileMerge merge)
    {
        var edited = new EditedSince(two, merge);
        edited.CorrectName();
        if (two.Toss()) edited.AddPaper();
        if (two.Toss()) edited.AddMember();
        if (two.Toss()) edited.AddCase();
        return edited;
    }

    private FileSide Attribute(Guid id, string field = "")
    {
        var side = _two.Draw<FileSide>();
        if (side == FileSide.Absorbed || _two.Toss()) Attributions.Add(new Attribution(id, field, side));
        Listed.Add((id, field));
        return side;
    }

    // The given name always differs between two people of these files, so a paired person's was decided.
    private void CorrectName()
    {
        var person = _two.Pick([.. _two.Files.People.Where(p => p.FamilyId == _two.Files.Kept.Id)]);
        var name = _two.Word();
        person.Correct(new PersonDetails
        {
            Name = person.Name with { Given = name }, Sex = person.Sex, Birth = person.Birth, BirthPlace = person.BirthPlace, MaritalStatus = person.MaritalStatus,
            Nationality = person.Nationality, NationalNumber = person.NationalNumber, OwnRegisterPage = person.OwnRegisterPage, Languages = person.Languages,
            LifeStatus = person.LifeStatus, Difficulties = person.Difficulties,
        });
        var pair = _merge.Pairs.FirstOrDefault(p => p.Kept == person.Id);
        var side = pair is null ? FileSide.Kept : Attribute(person.Id.Value, "given");
        var bearer = side == FileSide.Kept ? person : _two.Files.People.Single(p => p.Id == pair!.Absorbed);
        Expected[$"person {bearer.Id.Value}"] = () => bearer.Name.Given == name;
    }

    private void AddPaper()
    {
        var pair = _two.Pick(_merge.Pairs);
        var paper = _two.AddPaper(_two.Files.People.Single(p => p.Id == pair.Kept), "PASSPORT");
        var side = Attribute(paper.Id.Value);
        Expected[$"paper {paper.Id.Value}"] = () =>
            (paper.FamilyId, paper.PersonId) == (_two.Files[side].Id, side == FileSide.Kept ? pair.Kept : pair.Absorbed);
    }

    private void AddMember()
    {
        var pair = _two.Pick(_merge.Pairs);
        var father = _two.Files.People.Single(p => p.Id == pair.Kept);
        var child = _two.AddPerson(_two.Files.Kept, _two.Toss() ? null : father);
        var side = Attribute(child.Id.Value);
        PersonId? there = child.FatherId is null ? null : side == FileSide.Kept ? pair.Kept : pair.Absorbed;
        Expected[$"person {child.Id.Value}"] = () => (child.FamilyId, child.FatherId) == (_two.Files[side].Id, there);
        Expected[$"member {child.Id.Value}"] = () => _two.Files[side].Members.Any(m => m.PersonId == child.Id);
    }

    private void AddCase()
    {
        var opened = _two.AddCase(_two.Files.Kept);
        var pair = _two.Pick(_merge.Pairs);
        var application = _two.AddApplication(opened, pair.Kept);
        Listed.Add((application.Id.Value, ""));
        var side = Attribute(opened.Id.Value);
        Expected[$"case {opened.Id.Value}"] = () => opened.FamilyId == _two.Files[side].Id;
        Expected[$"application {application.Id.Value}"] = () =>
            (application.CaseId, application.PersonId) == (opened.Id, side == FileSide.Kept ? pair.Kept : pair.Absorbed);
    }
}
