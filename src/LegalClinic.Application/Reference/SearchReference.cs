using LegalClinic.Application.Persistence;
using LegalClinic.Domain.People;
using LegalClinic.Domain.Reference;
using Mediator;

namespace LegalClinic.Application.Reference;

/// <summary>Finds governorates and districts by a part of the name in any of the three languages, or by parent.</summary>
/// <param name="Text">Part of a name; empty lists the governorates, or the districts of the parent.</param>
public sealed record SearchPlaces(string? Text, string? Parent) : IQuery<IReadOnlyList<PlaceDto>>;

/// <summary>Finds camps, centres and other sites by a part of the name, or one by its code.</summary>
public sealed record SearchSites(string? Text) : IQuery<IReadOnlyList<SiteDto>>;

/// <summary>Lists the document types valid today.</summary>
public sealed record ListDocumentTypes : IQuery<IReadOnlyList<DocumentTypeDto>>;

/// <summary>Lists the government bodies valid today.</summary>
public sealed record ListBodies : IQuery<IReadOnlyList<BodyDto>>;

/// <summary>A country, governorate or district.</summary>
public sealed record PlaceDto(
    string Code, int Level, string NameAr, string NameCkb, string NameEn, string? ParentCode, PlaceNames? Parent);

/// <summary>Names in the three languages.</summary>
public sealed record PlaceNames(string Ar, string Ckb, string En);

/// <summary>A camp, centre or other site.</summary>
public sealed record SiteDto(string Code, string NameAr, string NameCkb, string NameEn, string Type, string Country, string Status);

/// <summary>A document type.</summary>
/// <param name="UsualDays">Days it usually takes; null when nobody knows.</param>
/// <param name="Verified">A lawyer of the clinic verified the row.</param>
public sealed record DocumentTypeDto(
    string Code, string NameAr, string NameCkb, string NameEn, int? UsualDays, bool CanBeTarget, bool Verified);

/// <summary>A government body or court.</summary>
/// <param name="ExpectedDays">Working days until a reply; null when none is expected.</param>
public sealed record BodyDto(string Code, string NameAr, string NameCkb, string NameEn, int? ExpectedDays, bool Verified);

public sealed class SearchReferenceHandler(IReferenceData reference) :
    IQueryHandler<SearchPlaces, IReadOnlyList<PlaceDto>>,
    IQueryHandler<SearchSites, IReadOnlyList<SiteDto>>,
    IQueryHandler<ListDocumentTypes, IReadOnlyList<DocumentTypeDto>>,
    IQueryHandler<ListBodies, IReadOnlyList<BodyDto>>
{
    private const int MostPlaces = 60;
    private const int MostSites = 30;

    public ValueTask<IReadOnlyList<PlaceDto>> Handle(SearchPlaces query, CancellationToken ct)
    {
        var key = NameFolding.Fold(query.Text ?? "");
        var found = reference.Places.Values
            .Where(p => p.Level > 0)
            .Where(p => query.Parent is { } parent ? p.ParentCode == parent : key.Length > 0 || p.Level == 1)
            .Where(p => p.SearchKey.Contains(key, StringComparison.Ordinal))
            .OrderBy(p => p.Level).ThenBy(p => p.Code, StringComparer.Ordinal)
            .Take(MostPlaces)
            .Select(Place);
        return ValueTask.FromResult<IReadOnlyList<PlaceDto>>([.. found]);
    }

    public ValueTask<IReadOnlyList<SiteDto>> Handle(SearchSites query, CancellationToken ct)
    {
        var key = NameFolding.Fold(query.Text ?? "");
        var found = reference.Sites.Values
            .Where(s => s.Code == query.Text || s.SearchKey.Contains(key, StringComparison.Ordinal))
            .OrderBy(s => s.Code, StringComparer.Ordinal)
            .Take(MostSites)
            .Select(s => new SiteDto(s.Code, s.NameAr, s.NameCkb, s.NameEn, s.Type, s.Country, s.Status));
        return ValueTask.FromResult<IReadOnlyList<SiteDto>>([.. found]);
    }

    public ValueTask<IReadOnlyList<DocumentTypeDto>> Handle(ListDocumentTypes query, CancellationToken ct) =>
        ValueTask.FromResult<IReadOnlyList<DocumentTypeDto>>(
            [.. reference.DocumentTypes.Values.Select(d => new DocumentTypeDto(
                d.Code, d.NameAr, d.NameCkb, d.NameEn, d.UsualDays, d.CanBeTarget, d.VerifiedOn is not null))]);

    public ValueTask<IReadOnlyList<BodyDto>> Handle(ListBodies query, CancellationToken ct) =>
        ValueTask.FromResult<IReadOnlyList<BodyDto>>(
            [.. reference.Bodies.Values.Select(b => new BodyDto(
                b.Code, b.NameAr, b.NameCkb, b.NameEn, b.ExpectedDays, b.VerifiedOn is not null))]);

    private PlaceDto Place(Place p)
    {
        var parent = p.ParentCode is { } code ? reference.Places.GetValueOrDefault(code) : null;
        return new PlaceDto(p.Code, p.Level, p.NameAr, p.NameCkb, p.NameEn, p.ParentCode,
            parent is null ? null : new PlaceNames(parent.NameAr, parent.NameCkb, parent.NameEn));
    }
}
