/** What the canary saw and the storage no longer has. Loaded when something is not as it was left. */
import { parsed } from '#core/exchange/check';
import type { EpochMs } from '#core/model';
import { canaryKey, lossKey, seenKey, type Canary } from './canary';
import { dayAndTime } from './day-and-time';
import type { StorageNotice } from './problem';
import type { Database, Head } from './schema';
import type { SmallStore } from './small';
import { readHead } from './store';

export interface Loss {
	/** The first and the last answer of a device that are missing. */
	from: number;
	to: number;
	/** When the last answer before them was given; undefined when nothing is left. */
	after?: EpochMs;
	until: EpochMs;
	/** Everything went, decks and documents too. */
	all: boolean;
}

interface Start {
	head: Head;
	/** The last of this device's answers that is really there: a file that was cut off has lost its rows. */
	end: Pick<Head, 'counter' | 'lastAt'>;
	/** The browser said that it began an empty storage. */
	dataLost: boolean;
}

/** Compares at the start. A loss that was found comes back until it is dismissed. Numbers given once are never given again. */
export async function lossAtStart(
	db: Database,
	database: string,
	small: SmallStore | undefined,
	{ head, end, dataLost }: Start
): Promise<{ head: Head; notices: StorageNotice[] }> {
	const read = (key: string) => small?.getItem(key);
	const before = readCanary(read(canaryKey(database)));
	const found = (before && lossBetween(before, head, end)) ?? lossBetween(head, head, end);
	const seen = readLoss(read(seenKey(database)));
	const isNew = found && !(seen?.from === found.from && seen.to === found.to);
	const loss = isNew ? found : readLoss(read(lossKey(database)));
	if (isNew) keepLoss(database, small, found);
	const last = Math.max(end.counter, before?.device === head.device ? before.counter : 0);
	const raised = last > head.counter ? await raise(db, last) : head;
	if (loss) return { head: raised, notices: [noticeOf(loss)] };
	const isEmptied = before !== undefined && before.device !== head.device;
	return { head: raised, notices: dataLost || isEmptied ? [DATA_LOST] : [] };
}

function keepLoss(database: string, small: SmallStore | undefined, loss: Loss): void {
	try {
		small?.setItem(lossKey(database), JSON.stringify(loss));
	} catch {
		// No room: it is told in this visit only.
	}
}

/** A database that is ahead of the canary lost nothing. */
function lossBetween(before: Canary, head: Head, end: Start['end']): Loss | undefined {
	const until = before.lastAt;
	const whole = { from: 1, to: before.counter, until, all: false };
	if (before.counter === 0) return undefined;
	if (before.device !== head.device) return { ...whole, all: true };
	if (end.counter < before.counter) {
		const after = end.counter > 0 ? { after: end.lastAt } : {};
		return { ...whole, from: end.counter + 1, ...after };
	}
	return head.counter === before.counter && head.hash !== before.hash ? whole : undefined;
}

/** The head was left behind by what is there, or by what was there. */
async function raise(db: Database, counter: number): Promise<Head> {
	const tx = db.transaction(['meta'], 'readwrite', { durability: 'strict' });
	const head = await readHead(tx);
	const raised = { ...head, counter: Math.max(head.counter, counter) };
	await Promise.all([tx.objectStore('meta').put(raised), tx.done]);
	return raised;
}

const DATA_LOST: StorageNotice = {
	kind: 'data-lost',
	message: 'The browser could not read what was stored for Verso any more and began an empty storage.',
	todo: 'If you have a backup file, restore it in Settings.'
};

const EMPTIED =
	'Your decks and documents went with them. Restore your newest backup file in Settings: it brings them back.';
const CUT_OFF =
	'Everything else is kept. Restore your newest backup file in Settings: it adds what is missing.';

function noticeOf({ from, to, after, until, all }: Loss): StorageNotice {
	const count = to - from + 1;
	const which = count === 1 ? `number ${from}` : `number ${from} to ${to}`;
	const when =
		after === undefined
			? `up to ${dayAndTime(until)}`
			: `between ${dayAndTime(after)} and ${dayAndTime(until)}`;
	return {
		kind: 'answers-missing',
		message: `The browser lost ${count === 1 ? 'one' : count} of your answers: ${which}, given ${when}.`,
		todo: all ? EMPTIED : CUT_OFF,
		missing: { from, to, ...(after === undefined ? {} : { after }), until }
	};
}

function readCanary(text: string | null | undefined): Canary | undefined {
	const { device, counter, count, hash, lastAt } = fieldsOf(text);
	if (typeof device !== 'string' || !isWhole(counter) || !isWhole(count)) return undefined;
	if (!isWhole(hash) || !isWhole(lastAt)) return undefined;
	return { device: device as Head['device'], counter, count, hash, lastAt };
}

function readLoss(text: string | null | undefined): Loss | undefined {
	const { from, to, after, until, all } = fieldsOf(text);
	if (!isWhole(from) || !isWhole(to) || !isWhole(until)) return undefined;
	return { from, to, ...(isWhole(after) ? { after } : {}), until, all: all === true };
}

function fieldsOf(text: string | null | undefined): Record<string, unknown> {
	const value = parsed(text ?? '');
	return typeof value === 'object' && value !== null ? { ...value } : {};
}

function isWhole(value: unknown): value is number {
	return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 && value <= 8.64e15;
}
