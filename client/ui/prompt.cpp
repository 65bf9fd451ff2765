// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/prompt.h"

#include <QApplication>
#include <QFileDialog>
#include <QMessageBox>
#include <QPointer>
#include <QPushButton>

namespace mimamori {

void DialogPrompt::ask(const Question &question, QObject *receiver, std::function<void(bool)> onAnswer)
{
    auto *box = new QMessageBox(QMessageBox::Warning, question.title, question.text, QMessageBox::NoButton, QApplication::activeWindow());
    box->setAttribute(Qt::WA_DeleteOnClose);
    auto *act = box->addButton(question.act, QMessageBox::DestructiveRole);
    auto *keep = box->addButton(question.keep.isEmpty() ? QObject::tr("Do not do it") : question.keep, QMessageBox::RejectRole);
    box->setDefaultButton(keep); // the safe one
    box->setEscapeButton(keep);
    QObject::connect(box, &QMessageBox::finished, receiver, [box, act, onAnswer = std::move(onAnswer)] {
        onAnswer(box->clickedButton() == act);
    });
    box->open();
}

void DialogPrompt::chooseSave(const QString &fileName, QObject *receiver, std::function<void(const QString &)> onPath)
{
    auto *dialog = new QFileDialog(QApplication::activeWindow());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave); // asks before it writes over a file
    dialog->selectFile(fileName);
    QObject::connect(dialog, &QFileDialog::fileSelected, receiver, std::move(onPath));
    dialog->open();
}

void DialogPrompt::chooseOpen(const QString &nameFilter, QObject *receiver, std::function<void(const QString &)> onPath)
{
    auto *dialog = new QFileDialog(QApplication::activeWindow(), {}, {}, nameFilter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    QObject::connect(dialog, &QFileDialog::fileSelected, receiver, std::move(onPath));
    dialog->open();
}

} // namespace mimamori
