using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Hikeshi.Pipeline.Access;
using Hikeshi.Server.Access;
using Hikeshi.Server.Texts;

namespace Hikeshi.Server.Api;

/// <summary>Users, tokens and the audit log over HTTP, for admins: <c>/api/v1/users</c>, <c>/tokens</c>, <c>/audit</c>.</summary>
internal static class AccessApi
{
    /// <param name="app">Asks for an admin.</param>
    /// <param name="context">Answers what goes wrong.</param>
    public static void Map(IEndpointRouteBuilder app, ApiContext context)
    {
        app.MapGet("/api/v1/users", (HttpContext http, IAccounts accounts) => AnswerAsync(http, context, async cancel =>
            Results.Json(new UserList([.. (await accounts.UsersAsync(cancel)).Select(UserList.UserRow.Of)]), AccessJson.Default.UserList)));
        app.MapPost("/api/v1/users", (HttpContext http, IAccounts accounts) => AnswerAsync(http, context, async cancel =>
        {
            var order = await ReadAsync(http, AccessJson.Default.UserRequest, cancel);
            await accounts.AddUserAsync(By(http), order.Name ?? "", RoleOf(order.Role), order.Password ?? "", cancel);
            return Results.NoContent();
        }));
        app.MapDelete("/api/v1/users/{name}", (string name, HttpContext http, IAccounts accounts) => AnswerAsync(http, context, async cancel =>
        {
            await accounts.RemoveUserAsync(By(http), name, cancel);
            return Results.NoContent();
        }));
        app.MapPut("/api/v1/users/{name}/password", (string name, HttpContext http, IAccounts accounts) => AnswerAsync(http, context, async cancel =>
        {
            await accounts.SetPasswordAsync(By(http), name, (await ReadAsync(http, AccessJson.Default.UserRequest, cancel)).Password ?? "", cancel);
            return Results.NoContent();
        }));
        app.MapPut("/api/v1/users/{name}/role", (string name, HttpContext http, IAccounts accounts) => AnswerAsync(http, context, async cancel =>
        {
            await accounts.SetRoleAsync(By(http), name, RoleOf((await ReadAsync(http, AccessJson.Default.UserRequest, cancel)).Role), cancel);
            return Results.NoContent();
        }));
        app.MapGet("/api/v1/tokens", (HttpContext http, IAccounts accounts) => AnswerAsync(http, context, async cancel =>
            Results.Json(new TokenList([.. (await accounts.TokensAsync(cancel)).Select(TokenList.TokenRow.Of)]), AccessJson.Default.TokenList)));
        app.MapPost("/api/v1/tokens", (HttpContext http, IAccounts accounts) => AnswerAsync(http, context, async cancel =>
        {
            var order = await ReadAsync(http, AccessJson.Default.TokenRequest, cancel);
            var wanted = new TokenOrder(order.Name ?? "", order.User ?? "", order.Role is null ? null : RoleOf(order.Role), order.Expires?.UtcTicks ?? 0);
            return Results.Json(new TokenAnswer(await accounts.AddTokenAsync(By(http), wanted, cancel)), AccessJson.Default.TokenAnswer);
        }));
        app.MapDelete("/api/v1/tokens/{name}", (string name, HttpContext http, IAccounts accounts) => AnswerAsync(http, context, async cancel =>
        {
            await accounts.RevokeTokenAsync(By(http), name, cancel);
            return Results.NoContent();
        }));
        app.MapGet("/api/v1/audit", (HttpContext http, IAuditLog audit) => AnswerAsync(http, context, async cancel =>
        {
            if (ApiContext.NumberOf(http.Request, "limit", 100, AuditSearch.GreatestLimit, out var problem) is not { } limit)
            {
                return problem!;
            }

            var before = long.TryParse((string?)http.Request.Query["before"], out var number) ? number : (long?)null;
            var page = await audit.ReadAsync(new AuditSearch { Limit = limit, Before = before, Person = http.Request.Query["person"] }, cancel);
            return Results.Json(new AuditList([.. page.Entries.Select(AuditList.AuditRow.Of)], page.Next), AccessJson.Default.AuditList);
        }));
    }

    private static Task<IResult> AnswerAsync(HttpContext http, ApiContext context, Func<CancellationToken, Task<IResult>> handler) =>
        context.AnswerAsync(http.Request, async cancel =>
        {
            // A token must not come to rest on the way.
            http.Response.Headers.CacheControl = "no-store";
            try
            {
                return await handler(cancel);
            }
            catch (AccessException problem)
            {
                return ApiContext.Wrong(http.Request, problem.Sentence, StatusCodes.Status409Conflict);
            }
            catch (JsonException)
            {
                return ApiContext.Wrong(http.Request, AccessTexts.BadBody);
            }
        });

    private static async Task<T> ReadAsync<T>(HttpContext http, JsonTypeInfo<T> type, CancellationToken cancel)
        where T : class => await JsonSerializer.DeserializeAsync(http.Request.Body, type, cancel) ?? throw new JsonException();

    private static Role RoleOf(string? text) => RoleWords.Read(text) ?? throw new AccessException(AccessTexts.BadRole);

    private static Actor By(HttpContext http) => Actor.Of(http.User) ?? throw new InvalidOperationException("The policy lets nobody in who is not known.");
}
