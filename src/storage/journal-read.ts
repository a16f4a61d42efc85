/** Reads back the second copy, which lies where anything on this origin may have written: nothing is trusted. */
import { Reader } from '#core/exchange/check';
import { readLog } from '#core/exchange/validate';
import type { LogId, ReviewLog } from '#core/model';

const MOST_ROWS = 1000;

/** Each answer once; a line that is none is passed over. */
export function journaled(texts: readonly string[]): ReviewLog[] {
	const found = new Map<LogId, ReviewLog>();
	for (const line of texts.flatMap((text) => text.split('\n'))) {
		const log = readLine(line);
		if (log) found.set(log.id, log);
	}
	return [...found.values()];
}

function readLine(line: string): ReviewLog | undefined {
	let raw: unknown;
	try {
		raw = JSON.parse(line);
	} catch {
		return undefined;
	}
	const reader = new Reader(MOST_ROWS);
	const log = readLog(reader, raw, 'answer');
	return reader.problem ? undefined : log;
}
