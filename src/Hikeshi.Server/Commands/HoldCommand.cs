using System.CommandLine;
using System.Globalization;
using Hikeshi.Cli;
using Hikeshi.Cli.Commands;
using Hikeshi.Cli.Output;
using Hikeshi.Cli.Texts;
using Hikeshi.DuckDb.Keeping;
using Hikeshi.Server.Asking;
using Hikeshi.Server.Texts;

namespace Hikeshi.Server.Commands;

/// <summary><c>hikeshi hold</c>: events that retention must not remove.</summary>
internal static class HoldCommand
{
    public static Command Create(CommandContext context)
    {
        var command = new Command("hold", ServerCommandTexts.Hold.In(context.Language));
        command.Subcommands.Add(Add(context));
        command.Subcommands.Add(Release(context));
        command.Subcommands.Add(List(context));
        return command;
    }

    private static Command Add(CommandContext context)
    {
        var language = context.Language;
        var shared = new StoreCommand(context);
        var name = Name(context);
        var reason = new Option<string>("--reason") { Description = StoreCommandTexts.HoldReason.In(language), HelpName = "TEXT", Required = true };
        var person = new Option<string>("--person") { Description = StoreCommandTexts.HoldPerson.In(language), HelpName = "NAME", DefaultValueFactory = _ => Environment.UserName };
        var device = new Option<string?>("--device") { Description = StoreCommandTexts.HoldDevice.In(language), HelpName = "NAME" };
        var since = new Option<string?>("--since") { Description = StoreCommandTexts.HoldSince.In(language), HelpName = "TIME" };
        var until = new Option<string?>("--until") { Description = StoreCommandTexts.HoldUntil.In(language), HelpName = "TIME" };
        var command = new Command("add", StoreCommandTexts.HoldAdd.In(language)) { name, shared.Data, reason, person, device, since, until };
        command.SetAction((parsed, cancel) => RunAsync(shared, parsed, async holds =>
        {
            var hold = new Hold(parsed.GetValue(name)!, parsed.GetValue(reason)!, parsed.GetValue(person)!)
            {
                Device = parsed.GetValue(device),
                SinceTicks = Time(parsed, since),
                UntilTicks = Time(parsed, until),
            };
            await holds.AddAsync(hold, cancel);
            await Console.Out.WriteLineAsync(StoreCommandTexts.Held.With(SafeText.Of(hold.Name)).In(language));
        }));
        return command;
    }

    private static Command Release(CommandContext context)
    {
        var shared = new StoreCommand(context);
        var name = Name(context);
        var command = new Command("release", StoreCommandTexts.HoldRelease.In(context.Language)) { name, shared.Data };
        command.SetAction((parsed, cancel) => RunAsync(shared, parsed, async holds =>
        {
            await holds.ReleaseAsync(parsed.GetValue(name)!, cancel);
            await Console.Out.WriteLineAsync(StoreCommandTexts.Released.With(SafeText.Of(parsed.GetValue(name)!)).In(context.Language));
        }));
        return command;
    }

    private static Command List(CommandContext context)
    {
        var shared = new StoreCommand(context);
        var command = new Command("list", StoreCommandTexts.HoldList.In(context.Language)) { shared.Data };
        command.SetAction((parsed, cancel) => RunAsync(shared, parsed, async holds =>
        {
            foreach (var hold in await holds.AllAsync(cancel))
            {
                await Console.Out.WriteLineAsync(string.Join("  ",
                    SafeText.Of(hold.Name), SafeText.Of(hold.Device ?? "*"), Stamp(hold.SinceTicks), Stamp(hold.UntilTicks),
                    Stamp(hold.PlacedTicks), Stamp(hold.ReleasedTicks), SafeText.Of(hold.Person), SafeText.Of(hold.Reason)));
            }
        }));
        return command;
    }

    private static Task<int> RunAsync(StoreCommand shared, ParseResult parsed, Func<IHolds, Task> run)
    {
        return shared.RunAsync(
            parsed,
            store => DoneAsync(new OpenedHolds(store.Retention, (action, subject, detail) => shared.NoteAsync(store, action, subject, detail))),
            server => DoneAsync(new ServedHolds(server)));

        async Task<int> DoneAsync(IHolds holds)
        {
            await run(holds);
            return ExitCode.Done;
        }
    }

    private static Argument<string> Name(CommandContext context) => new("NAME") { Description = StoreCommandTexts.HoldName.In(context.Language) };

    private static string Stamp(long? ticks) =>
        ticks is { } known ? new DateTime(known, DateTimeKind.Utc).ToString("yyyy-MM-ddTHH:mm:ss'Z'", CultureInfo.InvariantCulture) : "-";

    private static long? Time(ParseResult parsed, Option<string?> option) =>
        parsed.GetValue(option) is not { } text ? null
        : DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time.UtcTicks
        : throw SettingsException.Bad(option.Name, text, StoreCommandTexts.BadTime);
}
