// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace mimamori {

class Api;
class CodeBook;
class Journal;
class NoticeBook;
class Outbox;
class Preferences;
class Prompt;
class ReferenceBook;
class Session;
class WorkBook;

/// Everything a page may use; lives as long as the program and is handed to each page's factory.
struct ClientContext {
    Api &api;
    Session &session;
    CodeBook &codes;
    ReferenceBook &references;
    Preferences &preferences;
    Prompt &prompt;
    WorkBook *work{};      ///< null in tests of pages that do not show it
    NoticeBook *notices{}; ///< likewise
    Journal *journal{};    ///< null where nothing is kept
    Outbox *outbox{};      ///< null where writes go straight to the server
};

} // namespace mimamori
