// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/access/office.h"
#include "model/platform/attachment.h"

namespace mimamori {

struct RegistryFileKind { static constexpr auto table = "registry_file_kind"; };
struct RegistryFileState { static constexpr auto table = "registry_file_state"; };
struct RegistryRefusal { static constexpr auto table = "registry_refusal"; };
struct RegistryFlawCode { static constexpr auto table = "registry_flaw"; };

/// One file of the resident register and what became of it (CASE-19): the ledger of imports. Numbers only, nobody's data.
struct RegistryFile {
    static constexpr auto recordName = "registry_file";
    Ref<RegistryFile> id{};
    Code<RegistryFileKind> kind{};      ///< FULL, DAILY
    QDate registerDate{};               ///< whose state or changes it brings
    QString name{};
    QString layout{};
    Code<RegistryFileState> state{};    ///< UPLOADING, WAITING, READING, APPLIED, REFUSED
    qint64 bytes{}, rows{}, added{}, changed{}, removed{}, unchanged{};
    qint64 stale{};                     ///< older than what the mirror has; not applied
    qint64 dropped{};                   ///< changes of national numbers; not applied
    qint64 quarantined{}, warned{};
    qint64 absent{};                    ///< residents that a full file no longer has
    qint64 movements{};                 ///< alerts made for cases
    qint64 restrictions{};              ///< set because the register has them
    qint64 firstSequence{}, lastSequence{};
    Code<RegistryRefusal> refusal{};
    qint64 refusalLine{};               ///< from 1; 0 = the file as a whole
    QString refusalDetail{};
    QDateTime receivedAt{};
    Ref<AppUser> receivedBy{};          ///< empty = it lay in the drop folder
    QDateTime appliedAt{};
    static void describe(Describe &d);
};

/// One value of a register file that was kept out with its row, or taken with a warning. Says where and why, never what stood there.
struct RegistryFlaw {
    static constexpr auto recordName = "registry_flaw";
    Ref<RegistryFlaw> id{};
    Ref<RegistryFile> registryFile{};
    qint64 line{};
    QString field{};
    Code<RegistryFlawCode> flaw{};
    QString detail{};
    bool quarantined{};
    static void describe(Describe &d);
};

/// Takes a register file in: its layout is checked before the first byte arrives.
struct BegunRegistryFile {
    Ref<RegistryFile> registryFile{};
    static void describe(Describe &d);
};
struct BeginRegistryFile {
    static constexpr auto operation = "registry.begin";
    using Reply = BegunRegistryFile;
    Code<RegistryFileKind> kind{};
    QDate registerDate{};
    QString name{};
    QString layout{};                   ///< the layout file, JSON
    qint64 bytes{};
    static void describe(Describe &d);
};

struct PutRegistryChunk {
    static constexpr auto operation = "registry.chunk";
    using Reply = AttachmentProgress;
    Ref<RegistryFile> registryFile{};
    qint64 offset{};
    QByteArray data{};
    static void describe(Describe &d);
};

/// All bytes are there: the import job takes the file next.
struct FinishRegistryFile {
    static constexpr auto operation = "registry.finish";
    using Reply = BegunRegistryFile;
    Ref<RegistryFile> registryFile{};
    QByteArray sha256{};                ///< 32 bytes of the whole file
    static void describe(Describe &d);
};

/// Largest register file: a city's full one is about 600 MB.
constexpr qint64 largestRegistryFile = 8LL * 1024 * 1024 * 1024;

} // namespace mimamori
