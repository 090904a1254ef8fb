using System.Text;
using SkiaSharp;

namespace LegalClinic.Functional.Tests.Testing;

/// <summary>Pictures as a tablet takes them; what is on them is invented.</summary>
public static class TestPictures
{
    /// <summary>Where a camera says that it stood.</summary>
    public const string Place = "36.8663N 42.9885E";

    /// <summary>A JPEG of a grey ground with stripes; another seed is another picture.</summary>
    public static byte[] Jpeg(int width = 320, int height = 200, int seed = 1)
    {
        using var bitmap = new SKBitmap(width, height);
        bitmap.Erase(SKColors.LightGray);
        using (var canvas = new SKCanvas(bitmap))
        using (var ink = new SKPaint { Color = new SKColor((byte)(seed * 37), 40, 90) })
        {
            for (var x = seed; x < width; x += 12)
                canvas.DrawRect(x, 10, 4, height - 20, ink);
        }

        using var jpeg = bitmap.Encode(SKEncodedImageFormat.Jpeg, 90);
        return jpeg.ToArray();
    }

    /// <summary>The picture with an APP1 segment as a camera writes it: the orientation, and a text that stands for the place.</summary>
    public static byte[] WithExif(byte[] jpeg, byte orientation)
    {
        byte[] tiff =
        [
            .. "MM"u8, 0, 42, 0, 0, 0, 8, 0, 2,
            0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0,
            0x01, 0x0E, 0, 2, 0, 0, 0, (byte)(Place.Length + 1), 0, 0, 0, 38, 0, 0, 0, 0,
            .. Encoding.Latin1.GetBytes(Place), 0,
        ];
        byte[] body = [.. "Exif\0\0"u8, .. tiff];
        var length = body.Length + 2;
        return [.. jpeg[..2], 0xFF, 0xE1, (byte)(length >> 8), (byte)length, .. body, .. jpeg[2..]];
    }
}
