using System.CommandLine;
using Hikeshi.Querying.Fields;
using Hikeshi.Server.Commands;
using Hikeshi.Server.Texts;
using Hikeshi.Texts;

namespace Hikeshi.Server.Configuring;

/// <summary>
/// What command line, environment and file say together: an option wins over a variable, a variable over the file. It
/// becomes one command line again, so that there is one reading of values and not three.
/// </summary>
internal sealed class Configuration
{
    private const string Prefix = "HIKESHI_";
    private const char Between = ';';

    private readonly ServeOptions _options;
    private readonly ParseResult _parsed;

    private Configuration(string? file, IReadOnlyList<SettingValue> values, ServeOptions options, ParseResult parsed) =>
        (File, Values, _options, _parsed) = (file, values, options, parsed);

    /// <summary>The file that was read, or null.</summary>
    public string? File { get; }

    /// <summary>A value of each key, in the order of the table.</summary>
    public IReadOnlyList<SettingValue> Values { get; }

    /// <summary>Reads everything.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="options">Its options.</param>
    /// <param name="environment">The environment.</param>
    /// <exception cref="SettingsException">The file cannot be used; the sentence has the place.</exception>
    public static Configuration Load(ParseResult parsed, ServeOptions options, Func<string, string?> environment)
    {
        // A demo is to look the same everywhere, so it reads only a file that was named.
        var named = parsed.GetValue(options.Config);
        var path = named is null && parsed.GetValue(options.Demo) ? null : ConfigFile.Find(named, environment);
        var file = path is null ? null : ConfigFile.Read(path);
        var values = SettingKeys.All.Select(key => ValueOf(key, parsed, options, environment, file)).ToList();
        var line = options.All
            .Where(o => SettingKeys.All.All(k => k.Option != o.Name) && parsed.GetResult(o) is { Implicit: false })
            .SelectMany(o => Told(o.Name, Tokens(parsed, o)))
            .Concat(values.SelectMany(v => Told(v.Key.Option, v.Texts)));
        var command = new Command("serve");
        options.AddTo(command);
        return new Configuration(path, values, options, command.Parse([.. line], new ParserConfiguration { ResponseFileTokenReplacer = null }));
    }

    /// <summary>The data folder that the environment or the file names, or null: where other commands look for what is kept.</summary>
    /// <exception cref="SettingsException">The file cannot be used.</exception>
    public static string? DataOf(Func<string, string?> environment)
    {
        const string Data = "store.data";
        return environment(SettingKeys.Find(Data)!.Variable) is { Length: > 0 } told ? told
            : ConfigFile.Find(null, environment) is { } path && ConfigFile.Read(path).Values.TryGetValue(Data, out var value) ? value.Texts[^1]
            : null;
    }

    /// <summary>Refuses variables that look like settings and are none.</summary>
    /// <exception cref="SettingsException">There is one.</exception>
    public static void RequireKnown(IEnumerable<string> variables)
    {
        var tables = SettingKeys.All.Select(k => Prefix + k.Name.Split('.')[0].ToUpperInvariant() + "_").Distinct(StringComparer.Ordinal).ToList();
        foreach (var name in variables.Where(v => tables.Exists(t => v.StartsWith(t, StringComparison.Ordinal))))
        {
            if (SettingKeys.All.All(k => k.Variable != name))
            {
                var nearest = NearestName.Of(name, SettingKeys.All.Select(k => k.Variable));
                throw new SettingsException(nearest is null ? ConfigTexts.UnknownKey.With("environment", name) : ConfigTexts.MisspeltKey.With("environment", name, nearest));
            }
        }
    }

    /// <summary>Checks all values.</summary>
    /// <exception cref="SettingsException">One will not do; one of the file or the environment is told with its place.</exception>
    public ServeSettings Check(Func<string, string?> environment)
    {
        try
        {
            return ServeSettings.From(_parsed, _options, environment) with { Values = Values };
        }
        catch (SettingsException problem) when (Values.FirstOrDefault(v => v.Key.Option == problem.Option) is { Source: SettingSource.File or SettingSource.Environment } value)
        {
            var named = new LocalText(InPlace(problem.Sentence.En, value), InPlace(problem.Sentence.Ja, value));
            throw new SettingsException(named, problem);
        }
    }

    private static string InPlace(string sentence, SettingValue value)
    {
        var rest = sentence.StartsWith(value.Key.Option, StringComparison.Ordinal) ? sentence[value.Key.Option.Length..] : ": " + sentence;
        return value.Source == SettingSource.File ? $"{value.Place}: {value.Key.Name}{rest}" : value.Place + rest;
    }

    private static SettingValue ValueOf(SettingKey key, ParseResult parsed, ServeOptions options, Func<string, string?> environment, ConfigFile? file)
    {
        var option = options.All.First(o => o.Name == key.Option);
        if (parsed.GetResult(option) is { Implicit: false })
        {
            return new SettingValue(key, Tokens(parsed, option), SettingSource.CommandLine, key.Option);
        }

        if (environment(key.Variable) is { Length: > 0 } text)
        {
            var texts = key.Kind is SettingKind.List or SettingKind.Map ? text.Split(Between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) : [text];
            return new SettingValue(key, texts, SettingSource.Environment, key.Variable);
        }

        return file?.Values.GetValueOrDefault(key.Name) ?? new SettingValue(key, [], SettingSource.Default, "");
    }

    private static List<string> Tokens(ParseResult parsed, Option option) =>
        parsed.GetResult(option)!.Tokens.Select(t => t.Value).ToList() is { Count: > 0 } values ? values : ["true"];

    private static IEnumerable<string> Told(string option, IEnumerable<string> texts) => texts.Select(t => $"{option}={t}");
}
