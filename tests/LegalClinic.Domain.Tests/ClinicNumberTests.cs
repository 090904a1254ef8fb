using CsCheck;

namespace LegalClinic.Domain.Tests;

public sealed class ClinicNumberTests
{
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static readonly Gen<int> Numbers = Gen.Int[0, ClinicNumber.Count - 1];

    [TestCase(0, "F-00000-0")]
    [TestCase(36, "F-00014-C")]
    [TestCase(37, "F-00015-E")]
    [TestCase(ClinicNumber.Count - 1, "F-ZZZZZ-1")]
    public void A_number_has_its_prefix_five_characters_and_a_check_digit(int value, string expected)
    {
        Assert.That(ClinicNumber.Format('F', value), Is.EqualTo(expected));
    }

    [TestCase(-1)]
    [TestCase(ClinicNumber.Count)]
    public void There_is_no_number_beyond_the_range(int value)
    {
        Assert.That(() => ClinicNumber.Format('F', value), Throws.InstanceOf<ArgumentOutOfRangeException>());
    }

    [Test]
    public void Every_number_is_valid_in_either_case_and_fits_its_column()
    {
        Numbers.Sample(value =>
        {
            var text = ClinicNumber.Format('C', value);
            return ClinicNumber.IsValid(text) && ClinicNumber.IsValid(text.ToLowerInvariant()) && text.Length <= ClinicNumber.MaxLength;
        });
    }

    [Test]
    public void Two_numbers_are_never_the_same()
    {
        Gen.Select(Numbers, Numbers).Sample((a, b) => (a == b) == (ClinicNumber.Format('C', a) == ClinicNumber.Format('C', b)));
    }

    [Test]
    public void One_wrong_character_is_always_noticed()
    {
        Gen.Select(Numbers, Gen.OneOf(Gen.Int[2, 6], Gen.Const(8)), Gen.Int[0, 31]).Sample((value, place, digit) =>
        {
            var right = ClinicNumber.Format('I', value);
            var wrong = right.ToCharArray();
            wrong[place] = Alphabet[digit];
            return new string(wrong) == right || !ClinicNumber.IsValid(new string(wrong));
        });
    }

    [Test]
    public void Two_neighbours_in_the_wrong_order_are_always_noticed()
    {
        Gen.Select(Numbers, Gen.Int[0, 3]).Sample((value, place) =>
        {
            var right = ClinicNumber.Format('I', value);
            var wrong = right.ToCharArray();
            (wrong[place + 2], wrong[place + 3]) = (wrong[place + 3], wrong[place + 2]);
            return new string(wrong) == right || !ClinicNumber.IsValid(new string(wrong));
        });
    }

    [TestCase("")]
    [TestCase("F-00000")]
    [TestCase("F-0000-0")]
    [TestCase("F-0000I-0")]
    [TestCase("F-0000U-0")]
    [TestCase("F_00000-0")]
    [TestCase("F-00000-00")]
    public void What_has_not_the_form_of_a_number_is_none(string text)
    {
        Assert.That(ClinicNumber.IsValid(text), Is.False);
    }
}
