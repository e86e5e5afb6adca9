using Hikeshi.Texts;

namespace Hikeshi.Syslog.Texts;

/// <summary>Sentences about followed files.</summary>
internal static class FileTexts
{
    public static readonly LocalText BadPlaces = new(
        "{0}, which says how far followed files were read, cannot be used ({1}): mend or delete it; without it the files are read from their start.",
        "追跡中のファイルの読み取り位置を記録した {0} を使用できません（{1}）。修復するか削除してください。削除した場合、ファイルは先頭から読み直されます。");

    public static readonly LocalText NotSaved = new(
        "How far followed files were read cannot be saved in {0} ({1}): make room or mend its rights; until then lines come twice after a crash.",
        "追跡中のファイルの読み取り位置を {0} に保存できません（{1}）。空き容量と権限を確認してください。保存できるまでは、異常終了後に同じ行を再度読み込むことがあります。");

    public static readonly LocalText TooManyFiles = new(
        "More than {0} files are to be followed: those that were written last are; narrow --follow, or move old files away.",
        "追跡対象のファイルが {0} 個を超えたため、更新日時の新しいものだけを追跡します。--follow のパターンを絞り込むか、古いファイルを移動してください。");

    public static readonly LocalText Unreadable = new(
        "{0} cannot be read ({1}): give the server the right to read it; it is tried again.",
        "{0} を読み取れません（{1}）。サーバーに読み取り権限を付与してください。読み取りは再試行されます。");
}
