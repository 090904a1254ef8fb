using LegalClinic.Domain.Staff;

namespace LegalClinic.Domain.Families;

/// <summary>Somebody compared two files that look like one family and decided that they are two.</summary>
public sealed class FilesApart
{
    private FilesApart() { }

    /// <summary>The file whose identifier is the lower one.</summary>
    public FamilyId First { get; private init; }
    public FamilyId Second { get; private init; }
    public StaffId By { get; private init; }

    /// <summary>Instant in UTC.</summary>
    public DateTimeOffset At { get; private init; }

    /// <summary>Keeps two files apart.</summary>
    /// <exception cref="DomainException"><c>family.same_file</c>: both are one file.</exception>
    public static FilesApart Of(FamilyId one, FamilyId other, Stamp stamp)
    {
        if (one == other) throw new DomainException("family.same_file");
        var (first, second) = one.Value.CompareTo(other.Value) < 0 ? (one, other) : (other, one);
        return new FilesApart { First = first, Second = second, By = stamp.By, At = stamp.At };
    }
}
