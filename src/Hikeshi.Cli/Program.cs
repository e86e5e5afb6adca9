using System.CommandLine;
using System.Globalization;
using System.Text;
using Hikeshi.Cli.Commands;
using Hikeshi.Cli.Handing;
using Hikeshi.Cli.Texts;
using Hikeshi.Texts;

namespace Hikeshi.Cli;

/// <summary>The command <c>hikeshi</c>.</summary>
internal static class Program
{
    public static int Main(string[] arguments)
    {
        var language = LanguageChoice.From(arguments, Environment.GetEnvironmentVariable);
        CultureInfo.CurrentUICulture = new CultureInfo(language == Language.Japanese ? "ja" : "en");
        if (!Console.IsOutputRedirected || OperatingSystem.IsWindows())
        {
            Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        }

        if (ServerCommands.Own(arguments))
        {
            return ServerProgram.Become(arguments, language, Console.Error);
        }

        try
        {
            return Run(arguments, new CommandContext(language, Console.Error, TimeProvider.System) { Arguments = arguments });
        }
#pragma warning disable CA1031 // The last line of defence: one sentence, never a stack trace.
        catch (Exception fault)
        {
            Console.Error.WriteLine(string.Format(null, CliTexts.InternalError.In(language), $"{fault.GetType().Name}: {fault.Message}"));
            return ExitCode.Failed;
        }
#pragma warning restore CA1031
    }

    private static int Run(string[] arguments, CommandContext context) =>
        RootBuilder.Parse(RootBuilder.Create(context), arguments, context) is { } parsed
            ? parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false })
            : ExitCode.Usage;
}
