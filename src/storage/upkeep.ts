/** Everything out and in, what was lost and found, the full check: loaded together, when the first of it is asked for. */
import { backup } from './backup';
import { checking } from './check';
import { exporting } from './export';
import { folder } from './folder';
import { looking } from './look';
import { mending } from './mend';
import { recovering } from './recover';
import type { Store } from './store';

export function upkeep(store: Store) {
	return {
		...checking(store),
		...looking(store),
		...mending(store),
		...backup(store),
		...exporting(store),
		...recovering(store),
		...folder(store)
	};
}
