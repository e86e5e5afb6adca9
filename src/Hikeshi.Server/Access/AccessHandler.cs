using System.Text.Encodings.Web;
using Hikeshi.Pipeline.Access;
using Hikeshi.Server.Api;
using Hikeshi.Server.Texts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace Hikeshi.Server.Access;

/// <summary>
/// Finds out who makes a request: a command through the data folder, a program with its token, a person who logged in,
/// or whoever is on this machine while nobody is asked. People are sent to the page of logins, programs get a sentence.
/// </summary>
internal sealed class AccessHandler(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory log, UrlEncoder encoder, AccessRules rules)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, log, encoder)
{
    /// <summary>The scheme.</summary>
    public const string Name = "hikeshi";

    /// <summary>By what a command says which person runs it.</summary>
    public const string PersonHeader = "X-Hikeshi-Person";

    private const string Bearer = "Bearer ";

    private string From => AccessRules.Text(Context.Connection.RemoteIpAddress);

    /// <summary>Programs are answered in JSON; whoever asks for a page, or sends the form of one, is a person.</summary>
    private bool IsProgram => !(HttpMethods.IsGet(Request.Method) || Request.HasFormContentType) || !Request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync() =>
        await FindAsync() is { } actor ? AuthenticateResult.Success(new AuthenticationTicket(actor.ToPrincipal(), Name)) : AuthenticateResult.NoResult();

    protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        if (!IsProgram)
        {
            // To what a form was sent leads no link.
            Response.Redirect(HttpMethods.IsGet(Request.Method) ? $"/login?back={Uri.EscapeDataString(Request.Path + Request.QueryString)}" : "/login");
            return;
        }

        Response.Headers.WWWAuthenticate = "Bearer";
        await ApiContext.Wrong(Request, ApiTexts.Unauthorized, StatusCodes.Status401Unauthorized).ExecuteAsync(Context);
    }

    protected override async Task HandleForbiddenAsync(AuthenticationProperties properties)
    {
        if (!IsProgram)
        {
            Response.Redirect("/denied");
            return;
        }

        await ApiContext.Wrong(Request, ApiTexts.RoleTooLow, StatusCodes.Status403Forbidden).ExecuteAsync(Context);
    }

    private async Task<Actor?> FindAsync()
    {
        if (Context.Features.Get<CommandConnection>() is not null)
        {
            return new Actor(ActorKind.Command, Uri.UnescapeDataString(Request.Headers[PersonHeader].ToString()), Role.Admin, "");
        }

        if (Request.Headers.Authorization.ToString() is { Length: > 0 } header)
        {
            // Whoever brings a token means to be known by it: a wrong one is not passed over.
            return header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase) ? rules.OfToken(header[Bearer.Length..].Trim(), From) : null;
        }

        var login = await Context.AuthenticateAsync(LoginStore.Scheme);
        return login.Succeeded && Actor.Of(login.Principal) is { } actor ? actor with { Address = From }
            : rules.IsOpen ? AccessRules.Machine(From)
            : null;
    }
}
