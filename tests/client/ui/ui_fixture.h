// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/api.h"
#include "core/client_context.h"
#include "core/code_book.h"
#include "core/preferences.h"
#include "core/reference_book.h"
#include "core/session.h"
#include "fake_prompt.h"

#include <QInputMethodEvent>
#include <QApplication>
#include <QWidget>
#include <QTemporaryDir>

namespace mimamori {

struct SampleTable { static constexpr auto table = "sample"; };

/// One row of a nested list.
struct SampleRow {
    QString name{};
    QDate birth{};
    static void describe(Describe &d)
    {
        d.record("sample_row", "Row");
        d.field<&SampleRow::name>("name", "Name").required();
        d.field<&SampleRow::birth>("birth", "Birth");
    }
};

struct SampleReporter {
    QString name{};
    bool anonymous{};
    static void describe(Describe &d)
    {
        d.record("sample_reporter", "Reporter");
        d.field<&SampleReporter::name>("name", "Name");
        d.field<&SampleReporter::anonymous>("anonymous", "Anonymous");
    }
};

/// A record with every kind of field.
struct Sample {
    static constexpr auto recordName = "sample";
    Ref<Sample> id{};
    QString name{};
    QString kana{};
    FuzzyDate birth{};
    QDateTime at{};
    QDate day{};
    qint64 count{};
    bool urgent{};
    Code<SampleTable> method{};
    QList<Code<SampleTable>> methods{};
    Ref<Sample> other{};
    QList<Ref<Sample>> others{};
    QString zip{};
    QString address{};
    QString note{};
    QStringList words{};
    SampleReporter reporter{};
    QList<SampleRow> children{};
    static void describe(Describe &d)
    {
        d.record("sample", "Sample");
        d.field<&Sample::name>("name", "Name").required().length(40).inList();
        d.field<&Sample::kana>("kana", "Kana").inList();
        d.field<&Sample::birth>("birth", "Birth").inList();
        d.field<&Sample::at>("at", "At").inList();
        d.field<&Sample::day>("day", "Day").inList();
        d.field<&Sample::count>("count", "Count").range(1, 20).inList();
        d.field<&Sample::urgent>("urgent", "Urgent").inList();
        d.field<&Sample::method>("method", "Method").inList();
        d.field<&Sample::methods>("methods", "Methods");
        d.field<&Sample::other>("other", "Other");
        d.field<&Sample::others>("others", "Others");
        d.section("Place");
        d.field<&Sample::zip>("zip", "Zip");
        d.field<&Sample::address>("address", "Address");
        d.field<&Sample::note>("note", "Note").longText();
        d.field<&Sample::words>("words", "Words");
        d.group<&Sample::reporter>("reporter", "Reporter");
        d.group<&Sample::children>("children", "Children");
    }
};

/// Everything a page needs, without a server: calls wait for ever.
struct UiFixture {
    QTemporaryDir dir{};
    Preferences preferences{dir.filePath(QStringLiteral("p.ini"))};
    Api api{{}, dir.filePath(QStringLiteral("a.ini"))};
    Session session{api};
    CodeBook codes{};
    ReferenceBook references{api};
    FakePrompt prompt{};
    ClientContext context{api, session, codes, references, preferences, prompt};

    UiFixture()
    {
        CodeTables tables;
        const std::tuple<const char *, const char16_t *, const char16_t *> rows[] = {
            {"10", u"電話", u"デンワ"}, {"20", u"来所", u"ライショ"}, {"21", u"来所（再）", u"ライショサイ"}, {"30", u"文書", u"ブンショ"}};
        qint64 sort = 0;
        for (const auto &[code, name, kana] : rows) {
            CodeView view;
            view.table = QStringLiteral("sample");
            view.code = QLatin1String(code);
            view.name = QString::fromUtf16(name);
            view.kana = QString::fromUtf16(kana);
            view.sort = ++sort;
            tables.codes << view;
        }
        codes.set(tables);
        references.put("sample", 5, QStringLiteral("五番"));
    }
};

/// What an input method sends while it composes, and when it commits.
inline void compose(QWidget *widget, const QString &preedit)
{
    QInputMethodEvent event(preedit, {});
    QCoreApplication::sendEvent(widget, &event);
}
inline void commit(QWidget *widget, const QString &text)
{
    QInputMethodEvent event;
    event.setCommitString(text);
    QCoreApplication::sendEvent(widget, &event);
}

} // namespace mimamori
