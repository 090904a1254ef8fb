using LegalClinic.Application.Persistence;
using LegalClinic.Domain.Cases;
using LegalClinic.Domain.Families;
using LegalClinic.Domain.Families.Merging;
using LegalClinic.Domain.People;

namespace LegalClinic.Application.Families.Merging;

/// <summary>Two files side by side.</summary>
/// <param name="Proposed">Pairs that are probable; nothing is decided by them.</param>
/// <param name="Pairs">The pairs by which the fields were compared.</param>
/// <param name="Differences">What the two files say differently; each takes a decision.</param>
/// <param name="Same">What both say in the same way, empty fields left out.</param>
public sealed record FilesCompared(
    FileInComparison Kept, FileInComparison Other, IReadOnlyList<ProposedPair> Proposed, IReadOnlyList<SamePerson> Pairs,
    IReadOnlyList<ComparedField> Differences, IReadOnlyList<ComparedField> Same);

/// <summary>One of two files side by side.</summary>
/// <param name="People">Members first.</param>
public sealed record FileInComparison(
    FamilyId Id, string Number, int Version, DateOnly ReceivedOn, PersonId HeadId, IReadOnlyList<PersonInComparison> People, int Papers, int Cases);

/// <summary>A person of one of two files side by side.</summary>
public sealed record PersonInComparison(
    PersonId Id, string Name, string? MotherGiven, Sex Sex, DateOnly? BornOn, DatePrecision BirthPrecision, Relation? Relation);

/// <summary>A field of both files.</summary>
/// <param name="Field">Code of the field; for a paper its document type.</param>
/// <param name="Kept">Value of the kept file as JSON text, with codes.</param>
/// <param name="Other">Value of the other file in the same form, people under the names of the kept file.</param>
/// <param name="PersonId">The person of the kept file it is about; null for the household and marriages.</param>
public sealed record ComparedField(DifferenceAbout About, Guid KeptId, string Field, string Kept, string Other, PersonId? PersonId);

/// <summary>A merge after a step.</summary>
/// <param name="Version">Version of the kept file.</param>
public sealed record FileMergeState(FileMergeId Id, FamilyId KeptId, FamilyId AbsorbedId, int Version) : IVersioned;

/// <summary>A file that was merged with another, as one line of a family's history.</summary>
/// <param name="Absorbed">True when this file went on in the other.</param>
/// <param name="MergedBy">Name of the person who did it.</param>
/// <param name="SplitAt">Instant in UTC; null while the two are one.</param>
public sealed record FileMergeRow(
    FileMergeId Id, bool Absorbed, FamilyId OtherId, string OtherNumber, string MergedBy, DateTimeOffset MergedAt, string Why,
    string? SplitBy, DateTimeOffset? SplitAt, string? SplitWhy);

/// <summary>A merge with everything that was decided and everything done since.</summary>
/// <param name="Version">Version of the kept file.</param>
/// <param name="AbsorbedVersion">Version of the absorbed file.</param>
/// <param name="Since">What was made or changed since, while the merge stands.</param>
/// <param name="CanSplit">True when the person asking may undo it now.</param>
public sealed record FileMergeDto(
    FileMergeId Id, FamilyId KeptId, string KeptNumber, int Version, FamilyId AbsorbedId, string AbsorbedNumber, int AbsorbedVersion,
    string MergedBy, DateTimeOffset MergedAt, string Why, string? SplitBy, DateTimeOffset? SplitAt, string? SplitWhy,
    IReadOnlyList<DecidedField> Decided, IReadOnlyList<SinceRow> Since, bool CanSplit) : IVersioned;

/// <summary>What was decided about a field; both values are kept.</summary>
public sealed record DecidedField(DifferenceAbout About, Guid KeptId, string Field, string Kept, string Other, FileSide Chosen, string? PersonName);

/// <summary>Something made or changed since the merge.</summary>
/// <param name="Default">The file it goes to when nothing is said.</param>
/// <param name="IsFree">False when it must follow its person.</param>
public sealed record SinceRow(
    SinceKind Kind, Guid Id, string Field, string? PersonName, CaseId? CaseId, string? CaseNumber, string Text, FileSide Default, bool IsFree);
