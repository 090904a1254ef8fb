using LegalClinic.Api.Applications;
using LegalClinic.Api.Cases;
using LegalClinic.Api.Intakes;
using LegalClinic.Api.Pathways;
using LegalClinic.Api.Referrals;
using LegalClinic.Application.Cases;
using LegalClinic.Application.Intakes;
using LegalClinic.Application.Pathways.Plans;
using LegalClinic.Domain.Applications;
using LegalClinic.Domain.Cases;
using LegalClinic.Domain.Families;
using LegalClinic.Domain.Intakes;
using LegalClinic.Domain.Pathways.Plans;
using LegalClinic.Domain.Referrals;

namespace LegalClinic.Functional.Tests.Testing;

/// <summary>The steps of a family through the clinic, over HTTP. Each goes well or fails the test.</summary>
public sealed class ClinicSteps(TestClinic clinic, ClinicClient officer, ClinicClient lawyer, ClinicClient supervisor)
{
    /// <summary>Hands a form in.</summary>
    public async Task<IntakeReceipt> SubmitAsync(IntakeForm? form = null) =>
        (await officer.PostAsync<IntakeReceipt>("/api/intakes", new SubmitIntakeBody(NewIntake(), form ?? TestForms.Family()))).Value;

    /// <summary>Hands a form in and accepts it into a new family.</summary>
    public async Task<FamilyId> AcceptAsync(IntakeForm? form = null, ConflictResult conflict = ConflictResult.Clear)
    {
        var intake = await SubmitAsync(form);
        return (await supervisor.PostAsync<AcceptedIntake>($"/api/intakes/{intake.Id.Value}/acceptance", await ComparedAsync(supervisor, intake.Id, conflict), intake.Version))
            .Value.FamilyId;
    }

    /// <summary>What a reviewer says who compared the form with every file shown and found other families: the families of the tests resemble each other.</summary>
    public static async Task<AcceptIntakeBody> ComparedAsync(ClinicClient reviewer, IntakeId intake, ConflictResult conflict = ConflictResult.Clear)
    {
        var known = (await reviewer.GetAsync<IntakeDto>($"/api/intakes/{intake.Value}")).Value.Known!;
        return new AcceptIntakeBody(conflict, Apart: [.. known.Files.Select(f => f.FamilyId)], ElsewhereAsked: true);
    }

    /// <summary>A case of a new family, accepted and with nobody to carry it yet.</summary>
    public async Task<CaseDto> OpenAsync(IntakeForm? form = null, params PriorityFactor[] factors)
    {
        var family = await AcceptAsync(form);
        var opened = await supervisor.PostAsync<CaseState>("/api/cases", new OpenCaseBody(NewCase(), family, ServiceLevel.Assist, KnownFactors: factors));
        return await ReadAsync(opened.Value.Id);
    }

    /// <summary>A case that the lawyer carries.</summary>
    public async Task<CaseDto> AssignAsync(IntakeForm? form = null)
    {
        var opened = await OpenAsync(form);
        await StepAsync(supervisor, opened, "assignment", new AssignCaseBody(await clinic.StaffIdAsync("lawyer")));
        return await ReadAsync(opened.Id);
    }

    /// <summary>A case whose plan was made; every step waits for the lawyer.</summary>
    public async Task<CaseDto> PlanAsync(IntakeForm? form = null)
    {
        var assigned = await AssignAsync(form);
        await lawyer.PostAsync<PlanState>(Plan(assigned.Id), new MakePlanBody(new CasePlanId(Guid.CreateVersion7())));
        return await ReadAsync(assigned.Id);
    }

    /// <summary>A case in work: the lawyer took every step and the client approved the plan.</summary>
    public async Task<CaseDto> ActivateAsync(IntakeForm? form = null)
    {
        var planned = await PlanAsync(form);
        await AcceptAndApproveAsync(planned.Id);
        return await ReadAsync(planned.Id);
    }

    /// <summary>The lawyer takes every step that waits, and the client approves.</summary>
    public async Task AcceptAndApproveAsync(CaseId id)
    {
        var plan = await ReadPlanAsync(id);
        string[] open = [.. plan.Lines.Where(l => l.State == PlanLineState.Proposed).Select(l => l.Key)];
        if (open.Length > 0)
            _ = (await lawyer.PostAsync<PlanState>(Plan(id, "acceptance"), new AcceptPlanStepsBody(open), plan.Version)).Value;
        var shown = (await ReadPlanAsync(id)).Version;
        await StepAsync(lawyer, await ReadAsync(id), "plan-approval", new ApprovePlanBody(TestClock.Today, ClientMethod.InPerson, shown));
    }

    /// <summary>The plan as the lawyer sees it.</summary>
    public async Task<CasePlanDto> ReadPlanAsync(CaseId id) => (await lawyer.GetAsync<CasePlanAnswer>($"{Plan(id)}?language=en")).Value.Plan!;

    /// <summary>Address of a plan, or of an act on it.</summary>
    public static string Plan(CaseId id, string? act = null) => act is null ? $"/api/cases/{id.Value}/plan" : $"/api/cases/{id.Value}/plan/{act}";

    /// <summary>A case in work with an outcome for every document, prepared for its closure.</summary>
    public async Task<CaseDto> PrepareClosureAsync(PrepareClosureBody? closure = null, OutcomeCode outcome = OutcomeCode.NotNeeded)
    {
        var active = await ActivateAsync();
        foreach (var application in active.Applications)
            await DecideAsync(application, new RecordOutcomeBody(outcome, TestClock.Today));
        await PutClosureAsync(await ReadAsync(active.Id), closure ?? FullClosure);
        return await ReadAsync(active.Id);
    }

    /// <summary>A closure that lacks nothing.</summary>
    public static PrepareClosureBody FullClosure { get; } =
        new(ClosureReason.AllDocumentsSolved, TestClock.Today, ClientMethod.Phone, PapersReturned: true, FollowUpOn: TestClock.Today.AddDays(30));

    /// <summary>Writes a closure down.</summary>
    public async Task<CaseState> PutClosureAsync(CaseDto of, PrepareClosureBody closure) =>
        (await lawyer.PutAsync<CaseState>($"/api/cases/{of.Id.Value}/closure", closure, of.Version)).Value;

    /// <summary>Hands an application in at the civil status office.</summary>
    public async Task<ApplicationDto> FileAsync(ApplicationDto application) =>
        (await lawyer.PostAsync<ApplicationDto>($"/api/applications/{application.Id.Value}/submission",
            new SubmitApplicationBody("CAD-OFF", TestClock.Today, "Telafar", "٧٧/١"), application.Version)).Value;

    /// <summary>Records an outcome.</summary>
    public async Task<ApplicationDto> DecideAsync(ApplicationDto application, RecordOutcomeBody outcome) =>
        (await lawyer.PostAsync<ApplicationDto>($"/api/applications/{application.Id.Value}/outcome", outcome, application.Version)).Value;

    /// <summary>Drafts a referral about every application of a case.</summary>
    public async Task<ReferralDto> ReferAsync(CaseDto about, string body = "POLICE") =>
        (await lawyer.PostAsync<ReferralDto>("/api/referrals", new DraftReferralBody(
            NewReferral(), about.Id, body, "Telafar", "Please confirm the loss", [.. about.Applications.Select(a => a.Id)]))).Value;

    /// <summary>Makes a step in a case at the version that was read.</summary>
    public static async Task<CaseState> StepAsync(ClinicClient by, CaseDto of, string step, object? body = null) =>
        (await TryStepAsync(by, of, step, body)).Value;

    /// <summary>Tries a step in a case at the version that was read.</summary>
    public static Task<Answer<CaseState>> TryStepAsync(ClinicClient by, CaseDto of, string step, object? body = null) =>
        by.PostAsync<CaseState>($"/api/cases/{of.Id.Value}/{step}", body, of.Version);

    /// <summary>The case as the supervisor sees it.</summary>
    public async Task<CaseDto> ReadAsync(CaseId id) => (await supervisor.GetAsync<CaseDto>($"/api/cases/{id.Value}")).Value;

    public static IntakeId NewIntake() => new(Guid.CreateVersion7());

    public static CaseId NewCase() => new(Guid.CreateVersion7());

    public static ReferralId NewReferral() => new(Guid.CreateVersion7());
}
