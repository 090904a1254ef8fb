using LegalClinic.Application;
using LegalClinic.Application.Persistence;
using LegalClinic.Domain;
using LegalClinic.Domain.Calendars;
using LegalClinic.Domain.Cases;
using LegalClinic.Domain.Deadlines;
using LegalClinic.Domain.Documents;
using LegalClinic.Domain.Reference;
using LegalClinic.Domain.Referrals;
using LegalClinic.Domain.Staff;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LegalClinic.Infrastructure.Persistence;

/// <summary>Holds all rows of the reference data in memory and shows those that are valid today.</summary>
internal sealed class ReferenceData(IServiceScopeFactory scopes, TimeProvider time) : IReferenceData
{
    // Another copy of the server may have written to the calendar: it is read again after a minute.
    private static readonly TimeSpan CalendarLastsFor = TimeSpan.FromMinutes(1);

    private readonly Lock _gate = new();
    private Dictionary<Jurisdiction, WorkingCalendar>? _calendars;
    private DateTimeOffset _calendarsReadAt;
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

    public IReadOnlyDictionary<string, DeadlineKind> DeadlineKinds => Today.DeadlineKinds;
    public IReadOnlyDictionary<string, PaperValidity> PaperValidities => Today.PaperValidities;
    public IReadOnlyDictionary<string, ReplyTerm> ReplyTerms => Today.ReplyTerms;

    public WorkingCalendar Calendar(Jurisdiction jurisdiction)
    {
        var now = time.GetUtcNow();
        lock (_gate)
        {
            if (_calendars is null || now - _calendarsReadAt >= CalendarLastsFor) (_calendars, _calendarsReadAt) = (LoadCalendars(), now);
            return _calendars[jurisdiction];
        }
    }

    public void CalendarChanged()
    {
        lock (_gate)
        {
            _calendars = null;
        }
    }

    private Dictionary<Jurisdiction, WorkingCalendar> LoadCalendars()
    {
        using var scope = scopes.CreateScope();
        var entries = scope.ServiceProvider.GetRequiredService<ClinicDbContext>().ClosedDays.AsNoTracking().Where(e => e.WithdrawnAt == null).ToList();
        return Enum.GetValues<Jurisdiction>().ToDictionary(j => j, j => WorkingCalendar.Of(entries, new BodyPlace(j)));
    }

    private Rows Load()
    {
        using var scope = scopes.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<ClinicDbContext>();
        return new Rows(
            [.. db.DocumentTypes.AsNoTracking()], [.. db.Bodies.AsNoTracking()], [.. db.Places.AsNoTracking()],
            [.. db.Sites.AsNoTracking()], [.. db.PriorityWeights.AsNoTracking()],
            [.. db.DeadlineKinds.AsNoTracking()], [.. db.PaperValidities.AsNoTracking()], [.. db.ReplyTerms.AsNoTracking()]);
    }

    private sealed record Rows(
        List<DocumentType> DocumentTypes, List<GovernmentBody> Bodies, List<Place> Places, List<Site> Sites,
        List<PriorityWeightRow> Weights, List<DeadlineKind> DeadlineKinds, List<PaperValidity> PaperValidities, List<ReplyTerm> ReplyTerms);

    private sealed class View(DateOnly day, Rows rows)
    {
        public DateOnly Day => day;
        public Dictionary<string, DocumentType> DocumentTypes { get; } = Valid(rows.DocumentTypes, day);
        public Dictionary<string, GovernmentBody> Bodies { get; } = Valid(rows.Bodies, day);
        public Dictionary<string, Place> Places { get; } = Valid(rows.Places, day);
        public Dictionary<string, Site> Sites { get; } = Valid(rows.Sites, day);
        public List<PriorityWeight> Weights { get; } = [.. Valid(rows.Weights, day).Values.Select(Weight)];
        public Dictionary<string, DeadlineKind> DeadlineKinds { get; } = Valid(rows.DeadlineKinds, day);
        public Dictionary<string, PaperValidity> PaperValidities { get; } = Valid(rows.PaperValidities, day);
        public Dictionary<string, ReplyTerm> ReplyTerms { get; } = Valid(rows.ReplyTerms, day);

        private static Dictionary<string, T> Valid<T>(List<T> rows, DateOnly day)
            where T : ReferenceRow =>
            rows.Where(r => r.IsValidOn(day)).GroupBy(r => r.Code, StringComparer.Ordinal)
                .ToDictionary(g => g.Key, g => g.MaxBy(r => r.ValidFrom)!, StringComparer.Ordinal);

        private static PriorityWeight Weight(PriorityWeightRow row) => new(
            Code<PriorityFactor>.Parse(row.Code), row.Points,
            string.IsNullOrEmpty(row.Forces) ? null : Code<PriorityLevel>.Parse(row.Forces));
    }
}
