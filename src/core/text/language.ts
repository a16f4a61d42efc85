/** Which language a text is in, from its script and its commonest words. */

const COMMON: Record<string, string> = {
	en: 'the of and to in is that for it as was with be by on not he this are or his from at which but have an they you were her had said their been has',
	de: 'der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über',
	fr: 'de la le et les des en un du une que est pour qui dans par sur il au plus ne pas ce se sont avec aux cette ont mais ou été leur elle comme son nous',
	es: 'de la que el en y los se del las un por con no una su para es al lo como más o pero sus le ha este sí porque esta entre cuando muy sin sobre también fue era',
	it: 'di e il la che in un per è del una le i da con si non dei della al sono come più anche nel gli lo ha alla ma delle questo dal stato essere era suo',
	pt: 'de a o que e do da em um para com não uma os no se na por mais as dos como mas ao ele das à seu sua ou quando muito nos já também foi são pela',
	nl: 'de van een het en in is dat op te zijn met voor niet aan er om door als ook maar uit bij naar dan werd wordt nog deze over hij heeft'
};
const WORDS = new Map(Object.entries(COMMON).map(([code, words]) => [code, new Set(words.split(' '))]));

const SCRIPTS: [RegExp, string][] = [
	[/[\u3040-\u30ff]/g, 'ja'],
	[/[\uac00-\ud7af]/g, 'ko'],
	[/[\u4e00-\u9fff]/g, 'zh'],
	[/[\u0600-\u06ff]/g, 'ar'],
	[/[\u0590-\u05ff]/g, 'he'],
	[/[\u0900-\u097f]/g, 'hi'],
	[/[\u0e00-\u0e7f]/g, 'th'],
	[/[\u0370-\u03ff]/g, 'el'],
	[/[\u0400-\u04ff]/g, 'ru']
];

const SAMPLE = 20_000;

/** @returns a BCP 47 primary subtag, or `und` where it cannot be told */
export function detectLanguage(text: string): string {
	const middle = Math.max(0, Math.floor(text.length / 2) - SAMPLE / 2);
	const sample =
		text.length <= 2 * SAMPLE ? text : text.slice(0, SAMPLE) + text.slice(middle, middle + SAMPLE);
	const letters = sample.match(/\p{L}/gu)?.length ?? 0;
	if (letters === 0) return 'und';
	for (const [script, code] of SCRIPTS) {
		const share = (sample.match(script)?.length ?? 0) / letters;
		if (share > (code === 'ja' ? 0.05 : 0.3)) return code;
	}
	const words = sample.toLowerCase().match(/[\p{L}]+/gu) ?? [];
	let best = 'und';
	let most = 0;
	for (const [code, common] of WORDS) {
		const count = words.filter((word) => common.has(word)).length;
		if (count > most) [best, most] = [code, count];
	}
	return most >= Math.max(1, words.length * 0.08) ? best : 'und';
}

/** Languages whose sentences the Latin splitter knows. */
export function usesLatinStops(language: string): boolean {
	return language === 'und' || WORDS.has(language) || language === 'ru' || language === 'el';
}
