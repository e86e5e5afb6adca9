using Hikeshi.Server.Commands;
using Hikeshi.Server.Texts;
using Hikeshi.Texts;

namespace Hikeshi.Server.Configuring;

/// <summary>
/// Takes a changed configuration over while the server runs. Connections stay; what cannot be taken over is named; a wrong
/// file changes nothing.
/// </summary>
/// <param name="current">What the server started with.</param>
/// <param name="load">Reads it again.</param>
internal sealed class Reload(Configuration current, Func<Configuration> load)
{
    private readonly Lock _lock = new();
    private Configuration _current = current;

    /// <summary>Reads again, and says what became of it.</summary>
    /// <param name="use">Takes the checked settings over.</param>
    public IReadOnlyList<LocalText> Run(Action<ServeSettings> use)
    {
        lock (_lock)
        {
            try
            {
                var next = load();
                var settings = next.Check(WithoutSockets);
                var changed = next.Values.Zip(_current.Values).Where(v => !v.First.IsSame(v.Second)).Select(v => v.First).ToList();
                if (changed.Count == 0)
                {
                    return [ConfigTexts.Unchanged.With(next.File ?? "–")];
                }

                use(settings);
                _current = next;
                return [.. changed.Select(v => (v.Key.IsReloadable ? ConfigTexts.Taken : ConfigTexts.NeedsRestart).With(v.Key.Name, v.Texts.Count == 0 ? "–" : v.Written))];
            }
            catch (SettingsException problem)
            {
                return [new LocalText(ConfigTexts.Kept.With(problem.Sentence.En).En, ConfigTexts.Kept.With(problem.Sentence.Ja).Ja)];
            }
        }
    }

    /// <summary>The sockets of the service manager were taken over at the start.</summary>
    internal static string? WithoutSockets(string name) =>
        name.StartsWith("LISTEN_", StringComparison.Ordinal) ? null : Environment.GetEnvironmentVariable(name);
}
