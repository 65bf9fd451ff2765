// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "output_fixture.h"

#include "db/transaction.h"
#include "model/casework/paper.h"
#include "services/export_register.h"
#include "services/paper_render.h"

#include <QCryptographicHash>
#include <QDirIterator>
#include <QProcess>
#include <QTemporaryDir>

using namespace mimamori;

namespace {

const QString sato = QStringLiteral("sato");


QByteArray toolOutput(const QString &program, const QStringList &arguments, const QByteArray &in)
{
    QProcess process;
    process.start(program, arguments);
    process.write(in);
    process.closeWriteChannel();
    process.waitForFinished();
    return process.readAllStandardOutput();
}

/// Everything a reader can get out of the file: its text without white space, and its properties.
QString allOf(const QByteArray &pdf)
{
    const QString text = QString::fromUtf8(toolOutput(QStringLiteral("pdftotext"), {QStringLiteral("-raw"), QStringLiteral("-"), QStringLiteral("-")}, pdf));
    const QString info = QString::fromUtf8(toolOutput(QStringLiteral("pdfinfo"), {QStringLiteral("-")}, pdf));
    return QString(text.simplified() + info).remove(QLatin1Char(' ')).remove(QChar(0x3000));
}

PaperRecipient recipient(const QString &kind, qint64 person = 0, const QString &name = {})
{
    PaperRecipient out;
    out.kind.value = kind;
    out.person.id = person;
    out.name = name;
    return out;
}

PreviewPaper preview(const SampleFamily &family, const PaperRecipient &to)
{
    PreviewPaper in;
    in.kind = QStringLiteral("reception_slip");
    in.reception.id = family.reception;
    in.recipient = to;
    in.reason.value = QStringLiteral("ISSUE");
    return in;
}

IssuePaper issue(const SampleFamily &family, const PaperRecipient &to, qint64 confirmed = 0)
{
    IssuePaper in;
    in.kind = QStringLiteral("reception_slip");
    in.reception.id = family.reception;
    in.recipient = to;
    in.reason.value = QStringLiteral("ISSUE");
    in.confirmed = confirmed;
    return in;
}

/// Preview, a look at it, issue.
OutputView issued(ServerFixture &f, const SampleFamily &family, const PaperRecipient &to)
{
    const OutputView looked = f.call(sato, preview(family, to));
    return f.call(sato, issue(family, to, looked.output));
}

QByteArray bytesOf(ServerFixture &f, const OutputView &view, const QString &user = sato)
{
    QByteArray out;
    while (out.size() < view.total) {
        ReadPaper in;
        in.output = view.output;
        in.offset = out.size();
        in.limit = 40'000;
        out += f.call(user, in).data;
    }
    // To be looked at: MIMAMORI_KEEP_PDF names a directory.
    if (const QString keep = qEnvironmentVariable("MIMAMORI_KEEP_PDF"); !keep.isEmpty()) {
        QFile file(QStringLiteral("%1/%2_%3.pdf").arg(keep, QString::fromLatin1(QTest::currentTestFunction())).arg(view.output));
        if (file.open(QIODevice::WriteOnly))
            file.write(out);
    }
    return out;
}

/// What the father must not learn: hers and the child's place, zip, phones, school, and who called.
const QStringList secrets{QStringLiteral("高羽"), QStringLiteral("コーポ六甲"), QStringLiteral("657-0001"), QStringLiteral("6570001"), QStringLiteral("090-1234-5678"),
    QStringLiteral("1234"), QStringLiteral("５６７８"), QStringLiteral("078-800-0001"), QStringLiteral("山田"), QStringLiteral("文子"), QStringLiteral("078-200-1111"),
    QStringLiteral("隣人"), QStringLiteral("近隣"), QStringLiteral("友愛シェルター")};

qint64 countOf(ServerFixture &f, const char *table)
{
    return f.superview().value(SqlText{"count", QStringLiteral("select count(*) from ") + QLatin1String(table)}).toLongLong();
}

} // namespace

class TestPaperOutput : public QObject {
    Q_OBJECT
private Q_SLOTS:
    /// Story step 8, PLT-10, CASE-16: the police get what they need to act.
    void police()
    {
        ServerFixture f;
        const SampleFamily family = sampleFamily(f);
        restrict(f, family.mother, family.father);
        const OutputView view = issued(f, family, recipient(QStringLiteral("POLICE"), 0, QStringLiteral("兵庫県灘警察署長")));
        QVERIFY(view.needsConfirmation); // it shows a protected address
        const QString all = allOf(bytesOf(f, view));
        const QStringList wanted{QStringLiteral("虐待通告受付票"), QStringLiteral("兵庫県灘警察署長様"), view.number, family.receptionNumber, QStringLiteral("日菜子"),
            QStringLiteral("高羽町1丁目2番3号"), QStringLiteral("090-1234-5678"), QStringLiteral("高羽小学校"), QStringLiteral("山田文子"), QStringLiteral("078-200-1111"),
            QStringLiteral("左頬にあざ"), QStringLiteral("友愛シェルター六甲"), QStringLiteral("令和8年11月20日"), QStringLiteral("支援措置"), QStringLiteral("取扱注意")};
        for (const QString &word : wanted)
            QVERIFY2(all.contains(word), qPrintable(word));
        QVERIFY(!all.contains(QStringLiteral("●●●")));
    }

    /// Story step 8, PLT-10: the father's copy, his file's name and its properties hold none of it; the law forbids the notifier
    /// to him (児童虐待防止法 7条) with or without a restriction.
    void father()
    {
        ServerFixture f;
        const SampleFamily family = sampleFamily(f);
        restrict(f, family.mother, family.father);
        const OutputView view = issued(f, family, recipient(QStringLiteral("GUARDIAN"), family.father, QStringLiteral("山田様気付")));
        const QByteArray pdf = bytesOf(f, view);
        const QString all = allOf(pdf) + view.fileName;
        for (const QString &secret : secrets)
            QVERIFY2(!all.contains(secret), qPrintable(secret));
        for (const QString &own : {QStringLiteral("三番町4丁目5番6号"), QStringLiteral("080-1111-2222"), QStringLiteral("日菜子"), QStringLiteral("吉田剛様"), QStringLiteral("左頬にあざ")})
            QVERIFY2(all.contains(own), qPrintable(own));
        QVERIFY(all.contains(QStringLiteral("この宛先に伝えることができないため")));
        for (const auto &cls : {QStringLiteral("reporter"), QStringLiteral("whereabouts"), QStringLiteral("school"), QStringLiteral("phone"), QStringLiteral("free_text"), QStringLiteral("current_place"), QStringLiteral("source")})
            QVERIFY2(view.masked.contains(cls), qPrintable(cls));
        // That something is not there (no organisation, no police number) must not show either.
        QVERIFY(all.contains(QStringLiteral("所属●●●")));
        QVERIFY(all.contains(QStringLiteral("警察の番号●●●")));
        for (const QString &secret : secrets) // nor anywhere uncompressed in the file
            QVERIFY(!pdf.contains(secret.toUtf8()));
    }

    /// 児童虐待防止法 7条: without any restriction the father gets the child's address, never the reporter or the way it came in.
    void fatherWithoutRestriction()
    {
        ServerFixture f;
        const SampleFamily family = sampleFamily(f);
        const QString all = allOf(bytesOf(f, issued(f, family, recipient(QStringLiteral("GUARDIAN"), family.father))));
        QVERIFY(all.contains(QStringLiteral("高羽町1丁目2番3号")));
        for (const QString &secret : {QStringLiteral("山田"), QStringLiteral("文子"), QStringLiteral("078-200-1111"), QStringLiteral("隣人"), QStringLiteral("近隣"), QStringLiteral("友愛シェルター")})
            QVERIFY2(!all.contains(secret), qPrintable(secret));
    }

    /// Reliability T43: protection of the child covers the mother she lives with, and the other way round.
    void householdIsCovered()
    {
        ServerFixture f;
        const SampleFamily family = sampleFamily(f);
        restrict(f, family.child, family.father);
        const QString all = allOf(bytesOf(f, issued(f, family, recipient(QStringLiteral("GUARDIAN"), family.father))));
        for (const QString &secret : secrets)
            QVERIFY2(!all.contains(secret), qPrintable(secret));
    }

    /// PLT-10: an unknown recipient, family without the person, a stranger's id: the strictest copy or none.
    void unknownRecipient()
    {
        ServerFixture f;
        const SampleFamily family = sampleFamily(f);
        QCOMPARE(f.refusal(sato, preview(family, recipient(QStringLiteral("SOMEBODY")))), QByteArray("unknown_code recipient"));
        QCOMPARE(f.refusal(sato, preview(family, recipient(QString()))).left(8), QByteArray("required"));
        QCOMPARE(f.refusal(sato, preview(family, recipient(QStringLiteral("GUARDIAN")))), QByteArray("required recipient.person"));
        const SampleFamily others = sampleFamily(f, QStringLiteral("中村"));
        const OutputView view = f.call(sato, preview(family, recipient(QStringLiteral("GUARDIAN"), others.father)));
        const QString all = allOf(bytesOf(f, view));
        for (const QString &word : {QStringLiteral("日菜子"), QStringLiteral("吉田"), QStringLiteral("高羽"), QStringLiteral("左頬")})
            QVERIFY2(!all.contains(word), qPrintable(word));
    }

    /// Reliability T45 (Daito): a restriction set after the preview, between issue and fetching, and while the paper is being made.
    void restrictionSetMeanwhile()
    {
        ServerFixture f;
        const SampleFamily family = sampleFamily(f);
        const PaperRecipient toFather = recipient(QStringLiteral("GUARDIAN"), family.father);
        const OutputView looked = f.call(sato, preview(family, toFather));
        const OutputView before = f.call(sato, issue(family, toFather, looked.output));
        QVERIFY(allOf(bytesOf(f, before)).contains(QStringLiteral("高羽町")));
        restrict(f, family.mother, family.father);
        ShowPaper show;
        show.output = looked.output;
        QCOMPARE(f.refusal(sato, show), QByteArray("restriction_changed"));
        for (const OutputView &old : {looked, before}) { // what was queued is asked again at hand-over
            ReadPaper in;
            in.output = old.output;
            QCOMPARE(f.refusal(sato, in), QByteArray("restriction_changed"));
        }
        const qint64 papers = countOf(f, "issued_paper");
        QCOMPARE(f.refusal(sato, issue(family, toFather, looked.output)), QByteArray("preview_stale"));
        QCOMPARE(f.refusal(sato, issue(family, toFather)), QByteArray("needs_confirmation"));
        QCOMPARE(countOf(f, "issued_paper"), papers);
        const QString all = allOf(bytesOf(f, issued(f, family, toFather)));
        for (const QString &secret : secrets)
            QVERIFY2(!all.contains(secret), qPrintable(secret));
    }

    /// Reliability T45: the restriction commits while the bytes are made; the gate asked again stops them.
    void restrictionSetWhileMaking()
    {
        ServerFixture f;
        const SampleFamily family = sampleFamily(f);
        Connection db(f.connection("app_job"));
        Transaction transaction(db);
        static constexpr Sql enter{"enter_job", "select sec.enter_job()"};
        db.query(enter);
        Actor actor;
        actor.terminal = QStringLiteral("job:test");
        Context context(db, actor, f.time.nowUtc(), {"paper.issue", "test", -1}, f.services());
        OutputRequest request;
        request.description.childFiles = {family.childFile};
        request.description.facts = {Fact{FactClass::Whereabouts, QStringLiteral("神戸市灘区高羽町1丁目2番3号 コーポ六甲205"), family.mother}};
        request.recipient = {QStringLiteral("GUARDIAN"), family.father};
        try {
            releaseOutput(context, request, [&](const GatedOutput &gated, qint64) {
                restrict(f, family.mother, family.father);
                return gated.texts.first().toUtf8();
            });
            QFAIL("an output left in spite of the restriction");
        } catch (const Problem &problem) {
            QCOMPARE(problem.code(), QByteArray("restriction_changed"));
        }
        transaction.rollback();
        QCOMPARE(countOf(f, "export_register"), qint64(0));
    }

    /// The preview's pages are drawn at the terminal from gated texts only; only who made it sees them.
    void shownPreview()
    {
        ServerFixture f;
        const SampleFamily family = sampleFamily(f);
        restrict(f, family.mother, family.father);
        ListPaperPeople list;
        list.reception.id = family.reception;
        QCOMPARE(f.call(sato, list).people.size(), 3);
        ShowPaper show;
        show.output = f.call(sato, preview(family, recipient(QStringLiteral("GUARDIAN"), family.father))).output;
        const PaperJob job = f.call(sato, show);
        QCOMPARE(job.watermark, QStringLiteral("案"));
        const QString all = QString::fromUtf8(toCbor(job).toCborValue().toCbor());
        QVERIFY(all.contains(QStringLiteral("日菜子")));
        for (const QString &secret : secrets)
            QVERIFY2(!all.contains(secret), qPrintable(secret));
        QCOMPARE(f.refusal(QStringLiteral("suzuki"), show), QByteArray("not_found output"));
    }

    /// SEC-01: every output has its line with the hash of its exact bytes; the audit says "output".
    void register_()
    {
        ServerFixture f;
        const SampleFamily family = sampleFamily(f);
        const OutputView view = issued(f, family, recipient(QStringLiteral("COURT"), 0, QStringLiteral("神戸家庭裁判所")));
        const QByteArray pdf = bytesOf(f, view);
        static constexpr Sql find{"line", "select sha256, recipient, masked, personal_data, kind, child_file from export_register where id = $1"};
        const auto line = f.superview().queryOne(find, {view.output});
        QVERIFY(line.has_value());
        QCOMPARE(line->bytes(0), QCryptographicHash::hash(pdf, QCryptographicHash::Sha256));
        QCOMPARE(view.sha256, line->bytes(0));
        QCOMPARE(line->text(1), QStringLiteral("COURT"));
        QCOMPARE(line->textList(2), (QStringList{QStringLiteral("free_text"), QStringLiteral("reporter")}));
        QVERIFY(line->boolean(3));
        QCOMPARE(line->text(4), QStringLiteral("print"));
        QCOMPARE(line->integer(5), family.childFile);
        static constexpr Sql audit{"audited", "select count(*) from audit.event where operation = $1 and action = 'output' and result = 'ok'"};
        QCOMPARE(f.superview().value(audit, {QStringLiteral("paper.issue")}).toLongLong(), qint64(1));
    }

    /// CASE-16: numbers without a gap, though an issue was refused between them.
    void numbersHaveNoGap()
    {
        ServerFixture f;
        const SampleFamily family = sampleFamily(f);
        const PaperRecipient court = recipient(QStringLiteral("COURT"));
        const OutputView first = issued(f, family, court);
        restrict(f, family.mother, family.father);
        QCOMPARE(f.refusal(sato, issue(family, court)), QByteArray("needs_confirmation"));
        const OutputView second = issued(f, family, court);
        QCOMPARE(second.number.right(6).toInt(), first.number.right(6).toInt() + 1);
    }

    /// The kept copy is sealed: the store holds no readable word, and another office gets nothing.
    void storeIsSealed()
    {
        ServerFixture f;
        const SampleFamily family = sampleFamily(f);
        const OutputView view = issued(f, family, recipient(QStringLiteral("POLICE")));
        QDirIterator files(f.services().config().storeDirectory, QDir::Files, QDirIterator::Subdirectories);
        int seen = 0;
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray content = file.readAll();
            QVERIFY(!content.contains("%PDF") && !content.contains(QStringLiteral("日菜子").toUtf8()) && !content.contains(QStringLiteral("高羽").toUtf8()));
            ++seen;
        }
        QVERIFY(seen >= 4);
        ReadPaper in;
        in.output = view.output;
        QCOMPARE(f.refusal(QStringLiteral("nada1"), in), QByteArray("not_found output"));
        QCOMPARE(f.refusal(QStringLiteral("nada1"), issue(family, recipient(QStringLiteral("POLICE")))), QByteArray("not_found reception"));
    }

    /// A child process that hangs, breaks or gives nonsense: a clear problem, and nothing half-done.
    void brokenRenderer_data()
    {
        QTest::addColumn<QByteArray>("script");
        QTest::addColumn<QByteArray>("code");
        QTest::newRow("hangs") << QByteArray("sleep 60\n") << QByteArray("render_timeout");
        QTest::newRow("fails") << QByteArray("exit 1\n") << QByteArray("render_failed");
        QTest::newRow("killed") << QByteArray("kill -9 $$\n") << QByteArray("render_failed");
        QTest::newRow("nonsense") << QByteArray("echo hello\n") << QByteArray("render_failed");
        QTest::newRow("too long") << QByteArray("echo paper_too_long >&2; exit 2\n") << QByteArray("paper_too_long");
    }
    void brokenRenderer()
    {
        QFETCH(QByteArray, script);
        QFETCH(QByteArray, code);
        QTemporaryDir directory;
        const QString path = directory.filePath(QStringLiteral("render"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("#!/bin/sh\n" + script);
        file.close();
        QVERIFY(file.setPermissions(QFileDevice::ReadOwner | QFileDevice::ExeOwner));
        ServerServices::Config config;
        config.renderProgram = path;
        try {
            renderPaperFile(config, PaperJob(), 600);
            QFAIL("a broken renderer gave a paper");
        } catch (const Problem &problem) {
            QCOMPARE(problem.code(), code);
        }
    }
    void brokenRendererLeavesNothing()
    {
        qputenv("MIMAMORI_RENDER", "/bin/false");
        ServerFixture f;
        qputenv("MIMAMORI_RENDER", m_render);
        const SampleFamily family = sampleFamily(f);
        QCOMPARE(f.refusal(sato, issue(family, recipient(QStringLiteral("COURT")))), QByteArray("needs_confirmation"));
        QCOMPARE(f.refusal(sato, preview(family, recipient(QStringLiteral("POLICE")))), QByteArray("render_failed"));
        for (const char *table : {"issued_paper", "export_register", "attachment"})
            QCOMPARE(countOf(f, table), qint64(0));
    }

    void initTestCase() { m_render = qgetenv("MIMAMORI_RENDER"); }

private:
    QByteArray m_render;
};

QTEST_GUILESS_MAIN(TestPaperOutput)
#include "test_paper_output.moc"
