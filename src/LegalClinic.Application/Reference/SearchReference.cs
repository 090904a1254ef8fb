using LegalClinic.Application.Persistence;
using LegalClinic.Domain.People;
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
            .Select(reference.Describe);
        return ValueTask.FromResult<IReadOnlyList<PlaceDto>>([.. found]);
    }

    public ValueTask<IReadOnlyList<SiteDto>> Handle(SearchSites query, CancellationToken ct)
    {
        var key = NameFolding.Fold(query.Text ?? "");
        var found = reference.Sites.Values
            .Where(s => s.Code == query.Text || s.SearchKey.Contains(key, StringComparison.Ordinal))
            .OrderBy(s => s.Code, StringComparer.Ordinal)
            .Take(MostSites)
            .Select(s => s.Describe());
        return ValueTask.FromResult<IReadOnlyList<SiteDto>>([.. found]);
    }

    public ValueTask<IReadOnlyList<DocumentTypeDto>> Handle(ListDocumentTypes query, CancellationToken ct) =>
        ValueTask.FromResult(reference.ListDocumentTypes());

    public ValueTask<IReadOnlyList<BodyDto>> Handle(ListBodies query, CancellationToken ct) =>
        ValueTask.FromResult(reference.ListBodies());
}
