// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/registry/registry_file.h"

namespace mimamori {

void RegistryFile::describe(Describe &d)
{
    d.record("registry_file", QT_TRANSLATE_NOOP("record", "Register file"));
    d.field<&RegistryFile::kind>("kind", QT_TRANSLATE_NOOP("record", "Kind")).inList();
    d.field<&RegistryFile::registerDate>("register_date", QT_TRANSLATE_NOOP("record", "State of")).inList();
    d.field<&RegistryFile::name>("name", QT_TRANSLATE_NOOP("record", "File")).inList();
    d.field<&RegistryFile::layout>("layout", QT_TRANSLATE_NOOP("record", "Layout"));
    d.field<&RegistryFile::state>("state", QT_TRANSLATE_NOOP("record", "State")).inList();
    d.field<&RegistryFile::refusal>("refusal", QT_TRANSLATE_NOOP("record", "Why refused")).inList();
    d.field<&RegistryFile::refusalLine>("refusal_line", QT_TRANSLATE_NOOP("record", "Line")).inList();
    d.field<&RegistryFile::refusalDetail>("refusal_detail", QT_TRANSLATE_NOOP("record", "Detail"));
    d.field<&RegistryFile::rows>("rows", QT_TRANSLATE_NOOP("record", "Rows")).inList();
    d.field<&RegistryFile::added>("added", QT_TRANSLATE_NOOP("record", "Added")).inList();
    d.field<&RegistryFile::changed>("changed", QT_TRANSLATE_NOOP("record", "Changed")).inList();
    d.field<&RegistryFile::removed>("removed", QT_TRANSLATE_NOOP("record", "Removed"));
    d.field<&RegistryFile::unchanged>("unchanged", QT_TRANSLATE_NOOP("record", "Unchanged"));
    d.field<&RegistryFile::stale>("stale", QT_TRANSLATE_NOOP("record", "Older than known"));
    d.field<&RegistryFile::dropped>("dropped", QT_TRANSLATE_NOOP("record", "Number changes left out"));
    d.field<&RegistryFile::quarantined>("quarantined", QT_TRANSLATE_NOOP("record", "Quarantined")).inList();
    d.field<&RegistryFile::warned>("warned", QT_TRANSLATE_NOOP("record", "Warnings"));
    d.field<&RegistryFile::absent>("absent", QT_TRANSLATE_NOOP("record", "No longer in the register"));
    d.field<&RegistryFile::movements>("movements", QT_TRANSLATE_NOOP("record", "Alerts for cases")).inList();
    d.field<&RegistryFile::restrictions>("restrictions", QT_TRANSLATE_NOOP("record", "Restrictions set"));
    d.field<&RegistryFile::firstSequence>("first_sequence", QT_TRANSLATE_NOOP("record", "First sequence number"));
    d.field<&RegistryFile::lastSequence>("last_sequence", QT_TRANSLATE_NOOP("record", "Last sequence number"));
    d.field<&RegistryFile::bytes>("bytes", QT_TRANSLATE_NOOP("record", "Bytes"));
    d.field<&RegistryFile::receivedAt>("received_at", QT_TRANSLATE_NOOP("record", "Received at")).inList();
    d.field<&RegistryFile::receivedBy>("received_by", QT_TRANSLATE_NOOP("record", "Received by"));
    d.field<&RegistryFile::appliedAt>("applied_at", QT_TRANSLATE_NOOP("record", "Applied at"));
}

void RegistryFlaw::describe(Describe &d)
{
    d.record("registry_flaw", QT_TRANSLATE_NOOP("record", "Flaw in a register file"));
    d.field<&RegistryFlaw::registryFile>("registry_file", QT_TRANSLATE_NOOP("record", "Register file")).inList();
    d.field<&RegistryFlaw::line>("line", QT_TRANSLATE_NOOP("record", "Line")).inList();
    d.field<&RegistryFlaw::field>("field", QT_TRANSLATE_NOOP("record", "Column")).inList();
    d.field<&RegistryFlaw::flaw>("flaw", QT_TRANSLATE_NOOP("record", "What is wrong")).inList();
    d.field<&RegistryFlaw::detail>("detail", QT_TRANSLATE_NOOP("record", "Detail")).inList();
    d.field<&RegistryFlaw::quarantined>("quarantined", QT_TRANSLATE_NOOP("record", "Quarantined")).inList();
    d.partOf<&RegistryFlaw::registryFile>();
}

void BegunRegistryFile::describe(Describe &d)
{
    d.record("begun_registry_file", QT_TRANSLATE_NOOP("record", "Register file"));
    d.field<&BegunRegistryFile::registryFile>("registry_file", QT_TRANSLATE_NOOP("record", "Register file"));
}

void BeginRegistryFile::describe(Describe &d)
{
    d.record("registry.begin", QT_TRANSLATE_NOOP("record", "Register file"));
    d.field<&BeginRegistryFile::kind>("kind", QT_TRANSLATE_NOOP("record", "Kind")).required();
    d.field<&BeginRegistryFile::registerDate>("register_date", QT_TRANSLATE_NOOP("record", "State of")).required();
    d.field<&BeginRegistryFile::name>("name", QT_TRANSLATE_NOOP("record", "File")).required().length(200);
    d.field<&BeginRegistryFile::layout>("layout", QT_TRANSLATE_NOOP("record", "Layout")).required().longText().length(200'000);
    d.field<&BeginRegistryFile::bytes>("bytes", QT_TRANSLATE_NOOP("record", "Bytes")).required().range(1, largestRegistryFile);
}

void PutRegistryChunk::describe(Describe &d)
{
    d.record("registry.chunk", QT_TRANSLATE_NOOP("record", "Part of a register file"));
    d.field<&PutRegistryChunk::registryFile>("registry_file", QT_TRANSLATE_NOOP("record", "Register file")).required();
    d.field<&PutRegistryChunk::offset>("offset", QT_TRANSLATE_NOOP("record", "Offset")).range(0, largestRegistryFile);
    d.field<&PutRegistryChunk::data>("data", QT_TRANSLATE_NOOP("record", "Data")).required();
}

void FinishRegistryFile::describe(Describe &d)
{
    d.record("registry.finish", QT_TRANSLATE_NOOP("record", "Register file"));
    d.field<&FinishRegistryFile::registryFile>("registry_file", QT_TRANSLATE_NOOP("record", "Register file")).required();
    d.field<&FinishRegistryFile::sha256>("sha256", QT_TRANSLATE_NOOP("record", "SHA-256")).required();
}

} // namespace mimamori
