namespace LegalClinic.Domain.People.Identity;

/// <summary>How two birth dates agree, from the same day to decades apart (domain.md 9.3).</summary>
public enum BirthLevel
{
    NotKnown,
    SameDay,
    DayAndMonthSwapped,
    SameYearNearlySameDay,
    SameYearOtherDay,
    OtherYearSameDay,
    OtherYearNearlySameDay,
    SameMonth,
    SameYear,
    OneYearApart,
    UpToThreeYearsApart,
    DecadeApart,
    DigitsSwapped,
    UpToEightYearsApart,
    Further,
}

/// <summary>Compares birth dates by what is known of them.</summary>
public static class BirthAgreement
{
    private const int Few = 3;
    private const int Several = 8;

    /// <summary>True when the day is known. The registers write 1 July or 1 January when only the year is (domain.md 9.3).</summary>
    public static bool IsExact(DateOnly date, DatePrecision precision) => precision == DatePrecision.Day && !(date.Day == 1 && date.Month is 1 or 7);

    /// <summary>How two dates agree; the order does not matter.</summary>
    public static BirthLevel Of(DateOnly? a, DatePrecision precisionA, DateOnly? b, DatePrecision precisionB)
    {
        if (a is not { } x || b is not { } y) return BirthLevel.NotKnown;
        if (IsExact(x, precisionA) && IsExact(y, precisionB))
        {
            if (x == y) return BirthLevel.SameDay;
            if (x.Year == y.Year) return OfOneYear(x, y);
            if (x.Month == y.Month && x.Day == y.Day) return BirthLevel.OtherYearSameDay;
            if (Math.Abs(x.Year - y.Year) <= Few && Math.Abs(x.DayOfYear - y.DayOfYear) <= Few) return BirthLevel.OtherYearNearlySameDay;
        }

        if (x.Year != y.Year) return OfYears(x.Year, y.Year);
        return HasMonth(x, precisionA) && HasMonth(y, precisionB) && x.Month == y.Month ? BirthLevel.SameMonth : BirthLevel.SameYear;
    }

    private static bool HasMonth(DateOnly date, DatePrecision precision) => precision == DatePrecision.Month || IsExact(date, precision);

    private static BirthLevel OfOneYear(DateOnly x, DateOnly y)
    {
        if (x.Day == y.Month && x.Month == y.Day) return BirthLevel.DayAndMonthSwapped;
        return x.Month == y.Month || x.Day == y.Day || Math.Abs(x.DayNumber - y.DayNumber) <= Few ? BirthLevel.SameYearNearlySameDay : BirthLevel.SameYearOtherDay;
    }

    private static BirthLevel OfYears(int x, int y)
    {
        var apart = Math.Abs(x - y);
        if (apart == 1) return BirthLevel.OneYearApart;
        if (apart <= Few) return BirthLevel.UpToThreeYearsApart;
        if (apart is 10 or 20) return BirthLevel.DecadeApart;
        if (x / 100 == y / 100 && x % 10 == y / 10 % 10 && y % 10 == x / 10 % 10) return BirthLevel.DigitsSwapped;
        return apart <= Several ? BirthLevel.UpToEightYearsApart : BirthLevel.Further;
    }
}
