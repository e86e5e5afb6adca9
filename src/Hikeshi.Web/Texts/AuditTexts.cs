using Hikeshi.Pipeline.Access;
using Hikeshi.Texts;

namespace Hikeshi.Web.Texts;

/// <summary>Words of the page of the audit log.</summary>
internal static class AuditTexts
{
    public static LocalText Audit { get; } = new("Audit log", "監査ログ");

    public static LocalText About { get; } = new(
        "Who did what, when and from where, the newest first. Rows are added and never changed.",
        "誰が、いつ、どこから、何をしたかを新しい順に表示します。記録は追加のみで、変更されません。");

    public static LocalText When { get; } = new("When", "日時");

    public static LocalText Who { get; } = new("Who", "実行者");

    public static LocalText From { get; } = new("From", "接続元");

    public static LocalText What { get; } = new("What", "操作");

    public static LocalText Subject { get; } = new("Target", "対象");

    public static LocalText Detail { get; } = new("Detail", "詳細");

    public static LocalText All { get; } = new("Everything", "すべての操作");

    public static LocalText Filter { get; } = new("Show", "表示");

    public static LocalText Newest { get; } = new("Newest", "最新へ");

    public static LocalText Older { get; } = new("Older", "以前の記録");

    public static LocalText None { get; } = new("No matching entry.", "該当する記録はありません。");

    /// <summary>What a row says besides, in words where it is one of a closed list; what people and programs wrote stays as it is.</summary>
    public static LocalText DetailOf(AuditAction action, string detail) => action switch
    {
        AuditAction.Export when detail == "html, anonymous" => new("HTML, names and addresses replaced", "HTML（名前とアドレスを置き換え）"),
        AuditAction.Export => Same(detail.ToUpperInvariant()),
        AuditAction.UserAdd or AuditAction.UserRemove => Role(detail),
        AuditAction.UserRole when detail.Split(" > ") is [var before, var after] => new($"{Role(before).En} → {Role(after).En}", $"{Role(before).Ja} → {Role(after).Ja}"),
        AuditAction.TokenAdd when detail.LastIndexOf(", ", StringComparison.Ordinal) is >= 0 and var at => new($"{detail[..at]}, {Role(detail[(at + 2)..]).En}", $"{detail[..at]}、{Role(detail[(at + 2)..]).Ja}"),
        _ => Same(detail),
    };

    private static LocalText Role(string name) => Enum.TryParse<Role>(name, ignoreCase: true, out var role) ? AccountTexts.Of(role) : Same(name);

    private static LocalText Same(string text) => new(text, text);

    public static LocalText Of(AuditAction action) => action switch
    {
        AuditAction.Start => new("server start", "サーバー起動"),
        AuditAction.Login => new("login", "ログイン"),
        AuditAction.LoginFailed => new("failed login", "ログイン失敗"),
        AuditAction.Logout => new("logout", "ログアウト"),
        AuditAction.Acknowledge => new("looks after incident", "インシデント対応開始"),
        AuditAction.Unacknowledge => new("no longer looks after incident", "インシデント対応中止"),
        AuditAction.Comment => new("comment on incident", "インシデントへのコメント"),
        AuditAction.Resolve => new("incident resolved", "インシデント解消"),
        AuditAction.Reopen => new("incident reopened", "インシデント再開"),
        AuditAction.Export => new("export", "エクスポート"),
        AuditAction.Import => new("import", "取り込み"),
        AuditAction.HoldAdd => new("hold placed", "ホールド設定"),
        AuditAction.HoldRelease => new("hold released", "ホールド解除"),
        AuditAction.UserAdd => new("user added", "ユーザー追加"),
        AuditAction.UserRemove => new("user removed", "ユーザー削除"),
        AuditAction.UserPassword => new("password changed", "パスワード変更"),
        AuditAction.UserRole => new("role changed", "権限変更"),
        AuditAction.TokenAdd => new("token made", "トークン発行"),
        AuditAction.Reload => new("settings read again", "設定の再読み込み"),
        _ => new("token revoked", "トークン失効"),
    };
}
