// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/casework/child_file_view.h"
#include "shell/page.h"

#include <QTimer>

class QPushButton;
class QTabWidget;

namespace mimamori {

class ChildFileHead;
class CodeCombo;
class FamilyPanel;
class FileAccessPanel;
class FileHistoryPanel;
class NoteEditor;
class SafetyCheckPanel;
class TimelinePanel;
class UrgencyPanel;
class WhyDuePanel;

/// ケース: everything about one child. The head stays; below it the timeline, the family, the safety check, the urgency, meetings, papers and who
/// looked, each in its tab. What colleagues change appears by itself.
class ChildFilePage : public Page {
    Q_OBJECT
public:
    ChildFilePage(ClientContext &context, qint64 childFile);
    void activated() override;
    void canLeave(std::function<void(bool)> leave) override;
    void show(const ChildFileView &view);
    const ChildFileView &view() const { return m_view; }
    ChildFileHead *head() const { return m_head; }
    TimelinePanel *timeline() const { return m_timeline; }
    NoteEditor *editor() const { return m_editor; }
    FamilyPanel *family() const { return m_family; }
    SafetyCheckPanel *safetyCheck() const { return m_safety; }
    UrgencyPanel *urgency() const { return m_urgency; }
    FileAccessPanel *access() const { return m_access; }
    QTabWidget *tabs() const { return m_tabs; }

private:
    void build();
    QWidget *makeTimelineTab();
    QWidget *makePurposeBar();
    void addTabs();
    void setKeys();
    void connectPanels();
    void accept();
    void load();
    void refreshShown();
    void heard(const QByteArray &topic, const QCborMap &out);
    void showWriting();
    QString topic() const { return QStringLiteral("child_file/%1").arg(m_file); }
    void problem(const Problem &problem);
    void writeNote();
    void changeCurrent();
    void offerChange();
    bool hasSafetyCheck() const;
    void print();
    void whyDue();

    qint64 m_file;
    ChildFileView m_view;
    bool m_loaded{};
    QTimer m_refresh; // several changes at once make one refresh
    QTimer m_tick;
    ChildFileHead *m_head;
    QTabWidget *m_tabs;
    QWidget *m_purposeBar{};
    CodeCombo *m_purpose{};
    TimelinePanel *m_timeline;
    TimelinePanel *m_meetings;
    TimelinePanel *m_papers;
    FamilyPanel *m_family;
    SafetyCheckPanel *m_safety;
    UrgencyPanel *m_urgency;
    FileAccessPanel *m_access;
    FileHistoryPanel *m_history;
    NoteEditor *m_editor;
    WhyDuePanel *m_why;
    QPushButton *m_write{};
    QPushButton *m_change{};
};

} // namespace mimamori
