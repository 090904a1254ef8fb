using LegalClinic.Application.Persistence;
using LegalClinic.Domain;
using LegalClinic.Domain.Documents;
using SkiaSharp;

namespace LegalClinic.Infrastructure.Documents;

/// <summary>Decodes a picture with Skia, turns it upright, bounds its size and encodes it anew as JPEG.</summary>
internal sealed class SkiaImageCleaner : IImageCleaner
{
    private const int Quality = 85;

    // A page of A4 at 220 dots an inch; more does not make a stamp easier to read.
    private const int LongestSide = 2600;

    // Beyond the cameras of tablets. It is read from the head of the file, before anything is decoded.
    private const long MostPixels = 60_000_000;

    private static readonly SKEncodedImageFormat[] Accepted = [SKEncodedImageFormat.Jpeg, SKEncodedImageFormat.Png, SKEncodedImageFormat.Webp];

    public CleanImage Clean(byte[] upload)
    {
        if (upload.Length > Scan.MaxUploadBytes)
        {
            throw new DomainException("scan.too_large");
        }

        using var data = SKData.CreateCopy(upload);
        using var codec = SKCodec.Create(data);
        if (codec is null || !Accepted.Contains(codec.EncodedFormat))
        {
            throw new DomainException("scan.no_image");
        }

        if ((long)codec.Info.Width * codec.Info.Height > MostPixels)
        {
            throw new DomainException("scan.too_large");
        }

        using var decoded = SKBitmap.Decode(codec) ?? throw new DomainException("scan.no_image");
        using var upright = Upright(decoded, codec.EncodedOrigin);
        using var jpeg = upright.Encode(SKEncodedImageFormat.Jpeg, Quality);
        return new CleanImage(jpeg.ToArray(), upright.Width, upright.Height);
    }

    private static SKImage Upright(SKBitmap bitmap, SKEncodedOrigin origin)
    {
        var scale = Math.Min(1f, (float)LongestSide / Math.Max(bitmap.Width, bitmap.Height));
        var (width, height) = ((int)Math.Ceiling(bitmap.Width * scale), (int)Math.Ceiling(bitmap.Height * scale));
        var lies = origin is SKEncodedOrigin.LeftTop or SKEncodedOrigin.RightTop or SKEncodedOrigin.RightBottom or SKEncodedOrigin.LeftBottom;
        using var surface = SKSurface.Create(new SKImageInfo(lies ? height : width, lies ? width : height));
        surface.Canvas.Clear(SKColors.White);
        surface.Canvas.SetMatrix(Turn(origin, width, height));
        surface.Canvas.Scale(scale);
        using var picture = SKImage.FromBitmap(bitmap);
        surface.Canvas.DrawImage(picture, 0, 0, new SKSamplingOptions(SKCubicResampler.Mitchell));
        return surface.Snapshot();
    }

    // Exif 2.32, tag Orientation: where row 0 and column 0 of the stored picture belong.
    private static SKMatrix Turn(SKEncodedOrigin origin, float width, float height) => origin switch
    {
        SKEncodedOrigin.TopRight => new SKMatrix(-1, 0, width, 0, 1, 0, 0, 0, 1),
        SKEncodedOrigin.BottomRight => new SKMatrix(-1, 0, width, 0, -1, height, 0, 0, 1),
        SKEncodedOrigin.BottomLeft => new SKMatrix(1, 0, 0, 0, -1, height, 0, 0, 1),
        SKEncodedOrigin.LeftTop => new SKMatrix(0, 1, 0, 1, 0, 0, 0, 0, 1),
        SKEncodedOrigin.RightTop => new SKMatrix(0, -1, height, 1, 0, 0, 0, 0, 1),
        SKEncodedOrigin.RightBottom => new SKMatrix(0, -1, height, -1, 0, width, 0, 0, 1),
        SKEncodedOrigin.LeftBottom => new SKMatrix(0, 1, 0, -1, 0, width, 0, 0, 1),
        _ => SKMatrix.Identity,
    };
}
