using System.Net;
using System.Text.RegularExpressions;
using Hikeshi.Server.Tests.Serving;

namespace Hikeshi.Server.Tests.Access;

/// <summary>What a browser does: keeps cookies, asks for pages, fills forms with the token that stands in them.</summary>
internal sealed partial class Browser : IDisposable
{
    private readonly SocketsHttpHandler _handler = new() { AllowAutoRedirect = false };

    public Browser(Uri url)
    {
        Http = new HttpClient(_handler) { BaseAddress = url };
        Http.DefaultRequestHeaders.Accept.ParseAdd("text/html");
    }

    public Browser(RunningServer server)
        : this(server.Http.BaseAddress!)
    {
    }

    public HttpClient Http { get; }

    public CookieCollection Cookies => _handler.CookieContainer.GetAllCookies();

    /// <summary>Trusts whoever shows a certificate: those of tests are of no authority.</summary>
    public Browser TrustingAll()
    {
        _handler.SslOptions.RemoteCertificateValidationCallback = (_, certificate, _, _) => certificate is not null;
        return this;
    }

    /// <summary>Where an answer leads, or its status.</summary>
    public async Task<string> GoAsync(string path)
    {
        using var answer = await Http.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        return Told(answer);
    }

    /// <summary>Fills the form of the page of logins.</summary>
    public Task<string> LogInAsync(string name, string password, string back = "") =>
        SendAsync("/login?back=" + Uri.EscapeDataString(back), "/login/name", ("name", name), ("password", password), ("back", back));

    /// <summary>Fills a form of a page.</summary>
    public async Task<string> SendAsync(string page, string action, params (string Name, string Value)[] fields)
    {
        var text = await Http.GetStringAsync(new Uri(page, UriKind.Relative), TestContext.Current.CancellationToken);
        var token = WebUtility.HtmlDecode(Token().Match(text).Groups["value"].Value);
        return await PostAsync(action, [("__RequestVerificationToken", token), .. fields]);
    }

    public async Task<string> PostAsync(string action, params (string Name, string Value)[] fields)
    {
        using var form = new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value)));
        using var answer = await Http.PostAsync(new Uri(action, UriKind.Relative), form, TestContext.Current.CancellationToken);
        return Told(answer);
    }

    public void Dispose()
    {
        Http.Dispose();
        _handler.Dispose();
    }

    private static string Told(HttpResponseMessage answer) => answer.Headers.Location?.OriginalString ?? $"{(int)answer.StatusCode}";

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"(?<value>[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Token();
}
