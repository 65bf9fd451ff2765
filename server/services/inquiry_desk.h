// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/servicedesk/inquiry_work.h"
#include "services/context.h"

namespace mimamori {

/// What the features of the service desk have in common: the texts without case numbers, the promise and its clock, who is told.

constexpr auto inquirySubject = "inquiry";
constexpr auto hopSubject = "inquiry_hop";
constexpr auto hopRule = "INQ_HOP";

/// A text whose case numbers were taken out: 《ケース1》 stands in their place.
struct KeptApart {
    QString text{};
    QStringList numbers{};
};
KeptApart keepCasesApart(const QString &text, int firstPlace);
/// Keeps the numbers where only those who may see the cases find them.
void storeCases(Context &context, Ref<Inquiry> inquiry, const QStringList &numbers, int firstPlace);
/// A text to be added to an inquiry that is there.
QString textForInquiry(Context &context, Ref<Inquiry> inquiry, const QString &text);
/// The text with the numbers the actor may see; the others stay as they are.
QString withCases(Context &context, Ref<Inquiry> inquiry, QString text);

/// The first words of a text, on one line.
QString summaryOf(const QString &text);

/// The clock rule of a kind: attribute `rule` of its code.
QByteArray promiseOf(Context &context, const QString &kind);
/// Lets an open pause end before the clock is stopped or started anew.
void endPause(Context &context, const QByteArray &rule, const char *subject, qint64 id, const QDateTime &at);

/// Stops the clock of the newest hand-over, if one runs.
void endHop(Context &context, Ref<Inquiry> inquiry, const QDateTime &at, const char *reason);

/// Adds a line to the conversation.
void sayInInquiry(Context &context, Ref<Inquiry> inquiry, const char *kind, bool internal, const QString &body);

/// An inquiry that can still be worked on, its row locked. Throws "inquiry_merged", "inquiry_withdrawn", "inquiry_done".
Stored<Inquiry> lockOpenInquiry(Context &context, Ref<Inquiry> inquiry);

/// The group's holders get a task; what told an earlier group is finished.
void tellGroup(Context &context, const Inquiry &inquiry, const QString &group, const QByteArray &task);
void finishInquiryTasks(Context &context, Ref<Inquiry> inquiry);
/// The role that works in a group; throws "no_such_group".
QString roleOfGroup(Context &context, const QString &group, const QByteArray &field);

/// Writes the inquiry, tells the open screens, answers how it stands.
InquiryDone saveInquiry(Context &context, const Inquiry &inquiry, int baseVersion);
InquiryDone inquiryDone(Context &context, const Inquiry &inquiry, int version);

/// Does the actor see the whole desk?
bool seesDesk(const Context &context);
/// Does the actor work there?
bool worksAtDesk(const Context &context);

} // namespace mimamori
