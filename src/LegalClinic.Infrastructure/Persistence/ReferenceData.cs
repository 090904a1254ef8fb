using LegalClinic.Application;
using LegalClinic.Application.Persistence;
using LegalClinic.Domain;
using LegalClinic.Domain.Cases;
using LegalClinic.Domain.Reference;
using LegalClinic.Domain.Referrals;
using LegalClinic.Domain.Staff;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LegalClinic.Infrastructure.Persistence;

/// <summary>Holds all rows of the reference data in memory and shows those that are valid today.</summary>
internal sealed class ReferenceData(IServiceScopeFactory scopes, TimeProvider time) : IReferenceData
{
    private readonly Lock _gate = new();
    private Rows? _all;
    private View? _today;

    public IReadOnlyDictionary<string, DocumentType> DocumentTypes => Today.DocumentTypes;
    public IReadOnlyDictionary<string, GovernmentBody> Bodies => Today.Bodies;
    public IReadOnlyDictionary<string, Place> Places => Today.Places;
    public IReadOnlyDictionary<string, Site> Sites => Today.Sites;
    public IReadOnlyList<PriorityWeight> PriorityWeights => Today.Weights;

    private View Today
    {
        get
        {
            var day = time.Today();
            lock (_gate)
            {
                return _today is { } view && view.Day == day ? view : _today = new View(day, _all ??= Load());
            }
        }
    }

    public WorkingCalendar Calendar(Jurisdiction jurisdiction) => Today.Calendars[jurisdiction];

    private Rows Load()
    {
        using var scope = scopes.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<ClinicDbContext>();
        return new Rows(
            [.. db.DocumentTypes.AsNoTracking()], [.. db.Bodies.AsNoTracking()], [.. db.Places.AsNoTracking()],
            [.. db.Sites.AsNoTracking()], [.. db.PriorityWeights.AsNoTracking()], [.. db.Holidays.AsNoTracking()]);
    }

    private sealed record Rows(
        List<DocumentType> DocumentTypes, List<GovernmentBody> Bodies, List<Place> Places, List<Site> Sites,
        List<PriorityWeightRow> Weights, List<Holiday> Holidays);

    private sealed class View(DateOnly day, Rows rows)
    {
        public DateOnly Day => day;
        public Dictionary<string, DocumentType> DocumentTypes { get; } = Valid(rows.DocumentTypes, day);
        public Dictionary<string, GovernmentBody> Bodies { get; } = Valid(rows.Bodies, day);
        public Dictionary<string, Place> Places { get; } = Valid(rows.Places, day);
        public Dictionary<string, Site> Sites { get; } = Valid(rows.Sites, day);
        public List<PriorityWeight> Weights { get; } = [.. Valid(rows.Weights, day).Values.Select(Weight)];

        public Dictionary<Jurisdiction, WorkingCalendar> Calendars { get; } = Enum.GetValues<Jurisdiction>().ToDictionary(
            j => j,
            j => new WorkingCalendar(rows.Holidays
                .Where(h => h.Jurisdiction == Jurisdiction.Both || h.Jurisdiction == j)
                .Select(h => h.Day).ToHashSet()));

        private static Dictionary<string, T> Valid<T>(List<T> rows, DateOnly day)
            where T : ReferenceRow =>
            rows.Where(r => r.IsValidOn(day)).GroupBy(r => r.Code, StringComparer.Ordinal)
                .ToDictionary(g => g.Key, g => g.MaxBy(r => r.ValidFrom)!, StringComparer.Ordinal);

        private static PriorityWeight Weight(PriorityWeightRow row) => new(
            Code<PriorityFactor>.Parse(row.Code), row.Points,
            string.IsNullOrEmpty(row.Forces) ? null : Code<PriorityLevel>.Parse(row.Forces));
    }
}
