using System.Net;
using Hikeshi.Server.Access;
using Hikeshi.Syslog.Tls;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Https;

namespace Hikeshi.Server.Serving;

/// <summary>Where HTTP is answered: an address for people and programs, and a socket in the data folder for commands.</summary>
/// <param name="Certificate">Of the address; null when it is not encrypted.</param>
/// <param name="Folder">The data folder, held by this process.</param>
internal sealed record WebPort(ServerCertificate? Certificate, DataFolder Folder)
{
    public void Listen(KestrelServerOptions server, IPEndPoint address)
    {
        server.Listen(address, listener =>
        {
            listener.Protocols = Certificate is null ? HttpProtocols.Http1 : HttpProtocols.Http1AndHttp2;
            if (Certificate is { } certificate)
            {
                listener.UseHttps(new TlsHandshakeCallbackOptions { OnConnection = _ => ValueTask.FromResult(certificate.Options()) });
            }
        });
        server.ListenUnixSocket(Folder.Socket, listener =>
        {
            listener.Protocols = HttpProtocols.Http1;
            listener.Use(next => connection =>
            {
                connection.Features.Set(CommandConnection.Mark);
                return next(connection);
            });
        });
    }
}
