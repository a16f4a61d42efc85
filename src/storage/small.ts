/** The part of localStorage that is used here: what lies there outlives a database that the browser drops. */
export type SmallStore = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/** The keys that begin so, in their order as texts. */
export function keysOf(store: SmallStore | undefined, prefix: string): string[] {
	const keys = Array.from({ length: store?.length ?? 0 }, (_one, index) => store?.key(index) ?? '');
	return keys.filter((key) => key.startsWith(prefix)).sort();
}

export function localStorageIfAny(): SmallStore | undefined {
	try {
		return globalThis.localStorage;
	} catch {
		// Some browsers throw on the mere mention where storage is forbidden.
		return undefined;
	}
}
