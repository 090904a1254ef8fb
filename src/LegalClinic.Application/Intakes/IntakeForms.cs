using System.Text.Json;
using System.Text.Json.Serialization;
using LegalClinic.Application.Persistence;
using LegalClinic.Domain.Intakes;

namespace LegalClinic.Application.Intakes;

/// <summary>Opens the sealed forms of intakes.</summary>
public sealed class IntakeForms(ISealer sealer)
{
    /// <summary>How forms and sealed facts are written: camelCase, codes in snake_case, nothing unknown dropped silently.</summary>
    public static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false) },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        RespectNullableAnnotations = true,
    };

    /// <summary>The form of an intake as the device sent it.</summary>
    public async Task<IntakeForm> OpenAsync(Intake intake, CancellationToken ct) => Read(await VerbatimAsync(intake, ct));

    /// <summary>A form as its writer corrected it.</summary>
    public async Task<IntakeForm> OpenAsync(FormCorrection correction, CancellationToken ct) => Read(await VerbatimAsync(correction, ct));

    /// <summary>The form of an intake byte by byte, UTF-8 JSON.</summary>
    public Task<byte[]> VerbatimAsync(Intake intake, CancellationToken ct) => sealer.OpenAsync(intake.Id.Value, intake.SealedForm, ct);

    /// <summary>A corrected form byte by byte; it lies under the key of its intake.</summary>
    public Task<byte[]> VerbatimAsync(FormCorrection correction, CancellationToken ct) => sealer.OpenAsync(correction.IntakeId.Value, correction.SealedForm, ct);

    private static IntakeForm Read(byte[] json) => JsonSerializer.Deserialize<IntakeForm>(json, Json)!;
}
