// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/access/user_update.h"
#include "shell/page.h"

class QLabel;

namespace mimamori {

class LineTable;
class RecordForm;

/// 利用者の年次更新 (USR-01): a list is chosen, the difference looked through by its class, doubtful lines decided, successors named, the
/// whole sent for approval, approved by a second person, and taken back if it has to be.
class UserUpdatePage : public Page {
    Q_OBJECT
public:
    explicit UserUpdatePage(ClientContext &context);
    void activated() override;
    void showView(const UserUpdateView &view);
    LineTable *updates() const { return m_updates; }
    LineTable *lines() const { return m_lines; }
    LineTable *work() const { return m_work; }
    RecordForm *beginning() const { return m_begin; }
    RecordForm *successor() const { return m_successor; }
    RecordForm *reversal() const { return m_reversal; }

private:
    void setKeys();
    void arrangeKeys();
    void loadUpdates();
    void showUpdates(const QCborMap &reply);
    void loadView(qint64 id);
    void fillLines();
    void fillDetails();
    QString stateWords() const;
    const UserUpdateLine *currentLine() const;

    void chooseFile();
    void sendChunk(Ref<UserUpdate> update, const QByteArray &bytes, qint64 offset);
    void decide(bool accept);
    void nameSuccessor();
    void forward();
    void back();
    void makeSheets();
    void readSheets(const OutputView &output, const QByteArray &soFar);
    template <class In>
    void act(const In &in, const QString &done, qint64 baseVersion = -1);

    QList<UserUpdate> m_known;
    UserUpdateView m_view;
    QList<int> m_shown;      ///< line of the table -> line of the view
    QList<int> m_shownWork;
    int m_filter{};          ///< all, added, changed, removed, to be checked
    LineTable *m_updates;
    LineTable *m_lines;
    LineTable *m_work;
    RecordForm *m_begin;
    RecordForm *m_successor;
    RecordForm *m_reversal;
    QLabel *m_state;
    QLabel *m_detail;
};

Page *userUpdatePage(ClientContext &context);

} // namespace mimamori
