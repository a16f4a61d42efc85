/** Ways to study, in words. */
import { count } from '../words';

/** What of a wish is told in words; names are looked up by the page. */
export interface Way {
	minutes?: number;
	ahead?: number;
	cram?: true;
	these?: true;
	/** "Section 2", "Garry Tan", "#exam": what the cards are picked by. */
	only?: string | undefined;
	deck?: string | undefined;
}

/** "10 minutes · Garry Tan · Chips": empty for what is due everywhere. */
export function wayWords({ minutes, ahead, cram, these, only, deck }: Way): string {
	const kind = [
		minutes && count(minutes, 'minute'),
		ahead && `${count(ahead, 'day')} ahead`,
		cram && 'practice',
		these && 'once more'
	];
	return [...kind, only, deck].filter(Boolean).join(' · ');
}
