using System.CommandLine;
using System.Globalization;
using Hikeshi.Cli.Commands;
using Hikeshi.Cli.Output;
using Hikeshi.Cli.Texts;
using Hikeshi.Pipeline.Access;
using Hikeshi.Server.Access;
using Hikeshi.Server.Texts;

namespace Hikeshi.Server.Commands;

/// <summary><c>hikeshi token</c>: what programs come in with.</summary>
internal static class TokenCommand
{
    public static Command Create(CommandContext context)
    {
        var command = new Command("token", ServerCommandTexts.Token.In(context.Language));
        command.Subcommands.Add(Add(context));
        command.Subcommands.Add(List(context));
        command.Subcommands.Add(Revoke(context));
        return command;
    }

    private static Command Add(CommandContext context)
    {
        var (language, shared, name, role) = (context.Language, new AccessCommand(context), Name(context), UserCommand.RoleOption(context, isRequired: false));
        var user = new Option<string>("--user") { Description = AccessCommandTexts.TokenUser.In(language), HelpName = "USER", Required = true };
        var expires = new Option<string?>("--expires") { Description = AccessCommandTexts.TokenExpires.In(language), HelpName = "TIME" };
        var command = new Command("add", AccessCommandTexts.TokenAdd.In(language)) { name, shared.Data, user, role, expires };
        command.SetAction((parsed, cancel) => shared.RunAsync(parsed, makes: false, async (accounts, by) =>
        {
            var order = new TokenOrder(parsed.GetValue(name)!, parsed.GetValue(user)!, RoleWords.Read(parsed.GetValue(role)), End(parsed, expires, context.Clock));
            var secret = await accounts.AddTokenAsync(by, order, cancel);
            await context.Error.WriteLineAsync(AccessCommandTexts.TokenAdded.With(order.Name).In(language));
            await Console.Out.WriteLineAsync(secret);
        }));
        return command;
    }

    private static Command List(CommandContext context)
    {
        var shared = new AccessCommand(context);
        var command = new Command("list", AccessCommandTexts.TokenList.In(context.Language)) { shared.Data };
        command.SetAction((parsed, cancel) => shared.RunAsync(parsed, makes: false, async (accounts, _) =>
        {
            var tokens = await accounts.TokensAsync(cancel);
            var (name, user) = (tokens.Select(t => t.Name.Length).DefaultIfEmpty().Max(), tokens.Select(t => t.User.Length).DefaultIfEmpty().Max());
            foreach (var token in tokens)
            {
                var end = token.ExpiresTicks == 0 ? "-" : UserCommand.Stamp(token.ExpiresTicks);
                await Console.Out.WriteLineAsync($"{token.Name.PadRight(name)}  {token.User.PadRight(user)}  {RoleWords.NameOf(token.Role),-8}  {UserCommand.Stamp(token.CreatedTicks)}  {end}");
            }
        }));
        return command;
    }

    private static Command Revoke(CommandContext context)
    {
        var (shared, name) = (new AccessCommand(context), Name(context));
        var command = new Command("revoke", AccessCommandTexts.TokenRevoke.In(context.Language)) { name, shared.Data };
        command.SetAction((parsed, cancel) => shared.RunAsync(parsed, makes: false, async (accounts, by) =>
        {
            await accounts.RevokeTokenAsync(by, parsed.GetValue(name)!, cancel);
            await Console.Out.WriteLineAsync(AccessCommandTexts.TokenRevoked.With(SafeText.Of(parsed.GetValue(name)!)).In(context.Language));
        }));
        return command;
    }

    private static Argument<string> Name(CommandContext context) => new("NAME") { Description = AccessCommandTexts.TokenName.In(context.Language) };

    /// <summary>A number of days, or a moment; 0 for ever.</summary>
    private static long End(ParseResult parsed, Option<string?> option, TimeProvider clock) => parsed.GetValue(option) switch
    {
        null => 0,
        [.. var days, 'd'] when int.TryParse(days, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count is > 0 and <= 36500 => clock.GetUtcNow().AddDays(count).UtcTicks,
        var text => DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? time.UtcTicks
            : throw SettingsException.Bad(option.Name, text, AccessCommandTexts.GiveEnd),
    };
}
