// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk_story.h"

/// INQ-02, INQ-04: what is offered while somebody types, and the FAQ from draft to published.
class KnowledgeTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void theAuthorDoesNotApprove();
    void aPublishedTextStandsWhileTheDraftChanges();
    void similarTextsInSpiteOfTypos();
    void askersSeeNoInquiries();
    void passagesOfTheManual();
    void whatSolvedIsCounted();
    void draftsAreTheDesks();
    void frequentQuestionsBecomeDrafts();
    void theSampleDeskIsPlayed();
    void theQuestionIsAnsweredFromTheIndex();

private:
    qint64 publish(const QString &question, const QString &answer);
    void approve(bool yes);
    std::unique_ptr<mimamori::DeskStory> m_desk;
    qint64 m_faq{};
};
