using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Hikeshi.Server.Tests.Serving;

/// <summary>An authority, and what it gave the server and a sender.</summary>
internal sealed class SenderCertificates : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly X509Certificate2 _authority;

    public SenderCertificates()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=Example CA", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        _authority = request.CreateSelfSigned(Now.AddDays(-1), Now.AddDays(30));
        File.WriteAllText(Authority, _authority.ExportCertificatePem());
        using var server = Issue("CN=localhost", "1.3.6.1.5.5.7.3.1");
        File.WriteAllText(Certificate, server.ExportCertificatePem());
        File.WriteAllText(Key, server.GetRSAPrivateKey()!.ExportPkcs8PrivateKeyPem());
        Sender = Issue("CN=fw.example.com", "1.3.6.1.5.5.7.3.2");
    }

    public string Certificate => Path.Join(_folder.Path, "server.pem");

    public string Key => Path.Join(_folder.Path, "server.key");

    public string Authority => Path.Join(_folder.Path, "ca.pem");

    public X509Certificate2 Sender { get; }

    private static DateTimeOffset Now => TimeProvider.System.GetUtcNow();

    public void Dispose()
    {
        Sender.Dispose();
        _authority.Dispose();
        _folder.Dispose();
    }

    private X509Certificate2 Issue(string name, string purpose)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest(name, key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid(purpose)], false));
        using var issuer = _authority.GetECDsaPrivateKey()!;
        using var signed = request.Create(
            _authority.SubjectName, X509SignatureGenerator.CreateForECDsa(issuer), Now.AddDays(-1), Now.AddDays(20), RandomNumberGenerator.GetBytes(8));
        using var whole = signed.CopyWithPrivateKey(key);
        return X509CertificateLoader.LoadPkcs12(whole.Export(X509ContentType.Pkcs12), null, X509KeyStorageFlags.Exportable);
    }
}
