<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja_JP" sourcelanguage="en">
<context>
    <name>QObject</name>
    <message>
        <source>Do not do it</source>
        <translation>やめる</translation>
    </message>
</context>
<context>
    <name>alone</name>
    <message>
        <source>This terminal has no keychain for secrets: it cannot tell who you are without the server. Please wait for the connection.</source>
        <translation>この端末には鍵の保管場所（キーチェーン）がないため、サーバなしでは本人を確かめられません。接続が戻るまでお待ちください。</translation>
    </message>
    <message>
        <source>The password does not open what you keep at this terminal. Without the server, the password of your last sign-in here counts. Next try in %1 seconds.</source>
        <translation>このパスワードでは、この端末に保管した内容を開けません。サーバにつながらないときは、この端末で最後にサインインしたときのパスワードを使います。次に試せるのは%1秒後です。</translation>
    </message>
    <message>
        <source>Too many wrong passwords. Please wait %1 seconds and try again.</source>
        <translation>パスワードの間違いが続いています。%1秒待ってからもう一度お試しください。</translation>
    </message>
    <message>
        <source>You have not signed in at this terminal yet: without the server it does not know you. Please use a terminal where you have worked before, or wait for the connection.</source>
        <translation>この端末ではまだサインインしたことがないため、サーバなしでは始められません。前に使ったことのある端末を使うか、接続が戻るまでお待ちください。</translation>
    </message>
    <message>
        <source>Mimamori is open for you in another window of this terminal. Please go on there.</source>
        <translation>この端末の別の窓で「見守り」を開いています。そちらで続けてください。</translation>
    </message>
    <message>
        <source>What you keep at this terminal cannot be opened without the server. It is not lost. Please tell the helpdesk.</source>
        <translation>この端末に保管した内容は、サーバにつながらないままでは開けません。失われてはいません。ヘルプデスクに連絡してください。</translation>
    </message>
</context>
<context>
    <name>candidate</name>
    <message>
        <source>reading</source>
        <translation>読み</translation>
    </message>
    <message>
        <source>reading but one letter</source>
        <translation>読み(1字違い)</translation>
    </message>
    <message>
        <source>reading so far</source>
        <translation>読み(入力分まで)</translation>
    </message>
    <message>
        <source>given name</source>
        <translation>名の読み</translation>
    </message>
    <message>
        <source>name</source>
        <translation>氏名</translation>
    </message>
    <message>
        <source>name (other form %1)</source>
        <translation>氏名 異体字一致 %1</translation>
    </message>
    <message>
        <source>name so far</source>
        <translation>氏名(入力分まで)</translation>
    </message>
    <message>
        <source>date of birth</source>
        <translation>生年月日</translation>
    </message>
    <message>
        <source>date of birth nearly</source>
        <translation>生年月日(近い)</translation>
    </message>
    <message>
        <source>part of the date of birth</source>
        <translation>生年月日の一部</translation>
    </message>
    <message>
        <source>age</source>
        <translation>年齢</translation>
    </message>
    <message>
        <source>sex</source>
        <translation>性別</translation>
    </message>
    <message>
        <source>town</source>
        <translation>町</translation>
    </message>
    <message>
        <source>address</source>
        <translation>住所</translation>
    </message>
    <message>
        <source>phone</source>
        <translation>電話</translation>
    </message>
    <message>
        <source>guardian</source>
        <translation>保護者</translation>
    </message>
    <message>
        <source>sibling</source>
        <translation>きょうだい</translation>
    </message>
    <message>
        <source>number</source>
        <translation>番号</translation>
    </message>
    <message>
        <source>reception number</source>
        <translation>受付番号</translation>
    </message>
    <message>
        <source>family name</source>
        <translation>氏</translation>
    </message>
    <message>
        <source>characters of the given name</source>
        <translation>名の漢字</translation>
    </message>
    <message>
        <source>other name (%1)</source>
        <translation>通称・旧氏（%1）</translation>
    </message>
    <message>
        <source>date of birth with day and month exchanged</source>
        <translation>生年月日（月日の入れ替わり）</translation>
    </message>
    <message>
        <source>date of birth in another era</source>
        <translation>生年月日（元号違い）</translation>
    </message>
    <message>
        <source>block</source>
        <translation>丁目</translation>
    </message>
    <message>
        <source>ward</source>
        <translation>区</translation>
    </message>
    <message>
        <source>guardian nearly</source>
        <translation>保護者（近い）</translation>
    </message>
    <message>
        <source>others as likely</source>
        <translation>ほかにも有力な候補</translation>
    </message>
    <message>
        <source>given name as written</source>
        <translation>名</translation>
    </message>
    <message>
        <source>name (similar %1)</source>
        <translation>似た字 %1</translation>
    </message>
    <message>
        <source>part of the name</source>
        <translation>氏名の一部</translation>
    </message>
    <message>
        <source>part of the reading</source>
        <translation>読みの一部</translation>
    </message>
    <message>
        <source>reading (voicing or length)</source>
        <translation>読み（濁点・長音の違い）</translation>
    </message>
</context>
<context>
    <name>console</name>
    <message>
        <source>--{option}: {text} is no date. Write it like 2026-04-01.</source>
        <translation>--{option}：{text} は日付として読めません。2026-04-01 のように書いてください。</translation>
    </message>
    <message>
        <source>first password: </source>
        <translation>最初のパスワード：</translation>
    </message>
    <message>
        <source>{what}: there is none of this name.</source>
        <translation>{what}：この名前のものはありません。</translation>
    </message>
    <message>
        <source>Done.</source>
        <translation>完了しました。</translation>
    </message>
    <message>
        <source>new password: </source>
        <translation>新しいパスワード：</translation>
    </message>
    <message>
        <source>the people who work with the system</source>
        <translation>利用者の一覧</translation>
    </message>
    <message>
        <source>one person's entry</source>
        <translation>利用者1人の登録内容</translation>
    </message>
    <message>
        <source>a person's posts, operations and means of signing in</source>
        <translation>利用者の職・できる操作・サインインの手段</translation>
    </message>
    <message>
        <source>a new person, with a first password</source>
        <translation>利用者を登録し、最初のパスワードを付ける</translation>
    </message>
    <message>
        <source>give a person a post</source>
        <translation>利用者に職を付ける</translation>
    </message>
    <message>
        <source>end a person's post</source>
        <translation>利用者の職を終える</translation>
    </message>
    <message>
        <source>set a password, to be changed at the first sign-in</source>
        <translation>パスワードを付け直す（最初のサインインで変更させる）</translation>
    </message>
    <message>
        <source>close an account at once and end its sessions</source>
        <translation>利用者をただちに止め、セッションを終わらせる</translation>
    </message>
    <message>
        <source>who is signed in where</source>
        <translation>誰がどこでサインインしているか</translation>
    </message>
    <message>
        <source>end a session or all of a person's</source>
        <translation>セッションを終わらせる（1つ、または1人分すべて）</translation>
    </message>
    <message>
        <source>The request is no JSON object: {why}</source>
        <translation>要求が JSON オブジェクトではありません：{why}</translation>
    </message>
    <message>
        <source>{what} is missing.</source>
        <translation>{what} がありません。</translation>
    </message>
    <message>
        <source>{what}: {text} is no whole number.</source>
        <translation>{what}：{text} は整数ではありません。</translation>
    </message>
    <message>
        <source>offline calculators: JSON Lines in, JSON Lines out</source>
        <translation>オフライン計算（JSON Lines で入出力）</translation>
    </message>
    <message>
        <source>every operation, record and field of the protocol, as JSON</source>
        <translation>プロトコルの操作・記録・項目のすべて（JSON）</translation>
    </message>
    <message>
        <source>call any operation</source>
        <translation>任意の操作を呼び出す</translation>
    </message>
    <message>
        <source>all commands and their options, for the shell's completion</source>
        <translation>コマンドとオプションの一覧（シェルの補完用）</translation>
    </message>
    <message>
        <source>make the first administrator of an empty system</source>
        <translation>空のシステムに最初の管理者を作る</translation>
    </message>
    <message>
        <source>take a file of the resident register over, or say which line is wrong</source>
        <translation>住民基本台帳のファイルを取り込む（誤りがあれば行を示す）</translation>
    </message>
    <message>
        <source>read a register file offline: what would be refused or kept out</source>
        <translation>台帳ファイルを取り込まずに調べる</translation>
    </message>
    <message>
        <source>the ledger of register files</source>
        <translation>台帳ファイルの受付簿</translation>
    </message>
    <message>
        <source>rows of a register file that were kept out or taken with a warning</source>
        <translation>台帳ファイルで除外・警告となった行</translation>
    </message>
    <message>
        <source>write the register files of an invented city</source>
        <translation>架空の市の台帳ファイルを作る</translation>
    </message>
    <message>
        <source>some months of work in a training system</source>
        <translation>研修環境に数か月分の業務を作る</translation>
    </message>
    <message>
        <source>one-time code: </source>
        <translation>ワンタイムコード：</translation>
    </message>
    <message>
        <source>The file of the second factor holds no secret (base32).</source>
        <translation>二要素認証のファイルに秘密鍵（base32）がありません。</translation>
    </message>
    <message>
        <source>{file}: cannot be written.</source>
        <translation>{file}：書き込めません。</translation>
    </message>
    <message>
        <source>password: </source>
        <translation>パスワード：</translation>
    </message>
    <message>
        <source>Signed in: {name}</source>
        <translation>サインインしました：{name}</translation>
    </message>
    <message>
        <source>Scan this with your authenticator, or type the secret. It is shown this once only.</source>
        <translation>認証アプリで読み取るか、秘密鍵を入力してください。表示は今回限りです。</translation>
    </message>
    <message>
        <source>first code: </source>
        <translation>最初のコード：</translation>
    </message>
    <message>
        <source>The second factor is in force.</source>
        <translation>二要素認証が有効になりました。</translation>
    </message>
    <message>
        <source>The second factor is gone. A new one is set up at the next sign-in.</source>
        <translation>二要素認証を解除しました。次のサインインで新しく設定されます。</translation>
    </message>
    <message>
        <source>Say on or off, not {text}.</source>
        <translation>on か off を指定してください（{text} は不可）。</translation>
    </message>
    <message>
        <source>sign in as a named administrator</source>
        <translation>管理者としてサインインする</translation>
    </message>
    <message>
        <source>sign out and forget the token</source>
        <translation>サインアウトし、トークンを消す</translation>
    </message>
    <message>
        <source>set up your authenticator for one-time codes</source>
        <translation>ワンタイムコードの認証アプリを設定する</translation>
    </message>
    <message>
        <source>the code of now, from a secret kept in a file</source>
        <translation>ファイルに置いた秘密鍵から今のコードを出す</translation>
    </message>
    <message>
        <source>take a lost second factor away</source>
        <translation>なくした二要素認証を解除する</translation>
    </message>
    <message>
        <source>which roles give a one-time code at the terminal</source>
        <translation>端末でワンタイムコードを求める役割</translation>
    </message>
    <message>
        <source>ask a role for a one-time code at the terminal, or not</source>
        <translation>役割に端末でのワンタイムコードを求める・求めない</translation>
    </message>
    <message>
        <source>usage: mimamorictl [--socket FILE] [--token-file FILE] [--language ja|en] [--json] COMMAND ...</source>
        <translation>使い方：mimamorictl [--socket FILE] [--token-file FILE] [--language ja|en] [--json] コマンド …</translation>
    </message>
    <message>
        <source>exit codes: 0 done, 1 refused or something is wrong, 2 wrong usage or nobody answers</source>
        <translation>終了コード：0 完了、1 拒否された・異常がある、2 使い方の誤り・応答がない</translation>
    </message>
    <message>
        <source>There is no option {option} here. Usage: mimamorictl {command} {arguments}</source>
        <translation>{option} というオプションはありません。使い方：mimamorictl {command} {arguments}</translation>
    </message>
    <message>
        <source>{file}: holds no certificate (PEM).</source>
        <translation>{file}：証明書（PEM）がありません。</translation>
    </message>
    <message>
        <source>the allow-list: names, certificates' ends, what was struck off</source>
        <translation>端末の許可一覧（名前・証明書の期限・抹消）</translation>
    </message>
    <message>
        <source>open the door for one new terminal and show its one-time code</source>
        <translation>新しい端末1台の受付を開き、登録コードを示す</translation>
    </message>
    <message>
        <source>strike a terminal off; its connections end at once</source>
        <translation>端末を抹消する（接続中ならただちに切れます）</translation>
    </message>
    <message>
        <source>put a certificate made elsewhere on the allow-list</source>
        <translation>別に作った証明書を許可一覧に載せる</translation>
    </message>
    <message>
        <source>The job starts now; mimamorictl job list shows how it ends.</source>
        <translation>ジョブを開始します。結果は mimamorictl job list で確かめてください。</translation>
    </message>
    <message>
        <source>--{option}: {text} is no time. Write it like 2026-04-01T09:30:00.</source>
        <translation>--{option}：{text} は日時として読めません。2026-04-01T09:30:00 のように書いてください。</translation>
    </message>
    <message>
        <source>There are more: --before {number}</source>
        <translation>続きがあります：--before {number}</translation>
    </message>
    <message>
        <source>what is wrong here and how to mend it</source>
        <translation>異常とその直し方</translation>
    </message>
    <message>
        <source>jobs, their last runs and what comes next</source>
        <translation>ジョブ・直近の実行・次の予定</translation>
    </message>
    <message>
        <source>run a job now</source>
        <translation>ジョブを今すぐ実行する</translation>
    </message>
    <message>
        <source>check the seals of the audit</source>
        <translation>監査記録の封印を検証する</translation>
    </message>
    <message>
        <source>look through the audit, newest first</source>
        <translation>監査記録を新しい順に調べる</translation>
    </message>
    <message>
        <source>{file}: cannot be read.</source>
        <translation>{file}：読み取れません。</translation>
    </message>
    <message>
        <source>compare a list of people with the register: who may be whom, and why</source>
        <translation>人の一覧を住民記録と照合する（だれがだれか、その理由）</translation>
    </message>
    <message>
        <source>{file}: cannot be read, or is larger than 8 MB.</source>
        <translation>{file}: 読めないか、8 MBを超えています。</translation>
    </message>
    <message>
        <source>Nothing has changed yet: a second person of the city is asked to approve it for {date}.</source>
        <translation>まだ何も変わっていません。{date}適用の承認を、本市のもう一人に依頼しました。</translation>
    </message>
    <message>
        <source>Nothing has changed yet: {undecided} lines are to be decided and {unassigned} things to be handed over, on the screen "Yearly user update".</source>
        <translation>まだ何も変わっていません。画面「利用者の年次更新」で、要確認の{undecided}行の判断と、{unassigned}件の引継ぎを済ませてください。</translation>
    </message>
    <message>
        <source>compare a list of users (.xlsx, .csv) with the users and ask for its approval</source>
        <translation>利用者の一覧（.xlsx、.csv）を今の利用者と比べ、承認を依頼する</translation>
    </message>
    <message>
        <source>incidents, the open ones first</source>
        <translation>障害の一覧（対応中が先）</translation>
    </message>
    <message>
        <source>opens an incident; its clocks start at once</source>
        <translation>障害を登録する（期限はすぐに動き出す）</translation>
    </message>
    <message>
        <source>one incident with its clocks and its course</source>
        <translation>障害1件の期限と経過</translation>
    </message>
    <message>
        <source>service levels of a fiscal year, by month</source>
        <translation>年度のサービスレベル（月別）</translation>
    </message>
    <message>
        <source>--kind is one of: {kinds}</source>
        <translation>--kind は次のどれかです：{kinds}</translation>
    </message>
    <message>
        <source>passphrase for the keys: </source>
        <translation>鍵のパスフレーズ：</translation>
    </message>
    <message>
        <source>{file}: cannot be written, or is there already.</source>
        <translation>{file}：書けないか、すでにあります。</translation>
    </message>
    <message>
        <source>the register of backup sets</source>
        <translation>バックアップ世代の一覧</translation>
    </message>
    <message>
        <source>until when the data could be restored, and the newest proven set</source>
        <translation>復元できる最新の時刻と、実証済みの世代</translation>
    </message>
    <message>
        <source>take a set now: before-change, after-change, after-close, after-jobs, system</source>
        <translation>今すぐ取得する（before-change, after-change, after-close, after-jobs, system）</translation>
    </message>
    <message>
        <source>what the repositories hold, without the server</source>
        <translation>保管先の中身（サーバー不要）</translation>
    </message>
    <message>
        <source>check every set and the log, without the server</source>
        <translation>すべての世代とログを検査（サーバー不要）</translation>
    </message>
    <message>
        <source>record a snapshot of the virtual machine that the city's platform took</source>
        <translation>市の基盤が取得した仮想機の複製を記録</translation>
    </message>
    <message>
        <source>seal all keys by a passphrase, to be kept elsewhere</source>
        <translation>すべての鍵をパスフレーズで封じる（別の場所に保管）</translation>
    </message>
    <message>
        <source>open a system set or sealed keys</source>
        <translation>システムバックアップや封じた鍵を開く</translation>
    </message>
    <message>
        <source>restore the newest set beside the system and prove it</source>
        <translation>最新の世代を別の場所に復元して実証する</translation>
    </message>
    <message>
        <source>the certificates of the restore drills</source>
        <translation>復元試験の記録</translation>
    </message>
    <message>
        <source>when a job will run, without running it</source>
        <translation>処理の実行予定（実行しない）</translation>
    </message>
    <message>
        <source>set when a job runs, such as "open 21:30" or "month-end 22:00 shift previous"</source>
        <translation>処理の予定を決める（例 "open 21:30"、"month-end 22:00 shift previous"）</translation>
    </message>
    <message>
        <source>ask that a job may run in the hours of service</source>
        <translation>サービス時間中の実行を申請する</translation>
    </message>
    <message>
        <source>decide on such an exception, as the second person</source>
        <translation>その例外を、2人目として承認・却下する</translation>
    </message>
    <message>
        <source>the end of the set</source>
        <translation>世代の終わり</translation>
    </message>
    <message>
        <source>Set {label} of {ended}, from repository {repository}; the log reaches {reaches}.</source>
        <translation>世代 {label}（{ended}）、保管先 {repository}。ログは {reaches} まであります。</translation>
    </message>
    <message>
        <source>The present data is put aside and replaced by its state at: {to}. What was entered later is not in it.</source>
        <translation>現在のデータを退避し、次の時点の状態に置き換えます：{to}。それより後の入力は含まれません。</translation>
    </message>
    <message>
        <source>Restored beside, into {directory}, to: {to}. The running system is not touched.</source>
        <translation>別の場所 {directory} に次の時点まで復元します：{to}。動作中のシステムには触れません。</translation>
    </message>
    <message>
        <source>Type RESTORE to replace the present data: </source>
        <translation>現在のデータを置き換えるには RESTORE と入力してください：</translation>
    </message>
    <message>
        <source>Type RESTORE to begin: </source>
        <translation>始めるには RESTORE と入力してください：</translation>
    </message>
    <message>
        <source>No backups are set up in this configuration ([backup]).</source>
        <translation>この設定ではバックアップが設定されていません（[backup]）。</translation>
    </message>
    <message>
        <source>{text} is no time. Write it like 2026-04-01 09:30.</source>
        <translation>{text} は日時として読めません。2026-04-01 09:30 のように書いてください。</translation>
    </message>
    <message>
        <source>restore to a time or a set, beside the system or into its place; works without the server</source>
        <translation>指定した時刻・世代に復元する（別の場所、またはその場）。サーバー不要</translation>
    </message>
    <message>
        <source>duties of the contract: what is due, late, done; with --late, 1 when something is late</source>
        <translation>契約上の定期業務（期限・超過・完了）。--lateでは超過があると1</translation>
    </message>
    <message>
        <source>work orders, the open ones first</source>
        <translation>作業指示（未完了が先）</translation>
    </message>
    <message>
        <source>settings that differ from the plans the city approved; 1 when there are any</source>
        <translation>本市が承認した計画と異なる設定。あると1</translation>
    </message>
    <message>
        <source>in service</source>
        <translation>稼働中</translation>
    </message>
    <message>
        <source>reading only</source>
        <translation>参照のみ</translation>
    </message>
    <message>
        <source>about to stop</source>
        <translation>停止準備中</translation>
    </message>
    <message>
        <source>no sign of life</source>
        <translation>応答なし</translation>
    </message>
    <message>
        <source>the database does not answer</source>
        <translation>データベースの応答なし</translation>
    </message>
    <message>
        <source>{state}, version {version}, port {port}, {people} signed in, {lines} lines, {waiting} waiting, since {since}</source>
        <translation>{state}・版 {version}・ポート {port}・サインイン {people} 人・接続 {lines}・待ち {waiting}・{since} から</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>自動処理</translation>
    </message>
    <message>
        <source>{count} failed the last time</source>
        <translation>直近の失敗 {count} 件</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>バックアップ</translation>
    </message>
    <message>
        <source>can be restored until {until}; newest proven set {proven}</source>
        <translation>{until} まで復元できます。検証済みの最新 {proven}</translation>
    </message>
    <message>
        <source>none is taken here</source>
        <translation>このサーバーでは取っていません</translation>
    </message>
    <message>
        <source>Open incidents</source>
        <translation>対応中の障害</translation>
    </message>
    <message>
        <source>Open anomalies</source>
        <translation>対応中の異常</translation>
    </message>
    <message>
        <source>Waiting for a second person</source>
        <translation>二人目の確認待ち</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>点検</translation>
    </message>
    <message>
        <source>{broken} broken, {warnings} warnings (mimamorictl doctor)</source>
        <translation>異常 {broken} 件・注意 {warnings} 件（mimamorictl doctor）</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>サービス</translation>
    </message>
    <message>
        <source>version {version}, schema {schema}, {people} signed in, audit sealed to number {seal}, {time}</source>
        <translation>版 {version}・スキーマ {schema}・サインイン {people} 人・監査の封印 {seal} 番まで・{time}</translation>
    </message>
    <message>
        <source>{count} requests a second</source>
        <translation>要求 {count} 件／秒</translation>
    </message>
    <message>
        <source>what waits for a second person, and what was confirmed</source>
        <translation>二人目の確認待ちと、確認済みの一覧</translation>
    </message>
    <message>
        <source>ask a second administrator for a restore into place</source>
        <translation>その場への復元を、もう一人の管理者に確認してもらう</translation>
    </message>
    <message>
        <source>confirm, as the second person, in a session of one's own</source>
        <translation>二人目として、自分のセッションで確認する</translation>
    </message>
    <message>
        <source>refuse it, with the reason</source>
        <translation>理由を付けて差し戻す</translation>
    </message>
    <message>
        <source>take the voucher for the confirmed restore; the server may then stop</source>
        <translation>確認済みの復元の証票を受け取る（その後サーバーを止めてよい）</translation>
    </message>
    <message>
        <source>Signed out.</source>
        <translation>サインアウトしました。</translation>
    </message>
    <message>
        <source>--every is a number of seconds from 1 to 3600, --times how often (0 = until Ctrl+C).</source>
        <translation>--every は 1〜3600 の秒数、--times は回数です（0 は Ctrl+C まで）。</translation>
    </message>
    <message>
        <source>Within two seconds nothing is saved on any server, and everybody reads why. Deadlines and notices go on. End it with: mimamorictl server read-only off</source>
        <translation>2秒以内に、どのサーバーでも保存が止まり、全員に理由が表示されます。期限と通知は続きます。終えるには：mimamorictl server read-only off</translation>
    </message>
    <message>
        <source>Everything is saved again.</source>
        <translation>保存を再開しました。</translation>
    </message>
    <message>
        <source>The database does not answer ({why}). The private one runs only while mimamorid does.</source>
        <translation>データベースが応答しません（{why}）。内蔵のデータベースは mimamorid の稼働中だけ動きます。</translation>
    </message>
    <message>
        <source>Newest migration in the database: {name}</source>
        <translation>データベースの最新の移行：{name}</translation>
    </message>
    <message>
        <source>To be done: {name}</source>
        <translation>これから行う移行：{name}</translation>
    </message>
    <message>
        <source>Nothing is pending.</source>
        <translation>残っている移行はありません。</translation>
    </message>
    <message>
        <source>Take a backup (mimamorictl backup run --kind before-change), then: mimamorid migrate</source>
        <translation>バックアップを取り（mimamorictl backup run --kind before-change）、その後 mimamorid migrate を実行してください</translation>
    </message>
    <message>
        <source>The journal cannot be read (journalctl). Name the server's log: --file FILE</source>
        <translation>ジャーナルが読めません（journalctl）。サーバーのログを --file で指定してください</translation>
    </message>
    <message>
        <source>is the service well, on one screen (root and the server's user need no sign-in)</source>
        <translation>サービスの状態を1画面で見る（root とサーバーの利用者はサインイン不要）</translation>
    </message>
    <message>
        <source>the same screen again and again, with requests a second</source>
        <translation>同じ画面を繰り返し表示する（秒あたりの要求数付き）</translation>
    </message>
    <message>
        <source>the servers of this database, and how busy they are</source>
        <translation>このデータベースのサーバーと、その負荷</translation>
    </message>
    <message>
        <source>let nothing be saved for a while, or everything again</source>
        <translation>しばらく保存を止める、または再開する</translation>
    </message>
    <message>
        <source>which migrations are done and which mimamorid would do</source>
        <translation>済んだ移行と、mimamorid がこれから行う移行</translation>
    </message>
    <message>
        <source>the server's log, filtered; --part is app, dispatch, job, request, security …</source>
        <translation>サーバーのログを絞り込んで見る（--part は app・dispatch・job・request・security など）</translation>
    </message>
    <message>
        <source>passphrase of the hand-over: </source>
        <translation>引継ぎファイルのパスフレーズ：</translation>
    </message>
    <message>
        <source>ask for everything as files; made once a second person has approved</source>
        <translation>全データの引継ぎを依頼する（別の人が承認すると作成される）</translation>
    </message>
    <message>
        <source>hand-overs, their approval and how far they are</source>
        <translation>データ引継ぎの一覧（承認と進み具合）</translation>
    </message>
    <message>
        <source>re-import a hand-over into an empty database and compare everything; works without the server</source>
        <translation>引継ぎファイルを空のデータベースに取り込み、すべて照合する（サーバー不要）</translation>
    </message>
    <message>
        <source>unpack a hand-over and check each file; works without the server</source>
        <translation>引継ぎファイルを展開し、全ファイルを確かめる（サーバー不要）</translation>
    </message>
    <message>
        <source>The monitor stands still: nothing of this is fresh.</source>
        <translation>監視が止まっています。次の内容は最新ではありません。</translation>
    </message>
    <message>
        <source>The check is measured in the next round, within half a minute.</source>
        <translation>次の監視(30秒以内)で計測します。</translation>
    </message>
    <message>
        <source>what is watched and how it stands, the worst first</source>
        <translation>監視項目の状態を悪い順に表示する</translation>
    </message>
    <message>
        <source>one check with its thresholds and what happened</source>
        <translation>監視項目のしきい値と起きたことを表示する</translation>
    </message>
    <message>
        <source>measured values of a day, month, year or all</source>
        <translation>1日・1か月・1年・全期間の計測値を表示する</translation>
    </message>
    <message>
        <source>measure a check now</source>
        <translation>監視項目を今計測する</translation>
    </message>
    <message>
        <source>you have it in hand: nobody else is told until it is over</source>
        <translation>対応中であることを知らせる(回復まで次の人に通知しない)</translation>
    </message>
    <message>
        <source>no notices for a time; 0 minutes end it</source>
        <translation>しばらく通知を止める(0分で再開する)</translation>
    </message>
    <message>
        <source>the configuration register, or what was measured</source>
        <translation>構成台帳、または実測した版</translation>
    </message>
    <message>
        <source>where what runs differs from the register</source>
        <translation>稼働しているものと台帳との相違</translation>
    </message>
</context>
<context>
    <name>doctor</name>
    <message>
        <source>As it should be.</source>
        <translation>正常です。</translation>
    </message>
    <message>
        <source>This could not be looked at ({why}). See the server's log.</source>
        <translation>調べられませんでした（{why}）。サーバーのログを確認してください。</translation>
    </message>
    <message>
        <source>No server answers at {socket}. Start it: systemctl start mimamorid; its log says why it stopped: journalctl -u mimamorid</source>
        <translation>{socket} にサーバーの応答がありません。起動：systemctl start mimamorid　停止の理由：journalctl -u mimamorid</translation>
    </message>
    <message>
        <source>The database has an older schema than this program. Run: mimamorid migrate</source>
        <translation>データベースの構造がこのプログラムより古いままです。実行：mimamorid migrate</translation>
    </message>
    <message>
        <source>The database's schema is not this program's ({why}). Install the newer program; never edit a migration.</source>
        <translation>データベースの構造がこのプログラムと合いません（{why}）。新しいプログラムを入れてください。移行ファイルは書き換えないでください。</translation>
    </message>
    <message>
        <source>PostgreSQL would write values of requests into its log: {settings}. Set them as in the administrators' guide and reload PostgreSQL.</source>
        <translation>PostgreSQL が要求の値をログに書く設定です：{settings}。管理者の手引きのとおりに設定し、PostgreSQL に再読込させてください。</translation>
    </message>
    <message>
        <source>The database cluster has no data checksums, so a rotten disk block is not noticed. Stop PostgreSQL and run: pg_checksums --enable</source>
        <translation>データベースにデータチェックサムがなく、ディスクの破損に気づけません。PostgreSQL を止めて実行：pg_checksums --enable</translation>
    </message>
    <message>
        <source>The audit has not been sealed for {seconds} seconds. Start the sealer: systemctl start mimamori-seal; a transaction open for long holds it up too.</source>
        <translation>監査記録が {seconds} 秒間封印されていません。封印を起動：systemctl start mimamori-seal　長く開いたままのトランザクションでも止まります。</translation>
    </message>
    <message>
        <source>The audit was never sealed. Set up and start the sealer: systemctl start mimamori-seal</source>
        <translation>監査記録が一度も封印されていません。封印を設定して起動：systemctl start mimamori-seal</translation>
    </message>
    <message>
        <source>The clocks of server and database differ by {seconds} seconds. Deadlines and one-time codes need one time: set up NTP on both.</source>
        <translation>サーバーとデータベースの時計が {seconds} 秒ずれています。期限とワンタイムコードには同じ時刻が必要です。両方に NTP を設定してください。</translation>
    </message>
    <message>
        <source>This machine's clock is not kept by NTP. Set it up: timedatectl set-ntp true</source>
        <translation>この機械の時計が NTP で合わせられていません。設定：timedatectl set-ntp true</translation>
    </message>
    <message>
        <source>The certificate {file} cannot be read.</source>
        <translation>証明書 {file} を読み取れません。</translation>
    </message>
    <message>
        <source>The certificate {file} ends in {days} days. Issue a new one and restart the server.</source>
        <translation>証明書 {file} はあと {days} 日で期限切れです。新しく発行し、サーバーを再起動してください。</translation>
    </message>
    <message>
        <source>The certificate {file} has ended. Terminals cannot connect: issue a new one and restart the server.</source>
        <translation>証明書 {file} は期限切れで、端末が接続できません。新しく発行し、サーバーを再起動してください。</translation>
    </message>
    <message>
        <source>{count} terminals have certificates that end within two weeks. They renew by themselves when switched on; else: mimamorictl terminal enroll</source>
        <translation>{count} 台の端末の証明書が2週間以内に切れます。電源が入れば自動で更新されます。更新されないときは：mimamorictl terminal enroll</translation>
    </message>
    <message>
        <source>{count} terminals run a client older than {version}. Update them; mimamorictl terminal list names them.</source>
        <translation>{count} 台の端末のクライアントが {version} より古い版です。更新してください（一覧：mimamorictl terminal list）。</translation>
    </message>
    <message>
        <source>The server was started without its configuration; disk and certificates were not looked at.</source>
        <translation>サーバーが設定なしで起動しているため、ディスクと証明書は調べていません。</translation>
    </message>
    <message>
        <source>Only {megabytes} MB are free under {directory}. Make room or enlarge the disk before the database stops.</source>
        <translation>{directory} の空きが {megabytes} MB しかありません。データベースが止まる前に空きを増やしてください。</translation>
    </message>
    <message>
        <source>These jobs are late: {jobs}. Is a server with job runners alive? mimamorictl job list</source>
        <translation>遅れているジョブ：{jobs}。ジョブを動かすサーバーが動いているか確認してください：mimamorictl job list</translation>
    </message>
    <message>
        <source>These jobs failed the last time: {jobs}. mimamorictl job list shows why; mimamorictl job run starts one again.</source>
        <translation>前回失敗したジョブ：{jobs}。理由：mimamorictl job list　再実行：mimamorictl job run</translation>
    </message>
    <message>
        <source>The calendar of holidays ends on {last}. Deadlines in business days need it: install the new year's calendar.</source>
        <translation>祝日の暦が {last} で終わっています。営業日の期限に必要です。新しい年の暦を入れてください。</translation>
    </message>
    <message>
        <source>{count} notices have waited for more than an hour. Is [mail] smtp right and the mail server up?</source>
        <translation>{count} 件の通知メールが1時間以上送れていません。[mail] smtp の設定とメールサーバーを確認してください。</translation>
    </message>
    <message>
        <source>Only {count} administrators have a second factor in force. Keep two at least, so that one can reset the other's: mimamorictl factor enroll</source>
        <translation>二要素認証が有効な管理者が {count} 人しかいません。互いに解除できるよう2人以上にしてください：mimamorictl factor enroll</translation>
    </message>
    <message>
        <source>Administrators may sign in at terminals without a one-time code. Require it: mimamorictl factor require ADM on</source>
        <translation>管理者が端末でワンタイムコードなしにサインインできます。求めるには：mimamorictl factor require ADM on</translation>
    </message>
    <message>
        <source>No backups are taken by this server. Set [backup] enabled=true, or say in the operation plan who takes them.</source>
        <translation>このサーバーはバックアップを取得していません。[backup] enabled=true にするか、誰が取得するかを運用計画に明記してください。</translation>
    </message>
    <message>
        <source>Backups are asked for ([backup]), but the program pgbackrest is not installed: none are taken, and the log is not archived. Install it and restart the server.</source>
        <translation>バックアップを取得する設定（[backup]）ですが、pgbackrest がインストールされていません。バックアップもログの保管も行われていません。インストールしてサーバーを再起動してください。</translation>
    </message>
    <message>
        <source>Backups are asked for ([backup]), but their key or their repository cannot be prepared: none are taken, and the log is not archived. The server's journal names the file; mend it and restart the server.</source>
        <translation>バックアップを取得する設定（[backup]）ですが、暗号鍵または保存先を準備できません。バックアップもログの保管も行われていません。サーバーのログに示されたファイルを直し、サーバーを再起動してください。</translation>
    </message>
    <message>
        <source>No backup has been proved by a restore yet. Run: mimamorictl backup run --kind before-change, then mimamorictl drill run</source>
        <translation>復元試験に合格したバックアップがまだありません。mimamorictl backup run --kind before-change のあと mimamorictl drill run を実行してください。</translation>
    </message>
    <message>
        <source>No backup of the last {hours} hours has been proved by a restore. mimamorictl drill list shows why; mimamorictl drill run tries again.</source>
        <translation>直近{hours}時間に、復元試験に合格したバックアップがありません。mimamorictl drill list で理由を確認し、mimamorictl drill run で再試験してください。</translation>
    </message>
    <message>
        <source>PostgreSQL does not archive its log, so nothing between two backups can be restored. Restart the server, or set archive_mode on the external cluster.</source>
        <translation>PostgreSQL のログが保管されていないため、バックアップの間の時点には復元できません。サーバーを再起動するか、外部データベースの archive_mode を設定してください。</translation>
    </message>
    <message>
        <source>PostgreSQL cannot archive its log (segment {segment}), and it piles up. Is the repository there, writable and not full? mimamorictl backup info tells more.</source>
        <translation>PostgreSQL のログ（{segment}）を保管できず、たまり続けています。保管先の接続・書込み・空き容量を確認してください（mimamorictl backup info）。</translation>
    </message>
    <message>
        <source>The backups' repository {directory} is away or read-only. Mount it again; nothing is archived meanwhile.</source>
        <translation>バックアップの保管先 {directory} に届かないか、読取り専用です。接続し直してください。その間ログは保管されません。</translation>
    </message>
    <message>
        <source>Only {megabytes} MB are free in the backups' repository {directory}. Enlarge it; no backup starts without its reserve.</source>
        <translation>バックアップの保管先 {directory} の空きが残り {megabytes} MB です。拡張してください。予備がないとバックアップは始まりません。</translation>
    </message>
    <message>
        <source>No server would start with this configuration. {why}</source>
        <translation>この設定ではサーバーは起動できません。{why}</translation>
    </message>
    <message>
        <source>Nothing is saved at the moment ({reason}). When it is over: mimamorictl server read-only off; a database with default_transaction_read_only is set back by its administrators.</source>
        <translation>現在、保存を止めています（{reason}）。終わったら mimamorictl server read-only off を実行してください。default_transaction_read_only によるときは、データベースの管理者が元に戻します。</translation>
    </message>
    <message>
        <source>Servers of different versions serve this database: {servers}. Finish the upgrade.</source>
        <translation>版の異なるサーバーが同じデータベースで動いています：{servers}。更新を最後まで行ってください。</translation>
    </message>
    <message>
        <source>These servers stopped telling that they live: {servers}. Look at their machines, or restart them.</source>
        <translation>応答の途絶えたサーバーがあります：{servers}。機器を確認するか、再起動してください。</translation>
    </message>
    <message>
        <source>These terminals' certificates end first: {names}. Switch them on so that they renew; else: mimamorictl terminal enroll</source>
        <translation>証明書の期限が近い端末：{names}。電源を入れると自動で更新されます。できないときは mimamorictl terminal enroll を実行してください。</translation>
    </message>
    <message>
        <source>{file}: good until {until} ({days} days).</source>
        <translation>{file}：{until} まで有効です（残り {days} 日）。</translation>
    </message>
    <message>
        <source>Server and database agree to {milliseconds} ms.</source>
        <translation>サーバーとデータベースの時計の差は {milliseconds} ミリ秒です。</translation>
    </message>
</context>
<context>
    <name>due</name>
    <message>
        <source>Today %1</source>
        <translation>今日 %1</translation>
    </message>
    <message>
        <source>Tomorrow %1</source>
        <translation>明日 %1</translation>
    </message>
    <message>
        <source>Yesterday %1</source>
        <translation>昨日 %1</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1分</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1時間%2分</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1日</translation>
    </message>
    <message>
        <source>%1 overdue</source>
        <translation>%1 超過</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>あと%1</translation>
    </message>
</context>
<context>
    <name>handover</name>
    <message>
        <source>number of the row</source>
        <translation>行の番号</translation>
    </message>
    <message>
        <source>how often it was written</source>
        <translation>更新の回数</translation>
    </message>
    <message>
        <source>the date by which it is sorted</source>
        <translation>並べ替えに使う日付</translation>
    </message>
    <message>
        <source>the schema itself; its steps stand in manifest.json</source>
        <translation>表の定義そのもの。適用した手順は manifest.json にあります</translation>
    </message>
    <message>
        <source>answers kept for a repeated request, for some days</source>
        <translation>再送に備えて数日だけ保持する応答</translation>
    </message>
    <message>
        <source>passwords; the successor issues new ones</source>
        <translation>パスワード（後継システムで新たに発行）</translation>
    </message>
    <message>
        <source>secrets of the second factor; the successor issues new ones</source>
        <translation>二要素認証の秘密（後継システムで新たに発行）</translation>
    </message>
    <message>
        <source>failed sign-ins of the last minutes</source>
        <translation>直近数分のサインイン失敗</translation>
    </message>
    <message>
        <source>sessions under way; they end with this system</source>
        <translation>使用中のサインイン（本システムとともに終了）</translation>
    </message>
    <message>
        <source>one-time codes of terminals; the successor issues new ones</source>
        <translation>端末登録用の一度限りのコード（後継システムで新たに発行）</translation>
    </message>
    <message>
        <source>keys of the attachments, which are handed over opened</source>
        <translation>添付ファイルの鍵（添付は復号して引き渡し）</translation>
    </message>
    <message>
        <source>search keys, made anew from the records</source>
        <translation>検索用の索引（記録から作り直せる）</translation>
    </message>
    <message>
        <source>working tables of an import, empty between imports</source>
        <translation>取込用の作業表（取込のとき以外は空）</translation>
    </message>
</context>
<context>
    <name>job</name>
    <message>
        <source>Deadlines that come near or have passed</source>
        <translation>期限の接近・超過の知らせ</translation>
    </message>
    <message>
        <source>Deadlines reckoned anew after a change of rules or holidays</source>
        <translation>規則・祝日の変更後の期限の計算し直し</translation>
    </message>
    <message>
        <source>Notices and mails</source>
        <translation>お知らせとメールの送信</translation>
    </message>
    <message>
        <source>Old answers to repeated requests</source>
        <translation>古い再送応答の整理</translation>
    </message>
    <message>
        <source>Address restrictions to be looked at again</source>
        <translation>見直し時期の住所制限</translation>
    </message>
    <message>
        <source>Files of the resident register taken over</source>
        <translation>住民記録ファイルの取り込み</translation>
    </message>
    <message>
        <source>Residents looked for who are people of cases</source>
        <translation>住民記録とケースの人物の照合</translation>
    </message>
    <message>
        <source>Files that belong to nothing cleared away</source>
        <translation>どこにも属さない保存ファイルの整理</translation>
    </message>
    <message>
        <source>Approved lists of users applied on their day, or taken back</source>
        <translation>承認済みの利用者一覧の適用・取消</translation>
    </message>
    <message>
        <source>The minutes in which the service is there</source>
        <translation>サービスの稼働の記録</translation>
    </message>
    <message>
        <source>Improvement for missed service levels</source>
        <translation>サービスレベル未達の改善項目</translation>
    </message>
    <message>
        <source>The contact tree of incidents</source>
        <translation>障害の緊急連絡</translation>
    </message>
    <message>
        <source>Backup after the close of business</source>
        <translation>業務終了後のバックアップ</translation>
    </message>
    <message>
        <source>Backup after the jobs of the night</source>
        <translation>夜間処理後のバックアップ</translation>
    </message>
    <message>
        <source>Backup before a change</source>
        <translation>変更作業前のバックアップ</translation>
    </message>
    <message>
        <source>Backup after a change</source>
        <translation>変更作業後のバックアップ</translation>
    </message>
    <message>
        <source>Monthly system backup</source>
        <translation>月次システムバックアップ</translation>
    </message>
    <message>
        <source>Restore drill of the newest backup</source>
        <translation>最新バックアップの復元試験</translation>
    </message>
    <message>
        <source>Watch over the log's archive</source>
        <translation>ログ保管の監視</translation>
    </message>
    <message>
        <source>A round of the monitor</source>
        <translation>監視の巡回</translation>
    </message>
    <message>
        <source>The morning's proof that notices arrive</source>
        <translation>毎朝の通知の確認</translation>
    </message>
    <message>
        <source>The end of old measured values</source>
        <translation>古い計測値の整理</translation>
    </message>
    <message>
        <source>Versions measured and held against the register</source>
        <translation>版の実測と台帳との照合</translation>
    </message>
    <message>
        <source>Clocks for the ends of support</source>
        <translation>サポート終了の期限の管理</translation>
    </message>
</context>
<context>
    <name>keys</name>
    <message>
        <source>Help</source>
        <translation>ヘルプ</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>編集</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>検索</translation>
    </message>
    <message>
        <source>Candidates</source>
        <translation>候補</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>複写</translation>
    </message>
    <message>
        <source>Helpdesk</source>
        <translation>連絡</translation>
    </message>
    <message>
        <source>Attach</source>
        <translation>添付</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>印刷</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>メニュー</translation>
    </message>
    <message>
        <source>Related</source>
        <translation>関連</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>登録</translation>
    </message>
</context>
<context>
    <name>masked_fact</name>
    <message>
        <source>names</source>
        <translation>氏名</translation>
    </message>
    <message>
        <source>personal facts</source>
        <translation>個人の事項</translation>
    </message>
    <message>
        <source>addresses</source>
        <translation>住所</translation>
    </message>
    <message>
        <source>where the child is</source>
        <translation>児童の現在地</translation>
    </message>
    <message>
        <source>phone numbers</source>
        <translation>電話番号</translation>
    </message>
    <message>
        <source>school or work</source>
        <translation>学校・勤務先</translation>
    </message>
    <message>
        <source>foster home</source>
        <translation>里親</translation>
    </message>
    <message>
        <source>facility</source>
        <translation>施設</translation>
    </message>
    <message>
        <source>reporter</source>
        <translation>通告者</translation>
    </message>
    <message>
        <source>how the report came in</source>
        <translation>受付の経路</translation>
    </message>
    <message>
        <source>words within the text</source>
        <translation>文章中の語句</translation>
    </message>
    <message>
        <source>other families</source>
        <translation>ほかの家族の分</translation>
    </message>
    <message>
        <source>sensitive fields</source>
        <translation>取扱いに注意する項目</translation>
    </message>
</context>
<context>
    <name>menu</name>
    <message>
        <source>Text &amp;size</source>
        <translation>文字の大きさ(&amp;S)</translation>
    </message>
    <message>
        <source>%1 pt</source>
        <translation>%1 pt</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>メニュー</translation>
    </message>
    <message>
        <source>&amp;Enter goes to the next field</source>
        <translation>Enter で次の項目へ進む(&amp;E)</translation>
    </message>
    <message>
        <source>Enter goes on from &amp;long texts too (Ctrl+Enter: new line)</source>
        <translation>長い文章の欄でも Enter で進む（改行は Ctrl+Enter）(&amp;L)</translation>
    </message>
    <message>
        <source>Change &amp;password</source>
        <translation>パスワードの変更(&amp;P)</translation>
    </message>
    <message>
        <source>Loc&amp;k the screen</source>
        <translation>画面をロックする(&amp;K)</translation>
    </message>
    <message>
        <source>Sign &amp;out</source>
        <translation>ログアウト(&amp;O)</translation>
    </message>
</context>
<context>
    <name>mimamori::ActPage</name>
    <message>
        <source>Record  F12</source>
        <translation>記録する  F12</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>記録</translation>
    </message>
    <message>
        <source>What you entered has not been recorded.</source>
        <translation>入力した内容はまだ記録されていません。</translation>
    </message>
    <message>
        <source>Leave without recording</source>
        <translation>記録しないで閉じる</translation>
    </message>
    <message>
        <source>Go on entering</source>
        <translation>入力を続ける</translation>
    </message>
    <message>
        <source>Recorded: %1</source>
        <translation>記録しました：%1</translation>
    </message>
</context>
<context>
    <name>mimamori::AllowanceChart</name>
    <message>
        <source>Used allowance by month</source>
        <translation>月ごとの停止許容の使用割合</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年度</translation>
    </message>
    <message>
        <source>%1 mo.</source>
        <translation>%1月</translation>
    </message>
</context>
<context>
    <name>mimamori::ApprovalBar</name>
    <message>
        <source>Approve</source>
        <translation>承認</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>差戻し</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>意見</translation>
    </message>
    <message>
        <source>Comment (needed for a return)</source>
        <translation>意見（差戻しのときは必ず）</translation>
    </message>
    <message>
        <source>What you have drafted yourself is decided by somebody else.</source>
        <translation>自分で起案したものは、ほかの人が決裁します。</translation>
    </message>
    <message>
        <source>Approved.</source>
        <translation>承認しました。</translation>
    </message>
    <message>
        <source>Returned to its author.</source>
        <translation>起案者に差し戻しました。</translation>
    </message>
</context>
<context>
    <name>mimamori::ApprovalPage</name>
    <message>
        <source>Approvals</source>
        <translation>決裁</translation>
    </message>
    <message>
        <source>Waiting for you</source>
        <translation>あなたの決裁を待つもの</translation>
    </message>
    <message>
        <source>Drafted</source>
        <translation>起案</translation>
    </message>
    <message>
        <source>By</source>
        <translation>起案者</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>In the place of</source>
        <translation>代決</translation>
    </message>
    <message>
        <source>Nothing waits for your approval.</source>
        <translation>決裁を待っているものはありません。</translation>
    </message>
    <message>
        <source>Drafted by you, not decided yet</source>
        <translation>あなたが起案し、まだ決裁されていないもの</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>決裁者</translation>
    </message>
    <message>
        <source>Nothing of yours waits for a decision.</source>
        <translation>あなたの起案で決裁を待つものはありません。</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>決裁</translation>
    </message>
    <message>
        <source>F12 decides</source>
        <translation>F12で決裁</translation>
    </message>
    <message>
        <source>This entry belongs to no file that you can open.</source>
        <translation>この項目に、あなたが開ける記録はありません。</translation>
    </message>
</context>
<context>
    <name>mimamori::AssetListPage</name>
    <message>
        <source>Impact</source>
        <translation>影響範囲</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>台帳へ反映</translation>
    </message>
    <message>
        <source>Revise</source>
        <translation>修正</translation>
    </message>
    <message>
        <source>Submit</source>
        <translation>承認依頼</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>実施</translation>
    </message>
    <message>
        <source>New plan</source>
        <translation>起案</translation>
    </message>
</context>
<context>
    <name>mimamori::BreakGlassPage</name>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>Emergency access</source>
        <translation>緊急閲覧</translation>
    </message>
    <message>
        <source>Opens one file for four hours. The worker, the chief and headquarters hear of it at once, with your name and your reason; it is looked at again every week. Only when a child needs it now.</source>
        <translation>1つの記録を4時間だけ開きます。担当者・所属長・家庭支援課に、あなたの氏名と理由がすぐに通知され、毎週点検されます。こどものために今必要なときだけ使ってください。</translation>
    </message>
    <message>
        <source>Open in an emergency  F12</source>
        <translation>緊急に開く  F12</translation>
    </message>
    <message>
        <source>Open until %1. Whoever is responsible has been told.</source>
        <translation>%1 まで閲覧できます。担当者と所属長に通知しました。</translation>
    </message>
</context>
<context>
    <name>mimamori::CandidateList</name>
    <message>
        <source>Candidates</source>
        <translation>候補</translation>
    </message>
</context>
<context>
    <name>mimamori::CandidatePanel</name>
    <message>
        <source>Similar people: none so far</source>
        <translation>ここまで似た人はいません</translation>
    </message>
    <message>
        <source>There are similar people</source>
        <translation>似た人がいます</translation>
    </message>
    <message>
        <source>A case of another office</source>
        <translation>他の所属のケースがあります</translation>
    </message>
    <message>
        <source>open %1</source>
        <translation>継続中 %1</translation>
    </message>
    <message>
        <source>has a file</source>
        <translation>児童記録あり</translation>
    </message>
    <message>
        <source>known</source>
        <translation>登録済</translation>
    </message>
    <message>
        <source>nobody assigned yet</source>
        <translation>担当者未定</translation>
    </message>
    <message>
        <source>%1, %2, phone %3</source>
        <translation>%1　%2　電話 %3</translation>
    </message>
    <message>
        <source>Please call: that office is told of this reception when you register.</source>
        <translation>電話で確認してください。登録すると、この受付があったことを担当所属にも知らせます。</translation>
    </message>
    <message>
        <source>Agrees: %1</source>
        <translation>一致：%1</translation>
    </message>
    <message>
        <source>Differs: %1</source>
        <translation>不一致：%1</translation>
    </message>
    <message>
        <source>A brother or sister, perhaps a twin?</source>
        <translation>きょうだい・双子かもしれません</translation>
    </message>
    <message>
        <source>In charge: %1 %2</source>
        <translation>担当：%1 %2</translation>
    </message>
    <message>
        <source>Use this child</source>
        <translation>このこどもを使う</translation>
    </message>
    <message>
        <source>Add to this child's case</source>
        <translation>この子のケースに追加</translation>
    </message>
    <message>
        <source>resident</source>
        <translation>住民</translation>
    </message>
    <message>
        <source>Protected by the register: the address is not shown</source>
        <translation>支援措置の対象：住所は表示しません</translation>
    </message>
</context>
<context>
    <name>mimamori::ChildFileHead</name>
    <message>
        <source>birth unknown</source>
        <translation>生年月日不明</translation>
    </message>
    <message>
        <source>%1 (%2 y %3 m)</source>
        <translation>%1（%2歳%3か月）</translation>
    </message>
    <message>
        <source>Do not tell %1 the address</source>
        <translation>住所を%1に知らせない</translation>
    </message>
    <message>
        <source>Do not tell %1 the address of %2</source>
        <translation>%2の住所を%1に知らせない</translation>
    </message>
    <message>
        <source>Restricted (level %1)</source>
        <translation>閲覧制限（レベル%1）</translation>
    </message>
    <message>
        <source>Emergency access until %1</source>
        <translation>緊急閲覧 %1 まで</translation>
    </message>
    <message>
        <source>Child not identified yet</source>
        <translation>本人未特定</translation>
    </message>
    <message>
        <source>nobody is assigned yet</source>
        <translation>担当未定</translation>
    </message>
    <message>
        <source>next: %1</source>
        <translation>次: %1</translation>
    </message>
    <message>
        <source>for reading only</source>
        <translation>閲覧のみ</translation>
    </message>
    <message>
        <source>%1 writing a record</source>
        <translation>✎ %1が記録を書いています</translation>
    </message>
    <message>
        <source>%1 has this open</source>
        <translation>%1が開いています</translation>
    </message>
</context>
<context>
    <name>mimamori::ChildFileListPage</name>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>ケース</translation>
    </message>
    <message>
        <source>No case here yet. A reception opens one (Alt+2).</source>
        <translation>ケースはまだありません。受付（Alt+2）をするとケースが開きます。</translation>
    </message>
    <message>
        <source>My cases</source>
        <translation>自分のケース</translation>
    </message>
    <message>
        <source>Mine / all</source>
        <translation>自分/全部</translation>
    </message>
</context>
<context>
    <name>mimamori::ChildFilePage</name>
    <message>
        <source>Throw away</source>
        <translation>捨てて閉じる</translation>
    </message>
    <message>
        <source>Go on typing</source>
        <translation>続けて書く</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>ケース</translation>
    </message>
    <message>
        <source>Write a record  F2</source>
        <translation>記録を書く  F2</translation>
    </message>
    <message>
        <source>Change the draft</source>
        <translation>下書きを直す</translation>
    </message>
    <message>
        <source>Why you open this file</source>
        <translation>開く理由</translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation>記録を開く</translation>
    </message>
    <message>
        <source>Your office does not work on this file. Why do you open it? The answer is kept.</source>
        <translation>所属がこの記録を担当していません。なぜ開きますか（理由は記録に残ります）。</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>経過</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>家族</translation>
    </message>
    <message>
        <source>Meetings</source>
        <translation>会議</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>書類</translation>
    </message>
    <message>
        <source>Who looked</source>
        <translation>閲覧履歴</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>記録</translation>
    </message>
    <message>
        <source>Siblings</source>
        <translation>きょうだい</translation>
    </message>
    <message>
        <source>Why due</source>
        <translation>期限の理由</translation>
    </message>
    <message>
        <source>Leave without saving?</source>
        <translation>保存せずに閉じますか</translation>
    </message>
    <message>
        <source>Amend the record</source>
        <translation>記録を訂正する</translation>
    </message>
    <message>
        <source>Safety check</source>
        <translation>安全確認</translation>
    </message>
    <message>
        <source>What you are writing about %1 is not saved yet and would be lost.</source>
        <translation>%1 についての書きかけの内容は、まだ保存されていません。閉じると失われます。</translation>
    </message>
    <message>
        <source>Marks and access</source>
        <translation>注意・閲覧</translation>
    </message>
    <message>
        <source>Intake slip</source>
        <translation>受付票</translation>
    </message>
    <message>
        <source>Urgency</source>
        <translation>緊急度</translation>
    </message>
    <message>
        <source>Add somebody to the family</source>
        <translation>家族を足す</translation>
    </message>
</context>
<context>
    <name>mimamori::CodePage</name>
    <message>
        <source>Code tables</source>
        <translation>コード表</translation>
    </message>
    <message>
        <source>Filter codes</source>
        <translation>コードの絞り込み</translation>
    </message>
    <message>
        <source>Table, code, name or reading (F3)</source>
        <translation>表・コード・名称・読み（F3）</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>表</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表</translation>
    </message>
    <message>
        <source>Codes</source>
        <translation>コード</translation>
    </message>
    <message>
        <source>No table has these words.</source>
        <translation>この語を含む表はありません。</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>コード</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Short</source>
        <translation>略称</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>有効開始</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>有効終了</translation>
    </message>
    <message>
        <source>No code here.</source>
        <translation>コードはありません。</translation>
    </message>
</context>
<context>
    <name>mimamori::ConflictPage</name>
    <message>
        <source>Two versions: %1</source>
        <translation>2つの内容: %1</translation>
    </message>
    <message>
        <source>Give mine up</source>
        <translation>自分の入力をやめる</translation>
    </message>
    <message>
        <source>Save this  F12</source>
        <translation>この内容で登録  F12</translation>
    </message>
    <message>
        <source>Looking at what stands there now…</source>
        <translation>いま登録されている内容を確認しています…</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>項目</translation>
    </message>
    <message>
        <source>Stands there now</source>
        <translation>いま登録されている内容</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>わたしの入力</translation>
    </message>
    <message>
        <source>Will be saved</source>
        <translation>登録する内容</translation>
    </message>
    <message>
        <source>While you were writing, somebody else saved the same record. Nothing is overwritten: what only one of you changed is taken over already; please decide what both changed.</source>
        <translation>入力している間に、ほかの人が同じ記録を登録しました。上書きはしていません。どちらか一方だけが変えた項目は取り込み済みです。両方が変えた項目は、どうするか決めてください。</translation>
    </message>
    <message>
        <source>▲ both changed it</source>
        <translation>▲ 両方が変更</translation>
    </message>
    <message>
        <source>they changed it</source>
        <translation>相手が変更</translation>
    </message>
    <message>
        <source>you changed it</source>
        <translation>自分が変更</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>相手の内容にする</translation>
    </message>
    <message>
        <source>Take mine</source>
        <translation>自分の内容にする</translation>
    </message>
    <message>
        <source>✓ decided</source>
        <translation>✓ 決定済み</translation>
    </message>
    <message>
        <source>%1 fields were changed by both of you. Choose theirs or yours, or write it anew.</source>
        <translation>両方が変更した項目が%1件残っています。相手の内容か自分の内容を選ぶか、書き直してください。</translation>
    </message>
    <message>
        <source>Kept. It is sent as soon as there is a connection.</source>
        <translation>保管しました。接続が戻りしだい送ります。</translation>
    </message>
    <message>
        <source>Sent with what you decided.</source>
        <translation>決めた内容で送りました。</translation>
    </message>
    <message>
        <source>Give your version up?</source>
        <translation>自分の入力をやめますか</translation>
    </message>
    <message>
        <source>“%1” stays as the other person saved it; what you wrote is thrown away.</source>
        <translation>「%1」は相手が登録した内容のままになり、自分の入力は捨てられます。</translation>
    </message>
    <message>
        <source>Give it up</source>
        <translation>やめる</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>残す</translation>
    </message>
</context>
<context>
    <name>mimamori::ConsultationPage</name>
    <message>
        <source>Answer</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>取下げ</translation>
    </message>
    <message>
        <source>Raise</source>
        <translation>起票</translation>
    </message>
</context>
<context>
    <name>mimamori::Draft</name>
    <message>
        <source>There is a draft from last time: this is what you had typed by %1.</source>
        <translation>前回の下書きがあります。%1までに入力した内容です。</translation>
    </message>
    <message>
        <source>Discard the draft?</source>
        <translation>下書きを捨てますか</translation>
    </message>
    <message>
        <source>%1: what you typed last time is thrown away.</source>
        <translation>%1: 前回入力した内容を捨てます。</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>捨てる</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>残す</translation>
    </message>
</context>
<context>
    <name>mimamori::DraftBar</name>
    <message>
        <source>&amp;Discard the draft</source>
        <translation>下書きを捨てる(&amp;D)</translation>
    </message>
    <message>
        <source>Discard the draft</source>
        <translation>下書きを捨てる</translation>
    </message>
</context>
<context>
    <name>mimamori::DutyPage</name>
    <message>
        <source>Daily ones too</source>
        <translation>毎日のものも</translation>
    </message>
    <message>
        <source>Calendar of the contract</source>
        <translation>契約カレンダー</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Duty</source>
        <translation>業務</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>対象期間</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>仕様書</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>証拠</translation>
    </message>
    <message>
        <source>No duty falls into this year of the contract.</source>
        <translation>この年度に定期業務はありません。</translation>
    </message>
    <message>
        <source>‹ Year before</source>
        <translation>‹ 前年度</translation>
    </message>
    <message>
        <source>Year after ›</source>
        <translation>翌年度 ›</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>Late only</source>
        <translation>超過のみ</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>完了を取消</translation>
    </message>
    <message>
        <source>Work order</source>
        <translation>作業指示</translation>
    </message>
    <message>
        <source>Late and due soon, all years</source>
        <translation>超過と期限間近（全年度）</translation>
    </message>
    <message>
        <source>Fiscal year %1</source>
        <translation>%1年度</translation>
    </message>
    <message>
        <source>Contract %1 to %2</source>
        <translation>契約期間 %1～%2</translation>
    </message>
    <message>
        <source>late %1, soon %2, done %3</source>
        <translation>超過 %1　間近 %2　完了 %3</translation>
    </message>
    <message>
        <source>(moved)</source>
        <translation>（変更）</translation>
    </message>
    <message>
        <source>Done: %1 %2</source>
        <translation>完了の記録：%1 %2</translation>
    </message>
    <message>
        <source>Take back: %1 %2</source>
        <translation>完了の取消：%1 %2</translation>
    </message>
    <message>
        <source>Work order: %1 %2</source>
        <translation>作業指示：%1 %2</translation>
    </message>
</context>
<context>
    <name>mimamori::EnrolPage</name>
    <message>
        <source>Enrol this terminal</source>
        <translation>この端末を登録する</translation>
    </message>
    <message>
        <source>Mimamori</source>
        <translation>みまもり</translation>
    </message>
    <message>
        <source>This terminal is not enrolled yet. Ask your administrator for the server's address and a one-time code; it counts once and for some minutes.</source>
        <translation>この端末はまだ登録されていません。サーバーのアドレスと登録コードを管理者に聞いてください。コードは1回だけ、数分間有効です。</translation>
    </message>
    <message>
        <source>Server (name:port)</source>
        <translation>サーバー（名前:ポート）</translation>
    </message>
    <message>
        <source>Port for enrolment</source>
        <translation>登録用のポート</translation>
    </message>
    <message>
        <source>One-time code</source>
        <translation>登録コード</translation>
    </message>
    <message>
        <source>This terminal is now %1.</source>
        <translation>この端末は %1 として登録されました。</translation>
    </message>
    <message>
        <source>Please enter server and code.</source>
        <translation>サーバーと登録コードを入力してください。</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>サーバーに問い合わせています…</translation>
    </message>
    <message>
        <source>F1 opens the manual.</source>
        <translation>F1で使い方が開きます。</translation>
    </message>
</context>
<context>
    <name>mimamori::EraDateEdit</name>
    <message>
        <source>%1 begins on %2. Is it %3? F4 enters it.</source>
        <translation>%1は%2からです。%3ですか（F4で入力）</translation>
    </message>
    <message>
        <source>%1 ends on %2. Is it %3? F4 enters it.</source>
        <translation>%1は%2までです。%3ですか（F4で入力）</translation>
    </message>
    <message>
        <source>Kept as written</source>
        <translation>書かれたとおりに保存します</translation>
    </message>
</context>
<context>
    <name>mimamori::EraDateTimeEdit</name>
    <message>
        <source>The era had ended. Is it %1? F4 enters it.</source>
        <translation>その元号は終わっています。%1ですか（F4で入力）</translation>
    </message>
</context>
<context>
    <name>mimamori::ExportPage</name>
    <message>
        <source>Hand out: %1</source>
        <translation>出力: %1</translation>
    </message>
    <message>
        <source>What leaves the system is written into the register of outputs, with the recipient and the reason. What the recipient must not know is taken out.</source>
        <translation>システムの外へ出すものは、宛先と理由とともに出力の記録簿に残ります。宛先に知らせてはならない内容は取り除かれます。</translation>
    </message>
    <message>
        <source>Excel</source>
        <translation>Excel</translation>
    </message>
    <message>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
    <message>
        <source>Hand out</source>
        <translation>出力</translation>
    </message>
    <message>
        <source>The file did not arrive whole. Please try again with F12.</source>
        <translation>ファイルを最後まで受け取れませんでした。F12 でもう一度お試しください。</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>保存しました: %1</translation>
    </message>
    <message>
        <source>The file cannot be written there. Please choose another place with F12.</source>
        <translation>その場所には保存できません。F12 で別の場所を選んでください。</translation>
    </message>
    <message>
        <source>Why it may go out all the same</source>
        <translation>出してよい理由</translation>
    </message>
    <message>
        <source>I have looked again: hand out  F12</source>
        <translation>見直しました。出力する  F12</translation>
    </message>
    <message>
        <source>◆ Please look again before this goes out: it is about people whose whereabouts are protected, or sentences had to be blackened. Is this the right list, for the right recipient?</source>
        <translation>◆ 出力する前に、もう一度見直してください。居所が守られている人に関わるか、文中を伏せた箇所があります。この一覧を、この宛先に出してよいですか。</translation>
    </message>
    <message>
        <source>Taken out for this recipient: %1</source>
        <translation>この宛先に伏せた事項: %1</translation>
    </message>
    <message>
        <source>Not handed out yet. Write the reason and press F12 once more, or leave with Esc.</source>
        <translation>まだ何も出ていません。理由を書いてもう一度F12を押すか、Escでやめてください。</translation>
    </message>
</context>
<context>
    <name>mimamori::FactorPanel</name>
    <message>
        <source>Put it in force</source>
        <translation>有効にする</translation>
    </message>
    <message>
        <source>Scan this with the authenticator on your phone, or type the secret there. It is shown this once only.</source>
        <translation>スマートフォンなどの認証アプリで読み取るか、秘密鍵を入力してください。表示は今回限りです。</translation>
    </message>
    <message>
        <source>QR code of the secret</source>
        <translation>秘密鍵の QR コード</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>秘密鍵</translation>
    </message>
    <message>
        <source>First one-time code</source>
        <translation>最初のワンタイムコード</translation>
    </message>
</context>
<context>
    <name>mimamori::FamilyPanel</name>
    <message>
        <source>Show the whereabouts</source>
        <translation>所在を表示する</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>続柄</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>氏名</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>生年月日</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>住所</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>電話</translation>
    </message>
    <message>
        <source>School or work</source>
        <translation>学校・勤務先</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>家族</translation>
    </message>
    <message>
        <source>Reason to show the whereabouts</source>
        <translation>所在を表示する理由</translation>
    </message>
    <message>
        <source>Reason in words</source>
        <translation>理由（記述）</translation>
    </message>
    <message>
        <source>Protected whereabouts are shown for ten minutes, for a reason:</source>
        <translation>守られている所在は、理由を選ぶと10分間表示されます:</translation>
    </message>
    <message>
        <source> (guardian)</source>
        <translation>（保護者）</translation>
    </message>
    <message>
        <source>Shown for ten minutes. It is in the audit.</source>
        <translation>10分間表示します。監査記録に残りました。</translation>
    </message>
    <message>
        <source>Open the person  Enter</source>
        <translation>人物を開く  Enter</translation>
    </message>
    <message>
        <source>Add somebody to the family</source>
        <translation>家族を足す</translation>
    </message>
</context>
<context>
    <name>mimamori::FaqEditPage</name>
    <message>
        <source>FAQ in work</source>
        <translation>FAQの作成と公開</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>質問</translation>
    </message>
    <message>
        <source>Solved</source>
        <translation>解決</translation>
    </message>
    <message>
        <source>No entry yet. F2 begins the first.</source>
        <translation>まだFAQがありません。F2で最初の1件を書きます。</translation>
    </message>
    <message>
        <source>Changed since published</source>
        <translation>公開中の内容との違い</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>項目</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>公開中</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>いまの下書き</translation>
    </message>
    <message>
        <source>Nothing differs from what is published.</source>
        <translation>公開中の内容と違うところはありません。</translation>
    </message>
    <message>
        <source>New entry</source>
        <translation>新しいFAQ</translation>
    </message>
    <message>
        <source>Ask for approval</source>
        <translation>承認を求める</translation>
    </message>
    <message>
        <source>Keep draft</source>
        <translation>下書き保存</translation>
    </message>
    <message>
        <source>%1 entries</source>
        <translation>%1件</translation>
    </message>
    <message>
        <source>Approval is asked for. What is published stands until then.</source>
        <translation>承認を求めました。承認されるまで、公開中の内容は変わりません。</translation>
    </message>
    <message>
        <source>The draft is kept.</source>
        <translation>下書きを保存しました。</translation>
    </message>
</context>
<context>
    <name>mimamori::FaqPage</name>
    <message>
        <source>FAQ</source>
        <translation>よくある質問</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>種別</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>質問</translation>
    </message>
    <message>
        <source>Solved</source>
        <translation>解決</translation>
    </message>
    <message>
        <source>Nothing is published that has these words. F7 asks the helpdesk.</source>
        <translation>このことばの FAQ はありません。F7でヘルプデスクにたずねられます。</translation>
    </message>
    <message>
        <source>Search the FAQ</source>
        <translation>FAQを探す</translation>
    </message>
    <message>
        <source>What is it about? (F3)</source>
        <translation>何について調べますか（F3）</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答え</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>書き出し</translation>
    </message>
    <message>
        <source>%1 entries</source>
        <translation>%1件</translation>
    </message>
    <message>
        <source>Owner %1</source>
        <translation>担当 %1</translation>
    </message>
    <message>
        <source>published %1</source>
        <translation>%1 公開</translation>
    </message>
    <message>
        <source>valid until %1</source>
        <translation>%1 まで有効</translation>
    </message>
</context>
<context>
    <name>mimamori::FileAccessPanel</name>
    <message>
        <source>0 everybody of the offices in charge</source>
        <translation>0 担当所属の全員</translation>
    </message>
    <message>
        <source>1 those assigned and the chiefs</source>
        <translation>1 担当者と所属長</translation>
    </message>
    <message>
        <source>2 named persons only</source>
        <translation>2 指名された人だけ</translation>
    </message>
    <message>
        <source>3 sealed (by the director, with a second person)</source>
        <translation>3 封鎖（所長と2人目の決裁）</translation>
    </message>
    <message>
        <source>Marks on the file</source>
        <translation>この記録の注意事項</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>有効な注意事項</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>About</source>
        <translation>対象</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>No mark. What whoever goes there must know first is set below.</source>
        <translation>注意事項はありません。訪問する人が先に知るべきことを、下で設定します。</translation>
    </message>
    <message>
        <source>End the marked one</source>
        <translation>選んだ注意事項を終える</translation>
    </message>
    <message>
        <source>Set the mark  F12</source>
        <translation>注意事項を設定  F12</translation>
    </message>
    <message>
        <source>Who may know of this file</source>
        <translation>この記録を知ってよい人</translation>
    </message>
    <message>
        <source>Change the level  F12</source>
        <translation>レベルを変更  F12</translation>
    </message>
    <message>
        <source>Hide the file from a person</source>
        <translation>この記録を特定の人に見せない</translation>
    </message>
    <message>
        <source>For relatives, neighbours and friends of the family. The file then does not exist for that person, not even in an emergency; a chief can show it again. Nobody chosen means yourself.</source>
        <translation>家族の親族・近隣・知人である職員のための設定です。その人には記録が存在しないことになり、緊急閲覧もできません。所属長が元に戻せます。職員を選ばないと、あなた自身の設定になります。</translation>
    </message>
    <message>
        <source>Named and hidden</source>
        <translation>指名・除外されている人</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>職員</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>所属</translation>
    </message>
    <message>
        <source>What</source>
        <translation>区分</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>いつから</translation>
    </message>
    <message>
        <source>Nobody is named, and nobody is kept from it.</source>
        <translation>指名・除外されている人はいません。</translation>
    </message>
    <message>
        <source>Show it again to the marked one</source>
        <translation>選んだ人に再び見せる</translation>
    </message>
    <message>
        <source>Hide it  F12</source>
        <translation>見せない  F12</translation>
    </message>
    <message>
        <source>Now: %1</source>
        <translation>現在：%1</translation>
    </message>
    <message>
        <source>✕ hidden: %1</source>
        <translation>✕ 除外：%1</translation>
    </message>
    <message>
        <source>◇ named, waits for the second person</source>
        <translation>◇ 指名（2人目の決裁待ち）</translation>
    </message>
    <message>
        <source>● named</source>
        <translation>● 指名</translation>
    </message>
    <message>
        <source>The mark is set. It stands in the head of the file.</source>
        <translation>注意事項を設定しました。記録の見出しに出ます。</translation>
    </message>
    <message>
        <source>End this mark?</source>
        <translation>この注意事項を終えますか</translation>
    </message>
    <message>
        <source>“%1” no longer stands in the head of the file of %2.</source>
        <translation>%2 の記録の見出しから「%1」が消えます。</translation>
    </message>
    <message>
        <source>End it</source>
        <translation>終える</translation>
    </message>
    <message>
        <source>The mark has ended. It stays in the history.</source>
        <translation>注意事項を終えました。履歴に残ります。</translation>
    </message>
    <message>
        <source>A second person has to approve it. Until then the old level counts.</source>
        <translation>2人目の決裁が必要です。それまでは今までのレベルのままです。</translation>
    </message>
    <message>
        <source>The level is now: %1</source>
        <translation>レベルを変更しました：%1</translation>
    </message>
    <message>
        <source>Hide this file from yourself?</source>
        <translation>この記録をあなた自身に見せないようにしますか</translation>
    </message>
    <message>
        <source>You will not see the file of %1 any more. Only a chief can show it to you again.</source>
        <translation>%1 の記録が見られなくなります。元に戻せるのは所属長だけです。</translation>
    </message>
    <message>
        <source>Hide it</source>
        <translation>見せない</translation>
    </message>
    <message>
        <source>The file is hidden from that person. The chiefs were told.</source>
        <translation>その人には見せない設定にしました。所属長に知らせました。</translation>
    </message>
    <message>
        <source>The file is shown to that person again.</source>
        <translation>その人に再び見せるようにしました。</translation>
    </message>
</context>
<context>
    <name>mimamori::FileHistoryPanel</name>
    <message>
        <source>looked</source>
        <translation>閲覧</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>変更</translation>
    </message>
    <message>
        <source>had it shown</source>
        <translation>所在等の表示</translation>
    </message>
    <message>
        <source>handed out</source>
        <translation>出力</translation>
    </message>
    <message>
        <source>emergency access</source>
        <translation>緊急閲覧</translation>
    </message>
    <message>
        <source>was refused</source>
        <translation>拒否</translation>
    </message>
    <message>
        <source>Who looked</source>
        <translation>閲覧した人</translation>
    </message>
    <message>
        <source>Nobody has looked at this file yet.</source>
        <translation>まだ誰もこの記録を見ていません。</translation>
    </message>
</context>
<context>
    <name>mimamori::GroupListEdit</name>
    <message>
        <source>Add: %1</source>
        <translation>追加: %1</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>取り除く</translation>
    </message>
    <message>
        <source>Take away: %1 %2</source>
        <translation>取り除く: %1 %2</translation>
    </message>
</context>
<context>
    <name>mimamori::HelpPage</name>
    <message>
        <source>Help</source>
        <translation>ヘルプ</translation>
    </message>
    <message>
        <source>Manual</source>
        <translation>説明書</translation>
    </message>
    <message>
        <source>Help: %1</source>
        <translation>ヘルプ：%1</translation>
    </message>
</context>
<context>
    <name>mimamori::HistoryPage</name>
    <message>
        <source>History: %1</source>
        <translation>履歴: %1</translation>
    </message>
</context>
<context>
    <name>mimamori::HistoryView</name>
    <message>
        <source>When</source>
        <translation>日時</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>だれが</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>変わった項目</translation>
    </message>
    <message>
        <source>States</source>
        <translation>変更の一覧</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>項目</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>この時の内容</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>変更前</translation>
    </message>
    <message>
        <source>Fields of the state</source>
        <translation>この時の項目</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>登録</translation>
    </message>
</context>
<context>
    <name>mimamori::ImpactPage</name>
    <message>
        <source>What depends on it</source>
        <translation>依存する品目</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>隔たり</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>コード</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>品目</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>区分</translation>
    </message>
    <message>
        <source>By way of</source>
        <translation>経路</translation>
    </message>
    <message>
        <source>No item is linked yet. Link the affected items first.</source>
        <translation>影響した品目がまだ登録されていません。障害の画面で「影響品目」を登録してください。</translation>
    </message>
    <message>
        <source>Impact</source>
        <translation>影響範囲</translation>
    </message>
    <message>
        <source>▲ itself</source>
        <translation>▲ 障害箇所</translation>
    </message>
</context>
<context>
    <name>mimamori::IncidentBoardPage</name>
    <message>
        <source>Incidents</source>
        <translation>障害</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>番号</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>重大度</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>事象</translation>
    </message>
    <message>
        <source>Detected</source>
        <translation>検知</translation>
    </message>
    <message>
        <source>Due next</source>
        <translation>次の期限</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>残り</translation>
    </message>
    <message>
        <source>No incident is open. F12 opens one.</source>
        <translation>対応中の障害はありません。F12 で登録します。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>Closed too</source>
        <translation>完了分も</translation>
    </message>
    <message>
        <source>New</source>
        <translation>登録</translation>
    </message>
    <message>
        <source>%1 open</source>
        <translation>対応中 %1件</translation>
    </message>
    <message>
        <source>New incident</source>
        <translation>障害の登録</translation>
    </message>
</context>
<context>
    <name>mimamori::IncidentPage</name>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1日%2時間</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1時間%2分</translation>
    </message>
    <message>
        <source>%1 over</source>
        <translation>%1超過</translation>
    </message>
    <message>
        <source>Deadlines</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Runs from</source>
        <translation>起点</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>期限日時</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>実施</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>残り</translation>
    </message>
    <message>
        <source>No deadline of the contract runs on this.</source>
        <translation>契約上の期限の対象ではありません。</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>経過</translation>
    </message>
    <message>
        <source>At</source>
        <translation>日時</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>区分</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>By</source>
        <translation>記録者</translation>
    </message>
    <message>
        <source>Nothing has been entered yet.</source>
        <translation>まだ記録がありません。</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>障害</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>報告書</translation>
    </message>
    <message>
        <source>Incident %1</source>
        <translation>障害 %1</translation>
    </message>
    <message>
        <source>Affected: %1</source>
        <translation>対象：%1</translation>
    </message>
    <message>
        <source>Cause: %1</source>
        <translation>原因区分：%1</translation>
    </message>
    <message>
        <source>Seen %1 times</source>
        <translation>検知 %1回</translation>
    </message>
    <message>
        <source>by itself</source>
        <translation>自動</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>連絡</translation>
    </message>
    <message>
        <source>Notify the city</source>
        <translation>本市へ通知</translation>
    </message>
    <message>
        <source>Triage</source>
        <translation>切り分け</translation>
    </message>
    <message>
        <source>Fix plan</source>
        <translation>修正計画</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>復旧</translation>
    </message>
    <message>
        <source>Close the incident</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>再開</translation>
    </message>
    <message>
        <source>Add to the course</source>
        <translation>経過の追加</translation>
    </message>
    <message>
        <source>Correct a time</source>
        <translation>時刻の訂正</translation>
    </message>
    <message>
        <source>▲ missed</source>
        <translation>▲ 超過</translation>
    </message>
    <message>
        <source>✓ in time</source>
        <translation>✓ 期限内</translation>
    </message>
    <message>
        <source>Texts of %1</source>
        <translation>%1 の内容</translation>
    </message>
    <message>
        <source>The report is issued as %1, but the file did not arrive whole. Please try again.</source>
        <translation>報告書は %1 として発行しましたが、ファイルが完全に届きませんでした。もう一度お試しください。</translation>
    </message>
    <message>
        <source>Report %1 is written: %2</source>
        <translation>報告書 %1 を書き出しました：%2</translation>
    </message>
    <message>
        <source>The file cannot be written there. The report is issued as %1.</source>
        <translation>そこには書き込めません。報告書は %1 として発行済みです。</translation>
    </message>
    <message>
        <source>Impact</source>
        <translation>影響範囲</translation>
    </message>
    <message>
        <source>Affected item</source>
        <translation>影響品目</translation>
    </message>
</context>
<context>
    <name>mimamori::InquiryActs</name>
    <message>
        <source>More</source>
        <translation>その他</translation>
    </message>
    <message>
        <source>More that can be done to this inquiry</source>
        <translation>この問合せへのその他の操作</translation>
    </message>
    <message>
        <source>Merge into another inquiry…</source>
        <translation>ほかの問合せに統合…</translation>
    </message>
    <message>
        <source>%1 was merged.</source>
        <translation>%1 を統合しました。</translation>
    </message>
    <message>
        <source>Split a second question off…</source>
        <translation>別の質問として分割…</translation>
    </message>
    <message>
        <source>A second inquiry was split off %1.</source>
        <translation>%1 から別の問合せを分けました。</translation>
    </message>
    <message>
        <source>Link with another inquiry…</source>
        <translation>ほかの問合せと関連付け…</translation>
    </message>
    <message>
        <source>%1 was linked.</source>
        <translation>%1 を関連付けました。</translation>
    </message>
    <message>
        <source>Withdraw…</source>
        <translation>取下げ…</translation>
    </message>
    <message>
        <source>%1 was withdrawn.</source>
        <translation>%1 を取り下げました。</translation>
    </message>
    <message>
        <source>Take back: %1 %2</source>
        <translation>元に戻す: %1 %2</translation>
    </message>
    <message>
        <source>The link with %1 was taken back.</source>
        <translation>%1 とのつながりを元に戻しました。</translation>
    </message>
</context>
<context>
    <name>mimamori::InquiryAskPage</name>
    <message>
        <source>Send the picture of the screen (all text is covered)</source>
        <translation>画面の画像も送る（文字はすべて塗りつぶしてあります）</translation>
    </message>
    <message>
        <source>Ask the helpdesk</source>
        <translation>ヘルプデスクにたずねる</translation>
    </message>
    <message>
        <source>Please write no names, addresses or content of a case. A case number is enough: only those who may see the case will see it.</source>
        <translation>名前・住所・相談の内容は書かないでください。ケースの番号は書けます（そのケースを見られる人にだけ表示されます）。</translation>
    </message>
    <message>
        <source>Similar</source>
        <translation>似た質問</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>送る</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>画面</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版</translation>
    </message>
    <message>
        <source>Last error</source>
        <translation>直前のエラー</translation>
    </message>
    <message>
        <source>Before that</source>
        <translation>直前の操作</translation>
    </message>
    <message>
        <source>Picture of the screen without its texts</source>
        <translation>文字を塗りつぶした画面の画像</translation>
    </message>
    <message>
        <source>No connection. The question is kept and sent as soon as there is one.</source>
        <translation>接続がありません。問合せは保管され、つながり次第送られます。</translation>
    </message>
    <message>
        <source>Received as %1. The answer comes as a notice, and stands under My inquiries.</source>
        <translation>%1 として受け付けました。回答はお知らせと「自分の問合せ」に届きます。</translation>
    </message>
    <message>
        <source>Leave without asking?</source>
        <translation>たずねずに閉じますか</translation>
    </message>
    <message>
        <source>What you wrote was not sent yet.</source>
        <translation>書いた内容はまだ送られていません。</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>捨てる</translation>
    </message>
    <message>
        <source>Go on typing</source>
        <translation>入力を続ける</translation>
    </message>
</context>
<context>
    <name>mimamori::InquiryDeskPage</name>
    <message>
        <source>Inquiries</source>
        <translation>問合せ</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>残り時間</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Nothing waits. F2 receives a call.</source>
        <translation>対応を待つ問合せはありません。F2で電話を受け付けます。</translation>
    </message>
    <message>
        <source>Known or new</source>
        <translation>既知・新規</translation>
    </message>
    <message>
        <source>Hand over to</source>
        <translation>引継ぎ先</translation>
    </message>
    <message>
        <source>Why the clock stops</source>
        <translation>時計を止める理由</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>記録</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>引き継ぐ</translation>
    </message>
    <message>
        <source>Stop the clock</source>
        <translation>止める</translation>
    </message>
    <message>
        <source>Internal note</source>
        <translation>内部メモ</translation>
    </message>
    <message>
        <source>Write to the asker</source>
        <translation>本人へ書く</translation>
    </message>
    <message>
        <source>Answer  F12</source>
        <translation>回答する  F12</translation>
    </message>
    <message>
        <source>Answer or note</source>
        <translation>回答・メモ</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>時計</translation>
    </message>
    <message>
        <source>The desk's clock</source>
        <translation>受付時計</translation>
    </message>
    <message>
        <source>Receive</source>
        <translation>受付</translation>
    </message>
    <message>
        <source>Similar</source>
        <translation>似たもの</translation>
    </message>
    <message>
        <source>Reuse</source>
        <translation>写す</translation>
    </message>
    <message>
        <source>Open/closed</source>
        <translation>対応中/済み</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>closed ones</source>
        <translation>終わったもの</translation>
    </message>
    <message>
        <source>%1 open</source>
        <translation>対応中 %1件</translation>
    </message>
    <message>
        <source>Let it go on</source>
        <translation>再開する</translation>
    </message>
    <message>
        <source>Answer %1</source>
        <translation>回答 %1</translation>
    </message>
    <message>
        <source>Clock 8:45–17:30: %1</source>
        <translation>受付時計 8:45–17:30　%1</translation>
    </message>
    <message>
        <source>The investigation has begun.</source>
        <translation>調査を始めました。</translation>
    </message>
    <message>
        <source>Recorded: %1.</source>
        <translation>「%1」と記録しました。</translation>
    </message>
    <message>
        <source>Handed over to %1. Its clock runs.</source>
        <translation>%1に引き継ぎました。引継ぎ先の時計が動きます。</translation>
    </message>
    <message>
        <source>The clock goes on.</source>
        <translation>時計を再開しました。</translation>
    </message>
    <message>
        <source>The clock stands still.</source>
        <translation>時計を止めました。</translation>
    </message>
    <message>
        <source>The note is kept. The asker does not see it.</source>
        <translation>内部メモを残しました。問い合わせた人には見えません。</translation>
    </message>
    <message>
        <source>The asker sees these words.</source>
        <translation>問い合わせた人に届きました。</translation>
    </message>
    <message>
        <source>%1 is answered. The asker is asked whether it is solved.</source>
        <translation>%1 に回答しました。問い合わせた人に解決したかを確認します。</translation>
    </message>
</context>
<context>
    <name>mimamori::InquiryMinePage</name>
    <message>
        <source>My inquiries</source>
        <translation>自分の問合せ</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>受付</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>You have asked nothing yet. F7 asks the helpdesk, on every screen.</source>
        <translation>まだ問合せはありません。どの画面でもF7でヘルプデスクにたずねられます。</translation>
    </message>
    <message>
        <source>More words</source>
        <translation>追加の言葉</translation>
    </message>
    <message>
        <source>More words (what is still open, or something to add)</source>
        <translation>追加の言葉（まだ困っていること・補足）</translation>
    </message>
    <message>
        <source>Not solved</source>
        <translation>いいえ</translation>
    </message>
    <message>
        <source>Add words</source>
        <translation>追加</translation>
    </message>
    <message>
        <source>Solved</source>
        <translation>解決した</translation>
    </message>
    <message>
        <source>%1 open</source>
        <translation>対応中 %1件</translation>
    </message>
    <message>
        <source>Is it solved?  Yes F12   No F2</source>
        <translation>解決しましたか　　はい F12　　いいえ F2</translation>
    </message>
    <message>
        <source>Thank you. The inquiry is done; F2 opens it again.</source>
        <translation>ありがとうございました。問合せは完了です。F2で再開できます。</translation>
    </message>
    <message>
        <source>The helpdesk goes on with it.</source>
        <translation>ヘルプデスクが引き続き対応します。</translation>
    </message>
    <message>
        <source>The words are added.</source>
        <translation>追加しました。</translation>
    </message>
</context>
<context>
    <name>mimamori::InquiryReceivePage</name>
    <message>
        <source>Receive an inquiry</source>
        <translation>問合せの受付</translation>
    </message>
    <message>
        <source>Caller and what is asked are enough. Office and phone follow from the caller. No case content, please.</source>
        <translation>問い合わせた人と内容だけで受け付けられます。所属と電話は自動で入ります。相談の内容は書かないでください。</translation>
    </message>
    <message>
        <source>Discard draft</source>
        <translation>下書きを捨てる</translation>
    </message>
    <message>
        <source>Receive</source>
        <translation>受け付ける</translation>
    </message>
    <message>
        <source>Received as %1. The next call can be written down.</source>
        <translation>%1 として受け付けました。続けて次の電話を受け付けられます。</translation>
    </message>
    <message>
        <source>No connection. The inquiry is kept and sent as soon as there is one.</source>
        <translation>接続がありません。問合せは保管され、つながり次第送られます。</translation>
    </message>
    <message>
        <source>Leave without receiving?</source>
        <translation>受け付けずに閉じますか</translation>
    </message>
    <message>
        <source>The call is not registered yet.</source>
        <translation>入力した問合せはまだ受け付けていません。</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>捨てる</translation>
    </message>
    <message>
        <source>Go on typing</source>
        <translation>入力を続ける</translation>
    </message>
</context>
<context>
    <name>mimamori::InquiryReportPage</name>
    <message>
        <source>By kind</source>
        <translation>種別</translation>
    </message>
    <message>
        <source>By way of reception</source>
        <translation>受付方法</translation>
    </message>
    <message>
        <source>By state</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Known or new</source>
        <translation>既知・新規</translation>
    </message>
    <message>
        <source>By group</source>
        <translation>担当グループ</translation>
    </message>
    <message>
        <source>By office</source>
        <translation>所属</translation>
    </message>
    <message>
        <source>By screen</source>
        <translation>画面</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>件数</translation>
    </message>
    <message>
        <source>Counted by</source>
        <translation>区分</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内訳</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>受付</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>In time</source>
        <translation>期限内</translation>
    </message>
    <message>
        <source>Share in time</source>
        <translation>期限内の割合</translation>
    </message>
    <message>
        <source>F12 counts the period. No inquiry was received in it, or it has not been counted yet.</source>
        <translation>F12でこの期間を数えます。数えても何も出ないときは、この期間に受け付けた問合せはありません。</translation>
    </message>
    <message>
        <source>Inquiry report</source>
        <translation>問合せ実績</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>書き出し</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>数える</translation>
    </message>
    <message>
        <source>(not said)</source>
        <translation>（記載なし）</translation>
    </message>
    <message>
        <source>%1 to %2: %3 received, %4 answered, %5 of them in time. %6 received outside opening hours, %7 opened again, %8 open at the end.</source>
        <translation>%1～%2　受付 %3件、回答 %4件（期限内 %5件）、時間外の受付 %6件、再開 %7件、期間末に対応中 %8件</translation>
    </message>
</context>
<context>
    <name>mimamori::InquirySimilarPanel</name>
    <message>
        <source>Similar</source>
        <translation>似たもの</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>題</translation>
    </message>
    <message>
        <source>Likeness</source>
        <translation>近さ</translation>
    </message>
    <message>
        <source>What resembles the text appears here while you type.</source>
        <translation>入力すると、似た問合せ・FAQ・手順書がここに出ます。</translation>
    </message>
    <message>
        <source>Text of the chosen line</source>
        <translation>選んだものの内容</translation>
    </message>
    <message>
        <source>In both: %1</source>
        <translation>一致: %1</translation>
    </message>
    <message>
        <source>solved %1 times</source>
        <translation>解決 %1回</translation>
    </message>
    <message>
        <source>Enter opens this page of the manual.</source>
        <translation>Enterで手順書のこのページを開きます。</translation>
    </message>
</context>
<context>
    <name>mimamori::InquiryTalk</name>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1時間%2分</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>会話</translation>
    </message>
    <message>
        <source>decided: %1</source>
        <translation>判断: %1</translation>
    </message>
    <message>
        <source>became: %1</source>
        <translation>種別を変更: %1</translation>
    </message>
    <message>
        <source>goes on in %1</source>
        <translation>%1 に統合しました。回答はこちらにも届きます。</translation>
    </message>
    <message>
        <source>takes %1 in</source>
        <translation>%1 を統合しました</translation>
    </message>
    <message>
        <source>%1 was split off</source>
        <translation>%1 を分けました</translation>
    </message>
    <message>
        <source> (inside only)</source>
        <translation>（内部のみ）</translation>
    </message>
    <message>
        <source>Asker</source>
        <translation>問い合わせた人</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>画面</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>版</translation>
    </message>
    <message>
        <source>Last error</source>
        <translation>直前のエラー</translation>
    </message>
    <message>
        <source>Before that</source>
        <translation>直前の操作</translation>
    </message>
    <message>
        <source>Matched to</source>
        <translation>該当</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>引継ぎ</translation>
    </message>
    <message>
        <source>Clock stood still</source>
        <translation>時計の停止</translation>
    </message>
    <message>
        <source>%1 over</source>
        <translation>超過 %1</translation>
    </message>
    <message>
        <source>stands still</source>
        <translation>停止中</translation>
    </message>
    <message>
        <source>stands still, %1 left</source>
        <translation>停止中（残り %1）</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>残り %1</translation>
    </message>
</context>
<context>
    <name>mimamori::IntakePage</name>
    <message>
        <source>child's name</source>
        <translation>こどもの氏名</translation>
    </message>
    <message>
        <source>date of birth or age</source>
        <translation>生年月日か年齢</translation>
    </message>
    <message>
        <source>guardian</source>
        <translation>保護者</translation>
    </message>
    <message>
        <source>Intake</source>
        <translation>受付</translation>
    </message>
    <message>
        <source>Next call  F12</source>
        <translation>次の受付  F12</translation>
    </message>
    <message>
        <source>Register  F12</source>
        <translation>登録  F12</translation>
    </message>
    <message>
        <source>Next call</source>
        <translation>次の受付</translation>
    </message>
    <message>
        <source>Sibling</source>
        <translation>きょうだい</translation>
    </message>
    <message>
        <source>There is nobody similar so far.</source>
        <translation>似た人はまだいません。</translation>
    </message>
    <message>
        <source>Similar people</source>
        <translation>似た人</translation>
    </message>
    <message>
        <source>Draft kept %1</source>
        <translation>下書き %1 保存済み</translation>
    </message>
    <message>
        <source>Missing: %1 (can be entered later)</source>
        <translation>足りないもの：%1（あとで入力できます）</translation>
    </message>
    <message>
        <source>Intake %1</source>
        <translation>受付 %1</translation>
    </message>
    <message>
        <source>Registered as %1.</source>
        <translation>%1 として登録しました。</translation>
    </message>
    <message>
        <source>The child has to be seen by %1.</source>
        <translation>安全確認の期限は %1 です。</translation>
    </message>
    <message>
        <source>Urgent meeting</source>
        <translation>緊急受理会議</translation>
    </message>
    <message>
        <source>F11 opens the urgent reception meeting.</source>
        <translation>F11 で緊急受理会議を開きます。</translation>
    </message>
    <message>
        <source>Your chiefs were told to hold the urgent reception meeting.</source>
        <translation>緊急受理会議の開催を上司に知らせました。</translation>
    </message>
    <message>
        <source>Intake slip</source>
        <translation>受付票</translation>
    </message>
    <message>
        <source>Discard draft</source>
        <translation>下書きを捨てる</translation>
    </message>
    <message>
        <source>The draft is kept at this terminal until you register or discard it.</source>
        <translation>下書きは、登録するか捨てるまで、この端末に保管されます。</translation>
    </message>
    <message>
        <source>Intake: %1</source>
        <translation>受付: %1</translation>
    </message>
    <message>
        <source>The call taken offline is registered as %1.</source>
        <translation>接続がない間の受付を %1 として登録しました。</translation>
    </message>
    <message>
        <source>No connection. It is kept and sent as soon as there is one. F12 takes the next call.</source>
        <translation>接続がありません。保管し、接続が戻りしだい送ります。F12で次の電話を受けられます。</translation>
    </message>
</context>
<context>
    <name>mimamori::IntakeSheet</name>
    <message>
        <source>Add a brother or sister  F6</source>
        <translation>きょうだいを追加  F6</translation>
    </message>
    <message>
        <source>Children</source>
        <translation>こども</translation>
    </message>
    <message>
        <source>Add guardian or family</source>
        <translation>保護者・家族を追加</translation>
    </message>
    <message>
        <source>Guardians and family</source>
        <translation>保護者・家族</translation>
    </message>
    <message>
        <source>Reporter</source>
        <translation>通告者</translation>
    </message>
    <message>
        <source>Never stands in papers to the family</source>
        <translation>家族あての書類には出ません</translation>
    </message>
    <message>
        <source>Fewer fields</source>
        <translation>項目を減らす</translation>
    </message>
    <message>
        <source>More fields: complaint, injuries, abuser, marks, police number</source>
        <translation>ほかの項目：主訴、けが、虐待者、特記、警察番号</translation>
    </message>
    <message>
        <source>Take this child away</source>
        <translation>このこどもを外す</translation>
    </message>
    <message>
        <source>This child is known; what is empty is filled in.</source>
        <translation>登録済みのこどもです。空いている項目だけ書き足します。</translation>
    </message>
    <message>
        <source>Take this person away</source>
        <translation>この人を外す</translation>
    </message>
    <message>
        <source>This is a known child: the reception goes into that file.</source>
        <translation>登録済みのこどもです。この児童記録に受付を加えます。</translation>
    </message>
    <message>
        <source>The reception is added to case %1.</source>
        <translation>ケース %1 に受付を追加します。</translation>
    </message>
    <message>
        <source>Linked to the resident register: changes there will reach this case.</source>
        <translation>住民記録と結び付けます。異動はこのケースに届きます。</translation>
    </message>
    <message>
        <source>Urgency flow chart  F4</source>
        <translation>緊急度フローチャート  F4</translation>
    </message>
</context>
<context>
    <name>mimamori::JobPage</name>
    <message>
        <source>✓ done</source>
        <translation>✓ 完了</translation>
    </message>
    <message>
        <source>◇ asked for</source>
        <translation>◇ 実行待ち</translation>
    </message>
    <message>
        <source>◇ running</source>
        <translation>◇ 実行中</translation>
    </message>
    <message>
        <source>▲ lost with its server</source>
        <translation>▲ サーバー停止で中断</translation>
    </message>
    <message>
        <source>▲ failed: %1</source>
        <translation>▲ 失敗：%1</translation>
    </message>
    <message>
        <source>when something is due</source>
        <translation>期限が来たとき</translation>
    </message>
    <message>
        <source>every %1 s</source>
        <translation>%1秒ごと</translation>
    </message>
    <message>
        <source>every %1 min</source>
        <translation>%1分ごと</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>自動処理</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>処理</translation>
    </message>
    <message>
        <source>Last run</source>
        <translation>前回</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>実行</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>次回</translation>
    </message>
    <message>
        <source>No job is known to this server.</source>
        <translation>このサーバーに処理はありません。</translation>
    </message>
    <message>
        <source>Last runs of this job</source>
        <translation>この処理の履歴</translation>
    </message>
    <message>
        <source>Began</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>Started by</source>
        <translation>起動</translation>
    </message>
    <message>
        <source>What it counted</source>
        <translation>件数</translation>
    </message>
    <message>
        <source>It has not run yet.</source>
        <translation>まだ実行されていません。</translation>
    </message>
    <message>
        <source>Run now</source>
        <translation>今すぐ実行</translation>
    </message>
    <message>
        <source>○ never</source>
        <translation>○ 未実行</translation>
    </message>
    <message>
        <source>‖ switched off</source>
        <translation>‖ 停止中</translation>
    </message>
    <message>
        <source>schedule</source>
        <translation>予定どおり</translation>
    </message>
    <message>
        <source>Asked for: %1. It runs within seconds; the list below shows how it ends.</source>
        <translation>実行を頼みました：%1。数秒で始まり、結果は下の履歴に出ます。</translation>
    </message>
</context>
<context>
    <name>mimamori::JournalDesk</name>
    <message>
        <source>Of the drafts kept here %1 could not be read any more. The damaged file is set aside: please tell the helpdesk (F7).</source>
        <translation>保管していた下書きのうち%1件が読めなくなりました。壊れたファイルは別に残してあります。ヘルプデスク（F7）へご連絡ください。</translation>
    </message>
    <message>
        <source>The file of the drafts was damaged. All that could be read is here; the damaged file is set aside: please tell the helpdesk (F7).</source>
        <translation>下書きのファイルが壊れていました。読めたものはすべて残っています。壊れたファイルは別に残してあります。ヘルプデスク（F7）へご連絡ください。</translation>
    </message>
    <message>
        <source>Sent and registered: %1.</source>
        <translation>送信し、登録されました: %1</translation>
    </message>
    <message>
        <source>Something has been waiting here for more than %1 days: see “Unsent” in module 1.</source>
        <translation>%1日より前から残っているものがあります。「今日」の「未送信」をご覧ください。</translation>
    </message>
    <message>
        <source>There is a draft from last time: it stands in its form as you left it. F2 or the bar above it discards it.</source>
        <translation>前回の下書きがあります。前回のまま画面に戻しました。捨てるときは F2 か、上の帯のボタンを押してください。</translation>
    </message>
    <message>
        <source>“%1” was refused: %2 It is kept under “Unsent” in module 1; Enter puts it back into its form.</source>
        <translation>「%1」は登録できませんでした。%2 「今日」の「未送信」に残っています。Enterで元の画面に戻します。</translation>
    </message>
</context>
<context>
    <name>mimamori::LaterNotePage</name>
    <message>
        <source>Whose file is it?</source>
        <translation>どのファイルの記録ですか</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>氏名</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>ケース</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>所属</translation>
    </message>
    <message>
        <source>With a connection, F12 looks for the file by what stands above. Enter takes the record there, where you check and register it.</source>
        <translation>接続があるときは、F12で上の欄からファイルを探します。Enterで記録をそのファイルに移し、そこで確かめて登録します。</translation>
    </message>
    <message>
        <source>Record for later</source>
        <translation>あとで登録する記録</translation>
    </message>
    <message>
        <source>Keep / find file</source>
        <translation>保管／探す</translation>
    </message>
    <message>
        <source>For a child whose file cannot be opened now. What you write is kept encrypted at this terminal and stands here again after a restart; it is in the child's file only when you have registered it there.</source>
        <translation>いまファイルを開けない児童の記録を書きます。内容はこの端末に暗号化して保管し、起動し直しても残ります。ファイルの画面で登録するまで、児童のファイルには入りません。</translation>
    </message>
    <message>
        <source>Child's name or case number</source>
        <translation>児童の氏名またはケース番号</translation>
    </message>
    <message>
        <source>The record is kept at this terminal under “Unsent” until you register or discard it.</source>
        <translation>登録するか捨てるまで、この記録は端末の「未送信」に残ります。</translation>
    </message>
    <message>
        <source>Kept at this terminal. When the connection is back and you are signed in, F12 looks for the child's file.</source>
        <translation>この端末に保管しました。接続が戻ってサインインしたら、F12で児童のファイルを探します。</translation>
    </message>
    <message>
        <source>%1 (family of %2)</source>
        <translation>%1（%2の家族）</translation>
    </message>
    <message>
        <source>No file that you may see fits “%1”. Please correct the name or number; the record stays here.</source>
        <translation>「%1」に合うファイルで、閲覧できるものはありません。氏名か番号を直してください。記録はここに残ります。</translation>
    </message>
    <message>
        <source>Record: %1</source>
        <translation>記録: %1</translation>
    </message>
</context>
<context>
    <name>mimamori::LoginPage</name>
    <message>
        <source>Somebody else works here</source>
        <translation>ほかの職員が使う</translation>
    </message>
    <message>
        <source>Mimamori</source>
        <translation>みまもり</translation>
    </message>
    <message>
        <source>Login name</source>
        <translation>ログイン名</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>パスワード</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>バージョン %1</translation>
    </message>
    <message>
        <source>The screen is locked. What you were doing is still there.</source>
        <translation>画面をロックしています。入力中の内容はそのまま残っています。</translation>
    </message>
    <message>
        <source>Child guidance case system</source>
        <translation>児童相談システム</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>ロックを解除</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>ログイン</translation>
    </message>
    <message>
        <source>Training environment</source>
        <translation>訓練環境</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>接続中</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>サーバーに接続しています…</translation>
    </message>
    <message>
        <source>Please enter login name and password.</source>
        <translation>ログイン名とパスワードを入力してください。</translation>
    </message>
    <message>
        <source>There is no connection to the server yet. Please try again when it stands.</source>
        <translation>まだサーバーに接続していません。接続してからもう一度お試しください。</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>ログインしています…</translation>
    </message>
    <message>
        <source>The second factor is in force. Please sign in with the next code your authenticator shows.</source>
        <translation>二要素認証が有効になりました。認証アプリに次に出るコードでサインインしてください。</translation>
    </message>
    <message>
        <source>One-time code (six digits)</source>
        <translation>ワンタイムコード（6桁）</translation>
    </message>
    <message>
        <source>No connection: opening what you keep at this terminal…</source>
        <translation>接続がありません。この端末に保管した内容を開いています…</translation>
    </message>
</context>
<context>
    <name>mimamori::LongTextEdit</name>
    <message>
        <source>%1 of %2 characters</source>
        <translation>%1／%2文字</translation>
    </message>
    <message>
        <source>%1 characters</source>
        <translation>%1文字</translation>
    </message>
</context>
<context>
    <name>mimamori::MainWindow</name>
    <message>
        <source>Mimamori</source>
        <translation>みまもり</translation>
    </message>
    <message>
        <source>Sign the other person out?</source>
        <translation>前の職員をログアウトしますか</translation>
    </message>
    <message>
        <source>What is not registered yet in the open pages would be lost.</source>
        <translation>開いている画面で、まだ登録していない内容は失われます。</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>ログアウト</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>そのままにする</translation>
    </message>
    <message>
        <source>Please change your password (F10).</source>
        <translation>パスワードを変更してください（F10）。</translation>
    </message>
    <message>
        <source>(%1)</source>
        <translation>（%1）</translation>
    </message>
    <message>
        <source>Training environment: nothing here is real</source>
        <translation>訓練環境　ここにあるデータは本物ではありません</translation>
    </message>
    <message>
        <source>Server time %1</source>
        <translation>サーバー時刻 %1</translation>
    </message>
    <message>
        <source>Close although something is not sent?</source>
        <translation>未送信のまま終了しますか</translation>
    </message>
    <message>
        <source>%1 entries have not reached the server yet and would be lost.</source>
        <translation>%1件がまだサーバーに届いていません。終了すると失われます。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>終了する</translation>
    </message>
    <message>
        <source>Wait</source>
        <translation>待つ</translation>
    </message>
    <message>
        <source>Lock the screen</source>
        <translation>画面をロックする</translation>
    </message>
    <message>
        <source>command</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Open pages</source>
        <translation>開いている画面</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>お知らせ</translation>
    </message>
    <message>
        <source>No connection: what is read from the server appears when it is back. Writing goes on.</source>
        <translation>接続がありません。サーバから読む内容は、接続が戻ると表示されます。入力は続けられます。</translation>
    </message>
    <message>
        <source>%1 entries have not reached the server yet. They stay encrypted at this terminal and are sent when you sign in here again.</source>
        <translation>%1件がまだサーバに届いていません。この端末に暗号化して残し、次にこの端末でログインしたときに送ります。</translation>
    </message>
    <message>
        <source>○ No connection since %1. Intakes, records and open forms can be written on: they are kept and sent by themselves when it is back. %2</source>
        <translation>○ %1 から接続がありません。受付・記録・開いている画面の入力は続けられます。保管し、接続が戻りしだい自動で送ります。%2</translation>
    </message>
    <message>
        <source> Reason: %1</source>
        <translation>　理由：%1</translation>
    </message>
    <message>
        <source>◐ Nothing is saved at the moment; looking up goes on. Intakes, records and open forms can be written on: they are kept here and sent by themselves when it is over.</source>
        <translation>◐ 現在、保存を止めています。閲覧はできます。受付・記録・入力中の画面は書き続けられます。この端末に保管し、再開後に自動で送信します。</translation>
    </message>
    <message>
        <source>○ The database does not answer. Intakes, records and open forms can be written on: they are kept here and sent by themselves when it is back.</source>
        <translation>○ データベースが応答しません。受付・記録・入力中の画面は書き続けられます。この端末に保管し、復旧後に自動で送信します。</translation>
    </message>
    <message>
        <source>◐ The server is being restarted; the connection comes back by itself. What is open stays as it is.</source>
        <translation>◐ サーバーを再起動しています。接続は自動で戻ります。開いている画面はそのままです。</translation>
    </message>
    <message>
        <source>You work without the server: new intakes and records can be written and are kept encrypted at this terminal. They are sent once you have signed in again.</source>
        <translation>サーバにつながらないまま始めました。新しい受付と記録を書けます。この端末に暗号化して保管し、もう一度サインインしたときに送ります。</translation>
    </message>
    <message>
        <source>The connection is back. With your password, what you wrote without it is sent.</source>
        <translation>接続が戻りました。パスワードを入れると、接続がない間に書いたものを送ります。</translation>
    </message>
    <message>
        <source>● The connection is back, and you are not signed in yet. What you wrote waits here, encrypted; it is sent as soon as you sign in.</source>
        <translation>● 接続が戻りましたが、まだサインインしていません。書いたものはこの端末に暗号化して保管しています。サインインすると送ります。</translation>
    </message>
    <message>
        <source>Not sent before and destroyed with it: %1 entries. Please enter them again at another terminal.</source>
        <translation>未送信のまま消去したもの: %1件。ほかの端末で入力し直してください。</translation>
    </message>
    <message>
        <source>Sign in now  Ctrl+L</source>
        <translation>サインインする  Ctrl+L</translation>
    </message>
</context>
<context>
    <name>mimamori::MatchPage</name>
    <message>
        <source>People of cases</source>
        <translation>ケースの人</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>続柄</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>氏名</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>ケース</translation>
    </message>
    <message>
        <source>Everybody has been compared. New people come here by themselves.</source>
        <translation>照合を待つ人はいません。新しい人は自動でここに入ります。</translation>
    </message>
    <message>
        <source>Residents</source>
        <translation>住民の候補</translation>
    </message>
    <message>
        <source>Likeness</source>
        <translation>区分</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>点</translation>
    </message>
    <message>
        <source>Birth</source>
        <translation>生年月日</translation>
    </message>
    <message>
        <source>The register offers nobody.</source>
        <translation>住民記録に候補はありません。</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>並べて比較</translation>
    </message>
    <message>
        <source>What</source>
        <translation>項目</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>住民記録</translation>
    </message>
    <message>
        <source>Choose a resident.</source>
        <translation>候補を選んでください。</translation>
    </message>
    <message>
        <source>Compare with the register</source>
        <translation>住民との照合</translation>
    </message>
    <message>
        <source>Another</source>
        <translation>別人</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>次の人</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Open file</source>
        <translation>記録を開く</translation>
    </message>
    <message>
        <source>The same</source>
        <translation>同一人物</translation>
    </message>
    <message>
        <source>%1 wait</source>
        <translation>確認待ち %1人</translation>
    </message>
    <message>
        <source>protected by the register</source>
        <translation>（支援措置により非表示）</translation>
    </message>
    <message>
        <source>Kana</source>
        <translation>フリガナ</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>性別</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>住所</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>家族</translation>
    </message>
    <message>
        <source>head %1, %2</source>
        <translation>世帯主 %1（%2）</translation>
    </message>
    <message>
        <source>Agrees: %1</source>
        <translation>一致：%1</translation>
    </message>
    <message>
        <source>Differs: %1</source>
        <translation>相違：%1</translation>
    </message>
    <message>
        <source>A brother or sister, perhaps a twin?</source>
        <translation>きょうだい・双子の可能性があります</translation>
    </message>
    <message>
        <source>%1 is linked. The register protects this person: the address is restricted from now on.</source>
        <translation>%1 さんと結び付けました。支援措置の対象者です。住所を非開示にしました。</translation>
    </message>
    <message>
        <source>%1 is linked. F4 takes it back.</source>
        <translation>%1 さんと結び付けました（F4 で取り消せます）。</translation>
    </message>
    <message>
        <source>%1 is another person. F4 takes it back.</source>
        <translation>%1 さんは別人としました（F4 で取り消せます）。</translation>
    </message>
    <message>
        <source>The decision is taken back; its history stays.</source>
        <translation>判断を取り消しました。履歴は残ります。</translation>
    </message>
    <message>
        <source>＝ same</source>
        <translation>＝ 一致</translation>
    </message>
    <message>
        <source>≒ other form</source>
        <translation>≒ 別の表記</translation>
    </message>
    <message>
        <source>≠ differs</source>
        <translation>≠ 相違</translation>
    </message>
</context>
<context>
    <name>mimamori::MonitorChart</name>
    <message>
        <source>Chart of measured values</source>
        <translation>計測値のグラフ</translation>
    </message>
    <message>
        <source>Nothing is measured yet.</source>
        <translation>まだ計測していません。</translation>
    </message>
    <message>
        <source>%1 slots, newest mean %2 %3, not measured %4 times</source>
        <translation>%1区間、直近の平均 %2 %3、計測できず %4回</translation>
    </message>
</context>
<context>
    <name>mimamori::MonitorPage</name>
    <message>
        <source>off</source>
        <translation>停止中</translation>
    </message>
    <message>
        <source>not measured yet</source>
        <translation>未計測</translation>
    </message>
    <message>
        <source> (in hand)</source>
        <translation>(対応中)</translation>
    </message>
    <message>
        <source> (flapping)</source>
        <translation>(ばたつき)</translation>
    </message>
    <message>
        <source>not measured: %1</source>
        <translation>計測不能: %1</translation>
    </message>
    <message>
        <source>silent until %1</source>
        <translation>通知停止 %1まで</translation>
    </message>
    <message>
        <source>held back (planned stop or dependency)</source>
        <translation>保留(計画停止または依存先の異常)</translation>
    </message>
    <message>
        <source>incident %1</source>
        <translation>障害 %1</translation>
    </message>
    <message>
        <source>Monitoring</source>
        <translation>監視</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>項目</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>分類</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>値</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>いつから</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>計測</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>備考</translation>
    </message>
    <message>
        <source>Nothing is watched.</source>
        <translation>監視項目がありません。</translation>
    </message>
    <message>
        <source>What happened to the check</source>
        <translation>この項目に起きたこと</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>日時</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>出来事</translation>
    </message>
    <message>
        <source>By</source>
        <translation>だれが</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Nothing has happened to this check.</source>
        <translation>この項目にはまだ何も起きていません。</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>期間</translation>
    </message>
    <message>
        <source>In hand</source>
        <translation>対応中</translation>
    </message>
    <message>
        <source>Silence</source>
        <translation>通知停止</translation>
    </message>
    <message>
        <source>▲ The monitor stands still since %1</source>
        <translation>▲ 監視が止まっています(%1から)</translation>
    </message>
    <message>
        <source>Last round %1</source>
        <translation>最後の監視 %1</translation>
    </message>
</context>
<context>
    <name>mimamori::MovementPage</name>
    <message>
        <source>Resident changes</source>
        <translation>住民異動</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Child</source>
        <translation>こども</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>異動と提案</translation>
    </message>
    <message>
        <source>Nothing in the register has changed for your cases. The next file comes in the morning.</source>
        <translation>担当のケースに住民異動はありません。次のファイルは翌朝届きます。</translation>
    </message>
    <message>
        <source>Before and after</source>
        <translation>異動の前と後</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>後</translation>
    </message>
    <message>
        <source>Nothing that a case needs to know differs.</source>
        <translation>ケースに関わる項目に違いはありません。</translation>
    </message>
    <message>
        <source>Household in the register</source>
        <translation>住民記録の世帯</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>続柄</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>氏名</translation>
    </message>
    <message>
        <source>Birth</source>
        <translation>生年月日</translation>
    </message>
    <message>
        <source>Nobody of the family is linked to a resident yet.</source>
        <translation>住民と結び付いた家族がまだいません。</translation>
    </message>
    <message>
        <source>Show address</source>
        <translation>住所表示</translation>
    </message>
    <message>
        <source>Also done</source>
        <translation>処理済も</translation>
    </message>
    <message>
        <source>Open file</source>
        <translation>記録を開く</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>処理登録</translation>
    </message>
    <message>
        <source>%1 (announced)</source>
        <translation>%1（予定）</translation>
    </message>
    <message>
        <source>%1 of the household</source>
        <translation>同じ世帯 %1人</translation>
    </message>
    <message>
        <source>%1 open</source>
        <translation>未処理 %1件</translation>
    </message>
    <message>
        <source>Proposal: %1</source>
        <translation>提案：%1</translation>
    </message>
    <message>
        <source>%1 (household)</source>
        <translation>世帯・%1</translation>
    </message>
    <message>
        <source>moved together</source>
        <translation>一緒に異動</translation>
    </message>
    <message>
        <source>Protected: F2 shows the address with a reason</source>
        <translation>非開示：F2 で理由を残して表示</translation>
    </message>
    <message>
        <source>✓ is in the case</source>
        <translation>✓ はケースの家族</translation>
    </message>
    <message>
        <source>Recorded: %1</source>
        <translation>処理を登録しました：%1</translation>
    </message>
    <message>
        <source>Who, what</source>
        <translation>だれの何が</translation>
    </message>
</context>
<context>
    <name>mimamori::MyWorkPage</name>
    <message>
        <source>My work</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>Deadlines</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>残り</translation>
    </message>
    <message>
        <source>Child</source>
        <translation>こども</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>No deadline runs for you now. A reception of an abuse notification (Alt+2) starts the 48 hours.</source>
        <translation>いま動いている期限はありません。虐待通告を受け付けると（Alt+2）、48時間の期限が始まります。</translation>
    </message>
    <message>
        <source>To do and changes</source>
        <translation>すること・変わったこと</translation>
    </message>
    <message>
        <source>When</source>
        <translation>いつ</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Nothing waits for you.</source>
        <translation>お待ちしている仕事はありません。</translation>
    </message>
    <message>
        <source>Waiting for your approval</source>
        <translation>承認待ち</translation>
    </message>
    <message>
        <source>Drafted</source>
        <translation>起案</translation>
    </message>
    <message>
        <source>By</source>
        <translation>起案者</translation>
    </message>
    <message>
        <source>Nothing waits for your approval.</source>
        <translation>承認を待っているものはありません。</translation>
    </message>
    <message>
        <source>Today's plan</source>
        <translation>今日の予定</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時刻</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>場所</translation>
    </message>
    <message>
        <source>No visit or meeting is planned today.</source>
        <translation>今日の訪問・会議の予定はありません。</translation>
    </message>
    <message>
        <source>Task done</source>
        <translation>済にする</translation>
    </message>
    <message>
        <source>Why due</source>
        <translation>なぜこの期限</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>決裁</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1 with a deadline</source>
        <translation>期限のあるもの %1件</translation>
    </message>
    <message>
        <source>%1 open</source>
        <translation>%1件</translation>
    </message>
    <message>
        <source>F12 decides</source>
        <translation>F12 で決裁</translation>
    </message>
    <message>
        <source>Safety check</source>
        <translation>安全確認</translation>
    </message>
    <message>
        <source>This entry belongs to no file that you can open.</source>
        <translation>この項目には、開ける児童記録がありません。</translation>
    </message>
    <message>
        <source>The task is done.</source>
        <translation>済にしました。</translation>
    </message>
    <message>
        <source>%1 (announced)</source>
        <translation>%1（予定）</translation>
    </message>
</context>
<context>
    <name>mimamori::Navigation</name>
    <message>
        <source>%1 (Alt+%2)</source>
        <translation>%1（Alt+%2）</translation>
    </message>
    <message>
        <source>%1, unfolded</source>
        <translation>%1（開いています）</translation>
    </message>
    <message>
        <source>%1, folded</source>
        <translation>%1（たたんでいます）</translation>
    </message>
</context>
<context>
    <name>mimamori::NoteEditor</name>
    <message>
        <source>Throw away</source>
        <translation>捨てて閉じる</translation>
    </message>
    <message>
        <source>Go on typing</source>
        <translation>続けて書く</translation>
    </message>
    <message>
        <source>Save as draft</source>
        <translation>下書き保存</translation>
    </message>
    <message>
        <source>Submit for approval  F12</source>
        <translation>承認に出す  F12</translation>
    </message>
    <message>
        <source>Close  Esc</source>
        <translation>閉じる  Esc</translation>
    </message>
    <message>
        <source>also for %1</source>
        <translation>%1 にも同じ記録</translation>
    </message>
    <message>
        <source>New record: %1</source>
        <translation>新しい記録: %1</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>下書き</translation>
    </message>
    <message>
        <source>Amendment: the earlier text is kept</source>
        <translation>訂正（前の文は残ります）</translation>
    </message>
    <message>
        <source>Submitted for approval.</source>
        <translation>承認に出しました。</translation>
    </message>
    <message>
        <source>Saved as a draft.</source>
        <translation>下書きを保存しました。</translation>
    </message>
    <message>
        <source>%1 For %2 children at once.</source>
        <translation>%1 %2人分まとめて書きました。</translation>
    </message>
    <message>
        <source>Stands there now: %1</source>
        <translation>今の内容: %1</translation>
    </message>
    <message>
        <source>Close without saving?</source>
        <translation>保存せずに閉じますか</translation>
    </message>
    <message>
        <source>What you typed in this record is not saved yet and would be lost.</source>
        <translation>入力した内容はまだ保存されていません。閉じると失われます。</translation>
    </message>
    <message>
        <source>Record: %1</source>
        <translation>記録: %1</translation>
    </message>
    <message>
        <source>No connection. The record is kept and sent as soon as there is one.</source>
        <translation>接続がありません。記録は保管し、接続が戻りしだい送ります。</translation>
    </message>
</context>
<context>
    <name>mimamori::NoticePage</name>
    <message>
        <source>Notices</source>
        <translation>お知らせ</translation>
    </message>
    <message>
        <source>When</source>
        <translation>時刻</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新着</translation>
    </message>
    <message>
        <source>Nothing was told since you signed in. What waits for you stands in My work (Alt+1).</source>
        <translation>サインインしてから届いたお知らせはありません。するべきことは「今日」（Alt+1）にあります。</translation>
    </message>
    <message>
        <source>Enter opens the file</source>
        <translation>Enterで記録を開く</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>◆ new</source>
        <translation>◆ 新着</translation>
    </message>
    <message>
        <source>This notice is about no file that you can open. My work (Alt+1) has what is to be done.</source>
        <translation>このお知らせに、あなたが開ける記録はありません。するべきことは「今日」（Alt+1）にあります。</translation>
    </message>
</context>
<context>
    <name>mimamori::NoticeStrip</name>
    <message>
        <source>Show  Ctrl+J</source>
        <translation>一覧  Ctrl+J</translation>
    </message>
    <message>
        <source>Put away</source>
        <translation>しまう</translation>
    </message>
    <message>
        <source>Mimamori</source>
        <translation>みまもり</translation>
    </message>
    <message>
        <source>  (and %1 more)</source>
        <translation>　（ほか%1件）</translation>
    </message>
</context>
<context>
    <name>mimamori::OperationsPage</name>
    <message>
        <source>✓ well</source>
        <translation>✓ 良好</translation>
    </message>
    <message>
        <source>◐ take note</source>
        <translation>◐ 注意</translation>
    </message>
    <message>
        <source>▲ look here</source>
        <translation>▲ 要対応</translation>
    </message>
    <message>
        <source>✓ in service</source>
        <translation>✓ 稼働中</translation>
    </message>
    <message>
        <source>◐ reading only</source>
        <translation>◐ 参照のみ</translation>
    </message>
    <message>
        <source>◐ about to stop</source>
        <translation>◐ 停止準備中</translation>
    </message>
    <message>
        <source>▲ no sign of life</source>
        <translation>▲ 応答なし</translation>
    </message>
    <message>
        <source>▲ the database is away</source>
        <translation>▲ データベースの応答なし</translation>
    </message>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>Operations board</source>
        <translation>運用状況</translation>
    </message>
    <message>
        <source>At a glance</source>
        <translation>全体</translation>
    </message>
    <message>
        <source>What</source>
        <translation>項目</translation>
    </message>
    <message>
        <source>How it stands</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Nothing is known yet.</source>
        <translation>まだ情報がありません。</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>サーバー</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>サーバー</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>サインイン</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>接続</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>待ち</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>No server tells that it lives.</source>
        <translation>稼働を知らせているサーバーはありません。</translation>
    </message>
    <message>
        <source>Alarms</source>
        <translation>警報</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>点検</translation>
    </message>
    <message>
        <source>What is wrong and how to mend it</source>
        <translation>異常の内容と直し方</translation>
    </message>
    <message>
        <source>Nothing is wrong.</source>
        <translation>異常はありません。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>none is taken here</source>
        <translation>このサーバーでは取っていません</translation>
    </message>
    <message>
        <source>can be restored until %1; newest proven set %2</source>
        <translation>%1 まで復元できます。検証済みの最新 %2</translation>
    </message>
    <message>
        <source>no set is proven yet</source>
        <translation>検証済みなし</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>サービス</translation>
    </message>
    <message>
        <source>schema %1%2</source>
        <translation>スキーマ %1%2</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>セッション</translation>
    </message>
    <message>
        <source>%1 people signed in</source>
        <translation>サインイン %1 人</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>自動処理</translation>
    </message>
    <message>
        <source>%1 failed the last time; at work: %2</source>
        <translation>直近の失敗 %1 件／実行中：%2</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>バックアップ</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>障害</translation>
    </message>
    <message>
        <source>%1 open</source>
        <translation>対応中 %1 件</translation>
    </message>
    <message>
        <source>Anomalies</source>
        <translation>異常</translation>
    </message>
    <message>
        <source>Second person</source>
        <translation>二人目の確認</translation>
    </message>
    <message>
        <source>%1 waiting</source>
        <translation>待ち %1 件</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>点検</translation>
    </message>
    <message>
        <source>%1 broken, %2 warnings</source>
        <translation>異常 %1 件・注意 %2 件</translation>
    </message>
</context>
<context>
    <name>mimamori::OutboxPage</name>
    <message>
        <source>Not sent yet</source>
        <translation>まだ届いていないもの</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>入力した時刻</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Everything has reached the server.</source>
        <translation>すべてサーバに届いています。</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>下書き</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>保管した時刻</translation>
    </message>
    <message>
        <source>There is no draft. What you type is kept here until it is registered.</source>
        <translation>下書きはありません。入力中の内容は、登録するまでここに保管されます。</translation>
    </message>
    <message>
        <source>Unsent</source>
        <translation>未送信</translation>
    </message>
    <message>
        <source>That was not the earlier password.</source>
        <translation>以前のパスワードと違います。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>再送</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>捨てる</translation>
    </message>
    <message>
        <source>Your &amp;password until it was changed</source>
        <translation>変更前のパスワード(&amp;P)</translation>
    </message>
    <message>
        <source>Your password until it was changed</source>
        <translation>変更前のパスワード</translation>
    </message>
    <message>
        <source>There is no connection. All this is kept encrypted at this terminal and sent by itself, in this order.</source>
        <translation>接続がありません。この一覧の内容はこの端末に暗号化して保管し、この順に自動で送ります。</translation>
    </message>
    <message>
        <source>All this is kept encrypted at this terminal; only you can open it.</source>
        <translation>この一覧の内容はこの端末に暗号化して保管しています。開けるのは本人だけです。</translation>
    </message>
    <message>
        <source>○ waits for the connection</source>
        <translation>○ 接続を待っています</translation>
    </message>
    <message>
        <source>● is being sent</source>
        <translation>● 送信中</translation>
    </message>
    <message>
        <source>▲ refused</source>
        <translation>▲ 登録できません</translation>
    </message>
    <message>
        <source>▲ changed by somebody else</source>
        <translation>▲ ほかの人が変更</translation>
    </message>
    <message>
        <source>Enter puts the two side by side.</source>
        <translation>Enterで2つの内容を並べて表示します。</translation>
    </message>
    <message>
        <source>Enter puts it back into its form.</source>
        <translation>Enterで元の画面に戻します。</translation>
    </message>
    <message>
        <source>“%1” is sent by itself. To change it, wait until it has arrived and change it there.</source>
        <translation>「%1」は自動で送ります。直すときは、届いてからその画面で直してください。</translation>
    </message>
    <message>
        <source>There is still no connection. Everything is sent by itself as soon as there is one.</source>
        <translation>まだ接続がありません。接続が戻りしだい自動で送ります。</translation>
    </message>
    <message>
        <source>This draft stands in a form that is open; discard it there.</source>
        <translation>この下書きは開いている画面にあります。その画面で捨ててください。</translation>
    </message>
    <message>
        <source>Discard?</source>
        <translation>捨てますか</translation>
    </message>
    <message>
        <source>“%1” has not reached the server and is thrown away for good.</source>
        <translation>「%1」はサーバに届いていません。捨てると元に戻せません。</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>残す</translation>
    </message>
    <message>
        <source>This terminal has no keychain for secrets: drafts and unsent entries are kept in memory only and are gone when the program ends. Please tell the helpdesk (F7).</source>
        <translation>この端末には鍵の保管場所（キーチェーン）がありません。下書きと未送信の内容はメモリにだけ置き、プログラムを終えると消えます。ヘルプデスク（F7）へご連絡ください。</translation>
    </message>
    <message>
        <source>Your password was changed elsewhere. Drafts from before it open with the earlier password; until then what you type is kept in memory only.</source>
        <translation>パスワードがほかの場所で変更されています。変更前の下書きは、変更前のパスワードで開けます。それまでの入力はメモリにだけ置きます。</translation>
    </message>
    <message>
        <source>Mimamori is open twice for you at this terminal: drafts of this window are kept in memory only.</source>
        <translation>この端末で「見守り」が二重に開いています。この画面の下書きはメモリにだけ置きます。</translation>
    </message>
    <message>
        <source>The disk of this terminal does not take the drafts: they are kept in memory only. Please tell the helpdesk (F7).</source>
        <translation>この端末のディスクに下書きを書き込めません。下書きはメモリにだけ置きます。ヘルプデスク（F7）へご連絡ください。</translation>
    </message>
    <message>
        <source>Of the room for drafts and unsent entries at this terminal %1 % is taken. Please discard drafts you no longer need under “Unsent” (F11): when it is full, what you type is kept in memory only.</source>
        <translation>この端末に下書きと未送信を保管できる量の%1%を使っています。いらない下書きを「未送信」で捨ててください（F11）。一杯になると、入力した内容はプログラムを終えるまでしか残りません。</translation>
    </message>
    <message>
        <source>There is no more room for drafts at this terminal: what you type now is kept in memory only. Please discard drafts you no longer need under “Unsent” (F11); what is there is kept and sent first.</source>
        <translation>この端末に下書きを保管する空きがありません。これから入力する内容は、プログラムを終えるまでしか残りません。いらない下書きを「未送信」で捨ててください（F11）。保管済みのものはそのまま残り、順に送ります。</translation>
    </message>
</context>
<context>
    <name>mimamori::PaperPage</name>
    <message>
        <source>Preview  F9</source>
        <translation>プレビュー  F9</translation>
    </message>
    <message>
        <source>Issue  F12</source>
        <translation>交付  F12</translation>
    </message>
    <message>
        <source>Intake slip %1</source>
        <translation>受付票 %1</translation>
    </message>
    <message>
        <source>Pages of the paper</source>
        <translation>帳票のページ</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>プレビュー</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>交付</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>宛先</translation>
    </message>
    <message>
        <source>Which person</source>
        <translation>対象者</translation>
    </message>
    <message>
        <source>Addressed to</source>
        <translation>宛名</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Choose the recipient, then look at the paper with F9. What this recipient must not know is taken out.</source>
        <translation>宛先を選び、F9で内容を確認してください。この宛先に伝えてはならない事項は伏せられます。</translation>
    </message>
    <message>
        <source>Nothing was taken out for this recipient.</source>
        <translation>この宛先に伏せた事項はありません。</translation>
    </message>
    <message>
        <source>Taken out for this recipient: %1</source>
        <translation>この宛先に伏せた事項: %1</translation>
    </message>
    <message>
        <source>Please read every page before you issue it.</source>
        <translation>交付の前に、すべてのページを確認してください。</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>ページ</translation>
    </message>
    <message>
        <source>Issued as %1, but the file did not arrive whole. It stands among the papers of the file.</source>
        <translation>%1 として交付しましたが、ファイルを最後まで受信できませんでした。児童記録の「帳票」から開いてください。</translation>
    </message>
    <message>
        <source>Issued as %1.</source>
        <translation>%1 として交付しました。</translation>
    </message>
    <message>
        <source>Issued as %1 and written: %2</source>
        <translation>%1 として交付し、保存しました: %2</translation>
    </message>
    <message>
        <source>The file cannot be written there. The paper is issued as %1; it stands among the papers of the file.</source>
        <translation>その場所には保存できません。%1 として交付済みです。児童記録の「帳票」から開いてください。</translation>
    </message>
    <message>
        <source>Intake slip</source>
        <translation>受付票</translation>
    </message>
</context>
<context>
    <name>mimamori::PasswordPage</name>
    <message>
        <source>Change password</source>
        <translation>パスワードの変更</translation>
    </message>
    <message>
        <source>New password again</source>
        <translation>新しいパスワード（確認）</translation>
    </message>
    <message>
        <source>The new password was not typed the same way twice.</source>
        <translation>新しいパスワードが2回とも同じではありません。もう一度入力してください。</translation>
    </message>
    <message>
        <source>Your password is changed. Sessions at other terminals have ended.</source>
        <translation>パスワードを変更しました。ほかの端末のログインは終了しました。</translation>
    </message>
</context>
<context>
    <name>mimamori::PersonPage</name>
    <message>
        <source>Person</source>
        <translation>人物</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>登録</translation>
    </message>
    <message>
        <source>Record  F12</source>
        <translation>登録  F12</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>住所</translation>
    </message>
    <message>
        <source>Phones</source>
        <translation>電話</translation>
    </message>
    <message>
        <source>Other names</source>
        <translation>ほかの名前（旧姓・通称など）</translation>
    </message>
    <message>
        <source>No address is known.</source>
        <translation>住所は分かっていません。</translation>
    </message>
    <message>
        <source>No phone is known.</source>
        <translation>電話は分かっていません。</translation>
    </message>
    <message>
        <source>No other name is known.</source>
        <translation>ほかの名前はありません。</translation>
    </message>
    <message>
        <source>Add an address</source>
        <translation>住所を足す</translation>
    </message>
    <message>
        <source>End the address</source>
        <translation>住所を終わりにする</translation>
    </message>
    <message>
        <source>Add a phone</source>
        <translation>電話を足す</translation>
    </message>
    <message>
        <source>End the phone</source>
        <translation>電話を終わりにする</translation>
    </message>
    <message>
        <source>Add another name</source>
        <translation>ほかの名前を足す</translation>
    </message>
    <message>
        <source>Withdraw the other name</source>
        <translation>取り消す</translation>
    </message>
    <message>
        <source>What you entered has not been recorded.</source>
        <translation>入力した内容は、まだ登録されていません。</translation>
    </message>
    <message>
        <source>Leave without recording</source>
        <translation>登録せずに離れる</translation>
    </message>
    <message>
        <source>Go on entering</source>
        <translation>入力を続ける</translation>
    </message>
    <message>
        <source>The whereabouts are restricted and not shown here. Show them in the family's tab, for a reason.</source>
        <translation>住所が制限されているため、ここには表示しません。「家族」タブで理由を選ぶと見られます。</translation>
    </message>
    <message>
        <source>The whereabouts are restricted. Nobody who must not know them may hear them from you.</source>
        <translation>住所が制限されている人です。知らせてはならない相手に伝わらないよう注意してください。</translation>
    </message>
    <message>
        <source>Nothing has changed.</source>
        <translation>変わったところはありません。</translation>
    </message>
    <message>
        <source>Recorded. The earlier name can still be searched for.</source>
        <translation>登録しました。前の名前でも検索できます。</translation>
    </message>
</context>
<context>
    <name>mimamori::PlanPage</name>
    <message>
        <source>Plans of the operation</source>
        <translation>運用計画</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>種別</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>番号</translation>
    </message>
    <message>
        <source>Edition</source>
        <translation>版</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>承認</translation>
    </message>
    <message>
        <source>Drift</source>
        <translation>差異</translation>
    </message>
    <message>
        <source>No kind of plan is known.</source>
        <translation>計画の種別がありません。</translation>
    </message>
    <message>
        <source>Lines of the edition beside what runs now</source>
        <translation>計画の内容と現在の設定</translation>
    </message>
    <message>
        <source>Chapter</source>
        <translation>章</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>項目</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>計画</translation>
    </message>
    <message>
        <source>Running now</source>
        <translation>現在の設定</translation>
    </message>
    <message>
        <source>Choose a plan above. F12 drafts the next edition of its kind from the running settings.</source>
        <translation>上の計画を選んでください。F12で、現在の設定から次の版を作ります。</translation>
    </message>
    <message>
        <source>Drift only</source>
        <translation>差異のみ</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>印刷</translation>
    </message>
    <message>
        <source>The plan waits for the city's approval.</source>
        <translation>本市の承認待ちになりました。</translation>
    </message>
    <message>
        <source>Submit</source>
        <translation>承認依頼</translation>
    </message>
    <message>
        <source>The draft is withdrawn.</source>
        <translation>案を取り下げました。</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>取下げ</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>作成</translation>
    </message>
    <message>
        <source>○ none approved</source>
        <translation>○ 承認なし</translation>
    </message>
    <message>
        <source>%1 differ</source>
        <translation>差異 %1件</translation>
    </message>
    <message>
        <source>✓ as approved</source>
        <translation>✓ 承認どおり</translation>
    </message>
    <message>
        <source>ed. %1</source>
        <translation>第%1版</translation>
    </message>
    <message>
        <source>%1 settings differ from what was approved</source>
        <translation>承認した計画と異なる設定が%1件あります</translation>
    </message>
    <message>
        <source>Everything runs as approved</source>
        <translation>すべて承認どおりです</translation>
    </message>
    <message>
        <source>%1, drafted by %2</source>
        <translation>%1（作成 %2）</translation>
    </message>
    <message>
        <source>Draft a plan from the running settings</source>
        <translation>現在の設定から計画を作る</translation>
    </message>
    <message>
        <source>The paper %1 did not arrive whole. Please try again.</source>
        <translation>文書%1が最後まで届きませんでした。もう一度行ってください。</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>書き出しました：%1</translation>
    </message>
    <message>
        <source>The file cannot be written there.</source>
        <translation>その場所には書き出せません。</translation>
    </message>
</context>
<context>
    <name>mimamori::PostalEdit</name>
    <message>
        <source>No town has this code</source>
        <translation>この郵便番号の町域はありません</translation>
    </message>
</context>
<context>
    <name>mimamori::RecordForm</name>
    <message>
        <source>required</source>
        <translation>必須</translation>
    </message>
</context>
<context>
    <name>mimamori::RecordFormPage</name>
    <message>
        <source>New: %1</source>
        <translation>新規: %1</translation>
    </message>
    <message>
        <source>Register  F12</source>
        <translation>登録  F12</translation>
    </message>
    <message>
        <source>History</source>
        <translation>履歴</translation>
    </message>
    <message>
        <source>Leave without registering?</source>
        <translation>登録せずに閉じますか</translation>
    </message>
    <message>
        <source>What you typed in “%1” is not registered yet and would be lost.</source>
        <translation>「%1」に入力した内容はまだ登録していません。閉じると失われます。</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>破棄して閉じる</translation>
    </message>
    <message>
        <source>Go on typing</source>
        <translation>入力を続ける</translation>
    </message>
    <message>
        <source>No connection. It is kept and sent as soon as there is one.</source>
        <translation>接続が切れています。接続が戻りしだい自動で送信します。</translation>
    </message>
    <message>
        <source>Registered.</source>
        <translation>登録しました。</translation>
    </message>
    <message>
        <source>Registered meanwhile: %1</source>
        <translation>この間に登録された内容: %1</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>受付票</translation>
    </message>
    <message>
        <source>Discard draft</source>
        <translation>下書きを捨てる</translation>
    </message>
</context>
<context>
    <name>mimamori::RecordListPage</name>
    <message>
        <source>No %1 yet. F12 makes the first.</source>
        <translation>%1はまだありません。F12 で最初の1件を登録できます。</translation>
    </message>
    <message>
        <source>No %1 yet.</source>
        <translation>%1はまだありません。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新規</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>出力</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>受付票</translation>
    </message>
</context>
<context>
    <name>mimamori::RecordTable</name>
    <message>
        <source>Yes</source>
        <translation>はい</translation>
    </message>
    <message>
        <source>No</source>
        <translation>いいえ</translation>
    </message>
    <message>
        <source>Type to narrow down (F3)</source>
        <translation>入力して絞り込む（F3）</translation>
    </message>
    <message>
        <source>Narrow down the list</source>
        <translation>一覧の絞り込み</translation>
    </message>
    <message>
        <source>List</source>
        <translation>一覧</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1件</translation>
    </message>
    <message>
        <source>%1 of %2 rows</source>
        <translation>%2件のうち%1件</translation>
    </message>
    <message>
        <source>Nothing fits what you typed. Esc in the box shows all.</source>
        <translation>入力に合うものはありません。絞り込み欄で Esc を押すと、すべて表示します。</translation>
    </message>
    <message>
        <source>Nothing here yet.</source>
        <translation>まだ何もありません。</translation>
    </message>
</context>
<context>
    <name>mimamori::ReferenceListEdit</name>
    <message>
        <source>%1: chosen (Delete takes away)</source>
        <translation>%1: 選択済み（Delete で取り除く）</translation>
    </message>
</context>
<context>
    <name>mimamori::ReplyListPage</name>
    <message>
        <source>Nothing here in this time.</source>
        <translation>この期間の記録はありません。</translation>
    </message>
</context>
<context>
    <name>mimamori::ResidentPage</name>
    <message>
        <source>Begin an intake  F12</source>
        <translation>受付を始める  F12</translation>
    </message>
    <message>
        <source>Resident</source>
        <translation>住民</translation>
    </message>
    <message>
        <source>From the resident register. This person stands in no file that you may see; opening this card is recorded.</source>
        <translation>住民記録の内容です。見てよい記録には、この人はまだいません。開いたことは記録に残ります。</translation>
    </message>
    <message>
        <source>Household</source>
        <translation>世帯</translation>
    </message>
    <message>
        <source>The register has nobody here.</source>
        <translation>世帯の人はいません。</translation>
    </message>
    <message>
        <source>Intake</source>
        <translation>受付</translation>
    </message>
    <message>
        <source>The address is restricted and is not shown.</source>
        <translation>住所は秘匿のため表示しません。</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>住所</translation>
    </message>
</context>
<context>
    <name>mimamori::RestrictionPanel</name>
    <message>
        <source>provisional</source>
        <translation>仮の措置</translation>
    </message>
    <message>
        <source>Address restrictions</source>
        <translation>住所制限（支援措置）</translation>
    </message>
    <message>
        <source>Protected person</source>
        <translation>守る人</translation>
    </message>
    <message>
        <source>Kind of restriction</source>
        <translation>制限の種別</translation>
    </message>
    <message>
        <source>Must not know</source>
        <translation>知らせない相手</translation>
    </message>
    <message>
        <source>Others who must not know</source>
        <translation>その他の知らせない相手</translation>
    </message>
    <message>
        <source>others, in words</source>
        <translation>その他（文章で）</translation>
    </message>
    <message>
        <source>Protect from now on</source>
        <translation>今から守る</translation>
    </message>
    <message>
        <source>Nobody of the family is protected by an address restriction.</source>
        <translation>家族に住所制限のある人はいません。</translation>
    </message>
    <message>
        <source>Protected from now on. To be looked at again by %1.</source>
        <translation>今から守られます。%1 までに見直します。</translation>
    </message>
    <message>
        <source>%1: not to be told to %2 (%3)</source>
        <translation>%1: %2 に知らせない（%3）</translation>
    </message>
    <message>
        <source>since %1, set by %2, to be looked at again by %3. It does not end by itself.</source>
        <translation>%1 から、設定 %2、見直し %3 まで。自動では終わりません。</translation>
    </message>
    <message>
        <source>%1 proposes to lift it: %2</source>
        <translation>%1 が解除を提案しています: %2</translation>
    </message>
    <message>
        <source>Confirm as the second person</source>
        <translation>2人目として確認する</translation>
    </message>
    <message>
        <source>Another person, a chief of the office in charge, has to confirm it.</source>
        <translation>担当所属の別の所属長が確認する必要があります。</translation>
    </message>
    <message>
        <source>why it can be lifted</source>
        <translation>解除できる理由</translation>
    </message>
    <message>
        <source>Reason to lift</source>
        <translation>解除の理由</translation>
    </message>
    <message>
        <source>Propose to lift</source>
        <translation>解除を提案する</translation>
    </message>
    <message>
        <source>Proposed. A second person has to confirm it.</source>
        <translation>提案しました。2人目の確認を待っています。</translation>
    </message>
    <message>
        <source>Lift the address restriction?</source>
        <translation>住所制限を解除しますか</translation>
    </message>
    <message>
        <source>From now on the whereabouts of %1 are shown again, also on paper. This cannot be undone, only set again.</source>
        <translation>解除すると %1 の所在が画面にも書類にも表示されます。取り消すことはできません（設定し直すことはできます）。</translation>
    </message>
    <message>
        <source>Lift it</source>
        <translation>解除する</translation>
    </message>
    <message>
        <source>The address restriction is lifted.</source>
        <translation>住所制限を解除しました。</translation>
    </message>
</context>
<context>
    <name>mimamori::SafetyCheckPanel</name>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1時間%2分</translation>
    </message>
    <message>
        <source>Record the attempt  F12</source>
        <translation>安全確認を記録  F12</translation>
    </message>
    <message>
        <source>Safety check</source>
        <translation>安全確認</translation>
    </message>
    <message>
        <source>Needed here.</source>
        <translation>ここでは入力が要ります。</translation>
    </message>
    <message>
        <source>No attempt yet. F12 records the first.</source>
        <translation>まだ安全確認の記録がありません。F12 で最初の記録をします。</translation>
    </message>
    <message>
        <source>No safety check is due in this case.</source>
        <translation>このケースには安全確認の期限がありません。</translation>
    </message>
    <message>
        <source>seen %1</source>
        <translation>確認済 %1</translation>
    </message>
    <message>
        <source>%1 over</source>
        <translation>%1 超過</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>あと%1</translation>
    </message>
    <message>
        <source>received %1, due %2</source>
        <translation>受理 %1　期限 %2</translation>
    </message>
    <message>
        <source>No. %1</source>
        <translation>第%1回</translation>
    </message>
    <message>
        <source>child seen</source>
        <translation>児童を目視</translation>
    </message>
    <message>
        <source>child not seen</source>
        <translation>児童を目視せず</translation>
    </message>
    <message>
        <source>withdrawn: %1</source>
        <translation>取消：%1</translation>
    </message>
    <message>
        <source>counts</source>
        <translation>有効</translation>
    </message>
    <message>
        <source>waits for approval</source>
        <translation>承認待ち</translation>
    </message>
    <message>
        <source>why it is taken back</source>
        <translation>取り消す理由</translation>
    </message>
    <message>
        <source>Reason for withdrawing attempt %1</source>
        <translation>第%1回を取り消す理由</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>取り消す</translation>
    </message>
    <message>
        <source>Withdraw attempt %1</source>
        <translation>第%1回を取り消す</translation>
    </message>
    <message>
        <source>Attempt %1 is recorded. It stops the clock when your chief approves it.</source>
        <translation>第%1回を記録しました。上司が承認すると時計が止まります。</translation>
    </message>
    <message>
        <source>Attempt %1 is recorded. The child was seen: the clock stands.</source>
        <translation>第%1回を記録しました。安全を確認したので、時計は止まりました。</translation>
    </message>
    <message>
        <source>Attempt %1 is recorded. The clock goes on until %2.</source>
        <translation>第%1回を記録しました。期限は %2 のままです。</translation>
    </message>
    <message>
        <source>Withdrawn. Another sight still counts.</source>
        <translation>取り消しました。別の目視があるため、時計は止まったままです。</translation>
    </message>
    <message>
        <source>Withdrawn. The clock runs again until %1.</source>
        <translation>取り消しました。時計がまた動いています（期限 %1）。</translation>
    </message>
    <message>
        <source>Safety check: %1</source>
        <translation>安全確認: %1</translation>
    </message>
    <message>
        <source>No connection. The attempt is kept and sent as soon as there is one; the clock goes on until then.</source>
        <translation>接続がありません。この確認は保管し、接続が戻りしだい送ります。それまで時計は進みます。</translation>
    </message>
</context>
<context>
    <name>mimamori::SearchBox</name>
    <message>
        <source>Search (Ctrl+K)</source>
        <translation>検索（Ctrl+K）</translation>
    </message>
    <message>
        <source>Screens</source>
        <translation>画面</translation>
    </message>
    <message>
        <source>Searching …</source>
        <translation>検索中…</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>該当なし</translation>
    </message>
    <message>
        <source>Search  Ctrl+K  name, reading, address, phone, case number, words</source>
        <translation>検索 Ctrl+K　氏名・読み・生年月日・住所・電話・番号</translation>
    </message>
</context>
<context>
    <name>mimamori::ServiceLevelPage</name>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1時間%2分</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1分</translation>
    </message>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2件）</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1秒</translation>
    </message>
    <message>
        <source>%1 of %2 missed</source>
        <translation>超過 %1/%2件</translation>
    </message>
    <message>
        <source>Service level</source>
        <translation>サービスレベル</translation>
    </message>
    <message>
        <source>%1 mo.</source>
        <translation>%1月</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年度</translation>
    </message>
    <message>
        <source>Service levels</source>
        <translation>サービスレベル</translation>
    </message>
    <message>
        <source>Nothing is measured yet.</source>
        <translation>まだ測定していません。</translation>
    </message>
    <message>
        <source>Records behind the figure</source>
        <translation>根拠の記録</translation>
    </message>
    <message>
        <source>From</source>
        <translation>から</translation>
    </message>
    <message>
        <source>To</source>
        <translation>まで</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>数値</translation>
    </message>
    <message>
        <source>Enter on a figure shows its records.</source>
        <translation>数字を選んで Enter を押すと、根拠の記録が出ます。</translation>
    </message>
    <message>
        <source>Allowance for stops, used by month (the dashed line is all of it)</source>
        <translation>停止の許容時間の使用割合（破線が許容の全部）</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>根拠</translation>
    </message>
    <message>
        <source>Year before</source>
        <translation>前年度</translation>
    </message>
    <message>
        <source>Year after</source>
        <translation>次年度</translation>
    </message>
    <message>
        <source>  allowance left</source>
        <translation>　残り</translation>
    </message>
    <message>
        <source>Fiscal year %1, measured since %2</source>
        <translation>%1年度　測定開始 %2</translation>
    </message>
    <message>
        <source>Fiscal year %1</source>
        <translation>%1年度</translation>
    </message>
    <message>
        <source>%1 s (%2)</source>
        <translation>%1秒（%2画面）</translation>
    </message>
</context>
<context>
    <name>mimamori::StatusChip</name>
    <message>
        <source>overdue</source>
        <translation>超過</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>within 3 days</source>
        <translation>3日以内</translation>
    </message>
    <message>
        <source>later</source>
        <translation>以降</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>停止中</translation>
    </message>
    <message>
        <source>done</source>
        <translation>済</translation>
    </message>
</context>
<context>
    <name>mimamori::StatusStrip</name>
    <message>
        <source>Connected</source>
        <translation>接続中</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>オフライン</translation>
    </message>
    <message>
        <source>Overdue %1</source>
        <translation>期限超過 %1</translation>
    </message>
    <message>
        <source>Today %1</source>
        <translation>今日 %1</translation>
    </message>
    <message>
        <source>Unsent %1</source>
        <translation>未送信 %1</translation>
    </message>
    <message>
        <source>Notices %1</source>
        <translation>お知らせ %1</translation>
    </message>
</context>
<context>
    <name>mimamori::TimelinePanel</name>
    <message>
        <source>When</source>
        <translation>日時</translation>
    </message>
    <message>
        <source>Filter the records (words, people, kinds)</source>
        <translation>記録を絞り込む（語・人・種類）</translation>
    </message>
    <message>
        <source>Filter the records</source>
        <translation>記録を絞り込む</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>With whom</source>
        <translation>相手</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>By</source>
        <translation>記録者</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>経過</translation>
    </message>
    <message>
        <source>Nothing is recorded here yet. F2 writes the first record.</source>
        <translation>記録はまだありません。F2 で最初の記録を書けます。</translation>
    </message>
    <message>
        <source>No record has these words. F3 and Esc show all again.</source>
        <translation>この語を含む記録はありません。F3 で語を消すと全部表示されます。</translation>
    </message>
    <message>
        <source>%1 of %2 records. Filter to see the others.</source>
        <translation>%2件中%1件。絞り込むと残りも探せます。</translation>
    </message>
    <message>
        <source>%1 records</source>
        <translation>%1件</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>All</source>
        <translation>すべて</translation>
    </message>
    <message>
        <source>Safety check</source>
        <translation>安全確認</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>会議</translation>
    </message>
    <message>
        <source>Reception</source>
        <translation>受付</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>段階</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>書類</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>Returned: %1</source>
        <translation>差戻し: %1</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>amended</source>
        <translation>訂正済</translation>
    </message>
    <message>
        <source>✎ draft</source>
        <translation>✎ 下書き</translation>
    </message>
    <message>
        <source>✎ returned</source>
        <translation>✎ 差戻し</translation>
    </message>
    <message>
        <source>◇ waits for approval</source>
        <translation>◇ 承認待ち</translation>
    </message>
    <message>
        <source>✓ approved</source>
        <translation>✓ 承認</translation>
    </message>
    <message>
        <source>Urgency</source>
        <translation>緊急度</translation>
    </message>
    <message>
        <source>the chart says %1</source>
        <translation>フローチャートは %1</translation>
    </message>
    <message>
        <source>◇ waits for a second look</source>
        <translation>◇ 確認待ち</translation>
    </message>
    <message>
        <source>✓ confirmed</source>
        <translation>✓ 確認済</translation>
    </message>
</context>
<context>
    <name>mimamori::UrgencyChartView</name>
    <message>
        <source>Urgency flow chart</source>
        <translation>緊急度フローチャート</translation>
    </message>
    <message>
        <source>no grade yet</source>
        <translation>判定前</translation>
    </message>
    <message>
        <source>Answer %1. "Not known" counts as yes.</source>
        <translation>%1 に答えてください。「不明」は「はい」として扱います。</translation>
    </message>
    <message>
        <source>None of the questions holds.</source>
        <translation>どの質問にも当たりません。</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>%1 による</translation>
    </message>
    <message>
        <source>%1 (something not known was taken for yes)</source>
        <translation>%1（不明を「はい」として扱いました）</translation>
    </message>
</context>
<context>
    <name>mimamori::UrgencyPanel</name>
    <message>
        <source>Record the assessment  F12</source>
        <translation>判定を登録  F12</translation>
    </message>
    <message>
        <source>Not judged by the chart yet. Answer the questions and record with F12.</source>
        <translation>フローチャートによる判定はまだありません。質問に答え、F12で登録します。</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>はい</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>No question was answered with yes.</source>
        <translation>「はい」の質問はありません。</translation>
    </message>
    <message>
        <source>no grade</source>
        <translation>判定なし</translation>
    </message>
    <message>
        <source>The chart says %1. Reason: %2</source>
        <translation>フローチャートの判定は %1。理由：%2</translation>
    </message>
    <message>
        <source>✓ confirmed by %1, %2</source>
        <translation>✓ 確認 %1　%2</translation>
    </message>
    <message>
        <source>Confirm as the second person</source>
        <translation>二人目として確認する</translation>
    </message>
    <message>
        <source>◇ waits for a second look</source>
        <translation>◇ 二人目の確認待ち</translation>
    </message>
    <message>
        <source>Judged as %1. A second person is asked to confirm it.</source>
        <translation>%1 と判定しました。二人目の確認を依頼しました。</translation>
    </message>
    <message>
        <source>The assessment is confirmed.</source>
        <translation>緊急度の判定を確認しました。</translation>
    </message>
</context>
<context>
    <name>mimamori::UrgencyQuestionRow</name>
    <message>
        <source>1 Yes</source>
        <translation>1 はい</translation>
    </message>
    <message>
        <source>2 No</source>
        <translation>2 いいえ</translation>
    </message>
    <message>
        <source>3 Not known</source>
        <translation>3 不明</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>mimamori::UrgentMeetingPage</name>
    <message>
        <source>Record the decisions  F12</source>
        <translation>決定を記録  F12</translation>
    </message>
    <message>
        <source>Reception meeting</source>
        <translation>受理会議</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>決定</translation>
    </message>
    <message>
        <source>Nothing waits for a decision. What an intake registers appears here; F5 looks again.</source>
        <translation>決定を待つ受付はありません。受付を登録するとここに出ます。F5 で読み直します。</translation>
    </message>
    <message>
        <source>received %1</source>
        <translation>%1 受理</translation>
    </message>
    <message>
        <source>see the child by %1</source>
        <translation>%1 までに安全確認</translation>
    </message>
    <message>
        <source>Please choose a decision for at least one child.</source>
        <translation>少なくとも1人について決定を選んでください。</translation>
    </message>
    <message>
        <source>The meeting is recorded: %1.</source>
        <translation>会議を記録しました：%1</translation>
    </message>
    <message>
        <source>Leave without recording?</source>
        <translation>記録せずに閉じますか</translation>
    </message>
    <message>
        <source>Decisions were typed and are not recorded yet.</source>
        <translation>入力した決定はまだ記録されていません。</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>破棄する</translation>
    </message>
    <message>
        <source>Go on typing</source>
        <translation>入力を続ける</translation>
    </message>
    <message>
        <source>Intake slip</source>
        <translation>受付票</translation>
    </message>
    <message>
        <source>Discard draft</source>
        <translation>下書きを捨てる</translation>
    </message>
    <message>
        <source>No connection. The decisions are kept and sent as soon as there is one.</source>
        <translation>接続がありません。決定は保管し、接続が戻りしだい送ります。</translation>
    </message>
</context>
<context>
    <name>mimamori::UsagePage</name>
    <message>
        <source>Use of the system</source>
        <translation>利用状況</translation>
    </message>
    <message>
        <source>Function, office or user</source>
        <translation>機能・所属・利用者</translation>
    </message>
    <message>
        <source>Acts</source>
        <translation>操作件数</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>利用者数</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>最終利用</translation>
    </message>
    <message>
        <source>Nobody has used the system in this time.</source>
        <translation>この期間の利用はありません。</translation>
    </message>
    <message>
        <source>Count by</source>
        <translation>集計単位</translation>
    </message>
</context>
<context>
    <name>mimamori::UserUpdatePage</name>
    <message>
        <source>Name</source>
        <translation>氏名</translation>
    </message>
    <message>
        <source>Kana</source>
        <translation>フリガナ</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>メール</translation>
    </message>
    <message>
        <source>Office and role</source>
        <translation>所属・役割</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>終了日</translation>
    </message>
    <message>
        <source>User updates</source>
        <translation>年次更新</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>適用日</translation>
    </message>
    <message>
        <source>File</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>No list has been sent yet. F2 chooses one.</source>
        <translation>まだ一覧がありません。F2で選びます。</translation>
    </message>
    <message>
        <source>What the list changes</source>
        <translation>一覧との差</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>区分</translation>
    </message>
    <message>
        <source>Login name</source>
        <translation>職員番号</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>変更内容</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>判断</translation>
    </message>
    <message>
        <source>Nothing of this class.</source>
        <translation>この区分の行はありません。</translation>
    </message>
    <message>
        <source>Open work of the person who leaves</source>
        <translation>削除する利用者に残っている仕事</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>ケース</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Successor</source>
        <translation>引継先</translation>
    </message>
    <message>
        <source>Nothing is open.</source>
        <translation>残っている仕事はありません。</translation>
    </message>
    <message>
        <source>Yearly user update</source>
        <translation>利用者の年次更新</translation>
    </message>
    <message>
        <source>Choose list</source>
        <translation>一覧選択</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>反映する</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>見送る</translation>
    </message>
    <message>
        <source>Next class</source>
        <translation>区分切替</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>引継ぎ</translation>
    </message>
    <message>
        <source>Passwords</source>
        <translation>初期PW</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>戻す</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>進める</translation>
    </message>
    <message>
        <source>F2 chooses the list of users after the transfers.</source>
        <translation>F2で、異動後の利用者の一覧を選びます。</translation>
    </message>
    <message>
        <source>%1  %2: added %3, changed %4, removed %5, unchanged %6, to be checked %7</source>
        <translation>%1適用  %2　追加%3・変更%4・削除%5・変更なし%6・要確認%7</translation>
    </message>
    <message>
        <source>  (not decided: %1)</source>
        <translation>　未決%1件</translation>
    </message>
    <message>
        <source>  (without a successor: %1)</source>
        <translation>　引継先なし%1件</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>承認</translation>
    </message>
    <message>
        <source>Ask approval</source>
        <translation>承認依頼</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>差戻し</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>取下げ</translation>
    </message>
    <message>
        <source>all</source>
        <translation>すべて</translation>
    </message>
    <message>
        <source>added</source>
        <translation>追加</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>変更</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>to be checked</source>
        <translation>要確認</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1 %2件</translation>
    </message>
    <message>
        <source>Row %1 of the list</source>
        <translation>一覧の%1行目</translation>
    </message>
    <message>
        <source>nobody yet</source>
        <translation>未定</translation>
    </message>
    <message>
        <source>Lists of users (*.xlsx *.csv)</source>
        <translation>利用者の一覧 (*.xlsx *.csv)</translation>
    </message>
    <message>
        <source>The file cannot be read, or is larger than 8 MB.</source>
        <translation>ファイルが読めないか、8 MBを超えています。</translation>
    </message>
    <message>
        <source>The list was compared. Nothing has changed yet.</source>
        <translation>一覧を比べました。まだ何も変わっていません。</translation>
    </message>
    <message>
        <source>%1 is taken over.</source>
        <translation>%1 を反映します。</translation>
    </message>
    <message>
        <source>%1 is left out.</source>
        <translation>%1 を見送ります。</translation>
    </message>
    <message>
        <source>All open work is handed over.</source>
        <translation>残っている仕事をすべて引き継ぎます。</translation>
    </message>
    <message>
        <source>%1 is handed over.</source>
        <translation>%1 を引き継ぎます。</translation>
    </message>
    <message>
        <source>Approved. It is applied on its day.</source>
        <translation>承認しました。適用日に反映されます。</translation>
    </message>
    <message>
        <source>A second person is asked to approve it.</source>
        <translation>もう一人の承認を依頼しました。</translation>
    </message>
    <message>
        <source>Everything this update changed is taken back. Who came in by it cannot sign in any more.</source>
        <translation>この更新で変わったことをすべて元に戻します。追加された利用者はサインインできなくなります。</translation>
    </message>
    <message>
        <source>It is being taken back. F5 shows how it stands.</source>
        <translation>取消しています。F5で状態を確認してください。</translation>
    </message>
    <message>
        <source>Returned to whoever prepared it.</source>
        <translation>作成者に差し戻しました。</translation>
    </message>
    <message>
        <source>Given up. Nothing was changed.</source>
        <translation>取り下げました。何も変わっていません。</translation>
    </message>
    <message>
        <source>The file cannot be written there.</source>
        <translation>そこには保存できません。</translation>
    </message>
    <message>
        <source>Print the sheets, seal them, and delete the file.</source>
        <translation>用紙を印刷して封をし、ファイルは削除してください。</translation>
    </message>
</context>
<context>
    <name>mimamori::WhyDuePanel</name>
    <message>
        <source>Why is it due then?</source>
        <translation>なぜこの期限か</translation>
    </message>
    <message>
        <source>Close  F11</source>
        <translation>閉じる  F11</translation>
    </message>
    <message>
        <source>Why is it due then? %1</source>
        <translation>なぜこの期限か: %1</translation>
    </message>
    <message>
        <source>Basis: %1</source>
        <translation>根拠: %1</translation>
    </message>
    <message>
        <source>%1: %2 were told.</source>
        <translation>%1 %2 に通知しました。</translation>
    </message>
    <message>
        <source>%1: %2 will be told.</source>
        <translation>%1 %2 に通知します。</translation>
    </message>
</context>
<context>
    <name>mimamori::WorkListPage</name>
    <message>
        <source>Policy</source>
        <translation>改善方針</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>Propose</source>
        <translation>提案</translation>
    </message>
    <message>
        <source>Ask for a stop</source>
        <translation>申請</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>判断</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>記録</translation>
    </message>
    <message>
        <source>Ask for a hand-over</source>
        <translation>引継ぎを依頼</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返却</translation>
    </message>
    <message>
        <source>Ask to take out</source>
        <translation>持出しを申請</translation>
    </message>
    <message>
        <source>Work ended</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>Ask for work</source>
        <translation>作業を申請</translation>
    </message>
</context>
<context>
    <name>mimamori::WorkOrderBoardPage</name>
    <message>
        <source>Work orders</source>
        <translation>作業指示</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>番号</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>件名</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>種別</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>受付</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Worker</source>
        <translation>担当</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>手順</translation>
    </message>
    <message>
        <source>No work order is open. F12 receives one.</source>
        <translation>未完了の作業指示はありません。F12で受け付けます。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>Closed too</source>
        <translation>完了も</translation>
    </message>
    <message>
        <source>Receive a work order</source>
        <translation>作業指示の受付</translation>
    </message>
    <message>
        <source>Receive</source>
        <translation>受付</translation>
    </message>
    <message>
        <source>%1 open</source>
        <translation>未完了 %1件</translation>
    </message>
</context>
<context>
    <name>mimamori::WorkOrderPage</name>
    <message>
        <source>Steps</source>
        <translation>手順</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>順</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>手順</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時刻</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>証跡</translation>
    </message>
    <message>
        <source>The steps come with the check of the order.</source>
        <translation>手順は、受付確認のときに入ります。</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>File name</source>
        <translation>ファイル名</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大きさ</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>By</source>
        <translation>登録</translation>
    </message>
    <message>
        <source>F8 attaches what the work delivered, or the evidence of a step.</source>
        <translation>F8で、成果物や手順の証跡を添付します。</translation>
    </message>
    <message>
        <source>Work order</source>
        <translation>作業指示</translation>
    </message>
    <message>
        <source>Attach</source>
        <translation>添付</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>報告書</translation>
    </message>
    <message>
        <source>Step done</source>
        <translation>手順を記録</translation>
    </message>
    <message>
        <source>Work order %1</source>
        <translation>作業指示 %1</translation>
    </message>
    <message>
        <source>Received %1</source>
        <translation>受付 %1</translation>
    </message>
    <message>
        <source>Asked for by %1</source>
        <translation>依頼者 %1</translation>
    </message>
    <message>
        <source>Check due %1</source>
        <translation>受付確認の期限 %1</translation>
    </message>
    <message>
        <source>In charge %1</source>
        <translation>担当 %1</translation>
    </message>
    <message>
        <source>Planned %1</source>
        <translation>予定 %1</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>成果物</translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation>%1 バイト</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>受付確認</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>作業完了</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>本市の確認</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>取下げ</translation>
    </message>
    <message>
        <source>Step %1: %2</source>
        <translation>手順%1：%2</translation>
    </message>
    <message>
        <source>Files (*)</source>
        <translation>ファイル (*)</translation>
    </message>
    <message>
        <source>Attached: %1</source>
        <translation>添付しました：%1</translation>
    </message>
    <message>
        <source>The file %1 did not arrive whole. Please try again.</source>
        <translation>ファイル%1が最後まで届きませんでした。もう一度行ってください。</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>書き出しました：%1</translation>
    </message>
    <message>
        <source>The file cannot be written there.</source>
        <translation>その場所には書き出せません。</translation>
    </message>
</context>
<context>
    <name>page</name>
    <message>
        <source>Offices</source>
        <translation>所属</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>利用者</translation>
    </message>
    <message>
        <source>Posts</source>
        <translation>職員の配置</translation>
    </message>
    <message>
        <source>Terminals</source>
        <translation>端末</translation>
    </message>
    <message>
        <source>My work</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>Intake</source>
        <translation>受付</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>ケース</translation>
    </message>
    <message>
        <source>Meetings</source>
        <translation>会議</translation>
    </message>
    <message>
        <source>Temporary custody</source>
        <translation>一時保護</translation>
    </message>
    <message>
        <source>Resident changes</source>
        <translation>住民異動</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>統計</translation>
    </message>
    <message>
        <source>Inquiries</source>
        <translation>問合せ</translation>
    </message>
    <message>
        <source>Operations</source>
        <translation>運用管理</translation>
    </message>
    <message>
        <source>Receptions</source>
        <translation>受付一覧</translation>
    </message>
    <message>
        <source>Emergency access</source>
        <translation>緊急閲覧</translation>
    </message>
    <message>
        <source>Reception meeting</source>
        <translation>受理会議</translation>
    </message>
    <message>
        <source>Compare with the register</source>
        <translation>住民との照合</translation>
    </message>
    <message>
        <source>Register files</source>
        <translation>取込ファイル</translation>
    </message>
    <message>
        <source>Approvals</source>
        <translation>決裁</translation>
    </message>
    <message>
        <source>Deputies</source>
        <translation>代決者</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>自動処理</translation>
    </message>
    <message>
        <source>Code tables</source>
        <translation>コード表</translation>
    </message>
    <message>
        <source>Register of outputs</source>
        <translation>出力簿</translation>
    </message>
    <message>
        <source>Emergency accesses</source>
        <translation>緊急閲覧簿</translation>
    </message>
    <message>
        <source>Unsent</source>
        <translation>未送信</translation>
    </message>
    <message>
        <source>Inquiry desk</source>
        <translation>問合せ（窓口）</translation>
    </message>
    <message>
        <source>Receive an inquiry</source>
        <translation>問合せの受付</translation>
    </message>
    <message>
        <source>My inquiries</source>
        <translation>自分の問合せ</translation>
    </message>
    <message>
        <source>FAQ</source>
        <translation>よくある質問</translation>
    </message>
    <message>
        <source>FAQ in work</source>
        <translation>FAQの作成</translation>
    </message>
    <message>
        <source>Inquiry report</source>
        <translation>問合せ実績</translation>
    </message>
    <message>
        <source>Yearly user update</source>
        <translation>年次更新</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>障害</translation>
    </message>
    <message>
        <source>Anomalies</source>
        <translation>異常の記録</translation>
    </message>
    <message>
        <source>Service levels</source>
        <translation>サービス水準</translation>
    </message>
    <message>
        <source>Planned stops</source>
        <translation>計画停止</translation>
    </message>
    <message>
        <source>Improvement</source>
        <translation>改善</translation>
    </message>
    <message>
        <source>Contacts for incidents</source>
        <translation>緊急連絡体制</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>バックアップ</translation>
    </message>
    <message>
        <source>Restore drills</source>
        <translation>復元試験</translation>
    </message>
    <message>
        <source>Calendar of the contract</source>
        <translation>契約カレンダー</translation>
    </message>
    <message>
        <source>Rules of duties</source>
        <translation>定期業務の規則</translation>
    </message>
    <message>
        <source>Plans of the operation</source>
        <translation>運用計画</translation>
    </message>
    <message>
        <source>Work orders</source>
        <translation>作業指示</translation>
    </message>
    <message>
        <source>Work procedures</source>
        <translation>手順書</translation>
    </message>
    <message>
        <source>Doubts and consultations</source>
        <translation>疑義・協議</translation>
    </message>
    <message>
        <source>Operations board</source>
        <translation>運用状況</translation>
    </message>
    <message>
        <source>Who is signed in</source>
        <translation>サインイン中の人</translation>
    </message>
    <message>
        <source>Second person</source>
        <translation>二人目の確認</translation>
    </message>
    <message>
        <source>Data hand-over</source>
        <translation>データ引継ぎ</translation>
    </message>
    <message>
        <source>Record for later</source>
        <translation>あとで登録</translation>
    </message>
    <message>
        <source>Monitoring</source>
        <translation>監視</translation>
    </message>
    <message>
        <source>Watched checks</source>
        <translation>監視項目</translation>
    </message>
    <message>
        <source>Escalation chains</source>
        <translation>監視の連絡順</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>構成台帳</translation>
    </message>
    <message>
        <source>Relations of items</source>
        <translation>品目の関係</translation>
    </message>
    <message>
        <source>Measured versions</source>
        <translation>実測した版</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>台帳との相違</translation>
    </message>
    <message>
        <source>Use of the system</source>
        <translation>利用状況</translation>
    </message>
    <message>
        <source>Ends of support</source>
        <translation>サポート終了</translation>
    </message>
    <message>
        <source>Maintenance plans</source>
        <translation>保守計画</translation>
    </message>
    <message>
        <source>Inquiries and FAQ</source>
        <translation>問合せ・FAQ</translation>
    </message>
    <message>
        <source>Contract and work</source>
        <translation>契約・作業</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>サービス</translation>
    </message>
    <message>
        <source>Users and terminals</source>
        <translation>利用者・端末</translation>
    </message>
    <message>
        <source>Jobs and data</source>
        <translation>ジョブ・データ</translation>
    </message>
    <message>
        <source>Configuration and upkeep</source>
        <translation>構成・保守</translation>
    </message>
    <message>
        <source>Taken out of the building</source>
        <translation>持出しの記録</translation>
    </message>
    <message>
        <source>Work on the premises</source>
        <translation>庁内作業の記録</translation>
    </message>
</context>
<context>
    <name>problem</name>
    <message>
        <source>Not possible ({code}). Please tell the helpdesk (F7).</source>
        <translation>処理できませんでした（{code}）。ヘルプデスクに連絡してください（F7）。</translation>
    </message>
    <message>
        <source>{field}: please fill in.</source>
        <translation>{field}: 入力してください。</translation>
    </message>
    <message>
        <source>{field}: this cannot be taken as it is. Please enter it again.</source>
        <translation>{field}: この内容は受け付けられません。もう一度入力してください。</translation>
    </message>
    <message>
        <source>{field}: there is no such day. Example: R8.4.1</source>
        <translation>{field}: 存在しない日付です。例: R8.4.1</translation>
    </message>
    <message>
        <source>{field}: there is no such time. Example: R8.4.1 10:30</source>
        <translation>{field}: 日時として読めません。例: R8.4.1 10:30</translation>
    </message>
    <message>
        <source>{field}: this cannot be read as a date. Example: R8.4.1</source>
        <translation>{field}: 日付として読めません。例: R8.4.1</translation>
    </message>
    <message>
        <source>{field}: {era} began on {first}. F4 enters {offered}.</source>
        <translation>{field}: {era}は{first}からです。{offered}なら F4 を押してください。</translation>
    </message>
    <message>
        <source>{field}: {era} ended on {last}. F4 enters {offered}.</source>
        <translation>{field}: {era}は{last}までです。{offered}なら F4 を押してください。</translation>
    </message>
    <message>
        <source>{field}: the day of the week does not fit the date.</source>
        <translation>{field}: 曜日が日付と合っていません。</translation>
    </message>
    <message>
        <source>{field}: at most {most} characters.</source>
        <translation>{field}: {most}文字以内で入力してください。</translation>
    </message>
    <message>
        <source>{field}: please enter a number from {min} to {max}.</source>
        <translation>{field}: {min}から{max}までの数を入力してください。</translation>
    </message>
    <message>
        <source>{field}: please enter a whole number.</source>
        <translation>{field}: 整数を入力してください。</translation>
    </message>
    <message>
        <source>{field}: please use katakana only.</source>
        <translation>{field}: カタカナで入力してください。</translation>
    </message>
    <message>
        <source>{field}: please choose from the list (F4).</source>
        <translation>{field}: 候補から選んでください（F4）。</translation>
    </message>
    <message>
        <source>{field}: please enter seven digits.</source>
        <translation>{field}: 7桁の数字を入力してください。</translation>
    </message>
    <message>
        <source>{field}: contains an invisible character. Please type it instead of pasting.</source>
        <translation>{field}: 目に見えない文字が含まれています。貼り付けずに入力し直してください。</translation>
    </message>
    <message>
        <source>{field}: contains a character that turns the writing direction. Please type it instead of pasting.</source>
        <translation>{field}: 文字の向きを変える制御文字が含まれています。貼り付けずに入力し直してください。</translation>
    </message>
    <message>
        <source>{field}: contains a character that exists on one machine only (gaiji). Please use a standard character.</source>
        <translation>{field}: 外字（この端末だけの文字）が含まれています。標準の文字で入力してください。</translation>
    </message>
    <message>
        <source>{field}: contains a broken character. Please delete and type it again.</source>
        <translation>{field}: 壊れた文字が含まれています。消して入力し直してください。</translation>
    </message>
    <message>
        <source>There is no such record, or you may not see it. F5 shows the list as it is now.</source>
        <translation>該当する記録がないか、閲覧できません。F5 で一覧を更新してください。</translation>
    </message>
    <message>
        <source>Your role does not allow this. Ask your chief if you need it.</source>
        <translation>この操作の権限がありません。必要なときは係長に相談してください。</translation>
    </message>
    <message>
        <source>Somebody else changed this in the meantime. Look at what differs, then F12 again.</source>
        <translation>ほかの職員が先に登録しました。違いを確かめて、もう一度 F12 を押してください。</translation>
    </message>
    <message>
        <source>This was already sent with other content. Look at the record with F5 before you enter it again.</source>
        <translation>同じ操作が別の内容で送信済みです。F5 で記録を確かめてから、もう一度入力してください。</translation>
    </message>
    <message>
        <source>{field}: this is used already.</source>
        <translation>{field}: すでに使われています。</translation>
    </message>
    <message>
        <source>{field}: other records refer to it.</source>
        <translation>{field}: ほかの記録から参照されています。</translation>
    </message>
    <message>
        <source>Login name or password is wrong. If you cannot get in, ask your administrator.</source>
        <translation>ログイン名かパスワードが違います。ログインできないときは管理者に連絡してください。</translation>
    </message>
    <message>
        <source>Too many attempts. Please wait {seconds} seconds and try again.</source>
        <translation>試行回数が多すぎます。{seconds}秒待ってから、もう一度お試しください。</translation>
    </message>
    <message>
        <source>You were signed out. What you typed is still here: sign in again.</source>
        <translation>ログアウトされました。入力した内容は残っています。もう一度ログインしてください。</translation>
    </message>
    <message>
        <source>{field}: too easy to guess. Please use at least {most} characters that are not a word.</source>
        <translation>{field}: 推測されやすいパスワードです。単語を避けて{most}文字以上にしてください。</translation>
    </message>
    <message>
        <source>Client and server did not understand each other. Please tell the helpdesk (F7).</source>
        <translation>端末とサーバーの通信が合いません。ヘルプデスクに連絡してください（F7）。</translation>
    </message>
    <message>
        <source>The server does not know this. The client may be newer than the server; please tell the helpdesk (F7).</source>
        <translation>サーバーがこの操作に対応していません。端末のほうが新しい可能性があります。ヘルプデスクに連絡してください（F7）。</translation>
    </message>
    <message>
        <source>Something went wrong on our side; nothing was saved. Please tell the helpdesk the number {incident}.</source>
        <translation>システム側で問題が起きました。登録されていません。ヘルプデスクに番号 {incident} を伝えてください。</translation>
    </message>
    <message>
        <source>The server is busy. Please try again in a moment; what you typed is still here.</source>
        <translation>サーバーが混み合っています。少し待ってからもう一度お試しください。入力した内容は残っています。</translation>
    </message>
    <message>
        <source>Too many at once. Please narrow it down to {most} or fewer.</source>
        <translation>件数が多すぎます。{most}件以下に絞ってください。</translation>
    </message>
    <message>
        <source>No connection to the server. It is tried again by itself; what you typed is still here.</source>
        <translation>サーバーとの接続が切れています。自動で再接続します。入力した内容は残っています。</translation>
    </message>
    <message>
        <source>The server closed the connection at once. Please tell the administrator that terminal {terminal} is refused.</source>
        <translation>サーバーに接続を拒否されました。端末 {terminal} が使えないことを管理者に連絡してください。</translation>
    </message>
    <message>
        <source>The server {host} is not found in the network. It is tried again by itself.</source>
        <translation>サーバー {host} がネットワークに見つかりません。自動で再接続します。</translation>
    </message>
    <message>
        <source>The server {host} does not answer. It is tried again by itself.</source>
        <translation>サーバー {host} が応答しません。自動で再接続します。</translation>
    </message>
    <message>
        <source>{host} cannot prove that it is our server. Do not go on; please tell the administrator.</source>
        <translation>{host} が正しいサーバーであると確認できません。使用をやめて、管理者に連絡してください。</translation>
    </message>
    <message>
        <source>The server does not accept this terminal's certificate. Please tell the administrator.</source>
        <translation>この端末の証明書がサーバーに認められませんでした。管理者に連絡してください。</translation>
    </message>
    <message>
        <source>This client is too old. Version {minimum} or newer is needed; please tell the administrator.</source>
        <translation>この端末のプログラムは古くなっています。バージョン {minimum} 以上が必要です。管理者に連絡してください。</translation>
    </message>
    <message>
        <source>No server is set. Please tell the administrator.</source>
        <translation>接続先のサーバーが設定されていません。管理者に連絡してください。</translation>
    </message>
    <message>
        <source>This terminal's certificate or key cannot be read. Please tell the administrator.</source>
        <translation>この端末の証明書か鍵が読めません。管理者に連絡してください。</translation>
    </message>
    <message>
        <source>The server's audit history differs from what this terminal saw before. Please tell the audit officer at once.</source>
        <translation>サーバーの監査履歴が、この端末で以前に確認したものと食い違っています。ただちに監査担当に連絡してください。</translation>
    </message>
    <message>
        <source>This record is approved and stays as it is. Use the amendment to correct it.</source>
        <translation>この記録は承認済みのため変更できません。直すときは「訂正」を使ってください。</translation>
    </message>
    <message>
        <source>This record waits for approval. It can be changed when it comes back.</source>
        <translation>この記録は承認待ちです。差し戻されると変更できます。</translation>
    </message>
    <message>
        <source>Only whoever wrote this draft can change it.</source>
        <translation>下書きを変更できるのは、書いた本人だけです。</translation>
    </message>
    <message>
        <source>Only an approved record is amended. A draft is simply changed.</source>
        <translation>訂正できるのは承認済みの記録だけです。下書きはそのまま変更してください。</translation>
    </message>
    <message>
        <source>This record has an amendment already. Look at that one.</source>
        <translation>この記録はすでに訂正されています。新しい記録をご覧ください。</translation>
    </message>
    <message>
        <source>{field}: the same case is named twice.</source>
        <translation>{field}: 同じケースが2回指定されています。</translation>
    </message>
    <message>
        <source>{field}: this case is closed. A new reception opens a new one.</source>
        <translation>{field}: このケースは終結しています。新しい受付をすると新しいケースが開きます。</translation>
    </message>
    <message>
        <source>Your office does not work on this file. Please say why you open it.</source>
        <translation>所属がこの記録を担当していません。開く理由を選んでください。</translation>
    </message>
    <message>
        <source>{field}: a person cannot be protected from herself or himself.</source>
        <translation>{field}: 本人を本人から守ることはできません。相手を選び直してください。</translation>
    </message>
    <message>
        <source>This address restriction has been lifted already.</source>
        <translation>この住所制限はすでに解除されています。</translation>
    </message>
    <message>
        <source>Nobody proposes to lift this address restriction, or it was set again since. Propose it anew.</source>
        <translation>解除の提案がないか、提案のあとに設定し直されています。もう一度提案してください。</translation>
    </message>
    <message>
        <source>You proposed this yourself. Another person has to confirm it.</source>
        <translation>ご自身の提案です。別の人が確認する必要があります。</translation>
    </message>
    <message>
        <source>This is decided by a chief of the office in charge.</source>
        <translation>担当所属の所属長（係長・課長・所長）が決める事項です。</translation>
    </message>
    <message>
        <source>A file is sealed and opened again by the director only.</source>
        <translation>封鎖（レベル3）とその解除は所長だけができます。</translation>
    </message>
    <message>
        <source>The file has this level already.</source>
        <translation>すでにこのレベルです。</translation>
    </message>
    <message>
        <source>A sealed file is first opened to named persons (level 2).</source>
        <translation>封鎖された記録は、まず指名者のみ（レベル2）にしてください。</translation>
    </message>
    <message>
        <source>{field}: please name a supervisor of your office, who decides as the second person.</source>
        <translation>{field}: 2人目として決裁する自所属の係長（SV）を指名してください。</translation>
    </message>
    <message>
        <source>You are not among the persons named for this file.</source>
        <translation>この記録の閲覧者として指名されていません。</translation>
    </message>
    <message>
        <source>You can see this file without emergency access. Open it by the search box.</source>
        <translation>緊急閲覧をしなくても見られる記録です。検索欄から開いてください。</translation>
    </message>
    <message>
        <source>{field}: this lies in the future. Please enter when it happened.</source>
        <translation>{field}: 未来の日時です。実際の日時を入力してください。</translation>
    </message>
    <message>
        <source>{field}: this day is over. Please enter a later one.</source>
        <translation>{field}: 過ぎた日です。これより後の日を入力してください。</translation>
    </message>
    <message>
        <source>{field}: this is more than ten years ago. Please check the year.</source>
        <translation>{field}: 10年以上前の日時です。年を確かめてください。</translation>
    </message>
    <message>
        <source>{field}: the call came more than an hour ago. Please say why it is entered now.</source>
        <translation>{field}: 受理から1時間を過ぎています。後から入力する理由を入れてください。</translation>
    </message>
    <message>
        <source>{field}: this is the reporter's name. Please move it to the reporter, or choose the route for a child that reports itself.</source>
        <translation>{field}: 通告者の氏名です。通告者の欄に移すか、本人からの相談なら経路を選び直してください。</translation>
    </message>
    <message>
        <source>{field}: this child stands on the sheet already.</source>
        <translation>{field}: このこどもはすでに受付票にあります。</translation>
    </message>
    <message>
        <source>You have no post in an office today, so nothing can be registered in an office's name. Please tell your administrator.</source>
        <translation>本日の所属がないため、所属の名で登録できません。管理者に連絡してください。</translation>
    </message>
    <message>
        <source>{field}: please choose an office where you have a post.</source>
        <translation>{field}: 自分の所属を選んでください。</translation>
    </message>
    <message>
        <source>{field}: your office is not in charge of this case. Please ask the office that is.</source>
        <translation>{field}: このケースは所属の担当ではありません。担当の所属に依頼してください。</translation>
    </message>
    <message>
        <source>{field}: this choice does not exist on that day. F4 shows the list.</source>
        <translation>{field}: その日には無い選択肢です。F4 で候補を表示します。</translation>
    </message>
    <message>
        <source>{field}: a reception meeting is chaired by a supervisor, chief or director of your office.</source>
        <translation>{field}: 受理会議の議長は、自所属の係長・課長・所長です。</translation>
    </message>
    <message>
        <source>{field}: this person has no post as a worker in your office today.</source>
        <translation>{field}: 本日、自所属の担当職員ではありません。</translation>
    </message>
    <message>
        <source>{field}: the meeting lies before the reception it decides about.</source>
        <translation>{field}: 会議の日時が、対象の受付より前です。</translation>
    </message>
    <message>
        <source>{field}: this needs the decision of a reception meeting first.</source>
        <translation>{field}: 先に受理会議の決定が必要です。</translation>
    </message>
    <message>
        <source>{field}: needed to accept the case. Please fill in.</source>
        <translation>{field}: 受理に必要です。入力してください。</translation>
    </message>
    <message>
        <source>{field}: the case cannot go from {from} to {to}. It may have been decided already; F5 shows it as it is now.</source>
        <translation>{field}: ケースを{from}から{to}へは進められません。すでに決定済みの可能性があります。F5 で最新の状態を表示します。</translation>
    </message>
    <message>
        <source>{field}: your role may not decide this. Ask your chief.</source>
        <translation>{field}: この決定の権限がありません。係長に相談してください。</translation>
    </message>
    <message>
        <source>{field}: the child has not been seen yet. Record the safety check first.</source>
        <translation>{field}: こどもをまだ目視していません。先に安全確認を記録してください。</translation>
    </message>
    <message>
        <source>A diagnosis, or the reason why none is needed, has to be recorded first.</source>
        <translation>先に、診断または診断が不要な理由の記録が必要です。</translation>
    </message>
    <message>
        <source>The support meeting has to decide first.</source>
        <translation>先に援助方針会議の決定が必要です。</translation>
    </message>
    <message>
        <source>A measure, a protection or a court matter is still open. End it first.</source>
        <translation>終了していない措置・一時保護・家裁の手続があります。先に終了してください。</translation>
    </message>
    <message>
        <source>Closing needs the decision of a meeting and a reason.</source>
        <translation>終結には、会議の決定と理由が必要です。</translation>
    </message>
    <message>
        <source>The other office has not accepted the transfer yet.</source>
        <translation>相手の所属がまだ移管を受理していません。</translation>
    </message>
    <message>
        <source>{field}: the child was seen before the report came in? Please check the time.</source>
        <translation>{field}: 通告の受理より前の目視になっています。日時を確かめてください。</translation>
    </message>
    <message>
        <source>{field}: needed when the child was seen. Please fill in.</source>
        <translation>{field}: こどもを目視したときは必要です。入力してください。</translation>
    </message>
    <message>
        <source>{field}: please name the person of the school or agency who saw the child.</source>
        <translation>{field}: こどもを目視した学校・機関の人の名前を入力してください。</translation>
    </message>
    <message>
        <source>{field}: nobody is seen this way. Please choose how the child was seen, or take the mark "child seen" off.</source>
        <translation>{field}: この方法では目視になりません。目視した方法を選ぶか、「こどもを目視」を外してください。</translation>
    </message>
    <message>
        <source>{field}: this result needs a sight of the child.</source>
        <translation>{field}: この結果には、こどもの目視が必要です。</translation>
    </message>
    <message>
        <source>{field}: later than 48 hours after the report. Please say why.</source>
        <translation>{field}: 通告から48時間を過ぎています。理由を入力してください。</translation>
    </message>
    <message>
        <source>This safety check has been withdrawn already.</source>
        <translation>この安全確認はすでに取り消されています。</translation>
    </message>
    <message>
        <source>{field}: this must not go to this recipient. Choose another recipient, or take out fewer families.</source>
        <translation>{field}: この宛先には出力できません。宛先を変えるか、1世帯ごとに出力してください。</translation>
    </message>
    <message>
        <source>Since the preview something has changed (an entry, or an address restriction). Look at a new preview.</source>
        <translation>プレビューの後に、入力内容または住所制限が変わりました。もう一度プレビューを確認してください。</translation>
    </message>
    <message>
        <source>An address restriction was set since this was made. It must not go out as it is; make it anew.</source>
        <translation>作成した後に住所制限が設定されました。このままでは出力できません。作り直してください。</translation>
    </message>
    <message>
        <source>{field}: there is no such paper.</source>
        <translation>{field}: この帳票はありません。</translation>
    </message>
    <message>
        <source>The paper could not be made; nothing was issued. Please try again, then tell the helpdesk (F7).</source>
        <translation>帳票を作成できませんでした。交付はされていません。もう一度お試しのうえ、F7でヘルプデスクに連絡してください。</translation>
    </message>
    <message>
        <source>The paper took longer than {seconds} seconds and was given up; nothing was issued. Please try again.</source>
        <translation>{seconds}秒以内に帳票を作成できませんでした。交付はされていません。もう一度お試しください。</translation>
    </message>
    <message>
        <source>The paper would be too long. Please shorten the texts.</source>
        <translation>帳票が長くなりすぎます。文章を短くしてください。</translation>
    </message>
    <message>
        <source>The fonts for papers are not installed on the server. Please tell the helpdesk (F7).</source>
        <translation>サーバーに帳票用の書体がありません。F7でヘルプデスクに連絡してください。</translation>
    </message>
    <message>
        <source>{field}: this list cannot be taken out.</source>
        <translation>{field}: この一覧は出力できません。</translation>
    </message>
    <message>
        <source>More than {most} rows at once need a second person. Please narrow the list down.</source>
        <translation>一度に{most}件を超える出力には2人目の承認が必要です。条件を絞ってください。</translation>
    </message>
    <message>
        <source>{field}: files of this type cannot be attached.</source>
        <translation>{field}: この種類のファイルは添付できません。</translation>
    </message>
    <message>
        <source>The file is longer than was announced. Please attach it again.</source>
        <translation>ファイルの大きさが最初の申告と違います。もう一度添付してください。</translation>
    </message>
    <message>
        <source>The file has not arrived completely yet.</source>
        <translation>ファイルの受信が終わっていません。</translation>
    </message>
    <message>
        <source>This file has arrived already.</source>
        <translation>このファイルは受信済みです。</translation>
    </message>
    <message>
        <source>A part of a file must have from 1 to {most} bytes.</source>
        <translation>ファイルは1回に1〜{most}バイトずつ送ってください。</translation>
    </message>
    <message>
        <source>The file goes on at byte {received}.</source>
        <translation>続きは{received}バイト目から送ってください。</translation>
    </message>
    <message>
        <source>The file did not arrive as it was sent. Please attach it again.</source>
        <translation>ファイルが正しく届きませんでした。もう一度添付してください。</translation>
    </message>
    <message>
        <source>The stored file is damaged and is not shown. Please tell the helpdesk (F7).</source>
        <translation>保存されたファイルが壊れているため開けません。F7でヘルプデスクに連絡してください。</translation>
    </message>
    <message>
        <source>The virus scanner found something in this file. It cannot be opened.</source>
        <translation>このファイルからウイルスが検出されたため開けません。</translation>
    </message>
    <message>
        <source>This file is being scanned for viruses. Please try again in a moment.</source>
        <translation>ウイルス検査中です。しばらくしてからもう一度お試しください。</translation>
    </message>
    <message>
        <source>The file store cannot be used; nothing was saved. Please tell the helpdesk (F7).</source>
        <translation>ファイルの保管場所を使えません。保存はされていません。F7でヘルプデスクに連絡してください。</translation>
    </message>
    <message>
        <source>The layout file is wrong at {place}: {why}.</source>
        <translation>レイアウトファイルの {place} に誤りがあります：{why}</translation>
    </message>
    <message>
        <source>This was decided already. F5 shows how it stands now.</source>
        <translation>すでに処理されています。F5 で今の状態を表示します。</translation>
    </message>
    <message>
        <source>Another person of this case is linked to this resident already.</source>
        <translation>同じケースの別の人が、すでにこの住民と結び付いています。</translation>
    </message>
    <message>
        <source>{field}: the end lies before the beginning.</source>
        <translation>{field}：終わりが始まりより前になっています。</translation>
    </message>
    <message>
        <source>{field}: please enter the 64 characters (0-9, a-f) of the certificate's SHA-256 fingerprint.</source>
        <translation>{field}：証明書の SHA-256 フィンガープリント（0～9、a～f の64文字）を入力してください。</translation>
    </message>
    <message>
        <source>The list cannot be sorted by this column.</source>
        <translation>この列では並べ替えできません。</translation>
    </message>
    <message>
        <source>You drafted this yourself. Another person has to decide.</source>
        <translation>ご自身の起案です。決裁はほかの方が行ってください。</translation>
    </message>
    <message>
        <source>It is not known which state of the record you saw. Open it again with F5, then enter the change again.</source>
        <translation>どの時点の記録をご覧になったかが分かりません。F5 で開き直してから、もう一度入力してください。</translation>
    </message>
    <message>
        <source>{field}: this is switched off.</source>
        <translation>{field}：停止中です。</translation>
    </message>
    <message>
        <source>The deadline cannot be worked out ({reason}). Please tell the helpdesk (F7); until then count by the law.</source>
        <translation>期限を計算できません（{reason}）。ヘルプデスク（F7）に連絡し、それまでは法令に従って数えてください。</translation>
    </message>
    <message>
        <source>No deadline rule is in force for that day. Please tell the helpdesk (F7); until then count by the law.</source>
        <translation>その日に有効な期限ルールがありません。ヘルプデスク（F7）に連絡し、それまでは法令に従って数えてください。</translation>
    </message>
    <message>
        <source>{field}: please use at least twelve characters.</source>
        <translation>{field}：12文字以上にしてください。</translation>
    </message>
    <message>
        <source>{field}: too easy to guess, because it is made of your login name or of this system's name. Please choose other words.</source>
        <translation>{field}：ログイン名やシステム名でできていて推測されやすいものです。別の言葉にしてください。</translation>
    </message>
    <message>
        <source>There are users already. An administrator adds the next one.</source>
        <translation>すでに利用者が登録されています。次の利用者は管理者が追加します。</translation>
    </message>
    <message>
        <source>The client sent a change without its number, so nothing was saved. Please tell the helpdesk (F7).</source>
        <translation>変更に番号が付いていないため、保存していません。ヘルプデスク（F7）に連絡してください。</translation>
    </message>
    <message>
        <source>It is not known whether this was saved. Send it again as it is (F12): it is not saved twice. Number for the helpdesk: {incident}.</source>
        <translation>保存できたかどうか確認できません。そのままもう一度送ってください（F12）。二重には保存されません。ヘルプデスクにお伝えいただく番号：{incident}</translation>
    </message>
    <message>
        <source>The database does not answer; nothing was saved. Please try again in a moment; what you typed is still here.</source>
        <translation>データベースが応答しません。保存はしていません。少し待ってもう一度お試しください。入力した内容は残っています。</translation>
    </message>
    <message>
        <source>{field}: you can name a deputy for yourself only. Headquarters does it for others.</source>
        <translation>{field}: 代決者を決められるのは自分の分だけです。ほかの人の分は本庁が決めます。</translation>
    </message>
    <message>
        <source>{field}: nobody is their own deputy. Choose another person.</source>
        <translation>{field}: 自分自身を代決者にはできません。別の人を選んでください。</translation>
    </message>
    <message>
        <source>This needs a second look before it goes out: read it through, then issue it from the preview or confirm the list with the reason.</source>
        <translation>出力する前に、もう一度見直しが必要です。よく読んでから、書類はプレビューから交付し、一覧は理由を書いて確認してください。</translation>
    </message>
    <message>
        <source>{field}: a question of the chart has two answers. Please answer it once.</source>
        <translation>{field}：フローチャートの同じ質問に二つの答えがあります。一つにしてください。</translation>
    </message>
    <message>
        <source>{field}: the urgency differs from what the chart says. Please say why.</source>
        <translation>{field}：フローチャートの判定と異なります。理由を入力してください。</translation>
    </message>
    <message>
        <source>{field}: the chart has not reached a grade yet. Answer the questions in their order; "not known" is an answer.</source>
        <translation>{field}：フローチャートの判定がまだ出ていません。質問に順に答えてください（「不明」も答えになります）。</translation>
    </message>
    <message>
        <source>This assessment was confirmed already.</source>
        <translation>この緊急度の判定は、すでに確認されています。</translation>
    </message>
    <message>
        <source>You judged this yourself. Another person has to confirm it.</source>
        <translation>あなた自身の判定です。別の職員が確認してください。</translation>
    </message>
    <message>
        <source>Please type at least two letters or digits to search.</source>
        <translation>検索には、文字か数字を2字以上入れてください。</translation>
    </message>
    <message>
        <source>There is no letter or digit to look for. Signs like * or % are not needed: the beginning of a name is enough.</source>
        <translation>探す文字や数字がありません。* や % などの記号は要りません。氏名の先頭だけで探せます。</translation>
    </message>
    <message>
        <source>Please also enter the six digits that your authenticator shows now.</source>
        <translation>認証アプリに今出ている6桁の数字も入力してください。</translation>
    </message>
    <message>
        <source>This code is wrong or was used already. Wait for the next one and try again. If you lost your authenticator, ask your administrator.</source>
        <translation>このコードは違うか、すでに使われています。次のコードが出るのを待って入力してください。認証アプリをなくしたときは管理者に連絡してください。</translation>
    </message>
    <message>
        <source>Your role signs in with a one-time code. Please set up your authenticator now.</source>
        <translation>この役割のサインインにはワンタイムコードが必要です。認証アプリを設定してください。</translation>
    </message>
    <message>
        <source>There is no new secret to confirm, or it is older than fifteen minutes. Please begin again.</source>
        <translation>確認する新しい秘密鍵がないか、15分を過ぎています。はじめからやり直してください。</translation>
    </message>
    <message>
        <source>{field}: nobody takes their own second factor away. Another administrator does it.</source>
        <translation>{field}：自分の二要素認証は解除できません。ほかの管理者が行います。</translation>
    </message>
    <message>
        <source>{field}: nobody closes their own account. Another administrator does it.</source>
        <translation>{field}：自分自身は停止できません。ほかの管理者が行います。</translation>
    </message>
    <message>
        <source>{field}: this account is closed already.</source>
        <translation>{field}：この利用者はすでに停止しています。</translation>
    </message>
    <message>
        <source>This server does not enrol terminals. Set [enroll] certificate and key in its configuration.</source>
        <translation>このサーバーは端末を登録できません。設定の [enroll] に certificate と key を入れてください。</translation>
    </message>
    <message>
        <source>This code is not known. Please compare it with what the administrator gave you.</source>
        <translation>この登録コードは見つかりません。管理者から受け取ったものと見比べてください。</translation>
    </message>
    <message>
        <source>This code was used already, and it counts once. Please ask the administrator for a new one.</source>
        <translation>この登録コードはすでに使われています（有効なのは1回だけです）。管理者に新しいコードを頼んでください。</translation>
    </message>
    <message>
        <source>This code has expired. Please ask the administrator for a new one.</source>
        <translation>この登録コードは期限切れです。管理者に新しいコードを頼んでください。</translation>
    </message>
    <message>
        <source>This code was given to another terminal. Please ask the administrator for one for this terminal.</source>
        <translation>この登録コードは別の端末用です。この端末用のコードを管理者に頼んでください。</translation>
    </message>
    <message>
        <source>Too many wrong codes from this terminal. Please ask the administrator for a new one.</source>
        <translation>この端末から誤った登録コードが続きました。管理者に新しいコードを頼んでください。</translation>
    </message>
    <message>
        <source>A code has eight groups of four characters. Please compare it with what the administrator gave you.</source>
        <translation>登録コードは4文字が8組です。管理者から受け取ったものと見比べてください。</translation>
    </message>
    <message>
        <source>{host} is not the server that this code is for. Nothing was sent. Please tell the administrator.</source>
        <translation>{host} はこの登録コードのサーバーではありません。何も送っていません。管理者に連絡してください。</translation>
    </message>
    <message>
        <source>The server {host} does not enrol terminals now. Please ask the administrator to open it, then try again.</source>
        <translation>サーバー {host} は今、端末の登録を受け付けていません。管理者に受付を開いてもらい、もう一度お試しください。</translation>
    </message>
    <message>
        <source>The certificate cannot be kept on this terminal. Please tell the administrator.</source>
        <translation>この端末に証明書を保存できません。管理者に連絡してください。</translation>
    </message>
    <message>
        <source>{field}: please use letters, digits, points and hyphens only.</source>
        <translation>{field}：英数字、ピリオド、ハイフンだけを使ってください。</translation>
    </message>
    <message>
        <source>{field}: this terminal is struck off already.</source>
        <translation>{field}：この端末はすでに抹消されています。</translation>
    </message>
    <message>
        <source>This terminal is not on the list of terminals. Please tell the administrator.</source>
        <translation>この端末は端末の一覧にありません。管理者に連絡してください。</translation>
    </message>
    <message>
        <source>{field}: please enter a network address like 10.1.2.3.</source>
        <translation>{field}：10.1.2.3 のようなネットワークアドレスを入力してください。</translation>
    </message>
    <message>
        <source>This terminal's certificate is not half over yet; it is renewed later.</source>
        <translation>この端末の証明書はまだ期間の半分に達していません。更新はあとで行われます。</translation>
    </message>
    <message>
        <source>The terminal's signing request cannot be read or is not signed by its own key. Please start the enrolment again.</source>
        <translation>端末の証明書要求を読み取れないか、自分の鍵で署名されていません。登録をはじめからやり直してください。</translation>
    </message>
    <message>
        <source>The terminal's key is too weak. It takes an EC key of 256 bits or RSA of 3072, and SHA-256.</source>
        <translation>端末の鍵が弱すぎます。楕円曲線 256 ビット以上または RSA 3072 ビット以上と、SHA-256 が必要です。</translation>
    </message>
    <message>
        <source>The signing request is for another terminal, or asks for more than a terminal may have.</source>
        <translation>証明書要求が別の端末のものか、端末に認められないものを求めています。</translation>
    </message>
    <message>
        <source>Its clock does not run any more.</source>
        <translation>この件の時計はもう動いていません。</translation>
    </message>
    <message>
        <source>This period cannot be stopped for a time.</source>
        <translation>この期間は途中で止めることができません。</translation>
    </message>
    <message>
        <source>Its clock stands still already. Resume it first.</source>
        <translation>時計はすでに止まっています。先に再開してください。</translation>
    </message>
    <message>
        <source>Its clock does not stand still.</source>
        <translation>時計は止まっていません。</translation>
    </message>
    <message>
        <source>{field}: the pause begins before the clock did.</source>
        <translation>{field}: 停止の始まりが、時計の始まりより前になっています。</translation>
    </message>
    <message>
        <source>{field}: the pause ends before it begins.</source>
        <translation>{field}: 停止の終わりが、始まりより前になっています。</translation>
    </message>
    <message>
        <source>{field}: an earlier pause covers this time already.</source>
        <translation>{field}: この時間は、前に記録した停止と重なっています。</translation>
    </message>
    <message>
        <source>This inquiry was merged into {number}. Please go on there.</source>
        <translation>この問合せは {number} に統合されています。統合先で続けてください。</translation>
    </message>
    <message>
        <source>This inquiry was withdrawn.</source>
        <translation>この問合せは取り下げられています。</translation>
    </message>
    <message>
        <source>This inquiry is done. Only the asker can open it again.</source>
        <translation>この問合せは完了しています。再開できるのは問い合わせた本人だけです。</translation>
    </message>
    <message>
        <source>This inquiry has not been answered yet.</source>
        <translation>この問合せにはまだ回答がありません。</translation>
    </message>
    <message>
        <source>Only the person who asked can say whether it is solved.</source>
        <translation>解決したかどうかを答えられるのは、問い合わせた本人だけです。</translation>
    </message>
    <message>
        <source>{field}: there is no such group. Please choose from the list (F4).</source>
        <translation>{field}: その担当グループはありません。一覧（F4）から選んでください。</translation>
    </message>
    <message>
        <source>{field}: this group has the inquiry already.</source>
        <translation>{field}: このグループがすでに担当しています。</translation>
    </message>
    <message>
        <source>{field}: please choose the caller from the users, or write the name.</source>
        <translation>{field}: 問い合わせた人を利用者から選ぶか、名前を入力してください。</translation>
    </message>
    <message>
        <source>{field}: this is the inquiry itself.</source>
        <translation>{field}: 同じ問合せが指定されています。</translation>
    </message>
    <message>
        <source>There is nothing to take back here.</source>
        <translation>取り消すものがありません。</translation>
    </message>
    <message>
        <source>{field}: this match is not there any more. Please choose another one.</source>
        <translation>{field}: 選んだ既知の項目は、いまはありません。選び直してください。</translation>
    </message>
    <message>
        <source>{field}: the picture is too large. Please send without it.</source>
        <translation>{field}: 画面の画像が大きすぎます。画像なしで送ってください。</translation>
    </message>
    <message>
        <source>{field}: this is no picture.</source>
        <translation>{field}: 画像として読めません。</translation>
    </message>
    <message>
        <source>This entry waits for approval. It can be changed when it comes back.</source>
        <translation>この FAQ は承認待ちです。承認または差戻しのあとに変更できます。</translation>
    </message>
    <message>
        <source>This entry was taken out of use.</source>
        <translation>この FAQ は使用を終えています。</translation>
    </message>
    <message>
        <source>Nothing was changed since it was published.</source>
        <translation>公開した内容から変わったところがありません。</translation>
    </message>
    <message>
        <source>{field}: this is a workbook of the old kind (.xls). Please save it in Excel as "Excel workbook (.xlsx)" and choose it again.</source>
        <translation>{field}: 古い形式（.xls）のファイルです。Excelで「Excelブック（.xlsx）」として保存し直してから選んでください。</translation>
    </message>
    <message>
        <source>{field}: the file has a password. Please take it off and choose the file again.</source>
        <translation>{field}: パスワードで保護されています。保護を解除してから選んでください。</translation>
    </message>
    <message>
        <source>{field}: this is a "Strict Open XML" workbook. Please save it as "Excel workbook (.xlsx)".</source>
        <translation>{field}: 「Strict Open XML」形式です。「Excelブック（.xlsx）」として保存し直してから選んでください。</translation>
    </message>
    <message>
        <source>{field}: this is no Excel workbook and no CSV. Please choose the list as .xlsx or .csv.</source>
        <translation>{field}: Excelブックでも CSV でもありません。.xlsx または .csv の一覧を選んでください。</translation>
    </message>
    <message>
        <source>{field}: the workbook is damaged and cannot be read. Please open it in Excel, save it again and choose it once more.</source>
        <translation>{field}: ファイルが壊れていて読めません。Excelで開いて保存し直してから選んでください。</translation>
    </message>
    <message>
        <source>{field}: the workbook unpacks to far too much for a list of users. Nothing was read.</source>
        <translation>{field}: 展開すると利用者の一覧としては大きすぎるため、読み取りを中止しました。</translation>
    </message>
    <message>
        <source>{field}: the cell in row {row}, column {column} of sheet "{sheet}" cannot be read.</source>
        <translation>{field}: シート「{sheet}」の{row}行目・{column}列のセルが読めません。</translation>
    </message>
    <message>
        <source>{field}: sheet "{sheet}" goes on beyond row {row}, column {column}: too large for a list of users. Please delete what does not belong to the list.</source>
        <translation>{field}: シート「{sheet}」が大きすぎます（{row}行目・{column}列まで）。一覧に関係のない部分を削除してください。</translation>
    </message>
    <message>
        <source>{field}: no row with headings was found. The list needs at least the columns 職員番号, 氏名 and one more such as 所属.</source>
        <translation>{field}: 見出しの行が見つかりません。少なくとも「職員番号」「氏名」と「所属」などの列が必要です。</translation>
    </message>
    <message>
        <source>{field}: in row {row}, column {column} has the same meaning as one before it. Please keep one of them.</source>
        <translation>{field}: {row}行目の{column}列は、それより前の列と同じ項目です。どちらか一方だけにしてください。</translation>
    </message>
    <message>
        <source>{field}: there is nobody under the headings.</source>
        <translation>{field}: 見出しの下に利用者がいません。</translation>
    </message>
    <message>
        <source>{field}: the CSV is neither UTF-8 nor Shift_JIS (CP932).</source>
        <translation>{field}: CSVの文字コードが UTF-8 でも Shift_JIS（CP932）でもありません。</translation>
    </message>
    <message>
        <source>{field}: a quotation mark in line {row}, column {column} is not closed, or text stands behind it.</source>
        <translation>{field}: {row}行目・{column}列の引用符が閉じていないか、その後ろに文字があります。</translation>
    </message>
    <message>
        <source>This user update is not at that point any more. F5 shows how it stands now.</source>
        <translation>この利用者更新は、もうその段階ではありません。F5で今の状態を確認してください。</translation>
    </message>
    <message>
        <source>{field}: row {row} of the list is wrong and cannot be taken over. Leave it out, or mend the list and send it again.</source>
        <translation>{field}: 一覧の{row}行目は誤りがあるため反映できません。見送るか、一覧を直して送り直してください。</translation>
    </message>
    <message>
        <source>{count} lines to be checked are not decided yet.</source>
        <translation>要確認の行のうち{count}行が未決です。</translation>
    </message>
    <message>
        <source>{count} things of people who leave have nobody who takes them over yet. Please choose successors.</source>
        <translation>削除する利用者の仕事{count}件に引継先がありません。引継先を選んでください。</translation>
    </message>
    <message>
        <source>{field}: this person does not work on that day. Please choose another.</source>
        <translation>{field}: この職員は適用日に在籍していません。別の職員を選んでください。</translation>
    </message>
    <message>
        <source>{field}: the list was compared for another day. Please send it again for the new day.</source>
        <translation>{field}: この一覧は別の適用日で比べてあります。日を変えるときは一覧を送り直してください。</translation>
    </message>
    <message>
        <source>Nobody of this user update needs a first password.</source>
        <translation>この利用者更新には、初期パスワードの必要な利用者がいません。</translation>
    </message>
    <message>
        <source>{field}: this lies before the incident occurred ({at}).</source>
        <translation>{field}は障害の発生（{at}）より前です。</translation>
    </message>
    <message>
        <source>{field}: this lies before the incident was detected ({at}).</source>
        <translation>{field}は障害の検知（{at}）より前です。</translation>
    </message>
    <message>
        <source>{field}: this lies before the trouble began ({at}).</source>
        <translation>{field}は障害の始まり（{at}）より前です。</translation>
    </message>
    <message>
        <source>{field}: this lies before the last step of the incident ({at}).</source>
        <translation>{field}は障害対応の最後の時刻（{at}）より前です。</translation>
    </message>
    <message>
        <source>This time stands already. Use the correction, with its reason, to change it.</source>
        <translation>この時刻はすでに記録されています。変えるときは「時刻の訂正」で理由とともに直してください。</translation>
    </message>
    <message>
        <source>{field}: this time is missing. Enter it before the incident is closed.</source>
        <translation>{field}の時刻がまだ記録されていません。完了の前に記録してください。</translation>
    </message>
    <message>
        <source>This incident is closed. Reopen it first, with the reason.</source>
        <translation>この障害は完了しています。先に理由を付けて再開してください。</translation>
    </message>
    <message>
        <source>This incident is still open.</source>
        <translation>この障害はまだ対応中です。</translation>
    </message>
    <message>
        <source>The same trouble is being worked on in incident {number}. Go on there.</source>
        <translation>同じ事象を障害 {number} で対応中です。そちらで続けてください。</translation>
    </message>
    <message>
        <source>{field}: a rung of the contact tree needs a user, or a person with a phone.</source>
        <translation>{field}：連絡先には、利用者か、電話番号のある人が必要です。</translation>
    </message>
    <message>
        <source>{field}: this is the last contact of this side who is there at any hour. Enter another one first.</source>
        <translation>{field}：終日つながる連絡先は、この側ではこの1件だけです。先に別の連絡先を登録してください。</translation>
    </message>
    <message>
        <source>First decide whether to act at once.</source>
        <translation>先に、直ちに対処するかどうかを判断してください。</translation>
    </message>
    <message>
        <source>{field}: there is nothing to report in this time.</source>
        <translation>{field}：この期間に報告するものはありません。</translation>
    </message>
    <message>
        <source>{field}: a planned stop is announced and approved before it begins. What has stopped already is an incident.</source>
        <translation>{field}：計画停止は始まる前に知らせ、承認を受けるものです。すでに止まったものは障害として登録してください。</translation>
    </message>
    <message>
        <source>{field}: a planned stop lasts seven days at most.</source>
        <translation>{field}：計画停止は7日までです。</translation>
    </message>
    <message>
        <source>First set the policy of this improvement.</source>
        <translation>先に改善方針を記録してください。</translation>
    </message>
    <message>
        <source>{field}: "{word}" cannot be read here. Examples: daily 21:30; open 02:00 plus 1; month-end 22:00 shift previous; after registry.import or 03:00</source>
        <translation>{field}：「{word}」が読めません。例：daily 21:30／open 02:00 plus 1／month-end 22:00 shift previous／after registry.import or 03:00</translation>
    </message>
    <message>
        <source>{field}: this schedule never fires any more. Please choose a day that comes.</source>
        <translation>{field}：この予定では今後一度も実行されません。これから来る日を指定してください。</translation>
    </message>
    <message>
        <source>{field}: this schedule fires all the time. At least {least} seconds have to lie between two runs.</source>
        <translation>{field}：実行間隔が短すぎます。{least}秒以上あけてください。</translation>
    </message>
    <message>
        <source>This job would slow the terminals in the hours of service. It runs from {until}, or now with an exception that a second person approves: mimamorictl job except</source>
        <translation>サービス時間中は端末が遅くなるため、この処理は実行できません。{until} から実行できます。今すぐ必要なときは、別の人が承認する例外を申請してください（mimamorictl job except）。</translation>
    </message>
    <message>
        <source>{field}: an exception lasts a day at most.</source>
        <translation>{field}：例外は最長24時間です。</translation>
    </message>
    <message>
        <source>{field}: this lies in the future.</source>
        <translation>{field}：未来の日時です。</translation>
    </message>
    <message>
        <source>The parameter backup.most must be 3 or more: two proven sets always stay, and one is to be taken.</source>
        <translation>パラメータ backup.most は3以上にしてください（実証済みの2世代を必ず残すため）。</translation>
    </message>
    <message>
        <source>The program {program} is not installed or cannot be started.</source>
        <translation>プログラム {program} が入っていないか、起動できません。</translation>
    </message>
    <message>
        <source>{command} failed with code {code}; its own log says more.</source>
        <translation>{command} が失敗しました（コード {code}）。</translation>
    </message>
    <message>
        <source>The repository cannot be opened with this key. Is backup.key the one that belongs to it?</source>
        <translation>この鍵では保管先を開けません。backup.key が正しいか確認してください。</translation>
    </message>
    <message>
        <source>The repository is empty or belongs to another database. The server makes it ready when it starts.</source>
        <translation>保管先が空か、別のデータベースのものです。サーバーの起動時に準備されます。</translation>
    </message>
    <message>
        <source>The repository cannot be read.</source>
        <translation>保管先を読めません。</translation>
    </message>
    <message>
        <source>The repository cannot be written. Is it mounted, and does it belong to the database's user?</source>
        <translation>保管先に書けません。接続されているか、データベースの利用者が所有しているかを確認してください。</translation>
    </message>
    <message>
        <source>There is not enough room: {megabytes} MB are free. Nothing was removed for it.</source>
        <translation>空き容量が足りません（残り {megabytes} MB）。既存の世代は消していません。</translation>
    </message>
    <message>
        <source>The log does not reach the archive. Is the repository there and not full?</source>
        <translation>ログが保管先に届いていません。保管先の接続と空き容量を確認してください。</translation>
    </message>
    <message>
        <source>A file of the backup is damaged.</source>
        <translation>バックアップのファイルが壊れています。</translation>
    </message>
    <message>
        <source>A file of the backup is missing.</source>
        <translation>バックアップのファイルが足りません。</translation>
    </message>
    <message>
        <source>Another backup or restore is at work. Please try again when it has ended.</source>
        <translation>別のバックアップまたは復元が実行中です。終わってからもう一度お試しください。</translation>
    </message>
    <message>
        <source>{field}: there is no such set. mimamorictl backup info lists them.</source>
        <translation>{field}：その世代はありません。mimamorictl backup info で確認してください。</translation>
    </message>
    <message>
        <source>The backup ended without leaving a set.</source>
        <translation>バックアップは終わりましたが、世代が残っていません。</translation>
    </message>
    <message>
        <source>The database has damaged blocks: their checksums were wrong while they were copied.</source>
        <translation>データベースに壊れたブロックがあります（複写時の検査で判明）。</translation>
    </message>
    <message>
        <source>The check of the set gave no verdict.</source>
        <translation>検査の結果が読み取れません。</translation>
    </message>
    <message>
        <source>The check did not look at this set.</source>
        <translation>検査の対象になっていません。</translation>
    </message>
    <message>
        <source>A segment of the log is missing in the middle ({segment}).</source>
        <translation>ログが途中で欠けています（{segment}）。</translation>
    </message>
    <message>
        <source>Attached files of the set are missing.</source>
        <translation>添付ファイルが足りません。</translation>
    </message>
    <message>
        <source>Attached files of the set are damaged.</source>
        <translation>添付ファイルが壊れています。</translation>
    </message>
    <message>
        <source>The store of attached files cannot be read.</source>
        <translation>添付ファイルの保管場所を読めません。</translation>
    </message>
    <message>
        <source>The city's command {program} failed.</source>
        <translation>市の連携コマンド {program} が失敗しました。</translation>
    </message>
    <message>
        <source>There is no set that could be restored.</source>
        <translation>復元できる世代がありません。</translation>
    </message>
    <message>
        <source>Work went on without a pause, so no point could be set. The drill tries again.</source>
        <translation>業務が途切れず、基準点を置けませんでした。あとで再試行します。</translation>
    </message>
    <message>
        <source>The restored database does not hold the same rows.</source>
        <translation>復元したデータベースの内容が一致しません。</translation>
    </message>
    <message>
        <source>The seals of the restored audit are broken.</source>
        <translation>復元した監査記録の封印が壊れています。</translation>
    </message>
    <message>
        <source>The audit of the restored database could not be verified ({why}).</source>
        <translation>復元した監査記録を検証できません（{why}）。</translation>
    </message>
    <message>
        <source>Nobody could sign in on the restored database ({why}).</source>
        <translation>復元したデータベースでサインインできません（{why}）。</translation>
    </message>
    <message>
        <source>The restored database has another schema than this program.</source>
        <translation>復元したデータベースの版がこのプログラムと違います。</translation>
    </message>
    <message>
        <source>Rows could be read without a session.</source>
        <translation>セッションなしで行が読めてしまいます。</translation>
    </message>
    <message>
        <source>The restored database did not come to the wished point.</source>
        <translation>復元したデータベースが目的の時点まで進みませんでした。</translation>
    </message>
    <message>
        <source>Another restore is at work on this machine.</source>
        <translation>この機械で別の復元が実行中です。</translation>
    </message>
    <message>
        <source>{field}: this lies in the future. Choose a time that has been.</source>
        <translation>{field}：未来の日時には復元できません。</translation>
    </message>
    <message>
        <source>{field}: this lies before the first set ended ({first}).</source>
        <translation>{field}：最初の世代（{first} 完了）より前には復元できません。</translation>
    </message>
    <message>
        <source>{field}: the log has a hole; this set can be brought to {until} at most.</source>
        <translation>{field}：ログが途中で欠けています。この世代は {until} まで復元できます。</translation>
    </message>
    <message>
        <source>{field}: the log has been archived until {until}. Choose an earlier time, or wait until more is archived.</source>
        <translation>{field}：ログの保管は {until} までです。それより前の時刻にするか、しばらく待ってください。</translation>
    </message>
    <message>
        <source>The database is running. Stop the server first: systemctl stop mimamorid</source>
        <translation>データベースが動作中です。先にサーバーを止めてください（systemctl stop mimamorid）。</translation>
    </message>
    <message>
        <source>The directory {directory} is not empty. Choose a new one: nothing is overwritten.</source>
        <translation>フォルダー {directory} は空ではありません。上書きはしませんので、新しい場所を指定してください。</translation>
    </message>
    <message>
        <source>Say where: --beside DIRECTORY, or --into-place.</source>
        <translation>復元先を指定してください（--beside フォルダー、または --into-place）。</translation>
    </message>
    <message>
        <source>The directory {directory} cannot be written.</source>
        <translation>フォルダー {directory} に書けません。</translation>
    </message>
    <message>
        <source>An external database is restored in place by its own administrators. Use --beside.</source>
        <translation>外部データベースをその場に復元するのは、その管理者の作業です。--beside を使ってください。</translation>
    </message>
    <message>
        <source>A restore into place needs two persons: --by and --second-person must be two.</source>
        <translation>その場への復元には2人が必要です。--by と --second-person には別の人を指定してください。</translation>
    </message>
    <message>
        <source>Nothing was done.</source>
        <translation>何も実行しませんでした。</translation>
    </message>
    <message>
        <source>The file {file} of the system set cannot be read.</source>
        <translation>システムバックアップ対象のファイル {file} を読めません。</translation>
    </message>
    <message>
        <source>The system set has no files.</source>
        <translation>システムバックアップの対象がありません。</translation>
    </message>
    <message>
        <source>{field}: at least {least} characters.</source>
        <translation>{field}：{least}文字以上にしてください。</translation>
    </message>
    <message>
        <source>There is not enough memory for the passphrase.</source>
        <translation>パスフレーズの計算に必要なメモリが足りません。</translation>
    </message>
    <message>
        <source>{field}: the child itself stays in its file; nobody else can become it.</source>
        <translation>{field}：本人は記録から外せません。ほかの人を本人にすることもできません。</translation>
    </message>
    <message>
        <source>{field}: this person stands in the family already.</source>
        <translation>{field}：この人は、すでに家族に入っています。</translation>
    </message>
    <message>
        <source>{field}: a first day belongs to a change of the legal name only.</source>
        <translation>{field}：初日を入れるのは、理由が「氏名の変更」のときだけです。</translation>
    </message>
    <message>
        <source>The setting contract.term has no first and last day of the contract.</source>
        <translation>設定 contract.term に契約の最初と最後の日がありません。</translation>
    </message>
    <message>
        <source>{field}: no paper has been issued with this number.</source>
        <translation>{field}：この番号で発行した文書はありません。</translation>
    </message>
    <message>
        <source>{field}: this duty is proved by an issued paper. Enter its number.</source>
        <translation>{field}：この業務は、発行した文書で完了します。文書番号を入れてください。</translation>
    </message>
    <message>
        <source>{field}: this duty is proved by a work order that is done.</source>
        <translation>{field}：この業務は、完了した作業指示で完了します。</translation>
    </message>
    <message>
        <source>{field}: this duty is proved by a plan that the city has approved.</source>
        <translation>{field}：この業務は、本市が承認した計画で完了します。</translation>
    </message>
    <message>
        <source>This cannot be done with the work order as it stands now. F5 shows it.</source>
        <translation>作業指示が今の状態ではできません。F5で確かめてください。</translation>
    </message>
    <message>
        <source>{field}: recurring orders come from the calendar of the contract by themselves.</source>
        <translation>{field}：定期作業は、契約カレンダーから自動でできます。</translation>
    </message>
    <message>
        <source>{field}: an order needs steps: choose a procedure, or write them here.</source>
        <translation>{field}：作業には手順が必要です。手順書を選ぶか、ここに書いてください。</translation>
    </message>
    <message>
        <source>{field}: this is not valid today.</source>
        <translation>{field}：今日は有効ではありません。</translation>
    </message>
    <message>
        <source>{field}: please choose another one.</source>
        <translation>{field}：ほかのものを選んでください。</translation>
    </message>
    <message>
        <source>An earlier step is still open. Steps are taken in their order.</source>
        <translation>前の手順が終わっていません。手順は順に行います。</translation>
    </message>
    <message>
        <source>{field}: say what was seen, or attach a file to the step before. What was left out or failed needs its reason.</source>
        <translation>{field}：確かめたことを書くか、先にその手順へファイルを添付してください。省略・失敗のときは理由が必要です。</translation>
    </message>
    <message>
        <source>There are still open or failed steps.</source>
        <translation>終わっていない手順か、失敗した手順があります。</translation>
    </message>
    <message>
        <source>This work order is closed. Its files do not change any more.</source>
        <translation>この作業指示は終わっています。ファイルは変えられません。</translation>
    </message>
    <message>
        <source>The file cannot be read, is empty, or is larger than {most} MB.</source>
        <translation>ファイルが読めないか、空か、{most}MBを超えています。</translation>
    </message>
    <message>
        <source>{field}: there are no settings yet from which this plan is made.</source>
        <translation>{field}：この計画のもとになる設定が、まだありません。</translation>
    </message>
    <message>
        <source>{field}: the settings of this plan are empty.</source>
        <translation>{field}：この計画のもとになる設定が空です。</translation>
    </message>
    <message>
        <source>{field}: an edition of this plan waits for the city's decision.</source>
        <translation>{field}：この計画の版が、本市の決定を待っています。</translation>
    </message>
    <message>
        <source>The settings have changed since this draft. Draft it anew.</source>
        <translation>この案を作ったあとに設定が変わりました。もう一度作ってください。</translation>
    </message>
    <message>
        <source>{field}: this day has passed.</source>
        <translation>{field}：過ぎた日です。</translation>
    </message>
    <message>
        <source>Nobody else here may confirm this as the second person ({role}). Please let an administrator name one.</source>
        <translation>二人目として確認できる人がほかにいません（{role}）。管理者に指名を依頼してください。</translation>
    </message>
    <message>
        <source>A second person has to confirm this first, in a session of her or his own (confirmation {confirmation}). Then send it again.</source>
        <translation>先に、もう一人の確認が必要です（確認番号 {confirmation}）。確認する人が自分のセッションで行った後、もう一度実行してください。</translation>
    </message>
    <message>
        <source>The second person did not confirm this. Please read the comment, and ask again if it is right.</source>
        <translation>二人目の確認で差し戻されました。コメントを読み、正しければ改めて依頼してください。</translation>
    </message>
    <message>
        <source>The time of this confirmation is over. Please ask for a new one.</source>
        <translation>この確認の有効期限が過ぎました。改めて依頼してください。</translation>
    </message>
    <message>
        <source>This confirmation was given for something else, or to somebody else. Please ask for one of exactly this.</source>
        <translation>この確認は別の内容、または別の人に対するものです。この内容での確認を依頼してください。</translation>
    </message>
    <message>
        <source>This voucher was not written by this server, or was changed. Take it again: mimamorictl confirm voucher</source>
        <translation>この証票はこのサーバーが発行したものではないか、書き換えられています。取り直してください：mimamorictl confirm voucher</translation>
    </message>
    <message>
        <source>Migration {migration} of the database is not this program's, or was changed. Install the right program; never edit a migration.</source>
        <translation>データベースの移行 {migration} は、このプログラムのものではないか、変更されています。正しいプログラムを入れてください。移行ファイルは決して書き換えないでください。</translation>
    </message>
    <message>
        <source>Two persons answer for a restore into place. One asks: mimamorictl confirm ask-restore; another administrator confirms: mimamorictl confirm give; then --voucher FILE from mimamorictl confirm voucher. Only where no server starts any more: --server-lost with both names.</source>
        <translation>その場への復元には二人の責任者が必要です。一人が mimamorictl confirm ask-restore で依頼し、別の管理者が mimamorictl confirm give で確認します。その後、mimamorictl confirm voucher で受け取った証票を --voucher で指定してください。サーバーがもう起動できないときに限り、--server-lost と二人の名前で実行できます。</translation>
    </message>
    <message>
        <source>A restore was made with this voucher already. Ask for a new one: mimamorictl confirm ask-restore</source>
        <translation>この証票による復元は済んでいます。改めて依頼してください：mimamorictl confirm ask-restore</translation>
    </message>
    <message>
        <source>Nothing is saved at the moment; looking up goes on. What you typed is still here and can be sent when it is over. {reason}</source>
        <translation>現在、保存を止めています。閲覧はできます。入力した内容は残っており、再開後に送信できます。{reason}</translation>
    </message>
    <message>
        <source>A hand-over is under way. Ask again when it is made or returned.</source>
        <translation>データ引継ぎの依頼がすでに進んでいます。作成または差戻しの後に依頼してください。</translation>
    </message>
    <message>
        <source>There is no such file of a hand-over, or it cannot be read.</source>
        <translation>引継ぎファイルがないか、読み取れません。</translation>
    </message>
    <message>
        <source>The hand-over cannot be opened with this passphrase.</source>
        <translation>このパスフレーズでは引継ぎファイルを開けません。</translation>
    </message>
    <message>
        <source>The hand-over is damaged or incomplete: {file}.</source>
        <translation>引継ぎファイルが壊れているか、欠けています：{file}</translation>
    </message>
    <message>
        <source>The hand-over was made by another version of the program. Verify it with that version.</source>
        <translation>別の版のプログラムで作成した引継ぎファイルです。同じ版で照合してください。</translation>
    </message>
    <message>
        <source>A hand-over is verified in an empty database only. This one is in use.</source>
        <translation>照合は空のデータベースでのみ行えます。このデータベースは使用中です。</translation>
    </message>
    <message>
        <source>The folder of the hand-over cannot be written, or is there already.</source>
        <translation>引継ぎの保存先に書き込めないか、同じ名前のものがすでにあります。</translation>
    </message>
    <message>
        <source>Attachment {attachment} cannot be read whole. Nothing was handed over.</source>
        <translation>添付ファイル {attachment} を完全に読み取れません。引継ぎファイルは作成していません。</translation>
    </message>
    <message>
        <source>This terminal is struck off the list. What it kept has been destroyed; it has to be enrolled anew. Please call the administrator.</source>
        <translation>この端末は失効しています。保管していた内容は消去しました。使うには登録し直す必要があります。管理者に連絡してください。</translation>
    </message>
    <message>
        <source>{field}: there is no such target for this way of measuring. TCP is host:port, HTTP an address without a password, SNMP "host OID", UNIT ends with .service; a command must be a program of the directory in the setting [monitor] commands.</source>
        <translation>{field}: この計測の方法では、その対象はありません。TCPは「ホスト:ポート」、HTTPはパスワードのないアドレス、SNMPは「ホスト OID」、ユニットは「.service」で終わる名前です。コマンドは設定 [monitor] commands のフォルダーにあるプログラムにしてください。</translation>
    </message>
    <message>
        <source>{field}: this does not fit the order of the thresholds. Where high is bad: clearing value &lt;= threshold and warning &lt;= critical; where low is bad, the other way round.</source>
        <translation>{field}: しきい値の順序に合いません。大きい値が悪いときは「解除≦しきい値」「警告≦異常」、小さい値が悪いときはその逆にしてください。</translation>
    </message>
    <message>
        <source>{field}: a clearing value needs its threshold. Enter the threshold, or -1 for none.</source>
        <translation>{field}: 解除の値にはしきい値が要ります。しきい値を入力するか、-1(なし)にしてください。</translation>
    </message>
    <message>
        <source>{field}: these checks would depend on each other in a circle. Choose another one.</source>
        <translation>{field}: 監視項目が互いに依存することになります。別の項目を選んでください。</translation>
    </message>
    <message>
        <source>{field}: nobody can be reached by this chain at any hour. First enter a rung with a person, hours "always" and no end; or leave the chain empty for the operators on duty.</source>
        <translation>{field}: この連絡順には、いつでも連絡できる人がいません。先に「監視の連絡順」で終日・期限なしの人を登録するか、空欄(運用の担当者)にしてください。</translation>
    </message>
    <message>
        <source>{field}: this is the last person of a chain that checks use. First enter somebody else.</source>
        <translation>{field}: 使われている連絡順の最後の1人です。先に別の人を登録してください。</translation>
    </message>
    <message>
        <source>{field}: this check is well; there is nothing to acknowledge.</source>
        <translation>{field}: この項目は正常です。対応を宣言するものはありません。</translation>
    </message>
    <message>
        <source>{field}: a silence ends within seven days from now.</source>
        <translation>{field}: 通知の停止は、今から7日以内に終わるようにしてください。</translation>
    </message>
    <message>
        <source>{field}: this check is switched off. Switch it on first.</source>
        <translation>{field}: この項目は使われていません。先に有効にしてください。</translation>
    </message>
    <message>
        <source>{field}: the item would depend on itself, by way of others. Please choose another one.</source>
        <translation>{field}: ほかの品目を経由して自分自身に依存することになります。別の品目を選んでください。</translation>
    </message>
    <message>
        <source>{field}: this relation is in the register already.</source>
        <translation>{field}: この関係はすでに台帳にあります。</translation>
    </message>
    <message>
        <source>{field}: this component is measured for item {code} already.</source>
        <translation>{field}: この対象はすでに品目 {code} で実測しています。</translation>
    </message>
    <message>
        <source>{field}: the register has no item for {component}. Enter the item first.</source>
        <translation>{field}: 台帳に {component} の品目がありません。先に品目を登録してください。</translation>
    </message>
    <message>
        <source>{field}: an old definition file is not taken over. Update the definitions.</source>
        <translation>{field}: 古い定義ファイルは台帳に反映できません。定義ファイルを更新してください。</translation>
    </message>
    <message>
        <source>{field}: the support ends on {end}. The plan has to be carried out before.</source>
        <translation>{field}: サポートは {end} に終わります。それまでに実施する計画にしてください。</translation>
    </message>
    <message>
        <source>{field}: a plan is for a day that comes.</source>
        <translation>{field}: これからの日を入れてください。</translation>
    </message>
    <message>
        <source>Plan {number} is at another step: a draft is submitted, the city approves it, then it is carried out.</source>
        <translation>保守計画 {number} は別の段階にあります。作成、承認依頼、本市の承認、実施の順に進めます。</translation>
    </message>
    <message>
        <source>{field}: this environment measures itself. Report another one.</source>
        <translation>{field}: この環境は自動で実測しています。他の環境を指定してください。</translation>
    </message>
    <message>
        <source>Approval comes first: the time at which it begins has passed already. Ask anew with a later one.</source>
        <translation>承認は開始の前に必要です。開始の日時をすでに過ぎています。後の日時で申請し直してください。</translation>
    </message>
    <message>
        <source>This was not approved. Nothing leaves and no work begins before.</source>
        <translation>承認されていません。承認の前に持ち出しや作業はできません。</translation>
    </message>
</context>
<context>
    <name>record</name>
    <message>
        <source>Office</source>
        <translation>所属</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>コード</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>氏名・名称</translation>
    </message>
    <message>
        <source>Short name</source>
        <translation>略称</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>種別</translation>
    </message>
    <message>
        <source>Ward code</source>
        <translation>区コード</translation>
    </message>
    <message>
        <source>Legal office</source>
        <translation>法令上の所管</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>電話番号</translation>
    </message>
    <message>
        <source>Active from</source>
        <translation>開始日</translation>
    </message>
    <message>
        <source>Active until</source>
        <translation>終了日</translation>
    </message>
    <message>
        <source>User</source>
        <translation>利用者</translation>
    </message>
    <message>
        <source>Login name</source>
        <translation>ログイン名</translation>
    </message>
    <message>
        <source>Kana</source>
        <translation>フリガナ</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>メールアドレス</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>適用開始日</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>適用終了日</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>職員の配置</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>役割</translation>
    </message>
    <message>
        <source>Terminal</source>
        <translation>端末</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>証明書の指紋</translation>
    </message>
    <message>
        <source>Certificate valid until</source>
        <translation>証明書の有効期限</translation>
    </message>
    <message>
        <source>Enrolled at</source>
        <translation>登録日時</translation>
    </message>
    <message>
        <source>Revoked at</source>
        <translation>失効日時</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>セッション</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>トークン</translation>
    </message>
    <message>
        <source>Posts</source>
        <translation>職員の配置</translation>
    </message>
    <message>
        <source>Operations</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Password must be changed</source>
        <translation>パスワード変更が必要</translation>
    </message>
    <message>
        <source>Screen lock (seconds)</source>
        <translation>画面ロック（秒）</translation>
    </message>
    <message>
        <source>Expires at</source>
        <translation>有効期限</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>ログイン</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>パスワード</translation>
    </message>
    <message>
        <source>Client version</source>
        <translation>端末プログラムの版</translation>
    </message>
    <message>
        <source>Audit head</source>
        <translation>監査の先頭</translation>
    </message>
    <message>
        <source>Audit seal</source>
        <translation>監査の封印番号</translation>
    </message>
    <message>
        <source>Resume session</source>
        <translation>セッションの再開</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>ログアウト</translation>
    </message>
    <message>
        <source>Change password</source>
        <translation>パスワードの変更</translation>
    </message>
    <message>
        <source>Old password</source>
        <translation>現在のパスワード</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>新しいパスワード</translation>
    </message>
    <message>
        <source>First administrator</source>
        <translation>最初の管理者</translation>
    </message>
    <message>
        <source>Live events</source>
        <translation>即時通知</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>対象</translation>
    </message>
    <message>
        <source>Address restriction</source>
        <translation>住所等の非開示</translation>
    </message>
    <message>
        <source>Protected person</source>
        <translation>保護する人</translation>
    </message>
    <message>
        <source>Must not know</source>
        <translation>知らせない相手</translation>
    </message>
    <message>
        <source>Others who must not know</source>
        <translation>その他の知らせない相手</translation>
    </message>
    <message>
        <source>Provisional</source>
        <translation>仮</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>根拠・入手元</translation>
    </message>
    <message>
        <source>To be reviewed by</source>
        <translation>見直し期限</translation>
    </message>
    <message>
        <source>Set by</source>
        <translation>設定者</translation>
    </message>
    <message>
        <source>Set at</source>
        <translation>設定日時</translation>
    </message>
    <message>
        <source>Lift proposed by</source>
        <translation>解除の提案者</translation>
    </message>
    <message>
        <source>Lift proposed at</source>
        <translation>解除の提案日時</translation>
    </message>
    <message>
        <source>Proposed version</source>
        <translation>提案時の版</translation>
    </message>
    <message>
        <source>Reason to lift</source>
        <translation>解除の理由</translation>
    </message>
    <message>
        <source>Lifted by</source>
        <translation>解除者</translation>
    </message>
    <message>
        <source>Lifted at</source>
        <translation>解除日時</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人物</translation>
    </message>
    <message>
        <source>May be confirmed</source>
        <translation>承認できる</translation>
    </message>
    <message>
        <source>Address restrictions</source>
        <translation>住所等の非開示</translation>
    </message>
    <message>
        <source>Child file</source>
        <translation>児童記録票</translation>
    </message>
    <message>
        <source>Also lifted ones</source>
        <translation>解除済みも含む</translation>
    </message>
    <message>
        <source>Lifted</source>
        <translation>解除済み</translation>
    </message>
    <message>
        <source>Propose to lift</source>
        <translation>解除を提案する</translation>
    </message>
    <message>
        <source>Confirm the lift</source>
        <translation>解除を承認する</translation>
    </message>
    <message>
        <source>Guardian or family</source>
        <translation>保護者・家族</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>一致した点</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>値</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>点</translation>
    </message>
    <message>
        <source>Similar person</source>
        <translation>似た人</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>生年月日</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>性別</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>町</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>家族</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>ケース</translation>
    </message>
    <message>
        <source>Case number</source>
        <translation>ケース番号</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>段階</translation>
    </message>
    <message>
        <source>Main worker</source>
        <translation>主担当</translation>
    </message>
    <message>
        <source>Likeness</source>
        <translation>近さ</translation>
    </message>
    <message>
        <source>Agreements</source>
        <translation>一致した点</translation>
    </message>
    <message>
        <source>Similar people</source>
        <translation>似た人</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>年齢</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>住所</translation>
    </message>
    <message>
        <source>Guardians and family</source>
        <translation>保護者・家族</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>相談種別</translation>
    </message>
    <message>
        <source>Kind of abuse (main)</source>
        <translation>虐待種別（主）</translation>
    </message>
    <message>
        <source>Urgency</source>
        <translation>緊急度</translation>
    </message>
    <message>
        <source>Reception</source>
        <translation>受付</translation>
    </message>
    <message>
        <source>Earlier case</source>
        <translation>以前のケース</translation>
    </message>
    <message>
        <source>Next review</source>
        <translation>次の見直し</translation>
    </message>
    <message>
        <source>Opened at</source>
        <translation>開始日時</translation>
    </message>
    <message>
        <source>Closed at</source>
        <translation>終結日時</translation>
    </message>
    <message>
        <source>Worker</source>
        <translation>担当者</translation>
    </message>
    <message>
        <source>Change of stage</source>
        <translation>段階の変更</translation>
    </message>
    <message>
        <source>At</source>
        <translation>日時</translation>
    </message>
    <message>
        <source>From</source>
        <translation>変更前</translation>
    </message>
    <message>
        <source>To</source>
        <translation>変更後</translation>
    </message>
    <message>
        <source>Brought about by</source>
        <translation>きっかけ</translation>
    </message>
    <message>
        <source>Its number</source>
        <translation>その番号</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>番号</translation>
    </message>
    <message>
        <source>Child</source>
        <translation>こども</translation>
    </message>
    <message>
        <source>Not identified yet</source>
        <translation>未特定</translation>
    </message>
    <message>
        <source>Access level</source>
        <translation>閲覧区分</translation>
    </message>
    <message>
        <source>Merged into</source>
        <translation>統合先</translation>
    </message>
    <message>
        <source>Office in charge</source>
        <translation>所管</translation>
    </message>
    <message>
        <source>Family member</source>
        <translation>家族</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>続柄</translation>
    </message>
    <message>
        <source>Custody</source>
        <translation>親権</translation>
    </message>
    <message>
        <source>Lives with the child</source>
        <translation>同居</translation>
    </message>
    <message>
        <source>Guardian</source>
        <translation>保護者</translation>
    </message>
    <message>
        <source>Occupation</source>
        <translation>職業</translation>
    </message>
    <message>
        <source>Alert</source>
        <translation>注意事項</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>備考</translation>
    </message>
    <message>
        <source>Workers</source>
        <translation>担当者</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>規則</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>最終日</translation>
    </message>
    <message>
        <source>Started at</source>
        <translation>開始日時</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>超過</translation>
    </message>
    <message>
        <source>Whereabouts</source>
        <translation>居所</translation>
    </message>
    <message>
        <source>Sibling</source>
        <translation>きょうだい</translation>
    </message>
    <message>
        <source>Years of age</source>
        <translation>歳</translation>
    </message>
    <message>
        <source>Months of age</source>
        <translation>か月</translation>
    </message>
    <message>
        <source>May write</source>
        <translation>記入できる</translation>
    </message>
    <message>
        <source>Emergency access until</source>
        <translation>緊急閲覧の期限</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>注意事項</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>ケース</translation>
    </message>
    <message>
        <source>Offices</source>
        <translation>所属</translation>
    </message>
    <message>
        <source>Deadlines</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Siblings</source>
        <translation>きょうだい</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>目的</translation>
    </message>
    <message>
        <source>Child files</source>
        <translation>児童記録票</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合計</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>自分の担当</translation>
    </message>
    <message>
        <source>Also closed cases</source>
        <translation>終結したケースも含む</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>絞り込み</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>件数</translation>
    </message>
    <message>
        <source>From row</source>
        <translation>開始行</translation>
    </message>
    <message>
        <source>Who looked</source>
        <translation>閲覧の記録</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>Waits for the second person</source>
        <translation>2人目の承認待ち</translation>
    </message>
    <message>
        <source>Restrict a file</source>
        <translation>記録票の閲覧を制限する</translation>
    </message>
    <message>
        <source>Named persons</source>
        <translation>指定した職員</translation>
    </message>
    <message>
        <source>Hide a file from a person</source>
        <translation>記録票を特定の職員に見せない</translation>
    </message>
    <message>
        <source>Show a hidden file again</source>
        <translation>非表示を解除する</translation>
    </message>
    <message>
        <source>Emergency access</source>
        <translation>緊急閲覧</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>まで</translation>
    </message>
    <message>
        <source>File or case number</source>
        <translation>記録票またはケースの番号</translation>
    </message>
    <message>
        <source>Reason in words</source>
        <translation>理由（記述）</translation>
    </message>
    <message>
        <source>Emergency accesses</source>
        <translation>緊急閲覧の一覧</translation>
    </message>
    <message>
        <source>End an alert</source>
        <translation>注意事項を終了する</translation>
    </message>
    <message>
        <source>Provisional label</source>
        <translation>仮の呼び名</translation>
    </message>
    <message>
        <source>School or nursery</source>
        <translation>学校・保育所等</translation>
    </message>
    <message>
        <source>Caution</source>
        <translation>留意事項</translation>
    </message>
    <message>
        <source>Reporter</source>
        <translation>通告者</translation>
    </message>
    <message>
        <source>Reporter's name</source>
        <translation>通告者の氏名</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>機関名</translation>
    </message>
    <message>
        <source>Relation to the child</source>
        <translation>こどもとの関係</translation>
    </message>
    <message>
        <source>Anonymous</source>
        <translation>匿名</translation>
    </message>
    <message>
        <source>Wants a call back</source>
        <translation>折返し希望</translation>
    </message>
    <message>
        <source>Identity protected</source>
        <translation>通告者を秘匿</translation>
    </message>
    <message>
        <source>Repeated notification</source>
        <translation>再通告</translation>
    </message>
    <message>
        <source>Safety check due</source>
        <translation>安全確認の期限</translation>
    </message>
    <message>
        <source>Received at</source>
        <translation>受理日時</translation>
    </message>
    <message>
        <source>Reason of the late entry</source>
        <translation>後日入力の理由</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>経路</translation>
    </message>
    <message>
        <source>Kinds of abuse (others)</source>
        <translation>虐待種別（従）</translation>
    </message>
    <message>
        <source>Main abuser</source>
        <translation>主たる虐待者</translation>
    </message>
    <message>
        <source>Children</source>
        <translation>こども</translation>
    </message>
    <message>
        <source>Postal code</source>
        <translation>郵便番号</translation>
    </message>
    <message>
        <source>Chief complaint</source>
        <translation>主訴</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Injuries</source>
        <translation>けがの状況</translation>
    </message>
    <message>
        <source>Where the child is now</source>
        <translation>いまどこに</translation>
    </message>
    <message>
        <source>In danger now</source>
        <translation>今すぐ危険</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>留意の印</translation>
    </message>
    <message>
        <source>Police number</source>
        <translation>警察の番号</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>決定</translation>
    </message>
    <message>
        <source>Second worker</source>
        <translation>副担当</translation>
    </message>
    <message>
        <source>Psychologist</source>
        <translation>児童心理司</translation>
    </message>
    <message>
        <source>How the child is to be seen</source>
        <translation>安全確認の方法</translation>
    </message>
    <message>
        <source>Who goes</source>
        <translation>訪問者</translation>
    </message>
    <message>
        <source>When</source>
        <translation>いつ</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>場所</translation>
    </message>
    <message>
        <source>How</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>Shared with the police</source>
        <translation>警察と共有</translation>
    </message>
    <message>
        <source>Shared with the ward</source>
        <translation>区と共有</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>場所</translation>
    </message>
    <message>
        <source>By phone</source>
        <translation>電話で</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>出席者</translation>
    </message>
    <message>
        <source>Others present</source>
        <translation>その他の出席者</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>議事の記録</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>会議</translation>
    </message>
    <message>
        <source>Held at</source>
        <translation>開催日時</translation>
    </message>
    <message>
        <source>Chair</source>
        <translation>議長</translation>
    </message>
    <message>
        <source>Decision of a meeting</source>
        <translation>会議の決定</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>決定</translation>
    </message>
    <message>
        <source>Reception meeting</source>
        <translation>受理会議</translation>
    </message>
    <message>
        <source>Colleague</source>
        <translation>職員</translation>
    </message>
    <message>
        <source>May chair</source>
        <translation>議長になれる</translation>
    </message>
    <message>
        <source>Colleagues</source>
        <translation>職員</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>発信・受信</translation>
    </message>
    <message>
        <source>With whom</source>
        <translation>相手</translation>
    </message>
    <message>
        <source>Present staff</source>
        <translation>同席した職員</translation>
    </message>
    <message>
        <source>Record text</source>
        <translation>記録</translation>
    </message>
    <message>
        <source>Child seen</source>
        <translation>こどもを目視</translation>
    </message>
    <message>
        <source>Shared with</source>
        <translation>共有先</translation>
    </message>
    <message>
        <source>Progress note</source>
        <translation>経過記録</translation>
    </message>
    <message>
        <source>Written together</source>
        <translation>一括記入</translation>
    </message>
    <message>
        <source>Written by</source>
        <translation>記入者</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation>承認者</translation>
    </message>
    <message>
        <source>Approved at</source>
        <translation>承認日時</translation>
    </message>
    <message>
        <source>Amends</source>
        <translation>訂正元</translation>
    </message>
    <message>
        <source>Amended by</source>
        <translation>訂正先</translation>
    </message>
    <message>
        <source>Reason of the amendment</source>
        <translation>訂正の理由</translation>
    </message>
    <message>
        <source>Progress notes</source>
        <translation>経過記録</translation>
    </message>
    <message>
        <source>Submit for approval</source>
        <translation>承認に回す</translation>
    </message>
    <message>
        <source>Also those written together</source>
        <translation>一括記入したものも含む</translation>
    </message>
    <message>
        <source>Amend a progress note</source>
        <translation>経過記録の訂正</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>宛先</translation>
    </message>
    <message>
        <source>Which person</source>
        <translation>宛先の人物</translation>
    </message>
    <message>
        <source>Addressed to</source>
        <translation>宛名</translation>
    </message>
    <message>
        <source>Preview a paper</source>
        <translation>書類の下見</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>書類</translation>
    </message>
    <message>
        <source>Issue a paper</source>
        <translation>書類の発行</translation>
    </message>
    <message>
        <source>Preview that was looked at</source>
        <translation>確認した下見</translation>
    </message>
    <message>
        <source>Fetch a paper</source>
        <translation>書類の取得</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>出力</translation>
    </message>
    <message>
        <source>From byte</source>
        <translation>開始位置</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>大きさ（バイト）</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Cells</source>
        <translation>セル</translation>
    </message>
    <message>
        <source>Part of a paper</source>
        <translation>書類の部分</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>体裁</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>見出し</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Widths</source>
        <translation>列の幅</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>本文</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>件名</translation>
    </message>
    <message>
        <source>Subtitle</source>
        <translation>副題</translation>
    </message>
    <message>
        <source>Document number</source>
        <translation>文書番号</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日付</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>発信者</translation>
    </message>
    <message>
        <source>Band</source>
        <translation>帯</translation>
    </message>
    <message>
        <source>Watermark</source>
        <translation>透かし</translation>
    </message>
    <message>
        <source>Handling</source>
        <translation>取扱い</translation>
    </message>
    <message>
        <source>Footer</source>
        <translation>欄外</translation>
    </message>
    <message>
        <source>Trace</source>
        <translation>出力の識別</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>構成</translation>
    </message>
    <message>
        <source>Also known as</source>
        <translation>通称・別名</translation>
    </message>
    <message>
        <source>Register number</source>
        <translation>宛名番号</translation>
    </message>
    <message>
        <source>Town code</source>
        <translation>町コード</translation>
    </message>
    <message>
        <source>Digits</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>Entered at</source>
        <translation>入力日時</translation>
    </message>
    <message>
        <source>Received by</source>
        <translation>受理者</translation>
    </message>
    <message>
        <source>Child of the reception</source>
        <translation>受付のこども</translation>
    </message>
    <message>
        <source>To be decided</source>
        <translation>受理会議待ち</translation>
    </message>
    <message>
        <source>Reception number</source>
        <translation>受付番号</translation>
    </message>
    <message>
        <source>Abuse notification</source>
        <translation>虐待通告</translation>
    </message>
    <message>
        <source>Agenda</source>
        <translation>議題</translation>
    </message>
    <message>
        <source>Show the reporter</source>
        <translation>通告者の表示</translation>
    </message>
    <message>
        <source>Seen by</source>
        <translation>確認した職員</translation>
    </message>
    <message>
        <source>Person of the agency</source>
        <translation>確認した関係機関の人</translation>
    </message>
    <message>
        <source>Injury</source>
        <translation>けが</translation>
    </message>
    <message>
        <source>Attitude of the guardian</source>
        <translation>保護者の態度</translation>
    </message>
    <message>
        <source>Why later than 48 hours</source>
        <translation>48時間を超えた理由</translation>
    </message>
    <message>
        <source>Safety check</source>
        <translation>安全確認</translation>
    </message>
    <message>
        <source>Attempt</source>
        <translation>実施</translation>
    </message>
    <message>
        <source>Withdrawn at</source>
        <translation>取消日時</translation>
    </message>
    <message>
        <source>Withdrawn by</source>
        <translation>取り消した職員</translation>
    </message>
    <message>
        <source>Why withdrawn</source>
        <translation>取消の理由</translation>
    </message>
    <message>
        <source>Clock stopped</source>
        <translation>期限の停止</translation>
    </message>
    <message>
        <source>Waits for approval</source>
        <translation>承認待ち</translation>
    </message>
    <message>
        <source>Withdraw a safety check</source>
        <translation>安全確認の取消</translation>
    </message>
    <message>
        <source>Stops the clock</source>
        <translation>期限を止める</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>実施の一覧</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>経過</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>記録</translation>
    </message>
    <message>
        <source>Record id</source>
        <translation>記録の番号</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>詳細</translation>
    </message>
    <message>
        <source>Goes on</source>
        <translation>続きがある</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>意見</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>件数</translation>
    </message>
    <message>
        <source>Kinds</source>
        <translation>種別</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>語句</translation>
    </message>
    <message>
        <source>Masked</source>
        <translation>伏せた箇所</translation>
    </message>
    <message>
        <source>Shown until</source>
        <translation>表示期限</translation>
    </message>
    <message>
        <source>Show the whereabouts</source>
        <translation>居所の表示</translation>
    </message>
    <message>
        <source>Approval</source>
        <translation>承認</translation>
    </message>
    <message>
        <source>Birth</source>
        <translation>生年月日</translation>
    </message>
    <message>
        <source>Approver's role</source>
        <translation>承認者の役割</translation>
    </message>
    <message>
        <source>Drafted by</source>
        <translation>起案者</translation>
    </message>
    <message>
        <source>Drafted at</source>
        <translation>起案日時</translation>
    </message>
    <message>
        <source>Deputy for</source>
        <translation>代行の対象</translation>
    </message>
    <message>
        <source>Own draft</source>
        <translation>自分の起案</translation>
    </message>
    <message>
        <source>Approvals</source>
        <translation>承認待ち</translation>
    </message>
    <message>
        <source>Own drafts</source>
        <translation>自分の起案</translation>
    </message>
    <message>
        <source>Approve or return</source>
        <translation>承認・差戻し</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>承認する</translation>
    </message>
    <message>
        <source>Attachment</source>
        <translation>添付ファイル</translation>
    </message>
    <message>
        <source>Type of file</source>
        <translation>ファイルの種類</translation>
    </message>
    <message>
        <source>Bytes received</source>
        <translation>受信済み（バイト）</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>Virus scan</source>
        <translation>ウイルス検査</translation>
    </message>
    <message>
        <source>Added by</source>
        <translation>追加した職員</translation>
    </message>
    <message>
        <source>Added at</source>
        <translation>追加日時</translation>
    </message>
    <message>
        <source>Attach a file</source>
        <translation>ファイルの添付</translation>
    </message>
    <message>
        <source>Belongs to</source>
        <translation>所属する記録</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Part of a file</source>
        <translation>ファイルの部分</translation>
    </message>
    <message>
        <source>Bytes in all</source>
        <translation>全体（バイト）</translation>
    </message>
    <message>
        <source>Open an attachment</source>
        <translation>添付ファイルを開く</translation>
    </message>
    <message>
        <source>Withdraw an attachment</source>
        <translation>添付ファイルの取消</translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>添付ファイル</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Stopped at</source>
        <translation>停止日時</translation>
    </message>
    <message>
        <source>Overdue only</source>
        <translation>超過のみ</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>計算の段階</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>通知の時点</translation>
    </message>
    <message>
        <source>Tells</source>
        <translation>知らせる相手</translation>
    </message>
    <message>
        <source>Told</source>
        <translation>通知済み</translation>
    </message>
    <message>
        <source>Why is it due then?</source>
        <translation>なぜこの期限か</translation>
    </message>
    <message>
        <source>Legal basis</source>
        <translation>根拠</translation>
    </message>
    <message>
        <source>Rule valid from</source>
        <translation>規則の適用開始</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>計算の過程</translation>
    </message>
    <message>
        <source>Thresholds</source>
        <translation>通知の時点</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Taken out</source>
        <translation>持ち出し日時</translation>
    </message>
    <message>
        <source>Personal data</source>
        <translation>個人情報</translation>
    </message>
    <message>
        <source>By</source>
        <translation>職員</translation>
    </message>
    <message>
        <source>File name</source>
        <translation>ファイル名</translation>
    </message>
    <message>
        <source>Needs a second look</source>
        <translation>再確認が必要</translation>
    </message>
    <message>
        <source>Export a list</source>
        <translation>一覧の出力</translation>
    </message>
    <message>
        <source>List</source>
        <translation>一覧</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>形式</translation>
    </message>
    <message>
        <source>With sensitive fields</source>
        <translation>機微な項目を含む</translation>
    </message>
    <message>
        <source>Fetch an output</source>
        <translation>出力の取得</translation>
    </message>
    <message>
        <source>Register of outputs</source>
        <translation>出力の記録簿</translation>
    </message>
    <message>
        <source>Outputs</source>
        <translation>出力</translation>
    </message>
    <message>
        <source>In all</source>
        <translation>全体</translation>
    </message>
    <message>
        <source>From day</source>
        <translation>開始日</translation>
    </message>
    <message>
        <source>Until day</source>
        <translation>終了日</translation>
    </message>
    <message>
        <source>Sort</source>
        <translation>並べ替え</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>Code table</source>
        <translation>コード表</translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation>属性</translation>
    </message>
    <message>
        <source>Code tables</source>
        <translation>コード表</translation>
    </message>
    <message>
        <source>Codes</source>
        <translation>コード</translation>
    </message>
    <message>
        <source>On day</source>
        <translation>基準日</translation>
    </message>
    <message>
        <source>Ward</source>
        <translation>区</translation>
    </message>
    <message>
        <source>Towns</source>
        <translation>町域</translation>
    </message>
    <message>
        <source>Find town</source>
        <translation>町域の検索</translation>
    </message>
    <message>
        <source>Job run</source>
        <translation>定期処理の実行</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>実行</translation>
    </message>
    <message>
        <source>Ended at</source>
        <translation>終了日時</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>Started by hand by</source>
        <translation>手動で実行した職員</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>エラー</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>件数</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>サーバー</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>定期処理</translation>
    </message>
    <message>
        <source>Enabled</source>
        <translation>有効</translation>
    </message>
    <message>
        <source>Every (seconds)</source>
        <translation>間隔（秒）</translation>
    </message>
    <message>
        <source>Next run</source>
        <translation>次回の実行</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>実行の記録</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>定期処理</translation>
    </message>
    <message>
        <source>Run job</source>
        <translation>定期処理を実行する</translation>
    </message>
    <message>
        <source>Appointment</source>
        <translation>予定</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>だれが</translation>
    </message>
    <message>
        <source>My work</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>時点</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>やること</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>変わったこと</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>Due today</source>
        <translation>今日が期限</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>やること</translation>
    </message>
    <message>
        <source>Importance</source>
        <translation>重要度</translation>
    </message>
    <message>
        <source>Created at</source>
        <translation>作成日時</translation>
    </message>
    <message>
        <source>Task done</source>
        <translation>完了にする</translation>
    </message>
    <message>
        <source>Recipients in the family</source>
        <translation>家族のうちの宛先</translation>
    </message>
    <message>
        <source>Persons</source>
        <translation>人</translation>
    </message>
    <message>
        <source>Show a preview</source>
        <translation>プレビューの表示</translation>
    </message>
    <message>
        <source>Resident change</source>
        <translation>住民異動</translation>
    </message>
    <message>
        <source>Register file</source>
        <translation>住民記録ファイル</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>異動事由</translation>
    </message>
    <message>
        <source>Day of the event</source>
        <translation>異動日</translation>
    </message>
    <message>
        <source>Proposal</source>
        <translation>提案</translation>
    </message>
    <message>
        <source>Announced</source>
        <translation>予定</translation>
    </message>
    <message>
        <source>Handled by</source>
        <translation>処理者</translation>
    </message>
    <message>
        <source>Handled at</source>
        <translation>処理日時</translation>
    </message>
    <message>
        <source>Found at</source>
        <translation>検知日時</translation>
    </message>
    <message>
        <source>Moved person</source>
        <translation>異動者</translation>
    </message>
    <message>
        <source>Concerns</source>
        <translation>対象</translation>
    </message>
    <message>
        <source>Resident number</source>
        <translation>宛名番号</translation>
    </message>
    <message>
        <source>State before</source>
        <translation>異動前の状態</translation>
    </message>
    <message>
        <source>State after</source>
        <translation>異動後の状態</translation>
    </message>
    <message>
        <source>Others of the household</source>
        <translation>同じ世帯の人</translation>
    </message>
    <message>
        <source>Own case</source>
        <translation>自分の担当</translation>
    </message>
    <message>
        <source>Resident changes</source>
        <translation>住民異動</translation>
    </message>
    <message>
        <source>Also those dealt with</source>
        <translation>処理済も</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>変更</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>項目</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>後</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>変更あり</translation>
    </message>
    <message>
        <source>Relation in the register</source>
        <translation>住民記録の続柄</translation>
    </message>
    <message>
        <source>Household member</source>
        <translation>世帯員</translation>
    </message>
    <message>
        <source>Moved people</source>
        <translation>異動者</translation>
    </message>
    <message>
        <source>Household in the register</source>
        <translation>住民記録の世帯</translation>
    </message>
    <message>
        <source>State of</source>
        <translation>基準日</translation>
    </message>
    <message>
        <source>File</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>Why refused</source>
        <translation>拒否の理由</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>詳細</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>追加</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>変更なし</translation>
    </message>
    <message>
        <source>Older than known</source>
        <translation>古い行</translation>
    </message>
    <message>
        <source>Number changes left out</source>
        <translation>番号の異動（除外）</translation>
    </message>
    <message>
        <source>Quarantined</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>注意</translation>
    </message>
    <message>
        <source>No longer in the register</source>
        <translation>登録なし</translation>
    </message>
    <message>
        <source>Alerts for cases</source>
        <translation>ケースへの通知</translation>
    </message>
    <message>
        <source>Restrictions set</source>
        <translation>設定した非開示</translation>
    </message>
    <message>
        <source>First sequence number</source>
        <translation>開始連番</translation>
    </message>
    <message>
        <source>Last sequence number</source>
        <translation>終了連番</translation>
    </message>
    <message>
        <source>Applied at</source>
        <translation>反映日時</translation>
    </message>
    <message>
        <source>Flaw in a register file</source>
        <translation>取込の不備</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>不備</translation>
    </message>
    <message>
        <source>Part of a register file</source>
        <translation>住民記録ファイルの一部</translation>
    </message>
    <message>
        <source>Offset</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>データ</translation>
    </message>
    <message>
        <source>Link to the register</source>
        <translation>住民との結び付け</translation>
    </message>
    <message>
        <source>Linked at</source>
        <translation>結び付けた日時</translation>
    </message>
    <message>
        <source>Linked by</source>
        <translation>結び付けた人</translation>
    </message>
    <message>
        <source>Ended by</source>
        <translation>終了した人</translation>
    </message>
    <message>
        <source>Why ended</source>
        <translation>終了の理由</translation>
    </message>
    <message>
        <source>Match with the register</source>
        <translation>住民との照合</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>判断者</translation>
    </message>
    <message>
        <source>Decided at</source>
        <translation>判断日時</translation>
    </message>
    <message>
        <source>Resident</source>
        <translation>住民</translation>
    </message>
    <message>
        <source>Protected by the register</source>
        <translation>支援措置</translation>
    </message>
    <message>
        <source>Head of the household</source>
        <translation>世帯主</translation>
    </message>
    <message>
        <source>Person to be compared</source>
        <translation>照合する人</translation>
    </message>
    <message>
        <source>Residents</source>
        <translation>住民の候補</translation>
    </message>
    <message>
        <source>Matches to decide</source>
        <translation>照合の確認待ち</translation>
    </message>
    <message>
        <source>Most rows</source>
        <translation>最大件数</translation>
    </message>
    <message>
        <source>Restriction set</source>
        <translation>非開示を設定</translation>
    </message>
    <message>
        <source>Same person</source>
        <translation>同一人物</translation>
    </message>
    <message>
        <source>Another person</source>
        <translation>別人</translation>
    </message>
    <message>
        <source>Take the decision back</source>
        <translation>判断を取り消す</translation>
    </message>
    <message>
        <source>Similar residents</source>
        <translation>似た住民</translation>
    </message>
    <message>
        <source>Deputy</source>
        <translation>代決者</translation>
    </message>
    <message>
        <source>In the place of</source>
        <translation>本来の決裁者</translation>
    </message>
    <message>
        <source>Access to a file</source>
        <translation>記録を見られる人</translation>
    </message>
    <message>
        <source>Hidden from this person</source>
        <translation>この人に見せない</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>いつから</translation>
    </message>
    <message>
        <source>Found person</source>
        <translation>見つかった人</translation>
    </message>
    <message>
        <source>Found people</source>
        <translation>見つかった人</translation>
    </message>
    <message>
        <source>Output that was withheld</source>
        <translation>保留された出力</translation>
    </message>
    <message>
        <source>Why it may go out</source>
        <translation>出してよい理由</translation>
    </message>
    <message>
        <source>Urgency flow chart</source>
        <translation>緊急度フローチャート</translation>
    </message>
    <message>
        <source>Answered yes</source>
        <translation>はいの質問</translation>
    </message>
    <message>
        <source>Answered no</source>
        <translation>いいえの質問</translation>
    </message>
    <message>
        <source>Not known (counts as yes)</source>
        <translation>不明の質問（「はい」として扱う）</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>根拠</translation>
    </message>
    <message>
        <source>Why another grade than the chart's</source>
        <translation>フローチャートと異なる緊急度にした理由</translation>
    </message>
    <message>
        <source>Urgency assessment</source>
        <translation>緊急度アセスメント</translation>
    </message>
    <message>
        <source>Grade by the chart</source>
        <translation>フローチャートの判定</translation>
    </message>
    <message>
        <source>Grade given</source>
        <translation>緊急度の判定</translation>
    </message>
    <message>
        <source>Assessed by</source>
        <translation>判定者</translation>
    </message>
    <message>
        <source>Confirmed by</source>
        <translation>確認者</translation>
    </message>
    <message>
        <source>Confirmed at</source>
        <translation>確認日時</translation>
    </message>
    <message>
        <source>Assess the urgency</source>
        <translation>緊急度の判定</translation>
    </message>
    <message>
        <source>Confirm the urgency</source>
        <translation>緊急度判定の確認</translation>
    </message>
    <message>
        <source>May be confirmed by you</source>
        <translation>あなたが確認できるか</translation>
    </message>
    <message>
        <source>Urgency assessments</source>
        <translation>緊急度アセスメント</translation>
    </message>
    <message>
        <source>Person of a list</source>
        <translation>名簿の人</translation>
    </message>
    <message>
        <source>Number in the list</source>
        <translation>名簿番号</translation>
    </message>
    <message>
        <source>Similar resident</source>
        <translation>似た住民</translation>
    </message>
    <message>
        <source>People compared with the register</source>
        <translation>住民記録と照合する名簿</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人</translation>
    </message>
    <message>
        <source>Found resident</source>
        <translation>見つかった住民</translation>
    </message>
    <message>
        <source>Found text</source>
        <translation>見つかった記録</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>見つかったもの</translation>
    </message>
    <message>
        <source>Found texts</source>
        <translation>見つかった記録</translation>
    </message>
    <message>
        <source>More people</source>
        <translation>人がほかにもいる</translation>
    </message>
    <message>
        <source>More residents</source>
        <translation>住民がほかにもいる</translation>
    </message>
    <message>
        <source>More texts</source>
        <translation>記録がほかにもある</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>検索</translation>
    </message>
    <message>
        <source>What to look for</source>
        <translation>検索する語</translation>
    </message>
    <message>
        <source>Member of the household</source>
        <translation>世帯の人</translation>
    </message>
    <message>
        <source>Household</source>
        <translation>世帯</translation>
    </message>
    <message>
        <source>Open a resident</source>
        <translation>住民を開く</translation>
    </message>
    <message>
        <source>Number of the child file</source>
        <translation>児童ファイルの番号</translation>
    </message>
    <message>
        <source>Kind of act</source>
        <translation>行為の種類</translation>
    </message>
    <message>
        <source>Open session</source>
        <translation>サインイン中のセッション</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>最後の操作</translation>
    </message>
    <message>
        <source>Open sessions</source>
        <translation>サインイン中のセッション</translation>
    </message>
    <message>
        <source>End a session</source>
        <translation>セッションを終わらせる</translation>
    </message>
    <message>
        <source>Set a password</source>
        <translation>パスワードを付け直す</translation>
    </message>
    <message>
        <source>Close an account</source>
        <translation>利用者の停止</translation>
    </message>
    <message>
        <source>Rights of a user</source>
        <translation>利用者の権限</translation>
    </message>
    <message>
        <source>Valid to</source>
        <translation>有効期限</translation>
    </message>
    <message>
        <source>Has a password</source>
        <translation>パスワードあり</translation>
    </message>
    <message>
        <source>Has a second factor</source>
        <translation>二要素認証あり</translation>
    </message>
    <message>
        <source>Audit line</source>
        <translation>監査記録の行</translation>
    </message>
    <message>
        <source>Numbers of the records</source>
        <translation>記録の番号</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>要求</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>監査記録</translation>
    </message>
    <message>
        <source>There are more</source>
        <translation>続きがあります</translation>
    </message>
    <message>
        <source>Search the audit</source>
        <translation>監査記録の検索</translation>
    </message>
    <message>
        <source>Before number</source>
        <translation>この番号より前</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>最大件数</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>所見</translation>
    </message>
    <message>
        <source>Looked at</source>
        <translation>調べたもの</translation>
    </message>
    <message>
        <source>Diagnosis</source>
        <translation>診断</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>所見</translation>
    </message>
    <message>
        <source>What is wrong here</source>
        <translation>異常の診断</translation>
    </message>
    <message>
        <source>Signing request</source>
        <translation>証明書要求</translation>
    </message>
    <message>
        <source>Code for a new terminal</source>
        <translation>新しい端末の登録コード</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>ポート</translation>
    </message>
    <message>
        <source>Enrol a terminal</source>
        <translation>端末の登録</translation>
    </message>
    <message>
        <source>Network address</source>
        <translation>ネットワークアドレス</translation>
    </message>
    <message>
        <source>Strike a terminal off</source>
        <translation>端末の抹消</translation>
    </message>
    <message>
        <source>New certificate</source>
        <translation>新しい証明書</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>証明書</translation>
    </message>
    <message>
        <source>Renew the terminal's certificate</source>
        <translation>端末の証明書の更新</translation>
    </message>
    <message>
        <source>Enrol this terminal</source>
        <translation>この端末の登録</translation>
    </message>
    <message>
        <source>One-time code</source>
        <translation>ワンタイムコード</translation>
    </message>
    <message>
        <source>Second factor by role</source>
        <translation>役割ごとの二要素認証</translation>
    </message>
    <message>
        <source>One-time code at the terminal</source>
        <translation>端末でワンタイムコードを求める</translation>
    </message>
    <message>
        <source>New second factor</source>
        <translation>新しい二要素認証</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>秘密鍵</translation>
    </message>
    <message>
        <source>Secret as an address</source>
        <translation>秘密鍵のアドレス</translation>
    </message>
    <message>
        <source>Set up the second factor</source>
        <translation>二要素認証の設定</translation>
    </message>
    <message>
        <source>Confirm the second factor</source>
        <translation>二要素認証の確認</translation>
    </message>
    <message>
        <source>Take the second factor away</source>
        <translation>二要素認証の解除</translation>
    </message>
    <message>
        <source>Being written in</source>
        <translation>記入中のもの</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>質問</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>画面</translation>
    </message>
    <message>
        <source>FAQ</source>
        <translation>FAQ</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>持ち主</translation>
    </message>
    <message>
        <source>Published question</source>
        <translation>公開中の質問</translation>
    </message>
    <message>
        <source>Published answer</source>
        <translation>公開中の答え</translation>
    </message>
    <message>
        <source>Published at</source>
        <translation>公開日時</translation>
    </message>
    <message>
        <source>Published version</source>
        <translation>公開した版</translation>
    </message>
    <message>
        <source>Solved</source>
        <translation>解決</translation>
    </message>
    <message>
        <source>Write FAQ</source>
        <translation>FAQを書く</translation>
    </message>
    <message>
        <source>Ask for approval</source>
        <translation>承認を求める</translation>
    </message>
    <message>
        <source>Take FAQ out of use</source>
        <translation>FAQの使用を終える</translation>
    </message>
    <message>
        <source>Changed since published</source>
        <translation>公開後の変更</translation>
    </message>
    <message>
        <source>FAQ in work</source>
        <translation>作成中のFAQ</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>違い</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>項目</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>違い</translation>
    </message>
    <message>
        <source>Version before</source>
        <translation>前の版</translation>
    </message>
    <message>
        <source>Version after</source>
        <translation>後の版</translation>
    </message>
    <message>
        <source>Compare versions</source>
        <translation>版を比べる</translation>
    </message>
    <message>
        <source>Inquiry</source>
        <translation>問合せ</translation>
    </message>
    <message>
        <source>Inquiry number</source>
        <translation>問合せ番号</translation>
    </message>
    <message>
        <source>Received by way of</source>
        <translation>受付方法</translation>
    </message>
    <message>
        <source>Asker</source>
        <translation>問い合わせた人</translation>
    </message>
    <message>
        <source>Caller</source>
        <translation>電話をかけた人</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>要旨</translation>
    </message>
    <message>
        <source>What is asked</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Version of the client</source>
        <translation>画面側の版</translation>
    </message>
    <message>
        <source>Version of the server</source>
        <translation>サーバーの版</translation>
    </message>
    <message>
        <source>Last error</source>
        <translation>直前のエラー</translation>
    </message>
    <message>
        <source>Recent actions</source>
        <translation>直前の操作</translation>
    </message>
    <message>
        <source>Known or new</source>
        <translation>既知・新規</translation>
    </message>
    <message>
        <source>Matched to</source>
        <translation>該当</translation>
    </message>
    <message>
        <source>Group in charge</source>
        <translation>担当グループ</translation>
    </message>
    <message>
        <source>Answered at</source>
        <translation>回答日時</translation>
    </message>
    <message>
        <source>Answered by</source>
        <translation>回答者</translation>
    </message>
    <message>
        <source>Answered in time</source>
        <translation>期限内の回答</translation>
    </message>
    <message>
        <source>Done at</source>
        <translation>完了日時</translation>
    </message>
    <message>
        <source>Times opened again</source>
        <translation>再開の回数</translation>
    </message>
    <message>
        <source>Entry of an inquiry</source>
        <translation>問合せの記録</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>記入者</translation>
    </message>
    <message>
        <source>Internal</source>
        <translation>内部のみ</translation>
    </message>
    <message>
        <source>Hand-over of an inquiry</source>
        <translation>問合せの引継ぎ</translation>
    </message>
    <message>
        <source>From group</source>
        <translation>引継ぎ元</translation>
    </message>
    <message>
        <source>To group</source>
        <translation>引継ぎ先</translation>
    </message>
    <message>
        <source>Handed over by</source>
        <translation>引き継いだ人</translation>
    </message>
    <message>
        <source>Link between inquiries</source>
        <translation>問合せの関連付け</translation>
    </message>
    <message>
        <source>Other inquiry</source>
        <translation>相手の問合せ</translation>
    </message>
    <message>
        <source>Made by</source>
        <translation>記録者</translation>
    </message>
    <message>
        <source>Taken back at</source>
        <translation>取消日時</translation>
    </message>
    <message>
        <source>Taken back by</source>
        <translation>取り消した人</translation>
    </message>
    <message>
        <source>Case named in an inquiry</source>
        <translation>問合せに出てきたケース</translation>
    </message>
    <message>
        <source>Inquiry report</source>
        <translation>問合せ実績</translation>
    </message>
    <message>
        <source>Counted by</source>
        <translation>区分</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>記号</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>受付</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>初日</translation>
    </message>
    <message>
        <source>Received outside opening hours</source>
        <translation>時間外の受付</translation>
    </message>
    <message>
        <source>Open at the end</source>
        <translation>期間末に対応中</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>件数</translation>
    </message>
    <message>
        <source>Similar text</source>
        <translation>似たもの</translation>
    </message>
    <message>
        <source>Found in both</source>
        <translation>一致したところ</translation>
    </message>
    <message>
        <source>Similar texts</source>
        <translation>似たもの</translation>
    </message>
    <message>
        <source>Without</source>
        <translation>除くもの</translation>
    </message>
    <message>
        <source>Answer due</source>
        <translation>回答期限</translation>
    </message>
    <message>
        <source>Open seconds left</source>
        <translation>残り秒数（開庁時間）</translation>
    </message>
    <message>
        <source>Clock stands still</source>
        <translation>時計停止中</translation>
    </message>
    <message>
        <source>Inquiries</source>
        <translation>問合せ</translation>
    </message>
    <message>
        <source>Closed ones</source>
        <translation>終わったもの</translation>
    </message>
    <message>
        <source>My inquiries</source>
        <translation>自分の問合せ</translation>
    </message>
    <message>
        <source>Stop of the clock</source>
        <translation>時計の停止</translation>
    </message>
    <message>
        <source>Stands still from</source>
        <translation>停止の始まり</translation>
    </message>
    <message>
        <source>Stands still until</source>
        <translation>停止の終わり</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>会話</translation>
    </message>
    <message>
        <source>Hand-overs</source>
        <translation>引継ぎ</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>関連</translation>
    </message>
    <message>
        <source>Stops of the clock</source>
        <translation>時計の停止</translation>
    </message>
    <message>
        <source>Picture of the screen</source>
        <translation>画面の画像</translation>
    </message>
    <message>
        <source>My own</source>
        <translation>自分のもの</translation>
    </message>
    <message>
        <source>Receive an inquiry</source>
        <translation>問合せの受付</translation>
    </message>
    <message>
        <source>Caller (user)</source>
        <translation>問い合わせた人（利用者）</translation>
    </message>
    <message>
        <source>Caller (no user)</source>
        <translation>問い合わせた人（利用者以外）</translation>
    </message>
    <message>
        <source>Ask the helpdesk</source>
        <translation>ヘルプデスクにたずねる</translation>
    </message>
    <message>
        <source>Investigate</source>
        <translation>調査</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>引継ぎ</translation>
    </message>
    <message>
        <source>Stop the clock for a time</source>
        <translation>時計を止める</translation>
    </message>
    <message>
        <source>Let the clock go on</source>
        <translation>時計を再開する</translation>
    </message>
    <message>
        <source>Write to an inquiry</source>
        <translation>問合せに書く</translation>
    </message>
    <message>
        <source>Answer an inquiry</source>
        <translation>問合せに回答する</translation>
    </message>
    <message>
        <source>FAQ that was used</source>
        <translation>使ったFAQ</translation>
    </message>
    <message>
        <source>Solved?</source>
        <translation>解決しましたか</translation>
    </message>
    <message>
        <source>What is still open</source>
        <translation>まだ困っていること</translation>
    </message>
    <message>
        <source>Merge inquiries</source>
        <translation>問合せの統合</translation>
    </message>
    <message>
        <source>Merge into</source>
        <translation>統合先</translation>
    </message>
    <message>
        <source>Split an inquiry</source>
        <translation>問合せの分割</translation>
    </message>
    <message>
        <source>Link inquiries</source>
        <translation>問合せの関連付け</translation>
    </message>
    <message>
        <source>Take a link back</source>
        <translation>関連付けの取消し</translation>
    </message>
    <message>
        <source>Withdraw an inquiry</source>
        <translation>問合せの取下げ</translation>
    </message>
    <message>
        <source>Yearly user update</source>
        <translation>利用者の年次更新</translation>
    </message>
    <message>
        <source>Line of the user update</source>
        <translation>年次更新の行</translation>
    </message>
    <message>
        <source>Takes effect on</source>
        <translation>適用日</translation>
    </message>
    <message>
        <source>List of users</source>
        <translation>利用者の一覧</translation>
    </message>
    <message>
        <source>Successor</source>
        <translation>引継先</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>行</translation>
    </message>
    <message>
        <source>All users are in the list</source>
        <translation>全員の一覧</translation>
    </message>
    <message>
        <source>To be checked</source>
        <translation>要確認</translation>
    </message>
    <message>
        <source>Why it stopped</source>
        <translation>中止の理由</translation>
    </message>
    <message>
        <source>Prepared by</source>
        <translation>作成者</translation>
    </message>
    <message>
        <source>Prepared at</source>
        <translation>作成日時</translation>
    </message>
    <message>
        <source>Why it was taken back</source>
        <translation>取消の理由</translation>
    </message>
    <message>
        <source>What to check</source>
        <translation>確認事項</translation>
    </message>
    <message>
        <source>Hand-over of a case</source>
        <translation>ケースの引継ぎ</translation>
    </message>
    <message>
        <source>Open work</source>
        <translation>残っている仕事</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Not decided yet</source>
        <translation>未決</translation>
    </message>
    <message>
        <source>Nobody takes it over yet</source>
        <translation>引継先なし</translation>
    </message>
    <message>
        <source>Without a password</source>
        <translation>パスワード未設定</translation>
    </message>
    <message>
        <source>Send a list of users</source>
        <translation>利用者の一覧の送信</translation>
    </message>
    <message>
        <source>Only some of the users are in the list</source>
        <translation>一部の利用者だけの一覧</translation>
    </message>
    <message>
        <source>Send a part of a list of users</source>
        <translation>利用者の一覧の送信（続き）</translation>
    </message>
    <message>
        <source>Compare a list of users</source>
        <translation>利用者の一覧の比較</translation>
    </message>
    <message>
        <source>Show a user update</source>
        <translation>年次更新の表示</translation>
    </message>
    <message>
        <source>Decide about lines to be checked</source>
        <translation>要確認の行の判断</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>反映する</translation>
    </message>
    <message>
        <source>Choose a successor</source>
        <translation>引継先の指定</translation>
    </message>
    <message>
        <source>Ask for the approval of a user update</source>
        <translation>年次更新の承認依頼</translation>
    </message>
    <message>
        <source>Approve a user update</source>
        <translation>年次更新の承認</translation>
    </message>
    <message>
        <source>Give a user update up</source>
        <translation>年次更新の取下げ</translation>
    </message>
    <message>
        <source>Take a user update back</source>
        <translation>年次更新の取消</translation>
    </message>
    <message>
        <source>Make sheets with first passwords</source>
        <translation>初期パスワード用紙の作成</translation>
    </message>
    <message>
        <source>Read sheets with first passwords</source>
        <translation>初期パスワード用紙の読取り</translation>
    </message>
    <message>
        <source>Improvement</source>
        <translation>改善</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>区分</translation>
    </message>
    <message>
        <source>Service level</source>
        <translation>サービスレベル</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>期間</translation>
    </message>
    <message>
        <source>End of the period</source>
        <translation>期間の末日</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>改善方針</translation>
    </message>
    <message>
        <source>Policy set at</source>
        <translation>方針の日時</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>対応の内容</translation>
    </message>
    <message>
        <source>Opened by</source>
        <translation>登録者</translation>
    </message>
    <message>
        <source>New proposal</source>
        <translation>改善の提案</translation>
    </message>
    <message>
        <source>Policy of an improvement</source>
        <translation>改善方針の記録</translation>
    </message>
    <message>
        <source>Improvement done</source>
        <translation>改善の完了</translation>
    </message>
    <message>
        <source>Planned stop</source>
        <translation>計画停止</translation>
    </message>
    <message>
        <source>Begins</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>What stops</source>
        <translation>止めるもの</translation>
    </message>
    <message>
        <source>New planned stop</source>
        <translation>計画停止の申請</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>数値</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>判定</translation>
    </message>
    <message>
        <source>Made of</source>
        <translation>件数</translation>
    </message>
    <message>
        <source>Allowance in seconds</source>
        <translation>許容（秒）</translation>
    </message>
    <message>
        <source>Left in seconds</source>
        <translation>残り（秒）</translation>
    </message>
    <message>
        <source>Service levels</source>
        <translation>サービスレベル</translation>
    </message>
    <message>
        <source>Fiscal year</source>
        <translation>年度</translation>
    </message>
    <message>
        <source>Measured since</source>
        <translation>測定開始</translation>
    </message>
    <message>
        <source>Record behind a figure</source>
        <translation>根拠の記録</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>事象</translation>
    </message>
    <message>
        <source>Kind of record</source>
        <translation>記録の種類</translation>
    </message>
    <message>
        <source>Records behind a figure</source>
        <translation>根拠の記録</translation>
    </message>
    <message>
        <source>Waiting for screens</source>
        <translation>画面の応答時間</translation>
    </message>
    <message>
        <source>Asks the database</source>
        <translation>DB処理あり</translation>
    </message>
    <message>
        <source>Screens</source>
        <translation>画面数</translation>
    </message>
    <message>
        <source>Found by</source>
        <translation>発見</translation>
    </message>
    <message>
        <source>Reported by</source>
        <translation>連絡者</translation>
    </message>
    <message>
        <source>Affected part</source>
        <translation>対象</translation>
    </message>
    <message>
        <source>Anomaly</source>
        <translation>異常</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>障害</translation>
    </message>
    <message>
        <source>Entered by</source>
        <translation>入力者</translation>
    </message>
    <message>
        <source>New anomaly</source>
        <translation>異常の記録</translation>
    </message>
    <message>
        <source>Decide about an anomaly</source>
        <translation>異常の判断</translation>
    </message>
    <message>
        <source>Kind of incident</source>
        <translation>障害の種別</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>重大度</translation>
    </message>
    <message>
        <source>Service stopped from</source>
        <translation>停止開始</translation>
    </message>
    <message>
        <source>Anomaly dealt with</source>
        <translation>異常の対応完了</translation>
    </message>
    <message>
        <source>Report of anomalies</source>
        <translation>異常報告書</translation>
    </message>
    <message>
        <source>Report of an incident</source>
        <translation>障害報告書兼復旧完了報告書</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>時刻</translation>
    </message>
    <message>
        <source>Occurred</source>
        <translation>発生</translation>
    </message>
    <message>
        <source>Detected</source>
        <translation>検知</translation>
    </message>
    <message>
        <source>Contact reached</source>
        <translation>連絡</translation>
    </message>
    <message>
        <source>City notified</source>
        <translation>本市への通知</translation>
    </message>
    <message>
        <source>First triage</source>
        <translation>一次切り分け</translation>
    </message>
    <message>
        <source>Fix planned</source>
        <translation>修正計画</translation>
    </message>
    <message>
        <source>Restored</source>
        <translation>復旧</translation>
    </message>
    <message>
        <source>Incident closed</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>False alarm</source>
        <translation>誤検知</translation>
    </message>
    <message>
        <source>Cause and measures</source>
        <translation>原因と対処</translation>
    </message>
    <message>
        <source>Class of cause</source>
        <translation>原因区分</translation>
    </message>
    <message>
        <source>Impact</source>
        <translation>影響</translation>
    </message>
    <message>
        <source>First aid</source>
        <translation>応急処置</translation>
    </message>
    <message>
        <source>Fix plan</source>
        <translation>修正計画の内容</translation>
    </message>
    <message>
        <source>Recovery work</source>
        <translation>復旧の内容</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Prevention</source>
        <translation>再発防止策</translation>
    </message>
    <message>
        <source>Monitoring</source>
        <translation>監視</translation>
    </message>
    <message>
        <source>Fingerprint of the signal</source>
        <translation>監視の識別名</translation>
    </message>
    <message>
        <source>Occurrences</source>
        <translation>検知回数</translation>
    </message>
    <message>
        <source>Recovery seen</source>
        <translation>回復検知</translation>
    </message>
    <message>
        <source>Times reopened</source>
        <translation>再開回数</translation>
    </message>
    <message>
        <source>Course of an incident</source>
        <translation>経過</translation>
    </message>
    <message>
        <source>Kind of entry</source>
        <translation>区分</translation>
    </message>
    <message>
        <source>Contact for incidents</source>
        <translation>緊急連絡体制</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>側</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>順</translation>
    </message>
    <message>
        <source>Minutes after detection</source>
        <translation>検知からの分</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>時間帯</translation>
    </message>
    <message>
        <source>Person without an account</source>
        <translation>利用者以外の人</translation>
    </message>
    <message>
        <source>Newly opened</source>
        <translation>新規</translation>
    </message>
    <message>
        <source>New incident</source>
        <translation>障害の登録</translation>
    </message>
    <message>
        <source>Incident of monitoring</source>
        <translation>監視による障害</translation>
    </message>
    <message>
        <source>Whom and how</source>
        <translation>相手と手段</translation>
    </message>
    <message>
        <source>Incident reopened</source>
        <translation>障害の再開</translation>
    </message>
    <message>
        <source>The recovery did not hold</source>
        <translation>再び停止した</translation>
    </message>
    <message>
        <source>Correct a time</source>
        <translation>時刻の訂正</translation>
    </message>
    <message>
        <source>Which time</source>
        <translation>訂正する時刻</translation>
    </message>
    <message>
        <source>Clock of an incident</source>
        <translation>障害の期限</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>超過</translation>
    </message>
    <message>
        <source>Clocks</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>障害</translation>
    </message>
    <message>
        <source>Closed ones too</source>
        <translation>完了分も含む</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>上限</translation>
    </message>
    <message>
        <source>Backup set</source>
        <translation>バックアップ世代</translation>
    </message>
    <message>
        <source>Why it failed</source>
        <translation>失敗の理由</translation>
    </message>
    <message>
        <source>Repository</source>
        <translation>保管先</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Bytes kept</source>
        <translation>保管量（バイト）</translation>
    </message>
    <message>
        <source>First log segment</source>
        <translation>最初のログ</translation>
    </message>
    <message>
        <source>Last log segment</source>
        <translation>最後のログ</translation>
    </message>
    <message>
        <source>Attached files</source>
        <translation>添付ファイル</translation>
    </message>
    <message>
        <source>Proven at</source>
        <translation>実証日時</translation>
    </message>
    <message>
        <source>Removed at</source>
        <translation>削除日時</translation>
    </message>
    <message>
        <source>Restore drill</source>
        <translation>復元試験</translation>
    </message>
    <message>
        <source>Restored to</source>
        <translation>復元した時点</translation>
    </message>
    <message>
        <source>Tables compared</source>
        <translation>比較した表</translation>
    </message>
    <message>
        <source>Rows compared</source>
        <translation>比較した行</translation>
    </message>
    <message>
        <source>Attached files compared</source>
        <translation>照合した添付ファイル</translation>
    </message>
    <message>
        <source>Seals of the audit verified</source>
        <translation>検証した監査封印</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>サインイン確認</translation>
    </message>
    <message>
        <source>Recovery point (s)</source>
        <translation>目標復旧時点（秒）</translation>
    </message>
    <message>
        <source>Recovery time (s)</source>
        <translation>復旧所要時間（秒）</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>バックアップ</translation>
    </message>
    <message>
        <source>Backups are taken</source>
        <translation>バックアップの実施</translation>
    </message>
    <message>
        <source>Can be restored until</source>
        <translation>復元できる最新の時刻</translation>
    </message>
    <message>
        <source>Newest proven set</source>
        <translation>最新の実証済み世代</translation>
    </message>
    <message>
        <source>Label of the proven set</source>
        <translation>実証済み世代の名称</translation>
    </message>
    <message>
        <source>Log not archived since</source>
        <translation>ログの保管が止まった時刻</translation>
    </message>
    <message>
        <source>Log segment that waits</source>
        <translation>保管待ちのログ</translation>
    </message>
    <message>
        <source>Sets kept</source>
        <translation>保持世代数</translation>
    </message>
    <message>
        <source>Sets proven</source>
        <translation>実証済み世代数</translation>
    </message>
    <message>
        <source>Sets failed</source>
        <translation>失敗世代数</translation>
    </message>
    <message>
        <source>Snapshot of the virtual machine</source>
        <translation>仮想機の複製</translation>
    </message>
    <message>
        <source>Snapshot's id</source>
        <translation>複製の識別名</translation>
    </message>
    <message>
        <source>Taken at</source>
        <translation>取得日時</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>予定</translation>
    </message>
    <message>
        <source>Outside of service only</source>
        <translation>サービス時間外のみ</translation>
    </message>
    <message>
        <source>Schedule of a job</source>
        <translation>処理の予定</translation>
    </message>
    <message>
        <source>Planned run</source>
        <translation>実行予定</translation>
    </message>
    <message>
        <source>Planned runs</source>
        <translation>実行予定</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>件数</translation>
    </message>
    <message>
        <source>Exception for a job</source>
        <translation>処理の例外</translation>
    </message>
    <message>
        <source>Exception</source>
        <translation>例外</translation>
    </message>
    <message>
        <source>Decision on an exception for a job</source>
        <translation>例外の承認</translation>
    </message>
    <message>
        <source>Other name</source>
        <translation>ほかの名前</translation>
    </message>
    <message>
        <source>Write the person anew</source>
        <translation>人物を直す</translation>
    </message>
    <message>
        <source>New name since</source>
        <translation>新しい氏名の初日</translation>
    </message>
    <message>
        <source>Add somebody to the family</source>
        <translation>家族を足す</translation>
    </message>
    <message>
        <source>Change the relation</source>
        <translation>続柄を直す</translation>
    </message>
    <message>
        <source>Add another name</source>
        <translation>ほかの名前を足す</translation>
    </message>
    <message>
        <source>Withdraw the other name</source>
        <translation>ほかの名前を取り消す</translation>
    </message>
    <message>
        <source>Add a phone</source>
        <translation>電話を足す</translation>
    </message>
    <message>
        <source>End the phone</source>
        <translation>電話を終わりにする</translation>
    </message>
    <message>
        <source>Add an address</source>
        <translation>住所を足す</translation>
    </message>
    <message>
        <source>All who live with the child move along</source>
        <translation>同居の家族も一緒に移る</translation>
    </message>
    <message>
        <source>End the address</source>
        <translation>住所を終わりにする</translation>
    </message>
    <message>
        <source>Not shown</source>
        <translation>表示しない</translation>
    </message>
    <message>
        <source>Other names</source>
        <translation>ほかの名前</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>住所</translation>
    </message>
    <message>
        <source>Phones</source>
        <translation>電話</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>取り消し</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Whereabouts restricted</source>
        <translation>住所制限あり</translation>
    </message>
    <message>
        <source>Rule of a duty</source>
        <translation>定期業務の規則</translation>
    </message>
    <message>
        <source>Duty</source>
        <translation>定期業務</translation>
    </message>
    <message>
        <source>Section of the specification</source>
        <translation>仕様書の章</translation>
    </message>
    <message>
        <source>Cycle</source>
        <translation>周期</translation>
    </message>
    <message>
        <source>Due on</source>
        <translation>期限の日</translation>
    </message>
    <message>
        <source>Periods back</source>
        <translation>前の期間にさかのぼる数</translation>
    </message>
    <message>
        <source>Proved by</source>
        <translation>完了の証拠</translation>
    </message>
    <message>
        <source>Kind of the proof</source>
        <translation>証拠の種別</translation>
    </message>
    <message>
        <source>Business days of warning</source>
        <translation>知らせる日（開庁日で何日前）</translation>
    </message>
    <message>
        <source>Who is reminded</source>
        <translation>知らせる役割</translation>
    </message>
    <message>
        <source>Makes a work order</source>
        <translation>作業指示を作る</translation>
    </message>
    <message>
        <source>Work procedure</source>
        <translation>手順書</translation>
    </message>
    <message>
        <source>Duty of the contract</source>
        <translation>契約上の定期業務</translation>
    </message>
    <message>
        <source>Period from</source>
        <translation>期間の最初</translation>
    </message>
    <message>
        <source>Reminder at</source>
        <translation>知らせる日時</translation>
    </message>
    <message>
        <source>Done by</source>
        <translation>完了者</translation>
    </message>
    <message>
        <source>Number of the proof</source>
        <translation>証拠の番号</translation>
    </message>
    <message>
        <source>Version of the calendar</source>
        <translation>暦の版</translation>
    </message>
    <message>
        <source>Version of the rule</source>
        <translation>規則の版</translation>
    </message>
    <message>
        <source>Moved due time</source>
        <translation>期限の変更</translation>
    </message>
    <message>
        <source>Was due</source>
        <translation>変更前の期限</translation>
    </message>
    <message>
        <source>Is due</source>
        <translation>変更後の期限</translation>
    </message>
    <message>
        <source>Times moved</source>
        <translation>変更回数</translation>
    </message>
    <message>
        <source>Calendar of the contract</source>
        <translation>契約カレンダー</translation>
    </message>
    <message>
        <source>Contract from</source>
        <translation>契約の開始</translation>
    </message>
    <message>
        <source>Contract to</source>
        <translation>契約の満了</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>超過</translation>
    </message>
    <message>
        <source>Due soon</source>
        <translation>期限間近</translation>
    </message>
    <message>
        <source>Late and due soon only</source>
        <translation>超過と期限間近のみ</translation>
    </message>
    <message>
        <source>Daily ones too</source>
        <translation>毎日のものも</translation>
    </message>
    <message>
        <source>Record a duty as done</source>
        <translation>定期業務の完了</translation>
    </message>
    <message>
        <source>Work order</source>
        <translation>作業指示</translation>
    </message>
    <message>
        <source>Plan of the operation</source>
        <translation>運用計画</translation>
    </message>
    <message>
        <source>Number of the issued paper</source>
        <translation>発行した文書の番号</translation>
    </message>
    <message>
        <source>Take a duty back to open</source>
        <translation>定期業務の完了の取消</translation>
    </message>
    <message>
        <source>Kind of plan</source>
        <translation>計画の種別</translation>
    </message>
    <message>
        <source>Edition</source>
        <translation>版</translation>
    </message>
    <message>
        <source>Preface</source>
        <translation>まえがき</translation>
    </message>
    <message>
        <source>Line of a plan</source>
        <translation>計画の内容</translation>
    </message>
    <message>
        <source>Chapter</source>
        <translation>章</translation>
    </message>
    <message>
        <source>Item of the plan</source>
        <translation>項目</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>計画</translation>
    </message>
    <message>
        <source>Draft a plan</source>
        <translation>計画の作成</translation>
    </message>
    <message>
        <source>Submit a plan</source>
        <translation>計画の承認依頼</translation>
    </message>
    <message>
        <source>Withdraw a plan</source>
        <translation>計画の取下げ</translation>
    </message>
    <message>
        <source>Running now</source>
        <translation>現在の設定</translation>
    </message>
    <message>
        <source>Drift</source>
        <translation>差異</translation>
    </message>
    <message>
        <source>Edition in work</source>
        <translation>作成中の版</translation>
    </message>
    <message>
        <source>State of the edition in work</source>
        <translation>作成中の版の状態</translation>
    </message>
    <message>
        <source>Plans of the operation</source>
        <translation>運用計画</translation>
    </message>
    <message>
        <source>Print a plan</source>
        <translation>計画の印刷</translation>
    </message>
    <message>
        <source>What it concerns</source>
        <translation>関係するもの</translation>
    </message>
    <message>
        <source>Doubt or consultation</source>
        <translation>疑義・協議</translation>
    </message>
    <message>
        <source>Doubt or matter to settle</source>
        <translation>疑義・協議の別</translation>
    </message>
    <message>
        <source>What is in doubt</source>
        <translation>疑義・協議の内容</translation>
    </message>
    <message>
        <source>Answer wanted by</source>
        <translation>回答の希望期限</translation>
    </message>
    <message>
        <source>Raised by</source>
        <translation>起票者</translation>
    </message>
    <message>
        <source>Raised at</source>
        <translation>起票日時</translation>
    </message>
    <message>
        <source>Answer of the city</source>
        <translation>本市の回答</translation>
    </message>
    <message>
        <source>Answer drafted by</source>
        <translation>回答の作成者</translation>
    </message>
    <message>
        <source>Answer drafted at</source>
        <translation>回答の作成日時</translation>
    </message>
    <message>
        <source>Raise a doubt or consultation</source>
        <translation>疑義・協議の起票</translation>
    </message>
    <message>
        <source>Answer a doubt or consultation</source>
        <translation>疑義・協議への回答</translation>
    </message>
    <message>
        <source>Withdraw a doubt or consultation</source>
        <translation>疑義・協議の取下げ</translation>
    </message>
    <message>
        <source>Purpose of the work</source>
        <translation>作業の目的</translation>
    </message>
    <message>
        <source>Steps (one a line)</source>
        <translation>手順（1行に1つ）</translation>
    </message>
    <message>
        <source>Reception of the order</source>
        <translation>受付</translation>
    </message>
    <message>
        <source>Kind of work</source>
        <translation>作業の種別</translation>
    </message>
    <message>
        <source>What is asked for</source>
        <translation>依頼の内容</translation>
    </message>
    <message>
        <source>Asked for by</source>
        <translation>依頼者</translation>
    </message>
    <message>
        <source>Order received at</source>
        <translation>受付日時</translation>
    </message>
    <message>
        <source>Order received by</source>
        <translation>受付者</translation>
    </message>
    <message>
        <source>Wanted by</source>
        <translation>希望期限</translation>
    </message>
    <message>
        <source>Check and plan of the work</source>
        <translation>受付確認と作業計画</translation>
    </message>
    <message>
        <source>Order checked at</source>
        <translation>受付確認日時</translation>
    </message>
    <message>
        <source>Order checked by</source>
        <translation>受付確認者</translation>
    </message>
    <message>
        <source>Result of the check</source>
        <translation>確認の結果</translation>
    </message>
    <message>
        <source>Version of the procedure</source>
        <translation>手順書の版</translation>
    </message>
    <message>
        <source>Worker in charge</source>
        <translation>作業担当</translation>
    </message>
    <message>
        <source>Planned from</source>
        <translation>予定開始</translation>
    </message>
    <message>
        <source>Planned until</source>
        <translation>予定終了</translation>
    </message>
    <message>
        <source>Way back</source>
        <translation>切戻し</translation>
    </message>
    <message>
        <source>Result of the work</source>
        <translation>作業の結果</translation>
    </message>
    <message>
        <source>Work started at</source>
        <translation>作業開始</translation>
    </message>
    <message>
        <source>Work finished at</source>
        <translation>作業終了</translation>
    </message>
    <message>
        <source>Minutes of work</source>
        <translation>作業時間（分）</translation>
    </message>
    <message>
        <source>Confirmed by the city at</source>
        <translation>本市の確認日時</translation>
    </message>
    <message>
        <source>Step of a work order</source>
        <translation>作業指示の手順</translation>
    </message>
    <message>
        <source>Work step</source>
        <translation>手順</translation>
    </message>
    <message>
        <source>Evidence of the step</source>
        <translation>証跡</translation>
    </message>
    <message>
        <source>Receive a work order</source>
        <translation>作業指示の受付</translation>
    </message>
    <message>
        <source>Check a work order</source>
        <translation>作業指示の受付確認</translation>
    </message>
    <message>
        <source>Taken on (otherwise refused)</source>
        <translation>受け付ける（外すと返却）</translation>
    </message>
    <message>
        <source>Take a step</source>
        <translation>手順の実施</translation>
    </message>
    <message>
        <source>Finish a work order</source>
        <translation>作業の完了</translation>
    </message>
    <message>
        <source>Confirm a work order</source>
        <translation>作業結果の確認</translation>
    </message>
    <message>
        <source>Withdraw a work order</source>
        <translation>作業指示の取下げ</translation>
    </message>
    <message>
        <source>Artefact</source>
        <translation>成果物</translation>
    </message>
    <message>
        <source>Check due</source>
        <translation>受付確認の期限</translation>
    </message>
    <message>
        <source>Steps done</source>
        <translation>終わった手順</translation>
    </message>
    <message>
        <source>Steps in all</source>
        <translation>手順の数</translation>
    </message>
    <message>
        <source>Work orders</source>
        <translation>作業指示</translation>
    </message>
    <message>
        <source>Report of the work</source>
        <translation>作業の報告書</translation>
    </message>
    <message>
        <source>Confirmation by a second person</source>
        <translation>二人目の確認</translation>
    </message>
    <message>
        <source>Act</source>
        <translation>行為</translation>
    </message>
    <message>
        <source>What will be done</source>
        <translation>行う内容</translation>
    </message>
    <message>
        <source>Asked by</source>
        <translation>依頼者</translation>
    </message>
    <message>
        <source>Asked at</source>
        <translation>依頼日時</translation>
    </message>
    <message>
        <source>Second person</source>
        <translation>二人目</translation>
    </message>
    <message>
        <source>Decided by the second person at</source>
        <translation>二人目の判断日時</translation>
    </message>
    <message>
        <source>Good until</source>
        <translation>有効期限</translation>
    </message>
    <message>
        <source>Used at</source>
        <translation>使用日時</translation>
    </message>
    <message>
        <source>Confirmation</source>
        <translation>確認</translation>
    </message>
    <message>
        <source>Restore with a second person</source>
        <translation>二人で行う復元</translation>
    </message>
    <message>
        <source>Voucher</source>
        <translation>証票</translation>
    </message>
    <message>
        <source>Voucher for a restore</source>
        <translation>復元の証票</translation>
    </message>
    <message>
        <source>Decide as the second person</source>
        <translation>二人目として判断</translation>
    </message>
    <message>
        <source>I confirm</source>
        <translation>確認する</translation>
    </message>
    <message>
        <source>State of the service</source>
        <translation>サービスの状態</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>プロセス</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>接続</translation>
    </message>
    <message>
        <source>Signed in here</source>
        <translation>サインイン中</translation>
    </message>
    <message>
        <source>Requests waiting</source>
        <translation>待ち</translation>
    </message>
    <message>
        <source>Requests answered</source>
        <translation>応答数</translation>
    </message>
    <message>
        <source>Last sign of life</source>
        <translation>最終応答</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>サーバー</translation>
    </message>
    <message>
        <source>Read-only running</source>
        <translation>参照のみの運転</translation>
    </message>
    <message>
        <source>Nothing is saved</source>
        <translation>保存を止める</translation>
    </message>
    <message>
        <source>Job at work</source>
        <translation>実行中の処理</translation>
    </message>
    <message>
        <source>Per cent done</source>
        <translation>進み（％）</translation>
    </message>
    <message>
        <source>Operations board</source>
        <translation>運用状況</translation>
    </message>
    <message>
        <source>Newest migration</source>
        <translation>最新の移行</translation>
    </message>
    <message>
        <source>People signed in</source>
        <translation>サインイン中の人数</translation>
    </message>
    <message>
        <source>Jobs at work</source>
        <translation>実行中の処理</translation>
    </message>
    <message>
        <source>Jobs that failed last</source>
        <translation>直近に失敗した処理</translation>
    </message>
    <message>
        <source>Open incidents</source>
        <translation>対応中の障害</translation>
    </message>
    <message>
        <source>Open anomalies</source>
        <translation>対応中の異常</translation>
    </message>
    <message>
        <source>Waiting for a second person</source>
        <translation>二人目の確認待ち</translation>
    </message>
    <message>
        <source>Broken by doctor</source>
        <translation>点検での異常</translation>
    </message>
    <message>
        <source>Warnings of doctor</source>
        <translation>点検での注意</translation>
    </message>
    <message>
        <source>Data hand-over</source>
        <translation>データ引継ぎ</translation>
    </message>
    <message>
        <source>Made so far (%)</source>
        <translation>進み具合（％）</translation>
    </message>
    <message>
        <source>Asked for at</source>
        <translation>依頼日時</translation>
    </message>
    <message>
        <source>Made at</source>
        <translation>作成日時</translation>
    </message>
    <message>
        <source>File of the hand-over</source>
        <translation>引継ぎファイル</translation>
    </message>
    <message>
        <source>SHA-256 of the file</source>
        <translation>ファイルのSHA-256</translation>
    </message>
    <message>
        <source>Tables handed over</source>
        <translation>引き継いだ表</translation>
    </message>
    <message>
        <source>Rows handed over</source>
        <translation>引き継いだ行</translation>
    </message>
    <message>
        <source>Attachments handed over</source>
        <translation>引き継いだ添付</translation>
    </message>
    <message>
        <source>Attachment that cannot be read</source>
        <translation>読み取れない添付の番号</translation>
    </message>
    <message>
        <source>Ask for a data hand-over</source>
        <translation>データ引継ぎを依頼する</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>監視項目</translation>
    </message>
    <message>
        <source>Name of the check</source>
        <translation>項目名</translation>
    </message>
    <message>
        <source>Group of checks</source>
        <translation>分類</translation>
    </message>
    <message>
        <source>Way of measuring</source>
        <translation>計測の方法</translation>
    </message>
    <message>
        <source>Watched target</source>
        <translation>対象</translation>
    </message>
    <message>
        <source>Unit of the value</source>
        <translation>値の単位</translation>
    </message>
    <message>
        <source>Given up after (seconds)</source>
        <translation>打ち切り(秒)</translation>
    </message>
    <message>
        <source>Thresholds (-1 = none)</source>
        <translation>しきい値(-1=なし)</translation>
    </message>
    <message>
        <source>A low value is bad</source>
        <translation>小さい値が悪い</translation>
    </message>
    <message>
        <source>Warning from</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Warning clears at</source>
        <translation>警告の解除</translation>
    </message>
    <message>
        <source>Critical from</source>
        <translation>異常</translation>
    </message>
    <message>
        <source>Critical clears at</source>
        <translation>異常の解除</translation>
    </message>
    <message>
        <source>Raised after it lasted (seconds)</source>
        <translation>続いたら異常(秒)</translation>
    </message>
    <message>
        <source>Over after it was well (seconds)</source>
        <translation>戻ったら回復(秒)</translation>
    </message>
    <message>
        <source>What follows</source>
        <translation>悪いときにすること</translation>
    </message>
    <message>
        <source>Depends on the check</source>
        <translation>依存する項目</translation>
    </message>
    <message>
        <source>Opens an incident</source>
        <translation>障害として登録する</translation>
    </message>
    <message>
        <source>Kind of the incident</source>
        <translation>障害の種別</translation>
    </message>
    <message>
        <source>Severity while critical</source>
        <translation>異常のときの重大度</translation>
    </message>
    <message>
        <source>Escalation chain</source>
        <translation>連絡順</translation>
    </message>
    <message>
        <source>What to do when it is bad</source>
        <translation>対処の手引き</translation>
    </message>
    <message>
        <source>Rung of an escalation chain</source>
        <translation>監視の連絡順</translation>
    </message>
    <message>
        <source>Told after (minutes)</source>
        <translation>知らせるまで(分)</translation>
    </message>
    <message>
        <source>Told in which hours</source>
        <translation>知らせる時間帯</translation>
    </message>
    <message>
        <source>Person told</source>
        <translation>知らせる人</translation>
    </message>
    <message>
        <source>Seen last</source>
        <translation>直近の状態</translation>
    </message>
    <message>
        <source>Measured at</source>
        <translation>計測日時</translation>
    </message>
    <message>
        <source>Was measured</source>
        <translation>計測できた</translation>
    </message>
    <message>
        <source>Why it was not measured</source>
        <translation>計測できない理由</translation>
    </message>
    <message>
        <source>Flapping</source>
        <translation>ばたつき</translation>
    </message>
    <message>
        <source>Held back</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <translation>対応中</translation>
    </message>
    <message>
        <source>Silent until</source>
        <translation>通知停止の期限</translation>
    </message>
    <message>
        <source>Last round of the monitor</source>
        <translation>最後の監視</translation>
    </message>
    <message>
        <source>The monitor stands still</source>
        <translation>監視が止まっている</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>監視項目</translation>
    </message>
    <message>
        <source>Measured value</source>
        <translation>計測値</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>回数</translation>
    </message>
    <message>
        <source>Mean value</source>
        <translation>平均</translation>
    </message>
    <message>
        <source>Least value</source>
        <translation>最小</translation>
    </message>
    <message>
        <source>Greatest value</source>
        <translation>最大</translation>
    </message>
    <message>
        <source>Not measured (times)</source>
        <translation>計測できなかった回数</translation>
    </message>
    <message>
        <source>Event of monitoring</source>
        <translation>監視の出来事</translation>
    </message>
    <message>
        <source>Date and time</source>
        <translation>日時</translation>
    </message>
    <message>
        <source>History of the check</source>
        <translation>監視項目の履歴</translation>
    </message>
    <message>
        <source>Width of a slot (seconds)</source>
        <translation>刻み(秒)</translation>
    </message>
    <message>
        <source>Measured values</source>
        <translation>計測値</translation>
    </message>
    <message>
        <source>Events of monitoring</source>
        <translation>監視の出来事</translation>
    </message>
    <message>
        <source>Period shown</source>
        <translation>表示する期間</translation>
    </message>
    <message>
        <source>Acknowledge the check</source>
        <translation>監視項目の対応の宣言</translation>
    </message>
    <message>
        <source>What is being done</source>
        <translation>対応の内容</translation>
    </message>
    <message>
        <source>Silence the check</source>
        <translation>監視項目の通知停止</translation>
    </message>
    <message>
        <source>Reason for the silence</source>
        <translation>通知を止める理由</translation>
    </message>
    <message>
        <source>Measure the check now</source>
        <translation>監視項目の計測</translation>
    </message>
    <message>
        <source>Configuration item</source>
        <translation>構成品目</translation>
    </message>
    <message>
        <source>Item name</source>
        <translation>品目名</translation>
    </message>
    <message>
        <source>Item class</source>
        <translation>品目区分</translation>
    </message>
    <message>
        <source>Measured component</source>
        <translation>実測の対象</translation>
    </message>
    <message>
        <source>Version in production</source>
        <translation>本番環境の版</translation>
    </message>
    <message>
        <source>Version in maintenance</source>
        <translation>保守環境の版</translation>
    </message>
    <message>
        <source>Installed at</source>
        <translation>設置場所</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>提供元</translation>
    </message>
    <message>
        <source>Definition</source>
        <translation>定義</translation>
    </message>
    <message>
        <source>Out of use since</source>
        <translation>使用終了日</translation>
    </message>
    <message>
        <source>Relation of items</source>
        <translation>品目の関係</translation>
    </message>
    <message>
        <source>Kind of relation</source>
        <translation>関係の種別</translation>
    </message>
    <message>
        <source>Depends on</source>
        <translation>依存先</translation>
    </message>
    <message>
        <source>Measured version</source>
        <translation>実測した版</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>環境</translation>
    </message>
    <message>
        <source>Server or terminal</source>
        <translation>サーバ・端末</translation>
    </message>
    <message>
        <source>Installed version</source>
        <translation>導入されている版</translation>
    </message>
    <message>
        <source>Difference from the register</source>
        <translation>台帳との相違</translation>
    </message>
    <message>
        <source>Kind of difference</source>
        <translation>相違の種別</translation>
    </message>
    <message>
        <source>In the register</source>
        <translation>台帳の版</translation>
    </message>
    <message>
        <source>As measured</source>
        <translation>実測の版</translation>
    </message>
    <message>
        <source>Difference ended</source>
        <translation>解消日時</translation>
    </message>
    <message>
        <source>How it ended</source>
        <translation>解消のしかた</translation>
    </message>
    <message>
        <source>Taken over by</source>
        <translation>反映者</translation>
    </message>
    <message>
        <source>Item hit by an incident</source>
        <translation>障害の影響品目</translation>
    </message>
    <message>
        <source>Taken into the register</source>
        <translation>台帳への反映</translation>
    </message>
    <message>
        <source>Differences ended</source>
        <translation>解消した相違</translation>
    </message>
    <message>
        <source>Take the measured version over</source>
        <translation>実測の版を台帳に反映</translation>
    </message>
    <message>
        <source>Versions taken</source>
        <translation>取り込んだ版</translation>
    </message>
    <message>
        <source>Versions of another environment</source>
        <translation>他環境の版の取込み</translation>
    </message>
    <message>
        <source>Measured versions</source>
        <translation>実測した版</translation>
    </message>
    <message>
        <source>Items that depend on it</source>
        <translation>依存する品目数</translation>
    </message>
    <message>
        <source>Impact of an item</source>
        <translation>影響範囲</translation>
    </message>
    <message>
        <source>Steps away</source>
        <translation>隔たり</translation>
    </message>
    <message>
        <source>By way of</source>
        <translation>経路</translation>
    </message>
    <message>
        <source>Use of the system</source>
        <translation>利用状況</translation>
    </message>
    <message>
        <source>User, office or function</source>
        <translation>利用者・所属・機能</translation>
    </message>
    <message>
        <source>Number of acts</source>
        <translation>操作件数</translation>
    </message>
    <message>
        <source>Number of users</source>
        <translation>利用者数</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>最終利用</translation>
    </message>
    <message>
        <source>End of support</source>
        <translation>サポート終了</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>製品</translation>
    </message>
    <message>
        <source>Supported version</source>
        <translation>対象の版</translation>
    </message>
    <message>
        <source>Support ends</source>
        <translation>サポート終了日</translation>
    </message>
    <message>
        <source>Where it is said</source>
        <translation>出典</translation>
    </message>
    <message>
        <source>Replaced on</source>
        <translation>更新日</translation>
    </message>
    <message>
        <source>Maintenance plan</source>
        <translation>保守計画</translation>
    </message>
    <message>
        <source>Kind of maintenance</source>
        <translation>保守の種別</translation>
    </message>
    <message>
        <source>Content of the plan</source>
        <translation>計画の内容</translation>
    </message>
    <message>
        <source>To be done by</source>
        <translation>実施期限</translation>
    </message>
    <message>
        <source>New maintenance plan</source>
        <translation>保守計画の起案</translation>
    </message>
    <message>
        <source>Revise the plan</source>
        <translation>保守計画の修正</translation>
    </message>
    <message>
        <source>Ask the city to approve the plan</source>
        <translation>保守計画の承認依頼</translation>
    </message>
    <message>
        <source>Plan carried out</source>
        <translation>保守計画の実施</translation>
    </message>
    <message>
        <source>Taken out of the building</source>
        <translation>持出しの記録</translation>
    </message>
    <message>
        <source>Kind of what leaves</source>
        <translation>持ち出すものの種別</translation>
    </message>
    <message>
        <source>What leaves</source>
        <translation>持ち出すもの</translation>
    </message>
    <message>
        <source>Holds personal data</source>
        <translation>個人情報を含む</translation>
    </message>
    <message>
        <source>How it is sealed</source>
        <translation>保護の方法</translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation>目的</translation>
    </message>
    <message>
        <source>Where to</source>
        <translation>持出し先</translation>
    </message>
    <message>
        <source>Carried by</source>
        <translation>持ち出す人</translation>
    </message>
    <message>
        <source>Leaves at</source>
        <translation>持出しの日時</translation>
    </message>
    <message>
        <source>To be back by</source>
        <translation>返却の予定</translation>
    </message>
    <message>
        <source>Back at</source>
        <translation>返却の日時</translation>
    </message>
    <message>
        <source>Confirmation of the return</source>
        <translation>返却の確認</translation>
    </message>
    <message>
        <source>Work on the premises</source>
        <translation>庁内作業の記録</translation>
    </message>
    <message>
        <source>Who works there</source>
        <translation>作業者</translation>
    </message>
    <message>
        <source>Place of the work</source>
        <translation>作業場所</translation>
    </message>
    <message>
        <source>May see personal data</source>
        <translation>個人情報に触れる</translation>
    </message>
    <message>
        <source>Work ended at</source>
        <translation>終了の日時</translation>
    </message>
    <message>
        <source>What was done there</source>
        <translation>行ったこと</translation>
    </message>
    <message>
        <source>Ask to take something out</source>
        <translation>持出しを申請する</translation>
    </message>
    <message>
        <source>Record the return</source>
        <translation>返却を記録する</translation>
    </message>
    <message>
        <source>Ask for work on the premises</source>
        <translation>庁内作業を申請する</translation>
    </message>
    <message>
        <source>Record the end of the work</source>
        <translation>作業の終了を記録する</translation>
    </message>
</context>
<context>
    <name>resident</name>
    <message>
        <source>Name</source>
        <translation>氏名</translation>
    </message>
    <message>
        <source>Kana</source>
        <translation>フリガナ</translation>
    </message>
    <message>
        <source>Alias</source>
        <translation>通称</translation>
    </message>
    <message>
        <source>Former name</source>
        <translation>旧氏</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>住民状態</translation>
    </message>
    <message>
        <source>Household number</source>
        <translation>世帯番号</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>続柄</translation>
    </message>
    <message>
        <source>Head of the household</source>
        <translation>世帯主</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>住所</translation>
    </message>
    <message>
        <source>Building, room</source>
        <translation>方書</translation>
    </message>
    <message>
        <source>Moves to (announced)</source>
        <translation>転出先（予定）</translation>
    </message>
    <message>
        <source>Moved to (confirmed)</source>
        <translation>転出先（確定）</translation>
    </message>
    <message>
        <source>Came from</source>
        <translation>転入前住所</translation>
    </message>
    <message>
        <source>Protection by the register</source>
        <translation>支援措置</translation>
    </message>
    <message>
        <source>Protected until</source>
        <translation>支援措置の期限</translation>
    </message>
    <message>
        <source>Residence status</source>
        <translation>在留資格</translation>
    </message>
    <message>
        <source>Residence until</source>
        <translation>在留期限</translation>
    </message>
    <message>
        <source>resident</source>
        <translation>住民</translation>
    </message>
    <message>
        <source>moved out</source>
        <translation>転出</translation>
    </message>
    <message>
        <source>died</source>
        <translation>死亡</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>消除</translation>
    </message>
</context>
<context>
    <name>search_hits</name>
    <message>
        <source>Record</source>
        <translation>経過記録</translation>
    </message>
    <message>
        <source>Safety check</source>
        <translation>安全確認</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>会議</translation>
    </message>
    <message>
        <source>Reception</source>
        <translation>受付</translation>
    </message>
    <message>
        <source>(%1 of %2)</source>
        <translation>（%2 の%1）</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人</translation>
    </message>
    <message>
        <source>address restricted</source>
        <translation>住所秘匿</translation>
    </message>
    <message>
        <source>Residents</source>
        <translation>住民</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>記録</translation>
    </message>
    <message>
        <source>There is more: type on</source>
        <translation>ほかにもあります。続けて入力してください</translation>
    </message>
    <message>
        <source>Nothing found among people, residents and records that you may see</source>
        <translation>該当なし（見てよい人・住民・記録の中にはありません）</translation>
    </message>
    <message>
        <source>No connection: people and records can be searched when it is back</source>
        <translation>接続がありません。人と記録は、接続が戻ってから探せます</translation>
    </message>
</context>
<context>
    <name>why_due</name>
    <message>
        <source>It starts {at}{date} and takes {amount} {unit}.</source>
        <translation>起算は{at}{date}、期間は{amount}{unit}です。</translation>
    </message>
    <message>
        <source>It stood still from {from} to {to}.</source>
        <translation>{from} から {to} まで停止しました。</translation>
    </message>
    <message>
        <source>{date} counts as an open day.</source>
        <translation>{date} は開庁日として数えます。</translation>
    </message>
    <message>
        <source>{date} is the first day and does not count.</source>
        <translation>{date} は初日のため数えません。</translation>
    </message>
    <message>
        <source>From {from} to {to} there are {open} open days.</source>
        <translation>{from} から {to} まで開庁日は{open}日です。</translation>
    </message>
    <message>
        <source>{date} is a holiday ({name}) and does not count.</source>
        <translation>{date} は祝日（{name}）のため数えません。</translation>
    </message>
    <message>
        <source>{date} is closed ({name}) and does not count.</source>
        <translation>{date} は閉庁日（{name}）のため数えません。</translation>
    </message>
    <message>
        <source>{date} is closed every year ({name}) and does not count.</source>
        <translation>{date} は毎年の閉庁日（{name}）のため数えません。</translation>
    </message>
    <message>
        <source>{date} is a day of the weekend and does not count.</source>
        <translation>{date} は土日のため数えません。</translation>
    </message>
    <message>
        <source>{date}: {seconds} counted.</source>
        <translation>{date} は{seconds}を数えます。</translation>
    </message>
    <message>
        <source>The first day {date} counts.</source>
        <translation>初日 {date} を算入します。</translation>
    </message>
    <message>
        <source>The first day does not count; it is reckoned from {date}.</source>
        <translation>初日は算入せず、{date} から数えます。</translation>
    </message>
    <message>
        <source>It ends on the day before the corresponding day: {date}.</source>
        <translation>応当日の前日 {date} に満了します。</translation>
    </message>
    <message>
        <source>The month has no such day; it ends on its last day: {date}.</source>
        <translation>その月に応当日がないため、末日 {date} に満了します。</translation>
    </message>
    <message>
        <source>The month has no such day; its last day is taken: {date}.</source>
        <translation>その月にその日がないため、末日 {date} とします。</translation>
    </message>
    <message>
        <source>It lasts until the end of that day.</source>
        <translation>その日の終わりまでです。</translation>
    </message>
    <message>
        <source>It lasts until the end of that month.</source>
        <translation>その月の終わりまでです。</translation>
    </message>
    <message>
        <source>It lasts until the counters close: {at}.</source>
        <translation>閉庁時刻 {at} までです。</translation>
    </message>
    <message>
        <source>Holidays after {officialUntil} are reckoned, not official yet.</source>
        <translation>{officialUntil} より後の祝日は計算によるものです（官報前）。</translation>
    </message>
    <message>
        <source>Holidays after {officialUntil} are not known yet.</source>
        <translation>{officialUntil} より後の祝日はまだ分かりません。</translation>
    </message>
    <message>
        <source>The rule has changed since; it was reckoned anew.</source>
        <translation>その後、規則が変わったため計算し直しました。</translation>
    </message>
    <message>
        <source>The calendar has changed since; it was reckoned anew.</source>
        <translation>その後、暦が変わったため計算し直しました。</translation>
    </message>
    <message>
        <source>So it is due {at}{date}.</source>
        <translation>したがって期限は{at}{date}です。</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>days</source>
        <translation>日</translation>
    </message>
    <message>
        <source>months</source>
        <translation>か月</translation>
    </message>
    <message>
        <source>years</source>
        <translation>年</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>分</translation>
    </message>
    <message>
        <source>opening hours</source>
        <translation>開庁時間</translation>
    </message>
    <message>
        <source>opening minutes</source>
        <translation>開庁分</translation>
    </message>
    <message>
        <source>open days</source>
        <translation>開庁日</translation>
    </message>
    <message>
        <source>worker</source>
        <translation>担当者</translation>
    </message>
    <message>
        <source>supervisor</source>
        <translation>係長</translation>
    </message>
    <message>
        <source>ward chief</source>
        <translation>区課長・係長</translation>
    </message>
    <message>
        <source>director</source>
        <translation>所長</translation>
    </message>
    <message>
        <source>lawyer</source>
        <translation>法務担当</translation>
    </message>
    <message>
        <source>foster care</source>
        <translation>里親担当</translation>
    </message>
    <message>
        <source>headquarters</source>
        <translation>家庭支援課</translation>
    </message>
</context>
</TS>
