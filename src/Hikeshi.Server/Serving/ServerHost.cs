using Hikeshi.Catalog;
using Hikeshi.Cli;
using Hikeshi.Pipeline.Access;
using Hikeshi.Pipeline.Receiving;
using Hikeshi.Server.Access;
using Hikeshi.Server.Api;
using Hikeshi.Server.Api.Describing;
using Hikeshi.Server.Commands;
using Hikeshi.Server.Configuring;
using Hikeshi.Server.Reports;
using Hikeshi.Server.Texts;
using Hikeshi.Syslog.Datagrams;
using Hikeshi.Syslog.Local;
using Hikeshi.Syslog.Tls;
using Hikeshi.Texts;
using Hikeshi.Web;
using Hikeshi.Web.Access;
using Hikeshi.Web.Asking;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Hosting.Systemd;

namespace Hikeshi.Server.Serving;

/// <summary>A running server: the collector, and the HTTP that answers for it.</summary>
internal sealed class ServerHost : IAsyncDisposable
{
    private readonly ServeSettings _settings;
    private readonly WebApplication _app;
    private readonly Collector _collector;
    private readonly IHostApplicationLifetime _lifetime;
    private readonly ServiceManager _manager = new();
    private readonly bool _isOpen;

    private ServerHost(ServeSettings settings, WebApplication app, Collector collector)
    {
        (_settings, _app, _collector) = (settings, app, collector);
        _isOpen = settings.Web is not null && app.Services.GetRequiredService<AccessRules>().IsOpen;
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
        .. _settings.IsWebPlain ? [AccessTexts.PlainNote.With(_settings.WebUrl)] : (LocalText[])[],
        .. _isOpen ? [AccessTexts.OpenNote] : (LocalText[])[],
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
    public string? Url => _settings.Web is null ? null : _app.Urls.FirstOrDefault(u => !u.Contains("//unix:", StringComparison.Ordinal));

    /// <summary>What it answers.</summary>
    public IReadOnlyList<Endpoint> Endpoints => _app.Services.GetRequiredService<EndpointDataSource>().Endpoints;

    /// <summary>Opens everything and begins to answer.</summary>
    public static async Task<ServerHost> StartAsync(ServeSettings settings, MessageCatalog catalog, TimeProvider clock)
    {
        var seat = new CollectorSeat();
        var certificate = settings.WebTls is { } tls ? ServerCertificate.Open(tls, clock) : null;
        var folder = DataFolder.Take(settings.Data, settings.IsPassing);
        WebApplication app;
        try
        {
            app = Build(settings, catalog, clock, seat, new WebPort(certificate, folder));
        }
        catch
        {
            folder.Dispose();
            throw;
        }

        try
        {
            var log = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger("Hikeshi");
            var collector = await Collector.OpenAsync(folder, settings, catalog, log, clock);
            seat.Collector = collector;
            try
            {
                seat.Accounts = await Accounts.OpenAsync(collector.Access, clock);
                if (!settings.IsWebLocal && !seat.Accounts.HasAdmin)
                {
                    throw new SettingsException(AccessTexts.AdminNeeded.With(settings.WebUrl, settings.Data));
                }

                await StartEntry.WriteAsync(seat.Accounts, settings);
                Map(app, settings, catalog, collector, clock);
                await app.StartAsync();
                var host = new ServerHost(settings, app, collector);
                collector.Announce(host.Url);
                return host;
            }
            catch (IOException problem)
            {
                await collector.DisposeAsync();
                throw new SourceException(ServeTexts.WebFailed.With(settings.WebUrl, problem.InnerException?.Message ?? problem.Message), problem);
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
    /// <exception cref="Pipeline.Storing.StoreException">The store is of no use until it is opened anew.</exception>
    public async Task RunAsync()
    {
        using var demo = _settings.IsDemo ? new DemoFleet(_collector.Sink, _lifetime.ApplicationStopping) : null;
        _manager.Tell(ServiceState.Ready);
        using var stopping = _lifetime.ApplicationStopping.Register(() => _manager.Tell(ServiceState.Stopping));
        var watching = WatchAsync();
        try
        {
            await _collector.RunAsync(_lifetime.ApplicationStopping);
        }
        finally
        {
            _lifetime.StopApplication();
            await watching;
            await _app.StopAsync();
        }
    }

    private Task WatchAsync() => Watchdog.Interval(Environment.GetEnvironmentVariable, Environment.ProcessId) is { } interval
        ? new Watchdog(_manager.Tell, () => _collector.Journal.State, () => _collector.Failures.Count > 0)
            .RunAsync(interval, TimeProvider.System, _lifetime.ApplicationStopping)
        : Task.CompletedTask;

    /// <summary>Takes over what can be of changed settings.</summary>
    public void Use(ServeSettings settings) => _collector.Use(settings);

    /// <summary>Takes a changed configuration over, and writes into both logs what became of it.</summary>
    public void Reload(Reload reload)
    {
        var told = reload.Run(Use);
        foreach (var sentence in told)
        {
            _collector.Notice(sentence);
        }

        _ = _collector.RecordAsync(AuditAction.Reload, ProgramVersion.Short, string.Join("; ", told.Select(t => t.En)));
    }

    /// <summary>Begins to stop, as a signal would.</summary>
    public void Stop() => _lifetime.StopApplication();

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        await _collector.DisposeAsync();
    }

    private static WebApplication Build(ServeSettings settings, MessageCatalog catalog, TimeProvider clock, CollectorSeat seat, WebPort port)
    {
        // Pages load what lies beside the program, wherever it was started.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(ServerHost).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
        });
        builder.Logging.AddSimpleConsole(o => (o.SingleLine, o.TimestampFormat, o.UseUtcTimestamp) = (true, "yyyy-MM-ddTHH:mm:ssZ ", true));
        // Of its keys the framework warns that they are not encrypted. They lie beside all that they protect, in a folder that
        // only this user may enter: a key to encrypt them with would have to lie there, too. Of forms that are not ours it
        // warns each time: whoever can reach the port could fill the log.
        builder.Logging.SetMinimumLevel(LogLevel.Warning).AddFilter("Hikeshi", LogLevel.Information).AddFilter("Hikeshi.Server", LogLevel.Warning)
            .AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error).AddFilter("Microsoft.AspNetCore.Antiforgery", LogLevel.Error);
        builder.Services.AddRoutingCore();
        builder.AddTelemetry();
        if (settings.Web is not { } web)
        {
            builder.Services.AddSingleton<IServer, NoHttp>();
            return builder.Build();
        }

        builder.Services.AddSingleton(catalog).AddSingleton(clock);
        builder.Services.AddSingleton<ICollector>(_ => new ConsoleCollector(seat.Collector!, settings, clock));
        builder.Services.AddSingleton(_ => seat.Collector!.Events).AddSingleton(_ => seat.Collector!.Incidents);
        builder.Services.AddSingleton(settings).AddSingleton(_ => seat.Collector!.Access).AddSingleton(_ => seat.Accounts!);
        builder.Services.AddSingleton<IAccounts>(s => s.GetRequiredService<Accounts>()).AddSingleton<IAuditLog>(s => s.GetRequiredService<Accounts>());
        builder.Services.AddSingleton<IStanding, Standing>();
        builder.Services.AddAccess();
        builder.Services.AddConsole();
        builder.Services.AddResponseCompression(o => (o.EnableForHttps, o.MimeTypes) = (true, ApiContext.Compressed));
        builder.Services.AddDataProtection().SetApplicationName("hikeshi").PersistKeysToFileSystem(port.Folder.Keys());
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(k =>
        {
            k.AddServerHeader = false;
            k.Limits.MaxRequestBodySize = 1L << 30;
            k.Limits.MaxConcurrentConnections = 1000;
            port.Listen(k, web);
        });
        return builder.Build();
    }

    private static void Map(WebApplication app, ServeSettings settings, MessageCatalog catalog, Collector collector, TimeProvider clock)
    {
        if (settings.Web is null)
        {
            return;
        }

        var context = new ApiContext(catalog, () => collector.Settings.Zone, clock);
        var stopping = app.Lifetime.ApplicationStopping;
        if (settings.WebProxies.Count > 0)
        {
            app.UseForwardedHeaders(ForwardedBy(settings.WebProxies));
        }

        app.UseMiddleware<RequestGuard>(settings.IsWebLocal);
        app.UseConsolePolicy();
        app.UseResponseCompression();
        app.UseRouting();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseAntiforgery();
        var view = app.MapGroup("").RequireAuthorization(Policies.View);
        EventsApi.Map(view, context, collector.Events);
        CompleteApi.Map(view, context);
        IncidentsApi.Map(view, context, collector.Incidents, clock);
        SessionsApi.Map(view, context, collector.Incidents);
        DiagnosisApi.Map(view, collector);
        new DevicesApi(context, collector, clock).Map(view);
        MessagesApi.Map(view, catalog);
        VersionApi.Map(view);
        DescribingApi.Map(view);
        TailApi.Map(view, context, collector.Tail, stopping);
        view.MapPrometheusScrapingEndpoint("/metrics");
        new FileReport(catalog, collector, clock).Map(view);
        HealthApi.Map(app, view, collector, clock);
        var operate = app.MapGroup("").RequireAuthorization(Policies.Operate);
        IngestApi.Map(operate, collector.Sink);
        SqlApi.Map(operate, context, collector.Sql, app.Services.GetRequiredService<IAuditLog>());
        new StoreApi(context, collector, settings.FloorBytes, clock).Map(operate);
        IncidentReport.Map(operate, context, collector.Incidents, collector.Events);
        SearchExport.Map(operate, collector.Export, catalog, app.Services.GetRequiredService<QueryReader>(), clock);
        var administer = app.MapGroup("").RequireAuthorization(Policies.Administer);
        AccessApi.Map(administer, context);
        HoldsApi.Map(administer, context, collector.Retention);
        LoginApi.Map(app);
        app.MapConsole();
    }

    private static ForwardedHeadersOptions ForwardedBy(IReadOnlyList<System.Net.IPNetwork> proxies)
    {
        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var network in proxies)
        {
            options.KnownIPNetworks.Add(network);
        }

        return options;
    }
}
