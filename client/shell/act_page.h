// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/describe.h"
#include "shell/page.h"

#include <QCborMap>

namespace mimamori {

class RecordForm;

/// One named act as a form: what it asks for is what its request describes. F12 sends it; what is refused stands at its field.
class ActPage : public Page {
    Q_OBJECT
public:
    struct Act {
        QByteArray operation{};
        const RecordType *request{};
        QString title{};
        QCborMap initial{};          ///< first values, the hidden ones too
        QList<QByteArray> hidden{};  ///< columns that travel through unseen
        qint64 baseVersion{-1};
        std::function<void(const QCborMap &out)> done{};
    };
    ActPage(ClientContext &context, Act act);
    RecordForm *form() const { return m_form; }
    void activated() override;
    void canLeave(std::function<void(bool)> leave) override;

private:
    void send();

    Act m_act;
    RecordForm *m_form;
    QByteArray m_key;   ///< of the act under way: the same press sent twice is one act
    bool m_sent{};
};

/// `actPage<NotifyIncident>(context, title, {{"incident", 3}}, {"incident"}, [this] (auto &) { … })`
template <class In>
ActPage *actPage(ClientContext &context, const QString &title, const QCborMap &initial, const QList<QByteArray> &hidden,
    std::function<void(const QCborMap &)> done, qint64 baseVersion = -1)
{
    return new ActPage(context, {In::operation, &recordType<In>(), title, initial, hidden, baseVersion, std::move(done)});
}

} // namespace mimamori
