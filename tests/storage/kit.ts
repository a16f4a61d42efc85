/** What the cases of the contract work with: decks, answers, and the check that nothing is out of step. */
import type { BackupData } from '#core/exchange/data';
import type { Card, CardId, Deck, DeckId, DeviceId, Rating, Reading, ReviewLog, TextId } from '#core/model';
import { answer } from '#core/review/answer';
import { comesUp, isBuried } from '#core/review/due';
import { replay } from '#core/review/replay';
import { DEFAULT_SETTINGS } from '#core/settings';
import type { SmallStore } from '#storage/small';
import { together, type Bins } from '#core/stats/bins';
import { dayRecords, type DayRecord } from '#core/stats/days';
import { emptyKnowledge, tallyKnowledge, type Knowledge } from '#core/stats/knowledge';
import { openRepository, type OpenOptions, type Repository } from '#storage/repository';
import { sideProjectDeck } from '../support/side-project';
import { equal, ok, value } from './assert';

/** 23 November 2026, 12:00 UTC. */
export const NOON = Date.UTC(2026, 10, 23, 12);
export const MINUTE = 60_000;
export const DAY = 86_400_000;
export const utc = () => 0;

export interface Kit {
	/** Opens a repository over this case's own database; every call is another tab. */
	open(options?: OpenOptions): Promise<Repository>;
	name: string;
}
export interface Case {
	title: string;
	run(kit: Kit): Promise<void>;
}

/** A kit whose repositories are closed at the end. */
export function newKit(name: string): Kit & { closeAll(): void } {
	const opened: Repository[] = [];
	return {
		name,
		async open(options = {}) {
			const repository = value(await openRepository({ name, now: () => NOON, ...options }));
			opened.push(repository);
			return repository;
		},
		closeAll: () => opened.forEach((repository) => repository.close())
	};
}

export function smallDeck(
	prefix = 'a',
	name = 'The side project'
): { deck: Deck; reading: Reading; cards: Card[] } {
	return sideProjectDeck(prefix, name, NOON - DAY);
}

/** A deck with as many cards as wanted: copies under ids of their own. */
export function largeDeck(prefix: string, count: number) {
	const small = smallDeck(prefix);
	const cards = Array.from({ length: count }, (_one, index): Card => {
		const card = small.cards[index % small.cards.length];
		ok(card !== undefined, 'the small deck has cards');
		return { ...card, id: `${prefix}-${index}` as CardId, score: ((index * 7919) % count) / count };
	});
	return { ...small, cards };
}

/** A backup of a large deck that nobody has answered. */
export function largeBackup(count: number): BackupData {
	const made = largeDeck('big', count);
	const dated = <Row>(row: Row) => ({ row, changedAt: NOON });
	return {
		createdAt: NOON,
		device: 'elsewhere' as DeviceId,
		settings: dated(DEFAULT_SETTINGS),
		decks: [dated(made.deck)],
		readings: [dated(made.reading)],
		cards: made.cards.map(dated),
		logs: []
	};
}

export async function withDeck(repository: Repository, prefix = 'a') {
	const made = smallDeck(prefix);
	value(await repository.createDeck(made.deck, [made.reading], made.cards));
	return made;
}

/** What a session does: reads the card as stored, computes, records. */
export function entry(card: Card, rating: Rating = 'good', at = NOON) {
	const given = { rating, format: 'recall' as const, durationMs: 1200 };
	return answer(card, given, at, { desiredRetention: 0.9, zone: utc });
}

export async function answerOne(repository: Repository, id: CardId, rating: Rating = 'good', at = NOON) {
	const card = await repository.card(id);
	ok(card !== undefined, `card ${id} is there`);
	return repository.record([entry(card, rating, at)]);
}

export function first<Item>(items: readonly Item[]): Item {
	const [item] = items;
	ok(item !== undefined, 'there is a first one');
	return item;
}

/** Counters equal a count, memories equal the replay of the log, numbers of the log are contiguous. */
export async function checkInStep(repository: Repository): Promise<ReviewLog[]> {
	const logs = await repository.logsSince(0);
	const { weights } = await repository.settings();
	for (const shown of await repository.overview(NOON, utc)) {
		const cards = await repository.cardsOf(shown.deck.id);
		const active = cards.filter((card) => !card.suspended);
		const inState = (...states: string[]) => active.filter(({ memory }) => states.includes(memory.state));
		const due = inState('learning', 'relearning', 'review').filter(
			(card) => comesUp(card) < NOON + 16 * 3_600_000
		);
		const speakers = cards.flatMap((card) => (card.asks === 'speaker' ? card.speakerIds : []));
		const counted = {
			cards: cards.length,
			fresh: inState('new').filter((card) => !isBuried(card, NOON)).length,
			learning: inState('learning', 'relearning').length,
			known: inState('review').length,
			suspended: cards.length - active.length,
			due: due.length,
			speakers: new Set(speakers).size
		};
		equal({ ...shown, deck: undefined }, counted, `overview of ${shown.deck.name}`);
		for (const card of cards) {
			const own = logs.filter((log) => log.cardId === card.id);
			if (own.length) equal(card.memory, replay(card, own, weights), `memory of ${card.id}`);
		}
	}
	checkContiguous(logs);
	await checkNumbers(repository, logs);
	return logs;
}

/** The numbers of days and documents are what a count of logs and cards gives. */
export async function checkNumbers(repository: Repository, logs: ReviewLog[]): Promise<void> {
	const decks = await repository.overview(NOON, utc);
	const cards = (await Promise.all(decks.map(({ deck }) => repository.cardsOf(deck.id)))).flat();
	const days = [...dayRecords(logs).values()].sort((one, other) => one.day - other.day);
	equal(plainOf(await repository.days()), plainOf(days), 'the records of days');
	const knowledge = new Map<TextId, Knowledge>();
	for (const card of cards) {
		const known = knowledge.get(card.textId) ?? emptyKnowledge(card.textId);
		knowledge.set(card.textId, known);
		tallyKnowledge(known, card, 1);
	}
	for (const known of await repository.knowledge())
		equal(counted(known), counted(knowledge.get(known.textId)), `what is known of ${known.textId}`);
	const hours = await repository.dueHours();
	const due = cards.filter((card) => !card.suspended && card.memory.state !== 'new');
	equal(sum(hours.values()), due.length, 'cards that come up');
}

const sum = (numbers: Iterable<number>) => [...numbers].reduce((all, one) => all + one, 0);
/** Lists in the place of typed arrays, whose order may differ. */
function counted(known: Knowledge | undefined) {
	const groups = (of: Map<string, Bins> | undefined) =>
		[...(of ?? [])]
			.map(([id, bins]) => [id, [...together([bins])].sort(([one], [other]) => one - other)])
			.sort();
	return [groups(known?.sections), groups(known?.speakers), [...(known?.difficulties ?? [])]];
}
function plainOf(days: DayRecord[]) {
	return days.map(({ counts, durations, hours, ...rest }) => ({
		...{ ...rest, counts: [...counts], durations: [...durations] },
		hours: [...hours.answers, ...hours.reviews, ...hours.recalled]
	}));
}

function checkContiguous(logs: ReviewLog[]): void {
	const numbers = new Map<string, number[]>();
	for (const { id } of logs) {
		const colon = id.lastIndexOf(':');
		const device = id.slice(0, colon);
		numbers.set(device, [...(numbers.get(device) ?? []), Number(id.slice(colon + 1))]);
	}
	for (const [device, own] of numbers) {
		const wanted = own.map((_one, index) => index + 1);
		equal(
			own.sort((one, other) => one - other),
			wanted,
			`numbers of ${device}`
		);
	}
}

export const deckId = (id: string) => id as DeckId;

/** A localStorage of one's own. */
export function smallStore(): SmallStore {
	const items = new Map<string, string>();
	return {
		getItem: (key) => items.get(key) ?? null,
		setItem: (key, item) => void items.set(key, item),
		removeItem: (key) => void items.delete(key),
		key: (index) => [...items.keys()][index] ?? null,
		get length() {
			return items.size;
		}
	};
}
