using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using LegalClinic.Api.Devices;
using LegalClinic.Application.Devices;
using LegalClinic.Application.Intakes;
using LegalClinic.Domain.Devices;

namespace LegalClinic.Functional.Tests.Testing;

/// <summary>A tablet that keeps to decision 15: it seals for the server and hands in by its token, without a session.</summary>
public sealed class TestDevice : IDisposable
{
    private readonly HttpClient _http;
    private DeviceWelcome _welcome;

    private TestDevice(HttpClient http, DeviceWelcome welcome) => (_http, _welcome) = (http, welcome);

    public DeviceId Id => _welcome.Id;

    /// <summary>What it was told when it was registered.</summary>
    public DeviceWelcome Welcome => _welcome;

    /// <summary>Registers a tablet under the session of somebody.</summary>
    public static async Task<TestDevice> RegisterAsync(TestClinic clinic, ClinicClient by, DeviceId? id = null)
    {
        var body = new RegisterDeviceBody(id ?? new DeviceId(Guid.CreateVersion7()), "Tablet 3");
        return new TestDevice(clinic.Server.CreateDefaultClient(), (await by.PostAsync<DeviceWelcome>("/api/devices", body)).Value);
    }

    /// <summary>The same tablet, asking another host.</summary>
    public TestDevice At(TestServer server) => new(server.CreateDefaultClient(), _welcome);

    /// <summary>Registers it once more.</summary>
    public async Task RegisterAgainAsync(ClinicClient by) =>
        _welcome = (await by.PostAsync<DeviceWelcome>("/api/devices", new RegisterDeviceBody(Id, "Tablet 3"))).Value;

    /// <summary>Takes a ticket for somebody who is signed in.</summary>
    public async Task<string> TicketAsync(ClinicClient by) => (await by.PostAsync<DeviceTicket>($"/api/devices/{Id.Value}/tickets")).Value.Ticket;

    /// <summary>Seals a form for the server.</summary>
    public byte[] Seal(Guid entry, string ticket, IntakeForm form) =>
        Seal(entry, JsonSerializer.SerializeToUtf8Bytes(new { ticket, form }, Answer.Json));

    /// <summary>Seals a form that was corrected after it was received.</summary>
    public byte[] SealCorrection(Guid entry, string ticket, Guid intakeId, Guid basedOn, IntakeForm form) =>
        Seal(entry, JsonSerializer.SerializeToUtf8Bytes(new { ticket, correction = new { intakeId, basedOn, form } }, Answer.Json));

    /// <summary>Seals a photograph of a member's paper for the server.</summary>
    public byte[] SealPhoto(Guid entry, string ticket, Guid intake, Guid member, byte[] picture, string documentType = "CSID")
    {
        var photo = new { intakeId = intake, memberId = member, documentType, takenAt = TestClock.Start.AddYears(-3) };
        return Seal(entry, [.. JsonSerializer.SerializeToUtf8Bytes(new { ticket, photo }, Answer.Json), (byte)'\n', .. picture]);
    }

    /// <summary>Announces an upload.</summary>
    public Task<TusAnswer> BeginAsync(Guid entry, long length) => SendPieceAsync(HttpMethod.Post, "uploads", null, request =>
    {
        request.Headers.Add("Upload-Length", $"{length}");
        request.Headers.Add("Upload-Metadata", $"entry {Convert.ToBase64String(Encoding.UTF8.GetBytes(entry.ToString()))}");
    });

    /// <summary>Asks how far an upload is.</summary>
    public Task<TusAnswer> AskAsync(Guid entry) => SendPieceAsync(HttpMethod.Head, $"uploads/{entry}", null);

    /// <summary>Sends a piece.</summary>
    public Task<TusAnswer> GoOnAsync(Guid entry, long offset, byte[] piece)
    {
        var content = new ByteArrayContent(piece) { Headers = { ContentType = new("application/offset+octet-stream") } };
        return SendPieceAsync(HttpMethod.Patch, $"uploads/{entry}", content, request => request.Headers.Add("Upload-Offset", $"{offset}"));
    }

    /// <summary>Has what arrived opened.</summary>
    public Task<Answer<DeviceReceipt>> CompleteAsync(Guid entry) => SendAsync<DeviceReceipt>(HttpMethod.Post, $"uploads/{entry}/completion", new ByteArrayContent([]));

    /// <summary>Uploads an envelope at once and has it opened.</summary>
    public async Task<Answer<DeviceReceipt>> UploadAsync(Guid entry, byte[] envelope)
    {
        await BeginAsync(entry, envelope.Length);
        await GoOnAsync(entry, 0, envelope);
        return await CompleteAsync(entry);
    }

    /// <summary>Sends a request of the tus protocol.</summary>
    public async Task<TusAnswer> SendPieceAsync(HttpMethod method, string part, HttpContent? content, Action<HttpRequestMessage>? more = null, string protocol = "1.0.0")
    {
        using var request = new HttpRequestMessage(method, $"/api/devices/{Id.Value}/{part}") { Content = content };
        request.Headers.Add("Device-Token", _welcome.Token);
        request.Headers.Add("Tus-Resumable", protocol);
        more?.Invoke(request);
        using var response = await _http.SendAsync(request);
        var headers = response.Headers.ToDictionary(h => h.Key, h => string.Join(',', h.Value), StringComparer.OrdinalIgnoreCase);
        return new TusAnswer(response.StatusCode, await response.Content.ReadAsStringAsync(), headers);
    }

    /// <summary>Seals anything for the server.</summary>
    public byte[] Seal(Guid entry, byte[] content)
    {
        using var own = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);
        var q = own.ExportParameters(false).Q;
        byte[] point = [4, .. q.X!, .. q.Y!];
        using var server = ECDiffieHellman.Create(Public(_welcome.SealingKey));
        var key = HKDF.DeriveKey(HashAlgorithmName.SHA256, own.DeriveRawSecretAgreement(server.PublicKey), 32, point, Encoding.UTF8.GetBytes("legalclinic-envelope-1"));
        var (nonce, cipher, tag) = (RandomNumberGenerator.GetBytes(12), new byte[content.Length], new byte[16]);
        using var aes = new AesGcm(key, tag.Length);
        aes.Encrypt(nonce, content, cipher, tag, Encoding.UTF8.GetBytes($"{Id.Value}:{entry}"));
        return [.. point, .. nonce, .. cipher, .. tag];
    }

    /// <summary>Hands an envelope in.</summary>
    public Task<Answer<DeviceReceipt>> HandInAsync(Guid entry, byte[] envelope) =>
        SendAsync<DeviceReceipt>(HttpMethod.Put, $"envelopes/{entry}", Content(envelope));

    /// <summary>An envelope as a body.</summary>
    public static HttpContent Content(byte[] envelope) => new ByteArrayContent(envelope) { Headers = { ContentType = new("application/octet-stream") } };

    /// <summary>Reports.</summary>
    public Task<Answer<DeviceOrders>> ContactAsync(params Guid[] receipts) => ContactAsync(Report(TestClock.Start, receipts));

    /// <summary>Reports.</summary>
    public Task<Answer<DeviceOrders>> ContactAsync(DeviceContactBody said) =>
        SendAsync<DeviceOrders>(HttpMethod.Post, "contact", JsonContent.Create(said, options: Answer.Json));

    /// <summary>A report of a tablet with nothing unsent.</summary>
    public static DeviceContactBody Report(DateTimeOffset deviceTime, params Guid[] receipts) =>
        new(deviceTime, "0.1.0", Unsent: 0, OldestUnsentAt: null, Stopped: 0, UsedBytes: 1_000, QuotaBytes: 100_000, receipts);

    /// <summary>True when a receipt is the server's.</summary>
    public bool Believes(DeviceReceipt receipt)
    {
        using var key = ECDsa.Create(Public(_welcome.ReceiptKey));
        var text = DeviceReceipts.Text(Id, receipt.EntryId, Convert.ToBase64String(receipt.Hash), receipt.Number, receipt.ReceivedAt);
        return key.VerifyData(Encoding.UTF8.GetBytes(text), receipt.Signature, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
    }

    /// <inheritdoc />
    public void Dispose() => _http.Dispose();

    private static ECParameters Public(byte[] point) =>
        new() { Curve = ECCurve.NamedCurves.nistP256, Q = new ECPoint { X = point[1..33], Y = point[33..] } };

    private async Task<Answer<T>> SendAsync<T>(HttpMethod method, string part, HttpContent content)
    {
        using var request = new HttpRequestMessage(method, $"/api/devices/{Id.Value}/{part}") { Content = content };
        request.Headers.Add("Device-Token", _welcome.Token);
        using var response = await _http.SendAsync(request);
        return new Answer<T>(response.StatusCode, response.Headers.ETag?.Tag, await response.Content.ReadAsStringAsync());
    }
}

/// <summary>What the server answered to a request of the tus protocol.</summary>
public sealed class TusAnswer(System.Net.HttpStatusCode status, string text, IReadOnlyDictionary<string, string> headers) : Answer(status, null, text)
{
    /// <summary>How many bytes are there; null when it does not say.</summary>
    public long? Offset => headers.TryGetValue("Upload-Offset", out var offset) ? long.Parse(offset, System.Globalization.CultureInfo.InvariantCulture) : null;

    /// <summary>A header; null when it is not there.</summary>
    public string? this[string header] => headers.GetValueOrDefault(header);
}
