using CsCheck;
using LegalClinic.Domain.People;
using LegalClinic.Domain.People.Identity;
using LegalClinic.Domain.People.Names;

namespace LegalClinic.Domain.Tests.People.Names;

/// <summary>What holds for every name, however it is written.</summary>
public sealed class NamePropertyTests
{
    private const int Runs = 2000;

    private static readonly Gen<char> AnyLetter = Gen.OneOf(
        Gen.Char["ابتثجحخدذرزسشصضطظعغفقكلمنهويىةأإآؤئءکگچپژڤڕڵۆێەھی"], Gen.Char["abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZçşğüöıêîûéè"]);

    private static readonly Gen<string> Letters = AnyLetter.Array[1, 12].Select(c => new string(c));

    private static readonly string[] Odd =
        ["", " ", "%", "_%'; DROP TABLE people;--", "\u202E\u2066محمد\u2069", "👩‍👩‍👧", "ـــ", "...", "٠١٢", "عبد ال", "al- el- bin", "\uD83D", "ءءء"];

    // Whatever can come out of a keyboard, a clipboard or an attack.
    private static readonly Gen<string> Anything = Gen.OneOf(
        Gen.String, Letters, Gen.Int[0, Odd.Length - 1].Select(i => Odd[i]),
        Gen.Select(Letters, Letters, (a, b) => $"{a} {b}"));

    private static readonly string[] Common = ["محمد", "علي", "حسين", "فاطمة", "زينب", "عبد الله", "عبدالرحمن", "صلاح الدين", "كريم", "Mohammed", "Muhammad", "Ali", "Hussein", "Fatima", "هەژار", "ئاکۆ", "شیرین", "Hazhar", "الجبوري", "Al-Jubouri"];

    private static readonly Gen<PersonPrint> Print =
        from parts in Gen.OneOf(Gen.Int[0, Common.Length - 1].Select(i => Common[i]), Letters).Array[1, 4]
        from mother in Gen.OneOf(Gen.Const(""), Gen.Int[0, Common.Length - 1].Select(i => Common[i]))
        from year in Gen.Int[1940, 2026]
        from precision in Gen.Enum<DatePrecision>()
        from sex in Gen.Enum<Sex>()
        select PersonPrint.Of([.. parts, .. Enumerable.Repeat("", 4 - parts.Length)], mother, new BirthDate { Date = new DateOnly(year, 1 + (year % 12), 1 + (year % 28)), Precision = precision }, sex, year % 3 == 0 ? "IQ31" : null);

    [Test]
    public void Reading_a_name_never_fails() => Anything.Sample(text =>
    {
        var words = NameWords.Of(text);
        return words.All(w => w.Text.Length > 0 && w.Sounds.All(s => s.Length > 0) && w.Skeletons.All(s => s.Length > 0)) && PrintKeys.Of(PersonPrint.OfText(text, new BirthDate())).Length >= 0;
    }, iter: Runs);

    [Test]
    public void Letters_once_folded_stay_as_they_are() => Anything.Sample(text =>
    {
        var once = NameWords.Of(text).Select(w => w.Text).ToList();
        return once.All(w => NameWord.Of(w).Text == w) && once.SelectMany(w => NameLettersOf(w)).SequenceEqual(once);
    }, iter: Runs);

    [Test]
    public void A_name_of_letters_never_becomes_an_empty_key() => Letters.Sample(text => text.Trim('ء').Length == 0 || NameWords.Of($"{text}x").Count > 0, iter: Runs);

    [Test]
    public void The_distance_of_two_words_is_the_same_from_either_side() => Gen.Select(Letters, Letters).Sample((a, b) =>
    {
        var (x, y) = (NameWord.Of(a), NameWord.Of(b));
        var (there, back) = (NameWord.Gap(x, y, SoundDistance.Presumed), NameWord.Gap(y, x, SoundDistance.Presumed));
        return there.Cost >= 0 && there.Share is >= 0 and <= 1 && Math.Abs(there.Cost - back.Cost) < 1e-9 && NameWord.Gap(x, x, SoundDistance.Presumed).Cost == 0;
    }, iter: Runs);

    [Test]
    public void Two_people_score_the_same_whoever_asks() => Gen.Select(Print, Print).Sample((a, b) =>
    {
        var vocabulary = new NameVocabulary(SoundDistance.Presumed);
        vocabulary.Add(a.Words.Concat(b.Words).Select(w => w.Word));
        return Features(vocabulary, a, b).Zip(Features(vocabulary, b, a)).All(x => Math.Abs(x.First - x.Second) < 1e-9);
    }, iter: Runs);

    private static double[] Features(NameVocabulary vocabulary, PersonPrint a, PersonPrint b)
    {
        var features = new double[IdentityFeatures.Count];
        new PrintComparison(vocabulary, a).Compare(new RegisteredPrint(default, b.Pack(), b.Born, b.Precision, b.Sex, b.Governorate), features);
        return features;
    }

    // Compounds are taken apart once; their parts stay.
    private static IEnumerable<string> NameLettersOf(string word) => NameWords.Of(word).Select(w => w.Text);
}
