using System.Globalization;
using System.Text;
using QRCoder;

namespace LegalClinic.Infrastructure.Printing;

/// <summary>Draws a QR code as one SVG path: sharp in print, a few kilobytes, the same bytes every time.</summary>
internal static class QrCodeSvg
{
    public static string Of(string text)
    {
        using var code = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var path = new StringBuilder();
        for (var y = 0; y < code.ModuleMatrix.Count; y++)
        {
            for (var x = 0; x < code.ModuleMatrix[y].Length; x++)
            {
                if (code.ModuleMatrix[y][x])
                    path.Append(CultureInfo.InvariantCulture, $"M{x} {y}h1v1h-1z");
            }
        }

        var size = code.ModuleMatrix.Count;
        return $"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {size} {size}" width="{size}" height="{size}"><path d="{path}"/></svg>""";
    }
}
