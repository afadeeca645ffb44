"""Across (qua nhiều câu): V2, V4 and V5, what numbers of several clauses, sentences or lines are to each other.

What came, what of it was done and what is left (`leaving`), what is called the rest (`left`) or left behind a share
(`share_and_rest`), what was there and what is new (`carried`), all that came and went against what is there in the
end (`flowing`), how many are in each state (`states`), what "như vậy" concludes (`concluded`), how far two values of
two times lie apart (`since`), two counts called together by their names (`called_together`), what is left without
another number (`taken_out`) or of all that came and was spent (`surplus`), halves told in two sentences (`halves`),
ratios of one whole (`shared`), a whole named again before its parts (`resumed`), parts that are more than their whole
(`exceeding`, `contained`, `among`, `degrees`), the figures of a whole against those of its parts told in the
paragraphs behind it (`levels`), a sum of what stood before (`gathered`), yields of each hectare (`yields`), what went
out less what came in (`net`), by how many merged bodies are fewer (`merged`), so many each month of a period
(`by_period`), what several just told make of all (`these`), and how far one of a ranking lies behind the one before
(`trailing`); the points that a scale is made of (`scales`), by how many days a time is shortened (`shortened`), what
there is to date (`to_date`), the rest behind a list that only divides what was done (`rest_of_all`), a step of
what an earlier sentence calls by its name (`named_now`), and so much for each of what an earlier sentence counts
(`means`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from motcua.rules.report_check.findings import Claim
from motcua.rules.report_check.meant.seen import see
from motcua.rules.report_check.reading import Passage

from .among import check_among
from .by_period import check_by_period
from .called_together import check_called_together
from .carried import check_carried
from .concluded import check_concluded
from .contained import check_contained
from .degrees import check_degrees
from .exceeding import check_exceeding
from .flowing import check_flowing
from .gathered import check_gathered
from .halves import check_halves
from .leaving import check_leaving
from .left import check_left
from .levels import check_levels
from .means import check_means
from .merged import check_merged
from .named_now import check_named_now
from .net import check_net
from .rest_of_all import check_rest_of_all
from .resumed import check_resumed
from .scales import check_scales
from .share_and_rest import check_share_and_rest
from .shared import check_shared
from .shortened import check_shortened
from .since import check_since
from .states import check_states
from .surplus import check_surplus
from .taken_out import check_taken_out
from .these import check_these
from .to_date import check_to_date
from .trailing import check_trailing
from .votes import check_votes
from .yields import check_yields

__all__ = ["check_across"]


def check_across(passages: Sequence[Passage]) -> Iterator[Claim]:
    """Across (qua nhiều câu): parts against the wholes told in other clauses, sentences or lines."""
    numbers = see(passages)
    parts = (check_exceeding, check_contained, check_among, check_degrees)
    stocks = (check_rest_of_all, check_left, check_share_and_rest, check_leaving, check_flowing, check_carried)
    sums = (check_called_together, check_taken_out, check_surplus, check_halves)
    told = (check_states, check_concluded, check_since, check_yields, check_votes)
    nets = (check_named_now, check_net, check_merged, check_by_period, check_these, check_trailing)
    points = (check_scales, check_shortened, check_to_date, check_means)
    readers = (check_shared, *stocks, *sums, *nets, *points, *told, *parts, check_resumed, check_levels, check_gathered)
    for reader in readers:
        yield from reader(passages, numbers)
