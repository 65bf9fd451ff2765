// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/platform/server.h"

#include "dispatch/features.h"
#include "features/features_list.h"
#include "services/operations_state.h"

namespace mimamori {

namespace {

OperationsBoard showBoard(Context &context, const ShowOperations &)
{
    return operationsBoard(context.db(), context.services());
}

} // namespace

void registerOperationsBoard(Features &features)
{
    features.operation<&showBoard>(reads);
}

} // namespace mimamori
