/**
 * What a session works with, loaded together, so that whatever has shown a card can store its answer, also when
 * nothing can be loaded any more.
 */
import { library } from './library';
import { record } from './record';
import type { Store } from './store';
import { study } from './study';

export function session(store: Store) {
	return { ...library(store), ...study(store), record: record(store) };
}
