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
    public async Task<IntakeForm> OpenAsync(Intake intake, CancellationToken ct)
    {
        var json = await sealer.OpenAsync(intake.Id.Value, intake.SealedForm, ct);
        return JsonSerializer.Deserialize<IntakeForm>(json, Json)!;
    }
}
