using LegalClinic.Application;
using LegalClinic.Application.Applications;
using LegalClinic.Application.Cases;
using LegalClinic.Application.Intakes;
using LegalClinic.Application.Pathways.Plans;
using LegalClinic.Domain.Cases;
using LegalClinic.Domain.Intakes;
using LegalClinic.Domain.Pathways.Plans;
using LegalClinic.Domain.Staff;
using LegalClinic.Infrastructure.Persistence;
using LegalClinic.Infrastructure.SignIn;
using Mediator;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LegalClinic.Infrastructure.Training;

/// <summary>Brings a few families of the training clinic's first office into work, so that a learner finds cases in every stage.</summary>
internal static class TrainingCases
{
    // Families of the Mosul office: one assigned, one being planned, one in work, one waiting for a body.
    private static readonly string[] Assigned = ["F001"];
    private static readonly string[] Planned = ["F003", "F012"];
    private static readonly string[] Active = ["F005", "F013"];
    private static readonly string[] Filed = ["F011", "F014"];

    /// <summary>Accepts the families, opens their cases and brings each as far as its stage, by the use cases of the API.</summary>
    public static async Task OpenAsync(IServiceProvider services, CancellationToken ct)
    {
        foreach (var key in (string[])[.. Assigned, .. Planned, .. Active, .. Filed])
        {
            var state = await OpenAsync(services, key, ct);
            if (Assigned.Contains(key))
            {
                continue;
            }

            var plan = await SendAsync(services, Role.Lawyer, new MakePlan(new CasePlanId(Guid.CreateVersion7()), state.Id), ct);
            if (!Planned.Contains(key))
            {
                state = await ApproveAsync(services, plan, ct);
            }

            if (Filed.Contains(key))
            {
                await FileAsync(services, state, ct);
            }
        }
    }

    private static async Task<CaseState> OpenAsync(IServiceProvider services, string key, CancellationToken ct)
    {
        var intake = new IntakeId(SampleRow.IdOf(key));
        var accepted = await SendAsync(services, Role.Supervisor, new AcceptIntake(intake, 1, null, [], [], false, ConflictResult.Clear), ct);
        var opened = await SendAsync(services, Role.Supervisor,
            new OpenCase(new CaseId(Guid.CreateVersion7()), accepted.FamilyId, ServiceLevel.Assist, [], []), ct);
        var lawyer = await FirstAsync(services, Role.Lawyer, ct);
        return await SendAsync(services, Role.Supervisor, new AssignCase(opened.Id, opened.Version, lawyer.Id, null, null), ct);
    }

    private static async Task<CaseState> ApproveAsync(IServiceProvider services, PlanState plan, CancellationToken ct)
    {
        var read = await QueryAsync(services, Role.Lawyer, new GetCasePlan(plan.CaseId, ClinicLanguage.Ar), ct);
        var decided = await SendAsync(services, Role.Lawyer, new AcceptPlanSteps(plan.CaseId, plan.Version, [.. read.Plan!.Lines.Select(l => l.Key)]), ct);
        var found = await QueryAsync(services, Role.Lawyer, new GetCase(plan.CaseId), ct);
        return await SendAsync(services, Role.Lawyer, new ApprovePlan(found.Id, found.Version, decided.Version, Today(services), ClientMethod.InPerson), ct);
    }

    private static async Task FileAsync(IServiceProvider services, CaseState state, CancellationToken ct)
    {
        var found = await QueryAsync(services, Role.Lawyer, new GetCase(state.Id), ct);
        foreach (var application in found.Applications)
        {
            await SendAsync(services, Role.Lawyer, new SubmitApplication(
                application.Id, application.Version, "CAD-OFF", null, Today(services), null), ct);
        }

        var now = await QueryAsync(services, Role.Lawyer, new GetCase(state.Id), ct);
        await SendAsync(services, Role.Lawyer, new MoveCase(now.Id, now.Version, CaseStatus.WaitGov, null), ct);
    }

    private static DateOnly Today(IServiceProvider services) => services.GetRequiredService<TimeProvider>().Today();

    private static async Task<T> SendAsync<T>(IServiceProvider services, Role role, ICommand<T> command, CancellationToken ct)
    {
        await using var scope = await ActAsync(services, role, ct);
        return await scope.ServiceProvider.GetRequiredService<ISender>().Send(command, ct);
    }

    private static async Task<T> QueryAsync<T>(IServiceProvider services, Role role, IQuery<T> query, CancellationToken ct)
    {
        await using var scope = await ActAsync(services, role, ct);
        return await scope.ServiceProvider.GetRequiredService<ISender>().Send(query, ct);
    }

    private static async Task<AsyncServiceScope> ActAsync(IServiceProvider services, Role role, CancellationToken ct)
    {
        var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<ActingStaff>().ActFor(await FirstAsync(services, role, ct));
        return scope;
    }

    private static async Task<StaffMember> FirstAsync(IServiceProvider services, Role role, CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ClinicDbContext>();
        return await db.Staff.Where(s => s.Role == role && db.Offices.Any(o => o.Id == s.OfficeId && o.Code == TrainingClinic.FirstOffice)).FirstAsync(ct);
    }
}
