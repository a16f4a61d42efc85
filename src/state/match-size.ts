/** How many statements a round holds: as many as fit on the screen, and no round of a few where a list could scroll. */
import type { Card } from '#core/model';

const MOST = 6;
const LEAST = 4;
/** Measures of the board on a phone, in pixels: see ui/match. */
const LETTERS_A_LINE = 35;
const LINE = 22.5;
const AROUND = 29;
const TOP = 96;
const PERSON_ROW = 66;
const PEOPLE_AROUND = 26;
/** From this width on, statements and speakers stand side by side. */
const WIDE = 900;

/**
 * Statements a round, 4 to 6, for cards as long as these on a screen of this size. Where that would deal rounds of
 * less than four, a round may be longer than the screen: its list scrolls.
 */
export function statementsPerRound(
	cards: readonly Card[],
	screen: { width: number; height: number }
): number {
	const fit = screen.width >= WIDE ? MOST : fitting(cards, screen);
	const statements = new Set(cards.map((card) => card.statementId)).size;
	for (let count = fit; count <= MOST; count += 1)
		if (Math.floor(statements / Math.ceil(statements / count)) >= LEAST) return count;
	return fit;
}

function fitting(cards: readonly Card[], screen: { width: number; height: number }): number {
	const speakers = new Set(cards.flatMap((card) => (card.asks === 'speaker' ? card.speakerIds : []))).size;
	const heights = cards.map((card) => {
		const letters = card.asks === 'speaker' ? card.said.length : card.prompt.length;
		return Math.max(64, Math.ceil(letters / (LETTERS_A_LINE * (screen.width / 390))) * LINE + AROUND);
	});
	// The statements of a round differ in length; a round that is longer than the usual scrolls.
	const usual = heights.reduce((sum, height) => sum + height, 0) / Math.max(1, heights.length);
	for (let count = MOST; count > LEAST; count -= 1) {
		const people = Math.ceil(Math.min(count, speakers) / 2) * PERSON_ROW + PEOPLE_AROUND;
		if (TOP + count * usual + people <= screen.height) return count;
	}
	return LEAST;
}
