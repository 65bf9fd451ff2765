// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/access/user_difference.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace mimamori {

namespace {

bool isValidOn(QDate from, QDate until, QDate on)
{
    return (!from.isValid() || from <= on) && (!until.isValid() || until >= on);
}

/// Still counts on the day or begins later.
bool isNotOver(const KnownPost &post, QDate on)
{
    return !post.until.isValid() || (post.until >= on && post.until >= post.from);
}

class Comparison {
public:
    Comparison(const UserList &list, const KnownCity &city, const ComparisonOptions &options) : m_list(list), m_city(city), m_options(options)
    {
        for (const KnownUser &user : city.users) {
            m_byLogin.insert(foldedLogin(user.loginName), &user);
            m_byLoose.insert(looseLogin(user.loginName), &user);
            if (isActive(user))
                m_byName.insert(foldedWords(user.name), &user);
        }
    }

    UserDifference run()
    {
        for (const ListedUser &listed : m_list.users)
            take(listed);
        markSameNames();
        if (m_options.complete)
            findLeavers();
        return m_out;
    }

private:
    bool isActive(const KnownUser &user) const { return !user.until.isValid() || user.until >= m_options.effective; }

    const KnownUser *knownAs(const ListedUser &listed, UserLine &line) const
    {
        if (const KnownUser *exact = m_byLogin.value(listed.loginName)) {
            if (listed.written != exact->loginName)
                line.reasons << ListFlaw{QStringLiteral("ID_WIDTH"), {}, listed.written};
            return exact;
        }
        const KnownUser *loose = listed.loginName.isEmpty() ? nullptr : m_byLoose.value(looseLogin(listed.loginName));
        if (loose)
            line.reasons << ListFlaw{QStringLiteral("ID_WIDTH"), {}, QString(listed.written + QStringLiteral(" / ") + loose->loginName)};
        return loose;
    }

    void take(const ListedUser &listed)
    {
        UserLine line;
        line.row = listed.row;
        line.reasons = listed.flaws;
        const KnownUser *known = knownAs(listed, line);
        line.loginName = known ? known->loginName : listed.loginName;
        line.kind = known ? QStringLiteral("CHANGED") : QStringLiteral("ADDED");
        line.user = known ? known->id : 0;
        line.version = known ? known->version : 0;
        const QString key = looseLogin(line.loginName);
        if (const int first = key.isEmpty() ? 0 : m_seen.value(key))
            line.reasons << ListFlaw{QStringLiteral("ID_TWICE"), {}, QString::number(first)};
        else
            m_seen.insert(key, listed.row);
        fill(line, listed, known);
        if (known)
            m_listed << known->id;
        if (known && line.changes.isEmpty() && line.reasons.isEmpty())
            ++m_out.unchanged;
        else
            m_out.lines << line;
    }

    void fill(UserLine &line, const ListedUser &listed, const KnownUser *known)
    {
        line.name = listed.name;
        line.kana = m_list.hasKana && !listed.kana.isEmpty() ? listed.kana : known ? known->kana : QString();
        line.mail = m_list.hasMail && !listed.mail.isEmpty() ? listed.mail : known ? known->mail : QString();
        line.until = m_list.hasUntil ? listed.until : known && isActive(*known) ? known->until : QDate();
        if (line.until.isValid() && line.until < m_options.effective)
            line.reasons << ListFlaw{QStringLiteral("ENDS_BEFORE"), {}, line.until.toString(Qt::ISODate)};
        if (listed.from.isValid() && listed.from > m_options.effective)
            line.reasons << ListFlaw{QStringLiteral("START_LATER"), {}, listed.from.toString(Qt::ISODate)};
        const QDate from = listed.from.isValid() ? qMax(listed.from, m_options.effective) : m_options.effective;
        addPost(line, listed.office, listed.role, listed.post, from, known, "OFFICE_UNKNOWN");
        addSides(line, listed, from, known);
        if (!known)
            return;
        keepOutsidePosts(line, *known);
        tell(line, "name", foldedSpaces(known->name), foldedSpaces(line.name));
        if (foldedSpaces(known->name) == foldedSpaces(line.name))
            line.name = known->name; // another kind of space is no other name
        tell(line, "kana", foldedWords(known->kana), foldedWords(line.kana), known->kana, line.kana);
        tell(line, "mail", known->mail, line.mail);
        tell(line, "valid_to", known->until.toString(Qt::ISODate), line.until.toString(Qt::ISODate));
        tellPosts(line, *known);
        if (!isActive(*known))
            line.reasons << ListFlaw{QStringLiteral("RETURNS"), {}, {}};
    }

    static QString foldedSpaces(const QString &name)
    {
        QString out = name;
        return out.replace(QChar(0x3000), QLatin1Char(' ')).simplified();
    }
    static void tell(UserLine &line, const char *field, const QString &before, const QString &after, const QString &beforeShown = {}, const QString &afterShown = {})
    {
        if (before != after)
            line.changes << QStringLiteral("%1: %2 → %3").arg(QLatin1String(field), beforeShown.isEmpty() ? before : beforeShown, afterShown.isEmpty() ? after : afterShown);
    }

    const KnownOffice *office(const QString &text) const
    {
        QString key = foldedWords(text);
        static const QRegularExpression city(QStringLiteral("^神戸市(こども家庭局)?"));
        key.remove(city);
        for (const KnownOffice &office : m_city.offices) {
            if (!key.isEmpty() && (key == foldedWords(office.code) || key == foldedWords(office.shortName) || key == foldedWords(office.name).remove(city)))
                return &office;
        }
        return nullptr;
    }
    QString roleNamed(const QString &text) const
    {
        const QString key = foldedWords(text);
        for (auto role = m_city.roles.cbegin(); role != m_city.roles.cend(); ++role) {
            if (!key.isEmpty() && (key == foldedWords(role.key()) || key == foldedWords(role.value())))
                return role.key();
        }
        return {};
    }
    /// By the role that is named, else by the post and the kind of office, else as the person had it at such an office.
    QString roleOf(const QString &roleText, const QString &postText, const KnownOffice &at, const KnownUser *known) const
    {
        if (!roleText.isEmpty())
            return roleNamed(roleText);
        if (!postText.isEmpty()) {
            const auto byKind = m_city.roleOfPost.value(foldedWords(postText));
            return byKind.contains(at.kind) ? byKind.value(at.kind) : roleNamed(postText);
        }
        QSet<QString> had;
        for (const KnownPost &post : known ? known->posts : QList<KnownPost>()) {
            const auto office = std::find_if(m_city.offices.begin(), m_city.offices.end(), [&](const KnownOffice &one) { return one.id == post.office; });
            if (isNotOver(post, m_options.effective) && !isOutsideList(post.role) && office != m_city.offices.end() && office->kind == at.kind)
                had << post.role;
        }
        return had.size() == 1 ? *had.begin() : QString();
    }

    void addPost(UserLine &line, const QString &officeText, const QString &roleText, const QString &postText, QDate from, const KnownUser *known, const char *unknown)
    {
        const KnownOffice *at = office(officeText);
        if (!at) {
            line.reasons << ListFlaw{QString::fromLatin1(unknown), {}, officeText.left(60)};
            return;
        }
        if (!isValidOn(at->from, at->until, m_options.effective))
            line.reasons << ListFlaw{QStringLiteral("OFFICE_CLOSED"), {}, officeText.left(60)};
        const QString role = roleOf(roleText, postText, *at, known);
        if (role.isEmpty() || isOutsideList(role)) {
            const QString words = roleText.isEmpty() ? postText : roleText;
            line.reasons << ListFlaw{role.isEmpty() ? QStringLiteral("ROLE_UNKNOWN") : QStringLiteral("ROLE_FORBIDDEN"), {}, words.left(60)};
            return;
        }
        const DesiredPost post{at->id, role, from, line.until};
        const bool there = std::any_of(line.posts.begin(), line.posts.end(), [&](const DesiredPost &one) { return one.office == post.office && one.role == post.role; });
        if (!there)
            line.posts << post;
    }
    /// 家庭支援課(家庭支援課)、05: places separated as people do, each with its role in brackets or all with the one of the column.
    void addSides(UserLine &line, const ListedUser &listed, QDate from, const KnownUser *known)
    {
        static const QRegularExpression between(QStringLiteral("[、,;；/／\\n]"));
        static const QRegularExpression bracket(QStringLiteral("^(.*)[(（](.*)[)）]$"));
        static const QStringList none{QStringLiteral("-"), QStringLiteral("－"), QStringLiteral("―"), QStringLiteral("なし"), QStringLiteral("無")};
        if (none.contains(listed.sides))
            return;
        const QStringList places = listed.sides.split(between, Qt::SkipEmptyParts);
        for (const QString &place : places) {
            const auto match = bracket.match(place.trimmed());
            const QString where = match.hasMatch() && !office(place.trimmed()) ? match.captured(1).trimmed() : place.trimmed();
            const QString role = match.hasMatch() && where != place.trimmed() ? match.captured(2).trimmed() : listed.sideRole;
            const bool isRole = !roleNamed(role).isEmpty();
            const QString post = isRole ? QString() : role.isEmpty() ? listed.post : role;
            addPost(line, where, isRole ? role : QString(), post, from, known, "SIDE_UNKNOWN");
        }
    }
    void keepOutsidePosts(UserLine &line, const KnownUser &known) const
    {
        for (const KnownPost &post : known.posts) {
            if (isOutsideList(post.role) && isNotOver(post, m_options.effective))
                line.posts << DesiredPost{post.office, post.role, post.from, post.until};
        }
    }
    QString postWords(qint64 office, const QString &role) const
    {
        const auto at = std::find_if(m_city.offices.begin(), m_city.offices.end(), [&](const KnownOffice &one) { return one.id == office; });
        return QStringLiteral("%1 %2").arg(at == m_city.offices.end() ? QString::number(office) : at->shortName.isEmpty() ? at->name : at->shortName, m_city.roles.value(role, role));
    }
    void tellPosts(UserLine &line, const KnownUser &known)
    {
        QStringList before;
        QStringList after;
        QSet<qint64> offices;
        bool moved = !known.posts.isEmpty();
        for (const KnownPost &post : known.posts) {
            if (!isNotOver(post, m_options.effective))
                continue;
            before << postWords(post.office, post.role);
            offices << post.office;
        }
        for (const DesiredPost &post : std::as_const(line.posts)) {
            after << postWords(post.office, post.role);
            moved = moved && !offices.contains(post.office);
        }
        before.sort();
        after.sort();
        tell(line, "posts", before.join(QStringLiteral("、")), after.join(QStringLiteral("、")));
        if (moved && !line.posts.isEmpty() && !before.isEmpty() && foldedWords(known.name) != foldedWords(line.name))
            line.reasons << ListFlaw{QStringLiteral("NAME_AND_OFFICE"), {}, {}};
    }

    /// A new id with the name of somebody who is here already: a mistyped id, or two people of one name.
    void markSameNames()
    {
        for (UserLine &line : m_out.lines) {
            if (line.kind != QLatin1String("ADDED"))
                continue;
            const QList<const KnownUser *> same = m_byName.values(foldedWords(line.name));
            for (const KnownUser *user : same) {
                if (!m_listed.contains(user->id) && (line.kana.isEmpty() || user->kana.isEmpty() || foldedWords(user->kana) == foldedWords(line.kana)))
                    line.reasons << ListFlaw{QStringLiteral("SAME_NAME"), {}, user->loginName};
            }
        }
    }

    void findLeavers()
    {
        QList<const KnownUser *> leavers;
        int all = 0;
        for (const KnownUser &user : m_city.users) {
            const bool counts = isActive(user) && (!user.from.isValid() || user.from <= m_options.effective) && !isOutside(user);
            all += counts ? 1 : 0;
            if (counts && !m_listed.contains(user.id))
                leavers << &user;
        }
        const bool many = leavers.size() * 100 > qsizetype(all) * m_options.leaversPercent;
        for (const KnownUser *user : std::as_const(leavers)) {
            UserLine line;
            line.kind = QStringLiteral("REMOVED");
            line.user = user->id;
            line.version = user->version;
            line.loginName = user->loginName;
            line.name = user->name;
            line.kana = user->kana;
            line.mail = user->mail;
            if (user->urgentClocks)
                line.reasons << ListFlaw{QStringLiteral("OPEN_CLOCKS"), {}, QString::number(user->urgentClocks)};
            if (many)
                line.reasons << ListFlaw{QStringLiteral("MANY_LEAVERS"), {}, QStringLiteral("%1 / %2").arg(leavers.size()).arg(all)};
            m_out.lines << line;
        }
    }
    bool isOutside(const KnownUser &user) const
    {
        return std::any_of(user.posts.begin(), user.posts.end(), [&](const KnownPost &post) { return isOutsideList(post.role) && isNotOver(post, m_options.effective); });
    }

    const UserList &m_list;
    const KnownCity &m_city;
    const ComparisonOptions &m_options;
    QHash<QString, const KnownUser *> m_byLogin;
    QHash<QString, const KnownUser *> m_byLoose;
    QMultiHash<QString, const KnownUser *> m_byName;
    QHash<QString, int> m_seen;
    QSet<qint64> m_listed;
    UserDifference m_out;
};

} // namespace

QString DesiredPost::toText() const
{
    return QStringLiteral("%1|%2|%3|%4").arg(office).arg(role, from.toString(Qt::ISODate), until.toString(Qt::ISODate));
}

DesiredPost DesiredPost::fromText(const QString &text)
{
    const QStringList parts = text.split(QLatin1Char('|'));
    return {parts.value(0).toLongLong(), parts.value(1), QDate::fromString(parts.value(2), Qt::ISODate), QDate::fromString(parts.value(3), Qt::ISODate)};
}

bool isHardReason(QStringView code)
{
    static const QSet<QString> hard{QStringLiteral("ID_MISSING"), QStringLiteral("ID_BAD"), QStringLiteral("ID_TWICE"), QStringLiteral("NAME_MISSING"),
        QStringLiteral("OFFICE_UNKNOWN"), QStringLiteral("OFFICE_CLOSED"), QStringLiteral("ROLE_UNKNOWN"), QStringLiteral("ROLE_FORBIDDEN"), QStringLiteral("SIDE_UNKNOWN"),
        QStringLiteral("DATE_BAD"), QStringLiteral("ENDS_BEFORE"), QStringLiteral("CELL_ERROR")};
    return hard.contains(code.toString());
}

bool isOutsideList(QStringView role)
{
    return role == u"ADM" || role == u"OPH" || role == u"OPM" || role == u"OPS" || role == u"APV";
}

UserDifference compareUsers(const UserList &list, const KnownCity &city, const ComparisonOptions &options)
{
    return Comparison(list, city, options).run();
}

} // namespace mimamori
