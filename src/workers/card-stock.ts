/** Brings cards into the index: those of one deck, or all of them slice by slice, searchable while they come. */
import type { CardIndex } from '#core/browse/card-index';
import type { DeckId } from '#core/model';
import type { Repository } from '#storage/repository';
import type { FinderNews } from './card-messages';

export interface CardStock {
	/** All cards of the deck are here; without a deck, all that there are. */
	isHere(deck: DeckId | undefined): boolean;
	/** Waits until the first of them are here. The others follow by themselves, and it is told when they have come. */
	need(deck: DeckId | undefined): Promise<void>;
	/** The end of what is being read, which never fails; undefined when nothing is. */
	reading(): Promise<void> | undefined;
	/** Nothing counts as read any more. */
	forget(): void;
}

interface Reading {
	deck: DeckId | undefined;
	/** Fails when nothing could be read. */
	first: Promise<void>;
	/** Never fails. */
	over: Promise<void>;
}

/** @param count how many cards there are, of a deck or of all */
export function stockCards(
	index: CardIndex,
	repository: Repository,
	count: (deck: DeckId | undefined) => Promise<number>,
	tell: (news: FinderNews) => void
): CardStock {
	/** Decks whose cards are here; undefined stands for all of them. */
	const here = new Set<DeckId | undefined>();
	let reading: Reading | undefined;

	const isHere = (deck: DeckId | undefined) => here.has(undefined) || here.has(deck);

	/** @param begun called when some are here, and some are not */
	async function read(deck: DeckId | undefined, begun: () => void): Promise<void> {
		const total = await count(deck);
		let done = 0;
		await repository.eachCard((cards) => {
			index.put(cards);
			done += cards.length;
			tell({ news: 'progress', done, total: Math.max(done, total) });
			if (done < total) begun();
		}, deck);
		here.add(deck);
	}

	function begin(deck: DeckId | undefined): Reading {
		let [begun, searched] = [() => {}, false];
		const some = new Promise<void>((resolve) => (begun = resolve));
		const all = read(deck, () => {
			searched = true;
			begun();
		});
		const over = all
			.then(
				() => searched && tell({ news: 'changed' }),
				(error: unknown) => searched && tell({ news: 'failed', message: inWords(error) })
			)
			.then(() => void (reading = undefined));
		return { deck, first: Promise.race([some, all]), over };
	}

	return {
		isHere,
		async need(deck) {
			while (!isHere(deck)) {
				reading ??= begin(deck);
				if (reading.deck === deck) return reading.first;
				await reading.over;
			}
		},
		reading: () => reading?.over,
		forget: () => here.clear()
	};
}

const inWords = (error: unknown) => (error instanceof Error ? error.message : String(error));
