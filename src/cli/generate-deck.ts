import type { Id, NewId } from '#core/model';
import { generate, type Generated } from '#core/pipeline';
import { seeded } from '#core/random';
import type { ReadText } from '#files/read';

/** Ids that are the same in every run. */
export function countedIds(): NewId {
	let count = 0;
	return <Kind extends string>(kind: Kind) => `${kind}${(count += 1)}` as Id<Kind>;
}

/** Runs the core on a document that was read, as the command line does. */
export function generateDeck(read: ReadText, seed: string): Generated {
	const { notices, ...raw } = read;
	const made = generate(raw, { newId: countedIds(), random: seeded(seed), importedAt: 0 });
	return { ...made, reading: { ...made.reading, notices: [...notices, ...made.reading.notices] } };
}
