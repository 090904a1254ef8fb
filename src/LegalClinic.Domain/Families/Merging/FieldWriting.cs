using LegalClinic.Domain.Families.Fields;

namespace LegalClinic.Domain.Families.Merging;

/// <summary>Reads and writes what a decided difference is about, in either file.</summary>
internal sealed class FieldWriting(BothFiles files, PersonNames names)
{
    /// <summary>What the kept file says now, with its own names of people.</summary>
    public string ReadKept(DecidedDifference d) => d.About switch
    {
        DifferenceAbout.Household => Field(FileFields.OfHousehold, d).Read(files.Kept, p => p),
        DifferenceAbout.Person => Field(FileFields.OfPerson, d).Read(files.People.Single(p => p.Id.Value == d.KeptId), p => p),
        DifferenceAbout.Paper => FileFields.OfPaper(d.Field).Read(files.Papers.Single(h => h.Id.Value == d.KeptId), p => p),
        _ => FileFields.OfMarriage.Read(files.Marriages.Single(m => m.Id.Value == d.KeptId), p => p),
    };

    /// <summary>Writes into the kept file.</summary>
    public void WriteKept(DecidedDifference d, string text) => Write(d, FileSide.Kept, d.KeptId, text);

    /// <summary>Writes into the absorbed file a value that names people as the kept file does.</summary>
    public void WriteAbsorbed(DecidedDifference d, string text) => Write(d, FileSide.Absorbed, d.AbsorbedId, text);

    private void Write(DecidedDifference d, FileSide side, Guid id, string text)
    {
        Func<People.PersonId, People.PersonId> named = side == FileSide.Kept ? p => p : names.InAbsorbed;
        switch (d.About)
        {
            case DifferenceAbout.Household: Field(FileFields.OfHousehold, d).Write(files[side], text, named); break;
            case DifferenceAbout.Person: Field(FileFields.OfPerson, d).Write(files.People.Single(p => p.Id.Value == id), text, named); break;
            case DifferenceAbout.Paper: FileFields.OfPaper(d.Field).Write(files.Papers.Single(h => h.Id.Value == id), text, named); break;
            default: FileFields.OfMarriage.Write(files.Marriages.Single(m => m.Id.Value == id), text, named); break;
        }
    }

    private static FileField<T> Field<T>(IReadOnlyList<FileField<T>> fields, DecidedDifference d) => fields.Single(f => f.Code == d.Field);
}
