import { singular } from './inflection';

const NAME = String.raw`\p{Lu}[\p{L}\p{N}'’.-]*(?:[ -](?:\p{Lu}[\p{L}\p{N}'’.-]*|\d{1,2}\b|of the \p{Lu}\p{L}+|of \p{Lu}\p{L}+)){0,5}`;
const NOUN_GROUP = String.raw`((?:[\p{L}\p{N}-]+ ){0,4}?[\p{L}-]{3,})`;
const PATTERNS: readonly [pattern: RegExp, name: number, group: number][] = [
	[
		new RegExp(
			`(${NAME}),? \\(?(?:an?|the) ${NOUN_GROUP}(?=[,;.)]| (?:of|for|in|from|that|which|who|by|with|to)\\b)`,
			'gu'
		),
		1,
		2
	],
	[
		new RegExp(
			`(${NAME}) (?:is|was|became) an? ${NOUN_GROUP}(?=[,;.)]| (?:of|for|in|from|that|which|who|by|with|to|on|at|made|built|founded|created)\\b)`,
			'gu'
		),
		1,
		2
	],
	[new RegExp(`\\b(?:an?|the) ${NOUN_GROUP},? (?:called|named|known as) (${NAME})`, 'gu'), 2, 1]
];

/**
 * Which named thing is called by which class noun in this text: "DeepSeek R1, an open-source AI model" makes
 * "the model" mean DeepSeek R1 from there on, as long as no other model has been named.
 */
export class ClassNames {
	readonly #byNoun = new Map<string, { name: string; at: number }[]>();

	/** @param sentences the statements in the order of the text */
	constructor(sentences: readonly string[]) {
		sentences.forEach((sentence, at) => {
			for (const [pattern, name, group] of PATTERNS)
				for (const match of sentence.matchAll(pattern)) this.#add(match[group] ?? '', match[name] ?? '', at);
		});
	}

	/** The one thing that "the `noun`" can mean before passage `at`, or undefined where none or two could be meant. */
	nameOf(noun: string, at: number): string | undefined {
		const known = (this.#byNoun.get(singular(noun.toLowerCase())) ?? []).filter((entry) => entry.at < at);
		const names = new Set(known.map((entry) => entry.name));
		return names.size === 1 ? known[0]?.name : undefined;
	}

	#add(group: string, name: string, at: number): void {
		const noun = singular(group.split(' ').at(-1)?.toLowerCase() ?? '');
		if (noun === '' || /^(?:The|This|That|It|He|She|They|There|In|On|At|As|What|Which)\b/.test(name)) return;
		const list = this.#byNoun.get(noun) ?? [];
		list.push({ name: name.replace(/[.,]$/, ''), at });
		this.#byNoun.set(noun, list);
	}
}
