/** Setting up a mixed quiz: how many cards, from which sections, in which formats. The choice is remembered. */
import { readWhole, type Reader } from '#core/exchange/check';
import { formatsOf } from '#core/questions/formats';
import type { Card, DeckId, Format, Reading, Section, SectionId } from '#core/model';
import { seeded, shuffle } from '#core/random';
import type { Repository } from '#storage/repository';

export type QuizFormat = Exclude<Format, 'match'>;
/** In the order in which they are offered. */
export const QUIZ_FORMATS = [
	'choice',
	'true-false',
	'typed',
	'recall'
] as const satisfies readonly QuizFormat[];
const DEFAULT_FORMATS: readonly QuizFormat[] = ['choice', 'true-false', 'typed'];
const DEFAULT_COUNT = 10;

interface Remembered {
	count: number;
	formats: QuizFormat[];
	/** Sections left out, so that a section that comes later is in. */
	without: SectionId[];
}
/** A section with the cards that the chosen formats can ask. */
export interface QuizSection {
	section: Section;
	cards: number;
}

export class QuizSetup {
	/** How many questions are wanted; there may be fewer. */
	count = $state(DEFAULT_COUNT);
	formats = $state.raw<readonly QuizFormat[]>(DEFAULT_FORMATS);
	without = $state.raw<ReadonlySet<SectionId>>(new Set());
	readonly #cards: readonly Card[];
	readonly #sections: readonly Section[];
	/** Cards that can be asked in the chosen formats. */
	readonly askable = $derived.by(() => this.#cards.filter((card) => canAsk(card, this.formats)));
	readonly sections = $derived(this.#counted());
	readonly chosen = $derived(this.askable.filter((card) => !this.without.has(card.sectionId)));
	readonly questions = $derived(Math.min(this.count, this.chosen.length));
	/** How many cards can be asked in each format. */
	readonly possible: Readonly<Record<QuizFormat, number>>;

	constructor(cards: readonly Card[], readings: readonly Reading[], remembered?: Remembered) {
		this.#cards = cards.filter((card) => !card.suspended);
		this.#sections = readings.flatMap((reading) => reading.text.sections);
		const count = (format: QuizFormat) => this.#cards.filter((card) => canAsk(card, [format])).length;
		this.possible = {
			choice: count('choice'),
			'true-false': count('true-false'),
			typed: count('typed'),
			recall: count('recall')
		};
		const usable = (remembered?.formats ?? DEFAULT_FORMATS).filter((format) => this.possible[format] > 0);
		this.formats = usable.length > 0 ? usable : ['recall'];
		if (!remembered) return;
		this.count = remembered.count;
		this.without = new Set(remembered.without);
	}

	/** Takes a format in or leaves it out; one always remains. */
	toggleFormat(format: QuizFormat): void {
		const has = this.formats.includes(format);
		if (has && this.formats.length === 1) return;
		this.formats = QUIZ_FORMATS.filter((one) => (one === format ? !has : this.formats.includes(one)));
	}

	/** Takes a section in or leaves it out. */
	toggleSection(id: SectionId): void {
		const without = new Set(this.without);
		if (!without.delete(id)) without.add(id);
		this.without = without;
	}

	/** All sections in, or all out. */
	everySection(include: boolean): void {
		this.without = new Set(include ? [] : this.#sections.map((section) => section.id));
	}

	/** The cards of a quiz, drawn anew for each seed. */
	draw(seed: number): Card[] {
		return shuffle([...this.chosen], seeded(seed)).slice(0, this.questions);
	}

	remembered(): Remembered {
		return { count: this.count, formats: [...this.formats], without: [...this.without] };
	}

	#counted(): QuizSection[] {
		return this.#sections.flatMap((section) => {
			const cards = this.askable.filter((card) => card.sectionId === section.id).length;
			return cards > 0 ? [{ section, cards }] : [];
		});
	}
}

function canAsk(card: Card, formats: readonly Format[]): boolean {
	return formatsOf(card).some((format) => formats.includes(format));
}

const setupKey = (deck: DeckId) => `quiz:${deck}`;

/** The set-up page of a deck's quiz, as it was left the last time. */
export async function loadQuiz(repository: Repository, deck: DeckId): Promise<QuizSetup> {
	const [cards, readings, remembered] = await Promise.all([
		repository.cardsOf(deck),
		repository.readingsOf(deck),
		repository.note(setupKey(deck))
	]);
	return new QuizSetup(cards, readings, readWhole(remembered, readSetup));
}

/** Remembers the choice for the next quiz of this deck. */
export async function rememberQuiz(repository: Repository, deck: DeckId, setup: QuizSetup): Promise<void> {
	await repository.saveNote(setupKey(deck), setup.remembered());
}

function readSetup(reader: Reader, value: unknown, path: string): Remembered {
	const it = reader.object(value, path);
	return {
		count: reader.whole(it.count, `${path}.count`, 1),
		formats: reader.all(it.formats, `${path}.formats`, (one, at) => reader.oneOf(one, at, QUIZ_FORMATS)),
		without: reader.all(it.without, `${path}.without`, (one, at) => reader.id<'section'>(one, at))
	};
}
