using System.Globalization;
using Hikeshi.Catalog;
using Hikeshi.Catalog.Toml;
using Hikeshi.Cli.Output;
using Hikeshi.Querying.Fields;
using Hikeshi.Server.Commands;
using Hikeshi.Server.Texts;

namespace Hikeshi.Server.Configuring;

/// <summary>Reads the configuration file. What is wrong in it is told with its place, and the nearest right key.</summary>
internal sealed class ConfigFile
{
    private const string Name = "hikeshi.toml";
    private const int MostBytes = 1024 * 1024;

    private readonly string _path;
    private readonly Dictionary<string, SettingValue> _values = new(StringComparer.Ordinal);

    private ConfigFile(string path) => _path = path;

    public IReadOnlyDictionary<string, SettingValue> Values => _values;

    /// <summary>Which file is read: the one that is named, else the user's, else the machine's; null when there is none.</summary>
    public static string? Find(string? named, Func<string, string?> environment)
    {
        if (named is not null || environment("HIKESHI_CONFIG") is { Length: > 0 })
        {
            return named ?? environment("HIKESHI_CONFIG");
        }

        var folder = environment("XDG_CONFIG_HOME") is { Length: > 0 } told ? told
            : environment("HOME") is { Length: > 0 } home ? Path.Join(home, ".config")
            : null;
        string?[] places = [folder is null ? null : Path.Join(folder, "hikeshi", Name), OperatingSystem.IsWindows() ? null : $"/etc/hikeshi/{Name}"];
        return Array.Find(places, File.Exists);
    }

    /// <exception cref="SettingsException">It cannot be read, is no TOML, or holds what is no key or no value of it.</exception>
    public static ConfigFile Read(string path)
    {
        string text;
        try
        {
            if (new FileInfo(path).Length > MostBytes)
            {
                throw new SettingsException(ConfigTexts.Unreadable.With(path, "> 1 MiB"));
            }

            text = File.ReadAllText(path);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new SettingsException(ConfigTexts.Unreadable.With(path, problem.Message), problem);
        }

        var problems = new List<CatalogProblem>();
        var file = new ConfigFile(path);
        if (TomlTree.Parse(path, text, problems) is not { } root)
        {
            throw new SettingsException(ConfigTexts.NoToml.With($"{path}:{problems[0].Line}:{problems[0].Column}", problems[0].Detail));
        }

        file.Take(root, "");
        return file;
    }

    private void Take(TomlNode table, string prefix)
    {
        foreach (var (name, node) in table.Entries)
        {
            var full = prefix + name;
            if (SettingKeys.Find(full) is { } key)
            {
                _values[full] = new SettingValue(key, [.. Texts(key, node)], SettingSource.File, Place(node));
            }
            else if (node.Kind == TomlKind.Table && SettingKeys.IsTable(full))
            {
                Take(node, full + ".");
            }
            else
            {
                throw Unknown(full, node);
            }
        }
    }

    private SettingsException Unknown(string name, TomlNode node)
    {
        var nearest = NearestName.Of(name, SettingKeys.All.Select(k => k.Name))
            ?? SettingKeys.All.Select(k => k.Name).FirstOrDefault(k => k.EndsWith("." + name.Split('.')[^1], StringComparison.Ordinal));
        var shown = SafeText.Of(name);
        return new SettingsException(nearest is null ? ConfigTexts.UnknownKey.With(Place(node), shown) : ConfigTexts.MisspeltKey.With(Place(node), shown, nearest));
    }

    private IEnumerable<string> Texts(SettingKey key, TomlNode node)
    {
        switch (key.Kind, node.Kind)
        {
            case (SettingKind.Flag, TomlKind.Flag):
                return [node.Flag ? "true" : "false"];
            case (SettingKind.Text or SettingKind.List, TomlKind.Text or TomlKind.Number):
                return [Text(key, node)];
            case (SettingKind.List, TomlKind.List):
                return node.Items.Select(i => Text(key, i));
            case (SettingKind.Map, TomlKind.Table):
                return node.Entries.Select(e => e.Key.Contains('=', StringComparison.Ordinal) ? throw Wrong(key, e.Value) : $"{e.Key}={Text(key, e.Value)}");
            default:
                throw Wrong(key, node);
        }
    }

    private string Text(SettingKey key, TomlNode node) => node.Kind switch
    {
        TomlKind.Text => node.Text,
        TomlKind.Number => node.Number.ToString(CultureInfo.InvariantCulture),
        _ => throw Wrong(key, node),
    };

    private SettingsException Wrong(SettingKey key, TomlNode node) => new(ConfigTexts.WrongType.With(Place(node), key.Name, key.Example));

    private string Place(TomlNode node) => string.Create(CultureInfo.InvariantCulture, $"{_path}:{node.Line}:{node.Column}");
}
