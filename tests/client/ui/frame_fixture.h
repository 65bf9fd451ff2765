// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/codec.h"
#include "shell/login_page.h"
#include "shell/main_window.h"
#include "shell/page.h"
#include "shell/pages.h"
#include "ui/line_edits.h"
#include "ui_fixture.h"

#include <QDir>
#include <QVBoxLayout>

namespace mimamori {

/// A page that counts what is asked of it.
class CountingPage : public Page {
public:
    CountingPage(ClientContext &context, const QString &key) : Page(context)
    {
        setTitle(QStringLiteral("髙橋 優衣"));
        setPageKey(key);
        auto *column = new QVBoxLayout(this);
        line = new LineEdit;
        line->setIdentity("name", QStringLiteral("Name"));
        column->addWidget(line);
        setFocusProxy(line->input());
        setFunctionKey(6, [this] { ++copied; });
        setFunctionKey(12, [this] { ++registered; });
    }
    void activated() override { ++shown; }
    void canLeave(std::function<void(bool)> leave) override { leave(mayLeave); }
    using Page::enableFunctionKey;

    LineEdit *line;
    int copied{}, registered{}, shown{};
    bool mayLeave{true};
};

inline void signIn(UiFixture &ui, MainWindow &window, const QStringList &operations = {QStringLiteral("*")})
{
    SessionView view;
    view.token = QStringLiteral("t");
    view.user = {7};
    view.userName = QStringLiteral("山本");
    view.loginName = QStringLiteral("yamamoto");
    view.operations = operations;
    view.lockAfterSeconds = 600;
    PostView post;
    post.officeName = QStringLiteral("北区役所保健福祉課");
    post.roleName = QStringLiteral("こども家庭支援担当");
    view.posts = {post};
    Q_EMIT ui.api.resumed(toCbor(view)); // as the server's answer does
    Q_EMIT window.loginPage()->signedIn(false);
}

/// Opens the page that this operation stands for, as the navigation would.
inline void openEntryOf(MainWindow &window, QByteArrayView operation)
{
    for (int i = 0; i < int(pageEntries().size()); ++i) {
        if (QByteArrayView(pageEntries()[size_t(i)].operation) == operation)
            window.openEntry(i);
    }
}

inline QCborMap officeRow(int id, const char16_t *code, const char16_t *name, const char16_t *shortName)
{
    return {{QStringLiteral("id"), id}, {QStringLiteral("version"), 1}, {QStringLiteral("code"), QString::fromUtf16(code)},
            {QStringLiteral("name"), QString::fromUtf16(name)}, {QStringLiteral("short_name"), QString::fromUtf16(shortName)},
            {QStringLiteral("phone"), QStringLiteral("078-000-00%1").arg(id, 2, 10, QLatin1Char('0'))},
            {QStringLiteral("active_from"), QStringLiteral("2020-04-01")}};
}

inline QList<QCborMap> offices()
{
    return {officeRow(1, u"10", u"こども家庭センター", u"センター"), officeRow(2, u"21", u"東灘区役所保健福祉課", u"東灘"),
            officeRow(3, u"22", u"灘区役所保健福祉課", u"灘"), officeRow(4, u"23", u"中央区役所保健福祉課", u"中央"),
            officeRow(5, u"24", u"兵庫区役所保健福祉課", u"兵庫"), officeRow(6, u"25", u"北区役所保健福祉課", u"北"),
            officeRow(7, u"26", u"北神区役所保健福祉課", u"北神"), officeRow(8, u"27", u"長田区役所保健福祉課", u"長田"),
            officeRow(9, u"28", u"須磨区役所保健福祉課", u"須磨"), officeRow(10, u"29", u"垂水区役所保健福祉課", u"垂水")};
}

/// Pictures for people to look at, where MIMAMORI_PICTURES names a folder.
inline void picture(QWidget &widget, const char *name)
{
    const QString folder = qEnvironmentVariable("MIMAMORI_PICTURES");
    if (!folder.isEmpty())
        widget.grab().save(QDir(folder).filePath(QLatin1String(name) + QStringLiteral(".png")));
}

} // namespace mimamori
