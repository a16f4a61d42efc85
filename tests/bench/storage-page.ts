/** What the storage is timed with, inside the page. Times are in ms. */
import type { CardId, DeckId } from '#core/model';
import { openRepository, type Repository } from '#storage/repository';
import { ok, value } from '../storage/assert';
import { entry, largeDeck, NOON, utc } from '../storage/kit';

let repository: Repository | undefined;
function opened(): Repository {
	ok(repository !== undefined, 'the repository is open');
	return repository;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
	const begun = performance.now();
	await work();
	return performance.now() - begun;
}

const bench = {
	open: () => timed(async () => void (repository = value(await openRepository({ name: 'bench' })))),

	/** Decks of equal size, half of whose cards are in review. */
	fill: (decks: number, cards: number) =>
		timed(async () => {
			for (let deck = 0; deck < decks; deck++) {
				const made = largeDeck(`d${deck}`, cards);
				const studied = made.cards.map((card, index) => {
					if (index % 2) return card;
					const due = NOON + ((index * 7919) % 400) * 86_400_000;
					return {
						...card,
						memory: { ...card.memory, state: 'review' as const, due, stability: 9, difficulty: 5 }
					};
				});
				value(await opened().createDeck(made.deck, [made.reading], studied));
			}
		}),

	/** One answer after another, each to another card: scheduled and stored; the card is at hand, as in a session. */
	async answers(count: number): Promise<number[]> {
		const times: number[] = [];
		for (let index = 0; index < count; index++) {
			const id = `d${index % 5}-${index * 2 + 1}` as CardId;
			const card = await opened().card(id);
			ok(card !== undefined, `card ${id} is there`);
			const given = async () => value(await opened().record([entry(card, 'good', NOON + index * 9000)]));
			times.push(await timed(given));
		}
		return times;
	},
	due: () => timed(() => opened().dueCards('d3deck' as DeckId, NOON, 20)),
	fresh: () => timed(() => opened().newCards(undefined, 20)),
	overview: () => timed(() => opened().overview(NOON, utc)),
	lastLogs: () => timed(() => opened().lastLogs(100)),
	backup: () =>
		timed(async () => {
			for await (const _rows of opened().backup());
		})
};

declare global {
	interface Window {
		bench: typeof bench;
	}
}
window.bench = bench;
