using System.Text;
using LegalClinic.Application.Letters;
using LegalClinic.Application.Printing;
using LegalClinic.Domain.Staff;
using LegalClinic.Infrastructure.Letters;
using LegalClinic.Infrastructure.Reference;

namespace LegalClinic.Functional.Tests.Printing;

/// <summary>Filling a template: what is missing is listed, what is unknown is refused, what is dangerous is found.</summary>
public sealed class LetterComposerTests
{
    private static readonly ClinicLanguage[] Languages = [.. PrintLanguages.All];

    [Test]
    public void Every_letter_is_there_in_every_language_and_says_that_no_lawyer_has_approved_it(
        [ValueSource(typeof(SampleLetters), nameof(SampleLetters.Codes))] string code,
        [ValueSource(nameof(Languages))] ClinicLanguage language)
    {
        var template = PrintingRun.Library.Find(code, language, SampleLetters.Day);

        Assert.That(template, Is.Not.Null);
        Assert.That(template!.IsVerified, Is.False);
        Assert.That(template.Note, Does.Contain("NOT YET APPROVED"));
    }

    [Test]
    public void A_wording_is_not_used_before_its_day()
    {
        var first = PrintingRun.Template("L1", ClinicLanguage.Ar).ValidFrom;

        Assert.That(PrintingRun.Library.Find("L1", ClinicLanguage.Ar, first.AddDays(-1)), Is.Null);
        Assert.That(PrintingRun.Library.Find("L1", ClinicLanguage.Ar, first), Is.Not.Null);
    }

    [Test]
    public void Lists_everything_that_is_missing_instead_of_printing_blanks([ValueSource(nameof(Languages))] ClinicLanguage language)
    {
        var template = PrintingRun.Template("L1", language);
        var input = SampleLetters.Input("L1", language);
        var empty = input with
        {
            SignatoryName = " ",
            Values = new Dictionary<string, LetterValue>(input.Values) { ["client_mother"] = "", ["office"] = null as string },
            Tables = new Dictionary<string, IReadOnlyList<IReadOnlyDictionary<string, LetterValue>>>
            {
                ["persons"] = [new Dictionary<string, LetterValue> { ["person_name"] = "س", ["person_mother"] = "ص", ["person_document"] = "ع" }],
            },
        };

        var composed = PrintingRun.Composer.Compose(template, empty);

        Assert.That(composed.Document, Is.Null);
        Assert.That(
            composed.Missing.Select(missing => $"{missing.Name} {missing.Table} {missing.Row}".Trim()),
            Is.EquivalentTo((string[])["client_mother", "office", "signatory_name", "person_birth persons 1"]));
        Assert.That(composed.Missing.Select(missing => missing.Label), Has.All.Not.Empty);
    }

    [Test]
    public void A_table_without_rows_is_missing()
    {
        var input = SampleLetters.Input("L7", ClinicLanguage.En) with
        {
            Tables = new Dictionary<string, IReadOnlyList<IReadOnlyDictionary<string, LetterValue>>>(),
        };

        var composed = PrintingRun.Composer.Compose(PrintingRun.Template("L7", ClinicLanguage.En), input);

        Assert.That(composed.Missing.Single(), Has.Property("Table").EqualTo("results").And.Property("Row").Null);
    }

    [TestCase(PersonGender.Female, "المواطنة", "ترغب")]
    [TestCase(PersonGender.Male, "المواطن ", "يرغب ")]
    [TestCase(PersonGender.Neutral, "المواطن(ة)", "يرغب/ترغب")]
    public void Speaks_of_a_person_in_the_right_form(PersonGender gender, string citizen, string wishes)
    {
        var input = SampleLetters.Input("L1", ClinicLanguage.Ar) with
        {
            People = new Dictionary<string, PersonGender> { ["client"] = gender },
        };

        var letter = PrintingRun.Composer.Compose(PrintingRun.Template("L1", ClinicLanguage.Ar), input).Document!;

        Assert.That(letter.Body[0].Text, Does.Contain(citizen).And.Contain(wishes));
    }

    [Test]
    public void A_phrase_whose_values_are_unknown_is_left_out_whole()
    {
        var known = PrintingRun.Letter("L1", ClinicLanguage.Ckb);
        var unknown = PrintingRun.Letter("L1", ClinicLanguage.Ar);

        Assert.That(known.Body[0].Text, Does.Contain("پەرتووکی (318/ب)"));
        Assert.That(known.Body, Has.Exactly(4).Items);
        Assert.That(unknown.Body[0].Text, Does.Not.Contain("السجل").And.Not.Contain("()"));
        Assert.That(unknown.Body, Has.Exactly(3).Items);
    }

    [TestCase(ClinicLanguage.Ar, "ع ق / 2026 / 00123", "15 تشرين الثاني 2026")]
    [TestCase(ClinicLanguage.Ckb, "ک ی / 2026 / 00123", "15ی تشرینی دووەمی 2026")]
    [TestCase(ClinicLanguage.En, "LC-DUH-2026-00123", "15 November 2026")]
    public void Number_and_date_are_written_as_the_language_writes_them(ClinicLanguage language, string reference, string date)
    {
        var letter = PrintingRun.Letter("L2", language);

        Assert.That((letter.Reference, letter.DateText), Is.EqualTo((reference, date)));
    }

    [TestCase("{{client_name}} {{colour_of_eyes}}", "colour_of_eyes")]
    [TestCase("{client_name}", "brace")]
    [TestCase("{{ client_name }}", "brace")]
    public void A_template_with_an_unknown_placeholder_does_not_load_and_says_which_file(string subject, string reason)
    {
        var template = PrintingRun.Template("L1", ClinicLanguage.Ar) with { Subject = subject };

        Assert.That(
            () => LetterFiles.Checked("letters/L1.ar.json", template, PrintingRun.Placeholders),
            Throws.TypeOf<ReferenceFileException>().With.Message.Contains("letters/L1.ar.json").And.Message.Contains(reason));
    }

    [Test]
    public void A_template_with_an_unknown_table_or_column_does_not_load()
    {
        var template = PrintingRun.Template("L1", ClinicLanguage.Ar) with
        {
            Body = [new BlockTemplate(Table: "people"), new BlockTemplate()],
            Tables = new Dictionary<string, TableTemplate> { ["persons"] = new([new ColumnTemplate("tribe", "x")]) },
        };

        var faults = LetterTemplateCheck.Faults(template, PrintingRun.Placeholders);

        Assert.That(faults, Has.Exactly(3).Items.And.Some.Contains("people").And.Some.Contains("tribe"));
    }

    [Test]
    public void A_file_with_a_field_that_nobody_reads_does_not_load()
    {
        using var file = new MemoryStream(Encoding.UTF8.GetBytes("""{ "code": "L1", "colour": "red" }"""));

        Assert.That(
            () => ReferenceJson.Read<LetterTemplate>("letters/L1.ar.json", file),
            Throws.TypeOf<ReferenceFileException>().With.Message.Contains("colour"));
    }

    [Test]
    public void The_letters_as_they_are_hold_nothing_forbidden(
        [ValueSource(typeof(SampleLetters), nameof(SampleLetters.Codes))] string code,
        [ValueSource(nameof(Languages))] ClinicLanguage language)
    {
        Assert.That(PrintingRun.Forbidden.FindIn(PrintingRun.Letter(code, language)), Is.Empty);
    }

    [TestCase("تقيم في مخيم الهول", "camp", "camp")]
    [TestCase("من المُخيّمات", "camp")]
    [TestCase("عادت من سورية", "syria")]
    [TestCase("بسوريا", "syria")]
    [TestCase("زوجها من الدواعش", "armed_group")]
    [TestCase("التصـريح الأمني", "clearance")]
    [TestCase("لديه إعاقة", "health")]
    [TestCase("لە کەمپەکە", "camp")]
    [TestCase("لە سووریاوە گەڕایەوە", "syria")]
    [TestCase("came from Al-Hol", "camp")]
    [TestCase("came from al\u00A0hol", "camp")]
    [TestCase("a Syrian paper", "syria")]
    [TestCase("D\u2066a\u2069esh", "armed_group")]
    public void Finds_what_must_not_leave_the_clinic_and_where(string text, params string[] reasons)
    {
        var letter = PrintingRun.Letter("L1", ClinicLanguage.Ar);
        letter = letter with { Body = [letter.Body[0], PrintBlock.Of(text)] };

        var hits = PrintingRun.Forbidden.FindIn(letter);

        Assert.That(hits.Select(hit => hit.Reason), Is.EqualTo(reasons));
        Assert.That(hits.Select(hit => hit.Place), Has.All.EqualTo("body[2]"));
    }

    [Test]
    public void Finds_a_forbidden_word_in_a_cell_of_a_table()
    {
        var input = SampleLetters.Input("L7", ClinicLanguage.En);
        var rows = input.Tables["results"].Select(row => new Dictionary<string, LetterValue>(row) { ["result"] = "camp note accepted" }).ToList();
        var tables = new Dictionary<string, IReadOnlyList<IReadOnlyDictionary<string, LetterValue>>>(input.Tables) { ["results"] = rows };
        var letter = PrintingRun.Composer.Compose(PrintingRun.Template("L7", ClinicLanguage.En), input with { Tables = tables }).Document!;

        var hit = PrintingRun.Forbidden.FindIn(letter).Single();

        Assert.That(hit, Is.EqualTo(new ForbiddenWordHit("body[2].row[1].column[3]", "camp", "camp", "camp")));
    }

    [TestCase("The campaign for papers")]
    [TestCase("the disposition of the isolated file")]
    [TestCase("حامل هوية الأحوال المدنية")]
    [TestCase("ڕۆژی یەکشەممە")]
    public void Lets_harmless_words_pass(string text)
    {
        var letter = PrintingRun.Letter("L1", ClinicLanguage.Ar);

        Assert.That(PrintingRun.Forbidden.FindIn(letter with { Subject = text }), Is.Empty);
    }
}
