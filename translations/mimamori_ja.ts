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
    <name>mimamori::CandidateList</name>
    <message>
        <source>Candidates</source>
        <translation>候補</translation>
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
        <source>○ Offline since %1. You can go on typing; what you register is sent when the connection is back. %2</source>
        <translation>○ %1 から接続が切れています。入力は続けられます。登録した内容は、接続が戻ると自動で送信します。%2</translation>
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
</context>
<context>
    <name>mimamori::Navigation</name>
    <message>
        <source>%1 (Alt+%2)</source>
        <translation>%1（Alt+%2）</translation>
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
    <name>mimamori::SearchBox</name>
    <message>
        <source>Search (Ctrl+K)</source>
        <translation>検索（Ctrl+K）</translation>
    </message>
    <message>
        <source>Search  Ctrl+K  name, reading, address, phone, case number</source>
        <translation>さがす  Ctrl+K  名前・フリガナ・住所・電話・番号</translation>
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
        <translation>町域</translation>
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
</context>
</TS>
