using LegalClinic.Domain.Applications;
using LegalClinic.Domain.Cases;
using LegalClinic.Domain.Pathways.Plans;
using LegalClinic.Domain.Referrals;
using LegalClinic.Domain.Tasks;

namespace LegalClinic.Infrastructure.Training.Seed;

/// <summary>Everything that comes of a case.</summary>
internal sealed class CaseRecords(Case opened)
{
    public Case Case => opened;
    public List<DocumentApplication> Applications { get; } = [];
    public List<Referral> Referrals { get; } = [];
    public List<TaskItem> Tasks { get; } = [];
    public List<CaseNote> Notes { get; } = [];

    /// <summary>The action plan; null where there is none.</summary>
    public CasePlan? Plan { get; set; }

    /// <summary>All of it.</summary>
    public IEnumerable<object> All => [Case, .. Plan is null ? Array.Empty<object>() : [Plan], .. Applications, .. Referrals, .. Tasks, .. Notes];
}
