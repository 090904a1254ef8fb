using LegalClinic.Domain.People.Names;

namespace LegalClinic.Domain.Tests.People.Names;

/// <summary>Spellings of one name come close together, different names stay apart.</summary>
public sealed class NameWordsTests
{
    [TestCase("عبد الرحمن", "عبدالرحمن")]
    [TestCase("Abd al-Rahman", "Abdulrahman")]
    [TestCase("صلاح الدين", "صلاحالدين")]
    [TestCase("عبد ربه", "عبدربه")]
    [TestCase("محمّد", "محـــمد")]
    [TestCase("علي", "علی")]
    [TestCase("علي", "\u200Fعلي\u200E")]
    [TestCase("فاطمة", "فاطمة")]
    public void Two_spellings_become_the_same_words(string one, string other) =>
        Assert.That(Sounds(one), Is.EqualTo(Sounds(other)));

    [TestCase("Mohammed", "Muhammad")]
    [TestCase("Mohamad", "محمد")]
    [TestCase("Hussein", "Husain")]
    [TestCase("Hussein", "حسين")]
    [TestCase("حوسێن", "حسين")]
    [TestCase("فاطمه", "فاطمة")]
    [TestCase("ئەحمەد", "أحمد")]
    [TestCase("ئه‌حمه‌د", "ئەحمەد")]
    [TestCase("Kerim", "كريم")]
    [TestCase("کەریم", "كريم")]
    [TestCase("Khalid", "خالد")]
    [TestCase("Yousif", "يوسف")]
    [TestCase("الجبوري", "Jubouri")]
    public void Spellings_of_one_name_lie_near(string one, string other) =>
        Assert.That(Share(one, other), Is.LessThan(0.27));

    [TestCase("محمد", "محمود")]
    [TestCase("علي", "عمر")]
    [TestCase("زينب", "زهراء")]
    [TestCase("Ahmed", "Hamid")]
    public void Different_names_lie_apart(string one, string other) =>
        Assert.That(Share(one, other), Is.GreaterThan(0.05));

    [TestCase("عبد الله محمد", 2)]
    [TestCase("أبو بكر جاسم", 2)]
    [TestCase("نور الدين علي حسن", 3)]
    [TestCase("محمد علي", 2)]
    [TestCase("", 0)]
    [TestCase("؟!،", 0)]
    public void A_compound_is_one_name(string text, int names) => Assert.That(NameWords.Groups(text), Has.Count.EqualTo(names));

    private static double Share(string one, string other) => NameWord.Gap(NameWords.Of(one)[0], NameWords.Of(other)[0], SoundDistance.Presumed).Share;

    private static IEnumerable<string> Sounds(string text) => NameWords.Of(text).Select(w => w.Sounds[0]);
}
