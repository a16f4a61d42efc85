/** What cards of a whole text must do, named after what readings of them found wrong once. */
import { describe, expect, it } from 'vitest';
import type { DraftCard } from '#core/model';
import { generate } from '#core/pipeline';
import { seeded } from '#core/random';
import { countingIds } from '../../fixtures/ids';

/** Enough besides, so that it is no single paragraph. */
const BESIDES = `The harbour of Bergen was rebuilt by masons from Leith in 1887. Its wall is 640 metres long and carries four cranes.
The old customs house burned down in 1904 and was never replaced. The fish market moved to Torget in 1911.
The tramway of Bergen carried 4 million passengers in 1928. Its depot stood in Sandviken until 1965.
The funicular to Fløyen opened in January 1918 and climbs 302 metres. It was renewed in 2002 for 40 million kroner.
The library of Bergen holds 700,000 volumes. The concert hall seats 1,508 listeners.`;

function cardsOf(text: string, besides = BESIDES): DraftCard[] {
	const raw = { text: `${text}\n\n${besides}`, title: 'Notes', mediaType: 'text/plain' };
	return generate(raw, { newId: countingIds(), random: seeded('1'), importedAt: 0 }).cards;
}
const prompts = (cards: readonly DraftCard[]) => cards.map(({ prompt }) => prompt);

describe('who said it', () => {
	it('is told without the office that stands behind the name', () => {
		const cards = cardsOf(
			'The lanterns were all given by the Hanseatic Museum, according to Kristen Holm, professor of history and keeper of the collection. ' +
				'Tomas Ravn argued that the lanterns should hang in the town hall of Bergen.'
		);
		expect(prompts(cards)).toContain('Who said that the lanterns were all given by the Hanseatic Museum?');
		expect(prompts(cards.filter(({ asks }) => asks !== 'detail')).join('\n')).not.toMatch(
			/professor of history/
		);
	});

	it('is not asked of a body among people', () => {
		const people = ['Rosa Delgado', 'Priya Raman', 'Emil Sorensen', 'Karim Haddad'];
		const claims = [
			'the wall will sink',
			'new trams pay for themselves',
			'the museum hides its best paintings',
			'the market needs a roof of glass'
		];
		const cards = cardsOf(
			`${people.map((who, at) => `${who} said that ${claims[at]}.`).join(' ')} OAPEC announced that the oil of its members would cost twice as much.`
		);
		const body = cards.find(({ asks, answer }) => asks === 'speaker' && answer === 'OAPEC');
		expect(body).toBeDefined();
		expect(body?.distractors.filter((name) => people.includes(name))).toEqual([]);
		const person = cards.find(({ asks, answer }) => asks === 'speaker' && answer === 'Priya Raman');
		expect(person?.distractors.length).toBeGreaterThan(1);
		const asked = cards.filter(({ asks, answer }) => asks === 'speaker' && people.includes(answer));
		expect(asked.length).toBeGreaterThan(1);
		for (const { distractors } of asked) expect(distractors).not.toContain('OAPEC');
	});

	it('is not asked of speech that breaks off and begins anew', () => {
		const talk = [
			'Eluned Morgan: What we have is money for colleges—money from Europe—which the ministry in London gives.',
			'Kirsty Williams: The colleges of Wales have trained 4,000 builders in the last year.',
			'Huw Morris: The harbour of Cardiff lost a third of its ships to Bristol.'
		].join('\n');
		const cards = cardsOf(talk, '');
		expect(prompts(cards).join('\n')).toMatch(/builders/);
		expect(prompts(cards).join('\n')).not.toMatch(/money for colleges/);
	});
});

describe('a word that points outside', () => {
	it.each([
		[
			'“he” is not a woman',
			'Anna Holt told the council that he had sold the mill to brewers from Leith in 1801.',
			/he had sold/
		],
		[
			'“looking at that”',
			'The council of Bergen has met since September 1916 and has been looking at that in general.',
			/looking at that/
		],
		[
			'“them” is not the one place that is spoken of',
			'Kirsty Williams thought that Leith University was quite a good example for them to learn from.',
			/for them/
		],
		[
			'“the whole system” is no other than “the system”',
			'Einar Lund built a system for the mint of Bergen. Anna Holt believes that the whole system could understand Norwegian. Tomas Ravn argued that the mint needs a new roof.',
			/Who believes that the whole system/
		],
		[
			'“much” of what nobody says',
			'Much went for boats that the fishermen of Bergen bought from Leith.',
			/^Much went/
		]
	])('%s', (_, sentence, wrong) => {
		const cards = cardsOf(sentence);
		expect(cards.length).toBeGreaterThan(3);
		expect(prompts(cards).filter((prompt) => wrong.test(prompt))).toEqual([]);
	});
});

describe('“this time”', () => {
	it('is a time that another sentence tells', () => {
		const shown = 'One of the silk screens exhibited at Leith this time was a print from 1987.';
		const raw = { text: `${shown}\n\n${BESIDES}`, title: 'Notes', mediaType: 'text/plain' };
		const { reading } = generate(raw, { newId: countingIds(), random: seeded('1'), importedAt: 0 });
		expect(reading.statements.length).toBeGreaterThan(3);
		expect(reading.statements.filter(({ span }) => span.start === 0)).toEqual([]);
	});
});

describe('a detail', () => {
	it('is no part of a name with a number behind its point', () => {
		const cards = cardsOf(
			'Llama3 is a language model by Meta. Llama3.2-1B, even with LoRA, did not match BERT-like architectures for English.'
		);
		expect(prompts(cards).some((prompt) => prompt.includes('Llama3.2-1B'))).toBe(true);
		expect(prompts(cards).filter((prompt) => /____\.\d/.test(prompt))).toEqual([]);
	});

	it('stands beside no adverb that is a sentence of its own', () => {
		const cards = cardsOf(
			'The Shah said in an interview: "Of course [the price of oil] is going to rise... Certainly! And how!... You have raised the price of wheat." Nissan sold 30,000 trucks in 1980.'
		);
		expect(cards.some(({ answer }) => answer === 'Bergen')).toBe(true);
		expect(cards.flatMap(({ distractors }) => distractors)).not.toContain('Certainly');
	});

	it('is no place in the document', () => {
		const cards = cardsOf(
			'The storm of 1717 is described in Appendix 8 of the harbour book. The tide tables of Bergen (see Section 5) reveal a rise of 40 centimetres.'
		);
		expect(
			cards.map(({ answer }) => answer).filter((answer) => /^(?:Appendix|Section)/.test(answer))
		).toEqual([]);
	});
});

describe('what is asked first', () => {
	const talk = (said: string) =>
		`Anna Holt said that ${said}. Tomas Ravn argued that the harbour of Bergen needs a longer wall.`;
	const scoreOf = (said: string) => {
		const card = cardsOf(talk(said)).find(({ asks, answer }) => asks === 'speaker' && answer === 'Anna Holt');
		expect(card).toBeDefined();
		return card?.score ?? 0;
	};

	it('is what the text is about, not the food of an evening', () => {
		expect(
			scoreOf('the harbour of Bergen and its wall and its cranes will outlast the old tramway')
		).toBeGreaterThan(
			scoreOf('soup with gumballs and a pinch of pepper tastes better than white bread') + 0.1
		);
	});

	it('is more than three words', () => {
		expect(scoreOf('the harbour of Bergen carried all the trade of the northern coast')).toBeGreaterThan(
			scoreOf('the harbour of Bergen stood still') + 0.1
		);
	});

	it('is not what has examples, nor what only says when', () => {
		const asked = (text: string, answer: string) =>
			cardsOf(text).find((card) => card.answer === answer)?.score ?? 0;
		expect(
			asked(
				'Large harbour firms like Brandt and Moltke built the cranes of Bergen in Hamburg.',
				'Large harbour firms'
			)
		).toBeLessThan(
			asked(
				'Large harbour firms of the north built the cranes of Bergen in Hamburg.',
				'Large harbour firms'
			) + 0.01
		);
		expect(
			asked('The tramway was as slow in those years as it was when Keller was living.', 'Keller')
		).toBeLessThan(0.4);
	});
});

describe('a list of references', () => {
	it('states nothing, and says why', () => {
		const raw = {
			text: `# The harbour\n\n${BESIDES}\n\n## 7. References\n\n[1] A. Holm, Harbours of the North, Bergen, 1924. The book was printed in Leith in 1925.`,
			mediaType: 'text/plain'
		};
		const { cards, reading } = generate(raw, { newId: countingIds(), random: seeded('1'), importedAt: 0 });
		expect(cards.length).toBeGreaterThan(3);
		expect(cards.filter(({ evidence }) => /Holm|printed/.test(evidence.exact))).toEqual([]);
		expect(reading.rejected.some(({ reason }) => /references, thanks or links/.test(reason))).toBe(true);
	});
});

describe('a blank', () => {
	it('is not given away by initials that hold its own', () => {
		const cards = cardsOf(
			'The Arab members of OPEC founded OAPEC in Beirut in 1968. OPEC sold oil to Bergen. OPEC met in Vienna. OPEC raised the price.'
		);
		expect(cards.some(({ evidence }) => evidence.exact.includes('OAPEC'))).toBe(true);
		expect(cards.filter(({ prompt, answer }) => answer === 'OPEC' && prompt.includes('OAPEC'))).toEqual([]);
	});

	it('is not the era of a year', () => {
		const cards = cardsOf(
			'The first settlers of Bergen built a wall around the hill of Leith in the 7th century BC.',
			''
		);
		expect(cards.length).toBeGreaterThan(0);
		expect(cards.filter(({ answer }) => answer === 'BC')).toEqual([]);
	});

	it('is no word that says nothing of its kind', () => {
		const cards = cardsOf(
			'The council talked about several possible solutions, for instance, a longer wall for the harbour.',
			''
		);
		expect(cards.some(({ prompt }) => prompt.includes('possible solutions'))).toBe(true);
		expect(cards.filter(({ answer }) => /possible/.test(answer))).toEqual([]);
	});

	it('of a people has no wrong option that is only of a people', () => {
		const cards = cardsOf(
			'The mayor of Bergen supported the Israelis in the spring of 1967. Although the Soviet response to such an act would likely not be strong, the navy of Leith sailed to Bergen. The Saudis sold oil for 3 dollars. The Iraqis built two harbours.'
		);
		const asked = cards.find(({ answer }) => answer === 'Israelis');
		expect(asked?.distractors).toContain('Saudis');
		expect(asked?.distractors).not.toContain('Soviet');
	});

	it('has no half of a title among its wrong options', () => {
		const cards = cardsOf(
			'LibriVox offers 100 completed books in German. Its readers recorded Pride and Prejudice in 2006. Bruna Holt founded LibriVox in Oslo.'
		);
		expect(cards.some(({ answer, distractors }) => answer === 'LibriVox' && distractors.length > 0)).toBe(
			true
		);
		const options = cards.flatMap(({ distractors }) => distractors);
		expect(options.filter((one) => /^(?:Pride|Prejudice)$/.test(one))).toEqual([]);
	});

	it('behind “the” has no wrong option that never stands there', () => {
		const cards = cardsOf(
			'The fleet sailed to the Middle East in the spring of 1973. Ships came from North America in May. The Middle East sold oil for 3 dollars. North America bought 40 tankers. South America built two harbours.'
		);
		const asked = cards.find(({ answer }) => answer === 'Middle East');
		expect(asked).toBeDefined();
		expect(asked?.distractors).not.toContain('North America');
		expect(asked?.distractors).not.toContain('South America');
	});
});

describe('a topic', () => {
	it('is not any one of its kind', () => {
		const cards = cardsOf(
			[
				'Eluned Morgan: There is a risk that the colleges of Wales will lose 4,000 builders beyond 2020.',
				'Kirsty Williams: The risk of the colleges has grown. The risk of the builders has grown. The risk of the harbour is small.',
				'Huw Morris: The harbour of Cardiff lost a third of its ships to Bristol.'
			].join('\n')
		);
		expect(cards.some(({ prompt }) => /There is a risk/.test(prompt))).toBe(true);
		expect(prompts(cards).filter((prompt) => /about a risk\?/.test(prompt))).toEqual([]);
	});

	it('is no “difference in terms” of something', () => {
		const cards = cardsOf(
			[
				'Eluned Morgan: Farming is obviously one that we are concerned about, because that could have a difference in terms of day one of no deal.',
				'Kirsty Williams: The difference between the colleges has grown. A small difference ruins a college. The difference of pay is 40 pounds.',
				'Huw Morris: The harbour of Cardiff lost a third of its ships to Bristol.'
			].join('\n')
		);
		expect(prompts(cards).join('\n')).not.toMatch(/about a difference in terms\?/);
		expect(cards.some(({ answer }) => answer === 'Huw Morris')).toBe(true);
	});
});
