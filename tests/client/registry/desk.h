// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "child_file_sample.h"
#include "core/api.h"
#include "core/client_context.h"
#include "core/code_book.h"
#include "core/preferences.h"
#include "core/reference_book.h"
#include "core/session.h"
#include "fake_prompt.h"
#include "record/codec.h"
#include "shell/page.h"
#include "stub_server.h"
#include "ui/line_table.h"
#include "widget_walk.h"

#include <QDir>
#include <QTableView>
#include <QTest>

namespace mimamori {

/// A caseworker's desk before a server that answers what the test says and remembers what it was asked.
struct Desk {
    explicit Desk(const TestCertificates &certificates)
        : server(certificates)
    {
        if (!server.listen())
            qFatal("no stub server");
        server.answer = [this](const RequestFrame &request) {
            if (refusal.contains(request.op))
                return encode(ErrorFrame{request.id, refusal.value(request.op), {}, {}, {}}, WireFormat::Cbor);
            return replies.contains(request.op) ? encode(ReplyFrame{request.id, replies.value(request.op)}, WireFormat::Cbor) : QByteArray();
        };
        loadCodes(codes);
        const ConnectionSettings settings{QStringLiteral("localhost"), server.port(), certificates.path(QStringLiteral("ca.pem")),
            certificates.path(QStringLiteral("terminal.pem")), certificates.path(QStringLiteral("terminal.key"))};
        api = std::make_unique<Api>(settings, dir.filePath(QStringLiteral("a.ini")));
        session = std::make_unique<Session>(*api);
        references = std::make_unique<ReferenceBook>(*api);
        context = std::make_unique<ClientContext>(ClientContext{*api, *session, codes, *references, preferences, prompt});
        SessionView view;
        view.token = QStringLiteral("t");
        view.user = {7};
        view.operations = {QStringLiteral("*")};
        replies.insert("session.login", toCbor(view));
        api->start();
        session->signIn(QStringLiteral("yamamoto"), QStringLiteral("secret"), session.get(), [this](bool) { m_signedIn = true; }, {});
    }
    bool isConnected() const { return m_signedIn; }
    template <class In>
    void reply(const typename In::Reply &out) { replies.insert(In::operation, toCbor(out)); }
    /// The last request of an operation; none when it was never asked.
    std::optional<RequestFrame> asked(const QByteArray &operation) const
    {
        for (auto it = server.requests.crbegin(); it != server.requests.crend(); ++it) {
            if (it->op == operation)
                return *it;
        }
        return std::nullopt;
    }
    int count(const QByteArray &operation) const
    {
        return int(std::count_if(server.requests.begin(), server.requests.end(), [&](const RequestFrame &r) { return r.op == operation; }));
    }

    QTemporaryDir dir{};
    StubServer server;
    QHash<QByteArray, QCborMap> replies{};
    QHash<QByteArray, QByteArray> refusal{};
    Preferences preferences{dir.filePath(QStringLiteral("p.ini"))};
    CodeBook codes{};
    FakePrompt prompt{};
    std::unique_ptr<Api> api{};
    std::unique_ptr<Session> session{};
    std::unique_ptr<ReferenceBook> references{};
    std::unique_ptr<ClientContext> context{};

private:
    bool m_signedIn{};
};

inline void press(const Page &page, int key)
{
    const FunctionKey known = page.functionKeys().value(key);
    if (known.enabled && known.run)
        known.run();
}

/// What stands in a table's cell.
inline QString cell(const LineTable *table, int row, int column) { return table->view()->model()->index(row, column).data().toString(); }
inline int rows(const LineTable *table) { return table->view()->model()->rowCount(); }

inline void picture(QWidget &widget, const char *name)
{
    const QString folder = qEnvironmentVariable("MIMAMORI_PICTURES");
    if (!folder.isEmpty())
        widget.grab().save(QDir(folder).filePath(QLatin1String(name) + QStringLiteral(".png")));
}

} // namespace mimamori
