/** What helps with a card that does not stick: what it is mixed up with, and other cards of the same statement. */
import type { Card } from '#core/model';
import { answeredInstead } from '#core/review/leech';
import type { Repository } from '#storage/repository';

export interface LeechHelp {
	/** "Garry Tan, 4 times" as data; at most three. */
	instead: { words: string; times: number }[];
	/** Ask the same statement in another way: other wordings, another of its details. At most three. */
	others: Card[];
}
const MOST = 3;

export async function leechHelp(repository: Repository, card: Card): Promise<LeechHelp> {
	const [logs, reading, cards] = await Promise.all([
		repository.logsOfCard(card.id),
		repository.reading(card.textId),
		repository.cardsOf(card.deckId)
	]);
	// A match keeps the id of the speaker who was chosen.
	const names = new Map<string, string>(reading?.speakers.map(({ id, name }) => [id, name]) ?? []);
	return {
		instead: answeredInstead(logs)
			.slice(0, MOST)
			.map(({ response, times }) => ({ words: names.get(response) ?? response, times })),
		others: cards
			.filter(({ id, statementId }) => id !== card.id && statementId === card.statementId)
			.slice(0, MOST)
	};
}
