using Hikeshi.Cli;
using Hikeshi.Pipeline.Access;
using Hikeshi.Server.Access;
using Hikeshi.Server.Commands;

namespace Hikeshi.Server.Serving;

/// <summary>The row of the audit log that says with which settings a server began.</summary>
internal static class StartEntry
{
    public static Task WriteAsync(IAuditLog audit, ServeSettings settings)
    {
        var options = SettingRows.Of(settings, settings).Where(r => r.Value != SettingRows.Nothing).Select(r => $"{r.Name} = {r.Value}");
        return audit.WriteAsync(CommandActor.Current(), AuditAction.Start, ProgramVersion.Short, string.Join("; ", options), CancellationToken.None);
    }
}
