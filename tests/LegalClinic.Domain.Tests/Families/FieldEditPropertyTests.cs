using System.Globalization;
using CsCheck;
using LegalClinic.Domain.Families;
using LegalClinic.Domain.Families.Corrections;
using LegalClinic.Domain.Staff;

namespace LegalClinic.Domain.Tests.Families;

/// <summary>Whoever changes what in whatever order: nothing is lost, and nothing vanishes without a named person. FIELD_EDITS sets how many runs are invented.</summary>
public sealed class FieldEditPropertyTests
{
    private static readonly int Runs = int.TryParse(Environment.GetEnvironmentVariable("FIELD_EDITS"), CultureInfo.InvariantCulture, out var count) ? count : 2000;

    private static readonly Gen<string> Field = Of("given", "father", "sex", "birth");
    private static readonly Gen<string> Value = Of("\"a\"", "\"b\"", "\"c\"", FieldChange.Nothing);

    private static Gen<string> Of(params string[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    // Everybody reads at some moment, and hands in later, as a tablet does: how many changes had been met when it read.
    private static readonly Gen<Told[]> Story =
        Gen.Select(Gen.Int[0, 3], Field, Value, Gen.Int[0, 6]).Select((by, field, to, seen) => new Told(by, field, to, seen)).Array[1, 12];

    [Test]
    public void Every_change_is_applied_agreed_or_open_and_keeps_its_author_and_both_values()
    {
        var open = 0;
        Story.Sample(story =>
        {
            var run = Run.Of(story);

            Assert.That(run.Edits.Select(e => (e.By, e.To)), Is.EqualTo(story.Select(t => (Run.Person(t.By), t.To))));
            foreach (var edit in run.Edits)
            {
                Assert.That(edit.State, Is.EqualTo(edit.Present == "" ? edit.State : FieldEditState.Open));
                if (edit.State == FieldEditState.Open) Assert.That(edit.Present, Is.Not.EqualTo("").And.Not.EqualTo(edit.To));
            }

            Interlocked.Add(ref open, run.Edits.Count(e => e.State == FieldEditState.Open));
        }, iter: Runs);

        Assert.That(open, Is.GreaterThan(Runs / 4), "too few disagreements for the property to say much");
    }

    [Test]
    public void What_stands_was_written_by_the_named_author_of_the_last_change_that_was_applied()
    {
        Story.Sample(story =>
        {
            var run = Run.Of(story);

            foreach (var field in run.File.Names)
            {
                var last = run.Edits.LastOrDefault(e => e.Field == field && e.State == FieldEditState.Applied);
                Assert.That(run.File.Read(Run.Key(field)), Is.EqualTo(last?.To ?? Run.Beginning));
            }
        }, iter: Runs);
    }

    [Test]
    public void No_value_is_replaced_by_somebody_who_had_not_seen_it()
    {
        Story.Sample(story =>
        {
            var run = Run.Of(story);

            Assert.That(run.File.Replaced, Has.All.Matches<(string Was, string Seen)>(r => r.Was == r.Seen));
        }, iter: Runs);
    }

    [Test]
    public void Changes_of_different_fields_come_out_the_same_in_any_order()
    {
        Gen.Select(Field, Field, Value, Value).Where((one, other, _, _) => one != other).Sample((one, other, first, second) =>
        {
            Told[] story = [new(0, one, first, 0), new(1, other, second, 0)];

            var (there, back) = (Run.Of(story), Run.Of([.. story.Reverse()]));

            Assert.That(there.File.Names.Select(f => there.File.Read(Run.Key(f))), Is.EqualTo(there.File.Names.Select(f => back.File.Read(Run.Key(f)))));
            Assert.That(there.Edits.Concat(back.Edits).Select(e => e.State), Has.None.EqualTo(FieldEditState.Open));
        }, iter: Runs);
    }

    [Test]
    public void What_is_decided_stands_with_the_name_and_the_reason_and_every_value_is_still_there_to_read()
    {
        Gen.Select(Story, Gen.Enum<FieldVerdict>()).Sample((story, verdict) =>
        {
            var run = Run.Of(story);

            foreach (var edit in run.Edits.Where(e => e.State == FieldEditState.Open).ToList())
            {
                var (seen, other) = (run.File.Read(edit.Key), verdict == FieldVerdict.Other ? "\"d\"" : null);
                edit.Decide(verdict, edit.Key, seen, other, run.File, "the mother said so", new Stamp(Run.Person(9), Run.At(99)));
                Assert.That(run.File.Read(edit.Key), Is.EqualTo(verdict switch { FieldVerdict.Present => seen, FieldVerdict.Proposed => edit.To, _ => other }));
                Assert.That((edit.State, edit.DecidedBy, edit.Why), Is.EqualTo((FieldEditState.Decided, (StaffId?)Run.Person(9), "the mother said so")));
            }

            var told = run.Edits.SelectMany(e => new[] { (e.Field, e.To), (e.Field, e.Decided) }).ToHashSet();
            Assert.That(run.File.Names.Select(f => (f, run.File.Read(Run.Key(f)))).Where(v => v.Item2 != Run.Beginning), Is.SubsetOf(told));
        }, iter: Runs);
    }

    [Test]
    public void What_the_file_does_not_allow_is_asked_and_not_lost()
    {
        var file = new Fields { Refuses = true };

        var edit = FieldEdit.Meet(new FieldEditId(Guid.CreateVersion7()), 0, file, new FieldChange(Run.Key("father"), Run.Beginning, "\"b\""), Run.Origin(0, 0), []);

        Assert.That((edit.State, edit.To, file.Read(edit.Key)), Is.EqualTo((FieldEditState.Open, "\"b\"", Run.Beginning)));
    }

    private sealed record Told(int By, string Field, string To, int Seen);

    private sealed record Run(Fields File, List<FieldEdit> Edits)
    {
        public const string Beginning = "\"x\"";

        public static Run Of(IReadOnlyList<Told> story)
        {
            var file = new Fields();
            List<FieldEdit> edits = [];
            List<Dictionary<string, string>> states = [file.Now()];
            foreach (var told in story)
            {
                var seen = states[Math.Max(0, states.Count - 1 - told.Seen)].GetValueOrDefault(told.Field, Beginning);
                file.Seen = seen;
                edits.Add(FieldEdit.Meet(new FieldEditId(Guid.CreateVersion7()), 0, file, new FieldChange(Key(told.Field), seen, told.To), Origin(told.By, edits.Count), edits));
                states.Add(file.Now());
            }

            return new Run(file, edits);
        }

        public static FieldKey Key(string field) => new(FieldSubject.Person, Guid.Empty, field);

        public static StaffId Person(int number) => new(new Guid(number, 0, 0, new byte[8]));

        public static DateTimeOffset At(int minute) => new DateTimeOffset(2026, 11, 27, 8, 0, 0, TimeSpan.Zero).AddMinutes(minute);

        public static EditOrigin Origin(int by, int minute) => new(new FamilyId(Guid.Empty), Guid.CreateVersion7(), null, new Stamp(Person(by), At(minute)));
    }

    private sealed class Fields : IFieldsOfFile
    {
        private readonly Dictionary<string, string> _values = [];

        public bool Refuses { get; init; }
        public string Seen { get; set; } = "";
        public List<(string Was, string Seen)> Replaced { get; } = [];
        public IReadOnlyList<string> Names { get; } = ["given", "father", "sex", "birth"];

        public Dictionary<string, string> Now() => new(_values);

        public string Read(FieldKey key) => _values.GetValueOrDefault(key.Field, Run.Beginning);

        public bool MayTakeIn(FieldChange change) => true;

        public void Write(FieldKey key, string value)
        {
            if (Refuses) throw new DomainException("person.own_parent");
            Replaced.Add((Read(key), Seen));
            _values[key.Field] = value;
        }
    }
}
