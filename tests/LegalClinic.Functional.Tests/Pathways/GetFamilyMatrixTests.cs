using LegalClinic.Api.Applications;
using LegalClinic.Api.Documents;
using LegalClinic.Application.Documents;
using LegalClinic.Application.Families;
using LegalClinic.Application.Pathways;
using LegalClinic.Domain.Applications;
using LegalClinic.Domain.Documents;
using LegalClinic.Domain.Families;
using LegalClinic.Functional.Tests.Testing;
using LegalClinic.Infrastructure.Persistence;
using Microsoft.Extensions.DependencyInjection;

namespace LegalClinic.Functional.Tests.Pathways;

public sealed class GetFamilyMatrixTests : ClinicTests
{
    private readonly StatementCount _statements = new();

    protected override void Configure(IServiceCollection services) =>
        services.ConfigureDbContext<ClinicDbContext>(options => options.AddInterceptors(_statements));

    [Test]
    public async Task The_whole_matrix_is_read_in_two_statements()
    {
        var found = await Steps.AssignAsync();
        await MatrixAsync(found.FamilyId);

        var before = _statements.Count;
        await MatrixAsync(found.FamilyId);

        Assert.That(_statements.Count - before, Is.EqualTo(2));
    }

    [Test]
    public async Task Every_member_has_a_cell_for_every_document()
    {
        var found = await Steps.AssignAsync();

        var matrix = await MatrixAsync(found.FamilyId);

        Assert.That(matrix.People.Select(p => p.Id), Is.EquivalentTo(found.People.Select(p => p.Id)));
        Assert.That(matrix.Cells, Has.Count.EqualTo(matrix.People.Count * matrix.DocumentTypes.Count));
        Assert.That(matrix.Cells.Select(c => (c.PersonId, c.DocumentType)), Is.Unique);
        Assert.That(matrix.DocumentTypes, Does.Contain("UNID").And.Contain("BIRTH_PROOF"));
    }

    [TestCase(HoldingState.HasValid, CellState.Held)]
    [TestCase(HoldingState.HasExpired, CellState.Expired)]
    [TestCase(HoldingState.Damaged, CellState.Damaged)]
    [TestCase(HoldingState.Lost, CellState.Lost)]
    [TestCase(HoldingState.NeverHad, CellState.NeverHad)]
    [TestCase(HoldingState.Confiscated, CellState.Confiscated)]
    [TestCase(HoldingState.HeldByOther, CellState.HeldByOther)]
    [TestCase(HoldingState.CopyOnly, CellState.CopyOnly)]
    [TestCase(HoldingState.PhotoOnly, CellState.PhotoOnly)]
    [TestCase(HoldingState.IssuedNonState, CellState.IssuedNonState)]
    [TestCase(HoldingState.RegisteredNotCollected, CellState.RegisteredNotCollected)]
    [TestCase(HoldingState.AppliedWaiting, CellState.InProcess)]
    [TestCase(HoldingState.NotApplicable, CellState.NotApplicable)]
    [TestCase(HoldingState.Unknown, CellState.Unknown)]
    public async Task A_cell_changed_in_place_shows_what_was_written(HoldingState written, CellState shown)
    {
        var found = await Steps.AssignAsync();
        var details = new HoldingDetails
        {
            State = written, Number = "77", IssuedOn = TestClock.Today.AddYears(-1), IssuedAt = "تلعفر", IssuedPlaceCode = "IQG15",
            NameAsWritten = "اميره", ReasonMissing = MissingReason.Destroyed, LostWhere = "الموصل", LostWhen = "2016", LostHow = "في الطريق",
        };

        await Lawyer.PutAsync<HoldingDto>(Address(found.FamilyId, found.People[0].Id.Value, "HOUSING"), new RecordHoldingBody(details), version: 0);

        var cell = Cell(await MatrixAsync(found.FamilyId), found.People[0].Id.Value, "HOUSING");
        Assert.That((cell.State, cell.Details, cell.Version > 0), Is.EqualTo((shown, details, true)));
    }

    [Test]
    public async Task A_paper_past_its_last_day_is_expired_without_anybody_writing_it_down()
    {
        var found = await Steps.AssignAsync();
        var details = new HoldingDetails { State = HoldingState.HasValid, ExpiresOn = TestClock.Today.AddDays(-1) };

        await Lawyer.PutAsync<HoldingDto>(Address(found.FamilyId, found.People[0].Id.Value, "HOUSING"), new RecordHoldingBody(details), version: 0);

        Assert.That(Cell(await MatrixAsync(found.FamilyId), found.People[0].Id.Value, "HOUSING").State, Is.EqualTo(CellState.Expired));
    }

    [Test]
    public async Task What_is_applied_for_is_in_process_and_then_obtained()
    {
        var active = await Steps.ActivateAsync();
        var application = active.Applications.Single(a => a.DocumentType == "UNID");

        var filed = await Steps.FileAsync(application);
        var inProcess = Cell(await MatrixAsync(active.FamilyId), application.PersonId.Value, "UNID");
        await Steps.DecideAsync(filed, new RecordOutcomeBody(OutcomeCode.Obtained, TestClock.Today, "201699000001"));
        var obtained = Cell(await MatrixAsync(active.FamilyId), application.PersonId.Value, "UNID");

        Assert.That((inProcess.State, inProcess.Application?.Id, inProcess.Application?.CaseNumber), Is.EqualTo((CellState.InProcess, application.Id, active.Number)));
        Assert.That((obtained.State, obtained.Details?.Number), Is.EqualTo((CellState.Obtained, "201699000001")));
    }

    [Test]
    public async Task Pictures_of_a_paper_stand_in_its_cell()
    {
        var found = await Steps.AssignAsync();
        var holding = (await Lawyer.GetAsync<FamilyDto>($"/api/families/{found.FamilyId.Value}")).Value.Holdings[0];
        byte[] picture = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

        var added = await Lawyer.PutAsync<ScanDto>($"/api/holdings/{holding.Id.Value}/scans/{Guid.CreateVersion7()}", picture);

        var cell = Cell(await MatrixAsync(found.FamilyId), holding.PersonId.Value, holding.DocumentType);
        Assert.That(cell.Scans, Is.EqualTo(new[] { new MatrixScanDto(added.Value.Id, added.Value.Version) }));
    }

    [Test]
    public async Task A_family_of_somebody_elses_case_has_no_matrix()
    {
        var found = await Steps.AssignAsync();
        var colleague = await Clinic.AsAsync("lawyer.duh");

        var answer = await colleague.GetAsync<FamilyMatrixDto>($"/api/families/{found.FamilyId.Value}/matrix?language=en");

        Assert.That(answer.ToString(), Is.EqualTo("404 family.not_found"));
    }

    private static string Address(FamilyId family, Guid person, string type) => $"/api/families/{family.Value}/people/{person}/holdings/{type}";

    private static MatrixCellDto Cell(FamilyMatrixDto matrix, Guid person, string type) =>
        matrix.Cells.Single(c => c.PersonId.Value == person && c.DocumentType == type);

    private async Task<FamilyMatrixDto> MatrixAsync(FamilyId family) =>
        (await Lawyer.GetAsync<FamilyMatrixDto>($"/api/families/{family.Value}/matrix?language=en")).Value;
}
