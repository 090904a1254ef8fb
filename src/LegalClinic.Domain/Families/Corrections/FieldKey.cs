using LegalClinic.Domain.Documents;

namespace LegalClinic.Domain.Families.Corrections;

/// <summary>What a field of a file belongs to.</summary>
public enum FieldSubject { Household, Person, Paper, Want, Marriage, Consent, Sealed }

/// <summary>Names one field of a file.</summary>
/// <param name="SubjectId">
/// The family for the household and its sealed facts; the person for everything else, the husband for a marriage; for other sealed facts the person, marriage or
/// paper they are about.
/// </param>
/// <param name="Field">
/// Code of the field. A paper or a want: its document type, with the second person named on it after a colon. A marriage: the wife. A consent: its purpose.
/// Sealed facts: their kind.
/// </param>
public sealed record FieldKey(FieldSubject About, Guid SubjectId, string Field)
{
    /// <summary>Longest code with its second person, in characters.</summary>
    public const int FieldMaxLength = 80;

    /// <summary>The person as a whole: somebody enters the file, or belongs to the household no longer.</summary>
    public const string Member = "member";

    /// <summary>What a member is to the head, and whether he or she lives with the family.</summary>
    public const string Membership = "membership";

    /// <summary>Stands between the document type and the second person named on a paper.</summary>
    internal const char SecondPerson = ':';

    /// <summary>What is written about a paper, or what it is wanted for.</summary>
    public static FieldKey OfPaper(Holding paper, FieldSubject about = FieldSubject.Paper) =>
        new(about, paper.PersonId.Value, paper.OtherPersonId is { } other ? $"{paper.DocumentType}{SecondPerson}{other.Value}" : paper.DocumentType);
}

/// <summary>What somebody changed, against what he or she had seen.</summary>
/// <param name="From">The value that was seen: JSON with codes; <c>null</c> for nothing.</param>
/// <param name="To">The value that is to stand, in the same form.</param>
public sealed record FieldChange(FieldKey Key, string From, string To)
{
    /// <summary>How nothing is written.</summary>
    public const string Nothing = "null";

    /// <summary>Longest value in characters: more than the longest list of contacts.</summary>
    public const int ValueMaxLength = 20_000;
}

/// <summary>A file whose fields are read and written as text.</summary>
public interface IFieldsOfFile
{
    /// <summary>What stands there now; <c>null</c> for nothing.</summary>
    string Read(FieldKey key);

    /// <summary>True when a change may be written without a person deciding, as far as the kind of field goes.</summary>
    bool MayTakeIn(FieldChange change);

    /// <summary>Writes a value.</summary>
    /// <exception cref="DomainException">The file does not allow it, such as somebody's being the own father.</exception>
    void Write(FieldKey key, string value);
}
