// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/factor_panel.h"

#include "core/api.h"
#include "model/access/factor.h"
#include "ui/composition.h"
#include "ui/part.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <qrencode.h>

#include <memory>

namespace mimamori {

namespace {

constexpr int quietZone = 4;   // ISO/IEC 18004
constexpr int pictureSize = 196;

QString inFours(const QString &secret)
{
    QStringList groups;
    for (qsizetype i = 0; i < secret.size(); i += 4)
        groups << secret.mid(i, 4);
    return groups.join(u' ');
}

} // namespace

QImage qrImage(const QString &text)
{
    const std::unique_ptr<QRcode, decltype(&QRcode_free)> code(QRcode_encodeString(text.toUtf8().constData(), 0, QR_ECLEVEL_M, QR_MODE_8, 1), &QRcode_free);
    if (!code)
        return {};
    QImage image(code->width + 2 * quietZone, code->width + 2 * quietZone, QImage::Format_RGB32);
    image.fill(Qt::white);
    for (int y = 0; y < code->width; ++y) {
        for (int x = 0; x < code->width; ++x) {
            if (code->data[y * code->width + x] & 1)
                image.setPixel(x + quietZone, y + quietZone, qRgb(0, 0, 0));
        }
    }
    return image;
}

FactorPanel::FactorPanel(ClientContext &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_picture(new QLabel), m_secret(new QLineEdit), m_code(new QLineEdit),
      m_confirm(new QPushButton(tr("Put it in force")))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    auto *words = new QLabel(tr("Scan this with the authenticator on your phone, or type the secret there. It is shown this once only."));
    words->setWordWrap(true);
    column->addWidget(words);
    m_picture->setObjectName(QStringLiteral("factor_picture"));
    m_picture->setAccessibleName(tr("QR code of the secret"));
    m_picture->setFixedSize(pictureSize, pictureSize);
    column->addWidget(m_picture, 0, Qt::AlignHCenter);
    const auto labelled = [column](const QString &text, QLineEdit *line, const char *name) {
        auto *label = new QLabel(text);
        setPart(label, "label");
        label->setBuddy(line);
        line->setObjectName(QLatin1String(name));
        line->setAccessibleName(text);
        column->addWidget(label);
        column->addWidget(line);
    };
    labelled(tr("Secret"), m_secret, "factor_secret");
    m_secret->setReadOnly(true);
    labelled(tr("First one-time code"), m_code, "factor_first_code");
    m_code->setMaxLength(16);
    m_code->setInputMethodHints(Qt::ImhDigitsOnly);
    setPart(m_confirm, "main");
    m_confirm->setObjectName(QStringLiteral("factor_confirm"));
    column->addSpacing(4);
    column->addWidget(m_confirm);
    connect(m_confirm, &QPushButton::clicked, this, &FactorPanel::confirm);
    connect(m_code, &QLineEdit::returnPressed, this, &FactorPanel::confirm);
}

void FactorPanel::begin(const QString &loginName, const QString &password)
{
    m_loginName = loginName;
    m_password = password;
    m_confirm->setEnabled(false);
    m_context.api.call(BeginFactor{loginName, password, {}}, this,
        [this](const FactorOffer &offer) { show(offer.secret, offer.uri); }, [this](const Problem &why) { Q_EMIT problem(why); });
}

void FactorPanel::show(const QString &secret, const QString &uri)
{
    m_picture->setPixmap(QPixmap::fromImage(qrImage(uri).scaled(pictureSize, pictureSize, Qt::KeepAspectRatio, Qt::FastTransformation)));
    m_secret->setText(inFours(secret));
    m_confirm->setEnabled(true);
    m_code->setFocus(Qt::OtherFocusReason);
}

void FactorPanel::confirm()
{
    if (!m_confirm->isEnabled() || Composition::instance().isActive())
        return;
    if (m_code->text().isEmpty()) {
        m_code->setFocus(Qt::OtherFocusReason);
        Q_EMIT problem(Problem("factor_code_required"));
        return;
    }
    m_confirm->setEnabled(false);
    m_context.api.call(ConfirmFactor{m_loginName, m_password, m_code->text()}, this,
        [this](const Done &) {
            m_secret->clear();
            m_picture->clear();
            m_code->clear();
            Q_EMIT confirmed();
        },
        [this](const Problem &why) {
            m_confirm->setEnabled(true);
            m_code->selectAll();
            m_code->setFocus(Qt::OtherFocusReason);
            Q_EMIT problem(why);
        });
}

} // namespace mimamori
