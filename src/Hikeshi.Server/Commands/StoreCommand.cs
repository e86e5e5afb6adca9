using System.CommandLine;
using Hikeshi.Cli;
using Hikeshi.Cli.Commands;
using Hikeshi.DuckDb;
using Hikeshi.Pipeline.Access;
using Hikeshi.Server.Access;
using Hikeshi.Server.Asking;
using Hikeshi.Server.Configuring;
using Hikeshi.Server.Serving;
using Hikeshi.Server.Texts;
using Hikeshi.Texts;

namespace Hikeshi.Server.Commands;

/// <summary>
/// What the commands that need a store share: the folder, the choice between the server that holds it and opening it, and
/// one sentence when neither can be.
/// </summary>
internal sealed class StoreCommand(CommandContext context, Option<string?>? data = null)
{
    public Option<string?> Data { get; } = data ?? new("--data") { Description = ServeTexts.Data.In(context.Language), HelpName = "DIR" };

    /// <summary>Writes into the audit log what the command did.</summary>
    public Task NoteAsync(DuckDbStore store, AuditAction action, string subject, string? detail) =>
        store.Access.AddAsync(new AuditEntry(context.Clock.GetUtcNow().UtcTicks, action, CommandActor.Person, "", subject, detail), CancellationToken.None);

    /// <summary>Asks the server that holds the folder of the command line, where one does; else opens the store, runs, closes it.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="open">Works on the opened store.</param>
    /// <param name="ask">Works through the server.</param>
    /// <param name="makes">Whether a folder that is not there is made.</param>
    public async Task<int> RunAsync(ParseResult parsed, Func<DuckDbStore, Task<int>> open, Func<LocalServer, Task<int>> ask, bool makes = false)
    {
        var path = "";
        try
        {
            path = parsed.GetValue(Data) ?? Configuration.DataOf(Environment.GetEnvironmentVariable) ?? DataFolder.Default(Environment.GetEnvironmentVariable);
            if (!makes && !Directory.Exists(path))
            {
                return context.Usage((data is null ? StoreCommandTexts.NoFolder : AskingTexts.NoFolder).With(path).In(context.Language));
            }

            if (LocalServer.Find(path, context.Language) is { } server)
            {
                using (server)
                {
                    return await ask(server);
                }
            }

            using var folder = DataFolder.Take(path);
            await using var store = DuckDbStore.Open(new DuckDbOptions(folder.Store));
            return await open(store);
        }
        catch (SettingsException problem)
        {
            return context.Usage(problem.Sentence.In(context.Language));
        }
        catch (SentenceException problem)
        {
            await context.Error.WriteLineAsync(problem.Sentence.In(context.Language));
            return ExitCode.Failed;
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Interrupted;
        }
        catch (HttpIOException)
        {
            await context.Error.WriteLineAsync(AskingTexts.BrokeOff.With(path).In(context.Language));
            return ExitCode.Failed;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            await context.Error.WriteLineAsync(StoreCommandTexts.CannotWrite.With(problem.Message).In(context.Language));
            return ExitCode.Failed;
        }
    }
}
