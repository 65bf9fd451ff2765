// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/smtp.h"

#include <curl/curl.h>

#include <cstring>
#include <memory>

namespace mimamori {

namespace {

constexpr long connectSeconds = 10;
constexpr long totalSeconds = 30;

/// Base64 in lines of 76 characters.
QByteArray folded(const QByteArray &bytes)
{
    const QByteArray all = bytes.toBase64();
    QByteArray out;
    for (qsizetype i = 0; i < all.size(); i += 76)
        out += all.mid(i, 76) + "\r\n";
    return out;
}

/// RFC 2047 words of at most 45 bytes, never cutting a character.
QByteArray encodedHeader(const QString &text)
{
    QList<QByteArray> words;
    QByteArray part;
    for (const char32_t c : text.toUcs4()) {
        const QByteArray letter = QString::fromUcs4(&c, 1).toUtf8();
        if (part.size() + letter.size() > 45) {
            words << part;
            part.clear();
        }
        part += letter;
    }
    words << part;
    QByteArray out;
    for (const QByteArray &word : words)
        out += (out.isEmpty() ? "" : "\r\n ") + QByteArray("=?UTF-8?B?") + word.toBase64() + "?=";
    return out;
}

/// An address cannot bring header lines of its own.
QByteArray address(const QString &text)
{
    QByteArray out = text.toUtf8();
    for (const char bad : {'\r', '\n', '<', '>', ' '})
        out.replace(bad, "");
    return '<' + out + '>';
}

struct Upload {
    QByteArray text;
    qsizetype sent{};
};

size_t giveText(char *buffer, size_t size, size_t count, void *user)
{
    auto *upload = static_cast<Upload *>(user);
    const auto bytes = size_t(std::min(qsizetype(size * count), upload->text.size() - upload->sent));
    std::memcpy(buffer, upload->text.constData() + upload->sent, bytes);
    upload->sent += qsizetype(bytes);
    return bytes;
}

} // namespace

QByteArray messageText(const Mail &mail)
{
    const QByteArray from = address(mail.from);
    const QByteArray domain = from.mid(from.indexOf('@') + 1).chopped(1);
    QString body = mail.body;
    body.replace(QLatin1String("\n"), QLatin1String("\r\n"));
    return "Date: " + mail.at.toUTC().toString(Qt::RFC2822Date).toLatin1() + "\r\nFrom: " + from + "\r\nTo: " + address(mail.to)
        + "\r\nMessage-ID: <" + mail.id + '@' + domain + ">\r\nSubject: " + encodedHeader(mail.subject)
        + "\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=UTF-8\r\nContent-Transfer-Encoding: base64\r\n"
          "Auto-Submitted: auto-generated\r\n\r\n" + folded(body.toUtf8());
}

QByteArray sendMail(const QString &smtpUrl, const Mail &mail)
{
    static const CURLcode global = curl_global_init(CURL_GLOBAL_DEFAULT);
    Q_UNUSED(global)
    const std::unique_ptr<CURL, decltype(&curl_easy_cleanup)> curl(curl_easy_init(), &curl_easy_cleanup);
    const std::unique_ptr<curl_slist, decltype(&curl_slist_free_all)> to(curl_slist_append(nullptr, address(mail.to).constData()), &curl_slist_free_all);
    Upload upload{messageText(mail)};
    const QByteArray url = smtpUrl.toUtf8();
    const QByteArray from = address(mail.from);
    curl_easy_setopt(curl.get(), CURLOPT_URL, url.constData());
    curl_easy_setopt(curl.get(), CURLOPT_PROTOCOLS_STR, "smtp,smtps");
    curl_easy_setopt(curl.get(), CURLOPT_USE_SSL, long(CURLUSESSL_TRY));
    curl_easy_setopt(curl.get(), CURLOPT_MAIL_FROM, from.constData());
    curl_easy_setopt(curl.get(), CURLOPT_MAIL_RCPT, to.get());
    curl_easy_setopt(curl.get(), CURLOPT_UPLOAD, 1L);
    curl_easy_setopt(curl.get(), CURLOPT_READFUNCTION, &giveText);
    curl_easy_setopt(curl.get(), CURLOPT_READDATA, &upload);
    curl_easy_setopt(curl.get(), CURLOPT_CONNECTTIMEOUT, connectSeconds);
    curl_easy_setopt(curl.get(), CURLOPT_TIMEOUT, totalSeconds);
    curl_easy_setopt(curl.get(), CURLOPT_NOSIGNAL, 1L);
    const CURLcode code = curl_easy_perform(curl.get());
    return code == CURLE_OK ? QByteArray() : "smtp_" + QByteArray::number(int(code));
}

} // namespace mimamori
