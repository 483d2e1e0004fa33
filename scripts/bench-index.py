"""Times another search library on the matrix and the queries that scripts/bench-index wrote, and prints one JSON line.

Arguments: METHOD vectors.npy queries.npy K FOLDER. One query at a time, or all at once for the batch methods. hnswlib:40
is hnswlib with ef = 40, else 100; its index is kept in FOLDER for the next round.
"""

import json
import os
import sys
import time

import numpy as np

method, vectors_file, queries_file, k, folder = sys.argv[1:6]
method, _, ef = method.partition(":")
k = int(k)
vectors = np.load(vectors_file, mmap_mode="r" if method == "hnswlib" else None)
queries = np.load(queries_file)
build = time.perf_counter()


def best(scores):
    some = np.argpartition(-scores, k)[:k]
    return some[np.argsort(-scores[some])]


if method == "sklearn":
    from sklearn.neighbors import NearestNeighbors

    index = NearestNeighbors(n_neighbors=k, algorithm="brute", metric="euclidean").fit(vectors)
    search = lambda query: index.kneighbors(query[None])[1][0]
elif method in ("faiss", "faiss-batch"):
    import faiss

    index = faiss.IndexFlatIP(vectors.shape[1])
    index.add(vectors)
    vectors = None
    search = lambda query: index.search(query[None], k)[1][0]
    search_all = lambda many: index.search(many, k)[1]
elif method == "numpy":
    search = lambda query: best(vectors @ query)
elif method == "numpy-batch":
    search_all = lambda many: [best(scores) for scores in many @ vectors.T]
elif method == "hnswlib":
    import hnswlib

    index = hnswlib.Index("ip", vectors.shape[1])
    stored = os.path.join(folder, "hnsw.bin")
    if os.path.exists(stored):
        index.load_index(stored)
    else:
        index.init_index(len(vectors), ef_construction=100, M=16)
        for first in range(0, len(vectors), 10000):
            index.add_items(np.asarray(vectors[first : first + 10000]), num_threads=os.cpu_count())
        index.save_index(stored)
    index.set_ef(int(ef or 100))
    index.set_num_threads(1)
    search = lambda query: index.knn_query(query[None], k)[0][0]
else:
    sys.exit("unknown method " + method)
build = time.perf_counter() - build

found, millis = [], []
if method.endswith("-batch"):
    for repeat in range(4):
        start = time.perf_counter()
        found = search_all(queries)
        if repeat:
            millis.append((time.perf_counter() - start) * 1e3)
else:
    for query in queries[:5]:
        search(query)
    for query in queries:
        start = time.perf_counter()
        rows = search(query)
        millis.append((time.perf_counter() - start) * 1e3)
        found.append(rows)

with open("/proc/self/status") as status:
    resident = next((int(line.split()[1]) / 1024 for line in status if line.startswith("VmRSS")), 0)
print(json.dumps({"buildSeconds": build, "megabytes": resident, "millis": millis,
                  "rows": [[int(row) for row in rows] for rows in found]}))
