using LegalClinic.Application.Audit;
using LegalClinic.Application.Persistence;
using LegalClinic.Domain.Audit;
using LegalClinic.Domain.Documents;
using LegalClinic.Domain.Families;
using LegalClinic.Domain.People;
using LegalClinic.Domain.Staff;
using Mediator;

namespace LegalClinic.Application.Pathways;

/// <summary>Every member of a family and every document: what is held, lacks, is under way, and what stands in front of it.</summary>
/// <param name="Language">Language of the names of steps.</param>
public sealed record GetFamilyMatrix(FamilyId Id, ClinicLanguage Language) : IQuery<FamilyMatrixDto>, IAudited
{
    public AuditEntry AuditOf() => AuditEntry.Read(AuditPart.Matrix, Id);
}

/// <summary>The matrix of a family.</summary>
/// <param name="DocumentTypes">Codes of the columns: what is wanted or applied for first, then what most families need.</param>
/// <param name="Cells">Row by row; every person has a cell in every column.</param>
public sealed record FamilyMatrixDto(
    FamilyId Id, string Number, IReadOnlyList<MatrixPersonDto> People, IReadOnlyList<string> DocumentTypes, IReadOnlyList<MatrixCellDto> Cells);

/// <summary>A row of the matrix.</summary>
/// <param name="Age">Whole years today; null when no birth date is known.</param>
public sealed record MatrixPersonDto(PersonId Id, string Name, Relation? Relation, Sex Sex, int? Age, bool LivesWithFamily);

public sealed class GetFamilyMatrixHandler(FamilyRecords records, FamilyPathways pathways, IReferenceData reference, TimeProvider time)
    : IQueryHandler<GetFamilyMatrix, FamilyMatrixDto>
{
    // What nearly every family of the clinic is asked for (domain.md 1.1); further columns come with what the family has.
    private static readonly string[] Always = ["UNID", "BIRTH_CERT", "BIRTH_PROOF", "MARR_RATIF", "REG_EXTRACT", "PDS", "HOUSING"];

    public async ValueTask<FamilyMatrixDto> Handle(GetFamilyMatrix query, CancellationToken ct)
    {
        var family = await records.ReadAsync(query.Id, ct);
        var today = time.Today();
        var people = People(family.Sheet, family.Record.HeadId, today);
        var columns = Columns(family.Sheet);
        var cells = new MatrixCells(family.Sheet, CellSteps.Of(pathways.TryCompute(family), query.Language), reference.PaperValidities, today);
        return new FamilyMatrixDto(family.Id, family.Number, people, columns,
            [.. people.SelectMany(_ => columns, (person, type) => cells.Cell(person.Id, type))]);
    }

    private static List<MatrixPersonDto> People(FamilySheet sheet, PersonId head, DateOnly today)
    {
        var members = sheet.Members.Where(m => m.Until is null).ToDictionary(m => m.PersonId);
        return
        [
            .. sheet.People
                .Select(p => (Person: p, Member: members.GetValueOrDefault(p.Id)))
                .OrderByDescending(x => x.Person.Id == head.Value)
                .ThenByDescending(x => x.Member?.LivesWithFamily ?? false)
                .ThenBy(x => x.Member?.Relation)
                .ThenBy(x => x.Person.BirthDate)
                .ThenBy(x => x.Person.Id)
                .Select(x => new MatrixPersonDto(new PersonId(x.Person.Id), x.Person.Name(), x.Member?.Relation, x.Person.Sex,
                    new BirthDate { Date = x.Person.BirthDate, Precision = x.Person.BirthPrecision }.AgeOn(today), x.Member?.LivesWithFamily ?? false)),
        ];
    }

    private List<string> Columns(FamilySheet sheet)
    {
        var worked = sheet.Holdings.Where(h => h.WantPurpose is not null).Select(h => h.DocumentType)
            .Concat(sheet.Applications.Select(a => a.DocumentType)).ToHashSet(StringComparer.Ordinal);
        var shown = sheet.Holdings.Where(h => h.DetailsState != HoldingState.NotApplicable || h.WantPurpose is not null).Select(h => h.DocumentType)
            .Concat(worked).Concat(Always).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. reference.DocumentTypes.Keys.Where(shown.Contains)
                .OrderByDescending(worked.Contains)
                .ThenBy(code => Array.IndexOf(Always, code) is var i and >= 0 ? i : int.MaxValue)
                .ThenBy(code => code, StringComparer.Ordinal),
        ];
    }
}
