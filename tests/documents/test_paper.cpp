// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/problem.h"
#include "record/codec.h"
#include "render_paper.h"

#include <QGuiApplication>
#include <QImage>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace mimamori;

namespace {

PaperBlock block(const char *layout, const QString &heading)
{
    PaperBlock out;
    out.layout = QLatin1String(layout);
    out.heading = heading;
    return out;
}

/// A paper with everything a form can have.
PaperJob sampleJob()
{
    PaperJob job;
    job.title = QStringLiteral("虐待通告受付票");
    job.number = QStringLiteral("C-R08-000012");
    job.date = QStringLiteral("令和8年11月20日(金)");
    job.recipient = QStringLiteral("兵庫県灘警察署長 様");
    job.sender = QStringLiteral("こども家庭センター所長");
    job.band = QStringLiteral("支援措置あり 住所等の取扱いに注意");
    job.watermark = QStringLiteral("取扱注意");
    job.trace = QStringLiteral("佐藤 直人 R8.11.20 12:00 No.1");
    job.caution = QStringLiteral("【取扱注意】個人情報を含む。目的外の利用及び第三者への提供を禁ずる。");
    job.footer = QStringLiteral("虐待通告受付票 / 出力 佐藤 直人 令和8年11月20日(金) 12:00");
    PaperBlock head = block("fields", QStringLiteral("1 受付"));
    head.rows = {{{QStringLiteral("受付番号"), QStringLiteral("C-R08-000345"), QStringLiteral("受付日時"), QStringLiteral("令和8年11月20日(金) 11:20")}},
        {{QStringLiteral("受付方法"), QStringLiteral("電話"), QStringLiteral("緊急度"), QStringLiteral("A")}},
        {{QStringLiteral("児童の現在地"), QStringLiteral("自宅")}}};
    PaperBlock children = block("table", QStringLiteral("2 児童"));
    children.columns = QStringList{QStringLiteral("氏名(フリガナ)"), QStringLiteral("性別"), QStringLiteral("生年月日・年齢"), QStringLiteral("住所・電話"), QStringLiteral("所属")};
    children.widths = QStringLiteral("26,8,22,28,16");
    children.rows = {{{QString::fromUtf8("\xF0\xA0\xAE\xB7田 日菜子\n(ヨシダ ヒナコ)"), QStringLiteral("女"), QStringLiteral("平成30年6月2日(土)\n8歳5か月"),
        QStringLiteral("〒657-0001 神戸市灘区高羽町1丁目2-3\n078-800-0001"), QStringLiteral("灘小学校")}}};
    PaperBlock text = block("text", QStringLiteral("3 通告の内容"));
    text.text = QStringLiteral("昨夜20時ころから、子の泣き声と大人の怒鳴り声が1時間ほど続いた。今月に入って3回目。\n左頬にあざがあるのを見た。");
    PaperBlock note = block("note", {});
    note.text = QStringLiteral("●●●は、この宛先に伝えることができないため伏せた箇所です。");
    job.blocks = {head, children, text, note};
    return job;
}

/// What a reader finds in the file: pdftotext's words without white space.
QString textOf(const QByteArray &pdf)
{
    QTemporaryDir directory;
    QFile file(directory.filePath(QStringLiteral("paper.pdf")));
    if (!file.open(QIODevice::WriteOnly))
        return {};
    file.write(pdf);
    file.close();
    QProcess process;
    process.start(QStringLiteral("pdftotext"), {QStringLiteral("-raw"), file.fileName(), QStringLiteral("-")});
    process.waitForFinished();
    return QString::fromUtf8(process.readAllStandardOutput()).simplified().remove(QLatin1Char(' '));
}

QByteArray infoOf(const QByteArray &pdf)
{
    QProcess process;
    process.start(QStringLiteral("pdfinfo"), {QStringLiteral("-")});
    process.write(pdf);
    process.closeWriteChannel();
    process.waitForFinished();
    return process.readAllStandardOutput();
}

} // namespace

class TestPaper : public QObject {
    Q_OBJECT
private Q_SLOTS:
    /// CASE-16: the words of the form can be searched and copied, as they were written (no Kangxi radicals for 日 and 子).
    void textLayer()
    {
        const QByteArray pdf = renderPaper(sampleJob());
        if (const QString keep = qEnvironmentVariable("MIMAMORI_KEEP_PDF"); !keep.isEmpty()) {
            QFile file(keep);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(pdf);
        }
        const QString text = textOf(pdf);
        const QStringList words{QStringLiteral("虐待通告受付票"), QStringLiteral("C-R08-000012"), QStringLiteral("日菜子"), QStringLiteral("ヒナコ"),
            QStringLiteral("令和8年11月20日"), QStringLiteral("高羽町"), QStringLiteral("左頬にあざ"), QStringLiteral("取扱注意"),
            QStringLiteral("支援措置"), QStringLiteral("1/1")};
        for (const QString &word : words)
            QVERIFY2(text.contains(word), qPrintable(word));
        for (const QChar c : text)
            QVERIFY2(c.unicode() < 0x2F00 || c.unicode() > 0x2FDF, "a Kangxi radical stands where the kanji was");
    }

    /// CASE-16: A4 portrait, properties that name nobody.
    void properties()
    {
        const QByteArray info = infoOf(renderPaper(sampleJob()));
        QVERIFY(info.contains("A4"));
        QVERIFY(info.contains("Pages:           1"));
        QVERIFY(!info.contains("日菜子"));
        QVERIFY(!info.contains("警察"));
    }

    /// CASE-16: 10,000 characters are carried on over pages, none lost, each page numbered.
    void longTextIsCarriedOn()
    {
        PaperJob job = sampleJob();
        QString text;
        for (int i = 0; i < 700; ++i)
            text += QStringLiteral("第%1回の記録。").arg(i, 4, 10, QLatin1Char('0')) + QStringLiteral("泣き声。\n");
        job.blocks[2].text = text;
        const QByteArray pdf = renderPaper(job);
        const QString found = textOf(pdf);
        for (int i = 0; i < 700; ++i)
            QVERIFY2(found.contains(QStringLiteral("%1回の").arg(i, 4, 10, QLatin1Char('0'))), qPrintable(QString::number(i)));
        const QByteArray info = infoOf(pdf);
        const int pages = QRegularExpression(QStringLiteral("Pages:\\s+(\\d+)")).match(QString::fromUtf8(info)).captured(1).toInt();
        QVERIFY(pages >= 5);
        for (int page = 1; page <= pages; ++page)
            QVERIFY(found.contains(QStringLiteral("%1/%2").arg(page).arg(pages)));
    }

    /// A row taller than a page in a table loses no line either.
    void tallRow()
    {
        PaperJob job = sampleJob();
        QStringList lines;
        for (int i = 0; i < 120; ++i)
            lines << QStringLiteral("行%1終").arg(i, 3, 10, QLatin1Char('0'));
        job.blocks[1].rows[0].cells[3] = lines.join(QLatin1Char('\n'));
        const QString found = textOf(renderPaper(job));
        for (int i = 0; i < 120; ++i)
            QVERIFY2(found.contains(QStringLiteral("行%1終").arg(i, 3, 10, QLatin1Char('0'))), qPrintable(QString::number(i)));
    }

    /// A name outside the BMP is drawn: ink where the character stands.
    void rareKanjiIsDrawn()
    {
        const auto inkOf = [](const QString &name) {
            PaperJob job;
            job.title = QStringLiteral("票");
            PaperBlock text = block("note", {});
            text.text = name;
            job.blocks = {text};
            QTemporaryDir directory;
            QFile file(directory.filePath(QStringLiteral("a.pdf")));
            if (!file.open(QIODevice::WriteOnly))
                return -1;
            file.write(renderPaper(job));
            file.close();
            QProcess::execute(QStringLiteral("pdftoppm"), {QStringLiteral("-png"), QStringLiteral("-r"), QStringLiteral("200"), QStringLiteral("-singlefile"),
                file.fileName(), directory.filePath(QStringLiteral("a"))});
            const QImage image(directory.filePath(QStringLiteral("a.png")));
            int dark = 0;
            for (int y = 0; y < image.height(); ++y) {
                for (int x = 0; x < image.width(); ++x)
                    dark += qGray(image.pixel(x, y)) < 170;
            }
            return dark;
        };
        QVERIFY(inkOf(QString::fromUtf8("\xF0\xA0\xAE\xB7\xF0\xA0\xAE\xB7\xF0\xA0\xAE\xB7")) > inkOf(QStringLiteral("一")) + 60);
    }

    /// The same pages for a screen: as many, and not blank.
    void pictures()
    {
        PaperJob job = sampleJob();
        job.blocks[2].text = QStringLiteral("あ\n").repeated(150);
        const QList<QImage> pages = paperImages(job, 96);
        QCOMPARE(pages.size(), QRegularExpression(QStringLiteral("Pages:\\s+(\\d+)")).match(QString::fromUtf8(infoOf(renderPaper(job)))).captured(1).toInt());
        for (const QImage &page : pages) {
            QCOMPARE(page.size(), QSize(794, 1123));
            bool ink = false;
            for (int x = 0; x < page.width() && !ink; ++x)
                ink = qGray(page.pixel(x, 300)) < 128;
            QVERIFY(ink);
        }
    }

    void tooManyPagesAreRefused()
    {
        PaperJob job = sampleJob();
        job.blocks[2].text = QStringLiteral("あ\n").repeated(400);
        try {
            renderPaper(job, {.pages = 3});
            QFAIL("a paper over the limit was made");
        } catch (const Problem &problem) {
            QCOMPARE(problem.code(), QByteArray("paper_too_long"));
        }
    }

    /// The program: a job in, a PDF out; nonsense is refused with a code and without a file.
    void program()
    {
        const QString path = qEnvironmentVariable("MIMAMORI_RENDER");
        if (path.isEmpty())
            QFAIL("MIMAMORI_RENDER names no program");
        const auto run = [&](const QByteArray &in, QByteArray &out) {
            QProcess process;
            process.start(path, QStringList());
            process.write(in);
            process.closeWriteChannel();
            process.waitForFinished();
            out = process.readAllStandardOutput();
            return process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
        };
        QByteArray out;
        QCOMPARE(run(toCbor(sampleJob()).toCborValue().toCbor(), out), 0);
        QVERIFY(out.startsWith("%PDF-1.4"));
        QCOMPARE(run("nonsense", out), 2);
        QVERIFY(out.isEmpty());
        QCOMPARE(run(QByteArray(9 * 1024 * 1024, 'x'), out), 2);
    }
};

QTEST_MAIN(TestPaper)
#include "test_paper.moc"
