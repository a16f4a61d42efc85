/** `npm run eval`: one table, a line a metric. Exits with 1 when a metric falls below its record. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { attributionMetrics } from './attributions';
import { botMetrics } from './bots';
import { documentDecks, evidenceMetrics, factMetrics, passageDecks, salienceMetrics } from './cards';
import type { Metric } from './metric';
import { peopleMetrics } from './people';
import { polarityMetrics } from './polarity';
import { qmsumMetrics } from './qmsum';
import { compare, type Compared, type Records } from './record';
import { squadRows } from './squad';
import { squadDecks, squadMetrics } from './squad-metrics';
import { summaryMetrics } from './summaries';

const RECORD = fileURLToPath(new URL('./record.json', import.meta.url));

function measure(): { metrics: Metric[]; missing: string[] } {
	const missing: string[] = [];
	const found = (set: string, metrics: Metric[] | undefined): Metric[] => {
		if (!metrics) missing.push(set);
		return metrics ?? [];
	};
	const rows = squadRows();
	const decks = documentDecks();
	if (decks.length === 0) missing.push('documents');
	const squad = rows ? squadDecks(rows) : [];
	const all = [...decks, ...squad, ...passageDecks()];
	const metrics = [
		...found('documents: three summaries', summaryMetrics()),
		...found('documents: three summaries', factMetrics()),
		...found('attributions.gum.jsonl', attributionMetrics()),
		...found('said.qmsum.jsonl', qmsumMetrics()),
		...found('names.gum.jsonl', peopleMetrics()),
		...found('answers.squad.jsonl', rows && squadMetrics(rows, squad)),
		...found('salience.gum.jsonl', salienceMetrics()),
		...evidenceMetrics(all),
		...(rows ? botMetrics(all.flatMap((deck) => deck.cards)) : []),
		...polarityMetrics()
	];
	return { metrics, missing };
}

function line({ metric, record, fell, met }: Compared): string {
	const show = (value: number | undefined) => (value === undefined ? '–' : value.toFixed(1)).padStart(8);
	const word = fell ? 'FELL' : metric.target === undefined ? '' : met ? 'met' : 'open';
	const name = metric.name.padEnd(64);
	return `${name}${show(metric.value)}${show(record)}${show(metric.target)}  ${String(metric.n).padStart(6)}  ${word}`;
}

function main(words: readonly string[]): void {
	const records = existsSync(RECORD) ? (JSON.parse(readFileSync(RECORD, 'utf8')) as Records) : {};
	const { metrics, missing } = measure();
	const compared = compare(metrics, records);
	const head = `${'metric'.padEnd(64)}${['value', 'record', 'target'].map((word) => word.padStart(8)).join('')}       n`;
	process.stdout.write(`${[head, ...compared.map(line)].join('\n')}\n`);
	for (const set of new Set(missing)) process.stdout.write(`not found: ${set}\n`);
	if (words.includes('--record')) {
		const next = Object.fromEntries(metrics.map(({ id, value }) => [id, Number(value.toFixed(2))]));
		writeFileSync(RECORD, `${JSON.stringify({ ...records, ...next }, null, '\t')}\n`);
	} else if (compared.some((one) => one.fell)) process.exitCode = 1;
}

main(process.argv.slice(2));
