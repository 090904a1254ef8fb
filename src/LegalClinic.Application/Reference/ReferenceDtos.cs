using LegalClinic.Application.Persistence;
using LegalClinic.Domain.Reference;

namespace LegalClinic.Application.Reference;

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

/// <summary>Rows of the reference data as they are told outside.</summary>
internal static class ReferenceDtos
{
    extension(IReferenceData reference)
    {
        public IReadOnlyList<DocumentTypeDto> ListDocumentTypes() =>
        [
            .. reference.DocumentTypes.Values.Select(d => new DocumentTypeDto(d.Code, d.NameAr, d.NameCkb, d.NameEn, d.UsualDays, d.CanBeTarget, d.VerifiedOn is not null)),
        ];

        public IReadOnlyList<BodyDto> ListBodies() =>
            [.. reference.Bodies.Values.Select(b => new BodyDto(b.Code, b.NameAr, b.NameCkb, b.NameEn, b.ExpectedDays, b.VerifiedOn is not null))];

        public PlaceDto Describe(Place p)
        {
            var parent = p.ParentCode is { } code ? reference.Places.GetValueOrDefault(code) : null;
            return new PlaceDto(p.Code, p.Level, p.NameAr, p.NameCkb, p.NameEn, p.ParentCode,
                parent is null ? null : new PlaceNames(parent.NameAr, parent.NameCkb, parent.NameEn));
        }
    }

    extension(Site site)
    {
        public SiteDto Describe() => new(site.Code, site.NameAr, site.NameCkb, site.NameEn, site.Type, site.Country, site.Status);
    }
}
