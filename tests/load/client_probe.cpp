// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// mimamori_client_probe: the client's own window and list, built as main() builds them, with a stop-watch (SPD-7). Prints one JSON object.
#include "core/api.h"
#include "core/code_book.h"
#include "core/preferences.h"
#include "core/reference_book.h"
#include "core/session.h"
#include "core/work_book.h"
#include "model/access/office.h"
#include "shell/login_page.h"
#include "shell/main_window.h"
#include "ui/prompt.h"
#include "ui/record_table.h"
#include "ui/style.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QScrollBar>
#include <QTableView>
#include <QTemporaryDir>
#include <QTimer>
#include <QTranslator>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <unistd.h>
#include <vector>

using namespace mimamori;

namespace {

constexpr int kRows = 100'000;
constexpr int kJumps = 300;

/// Milliseconds since this process began (the kernel's clock ticks: 10 ms).
double sinceProcessStart()
{
    QFile stat(QStringLiteral("/proc/self/stat"));
    if (!stat.open(QIODevice::ReadOnly))
        return -1;
    const QByteArray text = stat.readAll();
    const double started = text.mid(text.lastIndexOf(')') + 2).split(' ').value(19).toDouble() / double(sysconf(_SC_CLK_TCK));
    timespec now{};
    clock_gettime(CLOCK_BOOTTIME, &now);
    return (double(now.tv_sec) + double(now.tv_nsec) / 1e9 - started) * 1000;
}

double residentMiB()
{
    QFile statm(QStringLiteral("/proc/self/statm"));
    if (!statm.open(QIODevice::ReadOnly))
        return -1;
    return statm.readAll().split(' ').value(1).toDouble() * double(sysconf(_SC_PAGESIZE)) / 1048576;
}

QList<QCborMap> manyRows()
{
    QList<QCborMap> rows;
    for (int i = 1; i <= kRows; ++i)
        rows << QCborMap{{QStringLiteral("id"), i}, {QStringLiteral("version"), 1}, {QStringLiteral("login_name"), QStringLiteral("user%1").arg(i)},
            {QStringLiteral("name"), QStringLiteral("髙橋 優衣%1").arg(i)}, {QStringLiteral("kana"), QStringLiteral("タカハシ ユイ")}};
    return rows;
}

/// Jumps through the whole list; milliseconds of each frame, from the move to the picture.
std::vector<double> scroll(RecordTable &table)
{
    QScrollBar *bar = table.view()->verticalScrollBar();
    std::vector<double> frames;
    for (int i = 0; i < kJumps; ++i) {
        QElapsedTimer timer;
        timer.start();
        bar->setValue(bar->minimum() + int((qint64(i) * 7919 * 13) % std::max(1, bar->maximum() - bar->minimum())));
        table.view()->viewport()->repaint();
        frames.push_back(double(timer.nsecsElapsed()) / 1e6);
    }
    std::sort(frames.begin(), frames.end());
    return frames;
}

/// Tells when a widget is painted for the first time.
class FirstPaint : public QObject {
public:
    FirstPaint(QWidget *watched, std::function<void()> told) : QObject(watched), m_told(std::move(told)) { watched->installEventFilter(this); }
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Paint && m_told)
            QTimer::singleShot(0, this, std::exchange(m_told, nullptr));
        return false;
    }

private:
    std::function<void()> m_told;
};

void measureList(ClientContext &context, QJsonObject &out)
{
    RecordTable table(recordType<AppUser>(), context);
    table.resize(1280, 800);
    table.setRows(manyRows(), kRows);
    table.show();
    QCoreApplication::processEvents();
    const std::vector<double> frames = scroll(table);
    out.insert(QStringLiteral("frame_p99_ms"), frames[size_t(double(frames.size()) * 0.99)]);
    out.insert(QStringLiteral("frame_max_ms"), frames.back());
    out.insert(QStringLiteral("list_mib"), residentMiB());
}

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    QTranslator words;
    if (words.load(QStringLiteral(":/i18n/mimamori_ja.qm")))
        QApplication::installTranslator(&words);
    QTemporaryDir folder;
    ConnectionSettings settings = ConnectionSettings::fromFile(folder.filePath(QStringLiteral("none.ini")));
    Preferences preferences(folder.filePath(QStringLiteral("preferences.ini")));
    Style style(app, preferences);
    Api api(settings, folder.filePath(QStringLiteral("heads.ini")));
    Session session(api);
    CodeBook codes;
    ReferenceBook references(api);
    DialogPrompt prompt;
    WorkBook work(api, session);
    ClientContext context{api, session, codes, references, preferences, prompt, &work};
    MainWindow window(context);
    QJsonObject out;
    FirstPaint first(window.loginPage(), [&] {
        out.insert(QStringLiteral("start_ms"), sinceProcessStart());
        out.insert(QStringLiteral("window_mib"), residentMiB());
        measureList(context, out);
        std::printf("%s\n", QJsonDocument(out).toJson(QJsonDocument::Compact).constData());
        std::fflush(stdout);
        QApplication::quit();
    });
    window.showMaximized();
    return QApplication::exec();
}
