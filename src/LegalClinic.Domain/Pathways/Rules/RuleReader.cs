using LegalClinic.Domain.Staff;

namespace LegalClinic.Domain.Pathways.Rules;

/// <summary>Reads the lines that hold on a day, the newest of each code, and notes every fault with its place.</summary>
internal sealed class RuleReader(RuleFiles files, DateOnly day, Jurisdiction jurisdiction)
{
    private readonly List<RuleFault> _faults = [];
    private readonly Dictionary<string, FactType> _facts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, NamedCondition> _conditions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Procedure> _procedures = new(StringComparer.Ordinal);
    private Dictionary<string, RuleRow> _documents = [];
    private HashSet<string> _bodies = [];
    private RequirementParser _requirements = null!;

    public IReadOnlyList<RuleFault> Faults => _faults;

    public PathwayRules Read()
    {
        _documents = Valid(files.DocumentTypes).ToDictionary(v => v.Source.Code, v => v.Row, StringComparer.Ordinal);
        // Federal bodies serve the Kurdistan Region too, so a body of either is known.
        _bodies = [.. files.Bodies.Select(b => b["code"])];
        foreach (var fact in Each(files.Facts, Fact)) _facts.TryAdd(fact.Code, fact);
        foreach (var (row, source) in Valid(files.Conditions))
            Try(row, () => _conditions[source.Code] = new NamedCondition(source.Code, Condition(row["expression"]), row.Words("text"), source));
        _requirements = new RequirementParser(_procedures, _facts);
        foreach (var procedure in Each(files.Procedures, Procedure)) _procedures.TryAdd(procedure.Code, procedure);
        FiledWith();
        return new PathwayRules
        {
            Day = day,
            Jurisdiction = jurisdiction,
            Procedures = _procedures,
            Dependencies = [.. Each(files.Dependencies, Dependency)],
            Variants = [.. Each(files.Variants, Variant)],
            Decisions = [.. Each(files.Decisions, Decision)],
            Conditions = _conditions,
            Facts = _facts,
            Deadlines = [.. Each(files.Deadlines, Deadline)],
            Weights = Weights(),
            Words = Valid(files.Words).ToDictionary(v => v.Source.Code, v => v.Row.Words("text"), StringComparer.Ordinal),
            Targets = _procedures.Values.Where(p => p.IsStep && (p.Kind == ProcedureKind.Act || _documents[p.Code]["can_be_target"] == "yes")).Select(p => p.Code).ToHashSet(),
        };
    }

    private FactType Fact(RuleRow row, RuleSource source)
    {
        var values = row["values"].Split('|');
        var isNumber = values is ["number"];
        return new FactType(_facts.Count, source.Code, About(row["subject"]), isNumber ? [] : values, isNumber, row["asked"] == "yes", row["restricted"] == "yes", row.Words("text"), source);
    }

    private static FactAbout About(string subject) => Code<FactAbout>.TryParse(subject, out var about) ? about : throw new FormatException($"unknown subject '{subject}'");

    private Procedure Procedure(RuleRow row, RuleSource source)
    {
        if (!Code<ProcedureKind>.TryParse(row["kind"], out var kind)) throw new FormatException($"unknown kind '{row["kind"]}'");
        var isDocument = kind is ProcedureKind.Document or ProcedureKind.Paper;
        var type = isDocument ? _documents.GetValueOrDefault(source.Code) ?? throw new FormatException($"unknown document '{source.Code}'") : row;
        var isStep = kind is ProcedureKind.Document or ProcedureKind.Act;
        return new Procedure(
            _procedures.Count, source.Code, kind, Roles.Signature(row["signature"]), type.Words("name"),
            ConditionIn(row, "only_if"), ConditionIn(row, "fulfilled_by"), Witnesses(row), Body(row), row.Number("fee_iqd"),
            row.Number("visits") ?? 0, row.Number("risk") ?? 0, isStep ? DaysOf(row) : default, row["legal_basis"], row.Words("basis"),
            Roles.Signature(row["shared_by"]), null, row["renewed"] == "yes", source);
    }

    private FactPath? Witnesses(RuleRow row) =>
        row.Text("witnesses") is { } path ? Condition($"{path} = yes").Paths().Single() : null;

    private string? Body(RuleRow row)
    {
        var body = jurisdiction == Jurisdiction.Kri && row.Cells.GetValueOrDefault("body_kri") is { Length: > 0 } kri ? kri : row.Text("body");
        return body is null || _bodies.Contains(body) ? body : throw new FormatException($"unknown body '{body}'");
    }

    private static Days DaysOf(RuleRow row) =>
        row.Number("expected_days") is { } expected && row.Number("remind_days") is { } remind && row.Number("escalate_days") is { } escalate
            ? new Days(expected, remind, escalate)
            : throw new FormatException("days are missing");

    // A procedure filed with another needs all procedures to be known.
    private void FiledWith()
    {
        foreach (var (row, source) in Valid(files.Procedures).Where(v => v.Row.Cells.GetValueOrDefault("filed_with") is { Length: > 0 } && _procedures.ContainsKey(v.Source.Code)))
            Try(row, () => _procedures[source.Code] = _procedures[source.Code] with { FiledWith = _requirements.One(row["filed_with"]) });
    }

    private Dependency Dependency(RuleRow row, RuleSource source)
    {
        var target = _requirements.One(row["target"]);
        var strength = row["strength"] switch
        {
            "H" => Strength.Hard,
            "S" => Strength.Soft,
            "E" => Strength.Evidence,
            var other => throw new FormatException($"unknown strength '{other}'"),
        };
        if (target.People.Any(p => p.Of is not null || p.Role.IsMany())) throw new FormatException($"'{row["target"]}': a target names P, C, F, M, G, D or H");
        var fallback = row.Text("fallback") is { } text ? _requirements.Requires(text) : null;
        return new Dependency(target.Procedure, [.. target.People.Select(p => p.Role)], _requirements.Requires(row["requires"]), strength, ConditionIn(row, "condition"), fallback, source);
    }

    private ProcedureVariant Variant(RuleRow row, RuleSource source) => new(
        _requirements.One($"{row["procedure"]}(P)").Procedure.Code, Condition(row["condition"]), Body(row), row.Number("fee_iqd"),
        row.Text("expected_days") is null ? null : DaysOf(row), row.Words("text"), source);

    private DecisionRule Decision(RuleRow row, RuleSource source) => new(
        Roles.Signature(row["subject"]), Condition(row["condition"]), [.. row["effects"].Split(';', StringSplitOptions.TrimEntries).Select(Effect)], row.Words("text"), source);

    // "verb", "verb PROCEDURE(..)", "notice P", "later DEATH_JUDGMENT(P) 4y MISSING_DECL(P)".
    private Effect Effect(string text)
    {
        var parts = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (!Code<EffectVerb>.TryParse(parts[0], out var verb)) throw new FormatException($"unknown effect '{parts[0]}'");
        return verb switch
        {
            EffectVerb.Shared => new Effect(verb, null, null, 0, null),
            EffectVerb.Notice => Roles.TryParse(parts[^1], out var role) ? new Effect(verb, null, role, 0, null) : throw new FormatException($"unknown person '{parts[^1]}'"),
            EffectVerb.Later when parts.Length == 4 => new Effect(verb, _requirements.One(parts[1]), null, RequirementParser.Years(parts[2]), _requirements.One(parts[3])),
            _ when parts.Length >= 2 => new Effect(verb, _requirements.One(parts[1]), null, 0, null),
            _ => throw new FormatException($"'{text}' lacks its procedure"),
        };
    }

    private DeadlineRule Deadline(RuleRow row, RuleSource source) => new(
        source.Code, row["kind"], ConditionIn(row, "condition"), row.Number("days") ?? throw new FormatException("days are missing"), row.Words("text"), source);

    private Weights Weights()
    {
        var points = Each(files.Weights, (row, source) => (source.Code, Points: row.Number("points") ?? 0)).ToDictionary(w => w.Code, w => w.Points, StringComparer.Ordinal);
        string[] names = ["day", "thousand_iqd", "visit", "risk"];
        _faults.AddRange(names.Where(n => points.GetValueOrDefault(n) <= 0).Select(n => new RuleFault(RuleFiles.Names[7], 1, $"the weight '{n}' is missing or not above 0")));
        return new Weights(points.GetValueOrDefault(names[0]), points.GetValueOrDefault(names[1]), points.GetValueOrDefault(names[2]), points.GetValueOrDefault(names[3]));
    }

    private Condition? ConditionIn(RuleRow row, string column) => row.Text(column) is { } text ? Condition(text) : null;

    private Condition Condition(string text) => ConditionParser.Parse(text, _facts, _conditions);

    private IEnumerable<T> Each<T>(IReadOnlyList<RuleRow> rows, Func<RuleRow, RuleSource, T> read)
    {
        foreach (var (row, source) in Valid(rows))
        {
            T? item = default;
            if (Try(row, () => item = read(row, source))) yield return item!;
        }
    }

    // The newest line of each code that holds on the day; a code twice from the same day is a fault.
    private List<(RuleRow Row, RuleSource Source)> Valid(IReadOnlyList<RuleRow> rows)
    {
        List<(RuleRow Row, RuleSource Source)> read = [];
        foreach (var row in rows) Try(row, () => read.Add((row, row.Source())));
        var chosen = read.Where(r => r.Source.HoldsOn(day, jurisdiction)).GroupBy(r => r.Source.Code, StringComparer.Ordinal)
            .Select(group => group.OrderByDescending(r => r.Source.ValidFrom).ToList()).ToList();
        foreach (var twice in chosen.Where(g => g.Count > 1 && g[0].Source.ValidFrom == g[1].Source.ValidFrom))
            Fault(twice[1].Row, $"'{twice[0].Source.Code}' stands twice from the same day");
        return [.. chosen.Select(g => g[0])];
    }

    private bool Try(RuleRow row, Action read)
    {
        try
        {
            read();
            return true;
        }
        catch (FormatException e)
        {
            Fault(row, e.Message);
            return false;
        }
    }

    private void Fault(RuleRow row, string reason)
    {
        var fault = new RuleFault(row.File, row.Line, reason);
        if (!_faults.Contains(fault)) _faults.Add(fault);
    }
}
