// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/context.h"
#include "model/model.h"
#include "record/codec.h"

#include <QHash>

#include <functional>

namespace mimamori {

/// What an operation asks of the dispatcher. It can only be tightened by the operation itself; nothing here switches a check off
/// but `opensFile`, for the acts that make or widen the actor's own access and check it themselves (intake, break-glass).
struct OperationRule {
    bool write{};        ///< needs an idempotency key; answers a repeated key with the first answer
    bool opensFile{};    ///< referenced files need not be writable by the actor's office yet
    bool needsVersion{}; ///< refuses a request without base_version
};

constexpr OperationRule reads{};
constexpr OperationRule writes{.write = true};
constexpr OperationRule changesVersion{.write = true, .needsVersion = true};

/// One operation at run time.
struct Operation {
    QByteArray name;
    const RecordType *request{};
    const RecordType *reply{}; ///< null for the generic record operations, whose reply is the record's own map
    OperationRule rule;
    std::function<QCborMap(Context &, const QCborMap &)> run; ///< decodes, checks and runs; called by the dispatcher only
    std::function<void(const QCborMap &, const std::function<void(const Field &, qint64)> &)> references; ///< every reference in a request
};

/// What a generic record may be asked for; a rung-0 record is saved generically, others only through their own operations.
struct RecordRule {
    bool saved{};                  ///< `<record>.save` exists
    void (*check)(Context &, const void *record, const void *before){}; ///< cross-field and cross-record rules of save; `before` null when new
};

/// The server's operations, filled by one explicit list (features.cpp).
class Features {
public:
    /// `features.operation<&recordSafetyCheck>(writes)` for `Reply recordSafetyCheck(Context &, const RecordSafetyCheck &)`.
    template <auto Handler>
    void operation(OperationRule rule)
    {
        addTyped(Handler, rule);
    }
    /// Lists, opens, shows the history of, and if asked saves T by generic code.
    template <class T>
    void record(RecordRule rule = {})
    {
        addRecord(recordType<T>(), rule);
    }

    /// Every reference in a request or record that is set, in groups too; "too_many" where a list is longer than anybody's work.
    static void visitReferences(const RecordType &type, const void *request, const std::function<void(const Field &, qint64)> &visit);

    const Operation *find(QByteArrayView name) const;
    const QList<Operation> &all() const { return m_operations; }
    const QList<const RecordType *> &records() const { return m_records; }

private:
    template <class In>
    void addTyped(typename In::Reply (*handler)(Context &, const In &), OperationRule rule)
    {
        Operation made{In::operation, &recordType<In>(), &recordType<typename In::Reply>(), rule, {}, {}};
        made.run = [handler](Context &context, const QCborMap &map) {
            const In in = fromCbor<In>(map);
            requireValidRequest(recordType<In>(), &in);
            return toCbor(handler(context, in));
        };
        made.references = [](const QCborMap &map, const std::function<void(const Field &, qint64)> &visit) {
            const In in = fromCbor<In>(map);
            visitReferences(recordType<In>(), &in, visit);
        };
        add(std::move(made));
    }
    static void requireValidRequest(const RecordType &type, const void *request);
    void add(Operation operation);
    void addRecord(const RecordType &type, RecordRule rule);

    QList<Operation> m_operations;
    QHash<QByteArray, qsizetype> m_byName;
    QList<const RecordType *> m_records;
};

/// The explicit list of every feature (features/features.cpp).
void registerFeatures(Features &features);

} // namespace mimamori
