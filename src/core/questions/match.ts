/** The speaker match: who said what, in rounds. */
import type { Card, Random, Speaker } from '#core/model';
import type { MatchRound } from './question';

export type { MatchRound } from './question';

/** Rounds of up to `perRound` statements until every speaker card was asked. */
export function matchRounds(
	_cards: readonly Card[],
	_speakers: readonly Speaker[],
	_random: Random,
	_perRound = 6
): MatchRound[] {
	return [];
}
