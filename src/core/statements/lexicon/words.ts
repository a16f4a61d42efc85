/** A set of the words of some blank-separated lists. */
export function wordSet(...lists: string[]): ReadonlySet<string> {
	return new Set(lists.flatMap((list) => list.trim().split(/\s+/)));
}
