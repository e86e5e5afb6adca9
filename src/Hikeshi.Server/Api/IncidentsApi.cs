using System.Globalization;
using System.Text.Json;
using Hikeshi.Pipeline.Access;
using Hikeshi.Pipeline.Storing;
using Hikeshi.Server.Texts;
using Hikeshi.Web.Access;

namespace Hikeshi.Server.Api;

/// <summary>Incidents and what people decide about them: <c>/api/v1/incidents</c>.</summary>
internal static class IncidentsApi
{
    public static void Map(IEndpointRouteBuilder app, ApiContext context, IIncidentStore store, TimeProvider clock)
    {
        app.MapGet("/api/v1/incidents", (HttpRequest request) => context.AnswerAsync(request, async cancel =>
        {
            if (ApiContext.NumberOf(request, "limit", EventSearch.UsualLimit, EventSearch.GreatestLimit, out var problem) is not { } limit
                || ApiContext.MomentOf(request, "since", out problem) is not { } since)
            {
                return problem!;
            }

            if ((string?)request.Query["acknowledged"] is not (null or "true" or "false"))
            {
                return ApiContext.Wrong(request, ApiTexts.BadAcknowledged);
            }

            IncidentOrder? order = (string?)request.Query["order"] switch
            {
                null or "newest" => IncidentOrder.Newest,
                "worst" => IncidentOrder.Worst,
                _ => null,
            };
            if (order is null)
            {
                return ApiContext.Wrong(request, ApiTexts.BadIncidentOrder);
            }

            var page = await store.IncidentsAsync(
                new IncidentSearch
                {
                    Kind = request.Query["kind"],
                    Severities = [.. request.Query["severity"].OfType<string>()],
                    State = request.Query["state"],
                    Device = request.Query["device"],
                    IsAcknowledged = (string?)request.Query["acknowledged"] is { } wanted ? wanted == "true" : null,
                    SinceTicks = since,
                    Order = order.Value,
                    Limit = limit,
                    Cursor = request.Query["cursor"],
                },
                cancel);
            return JsonAnswer.List("incidents", page.Incidents, page.Next, One);
        }));
        app.MapGet("/api/v1/incidents/{id}", (string id, HttpRequest request) => context.AnswerAsync(request, async cancel =>
            await store.IncidentAsync(id, cancel) is { } found ? JsonAnswer.Of(to => One(to, found)) : Missing(request, id)));
        app.MapPost("/api/v1/incidents/{id}/decisions", (string id, HttpRequest request, IAuditLog audit) => context.AnswerAsync(request, async cancel =>
        {
            var actor = Actor.Of(request.HttpContext.User)!;
            var decision = await ReadAsync(request, cancel);
            // Whoever is known by a name decides under this name.
            if ((actor.IsNamed ? actor.Name : decision?.Person) is not { Length: > 0 and <= 200 } person || decision?.Comment?.Length > 4000
                || !Enum.TryParse<DecisionKind>(decision?.Kind, ignoreCase: true, out var kind) || char.IsAsciiDigit(decision!.Kind![0]))
            {
                return ApiContext.Wrong(request, ApiTexts.BadDecision);
            }

            if (!await store.DecideAsync(id, new IncidentDecision(kind, person, clock.GetUtcNow().UtcTicks, decision.Comment), cancel))
            {
                return Missing(request, id);
            }

            await audit.WriteAsync(actor with { Name = person }, Decided.Of(kind), id, decision.Comment, CancellationToken.None);
            return Results.NoContent();
        })).RequireAuthorization(Policies.Operate);
    }

    private static async Task<DecisionRequest?> ReadAsync(HttpRequest request, CancellationToken cancel)
    {
        try
        {
            return await JsonSerializer.DeserializeAsync(request.Body, ApiJson.Default.DecisionRequest, cancel);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static IResult Missing(HttpRequest request, string id) =>
        ApiContext.Wrong(request, ApiTexts.NoIncident.With(id), StatusCodes.Status404NotFound);

    /// <summary>The incident of the contract, and beside its keys what people decided.</summary>
    private static void One(Utf8JsonWriter to, StoredIncident item)
    {
        to.WriteStartObject();
        using (var record = JsonDocument.Parse(item.Record.Json))
        {
            foreach (var property in record.RootElement.EnumerateObject())
            {
                // As it is stored: Japanese stays readable.
                to.WritePropertyName(property.Name);
                to.WriteRawValue(property.Value.GetRawText());
            }
        }

        to.WriteBoolean("acknowledged", item.IsAcknowledged);
        if (item.IsResolvedByPerson)
        {
            to.WriteBoolean("resolved_by_user", true);
        }

        if (item.Decisions.Count > 0)
        {
            to.WriteStartArray("decisions");
            foreach (var decision in item.Decisions)
            {
                to.WriteStartObject();
                to.WriteString("kind", decision.Kind.ToString().ToLowerInvariant());
                to.WriteString("person", decision.Person);
                to.WriteString("time", new DateTime(decision.Ticks, DateTimeKind.Utc).ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture));
                if (decision.Comment is { } comment)
                {
                    to.WriteString("comment", comment);
                }

                to.WriteEndObject();
            }

            to.WriteEndArray();
        }

        to.WriteEndObject();
    }
}
