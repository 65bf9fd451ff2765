// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inquiry_test.h"
#include "knowledge_test.h"

#include <QCoreApplication>

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    InquiryTest inquiries;
    KnowledgeTest knowledge;
    return QTest::qExec(&inquiries, argc, argv) | QTest::qExec(&knowledge, argc, argv);
}
