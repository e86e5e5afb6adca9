using Hikeshi.Texts;

namespace Hikeshi.Pipeline.Journaling;

/// <summary>The sentences of the journal.</summary>
internal static class JournalTexts
{
    public static LocalText InUse(string folder) => new(
        $"The journal {folder} is in use by another process. Stop it, or choose another folder with --data.",
        $"ジャーナル {folder} は別のプロセスが使用中です。そのプロセスを停止するか、--data で別のフォルダーを指定してください。");

    public static LocalText CannotOpen(string folder, string why) => new(
        $"The journal {folder} cannot be opened: {why} Check that the folder is writable, or choose another with --data.",
        $"ジャーナル {folder} を開けません: {why} フォルダーに書き込めるかを確認するか、--data で別のフォルダーを指定してください。");

    public static LocalText CannotRead(string file, string why) => new(
        $"The journal cannot read {file}: {why} It tries again until the disk answers.",
        $"ジャーナルが {file} を読み取れません: {why} ディスクが応答するまで再試行します。");

    public static LocalText TornTail(string file, long bytes) => new(
        $"The end of {file} was torn, as after a crash: {bytes} bytes were cut off. What was acknowledged is not among them.",
        $"{file} の末尾が途中で切れていたため（異常終了など）、{bytes} バイトを切り捨てました。受領を通知した行は含まれません。");

    public static LocalText Damage(string file, long offset, long bytes, long frames) => new(
        $"{file} is damaged at byte {offset}: {bytes} bytes were skipped, {Lost(frames)}. Check the disk.",
        $"{file} の {offset} バイト目から {bytes} バイトが破損していたため読み飛ばしました（{LostJa(frames)}）。ディスクを確認してください。");

    public static LocalText SetAside(string file, string kept) => new(
        $"{file} is no journal segment or its beginning is damaged. It was set aside as {kept} and is not read.",
        $"{file} はジャーナルのセグメントではないか、先頭が破損しています。{kept} に名前を変えて退避し、読み取りません。");

    public static LocalText Newer(string file, int version) => new(
        $"{file} was written by a newer Hikeshi (journal version {version}). Start that version, or choose another folder with --data.",
        $"{file} は新しいバージョンの Hikeshi が書いたものです（ジャーナルのバージョン {version}）。そのバージョンで起動するか、--data で別のフォルダーを指定してください。");

    public static LocalText DiskRefused(string folder, string why) => new(
        $"The disk refuses to write the journal {folder}: {why} Lines are kept in memory while there is room, then dropped and counted.",
        $"ジャーナル {folder} への書き込みをディスクが拒否しました: {why} 行はメモリーに空きがある間は保持し、その後は破棄して件数を数えます。");

    public static LocalText BelowFloor(string folder, long free, long floor) => new(
        $"The disk of {folder} has {free >> 20} MiB left, less than the floor of {floor >> 20} MiB. Lines are dropped and counted until there is room.",
        $"{folder} のディスクの空き容量が {free >> 20} MiB で、下限の {floor >> 20} MiB を下回りました。空きができるまで、行は破棄して件数を数えます。");

    public static LocalText DiskRecovered(string folder) => new(
        $"The disk takes the journal {folder} again.",
        $"ジャーナル {folder} への書き込みが再びできるようになりました。");

    public static LocalText LeftInMemory(string folder, long frames) => new(
        $"{frames} lines were lost at the end, because the disk still refused to write the journal {folder}.",
        $"終了時にもジャーナル {folder} へ書き込めなかったため、{frames} 行が失われました。");

    private static string Lost(long frames) => frames > 0 ? $"{frames} lines with them" : "how many lines is not known";

    private static string LostJa(long frames) => frames > 0 ? $"{frames} 行を失いました" : "失われた行数は不明です";
}
