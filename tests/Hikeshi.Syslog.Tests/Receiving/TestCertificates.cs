using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Hikeshi.Syslog.Tests.Receiving;

/// <summary>An authority with a server's and a client's certificate, as files that last for one test.</summary>
internal sealed class TestCertificates : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("hikeshi-tls");
    private readonly X509Certificate2 _authority;

    public TestCertificates()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=Example CA", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        _authority = request.CreateSelfSigned(Now.AddDays(-1), Now.AddDays(30));
        File.WriteAllText(AuthorityFile, _authority.ExportCertificatePem());
        Renew();
        Client = Issue("CN=fw.example.com", "1.3.6.1.5.5.7.3.2");
    }

    private static DateTimeOffset Now => TimeProvider.System.GetUtcNow();

    public string Folder => _folder.FullName;

    public string CertificateFile => Path.Join(_folder.FullName, "server.pem");

    public string KeyFile => Path.Join(_folder.FullName, "server.key");

    public string AuthorityFile => Path.Join(_folder.FullName, "ca.pem");

    public X509Certificate2 Client { get; }

    public string Thumbprint { get; private set; } = "";

    public void Renew()
    {
        using var server = Issue("CN=localhost", "1.3.6.1.5.5.7.3.1");
        Thumbprint = server.GetCertHashString();
        File.WriteAllText(CertificateFile, server.ExportCertificatePem());
        File.WriteAllText(KeyFile, server.GetRSAPrivateKey()!.ExportPkcs8PrivateKeyPem());
    }

    public void Dispose()
    {
        _authority.Dispose();
        Client.Dispose();
        _folder.Delete(recursive: true);
    }

    private X509Certificate2 Issue(string name, string purpose)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest(name, key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid(purpose)], false));
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        request.CertificateExtensions.Add(names.Build());
        using var issuer = _authority.GetECDsaPrivateKey()!;
        using var signed = request.Create(
            _authority.SubjectName, X509SignatureGenerator.CreateForECDsa(issuer), Now.AddDays(-1), Now.AddDays(20), RandomNumberGenerator.GetBytes(8));
        using var whole = signed.CopyWithPrivateKey(key);
        return X509CertificateLoader.LoadPkcs12(whole.Export(X509ContentType.Pkcs12), null, X509KeyStorageFlags.Exportable);
    }
}
