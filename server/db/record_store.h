// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/problem.h"
#include "base/ref.h"
#include "db/connection.h"
#include "record/describe.h"

namespace mimamori {

/// A record as it stands in the database: its value and the version a change must name.
template <class T>
struct Stored {
    T record{};
    int version{};
};

/// Reads and writes described records. The only writer of record tables: every insert and update leaves its state in
/// `record_history`, and an update names the version it saw. Works inside the caller's transaction and scope; a row that
/// row-level security hides is the same as a row that does not exist (Problem "not_found").
class RecordStore {
public:
    /// Who writes, when, in which operation: what history keeps beside the state.
    struct Authorship {
        qint64 userId{};
        QDateTime at{};
        QByteArray operation{};
    };
    RecordStore(Connection &db, Authorship authorship) : m_db(db), m_authorship(std::move(authorship)) {}

    /// Throws Problem{"not_found", column of `named`}.
    template <class T>
    Stored<T> get(Ref<T> id, const QByteArray &field = {})
    {
        Stored<T> out;
        out.version = read(recordType<T>(), &out.record, id.id, field);
        return out;
    }
    /// The same, the row locked until the end of the transaction.
    template <class T>
    Stored<T> lock(Ref<T> id, const QByteArray &field = {})
    {
        Stored<T> out;
        out.version = read(recordType<T>(), &out.record, id.id, field, true);
        return out;
    }
    /// Rows where a condition in SQL holds ("episode = $1 and withdrawn_at is null order by attempt"); the text is written
    /// in the source, values are binds.
    template <class T>
    QList<Stored<T>> where(const char *condition, const QVariantList &binds = {})
    {
        QList<Stored<T>> out;
        const Rows rows = select(recordType<T>(), condition, binds);
        for (const Row &row : rows) {
            Stored<T> stored;
            stored.version = fill(recordType<T>(), &stored.record, row);
            out.append(stored);
        }
        return out;
    }
    /// Inserts; gives the new id, also into `record`.
    template <class T>
    Ref<T> insert(T &record)
    {
        record.id.id = insertRow(recordType<T>(), &record);
        return record.id;
    }
    template <class T>
    Ref<T> insert(T &&record)
    {
        return {insertRow(recordType<T>(), &record)};
    }
    /// Writes all fields if the row still has `baseVersion`; gives the new version. Throws Problem{"conflict"} with args.version
    /// (the version it has now), Problem{"not_found"} when it is not there for this actor.
    template <class T>
    int update(const T &record, int baseVersion)
    {
        return updateRow(recordType<T>(), &record, baseVersion);
    }

    // The same for types known only at run time (generic pages).
    int read(const RecordType &type, void *record, qint64 id, const QByteArray &field = {}, bool lock = false);
    qint64 insertRow(const RecordType &type, void *record);
    int updateRow(const RecordType &type, const void *record, int baseVersion);
    Rows select(const RecordType &type, const QByteArray &condition, const QVariantList &binds);
    /// Fills a record from a row of select(); gives its version.
    static int fill(const RecordType &type, void *record, const Row &row);

    /// SQL expression for the id that owns a row of `type` among child_file, person and reception, by the partOf chain:
    /// {"child_file", "(select case_episode.child_file from case_episode where case_episode.id = note.episode)"}; an empty
    /// pair where there is none.
    struct OwnerPath {
        QByteArray column{};
        QByteArray expression{}; ///< in terms of the table's own name
    };
    static OwnerPath ownerPath(const RecordType &type);

private:
    void keepHistory(const RecordType &type, const void *record, qint64 id, int version);

    Connection &m_db;
    Authorship m_authorship;
};

} // namespace mimamori
