import type { SectionId } from '../../model';
import { genderOf, type Entry } from './book';

/**
 * Who "he", "she" or "they" may be: somebody named shortly before, in the same section, and nobody
 * else who would fit as well. Where two would fit, nobody is chosen.
 */

interface Seen {
	entry: Entry;
	sentence: number;
	section: SectionId;
	/** Was the subject of a sentence, or spoke. */
	subject: boolean;
}

const REACH = 3;

export class Context {
	private seen: Seen[] = [];
	private unclear: { pronoun: string; sentence: number } | undefined;

	note(entry: Entry, sentence: number, section: SectionId, subject: boolean): void {
		const last = this.seen[this.seen.length - 1];
		if (last && last.section !== section) this.seen = [];
		this.seen = this.seen.filter(
			(item) => item.entry !== entry || (item.subject && !subject && sentence - item.sentence < REACH)
		);
		this.seen.push({ entry, sentence, section, subject });
		if (this.seen.length > 24) this.seen.shift();
	}

	/** A sentence about "he": whoever that is stays the one spoken of, and whom it names besides is not. */
	goOn(pronoun: string, sentence: number, section: SectionId): void {
		const entry = this.resolve(pronoun, sentence, section);
		if (entry) this.note(entry, sentence, section, true);
		else this.unclear = { pronoun, sentence };
	}

	/** The sentence before is about a "he" whom nobody can tell, and this one goes on about him. */
	private isUnclear(near: readonly Seen[], pronoun: string, sentence: number): boolean {
		const from = this.unclear?.sentence ?? sentence;
		if (this.unclear?.pronoun !== pronoun || sentence <= from || sentence - from > 1) return false;
		return !near.some((item) => item.subject && item.sentence >= from && this.fits(item.entry, pronoun));
	}

	/** @param sentence the number of the sentence that the pronoun stands in */
	resolve(pronoun: string, sentence: number, section: SectionId): Entry | undefined {
		const near = this.seen.filter((item) => item.section === section && sentence - item.sentence <= REACH);
		if (this.isUnclear(near, pronoun, sentence)) return undefined;
		const fits = (item: Seen) => this.fits(item.entry, pronoun);
		const all = [...new Set(near.filter(fits).map((item) => item.entry))];
		if (all.length === 1) return all[0];
		if (all.length === 0) return this.actor(near, pronoun);
		const here = near.filter((item) => item.sentence === sentence && fits(item));
		if (here.length === 1 && here[0]?.subject) return here[0].entry;
		// The one who spoke or acted in the sentence before, if the others only were mentioned.
		const spoke = near.filter((item) => fits(item) && item.subject && sentence - item.sentence <= 1);
		const entries = [...new Set(spoke.map((item) => item.entry))];
		const acting = entries.some((entry) => entry.named) ? entries.filter((entry) => entry.named) : entries;
		// Somebody without a name who acted earlier does not compete with somebody named.
		const others = all.filter((entry) => entry !== acting[0] && (entry.named || !acting[0]?.named));
		const gender = acting[0] && genderOf(acting[0]);
		const clear = others.every(
			(entry) => gender !== undefined && genderOf(entry) !== undefined && genderOf(entry) !== gender
		);
		return acting.length === 1 && clear ? acting[0] : undefined;
	}

	/** A role used as a name ("Project Manager") is "he" or "she" where no person is about. */
	private actor(near: Seen[], pronoun: string): Entry | undefined {
		if (pronoun !== 'he' && pronoun !== 'she') return undefined;
		const actors = [
			...new Set(near.filter((item) => item.subject && !item.entry.person).map((item) => item.entry))
		];
		return actors.length === 1 ? actors[0] : undefined;
	}

	private fits(entry: Entry, pronoun: string): boolean {
		if (pronoun === 'they' || pronoun === 'we') return !entry.person;
		if (pronoun === 'it') return !entry.person && entry.named;
		const gender = genderOf(entry);
		if (!entry.named) return !/s$/.test(entry.name);
		return entry.person && (gender === undefined || gender === pronoun);
	}
}
