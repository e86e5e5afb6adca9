using Hikeshi.Texts;

namespace Hikeshi.Server.Texts;

/// <summary>The sentences of users, tokens and logins.</summary>
internal static class AccessTexts
{
    public static LocalText BadPassword { get; } = new(
        "A password has at least {0} characters and at most {1}.",
        "パスワードは {0} 文字以上 {1} 文字以内で指定してください。");

    public static LocalText BadName { get; } = new(
        "'{0}' is no name for a user or token: use letters a to z, digits and . _ - @, at most {1}, with a letter or digit first.",
        "「{0}」はユーザー名やトークン名に使えません。英数字と . _ - @ を使い、先頭は英数字、{1} 文字以内で指定してください。");

    public static LocalText UserExists { get; } = new(
        "There is a user {0} already. Change it with: hikeshi user password {0}, or hikeshi user role {0} --role ROLE.",
        "ユーザー {0} はすでに存在します。変更するには hikeshi user password {0} または hikeshi user role {0} --role ROLE を使用してください。");

    public static LocalText NoUser { get; } = new(
        "There is no user {0}: see hikeshi user list.",
        "ユーザー {0} は存在しません。hikeshi user list で確認してください。");

    public static LocalText LastAdmin { get; } = new(
        "{0} is the last admin: make another one first, so that somebody can let others in.",
        "{0} は最後の管理者です。先に別の管理者を追加してください。");

    public static LocalText NotYourself { get; } = new(
        "You cannot remove yourself: another admin can.",
        "自分自身は削除できません。別の管理者に依頼してください。");

    public static LocalText TokenExists { get; } = new(
        "There is a token {0} already: choose another name, or revoke it first.",
        "トークン {0} はすでに存在します。別の名前を指定するか、先に失効させてください。");

    public static LocalText NoToken { get; } = new(
        "There is no token {0}: see hikeshi token list.",
        "トークン {0} は存在しません。hikeshi token list で確認してください。");

    public static LocalText TokenEnded { get; } = new(
        "A token must be valid for some time: give an end that is still to come.",
        "有効期限には、これから先の日時を指定してください。");

    public static LocalText TooMany { get; } = new(
        "There are {0} already, which is the most: remove what is not used.",
        "登録数が上限の {0} に達しています。使用していないものを削除してください。");

    public static LocalText BadRole { get; } = new(
        "A role is viewer, operator or admin.",
        "権限には viewer、operator、admin のいずれかを指定してください。");

    public static LocalText BadBody { get; } = new(
        "The request holds no JSON object with the keys that docs/en/serving.md names.",
        "要求の本文が、docs/ja/serving.md に記載のキーを持つ JSON オブジェクトではありません。");

    public static LocalText AdminNeeded { get; } = new(
        "--web {0} can be reached from other machines, and nobody could log in. Make an admin first: hikeshi user add NAME --role admin --data {1}",
        "--web {0} は他のマシンからも接続できますが、ログインできるユーザーがいません。先に管理者を追加してください：hikeshi user add NAME --role admin --data {1}");

    public static LocalText PlainWeb { get; } = new(
        "--web {0} can be reached from other machines without encryption. Give https:// with --web-cert and --web-key; or --web-proxy NETWORK when a proxy in front encrypts; or --web-plain when the network is trusted.",
        "--web {0} は他のマシンから暗号化なしで接続できます。https:// と --web-cert、--web-key を指定してください。前段のプロキシで暗号化する場合は --web-proxy NETWORK、信頼できるネットワークに限る場合は --web-plain を指定します。");

    public static LocalText PlainNote { get; } = new(
        "passwords and logs cross the network unencrypted on {0} (--web-plain)",
        "{0} ではパスワードとログが暗号化されずにネットワークを流れます（--web-plain）");

    public static LocalText OpenNote { get; } = new(
        "no login is asked for on this machine; the first user ends that: hikeshi user add NAME --role admin",
        "このマシンからはログインなしで使用できます。最初のユーザーを追加するとログインが必要になります：hikeshi user add NAME --role admin");

    public static LocalText WebCertNeeded { get; } = new(
        "--web {0} needs --web-cert FILE and --web-key FILE.",
        "--web {0} には --web-cert FILE と --web-key FILE が必要です。");

    public static LocalText WebCertUnused { get; } = new(
        "--web-cert and --web-key are for https:// and belong together: give --web https://ADDRESS:PORT and both.",
        "--web-cert と --web-key は https:// で使用します。--web https://ADDRESS:PORT とともに両方指定してください。");

    public static LocalText WebCert { get; } = new(
        "Certificate of the web port with its chain, PEM, for --web https://. Renewed files are used without a restart.",
        "Web ポートのサーバー証明書と中間証明書（PEM）。--web https:// で使用します。更新したファイルは再起動なしで反映されます。");

    public static LocalText WebKey { get; } = new("Private key of that certificate, PEM.", "--web-cert の秘密鍵（PEM）。");

    public static LocalText WebProxy { get; } = new(
        "Reverse proxies in front of the web port, whose X-Forwarded-For, -Proto and -Host are believed; may be repeated. A login is then always asked for.",
        "Web ポートの前段にあるリバースプロキシのネットワーク。X-Forwarded-For、-Proto、-Host を信頼します。複数指定可。指定すると常にログインが必要です。");

    public static LocalText WebPlain { get; } = new(
        "Allows --web http:// on an address that other machines reach.",
        "他のマシンから接続できるアドレスでも --web http:// を許可します。");
}
