/** Documents put together by chance from sentences of the kinds that the rules of a card speak of. */
import fc from 'fast-check';

const pick = (words: string) => fc.constantFrom(...words.split('|'));

const person = pick(
	'Anna Holt|Karim Haddad|Lena Ode|Tomas Brandt|Grace Whitfield|Rosa Delgado|Emil Sorensen|Priya Raman|Walter Kuhn|Nadia Petrov|Dr. Samuel Okoro|Professor Ingrid Dahl'
);
const body = pick(
	'Orion Labs|the National Water Board|Greenfield Motors|the Harbour Museum|Delta Institute|the Ministry of Transport'
);
const place = pick('Leeds|Bergen|Marseille|Belrose|Porto|Kampala|Uppsala|Old Ford');
const thing = pick(
	'the northern dam|a paper mill|the tidal station|the old library|a ferry line|the orbital telescope|the city archive|a copper mine'
);
const unit = pick('miles|workers|tonnes of salt|kilometres|visitors|litres of milk|engines|acres of forest');
const measured = fc.oneof(
	fc.tuple(fc.integer({ min: 2, max: 99_000 }), unit).map(([n, of]) => `${n.toLocaleString('en-GB')} ${of}`),
	fc.tuple(fc.integer({ min: 2, max: 900 }), pick('million|billion')).map(([n, of]) => `$${n} ${of}`),
	fc.tuple(fc.integer({ min: 11, max: 98 }), fc.integer({ min: 0, max: 9 })).map(([n, of]) => `${n}.${of}%`),
	pick('twelve|forty|fifty-five|seventy').map((n) => `${n} villages`)
);
const year = fc.integer({ min: 1820, max: 2023 }).map(String);
const adjective = pick('cheaper|safer|older|louder|cleaner|heavier|slower|larger');

/** What somebody may say or deny; its words stand in no other template. */
const claim = fc.oneof(
	fc.tuple(thing, adjective, year).map(([a, b, c]) => `${a} had been ${b} than any other since ${c}`),
	fc.tuple(thing, place).map(([a, b]) => `${a} would bring hundreds of families back to ${b}`),
	fc.tuple(body, measured).map(([a, b]) => `${a} spent ${b} on the repair of its roofs`),
	fc.tuple(adjective, place).map(([a, b]) => `${a} trains will reach the harbour of ${b} before winter`)
);
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

const fact = fc.oneof(
	fc.tuple(body, thing, year, measured).map(([a, b, c, d]) => `${a} opened ${b} in ${c} at a cost of ${d}.`),
	fc.tuple(thing, place, measured).map(([a, b, c]) => `${a} near ${b} served ${c} on its first day.`),
	fc.tuple(person, body, year).map(([a, b, c]) => `${a} founded ${b} after the flood of ${c}.`),
	fc
		.tuple(person, place, measured)
		.map(([a, b, c]) => `${a} walked to ${b} and counted ${c} along the road.`),
	fc
		.tuple(body, place)
		.map(([a, b]) => `${a} moved its main office to ${b}, a port known as the Quiet Gate.`),
	fc.tuple(thing, year).map(([a, b]) => `${a} closed in ${b} because of falling prices.`)
);
const said = fc
	.tuple(person, pick('said|argued|warned|claims|insisted|explained'), claim)
	.map(([who, cue, what]) => `${who} ${cue} that ${what}.`);
const quoted = fc.tuple(person, claim).map(([who, what]) => `“${capital(what)},” said ${who}.`);
const denied = fc
	.tuple(
		person,
		pick(`denied that|doubts that|rejected the claim that|disputed that|did not believe that`),
		claim
	)
	.map(([who, cue, what]) => `${who} ${cue} ${what}.`);
const hedged = fc
	.tuple(pick('It is said that #|Perhaps #|Reportedly, #|If #, the council pays|Did # only once'), claim)
	.map(([form, what]) => `${form.replace('#', what)}${form.startsWith('Did') ? '?' : '.'}`);
const pointing = pick(
	'He sold all of it for forty pounds a year later.|It was moved to the museum of Bergen in 1911.|They bought 300 wagons from the firm.|This doubled the price of bread in Leeds.|She wrote that the plan had cost 4,000 crowns.'
);
const junk = pick(
	'Click here to subscribe to our newsletter!|Thank you for watching.|The discussion shifts to the price of 300 tonnes of steel.|Table of contents|Hello and welcome to the show.|Read more: ten facts about Leeds'
);
const sentence = fc.oneof(
	{ weight: 5, arbitrary: fact },
	{ weight: 4, arbitrary: said },
	{ weight: 2, arbitrary: quoted },
	{ weight: 2, arbitrary: denied },
	{ weight: 1, arbitrary: hedged },
	{ weight: 1, arbitrary: pointing },
	{ weight: 1, arbitrary: junk }
);
const paragraph = fc
	.array(sentence.map(capital), { minLength: 1, maxLength: 6 })
	.map((sentences) => sentences.join(' '));
const section = fc
	.tuple(
		pick('The Dam|Work and Wages|The Line to Bergen|After the Flood'),
		fc.array(paragraph, { minLength: 1, maxLength: 4 })
	)
	.map(([heading, paragraphs]) => [`## ${heading}`, ...paragraphs].join('\n\n'));

/** A document: paragraphs, under headings or not. */
export const madeUpDocument = fc.oneof(
	fc.array(section, { minLength: 1, maxLength: 4 }).map((all) => all.join('\n\n')),
	fc.array(paragraph, { minLength: 2, maxLength: 6 }).map((all) => all.join('\n\n'))
);
