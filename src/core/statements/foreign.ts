import type { Span } from '../model';

/** Quotations with a plainly named speaker in German, French, Spanish, Italian and Portuguese. */

const VERBS: Record<string, string> = {
	de: 'sagte|sagt|erklärte|erklärt|meinte|meint|betonte|betont|schrieb|schreibt|antwortete|forderte|warnte|warnt|kritisierte|behauptete|berichtete|ergänzte',
	fr: 'dit|a dit|déclare|a déclaré|affirme|a affirmé|explique|a expliqué|estime|a estimé|souligne|a souligné|ajoute|a ajouté|écrit|répond|précise',
	es: 'dijo|dice|afirmó|afirma|declaró|declara|explicó|explica|señaló|señala|aseguró|asegura|añadió|escribió|sostuvo|advirtió',
	it: 'ha detto|dice|disse|ha dichiarato|dichiara|ha affermato|afferma|ha spiegato|spiega|ha aggiunto|aggiunge|ha scritto|sostiene',
	pt: 'disse|diz|afirmou|afirma|declarou|declara|explicou|explica|acrescentou|escreveu|garantiu|alertou'
};
const ACCORDING: Record<string, string> = {
	de: 'Laut|Nach Ansicht von|Nach Angaben von',
	fr: "Selon|D’après|D'après",
	es: 'Según',
	it: 'Secondo',
	pt: 'Segundo|De acordo com'
};
const NAME = "(\\p{Lu}[\\p{L}’'.-]+(?: (?:de |von |van |di |da |del |do |dos )?\\p{Lu}[\\p{L}’'.-]+){0,3})";
const QUOTE = '[„“«"»]([^„“”«»"]{12,600})[“”»"«]';

export interface ForeignSaid {
	speaker: Span;
	cue: Span;
	content: Span;
	direct: boolean;
}

interface Pattern {
	rule: RegExp;
	/** Groups of speaker, cue and content. */
	groups: [number, number, number];
	direct: boolean;
}

function patterns(language: string): Pattern[] {
	const verbs = VERBS[language];
	const according = ACCORDING[language];
	if (!verbs || !according) return [];
	return [
		{
			rule: new RegExp(`${QUOTE},? (${verbs}) (?:\\p{Ll}+ ){0,3}${NAME}`, 'du'),
			groups: [3, 2, 1],
			direct: true
		},
		{
			rule: new RegExp(`${NAME} (${verbs})(?: [^:„“«"]{0,40})?[:,] ${QUOTE}`, 'du'),
			groups: [1, 2, 3],
			direct: true
		},
		{
			rule: new RegExp(`^(${according}) ${NAME},? (.{15,400}?)[.!]$`, 'du'),
			groups: [2, 1, 3],
			direct: false
		}
	];
}

const byLanguage = new Map<string, Pattern[]>();

/** @returns spans into `sentence`, or undefined where nobody is plainly named */
export function readForeignQuote(sentence: string, language: string): ForeignSaid | undefined {
	const known = byLanguage.get(language) ?? patterns(language);
	byLanguage.set(language, known);
	for (const { rule, groups, direct } of known) {
		const indices = rule.exec(sentence)?.indices;
		const [speaker, cue, content] = groups
			.map((group) => indices?.[group])
			.map((at) => at && { start: at[0], end: at[1] });
		if (speaker && cue && content) return { speaker, cue, content, direct };
	}
	return undefined;
}
