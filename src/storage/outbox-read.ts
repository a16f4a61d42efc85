/** Reads back what waited in localStorage, which anything on this origin may have written: nothing is trusted. */
import { parsed, readWhole, type Reader } from '#core/exchange/check';
import { readLog, readMemory } from '#core/exchange/validate';
import type { Batch, Entry } from './entry';
import type { LogRow } from './schema';

const MOST = 100_000;

/** Undefined for what is no batch. */
export function readBatch(key: string, text: string): Batch | undefined {
	const batch = readWhole(parsed(text), readFields, MOST);
	return batch?.entries.length ? { key, ...batch } : undefined;
}

function readFields(reader: Reader, value: unknown, path: string): Omit<Batch, 'key'> {
	const it = reader.object(value, path);
	return {
		entries: reader.all(it.entries, 'entries', (one, at) => readEntry(reader, one, at)),
		numbered: reader.all(it.numbered, 'numbered', (one, at) => readRow(reader, one, at))
	};
}

function readEntry(reader: Reader, value: unknown, path: string): Entry {
	const it = reader.object(value, path);
	const card = reader.object(it.card, `${path}.card`);
	// The number is given when it is stored.
	const { id: _none, ...log } = readLog(reader, { ...reader.object(it.log, path), id: 'none:1' }, path);
	const entry = {
		log,
		card: {
			id: reader.id<'card'>(card.id, `${path}.card.id`),
			deckId: reader.id<'deck'>(card.deckId, `${path}.card.deckId`),
			suspended: reader.flag(card.suspended, `${path}.card.suspended`),
			memory: readMemory(reader, card.memory, `${path}.card.memory`)
		}
	};
	if (entry.card.id !== entry.log.cardId) reader.fail(path, 'is of two cards');
	return entry;
}

function readRow(reader: Reader, value: unknown, path: string): LogRow {
	const it = reader.object(value, path);
	return {
		device: reader.id<'device'>(it.device, `${path}.device`),
		n: reader.whole(it.n, `${path}.n`, 1),
		log: readLog(reader, it.log, `${path}.log`)
	};
}
