using LegalClinic.Domain.Applications;
using LegalClinic.Domain.Cases;
using LegalClinic.Domain.Documents;
using LegalClinic.Domain.People;

namespace LegalClinic.Application.Pathways;

/// <summary>How one person stands with one document.</summary>
public enum CellState
{
    Unknown, Held, Expired, Damaged, Lost, NeverHad, Confiscated, HeldByOther, CopyOnly, PhotoOnly, IssuedNonState,
    RegisteredNotCollected, InProcess, Obtained, NotApplicable,
}

/// <summary>One cell of the matrix.</summary>
/// <param name="Details">What is written down about the paper; null when nothing was.</param>
/// <param name="Term">Until when the paper is valid; null when that is not known or nobody holds it.</param>
/// <param name="Version">Of the holding; 0 when nothing was written down.</param>
/// <param name="Scans">Pictures of the paper.</param>
/// <param name="Application">The application that works on it; null when none does.</param>
/// <param name="Step">Where it stands in the pathway; null when the pathway does not lead to it.</param>
public sealed record MatrixCellDto(
    PersonId PersonId, string DocumentType, CellState State, HoldingId? HoldingId, int Version, HoldingDetails? Details, PaperTerm? Term,
    bool Wanted, DateOnly? NeededBy, IReadOnlyList<MatrixScanDto> Scans, MatrixApplicationDto? Application,
    CellStepDto? Step);

/// <summary>A picture of a paper.</summary>
public sealed record MatrixScanDto(ScanId Id, int Version);

/// <summary>The application that works on a cell.</summary>
public sealed record MatrixApplicationDto(
    DocumentApplicationId Id, CaseId CaseId, string CaseNumber, ApplicationStatus Status, DateOnly? SubmittedOn, string? ReceiptNumber);

/// <summary>Finds the cells of a family's matrix in its sheet.</summary>
internal sealed class MatrixCells
{
    private readonly DateOnly _today;
    private readonly CellSteps _steps;
    private readonly Dictionary<(Guid, string), SheetHolding> _holdings;
    private readonly Dictionary<(Guid, string), SheetApplication> _applications;
    private readonly ILookup<Guid, SheetScan> _scans;
    private readonly IReadOnlyDictionary<string, PaperValidity> _validities;

    public MatrixCells(FamilySheet sheet, CellSteps steps, IReadOnlyDictionary<string, PaperValidity> validities, DateOnly today)
    {
        (_steps, _validities, _today) = (steps, validities, today);
        _holdings = sheet.Holdings.GroupBy(h => (h.PersonId, h.DocumentType)).ToDictionary(g => g.Key, g => g.First());
        // The newest application that still means something: of an open case before one of a closed case.
        _applications = sheet.Applications.Where(a => a.Status != ApplicationStatus.Withdrawn)
            .GroupBy(a => (a.PersonId, a.DocumentType))
            .ToDictionary(g => g.Key, g => g.OrderBy(a => a.CaseStatus == CaseStatus.Closed).ThenByDescending(a => a.Id).First());
        _scans = sheet.Scans.ToLookup(s => s.HoldingId);
    }

    /// <summary>The cell of a person and a document type.</summary>
    public MatrixCellDto Cell(PersonId person, string type)
    {
        var holding = _holdings.GetValueOrDefault((person.Value, type));
        var application = _applications.GetValueOrDefault((person.Value, type));
        return new MatrixCellDto(
            person, type, State(holding, application), holding is null ? null : new HoldingId(holding.Id), holding?.Version ?? 0,
            holding?.Details(), holding is null ? null : PaperTerm.Of(holding.Details(), _validities.GetValueOrDefault(type), _today),
            holding?.WantPurpose is not null, holding?.WantNeededBy,
            holding is null ? [] : [.. _scans[holding.Id].Select(s => new MatrixScanDto(new ScanId(s.Id), s.Version))],
            application is null ? null : new MatrixApplicationDto(new DocumentApplicationId(application.Id), new CaseId(application.CaseId),
                application.CaseNumber, application.Status, application.SubmittedOn, application.ReceiptNumber),
            _steps.Find(person, type));
    }

    private CellState State(SheetHolding? holding, SheetApplication? application)
    {
        if (application is { Status: ApplicationStatus.Preparing or ApplicationStatus.Submitted or ApplicationStatus.Waiting })
        {
            return CellState.InProcess;
        }

        if (application?.OutcomeCode is OutcomeCode.Obtained or OutcomeCode.ObtainedCorrected or OutcomeCode.JudgmentFavourable
            && holding?.DetailsState is null or HoldingState.HasValid)
        {
            return CellState.Obtained;
        }

        return holding is { DetailsState: HoldingState.HasValid, DetailsExpiresOn: { } end } && end < _today
            ? CellState.Expired
            : Of(holding?.DetailsState ?? HoldingState.Unknown);
    }

    private static CellState Of(HoldingState state) => state switch
    {
        HoldingState.HasValid => CellState.Held,
        HoldingState.HasExpired => CellState.Expired,
        HoldingState.Damaged => CellState.Damaged,
        HoldingState.Lost => CellState.Lost,
        HoldingState.NeverHad => CellState.NeverHad,
        HoldingState.Confiscated => CellState.Confiscated,
        HoldingState.HeldByOther => CellState.HeldByOther,
        HoldingState.CopyOnly => CellState.CopyOnly,
        HoldingState.PhotoOnly => CellState.PhotoOnly,
        HoldingState.IssuedNonState => CellState.IssuedNonState,
        HoldingState.RegisteredNotCollected => CellState.RegisteredNotCollected,
        HoldingState.AppliedWaiting => CellState.InProcess,
        HoldingState.NotApplicable => CellState.NotApplicable,
        _ => CellState.Unknown,
    };
}
