using Hikeshi.Texts;

namespace Hikeshi.Server.Texts;

/// <summary>What commands say when they ask a running server.</summary>
internal static class AskingTexts
{
    public static LocalText Silent { get; } = new(
        "The server that holds {0} answers nobody (--web none): stop it, or start it with --web.",
        "{0} を使用中のサーバーは HTTP で応答しません（--web none）。停止するか、--web を指定して起動してください。");

    public static LocalText NoAnswer { get; } = new(
        "The server that holds {0} did not answer on {1} ({2}): look at its log, or stop it and try again.",
        "{0} を使用中のサーバーが {1} で応答しません（{2}）。サーバーのログを確認するか、停止してからやり直してください。");

    public static LocalText BrokeOff { get; } = new(
        "The server that holds {0} broke off before it was done: look at its log, and try again.",
        "{0} を使用中のサーバーが処理を途中で打ち切りました。サーバーのログを確認してから、やり直してください。");

    public static LocalText NoFolder { get; } = new(
        "There is no folder {0} with stored events: name files to search (- for standard input), or the data folder of a server with --data.",
        "保存済みイベントのフォルダー {0} がありません。検索するファイルを指定するか（標準入力は -）、--data でサーバーの保存先を指定してください。");
}
