/**
 * A second copy of the latest answers, in localStorage: when the browser drops the whole database, as Chromium's does
 * on a full disk, they are still there. It is written in items of some answers each, so that an answer costs one
 * small write; the oldest item goes when there are too many.
 */
import type { ReviewLog } from '#core/model';
import { keysOf, type SmallStore } from './small';

const IN_AN_ITEM = 50;
/** 1,000 answers, some 400 KB: more would be felt at every start, because a browser reads all of it at once. */
const ITEMS = 20;

export interface Journal {
	/** After tx.done: keeps answers, as lines of JSON. */
	add(logs: readonly ReviewLog[]): void;
	/** All that is kept, the oldest first. */
	texts(): string[];
	forget(): void;
}

export function keepJournal(database: string, store: SmallStore | undefined): Journal {
	const prefix = `${database}:journal:`;
	const read = (key: string) => store?.getItem(key) ?? '';
	const drop = (key: string) => store?.removeItem(key);
	let key = '';
	let text = '';
	let answers = 0;

	/** An item of this tab's own, so that two tabs cannot overwrite each other's; returns those that go for it. */
	function begin(id: string): string[] {
		const all = keysOf(store, prefix);
		const last = all.at(-1) ?? '';
		// The first of a visit goes on where the last visit stopped.
		text = key ? '' : read(last);
		answers = text ? text.split('\n').length : 0;
		const isTaken = answers > 0 && answers < IN_AN_ITEM;
		if (!isTaken) text = '';
		if (!isTaken) answers = 0;
		const next = Number(last.slice(prefix.length).split(' ')[0]) + 1;
		key = `${prefix}${String(next).padStart(9, '0')} ${id}`;
		return [...all.slice(0, 1 - ITEMS), ...(isTaken ? [last] : [])];
	}
	return {
		add(logs) {
			const id = logs[0]?.id;
			if (!store || id === undefined) return;
			const gone = answers === 0 || answers >= IN_AN_ITEM ? begin(id) : [];
			text = [...(text ? [text] : []), ...logs.map((log) => JSON.stringify(log))].join('\n');
			answers += logs.length;
			try {
				store.setItem(key, text);
				gone.forEach(drop);
			} catch {
				// A full localStorage costs the second copy, not the answer.
			}
		},
		texts: () => keysOf(store, prefix).map(read),
		forget() {
			keysOf(store, prefix).forEach(drop);
			answers = 0;
		}
	};
}
