using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using LegalClinic.Application.Devices;
using LegalClinic.Application.Intakes;
using LegalClinic.Domain.Devices;
using LegalClinic.Infrastructure.Sealing;

namespace LegalClinic.Infrastructure.Devices;

/// <summary>The keys between server and devices, all of them derived from the master key.</summary>
internal sealed class DeviceKeys : IDeviceKeys, IDisposable
{
    private const int PointLength = 65;
    private const int NonceLength = 12;
    private const int TagLength = 16;
    private static readonly byte[] EnvelopeInfo = Encoding.UTF8.GetBytes("legalclinic-envelope-1");
    private static readonly byte[] CurveOrder = Convert.FromHexString("FFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551");

    private readonly MasterKey _master;
    private readonly ECDiffieHellman _sealing;
    private readonly ECDsa _receipts;

    public DeviceKeys(MasterKey master)
    {
        _master = master;
        _sealing = ECDiffieHellman.Create(Pair("device-sealing"));
        _receipts = ECDsa.Create(Pair("device-receipts"));
        (SealingKey, ReceiptKey) = (Point(_sealing.ExportParameters(false).Q), Point(_receipts.ExportParameters(false).Q));
    }

    public byte[] SealingKey { get; }

    public byte[] ReceiptKey { get; }

    public byte[] Share(DeviceId device) => _master.Derive($"device-share:{device.Value}");

    public string Ticket(DeviceId device, TicketHolder holder) =>
        Convert.ToBase64String(AesSeal.Seal(_master.Derive("device-tickets"), Bound(device), JsonSerializer.SerializeToUtf8Bytes(holder, IntakeForms.Json)));

    public TicketHolder ReadTicket(DeviceId device, string ticket)
    {
        var bytes = new byte[ticket.Length];
        return Convert.TryFromBase64String(ticket, bytes, out var length)
            ? JsonSerializer.Deserialize<TicketHolder>(AesSeal.Open(_master.Derive("device-tickets"), Bound(device), bytes.AsSpan(0, length)), IntakeForms.Json)!
            : throw new CryptographicException("The ticket is no Base64.");
    }

    public byte[] Open(DeviceId device, Guid entry, ReadOnlySpan<byte> envelope)
    {
        if (envelope.Length < PointLength + NonceLength + TagLength || envelope[0] != 4)
        {
            throw new CryptographicException("The envelope is too short.");
        }

        var point = envelope[..PointLength].ToArray();
        using var theirs = ECDiffieHellman.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, Q = new ECPoint { X = point[1..33], Y = point[33..] } });
        var secret = _sealing.DeriveRawSecretAgreement(theirs.PublicKey);
        using var aes = new AesGcm(HKDF.DeriveKey(HashAlgorithmName.SHA256, secret, MasterKey.Length, point, EnvelopeInfo), TagLength);
        var content = new byte[envelope.Length - PointLength - NonceLength - TagLength];
        aes.Decrypt(envelope.Slice(PointLength, NonceLength), envelope[(PointLength + NonceLength)..^TagLength], envelope[^TagLength..], content,
            Encoding.UTF8.GetBytes($"{device.Value}:{entry}"));
        return content;
    }

    public byte[] Sign(string receipt) =>
        _receipts.SignData(Encoding.UTF8.GetBytes(receipt), HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);

    public void Dispose()
    {
        _sealing.Dispose();
        _receipts.Dispose();
    }

    private static byte[] Bound(DeviceId device) => device.Value.ToByteArray(bigEndian: true);

    private static byte[] Point(ECPoint q) => [4, .. q.X!, .. q.Y!];

    // A private key of P-256 is a number below the order of the curve and above nought; nearly every 32 bytes are.
    private ECParameters Pair(string purpose)
    {
        for (var tries = 0; ; tries++)
        {
            var scalar = _master.Derive($"{purpose}:{tries}");
            if (scalar.AsSpan().SequenceCompareTo(CurveOrder) < 0 && BinaryPrimitives.ReadUInt128BigEndian(scalar) != 0)
            {
                return new ECParameters { Curve = ECCurve.NamedCurves.nistP256, D = scalar };
            }
        }
    }
}
