using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Hikeshi.Cli;
using Hikeshi.Cli.Commands;
using Hikeshi.Cli.Output;
using Hikeshi.Cli.Texts;
using Hikeshi.DuckDb.Proving;
using Hikeshi.Server.Api;
using Hikeshi.Server.Asking;
using Hikeshi.Server.Texts;
using Hikeshi.Texts;

namespace Hikeshi.Server.Commands;

/// <summary><c>hikeshi verify</c>: is what is stored what was received?</summary>
internal static class VerifyCommand
{
    public static Command Create(CommandContext context)
    {
        var language = context.Language;
        var shared = new StoreCommand(context);
        var from = new Option<string?>("--from") { Description = StoreCommandTexts.From.In(language), HelpName = "DAY" };
        var to = new Option<string?>("--to") { Description = StoreCommandTexts.Until.In(language), HelpName = "DAY" };
        var heads = new Option<bool>("--heads") { Description = StoreCommandTexts.Heads.In(language) };
        var command = new Command("verify", ServerCommandTexts.Verify.In(language)) { shared.Data, from, to, heads };
        command.SetAction((parsed, cancel) => shared.RunAsync(
            parsed,
            async store => await TellAsync(await store.Verification.RunAsync(Day(parsed, from), Day(parsed, to), cancel), parsed.GetValue(heads), language),
            async server => await TellAsync(await AskAsync(server, Day(parsed, from), Day(parsed, to), cancel), parsed.GetValue(heads), language)));
        return command;
    }

    private static async Task<VerifyReport> AskAsync(LocalServer server, DateOnly? from, DateOnly? to, CancellationToken cancel)
    {
        using var answer = await server.GetAsync(string.Create(CultureInfo.InvariantCulture, $"api/v1/verify?from={from:yyyy-MM-dd}&to={to:yyyy-MM-dd}"), cancel);
        await using var body = await answer.Content.ReadAsStreamAsync(cancel);
        return (await JsonSerializer.DeserializeAsync(body, ApiJson.Default.VerifyReport, cancel))!;
    }

    private static async Task<int> TellAsync(VerifyReport report, bool withHeads, Language language)
    {
        var output = Console.Out;
        foreach (var head in withHeads ? report.Heads : [])
        {
            await output.WriteLineAsync($"{head.Head}  {head.Events}  {head.File}  {Hour(head.Hour)}  {SafeText.Of(head.Device)}");
        }

        foreach (var finding in report.Findings)
        {
            await output.WriteLineAsync(Tell(finding, language).In(language));
        }

        await output.WriteLineAsync((report.IsWhole
            ? StoreCommandTexts.Whole.With(report.Events, report.Heads.Count)
            : StoreCommandTexts.NotWhole.With(report.Events, report.Heads.Count, report.Findings.Count)).In(language));
        return report.IsWhole ? ExitCode.Done : ExitCode.Found;
    }

    private static LocalText Tell(Finding finding, Language language)
    {
        var (file, device, hour) = (SafeText.Of(finding.File), SafeText.Of(finding.Device), Hour(finding.Hour));
        return finding.Kind switch
        {
            FindingKind.Changed => StoreCommandTexts.Changed.With(file, device, hour, finding.Expected),
            FindingKind.Missing => StoreCommandTexts.Missing.With(file, device, hour, finding.Found, finding.Expected),
            FindingKind.Added => StoreCommandTexts.Added.With(file, device, hour, finding.Found, finding.Expected),
            FindingKind.FileMissing => StoreCommandTexts.FileMissing.With(file),
            _ => StoreCommandTexts.FileDamaged.With(file, finding.Sentence?.In(language)),
        };
    }

    private static string Hour(DateTime? hour) => hour?.ToString("yyyy-MM-ddTHH'Z'", CultureInfo.InvariantCulture) ?? "-";

    private static DateOnly? Day(ParseResult parsed, Option<string?> option) =>
        parsed.GetValue(option) is not { } text ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : throw SettingsException.Bad(option.Name, text, StoreCommandTexts.BadDay);
}
