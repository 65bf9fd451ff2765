// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/access/user_list.h"

#include "base/problem.h"
#include "japanese/cp932.h"
#include "japanese/era.h"
#include "record/csv.h"

#include <QMap>
#include <QRegularExpression>

namespace mimamori {

namespace {

enum class Column { Login, Name, Surname, Given, Kana, Office, Post, Role, Sides, SideRole, Mail, From, Until };

constexpr int headerSearch = 60;  ///< rows in which the headings must come
constexpr int leastColumns = 3;

struct Heading {
    Column column;
    const char16_t *names;  ///< folded, separated by spaces
};
constexpr Heading headings[] = {
    {Column::Login, u"職員番号 職員no 職員no. 職員コード 職員id 社員番号 個人番号 利用者id 利用者番号 ユーザid ユーザーid ユーザ名 ユーザー名 ログイン名 ログインid id login login_name"},
    {Column::Name, u"氏名 名前 職員氏名 職員名 氏名漢字 利用者名 name"}, {Column::Surname, u"姓 氏 名字"}, {Column::Given, u"名"},
    {Column::Kana, u"フリガナ ふりがな カナ 氏名カナ カナ氏名 氏名フリガナ 氏名ふりがな 読み kana"},
    {Column::Office, u"所属 所属名 所属コード 新所属 新所属名 所属部署 部署 配属先 異動後所属 勤務先 課所 office"},
    {Column::Post, u"役職 役職名 職名 職 職位 新職名 補職名 職種 post"}, {Column::Role, u"役割 ロール 権限 利用権限 システム権限 アクセス権限 role"},
    {Column::Sides, u"兼務 兼務先 兼務所属 兼務部署 併任 併任先 side_office"}, {Column::SideRole, u"兼務役割 兼務ロール 兼務権限 兼務役職 兼務職名 side_role"},
    {Column::Mail, u"メール メールアドレス eメール e-mail email mail アドレス"},
    {Column::From, u"開始日 利用開始日 適用開始日 適用日 発令日 異動日 異動年月日 発令年月日 着任日 valid_from"},
    {Column::Until, u"終了日 利用終了日 有効期限 任期満了日 任期 任期末 満了日 valid_to"},
};

/// A heading as it is looked up: folded, without remarks in brackets and without marks that say "please fill in".
QString headingKey(const QString &text)
{
    static const QRegularExpression brackets(QStringLiteral("[(\\[【〔].*[)\\]】〕]"));
    static const QRegularExpression marks(QStringLiteral("[※*●◎○★:・]"));
    return foldedWords(text).remove(brackets).remove(marks);
}

std::optional<Column> columnOf(const QString &text)
{
    const QString key = headingKey(text);
    for (const Heading &heading : headings) {
        if (!key.isEmpty() && QString::fromUtf16(heading.names).split(QLatin1Char(' ')).contains(key))
            return heading.column;
    }
    return std::nullopt;
}

using Places = QMap<Column, int>;

/// Where the headings are and where the list begins under them.
struct Header {
    Places places{};
    qsizetype first{};
    bool isFound{};
};

bool isGoodHeader(const Places &places)
{
    const bool named = places.contains(Column::Name) || (places.contains(Column::Surname) && places.contains(Column::Given));
    return places.contains(Column::Login) && named && places.size() >= leastColumns;
}

QStringList textsOf(const SheetRow &row)
{
    QStringList out;
    for (const SheetCell &cell : row.cells)
        out << cell.text.trimmed();
    return out;
}

/// Headings over several columns (兼務 over 所属, 役割) are put together with the row under them.
QStringList joined(const QStringList &upper, const QStringList &lower)
{
    QStringList out;
    for (qsizetype i = 0; i < qMax(upper.size(), lower.size()); ++i) {
        const QString above = upper.value(i);
        const QString below = lower.value(i);
        out << (above == below || below.isEmpty() ? above : QString(above + below));
    }
    return out;
}

Places placesOf(const Sheet &sheet, int row, const QStringList &texts)
{
    Places out;
    for (qsizetype i = 0; i < texts.size(); ++i) {
        const auto column = columnOf(texts[i]);
        if (!column)
            continue;
        if (out.contains(*column))
            throw Problem("list_column_twice", "file", {{QStringLiteral("sheet"), sheet.name}, {QStringLiteral("row"), row}, {QStringLiteral("column"), columnLetters(int(i))}});
        out.insert(*column, int(i));
    }
    return out;
}

bool isMergedAcross(const SheetRow &row)
{
    for (qsizetype i = 1; i < row.cells.size(); ++i) {
        if (row.cells[i].merged && !row.cells[i].text.isEmpty() && row.cells[i].text == row.cells[i - 1].text)
            return true;
    }
    return false;
}

int known(const QStringList &texts)
{
    return int(std::count_if(texts.begin(), texts.end(), [](const QString &text) { return columnOf(text).has_value(); }));
}

Header headerOf(const Sheet &sheet)
{
    for (qsizetype i = 0; i < sheet.rows.size() && i < headerSearch; ++i) {
        const QStringList texts = textsOf(sheet.rows[i]);
        if (known(texts) < 2)
            continue;
        if (isMergedAcross(sheet.rows[i]) && i + 1 < sheet.rows.size()) {
            const Places places = placesOf(sheet, sheet.rows[i].number, joined(texts, textsOf(sheet.rows[i + 1])));
            if (isGoodHeader(places))
                return {places, i + 2, true};
        }
        if (const Places places = placesOf(sheet, sheet.rows[i].number, texts); isGoodHeader(places))
            return {places, i + 1, true};
    }
    return {};
}

/// Reads the rows under the headings.
class ListReading {
public:
    ListReading(const Sheet &sheet, const Header &header, QDate today) : m_sheet(sheet), m_header(header), m_today(today) {}

    UserList read()
    {
        UserList out{m_sheet.name, has(Column::Kana), has(Column::Mail), has(Column::Sides), has(Column::Until), {}, int(m_header.first)};
        for (qsizetype i = m_header.first; i < m_sheet.rows.size(); ++i) {
            const SheetRow &row = m_sheet.rows[i];
            if (isNoUser(row)) {
                ++out.skipped;
                continue;
            }
            out.users << userOf(row);
        }
        return out;
    }

private:
    bool has(Column column) const { return m_header.places.contains(column); }
    QString text(const SheetRow &row, Column column) const
    {
        return has(column) ? row.cells.value(m_header.places.value(column)).text.simplified() : QString();
    }
    /// Repeated headings, sums, remarks: without an id, and without what makes a person (a name and an office or kana).
    bool isNoUser(const SheetRow &row) const
    {
        static const QRegularExpression foot(QStringLiteral("^(合計|計|小計|総計|以上|以下余白|\\(?注|※|備考|[0-9]+(名|人))"));
        const QString login = text(row, Column::Login);
        const QString name = nameOf(row);
        if (columnOf(login) == Column::Login || (!name.isEmpty() && name == login)) // a heading again, a remark over the whole row
            return true;
        if (foot.match(foldedWords(login)).hasMatch() || (login.isEmpty() && foot.match(foldedWords(name)).hasMatch()))
            return true;
        return login.isEmpty() && (name.isEmpty() || (text(row, Column::Office).isEmpty() && text(row, Column::Kana).isEmpty()));
    }
    QString nameOf(const SheetRow &row) const
    {
        if (has(Column::Name))
            return text(row, Column::Name);
        return QString(text(row, Column::Surname) + QLatin1Char(' ') + text(row, Column::Given)).trimmed();
    }
    QDate day(const SheetRow &row, Column column, ListedUser &user) const
    {
        if (!has(column))
            return {};
        const int place = m_header.places.value(column);
        const SheetCell cell = row.cells.value(place);
        const QString words = cell.text.trimmed();
        static const QStringList none{QStringLiteral("-"), QStringLiteral("－"), QStringLiteral("―"), QStringLiteral("なし"), QStringLiteral("無期"), QStringLiteral("定めなし")};
        if (cell.date.isValid() || words.isEmpty() || none.contains(words))
            return cell.date;
        const EraReading read = readEraDate(words, m_today);
        if (!read.value)
            user.flaws << ListFlaw{QStringLiteral("DATE_BAD"), columnLetters(place), words.left(40)};
        return read.value.value_or(QDate());
    }
    void checkCells(const SheetRow &row, ListedUser &user) const
    {
        bool formula = false;
        for (const int place : m_header.places) {
            const SheetCell cell = row.cells.value(place);
            if (cell.error || (cell.formula && cell.text.isEmpty()))
                user.flaws << ListFlaw{QStringLiteral("CELL_ERROR"), columnLetters(place), cell.text};
            formula = formula || (cell.formula && !cell.text.isEmpty());
        }
        if (formula)
            user.flaws << ListFlaw{QStringLiteral("FORMULA"), {}, {}};
        if (row.hidden)
            user.flaws << ListFlaw{QStringLiteral("HIDDEN_ROW"), {}, {}};
    }
    ListedUser userOf(const SheetRow &row) const
    {
        static const QRegularExpression good(QStringLiteral("^[a-z0-9][a-z0-9._-]{0,39}$"));
        ListedUser user;
        user.row = row.number;
        user.written = text(row, Column::Login);
        user.loginName = foldedLogin(user.written);
        user.name = nameOf(row);
        user.kana = text(row, Column::Kana);
        user.mail = text(row, Column::Mail).normalized(QString::NormalizationForm_KC);
        user.office = text(row, Column::Office);
        user.post = text(row, Column::Post);
        user.role = text(row, Column::Role);
        user.sides = text(row, Column::Sides);
        user.sideRole = text(row, Column::SideRole);
        user.from = day(row, Column::From, user);
        user.until = day(row, Column::Until, user);
        const QString idColumn = columnLetters(m_header.places.value(Column::Login));
        if (user.loginName.isEmpty())
            user.flaws << ListFlaw{QStringLiteral("ID_MISSING"), idColumn, {}};
        else if (!good.match(user.loginName).hasMatch())
            user.flaws << ListFlaw{QStringLiteral("ID_BAD"), idColumn, user.written.left(40)};
        if (user.name.isEmpty())
            user.flaws << ListFlaw{QStringLiteral("NAME_MISSING"), columnLetters(m_header.places.value(has(Column::Name) ? Column::Name : Column::Surname)), {}};
        checkCells(row, user);
        return user;
    }

    const Sheet &m_sheet;
    const Header &m_header;
    QDate m_today;
};

} // namespace

QString foldedLogin(const QString &written)
{
    QString out = written.normalized(QString::NormalizationForm_KC).toLower();
    return out.removeIf([](QChar c) { return c.isSpace(); });
}

QString looseLogin(const QString &loginName)
{
    qsizetype zeros = 0;
    while (zeros + 1 < loginName.size() && loginName[zeros] == QLatin1Char('0'))
        ++zeros;
    return foldedLogin(loginName.mid(zeros));
}

QString foldedWords(const QString &text)
{
    QString out = text.normalized(QString::NormalizationForm_KC).toLower();
    return out.removeIf([](QChar c) { return c.isSpace(); });
}

UserList readUserList(const QList<Sheet> &sheets, QDate today)
{
    for (const Sheet &sheet : sheets) {
        if (sheet.hidden)
            continue;
        const Header header = headerOf(sheet);
        if (!header.isFound)
            continue;
        UserList list = ListReading(sheet, header, today).read();
        if (list.users.isEmpty())
            throw Problem("list_empty", "file");
        return list;
    }
    throw Problem("list_no_header", "file");
}

Sheet sheetOfCsv(const QByteArray &bytes)
{
    CsvResult read = readCsv(bytes);
    if (read.error == "not-utf8") {
        const Cp932Decoded decoded = decodeCp932(bytes);
        if (!decoded.complete())
            throw Problem("list_encoding", "file");
        read = readCsv(decoded.text.toUtf8());
    }
    if (!read.error.isEmpty())
        throw Problem("list_csv", "file", {{QStringLiteral("row"), read.line}, {QStringLiteral("column"), columnLetters(read.column - 1)}});
    Sheet out;
    for (qsizetype i = 0; i < read.rows.size(); ++i) {
        SheetRow row{int(i + 1), false, {}};
        for (const QString &text : std::as_const(read.rows[i]))
            row.cells << SheetCell{text, {}, false, false, false};
        if (std::any_of(row.cells.begin(), row.cells.end(), [](const SheetCell &cell) { return !cell.text.trimmed().isEmpty(); }))
            out.rows << row;
    }
    return out;
}

} // namespace mimamori
