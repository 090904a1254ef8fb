using LegalClinic.Api.Families;
using LegalClinic.Application.Families;
using LegalClinic.Application.Families.Merging;
using LegalClinic.Domain.Families;
using LegalClinic.Domain.Families.Merging;
using LegalClinic.Functional.Tests.Testing;

namespace LegalClinic.Functional.Tests.Families;

/// <summary>Merging and splitting over HTTP, as the pages do it.</summary>
public static class MergeSteps
{
    public static string Address(FamilyId kept, FamilyId other) => $"/api/families/{kept.Value}/same-as/{other.Value}";

    public static async Task<FilesCompared> CompareAsync(ClinicClient by, FamilyId kept, FamilyId other, CompareFilesBody? body = null) =>
        (await by.PostAsync<FilesCompared>($"{Address(kept, other)}/comparison", body ?? new CompareFilesBody())).Value;

    /// <summary>What a person would send who chose one side everywhere.</summary>
    public static MergeFilesBody Decide(FilesCompared compared, FileSide side) => new(
        new FileMergeId(Guid.CreateVersion7()), compared.Other.Version, compared.Pairs,
        [.. compared.Differences.Select(d => new FieldChoice(d.KeptId, d.Field, side))], "The mother named both numbers");

    public static Task<Answer<FileMergeState>> TryMergeAsync(ClinicClient by, FilesCompared compared, MergeFilesBody body) =>
        by.PostAsync<FileMergeState>(Address(compared.Kept.Id, compared.Other.Id), body, compared.Kept.Version);

    public static async Task<FileMergeDto> MergeAsync(ClinicClient by, FamilyId kept, FamilyId other, FileSide side = FileSide.Kept)
    {
        var compared = await CompareAsync(by, kept, other);
        var merged = (await TryMergeAsync(by, compared, Decide(compared, side))).Value;
        return await ReadAsync(by, merged.Id);
    }

    public static async Task<FileMergeDto> ReadAsync(ClinicClient by, FileMergeId id) => (await by.GetAsync<FileMergeDto>($"/api/file-merges/{id.Value}")).Value;

    public static Task<Answer<FileMergeState>> TrySplitAsync(ClinicClient by, FileMergeDto merge, params Attribution[] attributions) =>
        by.PostAsync<FileMergeState>($"/api/file-merges/{merge.Id.Value}/split",
            new SplitFilesBody(merge.AbsorbedId, merge.AbsorbedVersion, attributions, "They are cousins of one name"), merge.Version);

    public static async Task<FamilyDto> FileAsync(ClinicClient by, FamilyId id) => (await by.GetAsync<FamilyDto>($"/api/families/{id.Value}")).Value;
}
