/** Which keys mean what on the board. */

/** a, b, c … as an index into the statements. */
export function letterOf(key: string, count: number): number | undefined {
	const index = key.length === 1 ? 'abcdef'.indexOf(key.toLowerCase()) : -1;
	return index >= 0 && index < count ? index : undefined;
}

/** 1, 2, 3 … as an index into the speakers. */
export function digitOf(key: string, count: number): number | undefined {
	const index = /^[1-9]$/.test(key) ? Number(key) - 1 : -1;
	return index >= 0 && index < count ? index : undefined;
}

/** Where an arrow, Home or End leads in a list; undefined for any other key. */
export function stepTo(key: string, at: number, count: number): number | undefined {
	switch (key) {
		case 'ArrowDown':
		case 'ArrowRight':
			return (at + 1) % count;
		case 'ArrowUp':
		case 'ArrowLeft':
			return (at - 1 + count) % count;
		case 'Home':
			return 0;
		case 'End':
			return count - 1;
		default:
			return undefined;
	}
}
