/**
 * How a backup meets what is here: the union of both.
 *
 * - Logs: union by id. They are the truth and are never changed or dropped.
 * - Decks, readings and the content of cards: a row of one side only is kept; of a row that differs the later
 *   change wins, and a tie stays as it is here. So restoring the same file twice changes nothing the second time,
 *   and a deck that was deleted here comes back.
 * - Settings: the later change wins.
 * - Memories: a card that gains history, or comes in, has its memory rebuilt by a replay of the united log; so has
 *   every card where the fitted weights of the scheduler come in.
 */
import type { Card, CardId, ReviewLog, Weights } from '../model';
import { replay } from '../review/replay';
import type { BackupData, Dated, RestorePlan, RowPlan } from './data';
import { same } from './same';

/** One side: all that there is. */
export type Contents = Pick<BackupData, 'settings' | 'decks' | 'readings' | 'cards' | 'logs'>;
/** What has to be written here, and what that means. */
export interface Merge {
	plan: RestorePlan;
	write: Pick<Contents, 'decks' | 'readings' | 'cards' | 'logs'> & { settings?: Contents['settings'] };
}
type Conflict = RestorePlan['conflicts'][number];

export function merge(here: Contents, backup: Contents): Merge {
	const conflicts: Conflict[] = [];
	const decks = mergeRows(here.decks, backup.decks, (deck) => deck.id, 'deck', conflicts);
	const readings = mergeRows(here.readings, backup.readings, (it) => it.text.id, 'reading', conflicts);
	const cards = mergeRows(here.cards, backup.cards, (card) => card.id, 'card', conflicts, contentOf);
	const logs = mergeLogs(here.logs, backup.logs, conflicts);
	const settings = backup.settings.changedAt > here.settings.changedAt ? backup.settings : undefined;
	const { weights } = (settings ?? here.settings).row;
	const { written, memories } = rebuild(here, cards.write, logs.write, weights);
	const known = new Set(here.decks.map(({ row }) => row.id));
	return {
		plan: {
			decks: decks.plan,
			readings: readings.plan,
			cards: cards.plan,
			newDecks: backup.decks.flatMap(({ row }) => (known.has(row.id) ? [] : [row.name])),
			logs: logs.plan,
			memories,
			settings: settings ? 'changed' : 'kept',
			conflicts
		},
		write: {
			decks: decks.write,
			readings: readings.write,
			cards: written,
			logs: logs.write,
			...(settings ? { settings } : {})
		}
	};
}

function mergeRows<Row>(
	here: Dated<Row>[],
	backup: Dated<Row>[],
	idOf: (row: Row) => string,
	what: Conflict['what'],
	conflicts: Conflict[],
	compared: (row: Row) => unknown = (row) => row
): { plan: RowPlan; write: Dated<Row>[] } {
	const stored = new Map(here.map((one) => [idOf(one.row), one]));
	const plan: RowPlan = { added: 0, changed: 0, kept: 0 };
	const write: Dated<Row>[] = [];
	for (const incoming of backup) {
		const id = idOf(incoming.row);
		const mine = stored.get(id);
		if (!mine) {
			plan.added += 1;
			write.push(incoming);
		} else if (same(compared(mine.row), compared(incoming.row))) plan.kept += 1;
		else {
			const later = incoming.changedAt > mine.changedAt;
			conflicts.push({ what, id, wins: later ? 'backup' : 'here' });
			plan[later ? 'changed' : 'kept'] += 1;
			if (later) write.push(incoming);
		}
	}
	return { plan, write };
}

/** A memory is never compared: it follows from the log. */
function contentOf(card: Card): unknown {
	return { ...card, memory: undefined };
}

function mergeLogs(here: ReviewLog[], backup: ReviewLog[], conflicts: Conflict[]) {
	const stored = new Map(here.map((log) => [log.id, log]));
	const write: ReviewLog[] = [];
	for (const log of backup) {
		const mine = stored.get(log.id);
		if (!mine) {
			stored.set(log.id, log);
			write.push(log);
		} else if (!same(mine, log)) conflicts.push({ what: 'answer', id: log.id, wins: 'here' });
	}
	return { plan: { added: write.length, kept: backup.length - write.length }, write };
}

/** The cards to write: those of the backup and those that gain history, all with the memory of the united log. */
function rebuild(
	here: Contents,
	incoming: Dated<Card>[],
	added: ReviewLog[],
	weights: Weights | undefined
): { written: Dated<Card>[]; memories: number } {
	const written = new Map(here.cards.map((one) => [one.row.id, one]));
	const memoriesHere = new Map(here.cards.map(({ row }) => [row.id, row.memory]));
	const touched = new Set<CardId>(added.map((log) => log.cardId));
	for (const card of incoming) {
		const memory = memoriesHere.get(card.row.id) ?? card.row.memory;
		written.set(card.row.id, { ...card, row: { ...card.row, memory } });
		if (!memoriesHere.has(card.row.id)) touched.add(card.row.id);
	}
	const reread = !same(weights, here.settings.row.weights);
	const logs = new Map<CardId, ReviewLog[]>();
	for (const log of [...here.logs, ...added]) {
		if (!reread && !touched.has(log.cardId)) continue;
		const history = logs.get(log.cardId);
		if (history) history.push(log);
		else logs.set(log.cardId, [log]);
	}
	let memories = 0;
	for (const [id, history] of logs) {
		const card = written.get(id);
		if (!card) continue;
		const memory = replay(card.row, history, weights);
		if (same(memory, card.row.memory)) continue;
		memories += 1;
		written.set(id, { ...card, row: { ...card.row, memory } });
	}
	const original = new Map(here.cards.map((one) => [one.row.id, one]));
	return { written: [...written.values()].filter((one) => original.get(one.row.id) !== one), memories };
}
