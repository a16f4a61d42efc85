import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { DraftCard, Span } from '#core/model';

const FILE = 'tests/cli/bridge.md';

function run(words: string[], input?: string) {
	return spawnSync('node', ['--import', 'tsx', 'src/cli/generate.ts', ...words], { input, encoding: 'utf8' });
}

interface Deck {
	format: string;
	text: { text: string; sections: { id: string; span: Span }[] };
	speakers: { id: string; name: string }[];
	statements: {
		id: string;
		span: Span;
		sectionId: string;
		attribution?: { speakerIds: string[]; source: Span; cue: Span[]; content: Span[] };
	}[];
	cards: (Pick<
		DraftCard,
		'id' | 'asks' | 'prompt' | 'answer' | 'accepted' | 'distractors' | 'evidence' | 'score'
	> & {
		statementId: string;
		answerSpan?: Span;
	})[];
	rejected: { span: Span; reason: string }[];
}

describe('the command line', () => {
	const first = run([FILE]);
	const deck = JSON.parse(first.stdout) as Deck;
	const source = deck.text.text;
	const at = ({ start, end }: Span) => source.slice(start, end);

	it('prints one deck on standard output and exits with 0', () => {
		expect(first.status).toBe(0);
		expect(deck.format).toBe('verso-deck/1');
		expect(deck.cards.length).toBeGreaterThan(3);
	});

	it('prints the keys that readers of the format rely on, and no others', () => {
		const always = ['id', 'statementId', 'asks', 'prompt', 'answer', 'accepted', 'distractors', 'context'];
		const ends = ['evidence', 'score'];
		for (const card of deck.cards) {
			const own = card.asks === 'detail' ? ['answerSpan'] : [];
			expect(Object.keys(card)).toEqual([...always, ...own, ...ends]);
		}
		expect(Object.keys(deck)).toEqual(['format', 'text', 'speakers', 'statements', 'cards', 'rejected']);
	});

	it('prints the same bytes for the same file and seed', () => {
		expect(run([FILE, '--seed', '1']).stdout).toBe(first.stdout);
	});

	it('prints spans that lie inside the text', () => {
		const spans = [
			...deck.statements.map((one) => one.span),
			...deck.text.sections.map((one) => one.span),
			...deck.rejected.map((one) => one.span),
			...deck.statements.flatMap(({ attribution }) =>
				attribution ? [attribution.source, ...attribution.cue, ...attribution.content] : []
			)
		];
		for (const span of spans) {
			expect(span.start).toBeGreaterThanOrEqual(0);
			expect(span.end).toBeGreaterThan(span.start);
			expect(span.end).toBeLessThanOrEqual(source.length);
		}
	});

	it('cites evidence that stands in the text, and answers that stand in it', () => {
		for (const card of deck.cards) {
			expect(at(card.evidence.span)).toBe(card.evidence.exact);
			if (card.answerSpan) expect(at(card.answerSpan)).toBe(card.answer);
			expect(card.accepted).toContain(card.answer);
			expect(card.distractors).not.toContain(card.answer);
		}
	});

	it('prints one blank for a detail and none for a question', () => {
		for (const card of deck.cards)
			expect(card.prompt.split('____')).toHaveLength(card.asks === 'detail' ? 2 : 1);
	});

	it('orders cards best first, with ids that are counted', () => {
		const scores = deck.cards.map((card) => card.score);
		expect(scores).toEqual([...scores].sort((a, b) => b - a));
		expect(deck.cards.map((card) => card.id)).toEqual(deck.cards.map((_, index) => `c${index + 1}`));
		expect(deck.statements[0]?.id).toBe('t1');
	});

	it('names only speakers, sections and statements that it lists', () => {
		const sections = new Set(deck.text.sections.map((one) => one.id));
		const speakers = new Set(deck.speakers.map((one) => one.id));
		const statements = new Set(deck.statements.map((one) => one.id));
		for (const one of deck.statements) {
			expect(sections).toContain(one.sectionId);
			for (const id of one.attribution?.speakerIds ?? []) expect(speakers).toContain(id);
		}
		for (const card of deck.cards) expect(statements).toContain(card.statementId);
	});

	it('reads standard input for the file "-"', () => {
		const piped = run(['-'], readFileSync(FILE, 'utf8'));
		expect(piped.status).toBe(0);
		expect((JSON.parse(piped.stdout) as Deck).cards.length).toBe(deck.cards.length);
	});

	it('prints a table for spreadsheets on demand', () => {
		const [head, ...rows] = run([FILE, '--format', 'csv']).stdout.split('\r\n');
		expect(head).toBe('prompt,answer,section,evidence');
		expect(rows.some((row) => row.includes('____'))).toBe(true);
	});

	it('exits with 2 and one line when there is nothing to read', () => {
		const missing = run(['tests/cli/no-such-file.txt']);
		expect(missing.status).toBe(2);
		expect(missing.stdout).toBe('');
		expect(missing.stderr.trim().split('\n')).toHaveLength(1);
		expect(run(['-'], '').status).toBe(2);
	});
});
