/** Reads back the second copy, which lies where anything on this origin may have written: nothing is trusted. */
import { parsed, readWhole } from '#core/exchange/check';
import { readLog } from '#core/exchange/validate';
import type { LogId, ReviewLog } from '#core/model';

const MOST_ROWS = 1000;

/** Each answer once; a line that is none is passed over. */
export function journaled(texts: readonly string[]): ReviewLog[] {
	const found = new Map<LogId, ReviewLog>();
	for (const line of texts.flatMap((text) => text.split('\n'))) {
		const log = readWhole(parsed(line), readLog, MOST_ROWS);
		if (log) found.set(log.id, log);
	}
	return [...found.values()];
}
