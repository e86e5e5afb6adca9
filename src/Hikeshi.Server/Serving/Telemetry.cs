using System.Collections;
using Hikeshi.Cli;
using Hikeshi.Pipeline.Counting;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Hikeshi.Server.Serving;

/// <summary>
/// What the server tells of itself: its counters to who reads <c>/metrics</c>; to a collector of OpenTelemetry, where one is
/// named, also what was asked of it and what it wrote, and how long each took.
/// </summary>
internal static class Telemetry
{
    /// <summary>Names the collector; the other variables of OpenTelemetry hold as well.</summary>
    private const string Collector = "OTEL_EXPORTER_OTLP_ENDPOINT";

    /// <summary>The meter of .NET: memory, processor, collections.</summary>
    private const string Runtime = "System.Runtime";

    /// <summary>Adds counters and, where a collector is named, what is sent there.</summary>
    public static void AddTelemetry(this WebApplicationBuilder builder)
    {
        // The exporters read their variables from the configuration of the host, which has none by itself.
        var variables = Environment.GetEnvironmentVariables().Cast<DictionaryEntry>()
            .Select(v => KeyValuePair.Create((string)v.Key, (string?)v.Value))
            .Where(v => v.Key.StartsWith("OTEL_", StringComparison.Ordinal));
        builder.Configuration.AddInMemoryCollection(variables);
        var isSent = builder.Configuration[Collector] is { Length: > 0 };
        var telemetry = builder.Services.AddOpenTelemetry()
            .ConfigureResource(r => r.Clear().AddService("hikeshi", serviceVersion: ProgramVersion.Short).AddTelemetrySdk().AddEnvironmentVariableDetector())
            .WithMetrics(m =>
            {
                m.AddMeter(PipelineMeter.Name, Runtime).AddPrometheusExporter();
                if (isSent)
                {
                    m.AddOtlpExporter();
                }
            });
        if (isSent)
        {
            telemetry.WithTracing(t => t
                .AddSource(PipelineTrace.Name)
                .AddAspNetCoreInstrumentation(o => o.Filter = c => !IsWatching(c.Request.Path))
                .AddOtlpExporter());
        }
    }

    /// <summary>Those who look every few seconds whether it lives.</summary>
    private static bool IsWatching(PathString path) => path.StartsWithSegments("/healthz", StringComparison.Ordinal) || path == "/metrics";
}
