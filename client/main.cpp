// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/api.h"
#include "core/code_book.h"
#include "core/notice_book.h"
#include "core/preferences.h"
#include "core/reference_book.h"
#include "core/renewal.h"
#include "core/session.h"
#include "core/work_book.h"
#include "journal/journal.h"
#include "journal/keychain.h"
#include "journal/outbox.h"
#include "features/casework/search_hits.h"
#include "shell/enrol_page.h"
#include "shell/login_page.h"
#include "shell/main_window.h"
#include "shell/search_box.h"
#include "ui/prompt.h"
#include "ui/status_strip.h"
#include "ui/style.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QFile>
#include <QIcon>
#include <QLibraryInfo>
#include <QStandardPaths>
#include <QTranslator>

#include <optional>

using namespace mimamori;

namespace {

/// A bare terminal is enrolled before anything else; it has neither server nor certificate in its settings. Nothing when the person gave up.
std::optional<ConnectionSettings> enrolled(const QString &settingsFile, const QCommandLineParser &parser)
{
    ConnectionSettings settings = ConnectionSettings::fromFile(settingsFile);
    settings.applyOptions(parser);
    if (!settings.certFile.isEmpty())
        return settings;
    EnrolPage page(settingsFile, settings.host.isEmpty() ? QString() : QStringLiteral("%1:%2").arg(settings.host).arg(settings.port));
    bool done = false;
    QObject::connect(&page, &EnrolPage::finished, &page, [&] {
        done = true;
        page.close();
    });
    page.show();
    QApplication::exec(); // ends when the last window is closed; the main window has its own turn after it
    if (!done)
        return std::nullopt;
    settings = ConnectionSettings::fromFile(settingsFile);
    settings.applyOptions(parser);
    return settings;
}

/// Qt's own words (OK, Cancel, the context menu of a field) and the product's. English is the language of the sources.
void loadTranslations(QApplication &app, const QString &language)
{
    if (language == u"en")
        return;
    auto *qt = new QTranslator(&app);
    if (qt->load(QStringLiteral("qtbase_") + language, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        app.installTranslator(qt);
    auto *own = new QTranslator(&app);
    if (own->load(QStringLiteral(":/i18n/mimamori_%1.qm").arg(language)))
        app.installTranslator(own);
}

void addOptions(QCommandLineParser &parser)
{
    parser.addHelpOption();
    parser.addVersionOption();
    ConnectionSettings::addOptions(parser);
    parser.addOption({QStringLiteral("settings"), QStringLiteral("INI file with the server and this terminal's certificate."), QStringLiteral("file")});
    parser.addOption({QStringLiteral("language"), QStringLiteral("ja (default) or en."), QStringLiteral("language"), QStringLiteral("ja")});
    parser.addOption({QStringLiteral("login"), QStringLiteral("Fill in this login name and sign in with --password-file."), QStringLiteral("name")});
    parser.addOption({QStringLiteral("password-file"), QStringLiteral("File whose first line is the password for --login."), QStringLiteral("file")});
}

/// What the command line names, else the person's own file, else the terminal's (/etc/xdg/mimamori/connection.ini). Where there is none
/// yet, the person's own: enrolment writes it.
QString settingsFile(const QCommandLineParser &parser, const QDir &own)
{
    if (parser.isSet(QStringLiteral("settings")))
        return parser.value(QStringLiteral("settings"));
    const QString found = QStandardPaths::locate(QStandardPaths::AppConfigLocation, QStringLiteral("connection.ini"));
    return found.isEmpty() ? own.filePath(QStringLiteral("connection.ini")) : found;
}

void signInFromFile(LoginPage &page, const QCommandLineParser &parser)
{
    if (!parser.isSet(QStringLiteral("login")) || !parser.isSet(QStringLiteral("password-file")))
        return;
    QFile file(parser.value(QStringLiteral("password-file")));
    if (file.open(QIODevice::ReadOnly))
        page.fillAndSubmit(parser.value(QStringLiteral("login")), QString::fromUtf8(file.readLine(1024)).trimmed());
}

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    QApplication::setApplicationName(QStringLiteral("mimamori"));
    QApplication::setApplicationVersion(QStringLiteral(MIMAMORI_VERSION));
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/product/mimamori.svg")));
    QApplication::setDesktopFileName(QStringLiteral("mimamori"));
    QCommandLineParser parser;
    addOptions(parser);
    parser.process(app);
    loadTranslations(app, parser.value(QStringLiteral("language")));

    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation));
    folder.mkpath(QStringLiteral("."));
    const QString ownSettings = settingsFile(parser, folder);
    Preferences preferences(folder.filePath(QStringLiteral("preferences.ini")));
    Style style(app, preferences);
    const auto settings = enrolled(ownSettings, parser);
    if (!settings)
        return 0;
    Api api(*settings, folder.filePath(QStringLiteral("audit-heads.ini")));
    const Renewal renewal(api, ownSettings);
    Session session(api);
    CodeBook codes;
    ReferenceBook references(api);
    DialogPrompt prompt;
    WorkBook work(api, session);
    SystemKeychain keychain;
    const QDir data(QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation));
    Journal journal(keychain, data.filePath(QStringLiteral("journal")));
    Outbox outbox(api, session, journal);
    NoticeBook notices(api, session);
    ClientContext context{api, session, codes, references, preferences, prompt, &work, &notices, &journal, &outbox};
    MainWindow window(context);
    QObject::connect(&work, &WorkBook::changed, &window, [&] {
        window.statusStrip()->setDue(work.isLoaded() ? int(work.work().overdue) : -1, work.isLoaded() ? int(work.work().today) : -1);
    });
    window.searchBox()->setProvider(makeSearch(context, [&window](Page *page) { window.openPage(page); }));
    signInFromFile(*window.loginPage(), parser);
    window.showMaximized();
    api.start();
    return QApplication::exec();
}
