using System.Text.Json;
using Hikeshi.Cli;
using Hikeshi.Texts;

namespace Hikeshi.Server.Api.Describing;

/// <summary>The API as an OpenAPI 3.1 document.</summary>
internal static class OpenApiDocument
{
    private static readonly (string Name, string About)[] Shapes =
    [
        ("Event", "docs/en/event.md"), ("Incident", "docs/en/analyze.md"), ("Session", "docs/en/analyze.md"), ("Tunnel", "docs/en/analyze.md"),
        ("Failover", "docs/en/analyze.md"), ("Device", "docs/en/serving.md"), ("Message", "docs/en/serving.md"), ("Explanation", "docs/en/commands.md"),
        ("Count", "docs/en/serving.md"), ("Histogram", "docs/en/serving.md"), ("Top", "docs/en/serving.md"), ("Rows", "docs/en/sql.md"),
    ];

    public static ReadOnlyMemory<byte> Write(Language language) => JsonAnswer.Bytes(to =>
    {
        to.WriteStartObject();
        to.WriteString("openapi", "3.1.0");
        to.WriteStartObject("info");
        to.WriteString("title", "Hikeshi");
        to.WriteString("version", ProgramVersion.Short);
        to.WriteStartObject("license");
        to.WriteString("name", "Apache-2.0");
        to.WriteString("identifier", "Apache-2.0");
        to.WriteEndObject();
        to.WriteEndObject();
        to.WriteStartObject("paths");
        foreach (var path in ApiOperations.All.GroupBy(o => o.Path, StringComparer.Ordinal))
        {
            to.WriteStartObject(path.Key);
            foreach (var operation in path)
            {
                to.WritePropertyName(operation.Method.ToLowerInvariant());
                Operation(to, operation, language);
            }

            to.WriteEndObject();
        }

        to.WriteEndObject();
        Components(to);
        to.WriteStartArray("security");
        to.WriteStartObject();
        to.WriteEndObject();
        to.WriteStartObject();
        to.WriteStartArray("token");
        to.WriteEndArray();
        to.WriteEndObject();
        to.WriteEndArray();
        to.WriteEndObject();
    });

    private static void Operation(Utf8JsonWriter to, ApiOperation operation, Language language)
    {
        to.WriteStartObject();
        to.WriteString("operationId", $"{operation.Method.ToLowerInvariant()}{string.Concat(operation.Path[7..].Split('/', '{', '}').Where(p => p.Length > 0).Select(p => char.ToUpperInvariant(p[0]) + p[1..]))}");
        to.WriteString("summary", operation.About.In(language));
        to.WriteStartArray("parameters");
        foreach (var parameter in operation.Parameters)
        {
            to.WriteStartObject();
            to.WriteString("name", parameter.Name);
            to.WriteString("in", parameter.IsInPath ? "path" : "query");
            to.WriteString("description", parameter.About.In(language));
            to.WriteBoolean("required", parameter.IsRequired);
            to.WriteStartObject("schema");
            to.WriteString("type", parameter.Type);
            if (parameter.Values.Count > 0)
            {
                to.WriteStartArray("enum");
                foreach (var value in parameter.Values)
                {
                    to.WriteStringValue(value);
                }

                to.WriteEndArray();
            }

            to.WriteEndObject();
            to.WriteEndObject();
        }

        to.WriteEndArray();
        if (operation.Sends.Count > 0)
        {
            Body(to, operation);
        }

        Answers(to, operation);
        to.WriteEndObject();
    }

    private static void Body(Utf8JsonWriter to, ApiOperation operation)
    {
        to.WriteStartObject("requestBody");
        to.WriteBoolean("required", true);
        to.WriteStartObject("content");
        foreach (var type in operation.Sends)
        {
            to.WriteStartObject(type);
            if (operation.Example is { } example)
            {
                to.WritePropertyName("example");
                to.WriteRawValue(example);
            }

            to.WriteEndObject();
        }

        to.WriteEndObject();
        to.WriteEndObject();
    }

    private static void Answers(Utf8JsonWriter to, ApiOperation operation)
    {
        to.WriteStartObject("responses");
        to.WriteStartObject(operation.Answer == "none" ? "204" : "200");
        to.WriteString("description", "OK");
        if (operation.Answer != "none")
        {
            to.WriteStartObject("content");
            to.WriteStartObject(operation.Answer.Contains('/', StringComparison.Ordinal) ? operation.Answer : "application/json");
            to.WriteStartObject("schema");
            if (operation.List is { } list)
            {
                ListSchema(to, list, operation.Answer);
            }
            else
            {
                Schema(to, operation.Answer);
            }

            to.WriteEndObject();
            to.WriteEndObject();
            to.WriteEndObject();
        }

        to.WriteEndObject();
        to.WriteStartObject("default");
        to.WriteString("$ref", "#/components/responses/Problem");
        to.WriteEndObject();
        to.WriteEndObject();
    }

    private static void ListSchema(Utf8JsonWriter to, string list, string shape)
    {
        to.WriteString("type", "object");
        to.WriteStartObject("properties");
        to.WriteStartObject(list);
        to.WriteString("type", "array");
        to.WriteStartObject("items");
        Schema(to, shape);
        to.WriteEndObject();
        to.WriteEndObject();
        to.WriteStartObject("next");
        to.WriteStartArray("type");
        to.WriteStringValue("string");
        to.WriteStringValue("null");
        to.WriteEndArray();
        to.WriteEndObject();
        to.WriteEndObject();
    }

    private static void Schema(Utf8JsonWriter to, string shape)
    {
        if (Array.Exists(Shapes, s => s.Name == shape))
        {
            to.WriteString("$ref", "#/components/schemas/" + shape);
        }
        else
        {
            to.WriteString("type", shape == "object" ? "object" : "string");
        }
    }

    private static void Components(Utf8JsonWriter to)
    {
        to.WriteStartObject("components");
        to.WriteStartObject("schemas");
        foreach (var (name, about) in Shapes)
        {
            to.WriteStartObject(name);
            to.WriteString("type", "object");
            to.WriteString("description", about);
            to.WriteEndObject();
        }

        to.WritePropertyName("Problem");
        to.WriteRawValue("""{"type":"object","required":["status","detail"],"properties":{"status":{"type":"integer"},"title":{"type":"string"},"detail":{"type":"string"},"offset":{"type":"integer"},"length":{"type":"integer"}}}""");
        to.WriteEndObject();
        to.WritePropertyName("responses");
        to.WriteRawValue("""{"Problem":{"description":"RFC 9457","content":{"application/problem+json":{"schema":{"$ref":"#/components/schemas/Problem"}}}}}""");
        to.WritePropertyName("securitySchemes");
        to.WriteRawValue("""{"token":{"type":"http","scheme":"bearer"}}""");
        to.WriteEndObject();
    }
}
