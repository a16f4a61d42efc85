/** True when two pieces of JSON data say the same, whatever the order of their fields; undefined is absence. */
export function same(one: unknown, other: unknown): boolean {
	if (Object.is(one, other)) return true;
	if (Array.isArray(one) && Array.isArray(other))
		return one.length === other.length && one.every((item, index) => same(item, other[index]));
	if (!isPlain(one) || !isPlain(other) || Array.isArray(one) || Array.isArray(other)) return false;
	const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
	return [...keys].every((key) => same(one[key], other[key]));
}

function isPlain(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null;
}
