using LegalClinic.Domain.Documents;
using LegalClinic.Domain.Families.Fields;
using LegalClinic.Domain.Intakes;
using LegalClinic.Domain.Staff;

namespace LegalClinic.Domain.Families.Corrections;

public readonly record struct FieldEditId(Guid Value) : IEntityId;

/// <summary>
/// applied: it stands in the file; agreed: it stood there already, so that both stand by it; open: two people say different things and a person is asked;
/// decided: that person has.
/// </summary>
public enum FieldEditState { Applied, Agreed, Open, Decided }

/// <summary>What the person deciding chose: what stood in the file, what was to stand, or something else.</summary>
public enum FieldVerdict { Present, Proposed, Other }

/// <summary>Where an edit came from.</summary>
/// <param name="Batch">The correction it is part of: chosen by whoever made it, so that it is taken once.</param>
/// <param name="Intake">The form that was corrected; null for an edit in the file itself.</param>
public sealed record EditOrigin(FamilyId Family, Guid Batch, IntakeId? Intake, Stamp Author);

/// <summary>
/// One change of one field, with who made it. Nothing is written over what somebody else wrote meanwhile: then both values are kept, what stands goes on standing,
/// and a person decides.
/// </summary>
public sealed class FieldEdit : Aggregate<FieldEditId>
{
    private FieldEdit() { }

    public FamilyId FamilyId { get; private init; }
    public Guid Batch { get; private init; }

    /// <summary>Place within its correction, from 0.</summary>
    public int Place { get; private init; }
    public FieldSubject About { get; private init; }
    public Guid SubjectId { get; private init; }
    public string Field { get; private init; } = "";
    public string From { get; private init; } = "";
    public string To { get; private init; } = "";
    public FieldEditState State { get; private set; }
    public StaffId By { get; private init; }

    /// <summary>Instant in UTC by the server's clock.</summary>
    public DateTimeOffset At { get; private init; }
    public IntakeId? IntakeId { get; private init; }

    /// <summary>What stood in the file when it met another value; empty unless it did.</summary>
    public string Present { get; private init; } = "";

    /// <summary>Who had written that; null when it stood so since the file was opened.</summary>
    public StaffId? PresentBy { get; private init; }

    /// <summary>Instant in UTC.</summary>
    public DateTimeOffset? PresentAt { get; private init; }

    /// <summary>Sealed facts as the correction tells them, under the family's key; null for any other field.</summary>
    public byte[]? SealedTo { get; private init; }
    public FieldVerdict? Verdict { get; private set; }

    /// <summary>What stands since it was decided; empty before.</summary>
    public string Decided { get; private set; } = "";
    public StaffId? DecidedBy { get; private set; }

    /// <summary>Instant in UTC.</summary>
    public DateTimeOffset? DecidedAt { get; private set; }

    /// <summary>Reason as given.</summary>
    public string? Why { get; private set; }

    public FieldKey Key => new(About, SubjectId, Field);

    /// <summary>Takes a change in, or keeps it beside what stands.</summary>
    /// <param name="known">Edits of this file so far, for who wrote what stands.</param>
    public static FieldEdit Meet(FieldEditId id, int place, IFieldsOfFile file, FieldChange change, EditOrigin origin, IEnumerable<FieldEdit> known)
    {
        var present = file.Read(change.Key);
        var state = present == change.To ? FieldEditState.Agreed
            : present == change.From && file.MayTakeIn(change) && Written(file, change) ? FieldEditState.Applied
            : FieldEditState.Open;
        var last = known.Where(e => e.Key == change.Key && e.WrittenAt is not null).MaxBy(e => e.WrittenAt);
        var asks = state == FieldEditState.Open;
        return new FieldEdit
        {
            Id = id, FamilyId = origin.Family, Batch = origin.Batch, Place = place, About = change.Key.About, SubjectId = change.Key.SubjectId, Field = change.Key.Field,
            From = change.From, To = change.To, State = state, By = origin.Author.By, At = origin.Author.At, IntakeId = origin.Intake,
            Present = asks ? present : "", PresentBy = asks ? last?.WrittenBy : null, PresentAt = asks ? last?.WrittenAt : null,
        };
    }

    /// <summary>What somebody has written about a paper at the desk, so that whoever says something else of it later is shown his or her name.</summary>
    /// <param name="before">What stood there.</param>
    /// <returns>Null when it says what it said.</returns>
    public static FieldEdit? OfPaper(FieldEditId id, Holding paper, HoldingDetails before, Stamp author)
    {
        var (from, to) = (FileText.Of(before), FileText.Of(paper.Details));
        if (from == to) return null;
        var key = FieldKey.OfPaper(paper);
        return new FieldEdit
        {
            Id = id, FamilyId = paper.FamilyId, Batch = id.Value, About = key.About, SubjectId = key.SubjectId, Field = key.Field,
            From = from, To = to, State = FieldEditState.Applied, By = author.By, At = author.At,
        };
    }

    /// <summary>Sealed facts that a correction tells differently: what they say is never compared in the open, so a person is always asked.</summary>
    /// <param name="content">The facts as the correction tells them, under the family's key.</param>
    public static FieldEdit AskSealed(FieldEditId id, int place, FieldKey key, byte[] content, EditOrigin origin) => new()
    {
        Id = id, FamilyId = origin.Family, Batch = origin.Batch, Place = place, About = FieldSubject.Sealed, SubjectId = key.SubjectId, Field = key.Field,
        State = FieldEditState.Open, By = origin.Author.By, At = origin.Author.At, IntakeId = origin.Intake, SealedTo = content,
    };

    /// <summary>Decides which value stands, in the name of a person.</summary>
    /// <param name="key">The field where it stands now; another than the edit's when its file went on in another.</param>
    /// <param name="seen">What the person saw standing there.</param>
    /// <param name="other">The third value; null unless that was chosen.</param>
    /// <exception cref="DomainException"><c>field_edit.decided_already</c>; <c>field_edit.present_changed</c>: another value stands there than the person saw;
    /// <c>field_edit.no_third_value</c>: these are told, not typed; and what the file does not allow.</exception>
    public void Decide(FieldVerdict verdict, FieldKey key, string seen, string? other, IFieldsOfFile file, string why, Stamp stamp)
    {
        if (State != FieldEditState.Open) throw new DomainException("field_edit.decided_already");
        if (verdict == FieldVerdict.Other && (other is null || About is FieldSubject.Sealed or FieldSubject.Consent || Field == FieldKey.Member))
        {
            throw new DomainException("field_edit.no_third_value");
        }

        if (About != FieldSubject.Sealed)
        {
            var present = file.Read(key);
            if (present != seen) throw new DomainException("field_edit.present_changed");
            Decided = verdict switch { FieldVerdict.Present => present, FieldVerdict.Proposed => To, _ => other! };
            if (Decided != present) file.Write(key, Decided);
        }

        (State, Verdict, DecidedBy, DecidedAt, Why) = (FieldEditState.Decided, verdict, stamp.By, stamp.At, why);
        Changed();
    }

    private DateTimeOffset? WrittenAt => State switch { FieldEditState.Applied => At, FieldEditState.Decided => DecidedAt, _ => null };

    private StaffId? WrittenBy => State == FieldEditState.Applied ? By : DecidedBy;

    // What the file does not allow is no reason to lose the word: a person is asked.
    private static bool Written(IFieldsOfFile file, FieldChange change)
    {
        try
        {
            file.Write(change.Key, change.To);
            return true;
        }
        catch (DomainException)
        {
            return false;
        }
    }
}
