using System.CommandLine;
using Hikeshi.Cli;
using Hikeshi.Cli.Commands;
using Hikeshi.Cli.Output;
using Hikeshi.Cli.Texts;
using Hikeshi.Server.Configuring;
using Hikeshi.Server.Texts;
using Hikeshi.Texts;

namespace Hikeshi.Server.Commands;

/// <summary><c>hikeshi config</c>: is the configuration right, and what does it say?</summary>
internal static class ConfigCommand
{
    private const string UsualFile = "/etc/hikeshi/hikeshi.toml";

    public static Command Create(CommandContext context)
    {
        var command = new Command("config", ServerCommandTexts.Config.In(context.Language));
        command.Subcommands.Add(Check(context));
        command.Subcommands.Add(Show(context));
        return command;
    }

    private static Command Check(CommandContext context)
    {
        var file = new Argument<string?>("FILE") { Description = ConfigTexts.File.In(context.Language), Arity = ArgumentArity.ZeroOrOne };
        var command = new Command("check", ConfigTexts.Check.In(context.Language)) { file };
        command.SetAction(parsed => Run(context, () => parsed.GetValue(file) is { } named ? ["--config=" + named] : [], configuration =>
            configuration.File is { } path
                ? ConfigTexts.Fine.With(path, configuration.Values.Count(v => v.Source == SettingSource.File)).In(context.Language)
                : ConfigTexts.NoFile.With(UsualFile).In(context.Language)));
        return command;
    }

    private static Command Show(CommandContext context)
    {
        var options = new ServeOptions(context.Language);
        var command = new Command("show", ConfigTexts.Show.In(context.Language));
        options.AddTo(command);
        command.SetAction(parsed => Run(context, () => parsed.Tokens.SkipWhile(t => t.Value != "show").Skip(1).Select(t => t.Value), configuration =>
            Shown(configuration, context.Language) is { Count: > 0 } lines
                ? string.Join(Environment.NewLine, lines)
                : ConfigTexts.AllDefaults.In(context.Language)));
        return command;
    }

    private static List<string> Shown(Configuration configuration, Language language) =>
        [.. configuration.Values.Where(v => v.Source != SettingSource.Default).Select(v => $"{v.Key.Name} = {SafeText.Of(v.Written)}  # {v.Origin.In(language)}")];

    private static int Run(CommandContext context, Func<IEnumerable<string>> line, Func<Configuration, string> tell)
    {
        try
        {
            var options = new ServeOptions(context.Language);
            var serve = new Command("serve");
            options.AddTo(serve);
            Configuration.RequireKnown(Environment.GetEnvironmentVariables().Keys.Cast<string>());
            var configuration = Configuration.Load(serve.Parse([.. line()], new ParserConfiguration { ResponseFileTokenReplacer = null }), options, Reload.WithoutSockets);
            configuration.Check(Reload.WithoutSockets);
            Console.Out.WriteLine(tell(configuration));
            return ExitCode.Done;
        }
        catch (SettingsException problem)
        {
            return context.Usage(problem.Sentence.In(context.Language));
        }
    }
}
