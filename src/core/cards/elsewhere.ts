import type { SpeakerId } from '../model';
import type { Passage } from './passage';
import { contentWords, normalAnswer, stem, wordsOf } from './words';

/** So much of a sentence's content comes back in another that says the same, in other words or longer. */
const SAME = 0.75;
/** Too little to tell by. */
const FEWEST = 3;
/** So many sentences with a word are looked at: where all of a long text is alike, the time stays in step with its length. */
const MOST = 60;
/**
 * What the text says elsewhere in nearly the same words. An option that another sentence makes true is no wrong
 * one: "Farr blamed the river" and, later, "The Lancet too blamed the river".
 */
export class Elsewhere {
	readonly #stems: readonly ReadonlySet<string>[];
	readonly #holding = new Map<string, number[]>();

	constructor(private readonly passages: readonly Passage[]) {
		this.#stems = passages.map(({ clause }) => new Set(contentWords(clause.text).map(stem)));
		this.#stems.forEach((stems, index) => {
			for (const one of stems) {
				const holding = this.#holding.get(one);
				if (holding) holding.push(index);
				else this.#holding.set(one, [index]);
			}
		});
	}

	/** Normal forms of what stands in the place of the answer in sentences that say the rest of this one as well. */
	answers(passage: Passage, answer: string): Set<string> {
		const asked = passage.clause.text.replace(answer, ' ');
		const others = this.#saying(asked, passage);
		return new Set(others.flatMap(({ candidates }) => candidates.map(({ text }) => normalAnswer(text))));
	}

	/** Others who say the same, by a statement of their own. */
	holders(passage: Passage, said: string): Set<SpeakerId> {
		return new Set(
			this.#saying(said, passage).flatMap(({ statement }) =>
				statement.kind === 'attributed' ? statement.attribution.speakerIds : []
			)
		);
	}

	#saying(words: string, not: Passage): Passage[] {
		const wanted = new Map(contentWords(words).map((word) => [stem(word), word]));
		if (wanted.size < FEWEST) return [];
		const mayMiss = Math.floor(wanted.size * (1 - SAME));
		const rarest = [...wanted.keys()].sort((a, b) => this.#count(a) - this.#count(b)).slice(0, mayMiss + 1);
		const near = new Set(rarest.flatMap((one) => this.#holding.get(one)?.slice(0, MOST) ?? []));
		const capitals = new Set([...words.matchAll(/\p{Lu}[\p{L}\p{N}]*/gu)].flatMap(([word]) => wordsOf(word)));
		return [...near].flatMap((index) => {
			const other = this.passages[index];
			const stems = this.#stems[index];
			if (!other || !stems || other.clause.start === not.clause.start) return [];
			const missing = [...wanted].filter(([one]) => !stems.has(one)).map(([, word]) => word);
			// Of another year or another town another thing is told.
			const turned = missing.some((word) => /^\p{N}/u.test(word) || capitals.has(word));
			return missing.length <= mayMiss && !turned ? [other] : [];
		});
	}

	#count(one: string): number {
		return this.#holding.get(one)?.length ?? 0;
	}
}
