"""Training the linear model of `server/checks/model/ngrams.py`."""

from collections.abc import Sequence
from random import Random

import numpy as np
from scipy.sparse import csr_matrix, diags, hstack
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import normalize

from server.checks.model.ngrams import BUCKETS, NGrams, of_letters, of_words
from server.checks.text.normalise import fold
from server.training.augmentation import varied
from server.training.posts import Post

VARIATIONS = 2


def trained(posts: Sequence[Post], seed: int = 7) -> NGrams:
    """A linear model of `posts`, each in VARIATIONS variations, so that no name becomes a cue here either."""
    draw = Random(seed)  # noqa: S311 (a repeatable draw is what is wanted)
    clean = [post for post in posts if not post.held]
    rows = [varied(post, clean, draw, alone=0.2, joined=0.0) for post in posts for _ in range(VARIATIONS)]
    texts = [fold(post.text).text for post in rows]
    tables, rarities = [], []
    for buckets_of in (of_words, of_letters):
        found = _table([buckets_of(text) for text in texts])
        seen = np.asarray((found > 0).sum(axis=0)).ravel()
        rarity = np.where(seen >= VARIATIONS + 1, np.log((1 + len(rows)) / (1 + seen)) + 1, 0.0)
        tables.append(normalize(found @ diags(rarity)))
        rarities.append(rarity)
    model = LogisticRegression(C=20, max_iter=200).fit(hstack(tables).tocsr(), [post.held for post in rows])
    weights = model.coef_[0].reshape(2, BUCKETS)
    return NGrams(weights.astype(np.float32), np.stack(rarities).astype(np.float32), float(model.intercept_[0]))


def _table(rows: Sequence[np.ndarray]) -> csr_matrix:
    ends = np.cumsum([0, *map(len, rows)])
    return csr_matrix((np.ones(ends[-1]), np.concatenate(rows).astype(np.int64), ends), shape=(len(rows), BUCKETS))
