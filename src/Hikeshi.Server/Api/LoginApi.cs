using System.Globalization;
using System.Net;
using Hikeshi.Pipeline.Access;
using Hikeshi.Server.Access;
using Hikeshi.Web.Access;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Primitives;

namespace Hikeshi.Server.Api;

/// <summary>What the forms of the console send: a login, its end, a new password of one's own. Answers lead to a page.</summary>
internal static class LoginApi
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapPost("/login/name", BeginAsync).AllowAnonymous().DisableAntiforgery();
        app.MapPost("/login/end", EndAsync).RequireAuthorization(Policies.View).DisableAntiforgery();
        app.MapPost("/account/password", ChangeAsync).RequireAuthorization(Policies.View).DisableAntiforgery();
    }

    private static async Task<IResult> BeginAsync(HttpContext http, IAntiforgery forgery, LoginDesk desk, CancellationToken cancel)
    {
        if (await FormAsync(http, forgery) is not { } form)
        {
            return Back("/login", "problem", "stale", null);
        }

        string? back = form["back"];
        var result = await desk.TryAsync(form["name"].ToString().Trim(), form["password"].ToString(), AddressOf(http), cancel);
        if (result.Actor is not { } actor)
        {
            return Refuse("/login", result, back);
        }

        await http.SignInAsync(LoginStore.Scheme, actor.ToPrincipal());
        return Results.LocalRedirect(back is not null && RedirectHttpResult.IsLocalUrl(back) ? back : "/");
    }

    private static async Task<IResult> EndAsync(HttpContext http, IAntiforgery forgery)
    {
        if (await FormAsync(http, forgery) is null)
        {
            return Results.LocalRedirect("/");
        }

        await http.SignOutAsync(LoginStore.Scheme);
        return Results.LocalRedirect("/login");
    }

    private static async Task<IResult> ChangeAsync(HttpContext http, IAntiforgery forgery, LoginDesk desk, IAccounts accounts, CancellationToken cancel)
    {
        if (await FormAsync(http, forgery) is not { } form || Actor.Of(http.User) is not { Kind: ActorKind.Login } actor)
        {
            return Back("/account", "problem", "stale", null);
        }

        if (await desk.TryAsync(actor.Name, form["old"].ToString(), AddressOf(http), cancel) is { Actor: null } refused)
        {
            return Refuse("/account", refused, null);
        }

        try
        {
            await accounts.SetPasswordAsync(actor, actor.Name, form["new"].ToString(), cancel);
        }
        catch (AccessException)
        {
            return Back("/account", "problem", "short", null);
        }

        await http.SignOutAsync(LoginStore.Scheme);
        return Results.LocalRedirect("/login");
    }

    /// <summary>The form; null when it is not one of ours, or was made for somebody who is no longer logged in.</summary>
    private static async Task<IFormCollection?> FormAsync(HttpContext http, IAntiforgery forgery) =>
        http.Request.HasFormContentType && await forgery.IsRequestValidAsync(http) ? await http.Request.ReadFormAsync() : null;

    private static IResult Refuse(string page, LoginResult result, string? back) => result.Wait > TimeSpan.Zero
        ? Back(page, "wait", Math.Ceiling(result.Wait.TotalSeconds).ToString(CultureInfo.InvariantCulture), back)
        : Back(page, "problem", "wrong", back);

    private static IResult Back(string page, string name, string value, string? back) =>
        Results.LocalRedirect(page + QueryString.Create([new(name, new StringValues(value)), .. back is { Length: > 0 } ? [new("back", new StringValues(back))] : (KeyValuePair<string, StringValues>[])[]]));

    private static IPAddress AddressOf(HttpContext http) => http.Connection.RemoteIpAddress ?? IPAddress.None;
}
