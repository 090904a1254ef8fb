using SkiaSharp;

namespace LegalClinic.Functional.Tests.Testing;

/// <summary>Pictures as a tablet takes them; what is on them is invented.</summary>
public static class TestPictures
{
    /// <summary>A JPEG of a grey ground with stripes; another seed is another picture.</summary>
    public static byte[] Jpeg(int width = 320, int height = 200, int seed = 1)
    {
        using var bitmap = new SKBitmap(width, height);
        bitmap.Erase(SKColors.LightGray);
        using (var canvas = new SKCanvas(bitmap))
        using (var ink = new SKPaint { Color = new SKColor((byte)(seed * 37), 40, 90) })
            for (var x = seed; x < width; x += 12)
                canvas.DrawRect(x, 10, 4, height - 20, ink);
        using var jpeg = bitmap.Encode(SKEncodedImageFormat.Jpeg, 90);
        return jpeg.ToArray();
    }
}
