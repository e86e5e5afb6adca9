using System.CommandLine;
using Hikeshi.Cli;
using Hikeshi.Cli.Commands;
using Hikeshi.DuckDb;
using Hikeshi.Pipeline.Storing;
using Hikeshi.Server.Serving;
using Hikeshi.Server.Texts;

namespace Hikeshi.Server.Commands;

/// <summary>What the commands that open a store share: the folder, and one sentence when it cannot be used.</summary>
internal sealed class StoreCommand(CommandContext context)
{
    public Option<string?> Data { get; } = new("--data") { Description = ServeTexts.Data.In(context.Language), HelpName = "DIR" };

    /// <summary>Opens the store of the command line, runs, closes it.</summary>
    public async Task<int> RunAsync(ParseResult parsed, Func<DuckDbStore, Task<int>> run)
    {
        try
        {
            var path = parsed.GetValue(Data) ?? DataFolder.Default(Environment.GetEnvironmentVariable);
            if (!Directory.Exists(path))
            {
                return context.Usage(StoreCommandTexts.NoFolder.With(path).In(context.Language));
            }

            using var folder = DataFolder.Take(path);
            await using var store = DuckDbStore.Open(new DuckDbOptions(folder.Store));
            return await run(store);
        }
        catch (StoreException problem)
        {
            await context.Error.WriteLineAsync(problem.Sentence.In(context.Language));
            return ExitCode.Failed;
        }
        catch (SettingsException problem)
        {
            return context.Usage(problem.Sentence.In(context.Language));
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            await context.Error.WriteLineAsync(StoreCommandTexts.CannotWrite.With(problem.Message).In(context.Language));
            return ExitCode.Failed;
        }
    }
}
