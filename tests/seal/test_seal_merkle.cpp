// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "merkle.h"

#include <QTest>

using namespace mimamori;

namespace {

/// MTH of RFC 9162, 2.1.1, word by word.
Hash rootByDefinition(const std::vector<Hash> &leaves)
{
    if (leaves.empty())
        return sha256({});
    if (leaves.size() == 1)
        return leaves.front();
    size_t k = 1;
    while (k * 2 < leaves.size())
        k *= 2;
    return merkleNode(rootByDefinition({leaves.begin(), leaves.begin() + long(k)}), rootByDefinition({leaves.begin() + long(k), leaves.end()}));
}

std::vector<Hash> someLeaves(int count)
{
    std::vector<Hash> leaves;
    for (int i = 0; i < count; ++i)
        leaves.push_back(merkleLeaf(QByteArray::number(i)));
    return leaves;
}

} // namespace

/// SEC-E: the tree is the one of RFC 9162, so that other programs can check our roots and proofs.
class TestMerkle : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void knownRoots_data();
    void knownRoots();
    void inclusionProofs();
    void replaceEqualsBuildingAnew();
};

void TestMerkle::knownRoots_data()
{
    // The leaves and roots of the Certificate Transparency reference implementation (RFC 6962, unchanged in RFC 9162).
    QTest::addColumn<int>("count");
    QTest::addColumn<QByteArray>("root");
    QTest::newRow("0") << 0 << QByteArray("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    QTest::newRow("1") << 1 << QByteArray("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
    QTest::newRow("2") << 2 << QByteArray("fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125");
    QTest::newRow("3") << 3 << QByteArray("aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77");
    QTest::newRow("4") << 4 << QByteArray("d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7");
    QTest::newRow("5") << 5 << QByteArray("4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4");
    QTest::newRow("6") << 6 << QByteArray("76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef");
    QTest::newRow("7") << 7 << QByteArray("ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c");
    QTest::newRow("8") << 8 << QByteArray("5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");
}

void TestMerkle::knownRoots()
{
    const QList<QByteArray> inputs{"", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"};
    QFETCH(int, count);
    QFETCH(QByteArray, root);
    MerkleAccumulator tree;
    std::vector<Hash> leaves;
    for (int i = 0; i < count; ++i) {
        leaves.push_back(merkleLeaf(QByteArray::fromHex(inputs[i])));
        tree.add(leaves.back());
    }
    QCOMPARE(toBytes(tree.root()).toHex(), root);
    QCOMPARE(toBytes(MerkleTree(leaves).root()).toHex(), root);
    QCOMPARE(toBytes(rootByDefinition(leaves)).toHex(), root);
}

void TestMerkle::inclusionProofs()
{
    for (int size = 1; size <= 33; ++size) {
        const std::vector<Hash> leaves = someLeaves(size);
        const MerkleTree tree(leaves);
        const Hash root = rootByDefinition(leaves);
        MerkleAccumulator accumulator;
        for (const Hash &leaf : leaves)
            accumulator.add(leaf);
        QCOMPARE(toBytes(accumulator.root()), toBytes(root));
        for (quint64 i = 0; i < quint64(size); ++i) {
            const QList<Hash> path = tree.path(i);
            QVERIFY(merkleIncludes(leaves[i], i, quint64(size), path, root));
            QVERIFY(!merkleIncludes(merkleLeaf("other"), i, quint64(size), path, root));
            QVERIFY(!merkleIncludes(leaves[i], i, quint64(size), path + QList<Hash>{root}, root));
            QVERIFY(!merkleIncludes(leaves[i], quint64(size), quint64(size), path, root));
            if (!path.isEmpty())
                QVERIFY(!merkleIncludes(leaves[i], i, quint64(size), path.mid(1), root));
            if (size > 1)
                QVERIFY(!merkleIncludes(leaves[i], (i + 1) % quint64(size), quint64(size), path, root));
        }
    }
}

void TestMerkle::replaceEqualsBuildingAnew()
{
    for (int size = 1; size <= 17; ++size) {
        for (int i = 0; i < size; ++i) {
            std::vector<Hash> leaves = someLeaves(size);
            MerkleTree tree(leaves);
            leaves[size_t(i)] = merkleLeaf("changed");
            tree.replace(quint64(i), leaves[size_t(i)]);
            QCOMPARE(toBytes(tree.root()), toBytes(rootByDefinition(leaves)));
        }
    }
}

QTEST_GUILESS_MAIN(TestMerkle)
#include "test_seal_merkle.moc"
