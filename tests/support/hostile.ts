/** What nobody would write, for the tests that feed it to readers. */
import fc from 'fast-check';

/** How often each of them is fed; `npm run fuzz` asks for more. */
export const numRuns = Number(process.env.FUZZ_RUNS ?? 300);
export const TIMEOUT = Math.max(30_000, numRuns * 20);

/** Names, numbers and texts that break things. */
export const nasty = fc.constantFrom<unknown>(
	...['__proto__', 'constructor', '<script>alert(1)</script>', '\u202Eevil\u2066', '\u200B\uFEFF', '\uD800'],
	...[-1, 1e308, 2 ** 53, Number.NaN, -8.64e15, 253_402_300_800_000, null, true, '']
);
export const value = fc.oneof(
	nasty,
	fc.jsonValue({ maxDepth: 6 }),
	fc.array(fc.jsonValue(), { maxLength: 50 })
);

/** Puts something in place of one value anywhere inside. */
export function replaced(within: unknown, path: number[], put: unknown): unknown {
	const [at, ...rest] = path;
	if (at === undefined || typeof within !== 'object' || within === null) return put;
	const keys = Object.keys(within);
	const key = keys[at % Math.max(1, keys.length)];
	if (key === undefined) return put;
	const copy: object = Array.isArray(within) ? [...(within as unknown[])] : { ...within };
	Reflect.set(copy, key, replaced(Reflect.get(copy, key), rest, put));
	return copy;
}
