using System.Security.Cryptography;
using Hikeshi.Catalog;
using Hikeshi.Pipeline.Counting;
using Hikeshi.Pipeline.Receiving;
using Hikeshi.Server.Api;
using Hikeshi.Server.Api.Describing;
using Hikeshi.Server.Commands;
using Hikeshi.Server.Configuring;
using Hikeshi.Server.Reports;
using Hikeshi.Server.Texts;
using Hikeshi.Syslog.Datagrams;
using Hikeshi.Syslog.Local;
using Hikeshi.Texts;
using Hikeshi.Web;
using Hikeshi.Web.Asking;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Hosting.Systemd;
using OpenTelemetry.Metrics;

namespace Hikeshi.Server.Serving;

/// <summary>A running server: the collector, and the HTTP that answers for it.</summary>
internal sealed class ServerHost : IAsyncDisposable
{
    private readonly ServeSettings _settings;
    private readonly WebApplication _app;
    private readonly Collector _collector;
    private readonly IHostApplicationLifetime _lifetime;
    private readonly ServiceManager _manager = new();

    private ServerHost(ServeSettings settings, WebApplication app, Collector collector)
    {
        (_settings, _app, _collector) = (settings, app, collector);
        _lifetime = app.Services.GetRequiredService<IHostApplicationLifetime>();
    }

    /// <summary>What it receives with.</summary>
    public IReadOnlyList<IFrameSource> Receivers => _collector.Receivers.All;

    /// <summary>What is said at the start: where it receives, answers, keeps.</summary>
    public IReadOnlyList<LocalText> Greeting =>
    [
        .. _collector.Receivers.All.Select(s => s switch
        {
            FileSource => ServeTexts.Following.With(s.Name),
            StdinSource => ServeTexts.Reading,
            _ => ServeTexts.Listening.With(s.Name),
        }),
        .. Url is { } url ? [ServeTexts.Answering.With(url)] : (LocalText[])[],
        ServeTexts.Keeping.With(_settings.Data),
        .. _collector.Receivers.All.OfType<UdpSource>().Where(u => u.BufferBytes < _settings.Limits.UdpBufferBytes)
            .Select(u => ServeTexts.SmallBuffer.With(u.BufferBytes)).Take(1),
    ];

    /// <summary>What is said at the end.</summary>
    public LocalText Farewell
    {
        get
        {
            var origins = _collector.Counters.Origins();
            return ServeTexts.Stopped.With(origins.Sum(o => o.Received), origins.Sum(o => o.Stored), origins.Sum(o => o.Dropped.Values.Sum()));
        }
    }

    /// <summary>Where it answers, or null.</summary>
    public string? Url => _settings.Web is null ? null : _app.Urls.FirstOrDefault();

    /// <summary>What it answers.</summary>
    public IReadOnlyList<Endpoint> Endpoints => _app.Services.GetRequiredService<EndpointDataSource>().Endpoints;

    /// <summary>Opens everything and begins to answer.</summary>
    public static async Task<ServerHost> StartAsync(ServeSettings settings, MessageCatalog catalog, TimeProvider clock)
    {
        var seat = new CollectorSeat();
        var app = Build(settings, catalog, clock, seat);
        try
        {
            var log = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger("Hikeshi");
            var collector = await Collector.OpenAsync(settings, catalog, log, clock);
            seat.Collector = collector;
            try
            {
                var local = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
                Map(app, settings, catalog, collector, clock, local);
                await app.StartAsync();
                var host = new ServerHost(settings, app, collector);
                collector.Announce(new ServerNote(host.Url, Environment.ProcessId, local));
                return host;
            }
            catch (IOException problem)
            {
                await collector.DisposeAsync();
                throw new SourceException(ServeTexts.WebFailed.With($"http://{settings.Web}", problem.InnerException?.Message ?? problem.Message), problem);
            }
            catch
            {
                await collector.DisposeAsync();
                throw;
            }
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }
    }

    /// <summary>Works until a signal or the service manager stops it.</summary>
    public async Task RunAsync()
    {
        using var demo = _settings.IsDemo ? new DemoFleet(_collector.Sink, _lifetime.ApplicationStopping) : null;
        _manager.Tell(ServiceState.Ready);
        using var stopping = _lifetime.ApplicationStopping.Register(() => _manager.Tell(ServiceState.Stopping));
        var watching = WatchAsync();
        await _collector.RunAsync(_lifetime.ApplicationStopping);
        await watching;
        await _app.StopAsync();
    }

    private Task WatchAsync() => Watchdog.Interval(Environment.GetEnvironmentVariable, Environment.ProcessId) is { } interval
        ? new Watchdog(_manager.Tell, () => _collector.Journal.State, () => _collector.Failures.Count > 0)
            .RunAsync(interval, TimeProvider.System, _lifetime.ApplicationStopping)
        : Task.CompletedTask;

    /// <summary>Takes over what can be of changed settings.</summary>
    public void Use(ServeSettings settings) => _collector.Use(settings);

    /// <summary>Takes a changed configuration over, and writes into the log what became of it.</summary>
    public void Reload(Reload reload)
    {
        foreach (var sentence in reload.Run(Use))
        {
            _collector.Notice(sentence);
        }
    }

    /// <summary>Begins to stop, as a signal would.</summary>
    public void Stop() => _lifetime.StopApplication();

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        await _collector.DisposeAsync();
    }

    private static WebApplication Build(ServeSettings settings, MessageCatalog catalog, TimeProvider clock, CollectorSeat seat)
    {
        // Pages load what lies beside the program, wherever it was started.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(ServerHost).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
        });
        builder.Logging.AddSimpleConsole(o => (o.SingleLine, o.TimestampFormat, o.UseUtcTimestamp) = (true, "yyyy-MM-ddTHH:mm:ssZ ", true));
        builder.Logging.SetMinimumLevel(LogLevel.Warning).AddFilter("Hikeshi", LogLevel.Information);
        builder.Services.AddRoutingCore();
        builder.Services.AddOpenTelemetry().WithMetrics(m =>
        {
            m.AddMeter(PipelineMeter.Name).AddPrometheusExporter();
            if (Environment.GetEnvironmentVariable("OTEL_EXPORTER_OTLP_ENDPOINT") is { Length: > 0 })
            {
                m.AddOtlpExporter();
            }
        });
        if (settings.Web is not { } web)
        {
            builder.Services.AddSingleton<IServer, NoHttp>();
            return builder.Build();
        }

        builder.Services.AddSingleton(catalog).AddSingleton(clock);
        builder.Services.AddSingleton<ICollector>(_ => new ConsoleCollector(seat.Collector!, settings, clock));
        builder.Services.AddSingleton(_ => seat.Collector!.Events).AddSingleton(_ => seat.Collector!.Incidents);
        builder.Services.AddConsole();
        builder.Services.AddResponseCompression(o => (o.EnableForHttps, o.MimeTypes) = (true, ApiContext.Compressed));
        builder.Services.AddDataProtection().SetApplicationName("hikeshi").PersistKeysToFileSystem(Directory.CreateDirectory(Path.Join(settings.Data, "keys")));
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(k =>
        {
            k.AddServerHeader = false;
            k.Limits.MaxRequestBodySize = 1L << 30;
            k.Limits.MaxConcurrentConnections = 1000;
            k.Listen(web, l => l.Protocols = HttpProtocols.Http1);
        });
        return builder.Build();
    }

    private static void Map(WebApplication app, ServeSettings settings, MessageCatalog catalog, Collector collector, TimeProvider clock, string local)
    {
        var context = new ApiContext(catalog, settings.Zone, clock);
        var stopping = app.Lifetime.ApplicationStopping;
        app.UseMiddleware<RequestGuard>(settings.Token ?? "", local);
        if (settings.Web is not null)
        {
            app.UseConsolePolicy();
        }

        if (settings.Web is not null)
        {
            app.UseResponseCompression();
        }

        app.UseRouting();
        EventsApi.Map(app, context, collector.Events);
        CompleteApi.Map(app, context);
        IncidentsApi.Map(app, context, collector.Incidents, clock);
        SessionsApi.Map(app, context, collector.Incidents);
        DiagnosisApi.Map(app, collector);
        new DevicesApi(context, collector, settings.Names, clock).Map(app);
        MessagesApi.Map(app, catalog);
        VersionApi.Map(app);
        DescribingApi.Map(app);
        SqlApi.Map(app, context, collector.Sql);
        IngestApi.Map(app, collector.Sink);
        TailApi.Map(app, context, collector.Tail, stopping);
        HealthApi.Map(app, collector, clock);
        app.MapPrometheusScrapingEndpoint("/metrics");
        if (settings.Web is not null)
        {
            IncidentReport.Map(app, context, collector.Incidents, collector.Events);
            new FileReport(catalog, collector, clock).Map(app);
            SearchExport.Map(app, collector.Export, catalog, app.Services.GetRequiredService<QueryReader>(), clock);
            app.UseAntiforgery();
            app.MapConsole();
        }
    }
}
