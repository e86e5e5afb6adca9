using System.Net;
using Hikeshi.Server.Texts;

namespace Hikeshi.Server.Api;

/// <summary>
/// Turns away what a page of another site made a browser send. A link that somebody follows to a page may come from
/// anywhere: it changes nothing. Where only this machine is served, requests must name it: a name of another site may
/// have been made to point here.
/// </summary>
internal sealed class RequestGuard(RequestDelegate next, bool isLocal)
{
    public Task InvokeAsync(HttpContext context) => IsForeign(context.Request)
        ? ApiContext.Wrong(context.Request, ApiTexts.ForeignSite, StatusCodes.Status403Forbidden).ExecuteAsync(context)
        : next(context);

    private bool IsForeign(HttpRequest request)
    {
        if (request.Headers["Sec-Fetch-Site"].ToString() is "cross-site" or "same-site" && !IsLinkFollowed(request))
        {
            return true;
        }

        if (request.Headers.Origin.ToString() is { Length: > 0 } origin
            && !(Uri.TryCreate(origin, UriKind.Absolute, out var uri) && string.Equals(uri.Authority, request.Host.Value, StringComparison.OrdinalIgnoreCase)))
        {
            return true;
        }

        return isLocal && request.Host.Host is { Length: > 0 } host
            && !string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase)
            && !(IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));
    }

    private static bool IsLinkFollowed(HttpRequest request) =>
        HttpMethods.IsGet(request.Method) && request.Headers["Sec-Fetch-Mode"] == "navigate" && request.Headers["Sec-Fetch-Dest"] == "document";
}
