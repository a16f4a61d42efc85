/** Chance for the core, which may not take any for itself. */
import type { Id, NewId, Random } from '#core/model';

const numbers = new Uint32Array(1024);
let used = numbers.length;

/** Uniform in [0, 1), from the system's own source. */
export const random: Random = () => {
	if (used === numbers.length) {
		crypto.getRandomValues(numbers);
		used = 0;
	}
	return (numbers[used++] ?? 0) / 2 ** 32;
};

/** A fresh random id: 120 bits, in letters that an address may hold. */
export const newId: NewId = <Kind extends string>() => {
	const bytes = crypto.getRandomValues(new Uint8Array(15));
	return btoa(String.fromCharCode(...bytes))
		.replaceAll('+', '-')
		.replaceAll('/', '_') as Id<Kind>;
};
