using System.Diagnostics;

namespace Hikeshi.Syslog.Tests.Peers;

/// <summary>A real rsyslog that reads a file and sends its lines; in a folder of its own, beside any of the system's.</summary>
internal sealed class Rsyslog : IDisposable
{
    private const string Program = "/usr/sbin/rsyslogd";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("hikeshi-rsyslog");
    private Process? _process;

    public string Input => Path.Join(_folder.FullName, "input.log");

    /// <summary>Skips the test where rsyslog, or a module of it, is not installed.</summary>
    public static void Require(string? module = null)
    {
        Assert.SkipUnless(File.Exists(Program), "rsyslog is not installed (packages rsyslog, rsyslog-relp, rsyslog-gnutls)");
        Assert.SkipUnless(module is null || File.Exists($"/usr/lib/{Triplet}/rsyslog/{module}.so"), $"rsyslog's module {module} is not installed");
    }

    /// <summary>Begins to send.</summary>
    /// <param name="action">The action of rsyslog's configuration, with modules before it.</param>
    /// <param name="modules">What is loaded first.</param>
    public void Start(string action, string modules = "")
    {
        var configuration = Path.Join(_folder.FullName, "rsyslog.conf");
        File.WriteAllText(configuration, $$"""
            global(workDirectory="{{_folder.FullName}}" maxMessageSize="64k")
            module(load="imfile" mode="polling" pollingInterval="1")
            {{modules}}
            template(name="line" type="string" string="%msg%\n")
            template(name="bare" type="string" string="%msg%")
            input(type="imfile" File="{{Input}}" Tag="t" ruleset="out")
            ruleset(name="out") {
                {{action}}
            }
            """);
        _process = Process.Start(new ProcessStartInfo(Program, ["-n", "-f", configuration, "-i", Path.Join(_folder.FullName, "pid")])
        {
            UseShellExecute = false,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        })!;
        _process.ErrorDataReceived += (_, _) => { };
        _process.OutputDataReceived += (_, _) => { };
        _process.BeginErrorReadLine();
        _process.BeginOutputReadLine();
    }

    public void Dispose()
    {
        if (_process is { HasExited: false })
        {
            _process.Kill();
            _process.WaitForExit();
        }

        _process?.Dispose();
        _folder.Delete(recursive: true);
    }

    private static string Triplet => System.Runtime.InteropServices.RuntimeInformation.ProcessArchitecture
        is System.Runtime.InteropServices.Architecture.Arm64 ? "aarch64-linux-gnu" : "x86_64-linux-gnu";
}
