// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// UX rules 2, 12, 14, 15: forms made from descriptions, lists, history; nothing nameless, nothing cut.
#include "ui/choice_edits.h"
#include "ui/era_date_edit.h"
#include "ui/group_list_edit.h"
#include "ui/history_view.h"
#include "ui/line_edits.h"
#include "ui/record_form.h"
#include "ui/record_table.h"
#include "ui/style.h"
#include "ui_fixture.h"
#include "widget_walk.h"

#include <QAbstractItemModelTester>
#include <QCborArray>
#include <QClipboard>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace mimamori;

namespace {

QCborMap sampleRow(qint64 id, const QString &name, const QString &day)
{
    return {{QStringLiteral("id"), id}, {QStringLiteral("version"), 3}, {QStringLiteral("name"), name}, {QStringLiteral("day"), day},
            {QStringLiteral("method"), QStringLiteral("10")}, {QStringLiteral("urgent"), id % 2 == 0}, {QStringLiteral("count"), 1200 + id},
            {QStringLiteral("at"), QStringLiteral("2026-11-22T01:31:00.000Z")}};
}

QCborMap fullSample()
{
    QCborMap map = sampleRow(4, QStringLiteral("髙橋 優衣"), QStringLiteral("2026-04-01"));
    map.insert(QStringLiteral("count"), 4);
    map.insert(QStringLiteral("kana"), QStringLiteral("タカハシ ユイ"));
    map.insert(QStringLiteral("birth"), QCborMap{{QStringLiteral("y"), 2025}, {QStringLiteral("m"), 6}, {QStringLiteral("q"), QStringLiteral("month")},
                                                 {QStringLiteral("raw"), QStringLiteral("R7.6.??")}});
    map.insert(QStringLiteral("methods"), QCborArray{QStringLiteral("10"), QStringLiteral("30")});
    map.insert(QStringLiteral("other"), 5);
    map.insert(QStringLiteral("others"), QCborArray{5});
    map.insert(QStringLiteral("zip"), QStringLiteral("651-1132"));
    map.insert(QStringLiteral("note"), QStringLiteral("一行\n二行"));
    map.insert(QStringLiteral("words"), QCborArray{QStringLiteral("あ"), QStringLiteral("い")});
    map.insert(QStringLiteral("reporter"), QCborMap{{QStringLiteral("name"), QStringLiteral("伊藤")}, {QStringLiteral("anonymous"), true}});
    map.insert(QStringLiteral("children"), QCborArray{QCborMap{{QStringLiteral("name"), QStringLiteral("湊")},
                                                               {QStringLiteral("birth"), QStringLiteral("2021-05-01")}}});
    map.insert(QStringLiteral("later_column"), QStringLiteral("kept"));
    return map;
}

} // namespace

class TestForms : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyKindHasAnEditor()
    {
        UiFixture ui;
        RecordForm form(recordType<Sample>(), ui.context);
        for (const Field &field : recordType<Sample>().fields()) {
            if (field.kind == Kind::Group) {
                for (const Field &inner : field.group->fields())
                    QVERIFY2(form.editor(field.column + '.' + inner.column), inner.column.constData());
                continue;
            }
            FieldEditor *editor = form.editor(field.column);
            QVERIFY2(editor, field.column.constData());
            QCOMPARE(editor->objectName().toLatin1(), field.column);
            QCOMPARE(editor->input()->objectName().toLatin1(), field.column);
            QCOMPARE(editor->input()->accessibleName(), QString::fromLatin1(field.label));
        }
        QVERIFY(form.editor<KanaEdit>("kana"));
        QVERIFY(form.editor<NameEdit>("name"));
        QVERIFY(form.editor<PostalEdit>("zip"));
    }

    void valuesComeBackAsTheyWere()
    {
        UiFixture ui;
        RecordForm form(recordType<Sample>(), ui.context);
        form.setValues(fullSample());
        QCOMPARE(form.values(), fullSample()); // also the column this client does not know
        QVERIFY(!form.isChanged());
        QVERIFY(form.validate());
        form.editor<NameEdit>("name")->setText(QStringLiteral("高橋 優衣"));
        QCOMPARE(form.changedColumns(), QList<QByteArray>{"name"});
        QCborMap emptied = fullSample();
        emptied.remove(QStringLiteral("name"));
        form.editor<NameEdit>("name")->setText({});
        QCOMPARE(form.values(), emptied);
    }

    void problemsStandUnderTheirFields()
    {
        UiFixture ui;
        RecordForm form(recordType<Sample>(), ui.context);
        form.show();
        form.activateWindow();
        QVERIFY(!form.validate()); // the name is required
        QTRY_VERIFY(form.editor("name")->input()->hasFocus());
        QVERIFY(form.editor("name")->input()->property("problem").toBool());
        QVERIFY(form.editor("name")->input()->accessibleDescription().contains(QStringLiteral("fill in")));
        commit(form.editor("name")->input(), QStringLiteral("優衣"));
        QVERIFY(!form.editor("name")->input()->property("problem").toBool());
        QVERIFY(form.validate());
        commit(form.editor("count")->input(), QStringLiteral("21"));
        QVERIFY(!form.validate());
        QVERIFY(form.showProblem(Problem("not_found", "reporter.name")));
        QVERIFY(!form.showProblem(Problem("forbidden")));
        auto *rows = form.editor<GroupListEdit>("children");
        rows->addRow();
        QVERIFY(form.showProblem(Problem("no_such_date", "children.0.birth")));
        QVERIFY(rows->row(0)->editor("birth")->input()->property("problem").toBool());
        QVERIFY(!form.showProblem(Problem("no_such_date", "children.7.birth")));
    }

    void halfADateIsAChange()
    {
        UiFixture ui;
        RecordForm form(recordType<Sample>(), ui.context);
        commit(form.editor("day")->input(), QStringLiteral("R8.2"));
        QVERIFY(form.isChanged());
    }

    void townFillsOnlyWhatIsEmpty()
    {
        UiFixture ui;
        RecordForm form(recordType<Sample>(), ui.context);
        auto *zip = form.editor<PostalEdit>("zip");
        TownView town;
        town.ward = QStringLiteral("北区");
        town.town = QStringLiteral("南五葉");
        Q_EMIT zip->townChosen(town);
        QCOMPARE(form.editor<LineEdit>("address")->text(), QStringLiteral("北区南五葉"));
        town.town = QStringLiteral("鈴蘭台");
        Q_EMIT zip->townChosen(town);
        QCOMPARE(form.editor<LineEdit>("address")->text(), QStringLiteral("北区南五葉"));
    }

    void replacedEditorTakesPart()
    {
        UiFixture ui;
        RecordForm form(recordType<Sample>(), ui.context);
        auto *area = new LongTextEdit;
        form.replace("address", area);
        QCOMPARE(form.editor("address"), area);
        QCOMPARE(area->input()->objectName(), QStringLiteral("address"));
        QSignalSpy edited(&form, &RecordForm::edited);
        area->area()->setPlainText(QStringLiteral("北区"));
        QCOMPARE(edited.size(), 1);
        QCOMPARE(form.values().value(QStringLiteral("address")).toString(), QStringLiteral("北区"));
    }

    void nothingIsNamelessOrCut_data()
    {
        QTest::addColumn<int>("points");
        QTest::addColumn<QSize>("size");
        for (const int points : Style::sizes())
            QTest::addRow("%d pt", points) << points << QSize(1180, 1400);
    }
    void nothingIsNamelessOrCut()
    {
        QFETCH(int, points);
        QFETCH(QSize, size);
        UiFixture ui;
        ui.preferences.setPointSize(points);
        Style style(*qApp, ui.preferences);
        RecordForm form(recordType<Sample>(), ui.context);
        form.editor<GroupListEdit>("children")->addRow();
        form.resize(size);
        form.show();
        QVERIFY(QTest::qWaitForWindowExposed(&form));
        QCOMPARE(namelessWidgets(&form), QStringList());
        QCOMPARE(cutLabels(&form).join(u'\n'), QString());
        RecordTable table(recordType<Sample>(), ui.context);
        table.resize(800, 400);
        table.show();
        QCOMPARE(namelessWidgets(&table), QStringList());
        QCOMPARE(cutLabels(&table).join(u'\n'), QString());
    }

    void walkerFindsWhatIsNameless()
    {
        QWidget root;
        auto *line = new QLineEdit(&root);
        QCOMPARE(namelessWidgets(&root).size(), 1);
        line->setAccessibleName(QStringLiteral("x"));
        QVERIFY(namelessWidgets(&root).isEmpty());
        auto *label = new QLabel(QStringLiteral("これは長い言葉です"), &root);
        label->resize(10, 20);
        QCOMPARE(cutLabels(&root).size(), 1);
    }

    void tableShowsFiltersAndCounts()
    {
        UiFixture ui;
        RecordTable table(recordType<Sample>(), ui.context);
        const QAbstractItemModelTester tester(table.rows());
        table.setEmptyText(QStringLiteral("No sample yet. F12 makes the first."));
        table.setRows({});
        QVERIFY(!table.view()->isVisibleTo(&table));
        table.setRows({sampleRow(1, QStringLiteral("髙橋 優衣"), QStringLiteral("2026-04-01")),
                       sampleRow(2, QStringLiteral("山本 蓮"), QStringLiteral("2019-05-01"))});
        QVERIFY(table.view()->isVisibleTo(&table));
        const auto cell = [&](int row, const char *column) {
            for (int i = 0; i < table.rows()->columns().size(); ++i) {
                if (table.rows()->columns()[i]->column == column)
                    return table.rows()->index(row, i).data().toString();
            }
            return QString();
        };
        QCOMPARE(cell(0, "day"), QStringLiteral("R8.4.1"));
        QCOMPARE(cell(1, "day"), QStringLiteral("R1.5.1"));
        QCOMPARE(cell(0, "method"), QStringLiteral("電話"));
        QCOMPARE(cell(0, "at"), QStringLiteral("R8.11.22 10:31"));
        QCOMPARE(cell(0, "urgent"), QStringLiteral("No"));
        QCOMPARE(cell(0, "count"), QStringLiteral("1,201"));
        QCOMPARE(table.currentId(), 1);
        table.filter()->setText(QStringLiteral("高橋")); // finds 髙橋
        QCOMPARE(table.shownRows().size(), 1);
        table.filter()->setText(QStringLiteral("山本 電話"));
        QCOMPARE(table.shownRows().size(), 1);
        QCOMPARE(table.shownRows().first().value(QStringLiteral("id")).toInteger(), 2);
        table.filter()->setText(QStringLiteral("犬"));
        QVERIFY(table.shownRows().isEmpty());
        QVERIFY(!table.view()->isVisibleTo(&table));
    }

    void tableKeys()
    {
        UiFixture ui;
        RecordTable table(recordType<Sample>(), ui.context);
        table.setRows({sampleRow(1, QStringLiteral("a"), {}), sampleRow(2, QStringLiteral("b"), {})});
        table.show();
        table.activateWindow();
        table.view()->setFocus();
        QSignalSpy opened(&table, &RecordTable::opened);
        QSignalSpy exported(&table, &RecordTable::exportRequested);
        QSignalSpy copied(&table, &RecordTable::copied);
        QTest::keyClick(table.view(), Qt::Key_Down);
        QTest::keyClick(table.view(), Qt::Key_Return);
        QCOMPARE(opened.size(), 1);
        QCOMPARE(opened.first().first().toLongLong(), 2);
        QTest::keyClick(table.view(), Qt::Key_F9);
        QCOMPARE(exported.size(), 1);
        QTest::keyClick(table.view(), Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(copied.first().first().value<QList<qint64>>(), QList<qint64>{2}); // copying is told
        QTest::keyClick(table.view(), Qt::Key_A);
        QCOMPARE(table.filter()->text(), QStringLiteral("a"));
        QCOMPARE(table.shownRows().size(), 1);
    }

    void columnsAreRemembered()
    {
        UiFixture ui;
        {
            RecordTable table(recordType<Sample>(), ui.context);
            table.setRows({sampleRow(1, QStringLiteral("a"), {})});
            table.show();
            table.view()->setColumnWidth(0, 233);
        }
        RecordTable again(recordType<Sample>(), ui.context);
        again.setRows({sampleRow(1, QStringLiteral("a"), {})});
        QCOMPARE(again.view()->columnWidth(0), 233);
    }

    void historyShowsWhatChanged()
    {
        UiFixture ui;
        HistoryView view(recordType<Sample>(), ui.context);
        const auto state = [](int version, const QString &name, int count) {
            return QCborMap{{QStringLiteral("version"), version}, {QStringLiteral("changed_at"), QStringLiteral("2026-11-22T01:31:00.000Z")},
                            {QStringLiteral("changed_by"), QStringLiteral("山本")},
                            {QStringLiteral("state"), QCborMap{{QStringLiteral("name"), name}, {QStringLiteral("count"), count}}}};
        };
        view.setReply({{QStringLiteral("states"), QCborArray{state(1, QStringLiteral("a"), 1), state(3, QStringLiteral("b"), 2), state(2, QStringLiteral("b"), 1)}}});
        QCOMPARE(view.stateCount(), 3);
        QCOMPARE(view.changedColumns(0), QList<QByteArray>{"count"}); // newest first
        QCOMPARE(view.changedColumns(1), QList<QByteArray>{"name"});
        QCOMPARE(view.changedColumns(2), QList<QByteArray>());
        view.setReply({});
        QCOMPARE(view.stateCount(), 0);
    }

    void coloursAreReadable_data()
    {
        QTest::addColumn<QColor>("text");
        QTest::addColumn<QColor>("ground");
        const QColor grounds[] = {colour::ground, colour::surface};
        for (const QColor &ground : grounds) {
            for (const QColor &text : {colour::text, colour::quiet, colour::accent, colour::danger, colour::warning, colour::good})
                QTest::addRow("%s on %s", qPrintable(text.name()), qPrintable(ground.name())) << QColor(text) << ground;
        }
        QTest::newRow("danger") << QColor(colour::danger) << QColor(colour::dangerGround);
        QTest::newRow("warning") << QColor(colour::warning) << QColor(colour::warningGround);
        QTest::newRow("good") << QColor(colour::good) << QColor(colour::goodGround);
        QTest::newRow("accent") << QColor(colour::accent) << QColor(colour::accentGround);
        QTest::newRow("text on accent") << QColor(colour::surface) << QColor(colour::accent);
        QTest::newRow("key bar") << QColor(colour::keyBarText) << QColor(colour::keyBar);
        QTest::newRow("key bar quiet") << QColor(colour::keyBarQuiet) << QColor(colour::keyBar);
        QTest::newRow("training") << QColor(colour::surface) << QColor(colour::training);
    }
    void coloursAreReadable()
    {
        QFETCH(QColor, text);
        QFETCH(QColor, ground);
        QVERIFY2(contrast(text, ground) >= 4.5, qPrintable(QString::number(contrast(text, ground))));
    }

    void styleSheetHasNoUnknownName()
    {
        QVERIFY(!styleSheet(11).contains(u'@'));
    }
};

QTEST_MAIN(TestForms)
#include "test_forms.moc"
