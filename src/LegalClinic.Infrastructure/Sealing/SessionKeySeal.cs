using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;
using Microsoft.Extensions.DependencyInjection;

namespace LegalClinic.Infrastructure.Sealing;

/// <summary>
/// Seals the keys of sessions under the master key: a copy of the database alone cannot forge a session.
/// </summary>
internal sealed class SessionKeySeal(MasterKey master) : IXmlEncryptor, IXmlDecryptor
{
    private static readonly byte[] Place = Encoding.UTF8.GetBytes("session-keys");

    /// <summary>Made by the framework when it reads a key back.</summary>
    public SessionKeySeal(IServiceProvider services)
        : this(services.GetRequiredService<MasterKey>())
    {
    }

    private byte[] Key => master.Derive("session-keys");

    public EncryptedXmlInfo Encrypt(XElement plaintextElement)
    {
        var content = Encoding.UTF8.GetBytes(plaintextElement.ToString(SaveOptions.DisableFormatting));
        return new EncryptedXmlInfo(new XElement("sealed", Convert.ToBase64String(AesSeal.Seal(Key, Place, content))), typeof(SessionKeySeal));
    }

    public XElement Decrypt(XElement encryptedElement) =>
        XElement.Parse(Encoding.UTF8.GetString(AesSeal.Open(Key, Place, Convert.FromBase64String(encryptedElement.Value))));
}
