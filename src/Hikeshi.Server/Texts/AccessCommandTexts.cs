using Hikeshi.Texts;

namespace Hikeshi.Server.Texts;

/// <summary>The sentences of <c>hikeshi user</c> and <c>hikeshi token</c>.</summary>
internal static class AccessCommandTexts
{
    public static LocalText UserAdd { get; } = new(
        "Makes a user. Example: hikeshi user add tanaka --role admin. The password is asked for, or comes from standard input or a file.",
        "ユーザーを追加します。例：hikeshi user add tanaka --role admin。パスワードは画面で入力するか、標準入力またはファイルで渡します。");

    public static LocalText UserList { get; } = new("Lists users with role and time of creation.", "ユーザーの名前、権限、作成日時を一覧表示します。");

    public static LocalText UserRemove { get; } = new(
        "Removes a user; logins and tokens of this user are void at once.",
        "ユーザーを削除します。そのユーザーのログインとトークンは直ちに無効になります。");

    public static LocalText UserPassword { get; } = new(
        "Gives a user another password; this user must log in again everywhere.",
        "ユーザーのパスワードを変更します。そのユーザーはすべてのブラウザーで再ログインが必要になります。");

    public static LocalText UserRole { get; } = new("Gives a user another role.", "ユーザーの権限を変更します。");

    public static LocalText UserName { get; } = new("The name of the user.", "ユーザー名。");

    public static LocalText Role { get; } = new(
        "viewer reads; operator also decides about incidents, brings logs in and takes files out; admin also manages users and reads the audit log.",
        "viewer は表示のみ、operator はインシデントへの対応、取り込み、エクスポートも可能、admin はさらにユーザーと監査ログを扱えます。");

    public static LocalText PasswordFile { get; } = new("A file whose first line is the password.", "1 行目にパスワードを書いたファイル。");

    public static LocalText BadPasswordFile { get; } = new(
        "The password file {0} cannot be read ({1}).",
        "パスワードファイル {0} を読めません（{1}）。");

    public static LocalText TypePassword { get; } = new("Password: ", "パスワード：");

    public static LocalText TypeAgain { get; } = new("Again: ", "もう一度：");

    public static LocalText NotTheSame { get; } = new("The two passwords differ: begin again.", "2 回の入力が一致しません。もう一度やり直してください。");

    public static LocalText UserAdded { get; } = new("{0} may log in as {1}", "{0} を追加しました（権限：{1}）");

    public static LocalText UserRemoved { get; } = new("removed: {0}", "削除しました：{0}");

    public static LocalText PasswordSet { get; } = new("{0} has the new password", "{0} のパスワードを変更しました");

    public static LocalText RoleSet { get; } = new("{0} is {1} now", "{0} の権限を {1} に変更しました");

    public static LocalText TokenAdd { get; } = new(
        "Makes a token and prints it this once. Example: hikeshi token add grafana --user tanaka --role viewer --expires 365d",
        "トークンを発行し、一度だけ出力します。例：hikeshi token add grafana --user tanaka --role viewer --expires 365d");

    public static LocalText TokenList { get; } = new("Lists tokens with user, role, time of creation and end.", "トークンの名前、ユーザー、権限、作成日時、有効期限を一覧表示します。");

    public static LocalText TokenRevoke { get; } = new("Revokes a token at once.", "トークンを直ちに失効させます。");

    public static LocalText TokenName { get; } = new("The name of the token.", "トークン名。");

    public static LocalText TokenUser { get; } = new("Whom it speaks for. Its rights never exceed those of this user.", "対象のユーザー。トークンの権限はこのユーザーの権限を超えません。");

    public static LocalText TokenExpires { get; } = new("How long it is valid, as 90d, or until when (default: for ever).", "有効期間（90d など）または有効期限の日時（既定：無期限）。");

    public static LocalText GiveEnd { get; } = new(
        "Give a number of days such as 90d, or a time such as 2027-01-31T09:00:00+09:00.",
        "90d のような日数か、2027-01-31T09:00:00+09:00 のような日時を指定してください。");

    public static LocalText TokenAdded { get; } = new(
        "the token {0}; it is shown this once and kept nowhere:",
        "トークン {0} を発行しました。表示は今回限りで、サーバーには保存されません：");

    public static LocalText TokenRevoked { get; } = new("revoked: {0}", "失効させました：{0}");
}
