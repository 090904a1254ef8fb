using System.Collections.Concurrent;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using LegalClinic.Application.Printing;
using LegalClinic.Domain;
using LegalClinic.Domain.Staff;

namespace LegalClinic.Infrastructure.Printing;

/// <summary>Writes a document and the fixed words of its language as the JSON that the layouts read.</summary>
internal static partial class LayoutInput
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly ConcurrentDictionary<(ClinicLanguage Language, PrintDigits Digits, bool KeepsMarks), JsonSerializerOptions> Prepared = new();

    public static string Of(PrintDocument document, PrintWords words)
    {
        // In Vazirmatn, the font of reports, one marked letter spoils every like letter in the text that is copied out
        // of the PDF (measured: after عالٍ every final lam reads as لٍ). Letters are set in Amiri, which has no such fault.
        var prepared = Prepared.GetOrAdd(
            (document.Language, document.Digits, document is LetterDocument),
            key => Options(new PreparedText(key.Language, key.Digits, key.KeepsMarks)));
        return new JsonObject
        {
            ["document"] = JsonSerializer.SerializeToNode(document, document.GetType(), prepared),
            ["words"] = JsonSerializer.SerializeToNode(words, prepared),
            ["language"] = document.Language.Code,
            ["rtl"] = document.Language.IsRightToLeft,
            ["digits"] = document.Digits is PrintDigits.Eastern ? "٠١٢٣٤٥٦٧٨٩" : "0123456789",
            ["date"] = new JsonArray(document.Date.Year, document.Date.Month, document.Date.Day),
            // Not among the prepared words: its placeholders would be isolated as Latin letters.
            ["pageOf"] = words.PageOf,
            ["title"] = PrintText.Clean(document.Title),
            ["qr"] = document is LetterDocument { VerificationText: { } text } ? QrCode(text) : null,
        }.ToJsonString(Plain);
    }

    private static JsonSerializerOptions Options(PreparedText text) => new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { text },
    };

    private static string QrCode(string text) => VerificationText().IsMatch(text)
        ? QrCodeSvg.Of(text)
        : throw new ArgumentException("A QR code holds only letters, digits and : / . _ - ? = & %, at most 200.", nameof(text));

    [GeneratedRegex("^[A-Za-z0-9:/._?=&%-]{1,200}$")]
    private static partial Regex VerificationText();

    /// <summary>Every string of a document passes here, so no caller can forget to prepare it.</summary>
    private sealed class PreparedText(ClinicLanguage language, PrintDigits digits, bool keepsMarks) : JsonConverter<string>
    {
        public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) =>
            writer.WriteStringValue(PrintText.Prepare(keepsMarks ? value : PrintText.WithoutVowelMarks(value), language, digits));
    }
}
