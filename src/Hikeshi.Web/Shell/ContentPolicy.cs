using Microsoft.AspNetCore.Http;

namespace Hikeshi.Web.Shell;

/// <summary>
/// Says to the browser what a page may do: run scripts of this server only, none written into a page, be framed by nobody,
/// and be loaded or held open by no other site. Style attributes are allowed: virtual scrolling and charts set heights
/// with them.
/// </summary>
internal sealed class ContentPolicy(RequestDelegate next)
{
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; "
        + "connect-src 'self'; form-action 'self'; base-uri 'self'; frame-ancestors 'none'; object-src 'none'";

    public Task InvokeAsync(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        // Not no-referrer: with it a form of this very page would be sent with the origin "null" and refused.
        headers["Referrer-Policy"] = "same-origin";
        return next(context);
    }
}
