using System.Security.Cryptography;
using System.Text.Json;
using LegalClinic.Application.Access;
using LegalClinic.Application.Pathways;
using LegalClinic.Application.Persistence;
using LegalClinic.Application.Rules;
using LegalClinic.Domain;
using LegalClinic.Domain.Pathways;
using LegalClinic.Domain.Pathways.Rules;
using Mediator;
using Microsoft.EntityFrameworkCore;
using RuleRole = LegalClinic.Domain.Pathways.Rules.Role;

namespace LegalClinic.Application.Reference;

/// <summary>Gives everything that the intake form reads in one answer, which a device keeps for days without a network.</summary>
public sealed record GetFieldPack : IQuery<FieldPackDto>;

/// <summary>What a device keeps: public reference data and what the rules ask for, nothing of any family.</summary>
/// <param name="Version">Changes when anything in it does; its ETag.</param>
/// <param name="Asked">What the rules of the person's office look at on the way to each document.</param>
public sealed record FieldPackDto(
    string Version, IReadOnlyList<KeptPlace> Places, IReadOnlyList<KeptSite> Sites, IReadOnlyList<DocumentTypeDto> DocumentTypes,
    IReadOnlyList<BodyDto> Bodies, IReadOnlyList<FactQuestion> Questions, IReadOnlyList<AskedProcedureDto> Asked);

/// <summary>A place with its names folded to one key; the text that is looked for is folded alike.</summary>
public sealed record KeptPlace(PlaceDto Place, string SearchKey);

/// <summary>A site with its names folded to one key.</summary>
public sealed record KeptSite(SiteDto Site, string SearchKey);

/// <summary>A fact that a lawyer asks for.</summary>
/// <param name="About"><c>person</c>, <c>marriage</c> or <c>household</c>.</param>
public sealed record FactQuestion(string Fact, string About, PlaceNames Question);

/// <summary>A comparison of a fact, see <see cref="AskedFact"/>.</summary>
/// <param name="Role">Whose fact, as the rules spell it: P, C, F, M, H, S, D, G or marriage.</param>
public sealed record AskedFactDto(string Role, string Fact, bool IsNot, IReadOnlyList<string> Values, int? AtLeast, int? AtMost);

/// <summary>A demand of a rule, see <see cref="AskedDemand"/>.</summary>
public sealed record AskedDemandDto(
    IReadOnlyList<string> Target, bool EachSpouse, IReadOnlyList<IReadOnlyList<AskedFactDto>> When, IReadOnlyList<IReadOnlyList<AskedNeed>> Ways,
    IReadOnlyList<AskedFactDto> Also);

/// <summary>What is looked at when a procedure comes into question, see <see cref="AskedProcedure"/>.</summary>
public sealed record AskedProcedureDto(
    string Code, IReadOnlyList<string> Signature, bool IsGiven, IReadOnlyList<IReadOnlyList<AskedFactDto>> OnlyIf,
    IReadOnlyList<IReadOnlyList<AskedFactDto>> FulfilledBy, IReadOnlyList<IReadOnlyList<AskedFactDto>> Variants, AskedFactDto? Witnesses,
    IReadOnlyList<AskedDemandDto> Demands);

public sealed class GetFieldPackHandler(IClinicDb db, IReferenceData reference, IRuleBook book, IPathwayRules rules, ICurrentStaff staff, TimeProvider time)
    : IQueryHandler<GetFieldPack, FieldPackDto>
{
    private const int VersionBytes = 16;

    public async ValueTask<FieldPackDto> Handle(GetFieldPack query, CancellationToken ct)
    {
        var jurisdiction = await db.Offices.Where(o => o.Id == staff.OfficeId).Select(o => o.Jurisdiction).SingleAsync(ct);
        // Whatever copy of the server released a rule last: it is asked for here.
        await book.FilesAsync(ct);
        var today = rules.On(time.Today(), jurisdiction);
        var pack = new FieldPackDto("", Places(), Sites(), reference.ListDocumentTypes(), reference.ListBodies(), Questions(today), [.. AskedFacts.Of(today).Select(Dto)]);
        var content = SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(pack));
        return pack with { Version = Convert.ToHexStringLower(content[..VersionBytes]) };
    }

    private KeptPlace[] Places() =>
        [.. reference.Places.Values.Where(p => p.Level > 0).OrderBy(p => p.Code, StringComparer.Ordinal).Select(p => new KeptPlace(reference.Describe(p), p.SearchKey))];

    private KeptSite[] Sites() =>
        [.. reference.Sites.Values.OrderBy(s => s.Code, StringComparer.Ordinal).Select(s => new KeptSite(s.Describe(), s.SearchKey))];

    private static FactQuestion[] Questions(PathwayRules rules) =>
    [
        .. rules.Facts.Values.Where(f => f.IsAsked).OrderBy(f => f.Index)
            .Select(f => new FactQuestion(f.Code, Code<FactAbout>.Of(f.About), new PlaceNames(f.Question.Ar, f.Question.Ckb, f.Question.En))),
    ];

    private static AskedProcedureDto Dto(AskedProcedure p) => new(
        p.Code, Spell(p.Signature), p.IsGiven, Dto(p.OnlyIf), Dto(p.FulfilledBy), Dto(p.Variants), p.Witnesses is { } path ? Dto(path) : null,
        [.. p.Demands.Select(d => new AskedDemandDto(Spell(d.Target), d.EachSpouse, Dto(d.When), d.Ways, [.. d.Also.Select(Dto)]))]);

    private static IReadOnlyList<IReadOnlyList<AskedFactDto>> Dto(IReadOnlyList<IReadOnlyList<AskedFact>> any) => [.. any.Select(all => (AskedFactDto[])[.. all.Select(Dto)])];

    private static AskedFactDto Dto(AskedFact f) => new(f.Role.Spell(), f.Fact, f.IsNot, f.Values, f.AtLeast, f.AtMost);

    private static string[] Spell(IEnumerable<RuleRole> roles) => [.. roles.Select(r => r.Spell())];
}
