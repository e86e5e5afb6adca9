using System.Text;
using Hikeshi.Diagnosing.Incidents;
using Hikeshi.Diagnosing.Json;

namespace Hikeshi.Cli.Commands.Watching;

/// <summary>One object a line: <c>{"v":1,"change":"opened","incident":{…}}</c>.</summary>
internal sealed class WatchJson : IWatchFormat
{
    public ReadOnlyMemory<byte> Write(string change, Incident item)
    {
        var line = new List<byte>(Encoding.UTF8.GetBytes($"{{\"v\":1,\"change\":\"{change}\",\"incident\":"));
        line.AddRange(DiagnosisJson.One(item));
        line.AddRange("}\n"u8);
        return line.ToArray();
    }
}
