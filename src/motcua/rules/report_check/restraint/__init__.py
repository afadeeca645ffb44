"""Restraint (giữ lại): of what the weights doubt, only what the words leave no other way to read.

A rate of another thing, a part of a list that adds up, one of the shares that make a hundred, a number that rose beside
one that stands: what another reading explains is told to nobody.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from motcua.rules.report_check.findings import Claim
from motcua.rules.report_check.reading import Passage
from motcua.rules.report_check.tokens import Token

from .added import added
from .adding import (
    is_divided_otherwise,
    is_far_off,
    is_late_among_done,
    is_left_open,
    is_made_otherwise,
    is_mixed,
    is_of_another_sum,
    is_of_couples,
    is_of_course,
    is_of_higher_degrees,
    is_of_one_more,
    is_of_other_days,
    is_of_places,
    is_of_strange_sides,
    is_of_strange_units,
    is_overlapping,
    is_picked,
    is_rounded_whole,
)
from .alone import is_of_what_is_used, is_rate_of_another
from .bases import (
    is_among_own_bases,
    is_average_of_another,
    is_excess,
    is_of_all_told,
    is_of_another_base,
    is_of_another_time,
    is_of_common_base,
    is_of_far_more,
    is_of_former,
    is_of_narrower,
    is_of_other_place,
    is_of_strangers,
    is_of_the_done,
    is_of_untold_base,
    is_upside_down,
)
from .leaving import is_left_of_a_part, is_left_of_a_share, leaves_nothing
from .levels import is_far_from_all, is_included, is_left_with_another, is_made_by_the_first
from .limited import is_of_a_limit, is_share_of_then
from .listed import is_among_strange, is_of_far_base
from .nested import is_amid_a_row, is_nested, is_of_the_ends, is_one_of_a_row, is_share_of_its_own
from .planned import is_planned
from .pooled import (
    is_added_average,
    is_of_all_together,
    is_of_both,
    is_of_its_sentence,
    is_of_listed_parts,
    is_of_one_untold_base,
    is_pooled,
)
from .rates import (
    has_no_then,
    is_beyond_all,
    is_compared,
    is_given_by_its_pair,
    is_growth,
    is_of_named_base,
    is_of_other_shares,
    is_of_own_bases,
    is_of_range,
    is_of_rounded,
    is_of_step,
    is_one_of_many,
    is_pair_of_strangers,
    is_past_others,
)
from .reaching import is_of_a_count_before, is_of_what_it_belongs_to, is_told_of_then
from .risen import is_compared_by_words, is_of_a_step, is_of_its_own_step, is_risen_from_another, is_step_among_others
from .scopes import is_of_a_part_beside
from .slips import is_beyond_a_slip, is_of_a_name
from .spelled import is_set_aside, is_told_in_words
from .text import Text
from .twice import (
    has_its_share,
    is_another_rate,
    is_hardly_rounded,
    is_of_another_scale,
    is_of_less_than_its_part,
    is_of_other_decimals,
    is_of_other_section,
    is_of_single_figures,
    is_of_two_steps,
    is_part,
    is_plan,
    is_told_elsewhere,
    is_told_so_again,
)
from .unnamed import is_average_of_unnamed, is_growth_to_reach, is_rise_of_unnamed
from .unsaid import (
    is_all_of_some,
    is_before_part,
    is_hardly_its_base,
    is_of_another_unit,
    is_of_each,
    is_of_far_whole,
    is_of_fewer,
    is_of_its_own,
    is_of_other_things,
    is_of_the_competent,
    is_of_things_in_its_name,
    is_over_all,
)
from .untold import (
    has_another_share,
    is_among_them,
    is_of_a_share,
    is_of_the_most,
    is_of_their_own_base,
    is_of_what_it_names,
    is_of_what_opens,
    is_recovered,
    is_rest_untold,
    is_torn,
)
from .votes import is_of_votes

__all__ = ["likely", "restrained"]

Explained = Callable[[Text, Claim, Passage, Token], bool]
EITHER: tuple[Explained, ...] = (
    is_of_other_section,
    is_of_a_name,
    is_of_votes,
    is_of_a_limit,
    is_share_of_then,
    is_planned,
    is_of_former,
    is_of_another_base,
    is_average_of_unnamed,
    is_rise_of_unnamed,
    is_beyond_all,
    is_of_another_time,
    is_among_strange,
    is_growth,
    is_rounded_whole,
    is_left_open,
    is_left_of_a_part,
    is_left_of_a_share,
    leaves_nothing,
    is_made_by_the_first,
    is_included,
    is_far_from_all,
    is_left_with_another,
    is_risen_from_another,
    is_of_a_step,
    is_compared_by_words,
    is_of_one_more,
    is_told_in_words,
    is_set_aside,
    is_of_a_count_before,
    is_of_what_it_belongs_to,
    is_told_of_then,
    is_of_less_than_its_part,
    has_its_share,
    is_told_so_again,
    has_another_share,
    is_among_them,
    is_of_a_share,
    is_of_the_most,
    is_of_their_own_base,
    is_of_what_it_names,
    is_of_what_opens,
    is_recovered,
    is_rest_untold,
    is_torn,
    is_of_things_in_its_name,
    is_of_couples,
    is_of_higher_degrees,
    is_of_listed_parts,
    is_of_one_untold_base,
    is_pooled,
    is_of_both,
    is_of_all_together,
    is_of_its_sentence,
    is_over_all,
    is_of_another_unit,
    is_of_each,
    is_of_its_own,
    is_before_part,
    is_of_far_whole,
    is_of_fewer,
    is_of_the_competent,
    is_of_other_things,
    is_hardly_its_base,
    is_all_of_some,
    is_of_what_is_used,
    is_of_a_part_beside,
    is_nested,
    is_one_of_a_row,
    is_amid_a_row,
    is_of_the_ends,
    is_share_of_its_own,
    is_beyond_a_slip,
)
"""What explains a finding however it is told."""

EXPLAINED: tuple[Explained, ...] = (
    *EITHER,
    is_part,
    is_of_other_shares,
    is_of_own_bases,
    is_another_rate,
    is_mixed,
    is_of_another_scale,
    is_hardly_rounded,
    is_of_single_figures,
    is_told_elsewhere,
    is_plan,
    is_of_places,
    is_of_strange_sides,
    is_of_strange_units,
    is_overlapping,
    is_of_course,
    is_of_another_sum,
    is_far_off,
    has_no_then,
    is_of_named_base,
    is_given_by_its_pair,
    is_compared,
    is_past_others,
    is_of_rounded,
    is_of_step,
    is_of_strangers,
    is_of_other_place,
    is_of_narrower,
    is_of_untold_base,
    is_of_far_more,
    is_of_all_told,
    is_of_common_base,
    is_of_the_done,
    is_average_of_another,
    is_upside_down,
    is_excess,
    is_among_own_bases,
    is_of_far_base,
    is_of_range,
    is_one_of_many,
    is_growth_to_reach,
    is_pair_of_strangers,
    is_divided_otherwise,
    is_picked,
    is_late_among_done,
    is_of_other_days,
    is_added_average,
    is_of_other_decimals,
    is_rate_of_another,
    is_of_its_own_step,
    is_of_two_steps,
    is_step_among_others,
)
"""What explains one that others have to bear out."""

PLAINLY: tuple[Explained, ...] = (*EITHER, is_made_otherwise)
"""The same for what is told so plainly that little else could be meant."""


def restrained(claims: Iterable[Claim], passages: Sequence[Passage]) -> Iterator[Claim]:
    """The claims without the findings in prose that another reading explains."""
    claims = tuple(claims)
    text = Text(passages, [*(claim for claim in claims if claim.verdict.agrees), *added(passages)])
    yield from _left(claims, text, EXPLAINED)


def likely(claims: Iterable[Claim], passages: Sequence[Passage]) -> Iterator[Claim]:
    """The same of claims told so plainly that nothing need bear them out."""
    yield from _left(claims, Text(passages, added(passages)), PLAINLY)


def _left(claims: Iterable[Claim], text: Text, explaining: Sequence[Explained]) -> Iterator[Claim]:
    for claim in claims:
        home = None if claim.verdict.agrees else text.home(claim)
        if home is None or not any(explained(text, claim, *home) for explained in explaining):
            yield claim
