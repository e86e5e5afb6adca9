namespace Hikeshi.Server.Serving;

/// <summary>Everything the server writes into its own log.</summary>
internal static partial class LogMessages
{
    [LoggerMessage(1, LogLevel.Information, "{Text}")]
    public static partial void Noticed(ILogger log, string text);

    [LoggerMessage(2, LogLevel.Error, "{Text}")]
    public static partial void Failed(ILogger log, string text);
}
