using LegalClinic.Domain.People;

namespace LegalClinic.Domain.Tests.People;

public sealed class BirthDateTests
{
    [TestCase("2020-06-10", "2026-06-09", 5)]
    [TestCase("2020-06-10", "2026-06-10", 6)]
    [TestCase("2020-06-10", "2026-06-11", 6)]
    [TestCase("2020-02-29", "2026-02-27", 5)]
    [TestCase("2020-02-29", "2026-02-28", 6, Description = "born on a leap day: in other years counted from the 28th")]
    [TestCase("2020-02-29", "2028-02-28", 7)]
    [TestCase("2020-02-29", "2028-02-29", 8)]
    [TestCase("1996-07-01", "2026-06-30", 29, Description = "a year alone counts from 1 July")]
    [TestCase("2026-11-23", "2026-11-23", 0)]
    public void A_year_is_full_on_the_birthday(string born, string day, int expected)
    {
        Assert.That(Born(born).AgeOn(DateOnly.Parse(day)), Is.EqualTo(expected));
    }

    [Test]
    public void Nobody_has_an_age_before_birth_or_without_a_date()
    {
        Assert.That(Born("2026-11-24").AgeOn(new DateOnly(2026, 11, 23)), Is.Null);
        Assert.That(new BirthDate().AgeOn(new DateOnly(2026, 11, 23)), Is.Null);
    }

    private static BirthDate Born(string day) => new() { Date = DateOnly.Parse(day) };
}
