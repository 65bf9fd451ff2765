// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk_story.h"

/// INQ-01, INQ-02, INQ-03: reception to confirmation, clocks, who sees what.
class InquiryTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void receptionNeedsOnlyCallerAndWhat();
    void numbersHaveNoGap();
    void receiptOutsideHoursStartsAtTheNextOpening();
    void fromReceptionToDone();
    void notSolvedOpensAgain();
    void pausesMoveTheDueTime();
    void anotherKindIsAnotherPromise();
    void handOverHasAClockPerHop();
    void mergeAndUndo();
    void splitAndLink();
    void nobodyReadsAnothersInquiry();
    void internalNotesStayInside();
    void caseNumbersAreMasked();
    void thePictureIsOnlyForThoseWhoSeeTheInquiry();
    void badInput();
    void theWrongPersonCannot();
    void theReportCountsWhatIsThere();

private:
    std::unique_ptr<mimamori::DeskStory> m_desk;
};
