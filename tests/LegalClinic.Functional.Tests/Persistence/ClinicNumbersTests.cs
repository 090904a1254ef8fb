using LegalClinic.Domain;
using LegalClinic.Infrastructure.Persistence;
using LegalClinic.Infrastructure.Sealing;

namespace LegalClinic.Functional.Tests.Persistence;

public sealed class ClinicNumbersTests
{
    private static readonly byte[] Key = new MasterKey([.. Enumerable.Range(1, 32).Select(i => (byte)i)]).Derive("numbers-C");

    [Test]
    public void No_number_comes_twice()
    {
        const int Many = 200_000;

        var scrambled = Enumerable.Range(0, Many).Select(i => ClinicNumbers.Scramble(i, Key)).ToHashSet();

        Assert.That(scrambled, Has.Count.EqualTo(Many));
        Assert.That(scrambled.Min(), Is.Not.Negative);
        Assert.That(scrambled.Max(), Is.LessThan(ClinicNumber.Count));
    }

    [Test]
    public void The_ends_of_the_range_stay_in_the_range()
    {
        int[] ends = [0, 1, ClinicNumber.Count - 2, ClinicNumber.Count - 1];

        Assert.That(ends.Select(i => ClinicNumbers.Scramble(i, Key)), Is.Unique.And.All.InRange(0, ClinicNumber.Count - 1));
    }

    [Test]
    public void Neighbours_do_not_look_alike()
    {
        var near = Enumerable.Range(0, 1000).Count(i => Math.Abs(ClinicNumbers.Scramble(i, Key) - ClinicNumbers.Scramble(i + 1, Key)) < 1000);

        Assert.That(near, Is.LessThan(10));
    }
}
