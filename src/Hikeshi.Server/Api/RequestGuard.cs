using System.Net;
using System.Security.Cryptography;
using System.Text;
using Hikeshi.Server.Texts;

namespace Hikeshi.Server.Api;

/// <summary>
/// Lets requests in that may come in: with the token where one is asked for, and on this machine none that a page of
/// another site made the browser send (by its origin, or by a name that was made to point here).
/// </summary>
/// <param name="next">What comes behind.</param>
/// <param name="token">The token that is asked for; empty for none.</param>
/// <param name="local">The token of those who can read the data folder.</param>
internal sealed class RequestGuard(RequestDelegate next, string token, string local)
{
    private readonly byte[]? _expected = token.Length == 0 ? null : SHA256.HashData(Encoding.UTF8.GetBytes(token));
    private readonly byte[] _local = SHA256.HashData(Encoding.UTF8.GetBytes(local));

    public async Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        if (IsForeign(request))
        {
            await ApiContext.Wrong(request, ApiTexts.ForeignSite, StatusCodes.Status403Forbidden).ExecuteAsync(context);
            return;
        }

        if (_expected is not null && !request.Path.StartsWithSegments("/healthz", StringComparison.OrdinalIgnoreCase) && !HasToken(request))
        {
            context.Response.Headers.WWWAuthenticate = "Bearer";
            await ApiContext.Wrong(request, ApiTexts.Unauthorized, StatusCodes.Status401Unauthorized).ExecuteAsync(context);
            return;
        }

        await next(context);
    }

    private bool HasToken(HttpRequest request)
    {
        if (request.Headers.Authorization.ToString() is not { } header || !header.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        var given = SHA256.HashData(Encoding.UTF8.GetBytes(header[7..].Trim()));
        return CryptographicOperations.FixedTimeEquals(given, _expected) || CryptographicOperations.FixedTimeEquals(given, _local);
    }

    private bool IsForeign(HttpRequest request)
    {
        if (request.Headers["Sec-Fetch-Site"].ToString() is "cross-site" or "same-site")
        {
            return true;
        }

        if (request.Headers.Origin.ToString() is { Length: > 0 } origin
            && !(Uri.TryCreate(origin, UriKind.Absolute, out var uri) && string.Equals(uri.Authority, request.Host.Value, StringComparison.OrdinalIgnoreCase)))
        {
            return true;
        }

        // Without a token only the machine itself is served, and only by its own names.
        return _expected is null && request.Host.Host is { Length: > 0 } host
            && !string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase)
            && !(IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));
    }
}
