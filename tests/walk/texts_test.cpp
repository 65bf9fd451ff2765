// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/model.h"
#include "record/check.h"
#include "record/codec.h"

#include <QCborArray>
#include <QTest>

using namespace mimamori;

namespace {

const QList<Kind> textKinds{Kind::Text, Kind::Code, Kind::TextList, Kind::CodeList, Kind::Fuzzy};

/// Characters and the problem each must have; an empty code = kept as it is (PLT-11: a name is never rewritten).
struct Sample {
    const char *name;
    QString text;
    QByteArray code;
};
const QList<Sample> samples{
    {"right-to-left override", QStringLiteral("優\u202E衣"), "direction_character"},
    {"left-to-right embedding", QStringLiteral("優\u202A衣"), "direction_character"},
    {"isolate", QStringLiteral("優\u2066衣"), "direction_character"},
    {"right-to-left mark", QStringLiteral("優\u200F衣"), "direction_character"},
    {"Arabic letter mark", QStringLiteral("優\u061C衣"), "direction_character"},
    {"gaiji, first", QStringLiteral("\uE000"), "user_defined_character"},
    {"gaiji, last", QStringLiteral("髙\uF8FF"), "user_defined_character"},
    {"gaiji of a further plane", QString::fromUcs4(U"\U000F0000"), "user_defined_character"},
    {"bell", QStringLiteral("優\u0007衣"), "control_character"},
    {"zero", QString(QStringLiteral("優") + QChar(0)), "control_character"},
    {"C1 control", QStringLiteral("優\u0085衣"), "control_character"},
    {"half a pair", QString(QStringLiteral("優") + QChar(0xd83d)), "broken_character"},
    {"no character", QStringLiteral("優\uFFFE"), "broken_character"},
    {"emoji", QStringLiteral("\U0001F622"), {}},
    {"family emoji", QStringLiteral("\U0001F469\u200D\U0001F467"), {}},
    {"old form with selector", QStringLiteral("葛\U000E0100城"), {}},
    {"beyond the first plane", QStringLiteral("\U00020BB7野"), {}},
    {"compatibility form", QStringLiteral("\uFA19崎\uFA11"), {}},
};

struct Place {
    QList<const Field *> path;
    const Field &field() const { return *path.last(); }
    QByteArray name() const
    {
        QByteArrayList names;
        for (const Field *field : path) {
            names << field->column;
            if (field != path.last() && field->kind == Kind::GroupList)
                names << "0";
        }
        return names.join('.');
    }
};

QList<Place> placesOf(const RecordType &type, const QList<const Field *> &before = {})
{
    QList<Place> out;
    for (const Field &field : type.fields()) {
        const QList<const Field *> path = before + QList<const Field *>{&field};
        if (field.group)
            out << placesOf(*field.group, path);
        else if (textKinds.contains(field.kind))
            out << Place{path};
    }
    return out;
}

QCborValue valueFor(Kind kind, const QString &text)
{
    if (kind == Kind::Fuzzy)
        return QCborMap{{QStringLiteral("q"), QStringLiteral("unknown")}, {QStringLiteral("raw"), text}};
    return kind == Kind::TextList || kind == Kind::CodeList ? QCborValue(QCborArray{text}) : QCborValue(text);
}

QCborMap requestWith(QList<const Field *> path, const QString &text)
{
    const Field &field = *path.takeLast();
    QCborMap inner{{QString::fromLatin1(field.column), valueFor(field.kind, text)}};
    while (!path.isEmpty()) {
        const Field &group = *path.takeLast();
        inner = QCborMap{{QString::fromLatin1(group.column), group.kind == Kind::GroupList ? QCborValue(QCborArray{inner}) : QCborValue(inner)}};
    }
    return inner;
}

/// Is this text, to the code point, somewhere in the value?
bool holds(const QCborValue &value, const QString &text)
{
    if (value.isString())
        return value.toString() == text;
    bool found = false;
    if (value.isArray()) {
        const QCborArray items = value.toArray();
        for (const QCborValue &item : items)
            found |= holds(item, text);
    } else if (value.isMap()) {
        const QCborMap map = value.toMap();
        for (const auto &[key, item] : map)
            found |= holds(item, text);
    }
    return found;
}

/// The codes of the problems that name this field.
QByteArrayList problemsAt(const RecordType &type, const void *value, const QByteArray &field)
{
    QByteArrayList out;
    const QList<Problem> problems = problemsOf(type, value);
    for (const Problem &problem : problems) {
        if (problem.field() == field)
            out << problem.code();
    }
    return out;
}

} // namespace

/// Every text of every request and record, the moment it is described: what deceives is refused under the field's own name, what a
/// person really writes is kept to the code point, and the length is counted as a reader counts.
class TextsWalk : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void deceivingCharactersAreNamed_data() { everyType(); }
    void deceivingCharactersAreNamed()
    {
        const RecordType &type = fetched();
        for (const Place &place : placesOf(type)) {
            for (const Sample &sample : samples) {
                const auto value = type.create();
                fromCbor(type, value.get(), requestWith(place.path, sample.text));
                const QByteArrayList problems = problemsAt(type, value.get(), place.name());
                const QByteArray where = place.name() + ", " + sample.name + ": " + problems.join(' ');
                QVERIFY2(sample.code.isEmpty() ? problems.isEmpty() : problems == QByteArrayList{sample.code}, where.constData());
                if (sample.code.isEmpty())
                    QVERIFY2(holds(toCbor(type, value.get()), sample.text), where.constData());
            }
        }
    }

    void linesOnlyWhereTheyBelong_data() { everyType(); }
    void linesOnlyWhereTheyBelong()
    {
        const RecordType &type = fetched();
        for (const Place &place : placesOf(type)) {
            const auto value = type.create();
            fromCbor(type, value.get(), requestWith(place.path, QStringLiteral("一行\n二行")));
            QVERIFY2(problemsAt(type, value.get(), place.name()).isEmpty() == place.field().isLongText, place.name().constData());
        }
    }

    void lengthIsCountedAsAReaderDoes_data() { everyType(); }
    void lengthIsCountedAsAReaderDoes()
    {
        const RecordType &type = fetched();
        for (const Place &place : placesOf(type)) {
            if (place.field().kind == Kind::Fuzzy)
                continue;
            const int most = longestText(place.field());
            const QString full = QStringLiteral("葛\U000E0100") + QString(most - 1, QChar(u'あ'));
            const auto value = type.create();
            fromCbor(type, value.get(), requestWith(place.path, full));
            QVERIFY2(problemsAt(type, value.get(), place.name()).isEmpty(), place.name().constData());
            QVERIFY2(holds(toCbor(type, value.get()), full), place.name().constData()); // and none of it is cut off
        }
    }

    void oneMoreIsTooLong_data() { everyType(); }
    void oneMoreIsTooLong()
    {
        const RecordType &type = fetched();
        for (const Place &place : placesOf(type)) {
            if (place.field().kind == Kind::Fuzzy)
                continue;
            const auto value = type.create();
            fromCbor(type, value.get(), requestWith(place.path, QString(longestText(place.field()) + 1, QChar(u'あ'))));
            QVERIFY2(problemsAt(type, value.get(), place.name()) == QByteArrayList{"too_long"}, place.name().constData());
        }
    }

private:
    static void everyType()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<bool>("record");
        for (const RecordType *type : storedRecordTypes())
            QTest::newRow(type->name().constData()) << type->name() << true;
        for (const OperationType &type : operationTypes())
            QTest::newRow(type.name.constData()) << type.name << false;
    }
    static const RecordType &fetched()
    {
        QFETCH(QByteArray, name);
        QFETCH(bool, record);
        if (record)
            return *storedRecordType(name);
        for (const OperationType &type : operationTypes()) {
            if (type.name == name)
                return *type.request;
        }
        qFatal("no such request");
    }
};

QTEST_GUILESS_MAIN(TextsWalk)
#include "texts_test.moc"
