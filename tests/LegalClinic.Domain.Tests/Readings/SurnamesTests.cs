using LegalClinic.Domain.Readings;

namespace LegalClinic.Domain.Tests.Readings;

public sealed class SurnamesTests
{
    [TestCase("أحمد علي الجبوري", "الجبوري")]
    [TestCase("أحمد علي الجبوري", "جبوري")]
    [TestCase("احمد علي جبوري", "الجبورى")]
    [TestCase("Ahmed Ali al-Jubouri", "Jubouri")]
    [TestCase("Ahmed Jubouri", "Al-Jubouri")]
    [TestCase("هێمن عەلی بارزانی", "البارزاني")]
    public void The_same_surname_is_found_in_other_spellings(string reader, string surname)
    {
        Assert.That(Surnames.Bears(reader, [null, surname]), Is.True);
    }

    [TestCase("أحمد علي الجبوري", "الجبور")]
    [TestCase("أحمد الجبوري علي", "الجبوري")]
    [TestCase("الجبوري", "الجبوري")]
    [TestCase("أحمد ال", "ال")]
    [TestCase("Ahmed Ali", "Jubouri")]
    public void Another_word_is_not(string reader, string surname)
    {
        Assert.That(Surnames.Bears(reader, [surname]), Is.False);
    }

    [Test]
    public void A_family_without_a_surname_is_nobodys_own()
    {
        Assert.That(Surnames.Bears("أحمد علي الجبوري", [null, ""]), Is.False);
    }

    [TestCase("Ahmed Ali al-Jubouri", "Jubouri")]
    [TestCase("Ahmed", null)]
    [TestCase(null, null)]
    public void The_surname_of_a_Latin_name_is_its_last_word(string? name, string? surname)
    {
        Assert.That(Surnames.OfLatin(name), Is.EqualTo(surname));
    }
}
