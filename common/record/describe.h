// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/code.h"
#include "base/fuzzy_date.h"
#include "base/ref.h"

#include <QByteArray>
#include <QDate>
#include <QDateTime>
#include <QList>
#include <QStringList>
#include <QVariant>

#include <memory>
#include <optional>

namespace mimamori {

class RecordType;

/// What a field holds; every generic part (wire, SQL, form, table, checks, audit) switches on this and on nothing else.
enum class Kind {
    Text, Integer, Boolean, Date, DateTime, Fuzzy, Code, Reference, CodeList, ReferenceList, TextList, Bytes, Group, GroupList
};

/// One field of a record, reply or request as a plain run-time row. `value`/`assign` carry QString, qint64, bool, QDate,
/// QDateTime (UTC), QStringList, QByteArray and QList<qint64> in a QVariant; FuzzyDate travels as itself; empty is an invalid QVariant.
struct Field {
    QByteArray column;
    const char *label{""};   ///< English source text, context "record"
    const char *section{""}; ///< heading of the form it stands under
    Kind kind{Kind::Text};
    QByteArray target; ///< code table of a code, record name of a reference
    bool isRequired{}, isInList{}, isSensitive{}, isSearchable{}, isUnique{}, isLongText{}, isSetByServer{};
    int length{}; ///< most graphemes, 0 = no limit of its own
    std::optional<qint64> min{}, max{};
    const RecordType *group{};

    QVariant (*value)(const void *record){};
    void (*assign)(void *record, const QVariant &){};
    int (*groupCount)(const void *record){};
    const void *(*groupAt)(const void *record, int index){};
    void *(*groupAppend)(void *record){};
};

/// A record type, request or reply at run time: its name and its fields in order.
class RecordType {
public:
    const QByteArray &name() const { return m_name; }
    const char *label() const { return m_label; }
    const QList<Field> &fields() const { return m_fields; }
    const Field *field(QByteArrayView column) const;
    /// The reference to the record this one is a part of (note -> case episode -> child file), or null.
    const Field *owner() const { return m_owner < 0 ? nullptr : &m_fields[m_owner]; }
    bool isStored() const { return m_id != nullptr; }
    qint64 id(const void *record) const { return m_id(record); }
    void setId(void *record, qint64 id) const { m_setId(record, id); }
    /// A new empty one, for code that knows the type only at run time.
    std::shared_ptr<void> create() const { return m_create(); }

private:
    friend class Describe;
    QByteArray m_name;
    const char *m_label{""};
    QList<Field> m_fields;
    qsizetype m_owner{-1};
    qint64 (*m_id)(const void *){};
    void (*m_setId)(void *, qint64){};
    std::shared_ptr<void> (*m_create)(){};
};

template <class T>
const RecordType &recordType();

namespace detail {

template <auto Member>
struct MemberOf;
template <class Owner, class Value, Value Owner::*Member>
struct MemberOf<Member> {
    using Record = Owner;
    using Type = Value;
};

template <class T>
struct Trait; // how one C++ type becomes a Kind and a QVariant

template <Kind K, class T>
struct PlainTrait {
    static constexpr Kind kind = K;
    static QByteArray target() { return {}; }
    static QVariant get(const T &v) { return QVariant::fromValue(v); }
    static void set(T &v, const QVariant &in) { v = in.value<T>(); }
};
template <>
struct Trait<QString> : PlainTrait<Kind::Text, QString> {
    static QVariant get(const QString &v) { return v.isEmpty() ? QVariant() : QVariant(v); }
};
template <>
struct Trait<qint64> : PlainTrait<Kind::Integer, qint64> {};
template <>
struct Trait<int> {
    static constexpr Kind kind = Kind::Integer;
    static QByteArray target() { return {}; }
    static QVariant get(int v) { return QVariant::fromValue<qint64>(v); }
    static void set(int &v, const QVariant &in) { v = int(in.toLongLong()); }
};
template <>
struct Trait<bool> : PlainTrait<Kind::Boolean, bool> {};
template <>
struct Trait<QDate> : PlainTrait<Kind::Date, QDate> {
    static QVariant get(const QDate &v) { return v.isValid() ? QVariant(v) : QVariant(); }
};
template <>
struct Trait<QDateTime> : PlainTrait<Kind::DateTime, QDateTime> {
    static QVariant get(const QDateTime &v) { return v.isValid() ? QVariant(v.toUTC()) : QVariant(); }
};
template <>
struct Trait<FuzzyDate> {
    static constexpr Kind kind = Kind::Fuzzy;
    static QByteArray target() { return {}; }
    static QVariant get(const FuzzyDate &v) { return v.quality == FuzzyDate::Quality::Empty ? QVariant() : QVariant::fromValue(v); }
    static void set(FuzzyDate &v, const QVariant &in) { v = in.value<FuzzyDate>(); }
};
template <>
struct Trait<QByteArray> : PlainTrait<Kind::Bytes, QByteArray> { // chunks of files; requests and replies only
    static QVariant get(const QByteArray &v) { return v.isEmpty() ? QVariant() : QVariant(v); }
};
template <>
struct Trait<QStringList> : PlainTrait<Kind::TextList, QStringList> {};
template <class Tag>
struct Trait<Code<Tag>> {
    static constexpr Kind kind = Kind::Code;
    static QByteArray target() { return Tag::table; }
    static QVariant get(const Code<Tag> &v) { return v.isEmpty() ? QVariant() : QVariant(v.value); }
    static void set(Code<Tag> &v, const QVariant &in) { v.value = in.toString(); }
};
template <class T>
struct Trait<Ref<T>> {
    static constexpr Kind kind = Kind::Reference;
    static QByteArray target() { return T::recordName; }
    static QVariant get(const Ref<T> &v) { return v ? QVariant(v.id) : QVariant(); }
    static void set(Ref<T> &v, const QVariant &in) { v.id = in.toLongLong(); }
};
template <class Tag>
struct Trait<QList<Code<Tag>>> {
    static constexpr Kind kind = Kind::CodeList;
    static QByteArray target() { return Tag::table; }
    static QVariant get(const QList<Code<Tag>> &v)
    {
        QStringList out;
        for (const auto &code : v)
            out << code.value;
        return out;
    }
    static void set(QList<Code<Tag>> &v, const QVariant &in)
    {
        v.clear();
        const QStringList values = in.toStringList();
        for (const QString &value : values)
            v << Code<Tag>{value};
    }
};
template <class T>
struct Trait<QList<Ref<T>>> {
    static constexpr Kind kind = Kind::ReferenceList;
    static QByteArray target() { return T::recordName; }
    static QVariant get(const QList<Ref<T>> &v)
    {
        QList<qint64> out;
        for (const auto &ref : v)
            out << ref.id;
        return QVariant::fromValue(out);
    }
    static void set(QList<Ref<T>> &v, const QVariant &in)
    {
        v.clear();
        const auto ids = in.value<QList<qint64>>();
        for (qint64 id : ids)
            v << Ref<T>{id};
    }
};

template <class T>
concept Plain = requires { Trait<T>::kind; };

template <auto Member>
QVariant valueOf(const void *record)
{
    using M = MemberOf<Member>;
    return Trait<typename M::Type>::get(static_cast<const typename M::Record *>(record)->*Member);
}
template <auto Member>
void assignTo(void *record, const QVariant &value)
{
    using M = MemberOf<Member>;
    Trait<typename M::Type>::set(static_cast<typename M::Record *>(record)->*Member, value);
}

} // namespace detail

/// Continues the description of one field: `d.field<&T::at>("at", …).required().inList()`.
class FieldBuilder {
public:
    explicit FieldBuilder(Field &field) : m_field(field) {}
    FieldBuilder &required() { m_field.isRequired = true; return *this; }
    FieldBuilder &inList() { m_field.isInList = true; return *this; }
    FieldBuilder &sensitive() { m_field.isSensitive = true; return *this; }
    FieldBuilder &searchable() { m_field.isSearchable = true; return *this; }
    FieldBuilder &unique() { m_field.isUnique = true; return *this; }
    FieldBuilder &longText() { m_field.isLongText = true; return *this; }
    /// Filled by the server; a client's value is ignored and the form shows it read-only.
    FieldBuilder &setByServer() { m_field.isSetByServer = true; return *this; }
    FieldBuilder &length(int graphemes) { m_field.length = graphemes; return *this; }
    FieldBuilder &range(qint64 min, qint64 max) { m_field.min = min; m_field.max = max; return *this; }

private:
    Field &m_field;
};

/// Collects what `T::describe()` says about T. The one place where fields are listed.
class Describe {
public:
    explicit Describe(RecordType &type) : m_type(type) {}

    Describe &record(const char *name, const char *label);
    /// Fields described from here on stand under this heading.
    Describe &section(const char *label) { m_section = label; return *this; }

    template <auto Member>
    FieldBuilder field(const char *column, const char *label)
    {
        using Value = typename detail::MemberOf<Member>::Type;
        static_assert(detail::Plain<Value>, "no Kind for this member type: see detail::Trait");
        Field &f = add(column, label, detail::Trait<Value>::kind);
        f.target = detail::Trait<Value>::target();
        f.value = &detail::valueOf<Member>;
        f.assign = &detail::assignTo<Member>;
        return FieldBuilder(f);
    }

    /// A nested described struct (Kind::Group) or a list of them (Kind::GroupList); requests and replies only.
    template <auto Member>
    FieldBuilder group(const char *column, const char *label);

    /// Names the field (described before) that refers to the record this one is a part of.
    template <auto Member>
    Describe &partOf()
    {
        setOwner(&detail::valueOf<Member>);
        return *this;
    }

    template <class T>
    void identify();

private:
    Field &add(const char *column, const char *label, Kind kind);
    void setOwner(QVariant (*value)(const void *));

    RecordType &m_type;
    const char *m_section{""};
};

namespace detail {

template <class T>
struct ListItem;
template <class T>
struct ListItem<QList<T>> {
    using Type = T;
};

} // namespace detail

template <auto Member>
FieldBuilder Describe::group(const char *column, const char *label)
{
    using M = detail::MemberOf<Member>;
    using Record = typename M::Record;
    using Value = typename M::Type;
    if constexpr (requires { typename detail::ListItem<Value>::Type; }) {
        using Item = typename detail::ListItem<Value>::Type;
        Field &f = add(column, label, Kind::GroupList);
        f.group = &recordType<Item>();
        f.groupCount = [](const void *r) { return int((static_cast<const Record *>(r)->*Member).size()); };
        f.groupAt = [](const void *r, int i) -> const void * { return &(static_cast<const Record *>(r)->*Member).at(i); };
        f.groupAppend = [](void *r) -> void * { return &(static_cast<Record *>(r)->*Member).emplaceBack(); };
        return FieldBuilder(f);
    } else {
        Field &f = add(column, label, Kind::Group);
        f.group = &recordType<Value>();
        f.groupCount = [](const void *) { return 1; };
        f.groupAt = [](const void *r, int) -> const void * { return &(static_cast<const Record *>(r)->*Member); };
        f.groupAppend = [](void *r) -> void * { return &(static_cast<Record *>(r)->*Member); };
        return FieldBuilder(f);
    }
}

template <class T>
void Describe::identify()
{
    m_type.m_create = [] { return std::shared_ptr<void>(std::make_shared<T>()); };
    if constexpr (requires(T t) { { t.id } -> std::same_as<Ref<T> &>; }) {
        m_type.m_id = [](const void *r) { return static_cast<const T *>(r)->id.id; };
        m_type.m_setId = [](void *r, qint64 id) { static_cast<T *>(r)->id.id = id; };
    }
}

/// The run-time description of T, made once.
template <class T>
const RecordType &recordType()
{
    static const RecordType type = [] {
        RecordType made;
        Describe d(made);
        T::describe(d);
        d.identify<T>();
        return made;
    }();
    return type;
}

} // namespace mimamori

Q_DECLARE_METATYPE(mimamori::FuzzyDate)
