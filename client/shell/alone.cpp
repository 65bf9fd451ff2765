// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/alone.h"

#include "core/code_book.h"
#include "core/session.h"
#include "record/codec.h"

#include <QCoreApplication>

namespace mimamori {

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("alone", text);
}

} // namespace

QCborMap deskOf(const ClientContext &context)
{
    if (!context.session.isSignedIn() || context.codes.tables().isEmpty())
        return {};
    SessionView view = context.session.view();
    view.token.clear(); // of the server and of this hour only
    view.expiresAt = {};
    return {{QStringLiteral("session"), toCbor(view)}, {QStringLiteral("codes"), toCbor(context.codes.all())}};
}

bool takeDesk(ClientContext &context)
{
    const QCborMap desk = context.journal->desk();
    try {
        const auto view = fromCbor<SessionView>(desk.value(QStringLiteral("session")).toMap());
        const auto codes = fromCbor<CodeTables>(desk.value(QStringLiteral("codes")).toMap());
        if (!view.user || codes.codes.isEmpty())
            return false;
        context.codes.set(codes);
        context.session.workAlone(view);
    } catch (const Problem &) { // of an older program
        return false;
    }
    return true;
}

QString aloneWords(const Journal::Unlocked &unlocked)
{
    if (unlocked.noKeychain)
        return words(QT_TRANSLATE_NOOP("alone", "This terminal has no keychain for secrets: it cannot tell who you are without the server. Please wait for the connection."));
    switch (unlocked.opened) {
    case JournalFile::Opened::Ready: return {};
    case JournalFile::Opened::WrongSecret:
        return words(QT_TRANSLATE_NOOP("alone", "The password does not open what you keep at this terminal. Without the server, the password of your last sign-in here counts. "
                                       "Next try in %1 seconds.")).arg(unlocked.waitSeconds);
    case JournalFile::Opened::Throttled:
        return words(QT_TRANSLATE_NOOP("alone", "Too many wrong passwords. Please wait %1 seconds and try again.")).arg(unlocked.waitSeconds);
    case JournalFile::Opened::Unknown:
        return words(QT_TRANSLATE_NOOP("alone", "You have not signed in at this terminal yet: without the server it does not know you. Please use a terminal where you "
                                       "have worked before, or wait for the connection."));
    case JournalFile::Opened::InUse:
        return words(QT_TRANSLATE_NOOP("alone", "Mimamori is open for you in another window of this terminal. Please go on there."));
    case JournalFile::Opened::NotPossible: break;
    }
    return words(QT_TRANSLATE_NOOP("alone", "What you keep at this terminal cannot be opened without the server. It is not lost. Please tell the helpdesk."));
}

bool mayWorkAlone(const QByteArray &trouble)
{
    return trouble == "offline" || trouble == "host_not_found" || trouble == "connection_refused" || trouble == "closed_early" || trouble == "server_untrusted";
}

} // namespace mimamori
