using Hikeshi.Pipeline.Access;
using Hikeshi.Texts;

namespace Hikeshi.Web.Texts;

/// <summary>Words of logging in, and of the pages of users and tokens.</summary>
internal static class AccountTexts
{
    public static LocalText LogIn { get; } = new("Log in", "ログイン");

    public static LocalText LogOut { get; } = new("Log out", "ログアウト");

    public static LocalText Name { get; } = new("User name", "ユーザー名");

    public static LocalText Password { get; } = new("Password", "パスワード");

    public static LocalText LogInAbout { get; } = new(
        "Users are made by an admin, or on the server with: hikeshi user add NAME --role admin",
        "ユーザーは管理者が追加します。サーバー上では hikeshi user add NAME --role admin でも追加できます。");

    public static LocalText Wrong { get; } = new("User name or password is wrong.", "ユーザー名またはパスワードが正しくありません。");

    public static LocalText Stale { get; } = new("The form was too old. Log in again.", "フォームの有効期限が切れました。もう一度ログインしてください。");

    public static LocalText TooOften { get; } = new(
        "Too many failed tries. Try again in {0}.",
        "ログインの失敗が続いたため、しばらく受け付けません。{0}後にもう一度お試しください。");

    public static LocalText Denied { get; } = new("Your role does not reach this page.", "このページを表示する権限がありません。");

    public static LocalText DeniedAbout { get; } = new(
        "An admin can give you another role. While no login is asked for, users are made on the server: hikeshi user add NAME --role admin",
        "権限の変更は管理者に依頼してください。ログイン不要で使用している間は、サーバー上で hikeshi user add NAME --role admin を実行してユーザーを追加します。");

    public static LocalText Account { get; } = new("My account", "自分のアカウント");

    public static LocalText You { get; } = new("You are {0} with the role {1}.", "{0}（権限：{1}）としてログインしています。");

    public static LocalText NoLogin { get; } = new(
        "No login is asked for on this machine. The first user ends that: hikeshi user add NAME --role admin",
        "このマシンからはログインなしで使用できます。hikeshi user add NAME --role admin で最初のユーザーを追加すると、ログインが必要になります。");

    public static LocalText ChangePassword { get; } = new("Change password", "パスワードを変更");

    public static LocalText OldPassword { get; } = new("Current password", "現在のパスワード");

    public static LocalText NewPassword { get; } = new("New password", "新しいパスワード");

    public static LocalText ChangeAbout { get; } = new(
        "At least 12 characters. Every browser in which you are logged in must log in again.",
        "12 文字以上で指定してください。変更すると、ログイン中のすべてのブラウザーで再ログインが必要になります。");

    public static LocalText Users { get; } = new("Users", "ユーザー");

    public static LocalText UsersAbout { get; } = new(
        "Viewers read. Operators also decide about incidents, bring logs in and take files out. Admins also manage users and read the audit log. Changes take effect at once.",
        "閲覧者は表示のみ、オペレーターはインシデントへの対応、取り込み、エクスポートもできます。管理者はさらにユーザーと監査ログを扱えます。変更はすぐに反映されます。");

    public static LocalText RoleName { get; } = new("Role", "権限");

    public static LocalText Since { get; } = new("Since", "作成日時");

    public static LocalText Add { get; } = new("Add", "追加");

    public static LocalText AddUser { get; } = new("Add a user", "ユーザーを追加");

    public static LocalText Remove { get; } = new("Remove", "削除");

    public static LocalText RemoveUser { get; } = new("Remove user {0}", "ユーザー {0} を削除");

    public static LocalText RemoveAsk { get; } = new(
        "{0} is logged out everywhere, and all tokens of this user are void.",
        "{0} はすべてのブラウザーからログアウトされ、このユーザーのトークンもすべて無効になります。");

    public static LocalText SetPassword { get; } = new("Set password", "パスワードを設定");

    public static LocalText RoleOf { get; } = new("Role of {0}", "{0} の権限");

    public static LocalText ChangeRole { get; } = new("Change role", "権限を変更");

    public static LocalText RoleAsk { get; } = new(
        "{0} becomes {2} instead of {1}, at once and on every page that is open.",
        "{0} の権限を「{1}」から「{2}」に変更します。開いているページにもすぐに反映されます。");

    public static LocalText PasswordOf { get; } = new("New password of {0}", "{0} の新しいパスワード");

    public static LocalText Added { get; } = new("{0} was added.", "{0} を追加しました。");

    public static LocalText Changed { get; } = new("{0} was changed.", "{0} を変更しました。");

    public static LocalText Removed { get; } = new("{0} was removed.", "{0} を削除しました。");

    public static LocalText Tokens { get; } = new("Tokens of programs", "プログラム用トークン");

    public static LocalText TokensAbout { get; } = new(
        "A program sends its token as Authorization: Bearer TOKEN. Its rights never exceed those of its user.",
        "プログラムは Authorization: Bearer TOKEN としてトークンを送信します。トークンの権限は、対象ユーザーの権限を超えません。");

    public static LocalText TokenName { get; } = new("Token name", "トークン名");

    public static LocalText OfUser { get; } = new("User", "ユーザー");

    public static LocalText Expires { get; } = new("Valid until", "有効期限");

    public static LocalText Never { get; } = new("never expires", "無期限");

    public static LocalText Days { get; } = new("Days it is valid (empty: never expires)", "有効日数（空欄で無期限）");

    public static LocalText AddToken { get; } = new("Make a token", "トークンを発行");

    public static LocalText Revoke { get; } = new("Revoke", "失効");

    public static LocalText RevokeToken { get; } = new("Revoke token {0}", "トークン {0} を失効");

    public static LocalText RevokeAsk { get; } = new("The program that brings {0} is refused from now on.", "{0} を使用しているプログラムは、以後拒否されます。");

    public static LocalText Shown { get; } = new(
        "This is the token. It is shown this once and kept nowhere: copy it now.",
        "発行したトークンです。表示されるのはこの 1 回だけで、サーバーには保存されません。今すぐコピーしてください。");

    public static LocalText NoTokens { get; } = new("No tokens.", "トークンはありません。");

    public static LocalText Forbidden { get; } = new("Your role does not allow this.", "この操作を行う権限がありません。");

    public static LocalText OldIsWrong { get; } = new("The current password is wrong.", "現在のパスワードが正しくありません。");

    public static LocalText Of(Role role) => role switch
    {
        Role.Viewer => new("viewer", "閲覧者"),
        Role.Operator => new("operator", "オペレーター"),
        _ => new("admin", "管理者"),
    };
}
