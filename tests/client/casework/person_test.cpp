// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// CASE-04, CASE-05, PLT-11: one of the family on the screen.
#include "child_file_sample.h"
#include "features/casework/person_page.h"
#include "record/codec.h"
#include "shell/act_page.h"
#include "ui/field_editor.h"
#include "ui/record_form.h"
#include "ui/record_table.h"
#include "ui/style.h"
#include "ui_fixture.h"
#include "widget_walk.h"

#include <QDir>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>
#include <QTranslator>

using namespace mimamori;

namespace {

PersonView mother()
{
    PersonView view;
    view.childFile.id = 1;
    view.person.id.id = 12;
    view.person.name = QStringLiteral("佐藤 美咲");
    view.person.kana = QStringLiteral("サトウ ミサキ");
    view.person.birth = FuzzyDate::fromDate(QDate(1995, 4, 1));
    view.person.sex.value = QStringLiteral("2");
    view.version = 3;
    view.memberId.id = 22;
    view.member.relation.value = QStringLiteral("MOTHER");
    view.member.custody.value = QStringLiteral("SOLE");
    view.member.guardian = view.member.cohabiting = true;
    view.member.occupation = QStringLiteral("看護助手（夜勤あり）");
    view.memberVersion = 2;
    view.mayWrite = true;
    view.names = {{{5}, 1, {QStringLiteral("FORMER")}, QStringLiteral("髙橋 美咲"), QStringLiteral("タカハシ ミサキ"), QDate(2026, 10, 31)},
                  {{6}, 1, {QStringLiteral("ALIAS")}, QStringLiteral("リサ"), QStringLiteral("リサ"), {}}};
    view.addresses = {{{7}, 1, {QStringLiteral("ACTUAL")}, QStringLiteral("6500001"), QStringLiteral("神戸市中央区加納町1丁目1-1 加納ハイツ203号室"), QDate(2026, 11, 15), {}},
                      {{8}, 2, {QStringLiteral("ACTUAL")}, QStringLiteral("6511114"), QStringLiteral("神戸市北区鈴蘭台西町1-2-3"), QDate(2024, 4, 1), QDate(2026, 11, 14)}};
    view.phones = {{{9}, 1, QStringLiteral("090-1111-2222"), QStringLiteral("父に掛けない。夜は出られない"), {}}};
    return view;
}

} // namespace

class PersonTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        static QTranslator translator;
        QVERIFY(translator.load(QStringLiteral(":/i18n/mimamori_ja.qm")));
        QCoreApplication::installTranslator(&translator);
        qApp->setStyleSheet(styleSheet(11));
    }

    void allThatIsKnownFitsOneScreen()
    {
        Desk desk;
        desk.page.show(mother());
        QTest::qWait(100); // layouts settle in the event loop
        const QString folder = qEnvironmentVariable("MIMAMORI_PICTURES");
        if (!folder.isEmpty())
            desk.page.grab().save(QDir(folder).filePath(QStringLiteral("person.png")));
        QCOMPARE(namelessWidgets(&desk.page), QStringList());
        const QStringList cut = cutLabels(&desk.page);
        QVERIFY2(cut.isEmpty(), qPrintable(cut.join(u'\n')));
        QCOMPARE(desk.page.addresses()->shownRows().size(), 2);
        QCOMPARE(desk.page.title(), QStringLiteral("佐藤 美咲"));
    }

    void theReasonAloneIsNoChange()
    {
        Desk desk;
        desk.page.show(mother());
        desk.page.personForm()->putValue("why", QStringLiteral("LEARNED"));
        bool left = false;
        desk.page.canLeave([&](bool leave) { left = leave; });
        QVERIFY(left);
        desk.page.personForm()->putValue("name", QStringLiteral("佐藤 美咲子"));
        left = false;
        desk.page.canLeave([&](bool leave) { left = leave; });
        QVERIFY(!left); // it asks
        const ChangePerson sent = fromCbor<ChangePerson>(desk.page.personForm()->values());
        QCOMPARE(sent.childFile.id, 1);
        QCOMPARE(sent.person.id, 12);
        QCOMPARE(sent.kana, QStringLiteral("サトウ ミサキ"));
    }

    void anActOpensWithWhatIsKnown()
    {
        Desk desk;
        desk.page.show(mother());
        Page *opened = nullptr;
        connect(&desk.page, &Page::openRequested, &desk.page, [&](Page *page) { opened = page; });
        for (QPushButton *button : desk.page.findChildren<QPushButton *>()) {
            if (button->text() == QStringLiteral("住所を足す"))
                button->click();
        }
        auto *act = qobject_cast<ActPage *>(opened);
        QVERIFY(act);
        const AddPersonAddress move = fromCbor<AddPersonAddress>(act->form()->values());
        QCOMPARE(move.person.id, 12);
        QVERIFY(move.household); // she lives with the child
        delete opened;
    }

    void whoMayNotWriteIsOfferedNothing()
    {
        Desk desk;
        PersonView view = mother();
        view.mayWrite = false;
        desk.page.show(view);
        for (QPushButton *button : desk.page.findChildren<QPushButton *>())
            QVERIFY2(!button->isVisibleTo(&desk.page), qPrintable(button->text()));
        QVERIFY(!desk.page.functionKeys().value(12).enabled);
    }

    void restrictedPlacesSaySo()
    {
        Desk desk;
        PersonView view = mother();
        view.restricted = view.masked = true;
        view.addresses.clear();
        view.phones.clear();
        desk.page.show(view);
        QVERIFY(desk.words().contains(QStringLiteral("住所が制限されている")));
    }

private:
    struct Desk {
        UiFixture ui{};
        PersonPage page;
        Desk() : page(prepared(ui), 1, 12)
        {
            page.resize(1160, 600);
            page.setVisible(true);
            if (!QTest::qWaitForWindowExposed(&page))
                qFatal("no window");
        }
        static ClientContext &prepared(UiFixture &ui)
        {
            loadCodes(ui.codes);
            SessionView view;
            view.token = QStringLiteral("t");
            view.user = {7};
            view.operations = {QStringLiteral("*")};
            Q_EMIT ui.api.resumed(toCbor(view));
            return ui.context;
        }
        QString words() const
        {
            QStringList out;
            for (QLabel *label : page.findChildren<QLabel *>())
                out << label->text();
            return out.join(u'\n');
        }
    };
};

QTEST_MAIN(PersonTest)
#include "person_test.moc"
