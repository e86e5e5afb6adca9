using System.CommandLine;
using System.Globalization;
using Hikeshi.Cli;
using Hikeshi.Cli.Commands;
using Hikeshi.Cli.Texts;
using Hikeshi.DuckDb;
using Hikeshi.Server.Commands;
using Hikeshi.Texts;

namespace Hikeshi.Server;

/// <summary>The program <c>hikeshi-server</c>: <c>serve</c> and every command that opens a store.</summary>
internal static class Program
{
    public static async Task<int> Main(string[] arguments)
    {
        NativeHeap.Share();
        var language = LanguageChoice.From(arguments, Environment.GetEnvironmentVariable);
        CultureInfo.CurrentUICulture = new CultureInfo(language == Language.Japanese ? "ja" : "en");
        try
        {
            return await RunAsync(arguments, new CommandContext(language, Console.Error, TimeProvider.System));
        }
#pragma warning disable CA1031 // The last line of defence: one sentence, never a stack trace.
        catch (Exception fault)
        {
            await Console.Error.WriteLineAsync(string.Format(null, CliTexts.InternalError.In(language), $"{fault.GetType().Name}: {fault.Message}"));
            return ExitCode.Failed;
        }
#pragma warning restore CA1031
    }

    private static Task<int> RunAsync(string[] arguments, CommandContext context) =>
        RootBuilder.Parse(ServerRoot.Create(context), arguments, context) is { } parsed
            ? parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null })
            : Task.FromResult(ExitCode.Usage);
}
