// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/job.h"

namespace mimamori {

struct BackupPlace;

/// Jobs that are done in moments, in the order in which those that are due together run: a deadline is never late for another's work.
QList<JobDefinition> quickJobs();
/// Jobs that may take minutes; they run on a thread and connection of their own.
QList<JobDefinition> longJobs();
/// Backups, drills and the watch over the log; none where no backups are taken. They may take hours, on a third thread.
QList<JobDefinition> backupJobs(std::shared_ptr<const BackupPlace> place);
/// Every job of the product.
QList<JobDefinition> allJobs();

JobDefinition clockEscalation();    ///< clock.escalate: tells each threshold of each running clock once
JobDefinition clockRecomputation(); ///< clock.recompute: follows changed rules, legal bases and calendars
JobDefinition outboxSending();      ///< outbox.send: pop-ups to the servers, mails to the configured SMTP server
JobDefinition idempotencyExpiry();  ///< idempotency.expire: keys older than the setting idempotency.keep_days
JobDefinition restrictionReview();  ///< restriction.review: reminds of a restriction's year; never lifts one
JobDefinition storeSweep();         ///< store.sweep: files of the store that no row names, older than the setting store.orphan_days
JobDefinition registryImport();     ///< registry.import: takes waiting files of the resident register over, or refuses them
JobDefinition registryMatch();      ///< registry.match: looks for the residents who are people of cases
JobDefinition deskIndex();          ///< desk.index: reads the manual into the desk's key table
JobDefinition faqProposals();       ///< faq.propose: drafts of what was asked again and again last month
JobDefinition userUpdateApply();    ///< user_update.apply: applies an approved list of users on its day, or takes one back as a whole
JobDefinition searchFolding();      ///< search.fold: makes the search keys anew after the rules of folding have changed

JobDefinition incidentLadder();     ///< incident.ladder: climbs the contact tree while nobody was reached for an incident
JobDefinition serviceBeat();        ///< service.beat: notes each minute that the service is there
JobDefinition improvementOpening(); ///< improvement.open: one item for each service level that a period missed

} // namespace mimamori
