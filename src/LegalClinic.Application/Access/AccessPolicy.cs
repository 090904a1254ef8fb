using LegalClinic.Application.Applications;
using LegalClinic.Application.Calendars;
using LegalClinic.Application.Cases;
using LegalClinic.Application.Deadlines;
using LegalClinic.Application.Devices;
using LegalClinic.Application.Documents;
using LegalClinic.Application.Families;
using LegalClinic.Application.Families.Corrections;
using LegalClinic.Application.Families.Merging;
using LegalClinic.Application.Intakes;
using LegalClinic.Application.Intakes.Corrections;
using LegalClinic.Application.Letters;
using LegalClinic.Application.Pathways;
using LegalClinic.Application.Pathways.Plans;
using LegalClinic.Application.People;
using LegalClinic.Application.Readings;
using LegalClinic.Application.Reference;
using LegalClinic.Application.Referrals;
using LegalClinic.Application.Reports;
using LegalClinic.Application.Rules;
using LegalClinic.Application.Staff;
using LegalClinic.Application.Tasks;
using LegalClinic.Domain.Staff;

namespace LegalClinic.Application.Access;

/// <summary>
/// Who may do what (docs/security.md), in one table. What is not in it, nobody may do. Which records a person sees
/// while doing it is decided once more by the scope filters and by the database's row security.
/// </summary>
public static class AccessPolicy
{
    private static readonly Role[] Everybody = Enum.GetValues<Role>();
    private static readonly Role[] Reception = [Role.FieldOfficer, Role.Lawyer, Role.Supervisor];
    private static readonly Role[] Legal = [Role.Lawyer, Role.Supervisor];
    private static readonly Role[] Readers = [Role.Lawyer, Role.Supervisor, Role.Manager];
    private static readonly Role[] Figures = [Role.Supervisor, Role.Manager];
    private static readonly Role[] Supervision = [Role.Supervisor];
    private static readonly Role[] DeviceKeepers = [Role.Supervisor, Role.Administrator];
    private static readonly Role[] Administration = [Role.Administrator];

    private static readonly Dictionary<Type, Role[]> Table = new()
    {
        [typeof(SubmitIntake)] = Reception,
        [typeof(KeepIntakeDraft)] = Reception,
        [typeof(ListIntakes)] = Reception,
        [typeof(GetIntake)] = Reception,
        [typeof(GetIntakePhoto)] = Reception,
        [typeof(ReceivePhoto)] = Reception,
        [typeof(CheckMember)] = Reception,
        [typeof(TakeFormAlong)] = Reception,
        [typeof(SubmitFormCorrection)] = Reception,
        [typeof(ScreenIntake)] = Supervision,
        [typeof(AcceptIntake)] = Supervision,
        [typeof(FileIntakePhotos)] = Supervision,
        [typeof(WaitlistIntake)] = Supervision,
        [typeof(RejectIntake)] = Supervision,

        [typeof(ListFamilies)] = Legal,
        [typeof(GetFamily)] = Legal,
        [typeof(OpenSealedFacts)] = Legal,
        [typeof(GetFamilyFields)] = Legal,
        [typeof(CorrectFamily)] = Legal,
        [typeof(ListFieldEdits)] = Legal,
        [typeof(DecideFieldEdit)] = Legal,
        [typeof(CompareFiles)] = Legal,
        [typeof(MergeFiles)] = Legal,
        [typeof(GetFileMerge)] = Legal,
        [typeof(SplitFiles)] = Legal,
        [typeof(SearchPeople)] = Legal,
        [typeof(ListKnownFiles)] = Supervision,
        [typeof(KeepFilesApart)] = Supervision,

        [typeof(GetFamilyMatrix)] = Legal,
        [typeof(GetPathway)] = Legal,
        [typeof(GetPathwayPdf)] = Legal,
        [typeof(ListPathwayQuestions)] = Legal,
        [typeof(AnswerFact)] = Legal,
        [typeof(ListRules)] = Legal,
        [typeof(GetRule)] = Legal,
        [typeof(ListRuleWords)] = Legal,
        [typeof(ListRuleChanges)] = Legal,
        [typeof(GetRuleChange)] = Legal,
        [typeof(CheckRuleChange)] = Supervision,
        [typeof(ProposeRuleChange)] = Supervision,
        [typeof(GetRuleImpact)] = Supervision,
        [typeof(ReleaseRuleChange)] = Supervision,
        [typeof(WithdrawRuleChange)] = Supervision,
        [typeof(VerifyRule)] = Supervision,
        [typeof(TakeBackVerification)] = Supervision,

        [typeof(RecordHolding)] = Legal,
        [typeof(AddScan)] = Legal,
        [typeof(GetScan)] = Legal,
        [typeof(RemoveScan)] = Legal,

        [typeof(OpenCase)] = Legal,
        [typeof(SearchConflicts)] = Legal,
        [typeof(CheckConflict)] = Legal,
        [typeof(AssignCase)] = Supervision,
        [typeof(ListCases)] = Readers,
        [typeof(GetCase)] = Readers,
        [typeof(MoveCase)] = Legal,
        [typeof(OverridePriority)] = Supervision,
        [typeof(AddNote)] = Legal,
        [typeof(PrepareClosure)] = Legal,
        [typeof(SignOffClosure)] = Supervision,
        [typeof(CloseCase)] = Legal,
        [typeof(ReopenCase)] = Legal,

        [typeof(GetCasePlan)] = Legal,
        [typeof(MakePlan)] = Legal,
        [typeof(AcceptPlanSteps)] = Legal,
        [typeof(DropPlanSteps)] = Legal,
        [typeof(MovePlanStep)] = Legal,
        [typeof(ChoosePlanWay)] = Legal,
        [typeof(TakeBackPlanWay)] = Legal,
        [typeof(TakePlanChanges)] = Legal,
        [typeof(ApprovePlan)] = Legal,
        [typeof(StartPlanSteps)] = Legal,

        [typeof(AddTask)] = Legal,
        [typeof(FinishTask)] = Legal,
        [typeof(ReopenTask)] = Legal,

        [typeof(ListCaseDeadlines)] = Legal,
        [typeof(ListDeadlines)] = Legal,
        [typeof(ListDeadlineKinds)] = Legal,
        [typeof(OpenDeadline)] = Legal,
        [typeof(FinishDeadline)] = Legal,
        [typeof(WithdrawDeadline)] = Legal,
        [typeof(ReopenDeadline)] = Legal,
        [typeof(ListClosedDays)] = Readers,
        [typeof(AddClosedDays)] = Supervision,
        [typeof(ChangeClosedDays)] = Supervision,
        [typeof(WithdrawClosedDays)] = Supervision,

        [typeof(AddApplication)] = Legal,
        [typeof(PrepareApplication)] = Legal,
        [typeof(SubmitApplication)] = Legal,
        [typeof(WaitForDecision)] = Legal,
        [typeof(RecordOutcome)] = Legal,
        [typeof(CollectDocument)] = Legal,

        [typeof(DraftReferral)] = Legal,
        [typeof(DeliverReferral)] = Legal,
        [typeof(RemindReferral)] = Legal,
        [typeof(RecordReply)] = Legal,
        [typeof(CloseReferral)] = Legal,
        [typeof(ListReferrals)] = Readers,
        [typeof(ListReplyTimes)] = Legal,

        [typeof(PreviewLetter)] = Legal,
        [typeof(IssueLetter)] = Legal,
        [typeof(GetLetterPdf)] = Legal,
        [typeof(ListLetters)] = Readers,
        [typeof(VoidLetter)] = Supervision,

        [typeof(GetCaseReportPdf)] = Readers,
        [typeof(GetMonthlyReportPdf)] = Figures,
        [typeof(GetOverview)] = Figures,

        [typeof(ListFileReadings)] = Legal,
        [typeof(ListOddReadings)] = Supervision,

        [typeof(RegisterDevice)] = Reception,
        [typeof(IssueDeviceTicket)] = Reception,
        [typeof(ListDevices)] = DeviceKeepers,
        [typeof(ExpireDevice)] = DeviceKeepers,
        [typeof(WipeDevice)] = DeviceKeepers,
        [typeof(ReportDeviceStolen)] = DeviceKeepers,
        [typeof(ReadmitDevice)] = DeviceKeepers,
        [typeof(LoadEnvelope)] = Supervision,

        [typeof(ListStaff)] = [Role.Supervisor, Role.Manager, Role.Administrator],
        [typeof(AddStaff)] = Administration,
        [typeof(ChangeStaff)] = Administration,
        [typeof(ListOffices)] = Everybody,
        [typeof(AddOffice)] = Administration,

        [typeof(SearchPlaces)] = Everybody,
        [typeof(SearchSites)] = Everybody,
        [typeof(ListDocumentTypes)] = Everybody,
        [typeof(ListBodies)] = Everybody,
        [typeof(GetFieldPack)] = Everybody,
    };

    /// <summary>Messages the table speaks of.</summary>
    public static IReadOnlyCollection<Type> Messages => Table.Keys;

    /// <summary>True when the role may send the message.</summary>
    public static bool Allows(Role role, Type message) =>
        Table.TryGetValue(message, out var roles) && roles.Contains(role);
}
