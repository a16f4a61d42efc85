import type { Attribution, NewId, Rejected, SourceText, Span, Statement } from '../model';
import type { Sentence } from '../text/sentence';
import { fingerprint } from './fingerprint';

/** What becomes of each sentence: a statement, or a reason why not. */
export class Ledger {
	private readonly statements: Statement[] = [];
	private readonly rejected: Rejected[] = [];

	constructor(
		private readonly text: SourceText,
		private readonly newId: NewId
	) {}

	fact(sentence: Sentence, confidence: number): void {
		const print = fingerprint('fact', this.at(sentence.span));
		this.statements.push({ ...this.base(sentence, sentence.span, print, confidence), kind: 'fact' });
	}

	/** @param span the sentence, or the sentences that a quotation runs over */
	attributed(
		sentence: Sentence,
		span: Span,
		attribution: Attribution,
		{ opinion, confidence }: { opinion: boolean; confidence: number }
	): void {
		const said = attribution.content.map((part) => this.at(part)).join(' ');
		const print = fingerprint(`said by ${this.at(attribution.source)}`, said);
		this.statements.push({
			...this.base(sentence, span, print, confidence),
			kind: 'attributed',
			attribution,
			opinion
		});
	}

	reject(sentence: Sentence, reason: string): void {
		this.rejected.push({ span: sentence.span, reason });
	}

	/** Sentences that turn out to belong to a later cue's quotation are no longer left out. */
	takeBack(start: number): void {
		while ((this.rejected.at(-1)?.span.start ?? -1) >= start) this.rejected.pop();
		while ((this.statements.at(-1)?.span.start ?? -1) >= start) this.statements.pop();
	}

	result(): { statements: Statement[]; rejected: Rejected[] } {
		const statements = [...this.statements].sort((a, b) => a.span.start - b.span.start);
		return { statements, rejected: this.rejected };
	}

	/** Where the last statement ends. */
	get lastEnd(): number {
		return this.statements.at(-1)?.span.end ?? -1;
	}

	private at({ start, end }: Span): string {
		return this.text.text.slice(start, end);
	}

	private base(sentence: Sentence, span: Span, print: string, confidence: number) {
		return {
			id: this.newId('statement'),
			textId: this.text.id,
			span,
			sectionId: sentence.sectionId,
			fingerprint: print,
			confidence: Math.round(Math.min(1, Math.max(0, confidence)) * 100) / 100
		};
	}
}
